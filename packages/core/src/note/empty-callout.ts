import { mapped } from '../text/mapped.ts';
import { asItLooks } from '../text/words.ts';
import { isLock } from './closing-words.ts';
import { saysOnlyALabel } from './like-label.ts';

/** Whether nothing but signs and what nobody sees stands in a callout, behind its mark; its title may say what the mark does. */
export function isEmptyCallout(inside: string): boolean {
  const [title = '', ...content] = mapped(asItLooks(inside).split(/\r\n|\n|\r/), (line) => line.replace(/<[^<>]{0,200}>|%%[^%]{0,200}%%|&nbsp;|[\u00AD\u200B-\u200F\u2060\uFEFF]|(?:^|[ \t])\^[A-Za-z0-9-]+[ \t]*$|^[+-]|>/g, '').trim());
  return content.every((line) => line === '') && (title === '' || isLock(title) || saysOnlyALabel(title));
}
