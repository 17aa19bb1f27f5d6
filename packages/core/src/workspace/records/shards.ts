import type { Note } from '../../note/note.ts';
import { digestOf } from '../../text/digest.ts';

/** What is kept of a file as it was at some version. */
export type KeptFile =
  | { readonly path: string; readonly version: string; readonly note: Note }
  /** Of a note that is nobody's business, not even its name is kept: only this number, of its path and version. */
  | { readonly digest: number };

/** Notes are spread over so many texts, so that a change does not mean to write all of them again. */
const shardCount = 64;

export const shardNames: readonly string[] = Array.from({ length: shardCount }, (_, index) => `notes-${String(index)}`);

/** In which of the texts a file is kept. */
export function shardOf(path: string): string {
  return shardNames[digestOf(path) % shardCount] ?? '';
}

export function digestOfFile(path: string, version: string): number {
  return digestOf(`${path}\n${version}`);
}

/** Some files as a text. Two texts of one digest are the same. */
export interface Shard {
  readonly digest: string;
  readonly text: string;
}

/** Before the lines of the files stand the format and a digest of all that follows, by which damage is found out. */
export function writeShard(format: string, lines: readonly string[]): Shard {
  const text = lines.join('\n');
  const digest = String(digestOf(text));
  return { digest, text: `${format}\n${digest}\n${text}` };
}

/** The lines of the files. Undefined where there is any doubt: another format, a text that was cut off, that is damaged, or that is none of ours. */
export function readShard(format: string, text: string): { readonly digest: string; readonly lines: readonly string[] } | undefined {
  const formatEnd = text.indexOf('\n');
  const digestEnd = text.indexOf('\n', formatEnd + 1);
  if (formatEnd < 0 || digestEnd < 0 || text.slice(0, formatEnd) !== format) return undefined;
  const files = text.slice(digestEnd + 1);
  const digest = text.slice(formatEnd + 1, digestEnd);
  if (digest !== String(digestOf(files))) return undefined;
  return { digest, lines: files === '' ? [] : files.split('\n') };
}

export function lineOf(file: KeptFile): string {
  return JSON.stringify('digest' in file ? file.digest : [file.path, file.version, file.note]);
}

/** Of a line that we wrote, and nobody changed since. */
export function fileIn(line: string): KeptFile {
  const value = JSON.parse(line) as number | readonly [string, string, Note];
  return typeof value === 'number' ? { digest: value } : { path: value[0], version: value[1], note: value[2] };
}
