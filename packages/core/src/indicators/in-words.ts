import type { Messages } from '../text/messages/messages.ts';
import { asRead } from '../note/as-read.ts';
import type { SessionStory } from './activity.ts';
import { indicators } from './catalogue.ts';
import type { Figure, IndicatorId, FigureValue } from './indicator.ts';

export function nameOfIndicator(id: IndicatorId, messages: Messages): string {
  return messages.indicators.names[id];
}

/** The number of a figure as people write it: `12`, `83%`, `5 days`, `not known`. Days are whole ones, rounded up: the notes know no hours. */
export function valueInWords({ id, value, isRough }: Pick<Figure, 'id' | 'value' | 'isRough'>, messages: Messages): string {
  const { values } = messages.indicators;
  if (value === 'unknown' || value === 'withheld') return values[value];
  switch (indicators[id].unit) {
    case 'count': return String(value);
    case 'share': return isRough === true ? values.roughly(percentOf(value)) : values.share(percentOf(value));
    case 'days': return values.days(String(Math.ceil(value)));
  }
}

/** A share in whole per cents. All of it, and nothing of it, is said only where that is so. */
export function percentOf(share: number): string {
  const percent = Math.round(share * 100);
  return String(percent === 100 && share < 1 ? 99 : percent === 0 && share > 0 ? 1 : percent);
}

/** A number that can be drawn; undefined for what is not known or not told. */
export function numberOf(value: FigureValue): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** What counts in the last figure of several, and could not be placed in the one before: without a day it is told only of today that it is there. */
export function remarkOn(figures: readonly Figure[], { indicators: { onlyAtEnd } }: Messages): string {
  const unplaced = new Set(figures.at(-2)?.unplaced ?? []);
  const count = figures.at(-1)?.evidence.filter((each) => unplaced.has(each)).length ?? 0;
  return count === 0 ? '' : onlyAtEnd(count);
}

/** What a session is called beside others: its day, once, and its title. */
export function sessionInWords({ day, evidence }: Pick<SessionStory, 'day' | 'evidence'>): string {
  const title = asRead(evidence.text).trim();
  return title.startsWith(day) ? title : `${day} ${title}`;
}
