import { describe, expect, test } from 'vitest';
import { drawPlot, plotFile } from '../../src/plots/draw-plot.ts';
import { element, markupText } from '../../src/plots/markup.ts';
import type { Markup, MarkupElement } from '../../src/plots/markup.ts';
import { tableOf } from '../../src/plots/plot.ts';
import type { Plot } from '../../src/plots/plot.ts';

const cells = (values: readonly (number | undefined)[]): Plot['series'][number]['cells'] => values.map((value) => ({ value, shown: value === undefined ? 'not known' : String(value) }));
const lines: Plot = {
  id: 'open', shape: 'lines', title: 'Open and resolved', description: 'Open questions rose from 2 to 4.', remark: '', by: 'Month', categories: ['2026-09', '2026-10', '2026-11'],
  series: [{ name: 'Open', cells: cells([2, 3, 4]) }, { name: 'Resolved', cells: cells([0, undefined, 1]) }],
};
const bars: Plot = {
  id: 'attendance', shape: 'bars', title: 'Attendance', description: 'Of two sessions.', remark: '', by: 'Session', categories: ['Kick-off', 'Second'],
  series: [{ name: 'Present', cells: cells([6, 3]) }, { name: 'Somebody else came', cells: cells([2, 0]) }, { name: 'Absent', cells: cells([0, 1]) }],
};

/** Every element of a name, wherever it stands. */
function all(markup: Markup, name: string): readonly MarkupElement[] {
  if (typeof markup === 'string') return [];
  return [...(markup.name === name ? [markup] : []), ...markup.children.flatMap((child) => all(child, name))];
}

function textOf(markup: Markup): string {
  return typeof markup === 'string' ? markup : markup.children.map(textOf).join('');
}

describe('a plot', () => {
  test('says what it is to whoever does not see it: an image with a title and a description', () => {
    const svg = drawPlot(lines);
    expect(svg.attributes).toMatchObject({ 'role': 'img', 'aria-labelledby': 'open-title', 'aria-describedby': 'open-description' });
    expect(all(svg, 'title').map(textOf)).toEqual(['Open and resolved']);
    expect(all(svg, 'desc').map(textOf)).toEqual(['Open questions rose from 2 to 4.']);
  });

  test('has a table with the same numbers', () => {
    expect(tableOf(lines)).toEqual({ head: ['Month', 'Open', 'Resolved'], rows: [['2026-09', '2', '0'], ['2026-10', '3', 'not known'], ['2026-11', '4', '1']] });
  });

  test('tells series apart without colour: lines by dashes and marks, bars by patterns', () => {
    const [first, second] = all(drawPlot({ ...lines, series: [lines.series[0], { name: 'Resolved', cells: cells([0, 2, 1]) }].filter((each) => each !== undefined) }), 'g').filter(({ attributes }) => /series-[12]/.test(attributes['class'] ?? '')).slice(2);
    expect(all(first ?? '', 'path').some(({ attributes }) => attributes['stroke-dasharray'] !== undefined)).toBe(false);
    expect(all(second ?? '', 'path').some(({ attributes }) => attributes['stroke-dasharray'] !== undefined)).toBe(true);
    expect([all(first ?? '', 'circle').length, all(second ?? '', 'rect').length]).toEqual([3, 3]);
    const fills = all(drawPlot(bars), 'g').filter(({ attributes }) => attributes['class']?.startsWith('cop-notes-series')).flatMap((each) => all(each, 'rect')).map(({ attributes }) => attributes['fill']);
    expect([...new Set(fills)]).toEqual(['currentColor', 'url(#attendance-hatched)', 'none']);
  });

  test('names every series where there are several, and none where the title says it all', () => {
    const texts = (plot: Plot): readonly string[] => all(drawPlot(plot), 'text').map(textOf);
    expect(texts(bars).slice(0, 3)).toEqual(['Present', 'Somebody else came', 'Absent']);
    expect(texts({ ...bars, series: bars.series.slice(0, 1) })).toEqual(['Kick-off', '6', 'Second', '3']);
  });

  test('breaks a line where a value is not known, rather than going down to zero', () => {
    const { d } = all(drawPlot({ ...lines, series: [{ name: 'Open', cells: cells([2, undefined, 4]) }] }), 'path').at(-1)?.attributes ?? {};
    expect(d?.match(/M/g)).toHaveLength(2);
  });

  test('stacks bars on end, in proportion to the longest', () => {
    const parts = all(drawPlot(bars), 'rect').filter(({ attributes }) => attributes['height'] === '12').slice(3).map(({ attributes }) => [attributes['x'], attributes['width']]);
    expect(parts).toEqual([['1', '268.5'], ['269.5', '89.5'], ['1', '134.25'], ['135.25', '44.75']]);
  });

  test('draws nothing but names where nothing is known, and never NaN', () => {
    for (const shape of ['lines', 'bars'] as const) {
      for (const values of [[], [undefined], [0]]) {
        const text = markupText(drawPlot({ ...lines, shape, categories: values.map(() => 'here'), series: [{ name: 'Open', cells: cells(values) }] }));
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
      }
    }
  });

  test('thins out the names below a long line, and always has the last', () => {
    const months = Array.from({ length: 36 }, (_, at) => `month ${String(at + 1)}`);
    const names = all(drawPlot({ ...lines, categories: months, series: [{ name: 'Open', cells: cells(months.map(() => 1)) }] }), 'text').map(textOf).filter((text) => text.startsWith('month'));
    expect(names).toEqual(['month 6', 'month 12', 'month 18', 'month 24', 'month 30', 'month 36']);
  });

  test('counts in whole numbers, up to one that holds the largest value', () => {
    const numbers = (values: readonly number[]): readonly string[] => all(drawPlot({ ...lines, categories: values.map(String), series: [{ name: 'Open', cells: cells(values) }] }), 'text').filter(({ attributes }) => attributes['text-anchor'] === 'end' && attributes['x'] !== '360').map(textOf);
    expect(numbers([1])).toEqual(['0', '1']);
    expect(numbers([7])).toEqual(['0', '2', '4', '6', '8']);
    expect(numbers([10_000])).toEqual(['0', '2000', '4000', '6000', '8000', '10000']);
  });
});

describe('a plot as a file', () => {
  test('is a picture that stands on its own, the same bytes each time, with colours for light, dark and print', () => {
    const file = plotFile(lines);
    expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" class="cop-notes-plot" viewBox="0 0 360 \d+" role="img" /);
    expect(file).toContain('@media (prefers-color-scheme:dark)');
    expect(file).toContain('@media print');
    expect(file).not.toMatch(/href|@import|<script/);
    expect(plotFile(lines)).toBe(file);
  });

  test('shows markup in a name as text', () => {
    const file = plotFile({ ...bars, categories: ['<script>alert(1)</script>', 'A & "B"'] });
    expect(file).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(file).toContain('A &amp; &quot;B&quot;');
    expect(file).not.toContain('<script');
  });

  test('leaves out signs that would make it unreadable', () => {
    expect(markupText(element('p', { title: 'a\u0000b' }, 'half \uD83D of a sign, and a whole 🙂\u0007'))).toBe('<p title="ab">half  of a sign, and a whole 🙂</p>');
  });
});

test('the last name below a line does not run over the edge', () => {
  const months = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10', '2026-11'];
  const svg = plotFile({ id: 'edge', shape: 'lines', title: 'T', description: 'D', remark: '', by: 'Month', categories: months, series: [{ name: 'Open', cells: months.map(() => ({ value: 1, shown: '1' })) }] });
  const last = /<text x="([\d.]+)"[^>]*>2026-11</.exec(svg)?.[1];
  // 360 wide; seven signs of 13 pixels are about 52 wide.
  expect(Number(last)).toBeLessThanOrEqual(360 - 25);
});
