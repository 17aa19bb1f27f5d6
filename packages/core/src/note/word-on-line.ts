/** What stands around a word on its line, without bullets, boxes, marks of quotes and headings, fields and block ids. */
export interface WordOnLine {
  readonly before: string;
  readonly after: string;
}

/**
 * `alone`: nothing else stands on its line. `apart`: it begins or ends its line, in brackets, in marks of emphasis, or behind or before a colon or a dash.
 * `spoken`: a sentence speaks of it.
 */
export type FormOfWord = 'alone' | 'apart' | 'spoken';

/** So far around a word one has to look to see whether it stands apart. */
const widest = 400;

export function wordOnLine(text: string, start: number, end: number): WordOnLine {
  const near = text.slice(Math.max(0, start - widest), start);
  const before = near.slice(Math.max(near.lastIndexOf('\n'), near.lastIndexOf('\r')) + 1);
  const after = /^[^\r\n]*/.exec(text.slice(end, end + widest))?.[0] ?? '';
  return {
    before: withoutFields(before).replace(/^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)*(?:#{1,6}[ \t]+(?:\d{1,2}(?:\.\d{1,2}){0,3}[.)]?[ \t]+)?)?(?:\[[^\]]\][ \t]+)?(?:\[![^\]]*\][+-]?[ \t]*)?/, ''),
    after: withoutFields(after).replace(/[ \t]\^[A-Za-z0-9-]+[ \t]*$/, ''),
  };
}

/** Fields, and the days and signs of tasks as the plugin Tasks writes them. */
const fields = /[[(]\p{L}[\p{L}\p{N}_-]*::(?:\[\[[^[\]]*\]\]|\[[^[\]]*\]\([^()]*\)|[^[\]()])*[\])]|(?:📅|➕|✅|⏳|🛫|❌)\uFE0F?[ \t]*\d{4}-\d{2}-\d{2}|[⏫⏬🔼🔽🔺]\uFE0F?/gu;
/** What is no word of a line: tags, references to footnotes, breaks. */
const signs = /(^|[\s*_~=])#[\p{L}\p{N}_/-]+|\[\^[^\]\s]{1,40}\]|<br[ \t]*\/?>/giu;

/** Tags of HTML that set off a word are marks of emphasis. */
function withoutFields(words: string): string {
  return words.replace(fields, '').replace(signs, '$1').replace(/<\/?(?:mark|b|strong|em|i|u|span|font|small|big)(?:[ \t][^<>]{0,100})?>/gi, '**');
}

export function formOf({ before, after }: WordOnLine): FormOfWord {
  if (isInTable({ before, after })) return isInBrackets({ before, after }) ? 'apart' : 'spoken';
  const [begins, ends] = [isBare(before), isBare(after)];
  if (begins && ends) return 'alone';
  if ((begins || ends) && (isInBrackets({ before, after }) || isEmphasised({ before, after }))) return 'apart';
  if (ends && /(?::{1,2}|∷|[–—→]|[ \t]-{1,2})["'“”‘’*_~=\s]*$/u.test(before)) return 'apart';
  return begins && /^["'“”‘’*_~=]*(?::|∷|[ \t]*[–—→]|[ \t]+-{1,2}[ \t])/u.test(after) ? 'apart' : 'spoken';
}

/** A row of a table is made of words between bars. */
export function isInTable({ before, after }: WordOnLine): boolean {
  return before.includes('|') || after.includes('|');
}

export function isInBrackets({ before, after }: WordOnLine): boolean {
  return /[[({<«]["'“”‘’*_~=\s]*$/u.test(before) && /^["'“”‘’*_~=\s]*[\])}>»]/u.test(after);
}

/** The marks of emphasis stand around the word alone. */
export function isEmphasised({ before, after }: WordOnLine): boolean {
  const mark = /(?:\*{1,3}|_{1,3}|==)$/.exec(before)?.[0];
  return mark !== undefined && after.startsWith(mark);
}

export function isBare(words: string): boolean {
  return !/[\p{L}\p{N}\0]/u.test(words);
}

const calls = '(?:let op|nb|n\\.b\\.|note|attention|pas op|attentie|vanaf hier|hieronder|from here(?: on)?|below)[,:!]?';
const subjects = '(?:(?:maar|but) )?(?:(?:de inhoud van|the contents? of) )?(?:dit|this|dat|that|deze (?:notitie|sessie|pagina|cijfers|informatie)|this (?:note|page|session|information)|het volgende|the following|(?:het )?onderstaande|alles hieronder|everything below)(?: (?:document|bestand|verslag|stuk|deel|gedeelte|file|part|section))?[ \\t]+(?:is|blijft|are|stays|remains?|zijn)(?:[ \\t]+(?:een|an?))?';
const leads = new RegExp(`(?:^|["'“‘*_~=([]|[.!?,;:][*_~=]*[ \\t]+|[ \\t](?=maar|but))(?:${calls}|${subjects})[ \\t]+["'“‘*_~=]*$`, 'iu');

/** What leads in a word that says how closed something is: `Dit is ` of `Dit is vertrouwelijk.`, `Note: ` of `Note: confidential`; empty for other words. */
export function leadOf({ before, after }: WordOnLine): string {
  return /^["'”’*_~=]*[ \t]*(?:[.:!,;–—)\]]|$|(?:and|en)[ \t])/u.test(after) ? leads.exec(before)?.[0].replace(/^[.!?,;:*_~=]*[ \t]+/, '') ?? '' : '';
}

/** `(vertrouwelijk, niet delen)`, `(concept, vertrouwelijk)`, `(strikt vertrouwelijk!)`, `(confidential until May)`: one of several things that brackets say, or how long and for whom. */
export function isInListInBrackets({ before, after }: WordOnLine): boolean {
  return /[[(](?:[^[\]()]{1,40}[,;])?["'“”‘’*_~=\s]*$/u.test(before) && /^["'“”‘’*_~=\s]*(?:[!.?]{1,5}\s*|(?:[,;–—]|-[ \t])[^[\]()]{1,60}|(?:tot|until|till|voor|for|alleen|only|please|graag|na|after|gedeeld|meegedeeld|verkregen|shared)(?![\p{L}\p{N}])[^[\]()]{0,60})?[\])]/u.test(after);
}

/** What stands around the brackets that a word stands in. */
export function aroundBrackets({ before, after }: WordOnLine): WordOnLine {
  return { before: before.replace(/[[(][^[\]()]*$/, ''), after: after.replace(/^[^[\]()]*[\])]/, '') };
}

/** Whether it stands at either end of its line. */
export function endsLine({ before, after }: WordOnLine): boolean {
  return isBare(before) || isBare(after);
}
