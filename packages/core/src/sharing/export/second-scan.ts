import { lineStartsOf, positionAt } from '../../text/lines.ts';
import type { TlpLabel } from '../../note/tlp.ts';
import type { Range } from '../../text/text-edit.ts';
import type { Community } from '../../community/community.ts';
import { findingHash } from '../findings.ts';
import { keyOfWords } from '../guarded-names.ts';
import type { FindNames } from '../names.ts';
import { readingsOf } from '../readings.ts';
import { remainsIn } from './remains.ts';
import type { Remain } from './remains.ts';
import type { FindQuotations } from './strict-passages.ts';

/** Something in the finished output that must not be there: it stops the export. */
export interface Leak {
  readonly kind: 'name' | 'passage' | Remain['kind'];
  /** The file of the output. */
  readonly file: string;
  /** From 0; of the file's name undefined. */
  readonly line: number | undefined;
  readonly words: string;
  /** What it belongs to: the path of a note, or a name. */
  readonly of: string;
  /** Of a passage: its label. */
  readonly label?: TlpLabel;
}

/**
 * What a person writes down to accept that a name, or a run of words, goes out although a note that stays has it too. `label` is that of the
 * note that stays, or of the passage in it: when it becomes another one, what was accepted comes up again.
 */
export function leakHash({ kind, of, words }: Pick<Leak, 'kind' | 'of' | 'words'>, label: string, community: Pick<Community, 'folder'>): string {
  return findingHash({ code: kind === 'name' ? 'leak-name' : 'leak-quote', path: of, basis: `${keyOfWords(words)}\n${label}` }, community);
}

export interface ScannedFile {
  readonly path: string;
  readonly text: string;
  readonly findNames: FindNames;
}

/**
 * Look at the finished text as its reader would, without what made it: for names and passages of what stays inside, as they stand,
 * as they are encoded, and as they look once marks of emphasis and tags are gone; and for anything that only tools should see. `besides`:
 * the paths of files that stand there, too, and are not looked at.
 */
export function secondScan(files: readonly ScannedFile[], findQuotations: FindQuotations, besides: readonly string[]): readonly Leak[] {
  const there = new Set([...files.map(({ path }) => path), ...besides]);
  return files.flatMap((file) => [...leaksInPath(file, findQuotations), ...leaksInText(file, findQuotations), ...(file.path.endsWith('.md') ? remains(file, there) : [])]);
}

function leaksInPath({ path, findNames }: ScannedFile, findQuotations: FindQuotations): readonly Leak[] {
  const words = path.replace(/\.[a-z0-9]+$/, '');
  return [
    ...findNames(words).map(({ guarded, start, end }): Leak => ({ kind: 'name', file: path, line: undefined, words: path.slice(start, end), of: guarded.of })),
    ...findQuotations(words).map(({ of, start, end }): Leak => ({ kind: 'passage', file: path, line: undefined, words: path.slice(start, end), of: of.source.note.path, label: of.label })),
  ];
}

/** Names and passages in a text, in every way in which it can be read; each once for each line. */
export function leaksInText({ path, text, findNames }: ScannedFile, findQuotations: FindQuotations): readonly Leak[] {
  const leaks = new Map<string, Leak>();
  for (const read of readingsOf(text)) {
    const lineStarts = lineStartsOf(read);
    const add = (leak: Pick<Leak, 'kind' | 'of' | 'label'>, { start, end }: Range): void => {
      const { line } = positionAt(lineStarts, start);
      const words = read.slice(start, end);
      // Each is accepted by itself, so each is told; the other readings of the text tell it again.
      leaks.set([leak.kind, leak.of, leak.label, line, keyOfWords(words)].join('\n'), { ...leak, file: path, line, words });
    };
    for (const { start, end, guarded } of findNames(read)) add({ kind: 'name', of: guarded.of }, { start, end });
    for (const { start, end, of } of findQuotations(read)) add({ kind: 'passage', of: of.source.note.path, label: of.label }, { start, end });
  }
  return [...leaks.values()];
}

/** What the format hides or marks, and should be gone. */
function remains({ path, text }: ScannedFile, there: ReadonlySet<string>): readonly Leak[] {
  const lineStarts = lineStartsOf(text);
  return remainsIn(path, text, there).map(({ kind, start, end }) => ({ kind, file: path, line: positionAt(lineStarts, start).line, words: text.slice(start, Math.min(end, start + 60)), of: path }));
}
