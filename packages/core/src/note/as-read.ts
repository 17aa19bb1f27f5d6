import { withoutRemarks } from './critic-markup.ts';
import { shownName } from './links.ts';

/** Words of a line for where no Markdown is drawn: links, pictures and emphasis by what one reads of them. What stands in code is left to the reader. */
export function asRead(text: string): string {
  return withoutRemarks(text).replace(/!?\[\[[^[\]\r\n]+\]\]/g, shownName).replace(/!?\[([^[\]\r\n]*)\]\([^()\s]*(?:[ \t]+"[^"\r\n]*")?\)/g, '$1').replace(/(\*\*|==|~~)(?=\S)([^*=~\r\n]+)\1/g, '$2');
}
