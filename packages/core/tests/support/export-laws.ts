import fc from 'fast-check';
import { expect } from 'vitest';
import type { planExport } from '../../src/sharing/export/plan-export.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { anyMarkedCommunity, audiences, maySee, nearMisses } from './arbitrary-communities.ts';
import type { MarkedCommunity } from './arbitrary-communities.ts';

type PlanExport = typeof planExport;

function planOf(plan: PlanExport, { texts, attachments, ask }: MarkedCommunity, audience: (typeof audiences)[number]): ReturnType<PlanExport> {
  return plan({ texts, attachments: attachments.map((path) => ({ path, text: undefined })), folder: 'C', audience: ask(audience), today: '2026-11-23' as PlainDate, chathamHouse: false });
}

/** What a reader could make of a text: the word as it was, however it was dressed. */
function plainly(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\u00AD|\u1160|&zerowidthspace;|\*|<\/?b>/g, '').replace(/\u0269/g, 'i').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** No export holds, in a file or in a file's name, what its audience may not see. With `tricks` the second scan may stop it. */
export function nothingLeaks(plan: PlanExport, numRuns: number, tricks: boolean): void {
  fc.assert(fc.property(anyMarkedCommunity(tricks), fc.constantFrom(...audiences), (community, audience) => {
    const planned = planOf(plan, community, audience);
    if (planned.kind === 'stopped' && tricks) return;
    expect(planned.kind === 'stopped' ? planned.leaks : planned.kind).toBe('ready');
    if (planned.kind !== 'ready') return;
    const everything = planned.files.map((file) => plainly(`${file.path}\n${'text' in file ? file.text : ''}`)).join('\n');
    const leaked = community.marks.filter((mark) => everything.includes(mark.word.toLowerCase()) && !maySee(mark, audience)).map(({ word }) => word);
    expect(leaked).toEqual([]);
  }), { numRuns });
}

/** What may be seen does go: an exporter that writes nothing would leak nothing. */
export function allThatMayGoes(plan: PlanExport, numRuns: number): void {
  fc.assert(fc.property(anyMarkedCommunity(false), fc.constantFrom(...audiences), (community, audience) => {
    const planned = planOf(plan, community, audience);
    if (planned.kind !== 'ready') throw new Error(planned.kind);
    const everything = planned.files.map((file) => plainly(`${file.path}\n${'text' in file ? file.text : ''}`)).join('\n');
    const carried = /^zq(?:own|text|cal|nst|dpr|ask|rpl|itm|blw|bsd|asd|ans|title|ftn|cfn)/;
    expect(community.marks.filter((mark) => carried.test(mark.word) && maySee(mark, audience) && !everything.includes(mark.word)).map(({ word }) => word)).toEqual([]);
  }), { numRuns });
}

/** Accepting one quotation that stopped an export frees no other. */
export function acceptanceFreesOnlyItsOwn(plan: PlanExport, numRuns: number): void {
  fc.assert(fc.property(anyMarkedCommunity(true), fc.constantFrom(...audiences), fc.nat(), (community, audience, which) => {
    const quotationsIn = (one: MarkedCommunity): readonly string[] => {
      const planned = planOf(plan, one, audience);
      return planned.kind === 'stopped' ? [...new Set(planned.leaks.filter(({ kind }) => kind === 'passage').map(({ hash }) => hash))].sort() : [];
    };
    const found = quotationsIn(community);
    const accepted = found[which % found.length];
    if (accepted === undefined) return;
    const texts = new Map([...community.texts, ['C/Accepted.md', `---\naccepted-findings: ["${accepted} fine"]\n---\n`]]);
    expect(quotationsIn({ ...community, texts })).toEqual(found.filter((hash) => hash !== accepted));
  }), { numRuns });
}

/** Of two notes that say the same, each stops an export of it: random notes seldom agree. */
export function everySayerIsHeard(plan: PlanExport): void {
  const note = (label: string, body: string): string => `---\nconfidentiality: ${label}\n---\n${body}\n`;
  const words = 'The board will close the whole purple department in March.';
  const texts = new Map([['C/C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n'], ['C/A.md', note('TLP:AMBER', words)], ['C/B.md', note('TLP:RED', words)], ['C/Open.md', note('TLP:CLEAR', words)]]);
  const planned = plan({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today: '2026-11-23' as PlainDate, chathamHouse: false });
  expect(planned.kind === 'stopped' ? planned.leaks.map(({ of }) => of).sort() : planned.kind).toEqual(['C/A.md', 'C/B.md']);
}

/** Each form that only looks like a label closes its item: random notes seldom have a certain one. */
export function nearMissesStay(plan: PlanExport): void {
  for (const form of nearMisses) {
    const texts = new Map([['C/C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n'], ['C/Open.md', `---\nconfidentiality: TLP:CLEAR\n---\n- Beside\n- Closed ${form('TLP:RED')}\n`]]);
    const planned = plan({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today: '2026-11-23' as PlainDate, chathamHouse: false });
    const written = planned.kind === 'ready' ? planned.files.flatMap((file) => ('text' in file ? [file.text] : [])).join('') : planned.kind;
    expect(written).toContain('Beside');
    expect(written).not.toContain('Closed');
  }
}

/** A title that is an everyday word is taken out with a capital, wherever it stands; the word in small letters stays. Random notes are called by no words. */
export function everydayNamesCountWithACapital(plan: PlanExport): void {
  const note = (label: string, body: string): string => `---\nconfidentiality: ${label}\n---\n${body}\n`;
  const texts = new Map([['C/C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n'], ['C/Budget.md', note('TLP:RED', 'x')], ['C/Open.md', note('TLP:CLEAR', 'Our budget is in Budget. Budget says BUDGET, and no new budget.')]]);
  const planned = plan({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today: '2026-11-23' as PlainDate, chathamHouse: false });
  const written = planned.kind === 'ready' ? planned.files.flatMap((file) => (file.path === 'Open.md' && 'text' in file ? [file.text] : [])) : [planned.kind];
  expect(written.join('').replace(/^---\n[^]*?---\n\n?/, '')).toBe('Our budget is in (name left out). (name left out) says (name left out), and no new budget.\n');
}

/** An attachment goes only where every note and passage that uses it goes, or is for the world and no note of this community; and never one of another community. */
export function attachmentsStayWithTheStrictest(plan: PlanExport, numRuns: number): void {
  fc.assert(fc.property(anyMarkedCommunity(false), fc.constantFrom(...audiences), (community, audience) => {
    const planned = planOf(plan, community, audience);
    if (planned.kind !== 'ready') throw new Error(planned.kind);
    const copied = planned.files.flatMap((file) => ('copyOf' in file ? [file.copyOf] : []));
    const going = new Set(planned.report.notes.filter(({ to }) => to !== undefined).map(({ path }) => path));
    for (const path of copied) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const users = [...community.texts].filter(([, text]) => text.includes(name)).map(([note]) => note);
      const open = new Set(community.elsewhere.filter(({ isOpen }) => isOpen).map((note) => note.path));
      expect(users.filter((note) => !going.has(note) && !open.has(note))).toEqual([]);
      if (community.elsewhere.some((note) => note.path.startsWith('C/inner/'))) expect(path).not.toMatch(/^C\/inner\//);
    }
  }), { numRuns });
}

export const quietNames = ['Yvonne', 'Noor Visser', 'Noor', 'Visser', 'NV', 'N.V.', 'SdB', 'Boer', 'Li Wei', 'Wei', 'Nono', 'Haverdijk', 'Noordkade', 'Guest Person', 'Guest',
  // Forms in which people write them, and who is named in another note.
  'Nóor', 'NOORS', 'VISSER', 'J.W. Bakker', 'JWB', 'JanWillem', 'v.d. Berg', 'Ede', 'haverdijk', 'Noordkades', '@nv1980', 'Wolfgang', 'WOLFGANGS', 'Petra', 'Ruis', 'ede', 'edes', 'VdM', 'vdM', 'T.N.O', 'TNO',
  'Janwillem', 'sdb', 'jwb', 'vanden Berg', 'vdberg', 'pvdm', 'Rolf', 'Kramer', 'Olga', 'Greta', 'Zuidkade'] as const;
/** Whom only a line of text names, as `by:: Rudi Ruis`: a room does not know them. */
export const namedInTextAlone: readonly string[] = ['Ruis', 'Rolf', 'Kramer', 'Olga', 'Greta', 'Zuidkade'];

/** A community with one note that names people in every way in which a note can; `own` where the note itself asks for the rule. */
export interface QuietCommunity {
  readonly texts: ReadonlyMap<string, string>;
  readonly path: string;
  readonly own: boolean;
  readonly says: boolean;
}

const carriers: readonly ((name: string) => string)[] = [
  (name) => `It was ${name} who said so.`, (name) => `**${name}** and (${name}) agree; *${name}’s* plan.`, (name) => `## What ${name} wants`, (name) => `> [!note] ${name}\n> As ${name} said.`,
  (name) => `- [?] What does ${name} need? [owner:: ${name}] [asked-by:: [[Noor Visser]]] [supporters:: ${name}, [[Sam de Boer]]]`, (name) => `- [?] Shall we? [owner:: ${name}]\n    - Not yet. [by:: ${name}]`,
  (name) => `- [x] Is it done? [answered-by:: ${name}] #question\n    - answer:: Yes, says ${name}`, (name) => `| who | what |\n|---|---|\n| ${name} | all |`, (name) => `See [[Noor Visser|${name}]] and [${name}](people/Li%20Wei.md).`,
  (name) => `\`${name}\` in code`, (name) => `A note[^1]\n\n[^1]: By ${name}.`, (name) => `%% ${name} %% and #${name.replace(/[ .]/g, '-')} here`, (name) => `${name}: “yes”.`, (name) => `| who | what |\n|---|---|\n| owner:: ${name} | ${name} |`, (name) => `- Said so [by:: ${name}`, (name) => `In a sentence that goes on for so long that nobody reads it to its end 👤:: ${name}`, (name) => `\`\`\`js ${name}\nx\n\`\`\``, (name) => `[who](https://x.com/@${name.replace(/\W/gu, '')})`, (name) => `https://example.org/${encodeURIComponent(name)}`,
  (name) => `![[${name} at work.png]] and [the file](files/${encodeURIComponent(`${name} at work.png`)})`,
];

/** Files that are called as people are. */
const quietFiles = quietNames.map((name) => ({ path: `C/files/${name} at work.png`, text: undefined }));

export const anyQuietCommunity: fc.Arbitrary<QuietCommunity> = fc.record({
  lines: fc.array(fc.tuple(fc.constantFrom(...carriers), fc.constantFrom(...quietNames)), { maxLength: 6 }),
  key: fc.constantFrom('attendees', 'owners', 'facilitators', 'asked-by'), own: fc.boolean(), file: fc.constantFrom('Meeting', 'Talk with Noor Visser', 'What Haverdijk wants', 'Interview Wolfgang'),
}).map(({ lines, key, own, file }) => {
  const frontmatter = ['---', 'type: session', 'confidentiality: TLP:CLEAR', ...(own ? ['chatham-house: true'] : []), `${key}: ["[[Noor Visser]]", Guest Person]`, '---'];
  const path = `C/${file}.md`;
  const texts = new Map([
    ['C/C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n'],
    ['C/people/Noor Visser.md', '---\ntype: member\norganisation: Haverdijk\naliases: [Nono]\nconfidentiality: TLP:CLEAR\n---\n'],
    ['C/people/Sam de Boer.md', '---\ntype: member\norganisation: "[[Noordkade]]"\nconfidentiality: TLP:CLEAR\n---\n'],
    ['C/people/Li Wei.md', '---\ntype: member\nconfidentiality: TLP:CLEAR\n---\n'],
    ['C/people/Jan-Willem Bakker.md', '---\ntype: member\norganisation: Gemeente Ede\nconfidentiality: TLP:CLEAR\n---\n'],
    ['C/people/Pieter van der Meer.md', '---\ntype: member\norganisation: TNO\nconfidentiality: TLP:CLEAR\n---\n'],
    ['C/people/Hans van den Berg.md', '---\ntype: member\nconfidentiality: TLP:CLEAR\n---\n'],
    ['C/Other.md', '---\ntype: session\nconfidentiality: TLP:CLEAR\nattendees: ["[[people/Wolfgang Gast|Gast]]", "Noor Visser & Guest Person"]\n---\n# Other\n\n- [?] Why? [asked-by:: Petra Pan]\n\nby:: Rudi Ruis\n\nAanwezig: Rolf Kramer, Olga (voorzitter)\n\nSaid so [door:: Greta]\n\n| Naam | Organisatie |\n|---|---|\n| Rolf | Zuidkade |\n\nYvonne: we wait.\n'],
    ['C/Noordkade.md', '---\ntype: organisation\nconfidentiality: TLP:CLEAR\n---\n'],
    [path, [...frontmatter, `# ${file}`, '', ...lines.flatMap(([carry, name]) => [carry(name), '']), '- [?] Shall we go on? [asked-by:: [[Li Wei]]]', ''].join('\n')],
  ]);
  return { texts, path, own, says: lines.some(([carry]) => carry === carriers[0]) };
});

/** Names that stand in a text as words. */
export function quietNamesIn(text: string): readonly string[] {
  return quietNames.filter((name) => new RegExp(`(?:^|[^\\p{L}\\p{N}])${name.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}])`, 'u').test(text));
}

/** Under the Chatham House rule no name, alias, initials or organisation goes out, however they are mixed into a note. */
export function namesStayUnderChathamHouse(plan: PlanExport, numRuns: number): void {
  fc.assert(fc.property(anyQuietCommunity, ({ texts, path, own, says }) => {
    const planned = plan({ texts, attachments: quietFiles, folder: 'C', audience: { kind: 'world', names: [] }, today: '2026-11-23' as PlainDate, chathamHouse: !own });
    if (planned.kind !== 'ready') throw new Error(planned.kind);
    const of = planned.report.notes.find((note) => note.path === path)?.to;
    const inNote = planned.files.filter((each) => !own || 'copyOf' in each || each.path === of || each.path === 'README.md').map((each) => `${each.path}\n${'text' in each ? each.text : ''}`).join('\n');
    // Where only one note asks for it, the others keep their names, in the list of all notes too.
    const shown = own ? inNote.split('\n').filter((line) => !/people\/|Noordkade\.md/.test(line)).join('\n') : inNote;
    expect(quietNamesIn(decodeURIComponent(shown))).toEqual([]);
    if (says) expect(inNote).toContain('It was');
  }), { numRuns });
}
