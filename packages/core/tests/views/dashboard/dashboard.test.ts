import { describe, expect, test } from 'vitest';
import { markupText } from '../../../src/plots/markup.ts';
import { messagesFor } from '../../../src/text/messages/messages.ts';
import type { PlainDate } from '../../../src/text/plain-date.ts';
import { choicesAfter, dashboardRow } from '../../../src/views/dashboard/dashboard-acts.ts';
import { firstDashboardChoices, readDashboardChoices } from '../../../src/views/dashboard/dashboard-choices.ts';
import { dashboardOf } from '../../../src/views/dashboard/dashboard-of.ts';
import type { Dashboard, DashboardChoices, PlotView, Tile } from '../../../src/views/dashboard/dashboard.ts';
import { comparedWith } from '../../../src/indicators/compared-with.ts';
import { daysOfPeriod } from '../../../src/views/dashboard/days-of-period.ts';
import { drawDashboard } from '../../../src/views/dashboard/draw-dashboard.ts';
import { community, today } from '../../support/notes.ts';

const messages = messagesFor('en');

const notes: Readonly<Record<string, string>> = {
  'Circle/Circle.md': '---\ntype: community\nname: Circle\nthemes: [trust, money]\n---\n# Circle\n',
  'Circle/Ann.md': '---\ntype: member\norganisation: North\njoined: 2025-01-01\n---\n',
  'Circle/Bob.md': '---\ntype: member\norganisation: South\njoined: 2026-03-01\n---\n',
  'Circle/Kick-off.md': '---\ntype: session\ndate: 2026-10-01\nattendees: ["[[Ann]]"]\nabsent: ["[[Bob]]"]\nsubstitutes: ["Kim for [[Bob]]"]\n---\n# Kick-off\n\n- [?] How do we share cases? [asked-by:: [[Ann]]]  [theme:: trust]  [created:: 2026-10-01]\n- [x] Who pays? [asked-by:: [[Bob]]]  [answered-by:: [[Ann]]]  [theme:: money]  [created:: 2026-10-01]  [completion:: 2026-10-11] ^qpays01\n',
  'Circle/Before.md': '- [x] Where do we meet? [asked-by:: [[Ann]]]  [answered-by:: [[Ann]]]  [created:: 2025-05-01]  [completion:: 2025-06-01] ^qmeet01\n',
  'Private.md': '- [?] Mine alone? [created:: 2026-10-01]\n',
};

function show(choices: Partial<DashboardChoices> = {}, files = notes, presenting?: string): Dashboard {
  return dashboardOf({ community: community(files), messages, me: undefined, choices: { ...firstDashboardChoices, ...choices }, today, presenting: presenting === undefined ? undefined : { text: presenting, tooltip: '', isOutside: true } });
}

function tile({ figures }: Dashboard, name: string): Tile {
  const found = figures.find((each) => each.name === name);
  if (found === undefined) throw new Error(`no tile ${name}`);
  return found;
}

function plot({ plots }: Dashboard, id: string): PlotView {
  const found = plots.find((each) => each.plot.id === id);
  if (found === undefined) throw new Error(`no plot ${id}`);
  return found;
}

const cellsOf = ({ plot: { series } }: PlotView): readonly (readonly string[])[] => series.map(({ cells }) => cells.map(({ shown }) => shown));
const rowsBehind = (key: string, files = notes): readonly string[] => show({ opened: key }, files).list?.rows.map(({ text, description }) => `${text} | ${description}`) ?? [];

describe('a number', () => {
  test('has a name, a value, what it means, and how it went since the period before', () => {
    expect(tile(show(), 'Questions resolved')).toEqual({
      key: 'figure/resolved', name: 'Questions resolved', value: '1', trend: 'the same as before', direction: 'level', opens: true, unplaced: '',
      definition: messages.indicators.definitions.resolved,
    });
    expect(tile(show(), 'Questions asked')).toMatchObject({ value: '2', trend: '1 more than before', direction: 'up' });
    expect(tile(show(), 'Time to resolve (median)')).toMatchObject({ value: '10 days', trend: '21 days shorter than before', direction: 'down' });
    expect(tile(show(), 'Closure ratio')).toMatchObject({ value: '50%', trend: '50 points down' });
  });

  test('that says how things stand is compared with how they stood when the period began', () => {
    expect(tile(show({ period: 'thisYear' }), 'Members')).toMatchObject({ value: '2', trend: '1 more than before' });
  });

  test('opens the list of what it is made of, each with its note, line and day', () => {
    expect(rowsBehind('figure/asked')).toEqual(['How do we share cases? | Kick-off · line 10 · 2026-10-01', 'Who pays? | Kick-off · line 11 · 2026-10-01']);
    const dashboard = show({ opened: 'figure/asked' });
    expect(dashboard.list).toMatchObject({ title: 'Behind “Questions asked”', definition: messages.indicators.definitions.asked });
    expect(dashboardRow(dashboard, 'figure/asked/row/1')).toMatchObject({ path: 'Circle/Kick-off.md', place: { line: 10 } });
    expect(dashboardRow(dashboard, 'figure/asked/row/7')).toBeUndefined();
  });

  test('that nobody can know says so, and never zero', () => {
    const undated = { ...notes, 'Circle/Kick-off.md': '- [x] Who pays? ^qpays01\n', 'Circle/Before.md': '- [?] Where?\n' };
    const dashboard = show({}, undated);
    expect(tile(dashboard, 'Questions resolved')).toMatchObject({ value: 'not known', trend: '', direction: 'none', unplaced: '1 can’t be placed' });
    expect(dashboard.advice).toBe(messages.dashboard.advice.undated);
    expect(show({ opened: 'figure/resolved' }, undated).list?.unplaced.rows.map(({ text }) => text)).toEqual(['Who pays?']);
    expect(markupText(drawDashboard(dashboard, messages, 'd'))).not.toMatch(/NaN|undefined|Infinity/);
  });

  test('without a day is open only today: the plot and the trend say so', () => {
    const dashboard = show({ period: 'thisYear', opened: 'figure/open' }, { ...notes, 'Circle/Undated.md': '- [?] Where?\n' });
    const said = 'The last number also counts 1 that has no date. Nobody knows since when it is there, so the numbers before do not.';
    expect([plot(dashboard, 'open').plot.remark, dashboard.list?.series?.plot.remark]).toEqual([said, said]);
    expect(tile(dashboard, 'Open questions').unplaced).toBe('1 of before can’t be placed');
    expect(markupText(drawDashboard(dashboard, messages, 'd'))).toContain(`<p class="cop-notes-more" aria-hidden="true">${said}</p>`);
    expect([plot(show(), 'open').plot.remark, tile(show(), 'Open questions').unplaced]).toEqual(['', '']);
  });

  test('shows the first fifty of many, and more when asked', () => {
    const many = { ...notes, 'Circle/Many.md': Array.from({ length: 120 }, (_, at) => `- [?] Question ${String(at)}? [created:: 2026-11-01]\n`).join('') };
    const shown = show({ opened: 'figure/asked' }, many);
    expect(shown.list?.rows).toHaveLength(50);
    expect(shown.list?.more).toBe('72 more');
    expect(show(choicesAfter(shown.choices, 'more', ''), many).list).toMatchObject({ rows: { length: 122 }, more: '' });
  });

  test('of nought opens too, and stands over time; what nobody knows does not', () => {
    const shown = show({ period: 'thisQuarter', opened: 'figure/decisions' });
    expect(tile(shown, 'Decisions')).toMatchObject({ value: '0', opens: true });
    expect(shown.list).toMatchObject({ rows: [], empty: 'Nothing of it is in the notes.', series: { plot: { categories: ['2026-10', '2026-11'], series: [{ cells: [{ value: 0 }, { value: 0 }] }] } } });
    expect(tile(show({}, { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '' }), 'Closure ratio')).toMatchObject({ value: 'not known', opens: false });
    expect(tile(show({}, notes, 'Presenting'), 'Newcomers')).toMatchObject({ value: 'not told', opens: false });
    expect(tile(show({}, notes, 'Presenting'), 'Decisions')).toMatchObject({ value: '0', opens: true });
  });

  test('has rows that are read as words: links, pictures and emphasis without their marks', () => {
    const files = { ...notes, 'Circle/Marks.md': '- [?] Must *we* ask [[Ann|her]] about **this** ![plan](plan.png)? [created:: 2026-11-02]\n', 'Circle/Known.md': '---\ntype: knowledge\nreview: 2026-06-01\n---\n# What **we** know\n' };
    expect(rowsBehind('figure/asked', files)).toContain('Must we ask her about this plan? | Marks · line 1 · 2026-11-02');
    expect(show({}, files).attention.rows.map(({ text }) => text)).toContain('What we know');
  });

  test('of a note outside of the community is none of it', () => {
    expect(JSON.stringify(show({ opened: 'figure/asked' }))).not.toContain('Mine alone');
  });
});

describe('a plot', () => {
  test('shows what was open and what was resolved, month by month', () => {
    const { plot: { categories, by } } = plot(show(), 'open');
    expect([by, categories.at(0), categories.at(-1), categories.length]).toEqual(['Month', '2025-11', '2026-11', 13]);
    expect(cellsOf(plot(show(), 'open')).map((cells) => cells.slice(-3).join())).toEqual(['0,1,1', '0,1,0']);
  });

  test('shows how long open questions have waited', () => {
    const { plot: { categories } } = plot(show(), 'age');
    expect(categories.map((name, at) => `${name}: ${cellsOf(plot(show(), 'age'))[0]?.[at] ?? ''}`)).toEqual(['Up to a week: 0', 'Up to a month: 0', 'Up to three months: 1', 'Older: 0']);
  });

  test('shows what the community is busy with, and from which organisations that comes', () => {
    expect(plot(show(), 'themes').plot.categories).toEqual(['money', 'trust']);
    expect(cellsOf(plot(show(), 'themes'))).toEqual([['2', '1']]);
    expect(plot(show(), 'organisations').plot.categories).toEqual(['North', 'South']);
    expect(cellsOf(plot(show(), 'organisations'))).toEqual([['2 (67%)', '1 (33%)']]);
  });

  test('ranks no organisation, for from many comes one person', () => {
    const asked = (who: string): string => `- [?] Of ${who}? [asked-by:: ${who}] [created:: 2026-11-02]\n`;
    const ranked = { ...notes, 'Circle/More.md': asked('Zoe').repeat(3), 'Circle/Zoe.md': '---\ntype: member\norganisation: Zuid\njoined: 2020-01-01\n---\n' };
    expect(plot(show({}, ranked), 'organisations').plot.categories).toEqual(['North', 'South', 'Zuid']);
  });

  test('shows who came to each session, and who came instead', () => {
    const attendance = plot(show(), 'attendance');
    expect(attendance.plot.categories).toEqual(['2026-10-01 Kick-off']);
    expect(attendance.plot.series.map(({ name, cells }) => `${name}: ${cells[0]?.shown ?? ''}`)).toEqual(['Present: 1', 'Somebody came instead: 1', 'Absent: 0']);
    expect(rowsBehind('plot/attendance/1/0')).toEqual(['Bob | 2026-10-01']);
  });

  test('has in every cell a number that opens its list', () => {
    const { plot: { categories }, keys } = plot(show(), 'age');
    expect(keys[0]).toEqual(['', '', 'plot/age/0/2', '']);
    expect(categories[2]).toBe('Up to three months');
    expect(rowsBehind('plot/age/0/2')).toEqual(['How do we share cases? | Kick-off · line 10 · 2026-10-01']);
  });

  test('says why where there is nothing to draw', () => {
    const why = (text: string): string => plot(show({ period: 'thisMonth' }, { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '', 'Circle/q.md': text }), 'open').empty;
    expect(['', '- [x] Who? #question\n', '- [x] Who? [created:: 2025-01-01] [completion:: 2025-01-02] #question\n', '- [?] Who? [created:: 2025-01-01]\n'].map(why)).toEqual(['There is no question yet.', 'No question has a date yet.', 'No question was open or resolved in this period.', '']);
    const empty = show({}, { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '' });
    expect(empty.plots.map(({ empty: why }) => why)).toEqual(['There is no question yet.', 'No open questions.', 'Nothing was contributed in this period.', 'Of no session in this period it is known who was expected, and who came.', 'No contribution in this period can be told to come from an organisation.']);
    expect(empty.advice).toBe(messages.dashboard.advice.nothing);
  });

  test('tells what has a theme, or comes from an organisation, apart from what does not', () => {
    const description = (files: Readonly<Record<string, string>>, id: string): string => plot(show({}, { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '', 'Circle/Ann.md': notes['Circle/Ann.md'] ?? '', ...files }), id).plot.description;
    const asked = (...fields: readonly string[]): Readonly<Record<string, string>> => ({ 'Circle/Q.md': fields.map((each, at) => `- [?] Question ${String(at)}? ${each}[created:: 2026-11-01]\n`).join('') });
    expect(description(asked('', '', '[theme:: trust] '), 'themes')).toBe('1 theme: trust.');
    expect(description(asked('', ''), 'themes')).toBe('None of it has a theme.');
    expect(description(asked('[asked-by:: Ann] ', '[asked-by:: Somebody] '), 'organisations')).toBe('From 1 organisation. What people of two did together counts for both.');
    expect(description(asked('[asked-by:: Somebody] '), 'organisations')).toBe('None of it came from an organisation.');
  });

  test('does not say that nothing was resolved where nobody knows when', () => {
    const undated = { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '', 'Circle/Q.md': '- [?] How? [created:: 2026-11-01]\n- [x] Why? #question\n' };
    expect(plot(show({}, undated), 'open').plot.description).toBe('Open questions went from 0 to 1; how many were resolved is not known.');
  });

  test('says which notes are too large to be read, but not to a room', () => {
    const large = { ...notes, 'Circle/Many.md': Array.from({ length: 10_000 }, (_, at) => `- [?] How do others go about number ${String(at)}? [created:: 2026-05-01]\n`).join('') };
    expect(show({}, large).advice).toBe('1 note is too large to be read, so nothing in it counts: Circle/Many.md.');
    expect(show({}, large, 'Presenting').advice).toBe('');
  });

  test('puts what is beyond twelve bars into one', () => {
    const many = { ...notes, 'Circle/Themes.md': Array.from({ length: 20 }, (_, at) => `- [?] About ${String(at)}? [theme:: t${String(at)}]  [created:: 2026-11-01]\n`).join('') };
    const { categories } = plot(show({}, many), 'themes').plot;
    expect([categories.length, categories.at(-1)]).toEqual([12, '11 others']);
  });

  test('of a slip of the pen two thousand years ago has no thousands of parts', () => {
    const old = { ...notes, 'Circle/Old.md': '- [?] When in Rome? [created:: 0026-11-01]\n' };
    expect(plot(show({ period: 'allTime' }, old), 'open').plot.categories.length).toBeLessThanOrEqual(61);
  });
});

describe('what a person chooses', () => {
  const day = (text: string): PlainDate => text as PlainDate;

  test('is a period, as seen today', () => {
    const days = (choice: DashboardChoices['period'], on = today): string => { const { from, to } = daysOfPeriod(choice, community(notes), on); return `${from} ${to}`; };
    expect(days('last12Months')).toBe('2025-11-24 2026-11-23');
    expect(days('last12Months', day('2028-02-29'))).toBe('2027-03-01 2028-02-29');
    expect(days('thisYear')).toBe('2026-01-01 2026-12-31');
    expect(days('lastYear')).toBe('2025-01-01 2025-12-31');
    expect(days('thisQuarter')).toBe('2026-10-01 2026-12-31');
    expect(days('lastQuarter', day('2026-02-01'))).toBe('2025-10-01 2025-12-31');
    expect(days('thisMonth')).toBe('2026-11-01 2026-11-30');
    expect(days('allTime')).toBe('2025-01-01 2026-11-23');
  });

  test('a period that goes on is compared with as many days of the one before', () => {
    const period = daysOfPeriod('thisYear', community(notes), today);
    expect(comparedWith(period, today)).toMatchObject({ from: '2025-01-01', to: '2025-11-23' });
    expect(show({ period: 'thisYear' }).days).toBe('2026-01-01 to 2026-11-23, compared with 2025-01-01 to 2025-11-23');
    expect(show({ period: 'allTime' }).days).toBe('2025-01-01 to 2026-11-23');
  });

  test('is a theme: then all of it is about that', () => {
    const about = show({ theme: 'money' });
    expect(about.themes.map(({ label, isChosen }) => `${label}${isChosen ? '*' : ''}`)).toEqual(['All themes', 'trust', 'money*']);
    expect(tile(about, 'Questions asked').value).toBe('1');
    expect(about.plots.map(({ plot: { id } }) => id)).toEqual(['open', 'age', 'attendance', 'organisations']);
    expect(about.attention.rows).toEqual([]);
    expect(show({ theme: 'gone' }).themes.filter(({ isChosen }) => isChosen).map(({ label }) => label)).toEqual(['All themes']);
  });

  test('is an organisation: then all of it is what its people did; of a theme and an organisation the last one counts', () => {
    const ours = show({ organisation: 'South' });
    expect(ours.organisations.map(({ label, isChosen }) => `${label}${isChosen ? '*' : ''}`)).toEqual(['All organisations', 'North', 'South*']);
    expect([tile(ours, 'Questions asked').value, tile(ours, 'Members').value]).toEqual(['1', '1']);
    expect(ours.plots.map(({ plot: { id } }) => id)).toEqual(['open', 'age', 'attendance']);
    expect(choicesAfter(choicesAfter(firstDashboardChoices, 'theme', 'trust'), 'organisation', 'South')).toMatchObject({ theme: '', organisation: 'South' });
    expect(choicesAfter(choicesAfter(firstDashboardChoices, 'organisation', 'South'), 'theme', 'trust')).toMatchObject({ theme: 'trust', organisation: '' });
  });

  test('is what things over time are seen by, and any number over time stands with what is behind it', () => {
    expect(show().steps.map(({ label, isChosen }) => `${label}${isChosen ? '*' : ''}`)).toEqual(['Automatic*', 'Week', 'Month', 'Quarter', 'Year']);
    const byQuarter = show({ ...choicesAfter(firstDashboardChoices, 'by', 'quarter'), period: 'thisYear', opened: 'figure/asked', unfolded: ['series'] });
    expect(plot(byQuarter, 'open').plot.categories).toEqual(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    expect(byQuarter.list?.series?.plot).toMatchObject({ title: 'Questions asked, over time', by: 'Quarter', categories: ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'], series: [{ cells: [{ value: 0 }, { value: 0 }, { value: 0 }, { value: 2 }] }] });
    expect(markupText(drawDashboard(byQuarter, messages, 'd'))).toContain('Questions asked, over time');
    expect(choicesAfter(firstDashboardChoices, 'by', 'hour').by).toBe('');
  });

  test('is what is open and unfolded; a second press closes it', () => {
    const opened = choicesAfter(firstDashboardChoices, 'open', 'figure/asked');
    expect(opened.opened).toBe('figure/asked');
    expect(choicesAfter(opened, 'open', 'figure/asked').opened).toBe('');
    expect(choicesAfter(choicesAfter(opened, 'fold', 'age'), 'fold', 'age').unfolded).toEqual([]);
    expect(choicesAfter(opened, 'period', 'for ever').period).toBe('last12Months');
  });

  test('is understood again as far as it can be', () => {
    expect(readDashboardChoices({ period: 'thisYear', theme: 'trust', opened: 'figure/asked', organisation: 3, by: 'week', rows: 150, attention: 36, unfolded: ['age', 3] })).toEqual({ period: 'thisYear', theme: 'trust', organisation: '', by: 'week', opened: 'figure/asked', rows: 150, attention: 36, unfolded: ['age'] });
    for (const kept of [undefined, null, 'x', { period: 'x', rows: -1, theme: {} }]) expect(readDashboardChoices(kept)).toEqual(firstDashboardChoices);
  });
});

describe('what needs attention', () => {
  test('a question of a day to come has no age, and nothing is said of it', () => {
    const planned = { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '', 'Circle/q.md': '- [?] What shall we do? [created:: 2099-01-01]\n- [?] And now? [created:: 2026-11-23]\n' };
    expect(show({}, planned).attention.rows.map(({ text, description }) => `${text} | ${description}`)).toEqual(['And now? | Without an owner · today · q', 'What shall we do? | Without an owner · q']);
  });

  test('is every open question that waits for somebody, with why', () => {
    expect(show().attention.rows.map(({ text, description }) => `${text} | ${description}`)).toEqual(['How do we share cases? | Stale, Without an owner · 53 days · Kick-off']);
    expect(show({}, { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '' }).attention.empty).toBe('Nothing needs attention.');
  });

  test('is an answer, too, that is due for review', () => {
    const due = { ...notes, 'Circle/Known.md': '---\ntype: knowledge\npublished: 2026-01-01\nreview: 2026-06-01\n---\n# What we know\n' };
    // It waits today, also while somebody looks at last year.
    for (const period of ['last12Months', 'lastYear'] as const) expect(show({ period }, due).attention.rows.at(-1)).toMatchObject({ text: 'What we know', description: 'Answers due for review · Circle/Known.md' });
  });

  test('is twelve rows at first, says how many more there are, and shows them when asked', () => {
    const many = { ...notes, 'Circle/Many.md': Array.from({ length: 40 }, (_, at) => `- [?] Question ${String(at)}? [created:: 2026-11-${String(1 + (at % 9)).padStart(2, '0')}]\n`).join(''), 'Circle/Known.md': '---\ntype: knowledge\nreview: 2026-06-01\n---\n# What we know\n' };
    const shown = show({}, many);
    expect([shown.attention.rows.length, shown.attention.more]).toEqual([12, '30 more']);
    expect(markupText(drawDashboard(shown, messages, 'd'))).toContain('<button type="button" data-do="more" data-value="attention"');
    const more = choicesAfter(shown.choices, 'more', 'attention');
    expect([show(more, many).attention.rows.length, show(more, many).attention.more, more.rows]).toEqual([36, '6 more', shown.choices.rows]);
    const all = show(choicesAfter(more, 'more', 'attention'), many);
    expect([all.attention.rows.length, all.attention.more, all.attention.rows.at(-1)?.text]).toEqual([42, '', 'What we know']);
    expect(markupText(drawDashboard(all, messages, 'd'))).not.toContain('data-value="attention"');
    expect(readDashboardChoices(JSON.parse(JSON.stringify(more)))).toEqual(more);
  });
});

describe('as it is drawn', () => {
  const html = (choices: Partial<DashboardChoices> = {}, files = notes): string => markupText(drawDashboard(show(choices, files), messages, 'd'));

  test('a question full of HTML is text', () => {
    const evil = { ...notes, 'Circle/Evil.md': '- [?] <img src=x onerror=alert(1)> & "more"? [theme:: <b>bold</b>]  [created:: 2026-11-01]\n' };
    const text = html({ opened: 'figure/asked', unfolded: ['themes'] }, evil);
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;more&quot;?');
    expect(text).not.toMatch(/<img|<b>/);
  });

  test('has no style and no script on any element, which a strict policy would refuse', () => {
    expect(html({ opened: 'figure/asked', unfolded: ['open', 'age', 'themes', 'attendance', 'organisations', 'figures'] })).not.toMatch(/ style=| on[a-z]+=|<style|<script/);
  });

  test('has every id once, and what refers to an id finds it', () => {
    const text = html({ opened: 'figure/asked', unfolded: ['open', 'age', 'themes', 'attendance', 'organisations', 'figures'] });
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const referred = [...text.matchAll(/ aria-(?:labelledby|describedby|controls)="([^"]+)"/g)].flatMap(([, list]) => (list ?? '').split(' '));
    expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('puts the list right below what its number stands in', () => {
    const text = html({ opened: 'figure/resolved' });
    expect(text.indexOf('Behind “Questions resolved”')).toBeGreaterThan(text.indexOf('Value stories'));
    expect(text.indexOf('Behind “Questions resolved”')).toBeLessThan(text.indexOf('>Resilience<'));
    expect(html({ opened: 'figure/leavers', unfolded: ['figures'] })).toContain('Behind “Leavers”');
  });
});

describe('in front of a room', () => {
  test('how few people somebody’s colleagues are is not told, nor who anybody is', () => {
    const shown = show({ opened: 'figure/members' }, notes, 'Presenting to everybody');
    expect(shown.presenting).toBe('Presenting to everybody');
    expect(tile(shown, 'Members')).toMatchObject({ value: 'not told', trend: '', opens: false });
    // Nought would tell that those are few of whom nothing may be told.
    expect(tile(shown, 'Leavers')).toMatchObject({ value: 'not told' });
    expect(shown.list?.rows).toEqual([]);
    for (const id of ['organisations', 'attendance']) expect(plot(shown, id)).toMatchObject({ plot: { categories: [] }, empty: 'Not told here: whoever looks along could tell who it is about.' });
    expect(show({ opened: 'figure/members' }, notes, 'Presenting').list).toMatchObject({ empty: 'Not told here: whoever looks along could tell who it is about.', series: undefined });
    expect(show({ opened: 'plot/organisations/0/0' }, notes, 'Presenting').list?.rows ?? []).toEqual([]);
    expect(tile(shown, 'Questions asked').value).toBe('2');
  });

  test('what is not told can’t be reckoned from the trend, from the share of the others, or from what is behind a share', () => {
    const person = (name: string, organisation: string, joined = '2024-01-01'): Readonly<Record<string, string>> => ({ [`Circle/${name}.md`]: `---\ntype: member\norganisation: ${organisation}\njoined: ${joined}\n---\n` });
    const asked = ['A', 'B', 'C', 'D'].map((name) => `- [?] Asked by ${name}? [asked-by:: ${name}]  [created:: 2026-11-01]\n`).join('');
    const files = { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '', ...person('A', 'North'), ...person('B', 'North'), ...person('C', 'North'), ...person('D', 'South', '2026-10-01'), 'Circle/Asked.md': asked, 'Circle/Met.md': '---\ntype: session\ndate: 2026-11-05\nattendees: [A, B, C]\nabsent: [D]\n---\n' };
    const [mine, room] = [show({}, files), show({ opened: 'figure/attendance' }, files, 'Presenting')];
    expect([tile(mine, 'Members'), tile(mine, 'Attendance')]).toMatchObject([{ value: '4', trend: '1 more than before' }, { value: '75%', opens: true }]);
    expect([tile(room, 'Members'), tile(room, 'Attendance')]).toMatchObject([{ value: '4', trend: '' }, { value: 'not told', opens: false }]);
    expect(room.list?.rows).toEqual([]);
    expect([cellsOf(plot(mine, 'organisations')), cellsOf(plot(room, 'organisations'))]).toEqual([[['3 (75%)', '1 (25%)']], [[]]]);
  });

  test('who was there, and who was not, is in no list', () => {
    const people = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const files = { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '', ...Object.fromEntries(people.map((name) => [`Circle/${name}.md`, '---\ntype: member\njoined: 2025-01-01\n---\n'])), 'Circle/Met.md': `---\ntype: session\ndate: 2026-11-05\nattendees: [A, B, C, D]\n---\n` };
    const opened = (presenting?: string): Dashboard => show({ opened: 'plot/attendance/2/0' }, files, presenting);
    // Nor how many were expected: beside how many members there are, that tells who came or left.
    const room = plot(opened('Presenting'), 'attendance');
    expect([room.plot.categories, room.empty, opened('Presenting').list?.rows ?? []]).toEqual([[], 'Not told here: whoever looks along could tell who it is about.', []]);
    expect(cellsOf(plot(opened(), 'attendance')).flat()).toEqual(['4', '0', '4']);
    expect(opened().list?.rows.map(({ text }) => text)).toEqual(['E', 'F', 'G', 'H']);
  });

  test('organisations with few people stand together, as many as it takes', () => {
    const from = { North: 4, South: 3, East: 1, West: 1 };
    const people = Object.entries(from).flatMap(([organisation, count]) => Array.from({ length: count }, (_, at) => ({ name: `${organisation} ${String(at)}`, organisation })));
    const files = (some: typeof people): Readonly<Record<string, string>> => ({
      'Circle/Circle.md': notes['Circle/Circle.md'] ?? '',
      ...Object.fromEntries(some.map(({ name, organisation }) => [`Circle/${name}.md`, `---\ntype: member\norganisation: ${organisation}\njoined: 2024-01-01\n---\n`])),
      'Circle/Asked.md': some.map(({ name }) => `- [?] Asked by ${name}? [asked-by:: ${name}]  [created:: 2026-11-01]\n`).join(''),
    });
    const bars = (all: Readonly<Record<string, string>>): readonly string[] => { const { plot: { categories, series } } = plot(show({}, all, 'Presenting'), 'organisations'); return categories.map((name, at) => `${name} ${series[0]?.cells[at]?.shown ?? ''}`); };
    // East and West are two: South joins them, so that nobody is left alone with it.
    expect(bars(files(people))).toEqual(['North 4 (44%)', 'Others 5 (56%)']);
    expect(bars(files(people.filter(({ organisation }) => organisation !== 'West')))).toEqual(['North 4 (50%)', 'Others 4 (50%)']);
    // Of two organisations it is not told that they are two.
    expect(bars(files(people.filter(({ organisation }) => organisation === 'North' || organisation === 'South')))).toEqual([]);
    expect(plot(show({}, files(people), 'Presenting'), 'organisations').plot.description).toBe('What counts for several organisations, or comes from a few people, stands together.');
    // Who belongs to two of them is in neither bar, where what these have in common would tell whose it is.
    expect(bars(files([...people, { name: 'Both', organisation: '[North, South]' }]))).toEqual(['North 4 (40%)', 'South 3 (30%)', 'Others 3 (30%)']);
  });

  test('no row says that an owner has left: that is for members to know', () => {
    const files = { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '', 'Circle/Gone.md': '---\ntype: member\njoined: 2025-01-01\nleft: 2026-11-01\n---\n', 'Circle/Asked.md': '- [?] Whose is it? [owner:: Gone]  [created:: 2026-11-20]\n' };
    const rows = (presenting?: string): readonly string[] => show({}, files, presenting).attention.rows.map(({ text, description }) => `${text} ${description}`);
    expect([rows().length, rows()[0], rows('Presenting')]).toEqual([1, expect.stringContaining('Owner has left'), []]);
  });

  test('of a theme nothing is told about people, and organisations can’t be chosen', () => {
    const many = Object.fromEntries(['A', 'B', 'C', 'D'].map((name) => [`Circle/${name}.md`, '---\ntype: member\norganisation: North\nthemes: [trust]\njoined: 2024-01-01\n---\n']));
    const files = { 'Circle/Circle.md': notes['Circle/Circle.md'] ?? '', ...many };
    expect([tile(show({}, files, 'Presenting'), 'Members').value, tile(show({ theme: 'trust' }, files, 'Presenting'), 'Members').value]).toEqual(['4', 'not told']);
    const room = show({ organisation: 'North' }, files, 'Presenting');
    expect([room.organisations, tile(room, 'Members').value]).toEqual([[], '4']);
  });

  test('three are told', () => {
    const three = { ...notes, 'Circle/Eve.md': '---\ntype: member\njoined: 2026-01-01\n---\n' };
    expect(tile(show({}, three, 'Presenting'), 'Members').value).toBe('3');
  });
});

test('ten thousand questions on one day are counted in a moment', () => {
  const page = Array.from({ length: 500 }, (_, at) => `- [?] Question ${String(at)}? [created:: 2026-11-01]\n`).join('');
  const many = { ...notes, ...Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`Circle/Many ${String(at)}.md`, page])) };
  const all = community(many);
  const started = process.cpuUsage();
  const shown = dashboardOf({ community: all, messages, me: undefined, choices: firstDashboardChoices, today, presenting: undefined });
  expect(tile(shown, 'Questions asked').value).toBe('10002');
  // Processor time, in microseconds: a busy machine does not make it slower.
  expect(process.cpuUsage(started).user).toBeLessThan(8_000_000);
});
