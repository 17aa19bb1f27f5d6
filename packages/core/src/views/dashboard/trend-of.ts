import { indicators } from '../../indicators/catalogue.ts';
import { percentOf, valueInWords } from '../../indicators/in-words.ts';
import type { Figure } from '../../indicators/indicator.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { Tile } from './dashboard.ts';

/** How a figure went since the period before, in words. What is not known, not told or told only roughly can't be compared. */
export function trendOf({ id, value, isRough }: Figure, before: Figure | undefined, messages: Messages): Pick<Tile, 'trend' | 'direction'> {
  if (typeof value !== 'number' || typeof before?.value !== 'number' || isRough === true) return { trend: '', direction: 'none' };
  const { trend } = messages.dashboard;
  const { unit } = indicators[id];
  const difference = unit === 'share' ? Number(percentOf(value)) - Number(percentOf(before.value)) : Math.ceil(value) - Math.ceil(before.value);
  if (difference === 0) return { trend: trend.same, direction: 'level' };
  const isMore = difference > 0;
  const amount = Math.abs(difference);
  const words = (): string => {
    switch (unit) {
      case 'count': return (isMore ? trend.more : trend.less)(String(amount));
      case 'days': return (isMore ? trend.longer : trend.shorter)(valueInWords({ id, value: amount }, messages));
      case 'share': return (isMore ? trend.pointsMore : trend.pointsLess)(trend.points(String(amount)));
    }
  };
  return { trend: words(), direction: isMore ? 'up' : 'down' };
}
