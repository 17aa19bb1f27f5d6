import { shownName } from './links.ts';

/** The words of a line without what people remark while they work on it (CriticMarkup): remarks and what is struck out go, what was put in stays without its marks. */
export function withoutRemarks(text: string): string {
  if (!text.includes('{')) return text;
  return text.replace(/(^|[ \t])(?:\{>>[^]{0,2000}?<<\}|\{--[^]{0,2000}?--\})(?:[ \t]+|$)/g, '$1').replace(/\{>>[^]{0,2000}?<<\}|\{--[^]{0,2000}?--\}/g, '').replace(/\{~~[^~]{0,1000}~>([^~]{0,1000})~~\}/g, '$1').replace(/\{(\+\+|==)([^]{0,2000}?)\1\}/g, '$2');
}

/** Words of a line for where no Markdown is drawn: links, pictures and emphasis by what one reads of them. What stands in code is left to the reader. */
export function asRead(text: string): string {
  return withoutRemarks(text).replace(/!?\[\[[^[\]\r\n]+\]\]/g, shownName).replace(/!?\[([^[\]\r\n]*)\]\([^()\s]*(?:[ \t]+"[^"\r\n]*")?\)/g, '$1').replace(/(\*\*|==|~~)(?=\S)([^*=~\r\n]+)\1/g, '$2');
}
