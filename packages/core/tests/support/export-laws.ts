import fc from 'fast-check';
import { expect } from 'vitest';
import type { planExport } from '../../src/sharing/export/plan-export.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { anyMarkedCommunity, audiences, maySee } from './arbitrary-communities.ts';
import type { MarkedCommunity } from './arbitrary-communities.ts';

type PlanExport = typeof planExport;

function planOf(plan: PlanExport, { texts, attachments }: MarkedCommunity, audience: (typeof audiences)[number]): ReturnType<PlanExport> {
  return plan({ texts, attachments: attachments.map((path) => ({ path, text: undefined })), folder: 'C', audience, today: '2026-11-23' as PlainDate, chathamHouse: false });
}

/** What a reader could make of a text: the word as it was, however it was dressed. */
function plainly(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\u00AD|\*|<\/?b>/g, '').replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
}

/** No export holds, in a file or in a file's name, what its audience may not see. With `tricks` the second scan may stop it. */
export function nothingLeaks(plan: PlanExport, numRuns: number, tricks: boolean): void {
  fc.assert(fc.property(anyMarkedCommunity(tricks), fc.constantFrom(...audiences), (community, audience) => {
    const planned = planOf(plan, community, audience);
    if (planned.kind === 'stopped' && tricks) return;
    expect(planned.kind === 'stopped' ? planned.leaks : planned.kind).toBe('ready');
    if (planned.kind !== 'ready') return;
    const everything = planned.files.map((file) => plainly(`${file.path}\n${'text' in file ? file.text : ''}`)).join('\n');
    const leaked = community.marks.filter((mark) => everything.includes(mark.word) && !maySee(mark, audience)).map(({ word }) => word);
    expect(leaked).toEqual([]);
  }), { numRuns });
}

/** What may be seen does go: an exporter that writes nothing would leak nothing. */
export function allThatMayGoes(plan: PlanExport, numRuns: number): void {
  fc.assert(fc.property(anyMarkedCommunity(false), fc.constantFrom(...audiences), (community, audience) => {
    const planned = planOf(plan, community, audience);
    if (planned.kind !== 'ready') throw new Error(planned.kind);
    const everything = planned.files.map((file) => plainly(`${file.path}\n${'text' in file ? file.text : ''}`)).join('\n');
    const carried = /^zq(?:own|text|cal|nst|dpr|ask|rpl|itm|blw|bsd|asd|ans|title|ftn)/;
    expect(community.marks.filter((mark) => carried.test(mark.word) && maySee(mark, audience) && !everything.includes(mark.word)).map(({ word }) => word)).toEqual([]);
  }), { numRuns });
}

/** An attachment goes only where every note and passage that uses it goes. */
export function attachmentsStayWithTheStrictest(plan: PlanExport, numRuns: number): void {
  fc.assert(fc.property(anyMarkedCommunity(false), fc.constantFrom(...audiences), (community, audience) => {
    const planned = planOf(plan, community, audience);
    if (planned.kind !== 'ready') throw new Error(planned.kind);
    const copied = planned.files.flatMap((file) => ('copyOf' in file ? [file.copyOf] : []));
    const going = new Set(planned.report.notes.filter(({ to }) => to !== undefined).map(({ path }) => path));
    for (const path of copied) {
      const name = path.slice(path.lastIndexOf('/') + 1);
      const users = [...community.texts].filter(([, text]) => text.includes(name)).map(([note]) => note);
      expect(users.filter((note) => !going.has(note))).toEqual([]);
    }
  }), { numRuns });
}

const names = ['Noor Visser', 'Noor', 'Visser', 'NV', 'N.V.', 'SdB', 'Boer', 'Li Wei', 'Wei', 'Nono', 'Haverdijk', 'Noordkade', 'Guest Person', 'Guest'] as const;

/** Under the Chatham House rule no name, alias, initials or organisation goes out, however they are mixed into a note. */
export function namesStayUnderChathamHouse(plan: PlanExport, numRuns: number): void {
  const sentence = fc.constantFrom(...names).map((name) => `It was ${name} who said so.`);
  const key = fc.constantFrom('attendees', 'owners', 'facilitators', 'asked-by');
  const note = fc.record({ lines: fc.array(sentence, { maxLength: 5 }), key, own: fc.boolean(), file: fc.constantFrom('Meeting', 'Talk with Noor Visser', 'What Haverdijk wants') });
  fc.assert(fc.property(note, ({ lines, key: personKey, own, file }) => {
    const frontmatter = ['---', 'type: session', 'confidentiality: TLP:CLEAR', ...(own ? ['chatham-house: true'] : []), `${personKey}: ["[[Noor Visser]]", Guest Person]`, '---'];
    const texts = new Map([
      ['C/C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n'],
      ['C/people/Noor Visser.md', '---\ntype: member\norganisation: Haverdijk\naliases: [Nono]\nconfidentiality: TLP:CLEAR\n---\n'],
      ['C/people/Sam de Boer.md', '---\ntype: member\norganisation: "[[Noordkade]]"\nconfidentiality: TLP:CLEAR\n---\n'],
      ['C/people/Li Wei.md', '---\ntype: member\nconfidentiality: TLP:CLEAR\n---\n'],
      ['C/Noordkade.md', '---\ntype: organisation\nconfidentiality: TLP:CLEAR\n---\n'],
      [`C/${file}.md`, [...frontmatter, `# ${file}`, '', ...lines, '- [?] Shall we? [asked-by:: [[Li Wei]]]', ''].join('\n')],
    ]);
    const planned = plan({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today: '2026-11-23' as PlainDate, chathamHouse: !own });
    if (planned.kind !== 'ready') throw new Error(planned.kind);
    const of = planned.report.notes.find(({ path }) => path === `C/${file}.md`)?.to;
    const inNote = planned.files.filter((each) => !own || each.path === of || each.path === 'README.md').map((each) => `${each.path}\n${'text' in each ? each.text : ''}`).join('\n');
    const shown = own ? inNote.split('\n').filter((line) => !/people\/|Noordkade\.md/.test(line)).join('\n') : inNote;
    expect(names.filter((name) => new RegExp(`(?<![\\p{L}\\p{N}])${name.replaceAll('.', '\\.')}(?![\\p{L}\\p{N}])`, 'u').test(shown))).toEqual([]);
    expect(inNote).toContain('It was'.repeat(Math.min(1, lines.length)));
  }), { numRuns });
}
