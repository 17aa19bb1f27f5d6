import { characterEntities } from 'character-entities';

/** The ways in which one text can be read; lines stay lines. */
export function readingsOf(text: string): readonly string[] {
  const decoded = decodedText(text);
  return [...new Set([text, decoded, ...bareReadings(decoded)])];
}

function decodedText(text: string): string {
  return withoutFrames(decodeAddresses(decodeAddresses(decodeEntities(text))));
}

function bareReadings(decoded: string): readonly string[] {
  const bare = withoutMarks(decoded.replace(/<br\s*\/?>/gi, ' ').replace(anyTag, ''));
  // Where a tag, a reference or a picture stands between two words, nobody reads them as one.
  const apart = withoutMarks(decoded.replace(picture, ' ').replace(/<sup\b[^<>]*>[^<>\r\n]*<\/sup>/gi, ' ').replace(anyTag, ' ').replace(/&[a-z][a-z0-9]{1,30};/gi, ' '));
  return [bare, apart];
}

/**
 * What a title says to its reader, without the markup it is written in: of links their words, nothing of references and pictures, and of
 * labels and tags nothing or their words. Empty where it is written without any markup.
 */
export function wordsShown(title: string): readonly string[] {
  if (/^[\p{L}\p{M}\p{N}\s.,;!?'’–—-]*$/u.test(title)) return [];
  const linked = title.replace(/!\[\[[^\]]*\]\]|\[\^[^\]\s]+\]/g, ' ').replace(picture, ' ').replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');
  const unlabelled = linked.replace(labelField, ' ').replace(labelInTitle, ' ');
  const said = [linked, unlabelled, unlabelled.replace(/(^|\s)#[^\s#]+/g, '$1')].flatMap((words) => bareReadings(decodedText(words)));
  return [...new Set(said.map((words) => words.replace(/[[\]]/g, '').replace(/\s+/g, ' ').trim()))].filter((words) => words !== title.trim() && /[\p{L}\p{N}]/u.test(words));
}

const picture = /!\[[^\]\r\n]*\](?:\([^()\r\n]*\))?/g;
const labelField = /[[(]\p{L}[^[\]():]{0,40}:{1,2}[ \t]*tlp[^[\]()]*[\])]/giu;
const labelInTitle = /[[({<*_\s–—:-]*\btlp\s?[:_ -]\s?(?:clear|white|green|amber(?:[+ _-]?strict)?|red)\b[\])}>*_:]*/gi;
const anyTag = /<\/?[A-Za-z][^<>\r\n]*>/g;

/** Without marks of emphasis, the targets of links, and references to footnotes. */
function withoutMarks(text: string): string {
  return text.replace(/\[\^[^\]\s]+\]/g, '').replace(/\](?:\([^()\r\n]*\)|\[[^\]\r\n]*\])/g, ']').replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/==|[*_~`]/g, '');
}

/** HTML's own table (CommonMark 0.31 §2.5). */
function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,31}));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
    const decoded = code === undefined ? characterEntities[name ?? ''] : code > 0 && code < 0x110000 ? String.fromCodePoint(code) : undefined;
    return decoded?.replace(/[\r\n]/g, ' ') ?? whole;
  });
}

/** Letters in circles and squares, as the letters. */
function withoutFrames(text: string): string {
  return text.replace(/[\u24B6-\u24E9\u{1F130}-\u{1F149}]/gu, (letter) => letter.normalize('NFKD')).replace(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu, (letter) => String.fromCharCode(65 + (((letter.codePointAt(0) ?? 0) - 0x1F150) % 32)));
}

function decodeAddresses(text: string): string {
  return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (encoded) => {
    try {
      return decodeURIComponent(encoded).replace(/[\r\n]/g, ' ');
    } catch {
      return encoded;
    }
  });
}
