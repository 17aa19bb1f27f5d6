import type { Note } from '../../note/note.ts';
import { digestOf } from '../../text/digest.ts';
import { readDigest, readNote, writeDigest, writeNote } from './kept-note.ts';
import { TapeReader, TapeWriter } from './tape.ts';
import type { Tape } from './tape.ts';

/** What is kept of a file as it was at some version. */
export type KeptFile =
  | { readonly version: string; readonly note: Note }
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

/** So many files are one line: few enough to be written and read in a moment, and enough that most words stand in it once. */
export const filesOfLine = 64;

export function lineOf(files: readonly KeptFile[]): string {
  const to = new TapeWriter();
  for (const file of files) writeFile(file, to);
  return JSON.stringify(to.tape());
}

/** Of a line that we wrote, and nobody changed since; one by one, for an engine that has just begun takes its time. */
export function* filesIn(line: string): Generator<KeptFile, void> {
  const from = new TapeReader(JSON.parse(line) as Tape);
  while (!from.isAtEnd) yield readFile(from);
}

function writeFile(file: KeptFile, to: TapeWriter): void {
  to.flag('note' in file);
  if ('note' in file) {
    to.text(file.version);
    writeNote(file.note, to);
  } else writeDigest(file.digest, to);
}

function readFile(from: TapeReader): KeptFile {
  return from.flag() ? { version: from.text(), note: readNote(from) } : { digest: readDigest(from) };
}
