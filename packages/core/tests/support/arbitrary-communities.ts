import fc from 'fast-check';
import type { AudienceRequest } from '../../src/confidentiality/audience.ts';
import { tlpLabels } from '../../src/note/tlp.ts';
import type { TlpLabel } from '../../src/note/tlp.ts';

/** A community in which everything that could leak carries a word of its own. */
export interface MarkedCommunity {
  readonly texts: ReadonlyMap<string, string>;
  readonly attachments: readonly string[];
  readonly marks: readonly Mark[];
  /** Notes of a community within this one, of another one and of none. */
  readonly elsewhere: readonly NoteElsewhere[];
  /** An audience as one has to ask for it here. */
  readonly ask: (audience: AudienceRequest) => AudienceRequest;
}

export interface NoteElsewhere {
  readonly path: string;
  readonly isPrivate: boolean;
  /** Whether the world may see it. */
  readonly isOpen: boolean;
}

/** A word that stands for what it is written in. */
export interface Mark {
  readonly word: string;
  /** Labels around it, of the note and of each part, as written; a silent note has none, what can't be read is `TLP:RED`. */
  readonly labels: readonly (TlpLabel | 'silent')[];
  /** Whom `audience` names; undefined where it names nobody. */
  readonly audience: readonly string[] | undefined;
  /** Never for anybody outside the folder: comments, fields, plugins' code. */
  readonly never: boolean;
  /** The note that a link leads to, where the mark is the link's words: who may not see that note may not see them. */
  readonly target?: Pick<Mark, 'labels' | 'audience'>;
}

/** The last one's note says nothing about itself, so that name is for members. */
export const members = ['Noor Visser', 'Sam de Boer', 'Li Wei', 'zqpim'] as const;
export const organisations = { 'Noor Visser': 'Haverdijk', 'Sam de Boer': 'Noordkade', 'Li Wei': 'Noordkade', zqpim: 'Haverdijk' } as const;

export const audiences: readonly AudienceRequest[] = [
  { kind: 'world', names: [] }, { kind: 'community', names: [] }, { kind: 'organisation', names: ['Haverdijk'] }, { kind: 'person', names: ['Noor Visser'] }, { kind: 'person', names: ['Sam de Boer'] }, { kind: 'person', names: ['Noor Visser', 'Li Wei'] }, { kind: 'session', names: ['Talk'] },
];
/**
 * Two organisations are called alike, each with a note of its own; then who says only the name means neither. Elsewhere none has a note,
 * and nobody is from Delta.
 */
const namesakes: Readonly<Record<string, string>> = { Haverdijk: 'north/Delta', Noordkade: 'south/Delta' };
/** Whom a note can name as its audience: members, organisations, and one that nobody is sure to be from. */
const nameable = [...members, 'Haverdijk', 'Noordkade', 'Delta'] as const;

function organisationOf(name: string): string {
  return new Map<string, string>(Object.entries(organisations)).get(name) ?? name;
}

/** Who was at the session called Talk. */
const attendees = ['Sam de Boer', 'Li Wei'] as const;
export const talk = `---\ntype: session\nconfidentiality: TLP:CLEAR\nattendees: [${attendees.join(', ')}]\n---\n# Talk\n`;

/** Whether an audience may see a mark, worked out from what was written and from the table in the docs alone. */
export function maySee({ labels, audience, never, target }: Mark, request: AudienceRequest): boolean {
  if (never || (target !== undefined && !maySee({ word: '', never: false, ...target }, request))) return false;
  const silent = labels.includes('silent');
  const strictest = Math.max(...labels.map((label) => (label === 'silent' ? 1 : tlpLabels.indexOf(label))));
  const persons = request.kind === 'person' ? request.names : request.kind === 'session' ? attendees : request.kind === 'community' ? members : [];
  const named = (person: string): boolean => audience === undefined || audience.includes(person);
  const withColleagues = (person: string): boolean => audience === undefined || audience.some((each) => organisationOf(each) === organisationOf(person));
  if (request.kind === 'world') return strictest === 0 && !silent && audience === undefined;
  if (request.kind === 'organisation') return strictest < 4 && !silent && (audience === undefined || audience.some((each) => organisationOf(each) === request.names[0]));
  if (strictest === 4) return audience !== undefined && persons.every((person) => named(person));
  return persons.every((person) => withColleagues(person));
}

type Block = { readonly kind: 'text' | 'comment' | 'remark' | 'html-comment' | 'field' | 'dataview' | 'html' | 'tag' | 'full-field' | 'inline-query' | 'footnote' | 'below-footnote' | 'odd-field' | 'strict-heading' }
  | { readonly kind: 'callout' | 'question' | 'item' | 'answer' | 'closed-footnote'; readonly label: string; readonly nested: boolean }
  | { readonly kind: 'shared-footnote'; readonly label: string; readonly nested: boolean }
  | { readonly kind: 'quotation'; readonly of: number; readonly form: 'text' | 'heading' | 'link' | 'callout' }
  | { readonly kind: 'near-miss'; readonly tlp: TlpLabel; readonly form: number; readonly where: 'item' | 'question' | 'callout' | 'paragraph' | 'lead-in' | 'section' | 'table' | 'details' }
  | { readonly kind: 'embed' | 'link' | 'markdown-link' | 'reference' | 'mention' | 'alias' | 'block-embed' | 'code-mention' | 'heading-link' | 'wrapped-link' | 'odd-alias' | 'footnote-link' | 'heading-with-link' | 'strict-heading-link' | 'short-mention'; readonly of: number; readonly trick: number }
  | { readonly kind: 'asked-about'; readonly of: number; readonly state: string; readonly where: 'text' | 'link' | 'answer-link' | 'answer' | 'owner' | 'theme' | 'tag' | 'reply' }
  | { readonly kind: 'attachment'; readonly of: number };

interface Plan {
  readonly label: string | undefined;
  readonly audience: readonly string[] | undefined;
  readonly folder: string;
  readonly type: string;
  /** Its frontmatter can't be read, so it is `TLP:RED` and names nobody. */
  readonly broken: boolean;
  readonly blocks: readonly Block[];
}

const writtenLabels = [...tlpLabels, 'amber', 'tlp: red', 'TLP:WHITE', 'TLP:REDD', 'green'] as const;
const readings: Readonly<Record<string, TlpLabel>> = { amber: 'TLP:AMBER', 'tlp: red': 'TLP:RED', 'TLP:WHITE': 'TLP:CLEAR', 'TLP:REDD': 'TLP:RED', green: 'TLP:GREEN' };

function meant(written: string): TlpLabel {
  return readings[written] ?? (written as TlpLabel);
}

function anyPlan(tricks: boolean): fc.Arbitrary<readonly Plan[]> {
  const label = fc.constantFrom(...writtenLabels);
  const of = fc.nat(9);
  const block: fc.Arbitrary<Block> = fc.oneof(
    fc.record({ kind: fc.constantFrom('text', 'comment', 'remark', 'html-comment', 'field', 'dataview', 'html', 'tag', 'full-field', 'inline-query', 'footnote', 'below-footnote', 'odd-field', 'strict-heading') }) as fc.Arbitrary<Block>,
    { arbitrary: fc.record({ kind: fc.constantFrom('callout', 'question', 'item', 'answer', 'closed-footnote', 'shared-footnote'), label, nested: fc.boolean() }), weight: 2 },
    fc.record({ kind: fc.constant('near-miss' as const), tlp: fc.constantFrom(...tlpLabels), form: fc.nat(nearMisses.length - 1), where: fc.constantFrom('item', 'question', 'callout', 'paragraph', 'lead-in', 'section', 'table', 'details') }),
    { arbitrary: fc.record({ kind: fc.constantFrom('embed', 'link', 'markdown-link', 'reference', 'mention', 'alias', 'block-embed', 'code-mention', 'heading-link', 'wrapped-link', 'odd-alias', 'footnote-link', 'heading-with-link', 'strict-heading-link', 'short-mention'), of, trick: tricks ? fc.nat(bookOfTricks.length - 1) : fc.constant(0) }), weight: 3 },
    { arbitrary: fc.record({ kind: fc.constant('asked-about' as const), of, state: fc.constantFrom('?', '/', '-', 'x', '!', ' '), where: fc.constantFrom('text', 'link', 'answer-link', 'answer', 'owner', 'theme', 'tag', 'reply') }), weight: 2 },
    fc.record({ kind: fc.constant('attachment' as const), of: fc.nat(3) }),
    // Only a second scan can undo it.
    ...(tricks ? [fc.record({ kind: fc.constant('quotation' as const), of, form: fc.constantFrom('text', 'heading', 'link', 'callout') })] : []),
  );
  const plan = fc.record({
    label: fc.option(label, { nil: undefined }),
    audience: fc.option(fc.subarray([...nameable], { minLength: 1 }), { nil: undefined, freq: 3 }),
    folder: fc.constantFrom('C/', 'C/sub/', 'C/sub/deep/'),
    type: fc.constantFrom('', 'session', 'knowledge', 'question', 'organisation'),
    broken: fc.integer({ max: 9, min: 0 }).map((each) => each === 0),
    blocks: fc.array(block, { maxLength: 8 }),
  });
  return fc.array(plan, { minLength: 1, maxLength: 6 });
}

/** With `tricks`, names are also written in ways that only the second scan can undo. */
export function anyMarkedCommunity(tricks: boolean): fc.Arbitrary<MarkedCommunity> {
  const elsewhere = fc.array(fc.record({ folder: fc.constantFrom('C/inner/', 'O/', ''), label: fc.option(fc.constantFrom('TLP:CLEAR', ...writtenLabels), { nil: undefined, freq: 4 }), uses: fc.nat(3) }), { maxLength: 2 });
  return fc.tuple(anyPlan(tricks), fc.boolean(), elsewhere).map(([plans, areNamesakes, others]) => build(plans, areNamesakes, others));
}

/** A note that is none of this community, and uses a file of it. */
interface PlanElsewhere {
  readonly folder: string;
  readonly label: string | undefined;
  /** The index of an attachment. */
  readonly uses: number;
}

const bookOfTricks: readonly ((word: string) => string)[] = [
  (word) => word, (word) => word.toUpperCase(), (word) => word.replace(/./g, (each) => String.fromCharCode(each.charCodeAt(0) + 0xFEE0)), (word) => `${word.slice(0, 3)}\u00AD${word.slice(3)}`,
  (word) => `${word.slice(0, 3)}**${word.slice(3)}**`, (word) => `${word.slice(0, 3)}&#${String(word.charCodeAt(3))};${word.slice(4)}`, (word) => `https://example.org/${word}?q=1`, (word) => `${word.slice(0, 4)}<b>${word.slice(4)}</b>`,
  (word) => `${word.slice(0, 3)}&ZeroWidthSpace;${word.slice(3)}`, (word) => `${word.slice(0, 3)}\u3164${word.slice(3)}`, (word) => word.replace(/./g, (each) => String.fromCharCode(each.charCodeAt(0) - 97 + 0x24D0)), (word) => word.replaceAll('i', '\u0269'),
];

/** Ways to write a label that the format does not have; the words count as closed all the same. */
export const nearMisses: readonly ((label: TlpLabel) => string)[] = [
  (label) => `[confidentialty:: ${label}]`, (label) => `[confidentiality: ${label}]`, (label) => `(label:: ${label})`, (label) => `[vertrouwelijkheid:: ${label}]`, (label) => `[confidentiality\u2237 ${label}]`.replace('\u2237', label === 'TLP:RED' ? '\u2237' : ':'),
  (label) => `(${label})`, (label) => `[${label}]`, (label) => `(**${label}**)`, (label) => `– ${label}`, (label) => `Label: ${label}`, (label) => `#${label.toLowerCase().replace(':', '/').replace('+', '-')}`, (label) => `#${label.replace(':', '_').replace('+', '_')}`, (label) => `(${label.replace('E', '\u0415')})`,
  // Words that say no label close as the strictest does.
  ...['(vertrouwelijk)', '[strictly confidential]', '#confidential', '[geheim:: ja]', '(niet delen)', '(concept, intern)', '#private', '[private:: true]', '🔒'].map((word) => (label: TlpLabel): string => (label === 'TLP:RED' ? word : `(${label})`)),
  (label) => label, (label) => `%% ${label} %%`, (label) => `<!-- ${label} -->`,
];

function build(plans: readonly Plan[], areNamesakes: boolean, others: readonly PlanElsewhere[]): MarkedCommunity {
  const texts = new Map<string, string>([['C/C.md', '---\ntype: community\nname: Circle\nconfidentiality: TLP:CLEAR\n---\n# Circle\n']]);
  const linkTo = (name: string): string => `[[${(areNamesakes ? namesakes[name] : undefined) ?? name}]]`;
  for (const path of areNamesakes ? Object.values(namesakes) : []) texts.set(`C/${path}.md`, '---\ntype: organisation\nconfidentiality: TLP:CLEAR\n---\n# Delta\n');
  texts.set('C/Talk.md', talk);
  const marks: Mark[] = [{ word: 'zqpim', labels: ['silent'], audience: undefined, never: false }];
  let count = 0;
  const fresh = (kind: string): string => `zq${kind}${String.fromCharCode(97 + Math.floor(count / 26) % 26)}${String.fromCharCode(97 + (count++ % 26))}x`;
  // A number is a name that says nothing: only what links to such a note say gives it away. The short name counts only in its capitals, with signs around it.
  const names = plans.map(({ folder }, number) => ({ title: number % 4 >= 2 ? `30${String(number)}` : fresh('title'), alias: fresh('alias'), short: `Xj${String.fromCharCode(65 + number)}`, folder }));
  members.forEach((member, index) => {
    const about = names[index % names.length];
    // Only one of them has it, so that nobody becomes somebody's colleague.
    const also = member === 'Noor Visser' && about !== undefined ? `, ${about.alias}` : '';
    const keys = about === undefined ? '' : `roles: [expert, lead of ${about.alias}]\nthemes: [${about.title}]\n`;
    texts.set(`C/people/${member}.md`, `---\ntype: member\norganisation: ["${linkTo(organisations[member])}"${also}]\n${keys}${member.startsWith('zq') ? '' : 'confidentiality: TLP:CLEAR\n'}---\n# ${member}\n`);
  });
  /** Each note can have a stricter heading; it does where others link to it. */
  const headings = plans.map(() => fresh('hdg'));
  const linkedHeadings = new Set(plans.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'strict-heading-link' ? [block.of % plans.length] : []))));
  /** Each note can have a sentence that others repeat. Without a label its words are the members' own. */
  const sentences = plans.map(() => `The people of ${fresh('sen')} say seven more words right here.`);
  const quoted = new Set(plans.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'quotation' ? [block.of % plans.length] : []))));
  // The last one is another community's, where there is one in that folder.
  const attachments = ['C/files/photo-a.png', 'C/files/photo-b.png', 'C/files/photo-c.png', 'C/inner/files/photo-d.png'];
  const elsewhere = others.map(({ folder, label, uses }, number): NoteElsewhere => {
    const path = `${folder}${fresh('els')}.md`;
    const [title, own] = [path.slice(folder.length, -3), fresh('els')];
    marks.push(...[title, own].map((word) => ({ word, labels: [], audience: undefined, never: true })));
    texts.set(path, `${label === undefined ? '' : `---\nconfidentiality: "${label}"\n---\n`}Own ${own} ![[${attachments[uses]?.split('/').at(-1) ?? ''}]]\n`);
    if (folder !== '') texts.set(`${folder}Charter ${String(number)}.md`, '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n');
    return { path, isPrivate: folder === '', isOpen: label !== undefined && meant(label) === 'TLP:CLEAR' };
  });
  const noteLabels = ({ broken, label }: Plan): readonly (TlpLabel | 'silent')[] => [broken ? 'TLP:RED' : label === undefined ? 'silent' : meant(label)];
  plans.forEach((plan, number) => {
    const own = names[number];
    if (own === undefined) return;
    const around = noteLabels(plan);
    const named = plan.broken ? undefined : plan.audience;
    const mark = (kind: string, labels: readonly TlpLabel[], never = false): string => {
      const word = fresh(kind);
      marks.push({ word, labels: [...around, ...labels], audience: named, never });
      return word;
    };
    if (own.title.startsWith('zq')) marks.push({ word: own.title, labels: around, audience: named, never: false });
    marks.push({ word: own.alias, labels: around, audience: named, never: false }, { word: own.short, labels: around, audience: named, never: false });
    /** Where two stand in one note, it is the same heading twice. */
    const ownHeading = (): string => {
      const word = headings[number] ?? '';
      marks.push({ word, labels: [...around, 'TLP:RED'], audience: named, never: false });
      return word;
    };
    const other = (of: number): typeof own => names[of % names.length] ?? own;
    const linkWords = (of: number): string => {
      const word = fresh('lnk');
      const target = plans[of % plans.length] ?? plan;
      marks.push({ word, labels: around, audience: named, never: false, target: { labels: noteLabels(target), audience: target.broken ? undefined : target.audience } });
      return word;
    };
    const [sentence = '', said] = [sentences[number], /zqsen\w+/.exec(sentences[number] ?? '')?.[0]];
    if (said !== undefined && quoted.has(number) && !around.includes('silent')) marks.push({ word: said, labels: around, audience: named, never: false });
    const lines = [...plan.blocks, ...(linkedHeadings.has(number) ? [{ kind: 'strict-heading' } as const] : [])].flatMap((block) => [...linesOf(block, mark, other, attachments, linkWords, (of) => headings[of % headings.length] ?? '', ownHeading, (of) => sentences[of % sentences.length] ?? ''), '']);
    // A question note closes with the strictest label in it; keep what is worked out here simple.
    const type = plan.type === '' || plan.type === 'question' ? [] : [`type: ${plan.type}`];
    const label = plan.label === undefined ? [] : [`confidentiality: "${plan.label}"`];
    const owners = number % 2 === 0 ? [] : [`owners: ["[[zqpim]]", ${other(number + 1).alias}]`, `themes: [${other(number + 1).title}, "[[${other(number + 1).title}|${linkWords(number + 1)}]]"]`];
    const audience = plan.audience === undefined ? [] : ['audience:', ...plan.audience.map((name) => `  - "${linkTo(name)}"`)];
    const frontmatter = [...type, ...label, ...audience, ...owners, `aliases: [${own.alias}, "🔥 ${own.short}?"]`, ...(plan.broken ? ['broken: [1'] : []), `location: ${mark('place', [], true)}`, `# ${mark('yaml', [], true)}`];
    texts.set(`${own.folder}${own.title}.md`, ['---', ...frontmatter, '---', `# ${own.title}${number % 3 === 2 ? ` and ${other(number + 1).alias}` : number % 3 === 1 ? ` with [[${other(number + 1).title}|${linkWords(number + 1)}]]` : ''}`, '', `Own ${mark('own', [])} ^blk`, '', ...(quoted.has(number) ? [sentence, ''] : []), ...lines].join('\n'));
  });
  const ask = ({ kind, names: asked }: AudienceRequest): AudienceRequest => ({ kind, names: kind === 'organisation' ? asked.map(linkTo) : asked });
  return { texts, attachments, marks, elsewhere, ask };
}

type HeadingOf = (of: number) => string;
type MakeMark = (kind: string, labels: readonly TlpLabel[], never?: boolean) => string;

function linesOf(block: Block, mark: MakeMark, other: (of: number) => { readonly title: string; readonly alias: string; readonly short: string; readonly folder: string }, attachments: readonly string[], linkWords: (of: number) => string, headingOf: HeadingOf, ownHeading: () => string, sentenceOf: (of: number) => string): readonly string[] {
  switch (block.kind) {
    case 'text': return [`Words ${mark('text', [])} here.`];
    case 'comment': return [`Before %% ${mark('cmt', [], true)} %% behind.`];
    case 'remark': return [`Before {>>${mark('rmk', [], true)}<<} between {--${mark('rmk', [], true)}--} behind.[^${mark('rmk', [], true)}]`];
    case 'html-comment': return [`<!-- ${mark('htc', [], true)} -->`];
    case 'field': return [`- A fact [secretfield:: ${mark('fld', [], true)}] here`];
    case 'full-field': return [`room:: ${mark('ful', [], true)}`];
    case 'dataview': return ['```dataview', `LIST FROM "${mark('dvw', [], true)}"`, '```'];
    case 'inline-query': return [`Sum \`= this.${mark('inq', [], true)}\` here.`];
    case 'html': return [`<div title="${mark('htm', [], true)}">`, 'x', '</div>'];
    case 'tag': return [`Text #${mark('tag', [], true)} here.`];
    case 'footnote': return [`[^1]: ${mark('ftn', [])}`];
    case 'below-footnote': return ['[^2]: first', '', `    then ${mark('ftn', [])} %% ${mark('cmt', [], true)} %% [secretfield:: ${mark('fld', [], true)}] <b title="a > ${mark('htm', [], true)}">x</b>`];
    case 'odd-field': return [`A fact [secret field:: ${mark('fld', [], true)}] here`, '', `Ówner (main):: ${mark('ful', [], true)}`];
    case 'strict-heading': return ['> [!TLP:RED]', `> ## **Gone** ${ownHeading()}`];
    case 'callout': {
      const label = meant(block.label);
      const inner = block.nested ? [`> - ${mark('nst', [label])}`, '>', `> > deeper ${mark('dpr', [label])}`, '', `> Behind a blank line ${mark('bhd', [label])}`] : [];
      return [`> [!${block.label}] Title ${mark('cal', [label])}`, `> Inside ${mark('cal', [label])}`, ...inner];
    }
    case 'question': {
      const label = meant(block.label);
      return [`- [?] Ask ${mark('ask', [label])} [confidentiality:: ${block.label}] ^q12345${String.fromCharCode(97 + block.label.length)}`, ...(block.nested ? [`    - reply ${mark('rpl', [label])}`] : [])];
    }
    case 'item': {
      const label = meant(block.label);
      return [`- Item ${mark('itm', [label])} (tlp:: ${block.label})`, ...(block.nested ? [`    - below ${mark('blw', [label])}`] : []), `- Beside ${mark('bsd', [])}`];
    }
    case 'near-miss': {
      const { tlp: label, where } = block;
      const written = (nearMisses[block.form] ?? String)(label);
      if (where === 'question') return [`- [?] Ask ${mark('ask', [label])} ${written}`, `    - reply ${mark('rpl', [label])}`];
      if (where === 'item') return [`- Item ${mark('itm', [label])} ${written}`, `    - below ${mark('blw', [label])}`, `- Beside ${mark('bsd', [])}`];
      // Outside of lists what is written as a field or a tag is the whole note's, as a label would be: words alone close what they stand in.
      const words = block.form < 5 || block.form > 9 ? `(${label})` : written;
      if (where === 'callout') return [`> [!warning] ${mark('cal', [label])} ${words}`, `> Inside ${mark('cal', [label])}`, '>', `> > deeper ${mark('dpr', [label])}`];
      if (where === 'details') return [`<details><summary>${label}</summary>`, '', `Words ${mark('det', [label])}`, '', `- [?] Ask ${mark('ask', [label])}`, '', '</details>', '', `Words ${mark('bsd', [])}`];
      if (where === 'table') return ['| What | TLP |', '|---|---|', `| ${mark('tab', [label])} | ${label} |`, `| ${mark('tab', [label])} | - |`];
      // Above a list it would introduce that.
      if (where === 'paragraph') return [`Words ${mark('itm', [label])} ${words}`, `and ${mark('itm', [label])}`, '', `Words ${mark('bsd', [])} below.`];
      if (where === 'lead-in') return [`Words ${mark('itm', [label])} ${words}`, '', `- Below ${mark('itm', [label])}`, '', `Words ${mark('itm', [label])}`, '', '## Next'];
      return [`## Below ${mark('hed', [label])} ${words}`, '', `Words ${mark('itm', [label])}`, '', `### Deeper ${mark('hed', [label])}`, '', '## Next'];
    }
    case 'answer': {
      const label = meant(block.label);
      return [`- [x] Asked ${mark('asd', [label])} #question`, `    - answer:: Said ${mark('ans', [label])} [confidentiality:: ${block.label}]`];
    }
    case 'closed-footnote': case 'shared-footnote': {
      const label = meant(block.label);
      const labels = block.kind === 'closed-footnote' ? [label] : [];
      const foot = mark('cfn', labels);
      const name = `n${foot.slice(-3)}`;
      const deeper = block.nested ? ['', `[^${name}b]: And ${mark('cfn', labels)}`] : [];
      return [`> [!${block.label}]`, `> Named ${mark('cal', [label])}[^${name}]`, ...(block.kind === 'closed-footnote' ? [] : ['', `Named here too[^${name}]`]), '', `[^${name}]: Foot ${foot}${block.nested ? `[^${name}b]` : ''}`, ...deeper];
    }
    case 'quotation': {
      const sentence = sentenceOf(block.of);
      const forms: Readonly<Record<typeof block.form, readonly string[]>> = {
        text: [`They say: ${sentence}`], heading: [`## ${sentence.slice(0, -1)}`], link: [`See [[Talk|${sentence}]]`], callout: ['> [!TLP:GREEN]', `> ${sentence}`],
      };
      return forms[block.form];
    }
    case 'asked-about': {
      const { title, alias } = other(block.of);
      const words = block.where === 'text' ? ` about ${alias}` : block.where === 'link' ? ` about [[${title}|${linkWords(block.of)}]]` : block.where === 'tag' ? ` #${alias}` : '';
      const field = block.where === 'owner' ? ` [owner:: ${title}] [supporters:: zqpim, [[${title}]]] [asked-by:: [[zqpim]]] [answered-by:: ${alias}]` : block.where === 'theme' ? ` [theme:: ${alias}]` : '';
      const below = block.where === 'answer-link' ? [`    - answer:: See [[${title}|${linkWords(block.of)}]]`] : block.where === 'answer' ? [`    - answer:: It is ${alias}, ${mark('own', [])}`] : block.where === 'reply' ? [`    - Not before ${alias}, ${mark('own', [])} [by:: zqpim]`] : [];
      return [`- [${block.state}] Asked ${mark('own', [])}${words}${field}${block.state === 'x' ? ' #question' : ''}`, ...below];
    }
    case 'embed': return [`![[${other(block.of).title}]]`];
    case 'block-embed': return [`- ![[${other(block.of).title}#^blk]]`];
    case 'link': return [`See [[${other(block.of).title}|the ${linkWords(block.of)}]] there, ${mark('own', [])}.`];
    case 'heading-link': return [`See [[${other(block.of).title}#${other(block.of).title}]] there, ${mark('own', [])}.`];
    case 'strict-heading-link': return [`See [[${other(block.of).title}#Gone ${headingOf(block.of)}]] there, ${mark('own', [])}.`];
    case 'wrapped-link': return [`See [the`, `${linkWords(block.of)}](/${other(block.of).folder}${other(block.of).title}.md`, `"${linkWords(block.of)}") there, ${mark('own', [])}.`];
    case 'odd-alias': return [`See [[${other(block.of).title}|\`the\` ]${linkWords(block.of)}]] there, ${mark('own', [])}.`];
    case 'footnote-link': return ['[^3]: first', '', `    see [[${other(block.of).title}|the ${linkWords(block.of)}]], ${mark('own', [])}.`];
    case 'heading-with-link': return [`## On [[${other(block.of).title}|${linkWords(block.of)}]]`];
    case 'markdown-link': return [`See [the ${linkWords(block.of)}](/${other(block.of).folder}${other(block.of).title}.md) there, ${mark('own', [])}.`];
    case 'reference': {
      const name = mark('ref', [], true);
      return [`See [this ${linkWords(block.of)}][${name}] there.`, '', `[${name}]: /${other(block.of).folder}${other(block.of).title}.md "${other(block.of).alias}"`];
    }
    case 'mention': return [`We spoke of ${(bookOfTricks[block.trick] ?? String)(other(block.of).title)} today, ${mark('own', [])}.`];
    case 'alias': return [`We spoke of ${(bookOfTricks[block.trick] ?? String)(other(block.of).alias)} today, ${mark('own', [])}.`];
    case 'short-mention': return [`We spoke of **${other(block.of).short}** today, ${mark('own', [])}.`];
    case 'code-mention': return ['```', `open ${other(block.of).title}`, '```'];
    case 'attachment': return [`![[${attachments[block.of]?.split('/').at(-1) ?? ''}]]`];
  }
}
