import { asRead } from '../note/as-read.ts';
import { withoutQuestionTags } from '../note/tags.ts';

/** The words of a line in a row. */
export function rowWords(text: string): string {
  return withoutQuestionTags(asRead(text).trim());
}
