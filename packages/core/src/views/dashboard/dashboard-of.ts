import { nameKey, themeKey } from '../../community/name-key.ts';
import type { Community } from '../../community/community.ts';
import { activityOf } from '../../indicators/activity-of.ts';
import type { Event } from '../../indicators/activity.ts';
import type { Evidence } from '../../indicators/evidence.ts';
import { indicators } from '../../indicators/catalogue.ts';
import { comparedWith, indicatorsBefore } from '../../indicators/compared-with.ts';
import { nameOfIndicator, numberOf, remarkOn, valueInWords } from '../../indicators/in-words.ts';
import { indicatorGroups, indicatorIds } from '../../indicators/indicator.ts';
import type { Figure, IndicatorGroup, IndicatorId, Slice } from '../../indicators/indicator.ts';
import { figureFor, indicatorsOf, seriesOf } from '../../indicators/indicators-of.ts';
import { steps } from '../../indicators/period.ts';
import type { Period } from '../../indicators/period.ts';
import { organisationsIn, sliceOf, themesIn } from '../../indicators/slice-of.ts';
import { unreadNotes } from '../../indicators/unread-notes.ts';
import { isAboutPeople, withholdFew } from '../../indicators/withhold-few.ts';
import type { Plot } from '../../plots/plot.ts';
import { questionsOf } from '../../questions/facts.ts';
import type { QuestionFacts } from '../../questions/facts.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { questionForOthers } from '../lists/facts-for-others.ts';
import { questionRow } from '../question-row.ts';
import { rowWords } from '../row-words.ts';
import type { RowContext } from '../question-row.ts';
import { dashboardPeriods } from './dashboard.ts';
import type { Dashboard, DashboardChoices, DashboardPeriod, DashboardRow, Option, PlotView, RowList, Tile } from './dashboard.ts';
import { daysOfPeriod } from './days-of-period.ts';
import { moreThan, numberList } from './numbers-behind.ts';
import type { NumberBehind } from './numbers-behind.ts';
import { partsFor, plotsOf } from './plots-of.ts';
import type { PlotWithNumbers } from './plots-of.ts';
import { trendOf } from './trend-of.ts';

/** While somebody presents, the community is as that room may see it. */
export interface DashboardSource extends RowContext {
  readonly choices: DashboardChoices;
  readonly today: PlainDate;
}

/** The figures that stand in front; all of them are in the table. */
const inFront: Readonly<Record<IndicatorGroup, readonly IndicatorId[]>> = {
  health: ['organisations', 'activeMembers', 'sessions', 'attendance', 'themesAlive', 'discussions', 'asked', 'open'],
  impact: ['resolved', 'closureRatio', 'timeToResolve', 'timeToFirstReply', 'published', 'ledToKnowledge', 'dueForReview', 'valueStories'],
  resilience: ['contributions', 'absenceFactorOfOrganisations', 'absenceFactorOfPersons'],
};

export function dashboardOf(source: DashboardSource): Dashboard {
  const { community, choices, messages, today, presenting } = source;
  const isForRoom = presenting !== undefined;
  const period = daysOfPeriod(choices.period, community, today);
  const [themes, organisations] = [themesIn(community), isForRoom ? [] : organisationsIn(community)];
  const slice = chosenSlice(choices, themes, organisations);
  const before = choices.period === 'allTime' ? undefined : comparedWith(period, today);
  const whole = { now: indicatorsOf(community, period, today, slice), before: before === undefined ? [] : indicatorsBefore(community, period, today, slice) };
  const { now: figures, before: past } = isForRoom ? withholdFew(whole, slice) : whole;
  const open = whole.now.find(({ id }) => id === 'open') ?? { id: 'open', period, value: 'unknown', evidence: [], unplaced: [] };
  const plots = plotsOf({ community, messages, period, slice, by: choices.by, today, open, isForRoom });
  const numbers = [...figures.map((figure) => numberBehind(figure, isForRoom, messages)), ...plots.flatMap((plot) => plot.numbers.flat())];
  const opened = numbers.find(({ key }) => key === choices.opened);
  const tiles = figures.map((figure) => tileOf(figure, past.find(({ id }) => id === figure.id), isForRoom, messages));
  return {
    status: 'ready', message: '', title: community.charter.name, presenting: presenting?.text ?? '', choices,
    periods: dashboardPeriods.map((value) => optionOf(value, messages.dashboard.periods[value], value === choices.period)),
    themes: optionsFor(messages.dashboard.allThemes, themes, slice.kind === 'theme' ? slice.name : undefined),
    organisations: organisations.length === 0 ? [] : optionsFor(messages.dashboard.allOrganisations, organisations, slice.kind === 'organisation' ? slice.name : undefined),
    steps: [optionOf('', messages.dashboard.suits, choices.by === ''), ...steps.map((step) => optionOf(step, messages.indicators.steps[step], step === choices.by))],
    days: daysInWords(choices.period, period, before, today, messages),
    advice: adviceFor(community, isForRoom, messages),
    groups: indicatorGroups.map((group) => ({ id: group, title: messages.indicators.groups[group], tiles: inFront[group].flatMap((id) => tiles.filter(({ key }) => key === keyOf(id))) })),
    plots: plots.map((plot) => plotView(plot, choices)),
    attention: attentionOf(source, slice),
    figures: tiles,
    list: opened === undefined ? undefined : numberList(opened, seriesBehind(opened, source, period, slice), choices.rows, messages),
  };
}

/** What is not there any more, or is not told, is as if nobody had chosen it. */
function chosenSlice(choices: DashboardChoices, themes: readonly string[], organisations: readonly string[]): Slice {
  const theme = themes.find((name) => themeKey(name) === themeKey(choices.theme));
  const organisation = organisations.find((name) => nameKey(name) === nameKey(choices.organisation));
  return theme !== undefined ? { kind: 'theme', name: theme } : organisation !== undefined ? { kind: 'organisation', name: organisation } : { kind: 'community' };
}

function optionsFor(all: string, names: readonly string[], chosen: string | undefined): readonly Option[] {
  return [optionOf('', all, chosen === undefined), ...names.map((name) => optionOf(name, name, name === chosen))];
}

/** In a room nothing about people is told over time, for what is left out of one part could be reckoned from the others. */
function mayShowSeries(id: IndicatorId, isForRoom: boolean): boolean {
  return !(isForRoom && isAboutPeople(id));
}

/** The number that is open, over time. */
function seriesBehind({ key, name }: NumberBehind, { community, choices, messages, today, presenting }: DashboardSource, whole: Period, slice: Slice): PlotView | undefined {
  const id = indicatorIds.find((each) => keyOf(each) === key);
  if (id === undefined || !mayShowSeries(id, presenting !== undefined)) return undefined;
  const { step, period } = partsFor(whole.to <= today ? whole : { ...whole, to: today }, choices.by);
  const figures = seriesOf(community, id, step, period, today, slice);
  const scale = indicators[id].unit === 'share' ? 100 : 1;
  const cells = figures.map((figure) => { const value = numberOf(figure.value); return { value: value === undefined ? undefined : value * scale, shown: valueInWords(figure, messages) }; });
  const plot: Plot = {
    id: 'series', shape: 'lines', title: messages.dashboard.series(name), by: messages.indicators.steps[step], categories: figures.map((figure) => figure.period.name),
    description: figures.map((figure, at) => `${figure.period.name}: ${cells[at]?.shown ?? ''}`).join('; '), remark: remarkOn(figures, messages), series: [{ name, cells }],
  };
  return { plot, keys: [cells.map(() => '')], empty: '', isUnfolded: choices.unfolded.includes(plot.id) };
}

function optionOf(value: string, label: string, isChosen: boolean): Option {
  return { value, label, isChosen };
}

function daysInWords(choice: DashboardPeriod, { from, to }: Period, before: Period | undefined, today: PlainDate, { dashboard }: Messages): string {
  const days = dashboard.days(from, to > today ? today : to);
  return before === undefined || choice === 'allTime' ? days : `${days}, ${dashboard.compared(before.from, before.to)}`;
}

function keyOf(id: IndicatorId): string {
  return `figure/${id}`;
}

function numberBehind({ id, evidence, unplaced }: Figure, isForRoom: boolean, messages: Messages): NumberBehind {
  return { isHidden: isForRoom && isAboutPeople(id), key: keyOf(id), name: nameOfIndicator(id, messages), definition: messages.indicators.definitions[id], evidence, unplaced };
}

/** A number can be opened where something is behind it, and nought too where it can be seen over time. */
function tileOf(figure: Figure, before: Figure | undefined, isForRoom: boolean, messages: Messages): Tile {
  const { id, value, evidence, unplaced } = figure;
  const hasSeries = typeof value === 'number' && mayShowSeries(id, isForRoom);
  const trend = trendOf(figure, before, messages);
  return {
    key: keyOf(id), name: nameOfIndicator(id, messages), value: valueInWords(figure, messages), ...trend,
    definition: messages.indicators.definitions[id], unplaced: besidesInWords(unplaced, trend.trend === '' ? [] : before?.unplaced ?? [], messages), opens: evidence.length + unplaced.length > 0 || hasSeries,
  };
}

/** What can’t be placed. Where more of what it is compared with can’t be, the trend may be less than it looks. */
function besidesInWords(unplaced: readonly Evidence[], before: readonly Evidence[], { dashboard: { besides, besidesBefore } }: Messages): string {
  return [...(unplaced.length === 0 ? [] : [besides(unplaced.length)]), ...(before.length > unplaced.length ? [besidesBefore(before.length)] : [])].join('; ');
}

function plotView({ plot, numbers, empty }: PlotWithNumbers, { unfolded }: DashboardChoices): PlotView {
  const keys = numbers.map((column) => column.map(({ key, evidence, unplaced }) => (evidence.length + unplaced.length === 0 ? '' : key)));
  return { plot, keys, empty, isUnfolded: unfolded.includes(plot.id) };
}

function adviceFor(community: Community, isForRoom: boolean, messages: Messages): string {
  const unread = isForRoom ? [] : unreadNotes(community);
  return [adviceToBegin(community, messages), unread.length === 0 ? '' : messages.dashboard.advice.unread(unread.length, unread.join(', '))].filter((sentence) => sentence !== '').join(' ');
}

function adviceToBegin(community: Community, { dashboard: { advice } }: Messages): string {
  const { events } = activityOf(community);
  const isDone = ({ kind }: Event): boolean => kind !== 'joined' && kind !== 'left';
  if (events.some((event) => isDone(event) && event.day !== undefined)) return '';
  return events.some(isDone) ? advice.undated : advice.nothing;
}

/** What waits today, whatever the period: the oldest question first, then what is due for review. */
function attentionOf(source: DashboardSource, slice: Slice): RowList {
  const { community, messages, today, presenting, choices: { attention: most } } = source;
  const { attention: title } = messages.dashboard;
  const within = new Set(sliceOf(community, activityOf(community), slice).questions.map(({ question }) => question));
  const questions = presenting?.isOutside === true ? questionsOf(community, today).map(questionForOthers) : questionsOf(community, today);
  const waiting = questions.filter((facts) => facts.attention.length > 0 && within.has(facts.question)).sort((a, b) => ((a.asked ?? '9') < (b.asked ?? '9') ? -1 : (a.asked ?? '9') > (b.asked ?? '9') ? 1 : 0));
  const due = figureFor(community, 'dueForReview', { name: today, from: today, to: today }, today, slice).evidence;
  const count = waiting.length + due.length;
  const rows = [
    ...waiting.slice(0, most).map((facts, at) => questionWaits(facts, at, source)),
    ...due.slice(0, Math.max(0, most - waiting.length)).map((each, at) => resultIsDue(each, at, messages)),
  ];
  return { title, rows, more: moreThan(count, most, messages), empty: count === 0 ? messages.sidebar.empty.attention : '' };
}

function questionWaits(facts: QuestionFacts, at: number, source: DashboardSource): DashboardRow {
  const key = `attention/question/${String(at)}`;
  const { text, description, path, place, label } = questionRow(facts, key, source);
  const why = facts.attention.map(({ reason }) => source.messages.sidebar.reasons[reason]).join(', ');
  return { key, text, path, place, description: [why, label ?? '', description].filter((part) => part !== '').join(' · ') };
}

function resultIsDue({ text, where, path, place }: Evidence, at: number, messages: Messages): DashboardRow {
  return { key: `attention/result/${String(at)}`, text: rowWords(text), path, place, description: `${nameOfIndicator('dueForReview', messages)} · ${where}` };
}
