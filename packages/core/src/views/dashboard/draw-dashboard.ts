import { element } from '../../plots/markup.ts';
import type { Markup, MarkupElement } from '../../plots/markup.ts';
import { drawPlot } from '../../plots/draw-plot.ts';
import { tableOf } from '../../plots/plot.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { Dashboard, Option, PlotView, RowList, Tile, TileGroup } from './dashboard.ts';
import type { DashboardAct } from './dashboard-acts.ts';

/**
 * A dashboard as elements: every host shows the same. What can be pressed is a button with `data-do` (an act) and `data-value`; what can be
 * chosen is a `select` with `data-do`. `data-key` stays with an element from one drawing to the next. Ids begin with `prefix`, so that several
 * dashboards can stand in one document.
 */
export function drawDashboard(dashboard: Dashboard, messages: Messages, prefix: string): MarkupElement {
  const pen: Pen = { dashboard, messages, prefix };
  const { status, message, presenting } = dashboard;
  const banner = presenting === '' ? [] : [element('p', { 'class': 'cop-notes-dashboard-presenting', 'data-key': 'presenting' }, presenting)];
  const content = status === 'ready' ? drawReady(pen) : [element('h1', { 'class': 'cop-notes-dashboard-title' }, messages.dashboard.title), element('p', { 'class': 'cop-notes-dashboard-message', 'role': 'status' }, message)];
  return element('div', { class: 'cop-notes-dashboard' }, ...banner, ...content);
}

interface Pen {
  readonly dashboard: Dashboard;
  readonly messages: Messages;
  readonly prefix: string;
}

function drawReady(pen: Pen): readonly Markup[] {
  const { dashboard, messages } = pen;
  return [
    drawHead(pen),
    ...(dashboard.advice === '' ? [] : [element('p', { 'class': 'cop-notes-dashboard-advice', 'data-key': 'advice' }, dashboard.advice)]),
    ...dashboard.groups.flatMap((group) => drawGroup(group, pen)),
    section('plots', messages.dashboard.overTime, pen, element('div', { class: 'cop-notes-plots' }, ...dashboard.plots.map((view) => drawPlotView(view, pen))), ...listBehind(pen, (key) => key.startsWith('plot/'))),
    section('attention', dashboard.attention.title, pen, ...drawRows(dashboard.attention), ...(dashboard.attention.more === '' ? [] : [button('more', 'attention', { class: 'cop-notes-small-button' }, messages.dashboard.showMore)])),
    drawFigures(pen),
  ];
}

function act(does: DashboardAct, value: string): Readonly<Record<string, string>> {
  return { 'data-do': does, 'data-value': value, 'data-key': `${does}:${value}` };
}

function button(does: DashboardAct, value: string, more: Readonly<Record<string, string>>, ...children: readonly Markup[]): MarkupElement {
  return element('button', { type: 'button', ...act(does, value), ...more }, ...children);
}

function section(id: string, title: string, { prefix }: Pen, ...children: readonly Markup[]): MarkupElement {
  return element('section', { 'class': 'cop-notes-dashboard-section', 'data-key': `section:${id}`, 'aria-labelledby': `${prefix}-${id}` }, element('h2', { id: `${prefix}-${id}` }, title), ...children);
}

function drawHead(pen: Pen): MarkupElement {
  const { dashboard: { title, days, periods, themes, organisations, steps }, messages: { dashboard: words } } = pen;
  return element(
    'header', { 'class': 'cop-notes-dashboard-head', 'data-key': 'head' },
    element('h1', { class: 'cop-notes-dashboard-title' }, title === '' ? words.title : title),
    element('div', { class: 'cop-notes-dashboard-choices' }, drawChoice('period', words.period, periods), drawChoice('theme', words.theme, themes), ...(organisations.length === 0 ? [] : [drawChoice('organisation', words.organisation, organisations)]), drawChoice('by', words.by, steps)),
    element('p', { class: 'cop-notes-dashboard-days', role: 'status' }, days),
  );
}

function drawChoice(does: 'period' | 'theme' | 'organisation' | 'by', name: string, options: readonly Option[]): MarkupElement {
  return element('label', { class: 'cop-notes-dashboard-choice' }, element('span', {}, name), element(
    'select', { 'class': 'dropdown', 'data-do': does, 'data-key': does },
    ...options.map(({ value, label, isChosen }) => element('option', { value, ...(isChosen ? { selected: '' } : {}) }, label)),
  ));
}

function drawGroup(group: TileGroup, pen: Pen): readonly Markup[] {
  const keys = new Set(group.tiles.map(({ key }) => key));
  return [section(group.id, group.title, pen, element('ul', { class: 'cop-notes-tiles' }, ...group.tiles.map((tile) => drawTile(tile, pen))), ...listBehind(pen, (key) => keys.has(key)))];
}

const arrows: Readonly<Record<Tile['direction'], string>> = { up: '↗', down: '↘', level: '→', none: '' };

function drawTile(tile: Tile, pen: Pen): MarkupElement {
  const { key, name, trend, direction, definition, unplaced } = tile;
  const id = idOf(key, pen);
  return element(
    'li', { 'class': 'cop-notes-tile', 'data-key': key, 'title': definition },
    element('span', { class: 'cop-notes-tile-name', id: `${id}-name` }, name),
    drawNumber(tile, `${id}-value`, pen, { 'aria-labelledby': `${id}-name ${id}-value`, 'aria-describedby': `${id}-definition` }),
    element('span', { class: 'cop-notes-tile-trend' }, ...(trend === '' ? [] : [element('span', { 'aria-hidden': 'true' }, `${arrows[direction]} `), trend])),
    ...(unplaced === '' ? [] : [element('span', { class: 'cop-notes-tile-trend' }, unplaced)]),
    element('span', { class: 'cop-notes-unseen', id: `${id}-definition` }, definition),
  );
}

/** A number, to be pressed where there is something behind it. */
function drawNumber({ key, value, opens }: Pick<Tile, 'key' | 'value' | 'opens'>, id: string, pen: Pen, more: Readonly<Record<string, string>>): MarkupElement {
  if (!opens) return element('span', { 'class': 'cop-notes-number', 'data-key': `number:${key}`, id }, value);
  return button('open', key, { 'class': 'cop-notes-number cop-notes-number-opens', ...opening(pen, key), ...more }, element('span', { id }, value));
}

function opening(pen: Pen, key: string): Readonly<Record<string, string>> {
  const isOpen = pen.dashboard.list?.key === key;
  return { 'aria-expanded': String(isOpen), ...(isOpen ? { 'aria-controls': `${pen.prefix}-list` } : {}) };
}

function idOf(key: string, { prefix }: Pen): string {
  return `${prefix}-${key.replaceAll('/', '-')}`;
}

/** The list that is open, below what its number stands in. */
function listBehind(pen: Pen, isHere: (key: string) => boolean): readonly Markup[] {
  const { dashboard: { list }, messages: { dashboard: words }, prefix } = pen;
  if (list === undefined || !isHere(list.key)) return [];
  return [element(
    'div', { 'class': 'cop-notes-behind', 'data-key': 'behind', 'id': `${prefix}-list`, 'role': 'region', 'aria-labelledby': `${prefix}-behind` },
    element('div', { class: 'cop-notes-behind-head' }, element('h3', { id: `${prefix}-behind` }, list.title), button('close', list.key, { class: 'cop-notes-small-button' }, words.close)),
    element('p', { class: 'cop-notes-behind-definition' }, list.definition),
    ...(list.series === undefined ? [] : [drawPlotView(list.series, pen)]),
    ...drawRows(list),
    ...(list.unplaced.rows.length === 0 ? [] : [element('h4', {}, list.unplaced.title), ...drawRows(list.unplaced)]),
    ...(list.more === '' && list.unplaced.more === '' ? [] : [button('more', list.key, { class: 'cop-notes-small-button' }, words.showMore)]),
  )];
}

function drawRows({ rows, more, empty }: RowList): readonly Markup[] {
  return [
    ...(rows.length === 0 ? [] : [element('ul', { class: 'cop-notes-rows' }, ...rows.map(({ key, text, description }) => element(
      'li', { 'data-key': key }, button('go', key, { class: 'cop-notes-go' }, element('span', { class: 'cop-notes-go-text', dir: 'auto' }, text), ' ', element('span', { class: 'cop-notes-go-where', dir: 'auto' }, description)),
    )))]),
    ...(more === '' ? [] : [element('p', { class: 'cop-notes-more' }, more)]),
    ...(empty === '' ? [] : [element('p', { class: 'cop-notes-dashboard-empty' }, empty)]),
  ];
}

function drawPlotView(view: PlotView, pen: Pen): MarkupElement {
  const { plot, empty, isUnfolded } = view;
  const { prefix, messages: { dashboard: words } } = pen;
  const table = `${prefix}-${plot.id}-table`;
  return element(
    'div', { 'class': 'cop-notes-plot-view', 'data-key': `plot:${plot.id}` },
    element('h3', {}, plot.title),
    ...(empty !== '' ? [element('p', { class: 'cop-notes-dashboard-empty' }, empty)] : [
      drawPlot({ ...plot, id: `${prefix}-${plot.id}` }),
      ...(plot.remark === '' ? [] : [element('p', { 'class': 'cop-notes-more', 'aria-hidden': 'true' }, plot.remark)]),
      button('fold', plot.id, { 'class': 'cop-notes-small-button', 'aria-expanded': String(isUnfolded), ...(isUnfolded ? { 'aria-controls': table } : {}) }, words.asTable(plot.title)),
      ...(isUnfolded ? [drawTable(view, table, pen)] : []),
    ]),
  );
}

function drawTable({ plot, keys }: PlotView, id: string, pen: Pen): MarkupElement {
  const { head, rows } = tableOf(plot);
  const cell = (value: string, column: number, row: number): MarkupElement => {
    const key = keys[column]?.[row] ?? '';
    return element('td', {}, drawNumber({ key: key === '' ? `cell/${plot.id}/${String(column)}/${String(row)}` : key, value, opens: key !== '' }, `${id}-${String(column)}-${String(row)}`, pen, { 'aria-label': `${plot.categories[row] ?? ''}, ${head[column + 1] ?? ''}: ${value}` }));
  };
  return element(
    'div', { 'class': 'cop-notes-table-scroll', 'data-key': 'table', 'id': id, 'role': 'region', 'aria-label': pen.messages.dashboard.asTable(plot.title), 'tabindex': '0' },
    element('table', {}, element('thead', {}, element('tr', {}, ...head.map((name) => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...rows.map(([name = '', ...values], row) => element('tr', {}, element('th', { scope: 'row' }, name), ...values.map((value, column) => cell(value, column, row)))))),
  );
}

/** Every figure, folded up at first. */
function drawFigures(pen: Pen): MarkupElement {
  const { dashboard: { figures, choices, groups }, messages: { dashboard: words }, prefix } = pen;
  const isUnfolded = choices.unfolded.includes('figures');
  const inGroups = new Set(groups.flatMap(({ tiles }) => tiles.map(({ key }) => key)));
  const row = (tile: Tile): MarkupElement => element(
    'tr', { 'data-key': tile.key, 'title': tile.definition }, element('th', { scope: 'row' }, tile.name),
    element('td', {}, drawNumber(tile, `${idOf(tile.key, pen)}-listed`, pen, { 'aria-label': `${tile.name}: ${tile.value}` })), element('td', {}, [tile.trend, tile.unplaced].filter((part) => part !== '').join('; ')),
  );
  return element(
    'div', { 'class': 'cop-notes-dashboard-section', 'data-key': 'section:figures' },
    element('h2', { id: `${prefix}-figures` }, button('fold', 'figures', { 'class': 'cop-notes-fold-button', 'aria-expanded': String(isUnfolded) }, words.allFigures)),
    ...(isUnfolded ? [element('div', { 'class': 'cop-notes-table-scroll', 'role': 'region', 'aria-labelledby': `${prefix}-figures`, 'tabindex': '0' }, element(
      'table', {}, element('thead', {}, element('tr', {}, ...[words.columns.figure, words.columns.value, words.columns.trend].map((name) => element('th', { scope: 'col' }, name)))),
      element('tbody', {}, ...figures.map(row)),
    )), ...listBehind(pen, (key) => key.startsWith('figure/') && !inGroups.has(key))] : []),
  );
}
