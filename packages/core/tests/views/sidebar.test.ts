import { describe, expect, test } from 'vitest';
import type { Community } from '../../src/community/community.ts';
import { resolvePerson } from '../../src/community/people.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import type { Language } from '../../src/text/messages/messages.ts';
import { shownProblems } from '../../src/views/problems.ts';
import { firstChoices } from '../../src/views/sidebar-choices.ts';
import { sidebarOf } from '../../src/views/sidebar-of.ts';
import type { QuestionRow, Section, SectionId, Sidebar, SidebarChoices } from '../../src/views/sidebar.ts';
import { community, today } from '../support/notes.ts';

const cop = community({
  'Charter.md': '---\ntype: community\nname: Builders\nthemes:\n  - trust\n  - money\n---\n',
  'people/Noor.md': '---\ntype: member\n---\n', 'people/Sam.md': '---\ntype: member\n---\n', 'people/Bas.md': '---\ntype: member\nleft: 2026-06-30\n---\n',
  'sessions/2026-11-12.md': `---
type: session
date: 2026-11-12
---
# Autumn
- [?] Fresh and mine  [owner:: Noor]  [theme:: trust] ^q000001
- [?] Fresh of Sam  [owner:: Sam]  [theme:: trust]  [supporters:: Bas] ^q000002
- [/] Nobody's  [theme:: money]  [created:: 2026-11-20] ^q000003
- [?] Left behind  [owner:: Bas] ^q000004
- [x] Answered  [answered-by:: Sam]  [completion:: 2026-11-12] ^q000005
    - answer:: ${'long '.repeat(100)}
- [x] Answered before  [answer:: [[Autumn|the session]]]  [completion:: 2026-10-01] ^q000006
- [-] Parked  [owner:: Sam]  [confidentiality:: TLP:RED] ^q000007
`,
  'old.md': '---\ndate: 2026-09-01\nowners: [Sam]\n---\n- [?] Old  [tlp:: AMBER]\n    - A reply. [created:: 2026-10-23]\n- [?] Old, but talked about\n    - Yesterday. [by:: Noor] [created:: 2026-11-22]\n- [?] Undated twin\n- [?] Undated twin\n',
});

function sidebar(choices: Partial<SidebarChoices> = {}, language: Language = 'en', me = 'Noor', of: Community = cop): Sidebar {
  const messages = messagesFor(language);
  return sidebarOf({ community: of, communities: [of], problems: shownProblems(of, messages, today), choices: { ...firstChoices, ...choices }, presenting: undefined, messages, me: me === '' ? undefined : resolvePerson(of, me), today });
}

function drawn(section: Section): readonly string[] {
  return [...section.rows.map((row) => row.text), ...section.groups.flatMap((group) => [`${group.title} (${String(group.count)})`, ...group.rows.map((row) => `  ${row.text}`)])];
}

const sectionOf = (model: Sidebar, id: SectionId): Section => {
  const found = model.sections.find((each) => each.id === id);
  if (found === undefined) throw new Error(`no section ${id}`);
  return found;
};
const rowOf = (text: string, choices: Partial<SidebarChoices> = {}, me = 'Noor'): QuestionRow => {
  const rows = sidebar(choices, 'en', me).sections.flatMap((section) => [...section.rows, ...section.groups.flatMap((group) => group.rows)]);
  const row = rows.find((each) => each.kind !== 'news' && each.text === text);
  if (row?.kind !== 'question') throw new Error(`no row ${text}`);
  return row;
};

describe('sections', () => {
  test('what is stale, left behind or nobody’s needs attention, and is counted once', () => {
    const model = sidebar();
    expect(drawn(sectionOf(model, 'attention'))).toEqual(['Stale (3)', '  Old', '  Undated twin', '  Undated twin', 'Owner has left (1)', '  Left behind', 'Without an owner (1)', "  Nobody's"]);
    expect(model.badge).toEqual({ count: 5, tooltip: '5 things need attention' });
  });

  test('open questions stand by theme in the agreed order, mine first, then the newest', () => {
    expect(drawn(sectionOf(sidebar(), 'open'))).toEqual([
      'trust (2)', '  Fresh and mine', '  Fresh of Sam', 'money (1)', "  Nobody's", 'No theme (5)', '  Left behind', '  Old', '  Old, but talked about', '  Undated twin', '  Undated twin',
    ]);
  });

  test('by owner mine come first, by session the newest, by age the youngest', () => {
    expect(drawn(sectionOf(sidebar({ grouping: 'owner' }), 'open')).filter((line) => !line.startsWith(' '))).toEqual(['Mine (Noor) (1)', 'Bas (1)', 'Sam (5)', 'No owner (1)']);
    expect(drawn(sectionOf(sidebar({ grouping: 'session' }), 'open')).filter((line) => !line.startsWith(' '))).toEqual(['Autumn (4)', 'Outside sessions (4)']);
    expect(drawn(sectionOf(sidebar({ grouping: 'age' }), 'open')).filter((line) => !line.startsWith(' '))).toEqual(['This week (1)', 'This month (3)', 'Last three months (4)']);
  });

  test('resolved questions stand with the newest first, who resolved them, and the first 300 characters of the answer', () => {
    const resolved = sectionOf(sidebar(), 'resolved');
    expect(drawn(resolved)).toEqual(['Answered', 'Answered before']);
    const [first, second] = resolved.rows;
    expect(first?.description).toMatch(/^by Sam · 2026-11-12 · Autumn — (?:long ){59}long …$/);
    expect(second?.description).toBe('2026-10-01 · Autumn — the session');
  });

  test('where there is nothing the sentence says what to do next', () => {
    const model = sidebar({}, 'en', '', community({ 'Charter.md': '---\ntype: community\n---\n' }));
    expect(model.sections.map((section) => section.empty)).toEqual(['Nothing needs attention.', 'No open questions. Ask one with “Ask a question”.', 'Nothing is resolved yet. An answered question shows up here with its answer.']);
  });

  test('problems stand below, on their note and line', () => {
    const bad = community({ 'Charter.md': '---\ntype: community\n---\n', 'x.md': '[[Gone]]\n' });
    expect(sectionOf(sidebar({}, 'nl', '', bad), 'problems').rows.map((row) => [row.text, row.description])).toEqual([['Er is geen notitie “Gone” in deze community.', 'x, regel 1']]);
  });
});

describe('narrowing', () => {
  test('every word of the filter must stand somewhere: question, owner, theme, note; accents and capitals make no difference', () => {
    expect(drawn(sectionOf(sidebar({ filter: 'SÁM trust' }), 'open'))).toEqual(['trust (1)', '  Fresh of Sam']);
    expect(sidebar({ filter: 'zzz' }).sections.map((section) => section.empty)).toEqual(Array.from({ length: 3 }, () => 'Nothing here fits the filter.'));
    expect(sidebar({ filter: ' zzz ', onlyMine: true }).narrowing).toBe('Filter: zzz · Only mine');
  });

  test('the badge counts what needs attention, narrowed or not', () => {
    expect(sidebar({ filter: 'zzz' }).badge.count).toBe(5);
  });

  test('only mine shows what I own', () => {
    expect(drawn(sectionOf(sidebar({ onlyMine: true }), 'open'))).toEqual(['trust (1)', '  Fresh and mine']);
  });
});

describe('rows', () => {
  test('say who, how old, how much talk, and where', () => {
    expect(rowOf('Old, but talked about').description).toBe('Sam · 2 months · 1 reply · old');
    expect(rowOf('Fresh of Sam').description).toBe('Sam · 11 days · 1 supporter · Autumn');
    expect(rowOf('Old').tooltip).toContain('Owner: Sam (from the note)');
  });

  test('show a label where it is stricter than the community’s default', () => {
    expect([rowOf('Old').label, rowOf('Parked').label, rowOf('Fresh and mine').label]).toEqual(['TLP:AMBER', 'TLP:RED', undefined]);
  });

  test('offer only what will succeed', () => {
    expect(rowOf('Fresh and mine').actions).toEqual(['openQuestion', 'resolve', 'discuss', 'assign', 'park', 'promote', 'writeKnowledge', 'labelQuestion']);
    expect(rowOf('Fresh of Sam').actions).toEqual(['openQuestion', 'resolve', 'discuss', 'take', 'assign', 'support', 'park', 'promote', 'writeKnowledge', 'labelQuestion']);
    expect(rowOf('Fresh of Sam', {}, '').actions).not.toContain('take');
    expect(rowOf('Answered').actions).toEqual(['openQuestion', 'reopen', 'editAnswer', 'verifyAnswer', 'markObsolete', 'writeKnowledge', 'labelQuestion']);
    expect(rowOf('Undated twin').actions).toEqual(['openQuestion']);
  });

  test('have keys of their own, and the same ones next time', () => {
    const keys = (model: Sidebar): readonly string[] => model.sections.flatMap((section) => [...section.rows, ...section.groups.flatMap((group) => group.rows)].map((row) => row.key));
    expect(new Set(keys(sidebar())).size).toBe(keys(sidebar()).length);
    expect(keys(sidebar())).toEqual(keys(sidebar()));
  });
});
