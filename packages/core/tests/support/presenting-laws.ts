import fc from 'fast-check';
import { expect } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { questionsOf } from '../../src/questions/facts.ts';
import type { presented, Presented } from '../../src/sharing/presenting/presented.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import type { Community } from '../../src/community/community.ts';
import { markupText } from '../../src/plots/markup.ts';
import type { DashboardChoices } from '../../src/views/dashboard/dashboard.ts';
import { drawDashboard } from '../../src/views/dashboard/draw-dashboard.ts';
import { shownPath } from '../../src/community/community.ts';
import { questionRow } from '../../src/views/question-row.ts';
import { indicatorsOf } from '../../src/indicators/indicators-of.ts';
import { firstDashboardChoices } from '../../src/views/dashboard/dashboard-choices.ts';
import { dashboardOf } from '../../src/views/dashboard/dashboard-of.ts';
import { firstChoices } from '../../src/views/sidebar-choices.ts';
import { sidebarOf } from '../../src/views/sidebar-of.ts';
import { groupings } from '../../src/views/sidebar.ts';
import type { Sidebar } from '../../src/views/sidebar.ts';
import { anyQuietCommunity, namedInTextAlone, quietNamesIn } from './export-laws.ts';
import { anyMarkedCommunity, audiences, maySee } from './arbitrary-communities.ts';
import type { MarkedCommunity } from './arbitrary-communities.ts';

type Present = typeof presented;

const messages = messagesFor('en');
const today = '2026-11-23' as PlainDate;

function shownTo(present: Present, { texts, ask }: MarkedCommunity, audience: (typeof audiences)[number]): Presented {
  return present(communitiesOf([...texts].map(([path, text]) => parseNote(path, text))), { community: 'C', audience: ask(audience) }, today, messages);
}

/** Every word that could come before somebody's eyes: the sidebar in each of its orders, and all that a list could offer. */
function everythingShown({ community, whom, isOutside }: Presented): string {
  if (community === undefined) throw new Error('nothing is shown');
  const context = { community, messages, me: undefined, presenting: undefined };
  const sidebars = groupings.map((grouping) => wordsOf(sidebarOf({ ...context, communities: [community], problems: [], choices: { ...firstChoices, grouping }, presenting: { text: whom, tooltip: '', isOutside }, today })));
  const rows = questionsOf(community, today).map((facts) => { const { text, description, tooltip, spoken } = questionRow(facts, '', context); return [text, description, tooltip, spoken].join('\n'); });
  const lists = community.notes.flatMap((note) => [note.title, shownPath(community, note)]);
  const people = community.members.flatMap(({ name, aliases }) => [name, ...aliases]);
  return [...sidebars, ...dashboardWords(community, { text: whom, tooltip: '', isOutside }), ...rows, ...lists, ...people, community.charter.name, ...community.charter.facilitators].join('\n');
}

/** The dashboard with everything unfolded, and every row that a number could open. */
function dashboardWords(community: Community, presenting: Sidebar['presenting']): readonly string[] {
  const choices: DashboardChoices = { ...firstDashboardChoices, period: 'allTime', opened: 'figure/open', unfolded: ['open', 'age', 'themes', 'attendance', 'organisations', 'figures'] };
  const dashboard = dashboardOf({ community, messages, me: undefined, choices, today, presenting });
  const period = { name: 'always', from: '0001-01-01' as PlainDate, to: today };
  const behind = indicatorsOf(community, period, today, { kind: 'community' }).flatMap(({ evidence, unplaced }) => [...evidence, ...unplaced]);
  return [markupText(drawDashboard(dashboard, messages, 'd')), ...behind.map(({ text, where }) => `${text} ${where}`)];
}

function wordsOf({ title, communities, sections, badge, presenting }: Sidebar): string {
  const words = sections.flatMap((section) => [section.title, section.empty, ...section.groups.map((group) => group.title), ...[...section.rows, ...section.groups.flatMap(({ rows }) => rows)].flatMap(({ text, description, tooltip, spoken }) => [text, description, tooltip, spoken])]);
  return [title, ...communities.map(({ name }) => name), ...words, badge.tooltip, presenting?.text].join('\n');
}

/** Nothing that is shown while presenting holds what the room may not see. */
export function nothingShows(present: Present, numRuns: number): void {
  fc.assert(fc.property(anyMarkedCommunity(false), fc.constantFrom(...audiences), (community, audience) => {
    const shown = everythingShown(shownTo(present, community, audience));
    expect(community.marks.filter((mark) => shown.includes(mark.word) && !maySee(mark, audience)).map(({ word }) => word)).toEqual([]);
  }), { numRuns });
}

/** A question shows that the room may see, unless its words name what the room may not. */
export function questionsShow(present: Present, numRuns: number): void {
  fc.assert(fc.property(anyMarkedCommunity(false), fc.constantFrom(...audiences), (community, audience) => {
    const shown = everythingShown(shownTo(present, community, audience));
    const lost = community.marks.filter((mark) => /^zq(?:ask|asd|ans)/.test(mark.word) && maySee(mark, audience) && !shown.includes(mark.word) && isJudged(community, mark.word));
    expect(lost.map(({ word }) => word)).toEqual([]);
  }), { numRuns });
}

/** A note opens without asking only where all of its own words may be seen, and no note of another community has a picture of it that is not for the world. */
export function nothingStrictOpens(present: Present, numRuns: number): void {
  fc.assert(fc.property(anyMarkedCommunity(false), fc.constantFrom(...audiences), (community, audience) => {
    const { mayOpen } = shownTo(present, community, audience);
    for (const [path, text] of community.texts) {
      const own = community.marks.filter(({ word, never, target }) => !never && target === undefined && text.includes(word) && !/^(?:zq(?:title|alias|pim|hdg)|Xj)/.test(word));
      const strictUsers = community.elsewhere.filter((note) => !note.isPrivate && !note.isOpen).map((note) => community.texts.get(note.path) ?? '');
      if (mayOpen(path)) expect(community.attachments.map((file) => file.slice(file.lastIndexOf('/') + 1)).filter((file) => text.includes(`![[${file}]]`) && strictUsers.some((each) => each.includes(file)))).toEqual([]);
      if (mayOpen(path)) expect(own.filter((mark) => !maySee(mark, audience)).map(({ word }) => word)).toEqual([]);
      else if (!/!\[\[|dataview|`= /.test(text) && isJudged(community, path)) expect(own.every((mark) => maySee(mark, audience)) && own.length > 0 && !/tlp|confidentiality:: /i.test(text.slice(4))).toBe(false);
    }
  }), { numRuns });
}

/** Without a frontmatter that can't be read. */
function isJudged({ texts }: MarkedCommunity, of: string): boolean {
  return [...texts].every(([path, text]) => !(path === of || text.includes(of)) || !text.includes('broken: [1'));
}

/** A note that asks for the Chatham House rule names nobody in any room. */
export function namesStayInTheRoom(present: Present, numRuns: number): void {
  fc.assert(fc.property(anyQuietCommunity, fc.constantFrom('world', 'community'), ({ texts, path, own }, kind) => {
    const { community } = present(communitiesOf([...texts].map(([each, text]) => parseNote(each, text))), { community: 'C', audience: { kind, names: [] } }, today, messages);
    if (community === undefined) throw new Error('nothing is shown');
    const context = { community, messages, me: undefined, presenting: undefined };
    const rows = questionsOf(community, today).filter(({ note }) => note.path === path).map((facts) => { const { text, description, tooltip, spoken } = questionRow(facts, '', context); return [text, description, tooltip, spoken].join('\n'); });
    if (own) expect(quietNamesIn([...rows, ...community.notes.filter((note) => note.path === path).flatMap((note) => [note.title, shownPath(community, note)])].join('\n')).filter((name) => !namedInTextAlone.includes(name))).toEqual([]);
    expect(rows.join('\n')).toContain('Shall we go on?');
  }), { numRuns });
}
