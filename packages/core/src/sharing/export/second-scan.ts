import { parseBody } from '../../note/parse-body.ts';
import { readNote } from '../../note/parse-note.ts';
import { labelsIn } from '../../note/labels-in-body.ts';
import { lineStartsOf, positionAt } from '../../text/lines.ts';
import { findingHash } from '../findings.ts';
import { keyOfWords } from '../guarded-names.ts';
import type { FindNames } from '../names.ts';
import type { FindQuotations } from './strict-passages.ts';

/** Something in the finished output that must not be there: it stops the export. */
export interface Leak {
  readonly kind: 'name' | 'passage' | 'label' | 'comment' | 'wikilink';
  /** The file of the output. */
  readonly file: string;
  /** From 0; of the file's name undefined. */
  readonly line: number | undefined;
  readonly words: string;
  /** What it belongs to: the path of a note, or a name. */
  readonly of: string;
}

/** What a person writes down to accept that a name, or a run of words, goes out although a note that stays has it too. */
export function leakHash({ kind, of, words }: Pick<Leak, 'kind' | 'of' | 'words'>): string {
  return findingHash({ code: kind === 'name' ? 'leak-name' : 'leak-quote', path: of, basis: keyOfWords(words) });
}

export interface ScannedFile {
  readonly path: string;
  readonly text: string;
  readonly findNames: FindNames;
}

/**
 * Look at the finished text as its reader would, without what made it: for names and passages of what stays inside, as they stand,
 * as they are encoded, and as they look once marks of emphasis and tags are gone; and for anything that only tools should see.
 */
export function secondScan(files: readonly ScannedFile[], findQuotations: FindQuotations): readonly Leak[] {
  return files.flatMap((file) => [...leaksInPath(file), ...leaksInText(file, findQuotations), ...(file.path.endsWith('.md') ? remains(file) : [])]);
}

function leaksInPath({ path, findNames }: ScannedFile): readonly Leak[] {
  return findNames(path.replace(/\.[a-z0-9]+$/, '')).map(({ guarded, start, end }) => ({ kind: 'name' as const, file: path, line: undefined, words: path.slice(start, end), of: guarded.of }));
}

function leaksInText({ path, text, findNames }: ScannedFile, findQuotations: FindQuotations): readonly Leak[] {
  const leaks = new Map<string, Leak>();
  for (const read of readings(text)) {
    const lineStarts = lineStartsOf(read);
    const add = (kind: Leak['kind'], start: number, end: number, of: string): void => {
      const { line } = positionAt(lineStarts, start);
      leaks.set(`${kind} ${of} ${String(line)}`, { kind, file: path, line, words: read.slice(start, end), of });
    };
    for (const { start, end, guarded } of findNames(read)) add('name', start, end, guarded.of);
    for (const { start, end, of } of findQuotations(read)) add('passage', start, end, of.source.note.path);
  }
  return [...leaks.values()];
}

/** The ways in which one text can be read; lines stay lines. */
function readings(text: string): readonly string[] {
  const decoded = decodeAddresses(decodeEntities(text));
  const bare = decoded.replace(/<\/?[A-Za-z][^<>\r\n]*>/g, '').replace(/\\(?=[!-/:-@[-`{-~])/g, '').replace(/[*_~`]/g, '');
  return [...new Set([text, decoded, bare])];
}

function decodeEntities(text: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', shy: '' };
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
    const code = decimal !== undefined ? Number(decimal) : hex !== undefined ? Number.parseInt(hex, 16) : undefined;
    if (code !== undefined) return code > 0 && code < 0x110000 ? String.fromCodePoint(code).replace(/[\r\n]/g, ' ') : whole;
    return named[(name ?? '').toLowerCase()] ?? whole;
  });
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

/** What the format hides or marks, and should be gone. */
function remains({ path, text }: ScannedFile): readonly Leak[] {
  const { note, body } = readNote(path, text);
  const { comments } = parseBody(text, body.start);
  const words = (start: number, end: number): string => text.slice(start, Math.min(end, start + 60));
  const lineStarts = lineStartsOf(text);
  const leak = (kind: Leak['kind'], start: number, end: number): Leak => ({ kind, file: path, line: positionAt(lineStarts, start).line, words: words(start, end), of: path });
  return [
    ...labelsIn(body.masked, { start: body.start, end: text.length }, [], []).map(({ range }) => leak('label', range.start, range.end)),
    ...comments.map(({ start, end }) => leak('comment', start, end)),
    ...note.links.filter(({ syntax, place }) => syntax === 'wikilink' && place.start >= body.start).map(({ place }) => leak('wikilink', place.start, place.end)),
  ];
}
