import { mapped } from '../text/mapped.ts';
import { allMatches } from '../text/all-matches.ts';
import type { Body } from './read-body.ts';
import { overlapping, shownWords, withWordsAt } from './mask.ts';
import type { AgendaItem } from './note.ts';
import type { PlaceOf } from './place.ts';
import { plainText } from './question-of-item.ts';

const times = '(?:(?<times>\\d{1,2})\\s*[x×*]\\s*)?';
const minutes = '(?<minutes>\\d{1,3})\\s*(?:min(?:\\.|utes|uten|uut)?|m|[\'’′])';
/** More hours than six, and those behind *om* or *at*, are the time of the day: `1 uur`, `1,5 uur`, `1½ hour`, `2h`, `een half uur`, `half an hour`, `een uur`, `anderhalf uur`, `a quarter of an hour`, `drie kwartier`, `1u30`. */
const hours = '(?:(?<hours>[1-6](?:[.,]\\d{1,2})?)(?<half>\\s?½)?\\s*(?:hours?|uur|uren|hrs?|h|u)(?:\\s?(?<beyond>[0-5]\\d))?|(?<said>(?:een |a |an )?(?:half (?:an )?(?:uur(?:tje)?|hour)|anderhalf uur|(?:(?:twee|drie|2|3) )?kwartier(?:tje)?|(?:quarter|three[ -]quarters) of an hour)|(?:een |an |one |één )(?:uur(?:tje)?|hour)))';
/** `(20 min)`, `10 min: …`, `2 × 35 min`, `(half an hour)`. */
const inWords = new RegExp(`(?:^|[\\s(|–-])${times}(?:${minutes}|${hours})(?=$|[\\s).,:;|–-])`, 'iu');
const aloneInCell = new RegExp(`^${times}(?:(?<bare>\\d{1,3})|${minutes}|${hours})$`, 'iu');
const timeOfDayAhead = /(?:^|\s)(?:om|tot|vanaf|rond|at|from|until|by)$/iu;
const isSum = /^\W*(?:total|totaal|sum|som)\b/iu;

/**
 * What a session is to do, and how long each takes: the rows of a table, or the items of a list, below a heading *Agenda*
 * (*Programma*, *Programme*). A line with the sum is left out.
 */
export function agendaOf(text: string, { headings, masked, codeSpans }: Body, placeOf: PlaceOf): readonly AgendaItem[] {
  const at = headings.findIndex((heading) => /^(?:agenda|programm[ae]?e?|planning)\b/i.test(plainText(text, heading.words, heading.hidden, 0).trim()));
  const heading = headings[at];
  if (heading === undefined) return [];
  const end = headings.slice(at + 1).find(({ depth }) => depth <= heading.depth)?.range.start ?? masked.length;
  const from = heading.range.end;
  const code = mapped(overlapping(codeSpans, { start: from, end }), (span) => ({ start: span.start - from, words: text.slice(span.start, span.end) }));
  const lines = mapped(allMatches(withWordsAt(masked.slice(from, end), code), /[^\r\n]+/g), ({ index, 0: line }) => {
    const range = { start: from + index + line.length - line.trimStart().length, end: from + index + line.trimEnd().length };
    return { range, written: shownWords(line, ' ') };
  });
  return lines.flatMap(({ range, written }, index): readonly AgendaItem[] => {
    const isRow = /^[ \t>]*\|/.test(written);
    // The heads of the columns, and the dashes below them.
    if (isRow && [written, lines[index + 1]?.written ?? ''].some((each) => /^[ \t>]*\|[-: |\t]+$/.test(each))) return [];
    const item = isRow ? itemOfRow(written) : itemOfLine(written);
    if (item === undefined || item.words === '' || isSum.test(item.words)) return [];
    return [{ minutes: item.minutes, words: item.words, place: placeOf(range) }];
  });
}

type Item = Omit<AgendaItem, 'place'>;

function itemOfRow(line: string): Item {
  const cells = cellsOf(line.trim().replace(/^[> \t]*\||\|$/g, ''));
  const at = cells.findIndex((cell) => aloneInCell.test(cell));
  const match = aloneInCell.exec(cells[at] ?? '');
  return { minutes: match === null ? undefined : minutesIn(match), words: bare(cells.find((cell, index) => index !== at && cell !== '' && !/^\d{1,2}[:.]\d{2}/.test(cell)) ?? '') };
}

/** Those that are not empty. A bar behind a backslash divides nothing. */
function cellsOf(row: string): readonly string[] {
  return mapped(allMatches(row, /(?:\\[^]|[^|])+/g), ([cell]) => cell.replace(/\\\|/g, '|').trim());
}

/** An item of a list, at the outermost level. */
function itemOfLine(line: string): Item | undefined {
  const words = /^(?:[-+*]|\d{1,3}[.)])[ \t]+(.*)$/u.exec(line)?.[1]?.trim();
  const match = words === undefined ? null : inWords.exec(words);
  if (words === undefined) return undefined;
  if (match === null || (match.groups?.['hours'] !== undefined && timeOfDayAhead.test(words.slice(0, match.index)))) return { minutes: undefined, words: withoutTime(words) };
  const rest = `${words.slice(0, match.index)} ${words.slice(match.index + match[0].length)}`.replace(/\([\s)]*\)|\(\s*$|^\s*[):.,;–-]+|\s\)/g, ' ');
  return { minutes: minutesIn(match), words: withoutTime(rest) };
}

function minutesIn({ groups = {} }: RegExpExecArray): number {
  const said = groups['said']?.toLowerCase() ?? '';
  const inHours = groups['hours'] === undefined ? undefined : 60 * (Number(groups['hours'].replace(',', '.')) + (groups['half'] === undefined ? 0 : 0.5)) + Number(groups['beyond'] ?? '0');
  const once = inHours ?? (said === '' ? Number(groups['minutes'] ?? groups['bare']) : minutesSaid(said));
  return Number(groups['times'] ?? '1') * Math.round(once);
}

function minutesSaid(said: string): number {
  if (/kwart|quarter/.test(said)) return 15 * (/drie|three|3/.test(said) ? 3 : /twee|2/.test(said) ? 2 : 1);
  return said.includes('anderhalf') ? 90 : said.includes('half') ? 30 : 60;
}

/** `13:30 Look back`, `13:30–13:50 Look back`. */
function withoutTime(words: string): string {
  return bare(words.replace(/^\s*\d{1,2}[:.]\d{2}(?:\s*[–-]\s*\d{1,2}[:.]\d{2})?/, ''));
}

function bare(words: string): string {
  return words.replace(/^\s*\[[^\]]\]\s/, '').replace(/[*_`]+|\[\[(?:[^\]|]*\|)?|\]\]/g, '').replace(/\s+/g, ' ').replace(/[\s,:;–-]+$/, '').trim();
}
