import { withoutRemarks } from './critic-markup.ts';
import { shownName } from './links.ts';

/** With what stands before it, for older phones can't look back: emphasis around words, as it stands in prose: not in a name (`snake_case`), a sum (`2 * 3`), an address, or code. */
const emphasis = /`[^`\r\n]*`|(^|[\s("'“‘[{—–-])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_`\r\n]*[^\s*_`])\2(?![\p{L}\p{N}_*/])/gu;

/** One of these is in everything that is read otherwise than it is written. */
const mark = /[[{<*=~_]/;

/** Words of a line for where no Markdown is drawn: links, pictures and emphasis by what one reads of them; no references to footnotes. What stands in code is left to the reader. */
export function asRead(text: string): string {
  if (!mark.test(text)) return text;
  const linked = withoutRemarks(text).replace(/!?\[\[[^[\]\r\n]+\]\]/g, shownName).replace(/!?\[([^[\]\r\n]*)\]\([^()\s]*(?:[ \t]+"[^"\r\n]*")?\)/g, '$1')
    .replace(/(^|[^\p{L}\p{N}\])])\[([^[\]^\r\n][^[\]\r\n]*)\]\[[^[\]\r\n]*\]/gu, '$1$2').replace(/[ \t]?\[\^[^[\]\s]+\]/g, '').replace(/<((?:https?:\/\/|mailto:)[^<>\s]+)>/gi, '$1');
  return linked.replace(/(\*\*|==|~~)(?=\S)([^*=~\r\n]+)\1/g, '$2').replace(emphasis, (written, before: string | undefined, _: string, words: string) => (before === undefined ? written : before + words));
}

/** The same for who reads no notes at all: code by its words, too. */
export function asPlainText(text: string): string {
  return asRead(text).replace(/`+/g, '').replace(/\s+/g, ' ').trim();
}
