import type { Range } from '../text/text-edit.ts';
import type { InlineField } from './inline-field.ts';
import { isLabelKey } from './labels-in-body.ts';
import { overlapping } from './mask.ts';

/**
 * A field as its reader takes it: what a comment in its value says, nobody is shown. A label stays as it is written: with words in it that
 * nobody understands, it closes. `comments` are sorted and separate.
 */
export function withoutComments(field: InlineField, text: string, comments: readonly Range[]): InlineField {
  const hidden = isLabelKey(field.key) ? [] : overlapping(comments, field.valueRange);
  if (hidden.length === 0) return field;
  let value = '';
  let position = field.valueRange.start;
  for (const { start, end } of hidden) {
    value += text.slice(position, Math.max(position, start));
    position = end;
  }
  return { ...field, value: (value + text.slice(position, Math.max(position, field.valueRange.end))).replace(/[ \t]+/g, ' ').trim() };
}
