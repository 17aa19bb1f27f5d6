import type { FindNames } from '../names.ts';
import { redactNames } from '../names.ts';
import { wordsIn } from '../../text/words.ts';

/** Of a name without its ending, in bytes of UTF-8: file systems have room for 255. */
const longest = 200;

/** Names that Windows keeps for devices. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Where files will stand, from the output folder: as they stood, without names that stay inside, and in letters that every system
 * can write. Two that would be one to a system without capitals get a number.
 */
export function exportPaths(paths: readonly { readonly path: string; readonly inFolder: string; readonly find: FindNames }[], instead: string, taken: readonly string[]): ReadonlyMap<string, string> {
  const used = new Set(taken.map(foldedPath));
  const result = new Map<string, string>();
  const places = paths.map(({ path, inFolder, find }) => {
    const segments = inFolder.split('/');
    const file = segments.pop() ?? '';
    const folders = segments.map((segment) => safeSegment(segment, find, instead));
    // At the top stand files of our own.
    const [top] = folders;
    if (top !== undefined && taken.some((each) => foldedPath(each) === foldedPath(top))) folders[0] = `${top}-2`;
    return { path, file, find, folder: folders.join('/') };
  });
  // No file may be called as a folder is: a system could not make both.
  for (const { folder } of places) for (let around = folder; around !== ''; around = around.slice(0, Math.max(0, around.lastIndexOf('/')))) used.add(foldedPath(around));
  for (const { path, file, find, folder } of places) {
    const dot = file.lastIndexOf('.');
    const [stem, extension] = dot > 0 ? [file.slice(0, dot), file.slice(dot)] : [file, ''];
    const base = `${folder === '' ? '' : `${folder}/`}${safeSegment(stem, find, instead)}`;
    const ending = extension.replace(/[^.A-Za-z0-9]/g, '').toLowerCase();
    let name = `${base}${ending}`;
    for (let number = 2; used.has(foldedPath(name)); number++) name = `${base}-${String(number)}${ending}`;
    used.add(foldedPath(name));
    result.set(path, name);
  }
  return result;
}

function safeSegment(segment: string, find: FindNames, instead: string): string {
  const redacted = redactNames(segment, find, instead).text.normalize('NFC');
  const safe = redacted.replace(/[\u0000-\u001F\u007F<>:"/\\|?*\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFDD0-\uFDEF\uFFFE\uFFFF]/g, '-').trim().replace(/^\.+|[. ]+$/g, '');
  const short = cutToBytes(safe, longest).replace(/[. ]+$/g, '');
  return short === '' || reserved.test(short) || wordsIn(short).length === 0 ? `note-${short.replace(/[^A-Za-z0-9-]/g, '')}`.replace(/-$/, '') : short;
}

/** As much of a text as fits, whole characters only. */
function cutToBytes(text: string, most: number): string {
  let [cut, bytes] = ['', 0];
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    if (bytes > most) break;
    cut += character;
  }
  return cut;
}

function foldedPath(path: string): string {
  return path.normalize('NFC').toLowerCase();
}
