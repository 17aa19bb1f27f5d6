import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import type { Community } from '../../src/community/community.ts';
import { canBeNamed, resolvePerson } from '../../src/community/people.ts';
import type { Note } from '../../src/note/note.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { carryOutHandover } from '../../src/people/carry-out-handover.ts';
import { planHandover } from '../../src/people/plan-handover.ts';
import type { HandoverPlan, Successor } from '../../src/people/plan-handover.ts';
import { questionsOf } from '../../src/questions/facts.ts';
import { applyEdits } from '../../src/text/text-edit.ts';
import type { TextEdit } from '../../src/text/text-edit.ts';
import { anyNote } from '../support/arbitrary-notes.ts';
import { today } from '../support/notes.ts';

/** 300 communities every day; `LAWS_RUNS=20000` takes the long way. */
const runs = Number(process.env['LAWS_RUNS'] ?? 300);

/** Ways in which people write who it is; the leaver is Sam de Boer. */
const sams = ['Sam', '[[Sam de Boer]]', '[[C/Sam de Boer|Sam]]', 'sam  de boer'] as const;
const others = ['Noor', '[[Noor Visser]]', 'Li', '[[Nobody here]]', 'Jan'] as const;
const names = fc.array(fc.oneof(fc.constantFrom(...sams), fc.constantFrom(...others)), { minLength: 1, maxLength: 4 });

const lines = fc.oneof(
  fc.tuple(fc.constantFrom('- [?] Who', '* [x] Who', '    - [?] deeper', '> - [?] quoted', '1. [/] Who', '- [ ] Do', '- [x] Done', '- [?] same words'), names, fc.constantFrom('owner', 'owners', 'Owner'), fc.constantFrom('', '  [created:: 2026-01-02]', ' ^q12345@', ' 📅 2026-12-01', ' [asked-by:: Sam]', ' #question', '\\'), fc.boolean())
    .map(([start, who, key, end, wide]) => `${start}${start.includes('same') ? '' : ' @'}? ${wide ? ' ' : ''}[${key}::${wide ? ' ' : ''}${who.join(wide ? ' , ' : ',')}]${end}`),
  fc.constantFrom('- [?] Nobody named here @', '    - a reply @ [by:: Sam]', '## Actions', 'Sam said so. @', '', '', '%% [owner:: Sam] %%', '- `[owner:: Sam]` @', '> [!TLP:RED] @', '```', '- [!] Decided @ [by:: Sam]'),
);

const yamlNames = names.chain((who) => fc.constantFrom(
  `[${who.map((each) => JSON.stringify(each)).join(', ')}]`, `\n${who.map((each) => `  - ${JSON.stringify(each)}`).join('\n')}`, `\n${who.map((each) => `- '${each}' # remark`).join('\n')}`, ` ${JSON.stringify(who[0])}   # remark`, `\n${who.map((each) => `    -   ${each.replace(/^\[\[(.*)\]\]$/, '"[[$1]]"')}`).join('\n')}`,
));

const frontmatter = fc.tuple(fc.option(yamlNames), fc.option(yamlNames), fc.constantFrom('', 'type: session\ndate: 2026-12-24\n', 'type: session\ndate: 2026-01-01\n', 'type: session\n', 'type: question\n', 'confidentiality: TLP:RED\n'), fc.constantFrom('', 'other: [1,  2] # why\n'))
  .map(([owners, facilitators, type, other]) => `---\n${type}${owners === null ? '' : `owners:${owners.startsWith('[') ? ' ' : ''}${owners}\n`}${other}${facilitators === null ? '' : `facilitators:${facilitators.startsWith('[') ? ' ' : ''}${facilitators}\n`}---\n`);

let count = 0;
const own = fc.tuple(frontmatter, fc.array(lines, { maxLength: 12 }), fc.constantFrom('\n', '\r\n'), fc.boolean()).map(([head, body, eol, final]) => {
  const text = (head + body.map((line) => `${line}\n`).join('')).replace(/@/g, () => String(count++ % 9)).replace(/\n/g, eol);
  return final ? text : text.trimEnd();
});

const anyCommunity = fc.array(fc.oneof({ arbitrary: own, weight: 3 }, anyNote), { minLength: 1, maxLength: 5 }).map((notes) => new Map<string, string>([
  ['C/C.md', '---\ntype: community\nfacilitators:\n  - "[[Sam de Boer]]"\n---\n'], ['C/Sam de Boer.md', '---\ntype: member\naliases: [Sam]\n---\n- [?] Own? [owner:: Sam]\n'], ['C/Noor Visser.md', '---\ntype: member\naliases: [Noor]\n---\n'],
  ['C/x/Jan.md', '---\ntype: member\n---\n'], ['C/y/Jan.md', '---\ntype: member\n---\n'], ...notes.map((text, index) => [`C/n${String(index)}.md`, text] as const),
]));

function circleOf(texts: ReadonlyMap<string, string>): Community {
  const [circle] = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
  if (circle === undefined) throw new Error('no community');
  return circle;
}

const isSam = (circle: Community) => (written: string): boolean => { const person = resolvePerson(circle, written); return person.kind === 'member' && person.name === 'Sam de Boer'; };

interface Outcome {
  readonly plan: HandoverPlan;
  readonly circle: Community;
  readonly after: ReadonlyMap<string, string>;
  readonly refused: ReadonlySet<string>;
}

function handedOver(texts: ReadonlyMap<string, string>, choices: readonly number[]): Outcome {
  const circle = circleOf(texts);
  const leaver = circle.members.find(({ name }) => name === 'Sam de Boer');
  if (leaver === undefined) throw new Error('no leaver');
  const successors: readonly Successor[] = [...circle.members.filter((member) => member !== leaver && canBeNamed(circle, member)).map((member): Successor => ({ kind: 'member', member })), { kind: 'nobody' }, { kind: 'leaver' }];
  let at = 0;
  const plan = planHandover(circle, leaver, today, today, () => successors[(choices[at++ % choices.length] ?? 0) % successors.length] ?? { kind: 'nobody' });
  const after = new Map(texts);
  const refused = new Set<string>();
  for (const file of plan.files) {
    const text = texts.get(file.path) ?? '';
    const change = carryOutHandover(circle, leaver, file, text);
    if ('refused' in change) refused.add(file.path);
    else after.set(file.path, applyEdits(text, change.edits));
  }
  return { plan, circle, after, refused };
}

/** What the leaver answers for in a note, worked out from the facts alone. */
function owned(circle: Community, note: Note): readonly string[] {
  const is = isSam(circle);
  return questionsOf(circle, today).filter((facts) => facts.note.path === note.path && facts.owners.some((owner) => is(owner.name))).map(({ question }) => `${question.form} ${question.text}`);
}

const scripts = fc.tuple(anyCommunity, fc.array(fc.nat(9), { minLength: 1, maxLength: 7 }));

test('a hand-over leaves no question with who leaves, but for those that were chosen and notes that could not be written', () => {
  let [handed, refusals] = [0, 0];
  fc.assert(fc.property(scripts, ([texts, choices]) => {
    const { plan, circle, after, refused } = handedOver(texts, choices);
    const now = circleOf(after);
    refusals += refused.size;
    handed += plan.files.length - refused.size;
    for (const note of now.notes) {
      const before = circle.notes.find(({ path }) => path === note.path);
      if (before === undefined || before.locked !== undefined || refused.has(note.path)) continue;
      const kept = plan.assignments.filter(({ duty, to }) => duty.note.path === note.path && to.kind === 'leaver');
      // Whoever keeps a note keeps what names nobody in it, also what names nobody any more.
      if (kept.some(({ duty }) => duty.site.kind === 'key')) continue;
      expect([...owned(now, note)].sort()).toEqual(kept.filter(({ duty }) => duty.kind === 'question').map(({ duty }) => `line ${'text' in duty.site ? duty.site.text : ''}`).sort());
    }
  }), { numRuns: runs });
  expect(handed).toBeGreaterThan(runs);
  expect(refusals).toBeLessThan(handed / 10);
});

/** What a hand-over may take out of a text, names left out: what parts names, and the field, item or key that nobody is left in; of an item with a remark its sign. */
const mayGo = [/^[ ,]*$/, /^["'][ ,"']*["']$/, /^[ ,"']*$/, /^-[ \t]+["']*[ \t]*$/, /^[ \t]*[[(]owners?::[ ,]*[\])]$/i, /^(?:[ \t]*-[ \t]+["']*(?:\r?\n|$))+$/, /^(?:owners|facilitators):[ ,"'[\]]*(?:\r?\n(?: *- *["']*\r?\n|\r?\n)*)$/];
const mayCome = /^(?:["']?\[\[(?:Noor Visser|[xy]\/Jan\|Jan)\]\]["']?|left: 2026-11-23\r?\n)?$/;
const withoutSams = (text: string): string => text.replace(/\[\[(?:C\/)?Sam de Boer(?:\|Sam)?\]\]|sam {1,2}de {1,2}boer|Sam/gi, '');

function expectOnlyNames(text: string, edits: readonly TextEdit[]): void {
  for (const { start, end, newText } of edits) {
    expect(newText).toMatch(mayCome);
    const gone = withoutSams(text.slice(start, end));
    expect(mayGo.some((each) => each.test(gone)), JSON.stringify(text.slice(start, end))).toBe(true);
  }
}

test('a hand-over changes no other byte than the names and what parts them', () => {
  let changed = 0;
  fc.assert(fc.property(scripts, ([texts, choices]) => {
    const { plan, circle, after, refused } = handedOver(texts, choices);
    const touched = new Set(plan.files.map(({ path }) => path).filter((path) => !refused.has(path)));
    for (const [path, text] of texts) if (!touched.has(path)) expect(after.get(path)).toBe(text);
    for (const file of plan.files) {
      const text = texts.get(file.path) ?? '';
      const change = carryOutHandover(circle, plan.leaver, file, text);
      if ('refused' in change) continue;
      changed += change.edits.length;
      expectOnlyNames(text, change.edits);
    }
  }), { numRuns: runs });
  expect(changed).toBeGreaterThan(2 * runs);
});

test('so it is when others wrote into the note meanwhile: what was looked at is handed over, or nothing is changed there', () => {
  let [written, refusals] = [0, 0];
  const foreign = fc.constantFrom('A line of somebody else.', '- [?] A question of somebody else? [owner:: Noor]', '- [?] same words? [owner::Sam]', '```', '%%', 'owners: Kim', '---', '', '<<<<<<< HEAD\na\n=======\nb\n>>>>>>> x', '## Actions', '> [!TLP:RED]');
  fc.assert(fc.property(scripts, foreign, fc.nat(), ([texts, choices], line, at) => {
    const { plan, circle } = handedOver(texts, choices);
    for (const file of plan.files) {
      const lines = (texts.get(file.path) ?? '').split('\n');
      const place = at % (lines.length + 1);
      const newest = [...lines.slice(0, place), line, ...lines.slice(place)].join('\n');
      const change = carryOutHandover(circle, plan.leaver, file, newest);
      if ('refused' in change) { refusals++; continue; }
      written++;
      expectOnlyNames(newest, change.edits);
    }
  }), { numRuns: runs });
  expect(written).toBeGreaterThan(runs / 2);
  expect(refusals).toBeGreaterThan(runs / 10);
});
