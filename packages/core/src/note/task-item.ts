import type { Range } from '../text/text-edit.ts';
import type { InlineField } from './inline-field.ts';
import type { TlpLabel } from './tlp.ts';

/** A list item as it stands in the text. Offsets are those of the note. */
export interface ListItem {
  /** From its bullet to the end of all that is nested in it. */
  readonly item: Range;
  /** The bullet or number, without the space behind it. */
  readonly bullet: string;
  /** Its first paragraph, without bullet and status mark; empty, behind the bullet, where there is none. */
  readonly paragraph: Range;
  /** The end of the blocks that the item begins with, down to its first list: its paragraph, and what explains it. */
  readonly ownEnd: number;
  /** The character between the brackets of `[?]`; undefined where it is no task. */
  readonly mark: (Range & { readonly character: string }) | undefined;
  readonly fields: readonly InlineField[];
  readonly tags: readonly string[];
  /** The block id at the very end of the paragraph, with its `^`. */
  readonly blockId: (Range & { readonly id: string }) | undefined;
  /** What hides in the paragraph: comments. Code is no part of this. */
  readonly comments: readonly Range[];
  /** How many quotes stand around it. */
  readonly quotes: number;
  /** Labels of the callouts around it. */
  readonly callouts: readonly TlpLabel[];
  /** Labels that stand in the item itself, in any of its paragraphs; those of items nested in it are not among them. */
  readonly labels: readonly TlpLabel[];
  readonly isQuestion: boolean;
  readonly children: readonly ListItem[];
}

/** Format: "A question on a line". */
const questionId = /^q[0-9a-z]{6}$/;

export function isQuestionId(id: string): boolean {
  return questionId.test(id);
}
