import { drawBars } from './draw-bars.ts';
import { drawLines } from './draw-lines.ts';
import { plotWidth } from './drawing.ts';
import { element, markupText } from './markup.ts';
import type { Markup, MarkupElement } from './markup.ts';
import { plotStyle } from './plot-style.ts';
import type { Plot } from './plot.ts';

/**
 * A plot as SVG. It has the width of what it stands in, and its lettering grows with it: made for 300 to 500 pixels. Colours come from
 * classes (`plotStyle` has a set of them); without any it is drawn in the colour of the text around it.
 */
export function drawPlot(plot: Plot): MarkupElement {
  return pictureOf(plot, {}, []);
}

/** A plot as a file of its own: a picture that needs nothing else, light or dark as its reader likes it. */
export function plotFile(plot: Plot): string {
  return `${markupText(pictureOf(plot, { xmlns: 'http://www.w3.org/2000/svg' }, [element('style', {}, plotStyle)]))}\n`;
}

function pictureOf(plot: Plot, more: MarkupElement['attributes'], before: readonly Markup[]): MarkupElement {
  const { id, title, description, remark } = plot;
  const { height, content } = plot.shape === 'lines' ? drawLines(plot) : drawBars(plot);
  return element('svg', {
    ...more, class: 'cop-notes-plot', viewBox: `0 0 ${String(plotWidth)} ${String(height)}`, role: 'img', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-description`,
    fill: 'currentColor', 'font-size': '13',
  }, element('title', { id: `${id}-title` }, title), element('desc', { id: `${id}-description` }, remark === '' ? description : `${description} ${remark}`), ...before, ...content);
}
