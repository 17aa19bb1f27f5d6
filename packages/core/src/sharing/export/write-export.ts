import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { folderOf } from '../../community/community.ts';
import type { ExportFile, ExportPlan } from './export-plan.ts';

/** The folder that an export is written to. Paths are relative to it, with `/`. Whatever leads out of it is refused by rejecting. */
export interface OutputFolder {
  /** `link` for what is, or lies behind, a symbolic link: nothing is written or removed there. */
  read(path: string): Promise<Uint8Array | 'link' | undefined>;
  write(path: string, bytes: Uint8Array): Promise<void>;
  remove(path: string): Promise<void>;
}

export interface WrittenExport {
  readonly written: number;
  /** Files of an earlier export that this one no longer has. */
  readonly removed: number;
}

/** Files in the way: ones that no export wrote, or that somebody changed since, and links. Then nothing was written. */
export interface FilesInTheWay {
  readonly inTheWay: readonly string[];
}

/** How the next one knows what it may replace: by a list of paths with the hash of what was written there. */
export interface WrittenBefore {
  readonly listName: string;
  /** Whether what is not written again stays. */
  readonly keepsOld: boolean;
}

const ofExports: WrittenBefore = { listName: '.cop-notes-export.json', keepsOld: false };

/** Write a plan: all of it or, where a file is in the way, nothing. What an earlier export left there, and this one has not, goes. */
export async function writeExport(plan: Extract<ExportPlan, { kind: 'ready' }>, folder: OutputFolder, readAttachment: (path: string) => Promise<Uint8Array>): Promise<WrittenExport | FilesInTheWay> {
  const contents = new Map<string, Uint8Array>();
  for (const file of plan.files) contents.set(file.path, await bytesOf(file, readAttachment));
  return writeFiles(contents, folder, ofExports);
}

/** Write files: all of them or, where somebody else's file is in the way, none. */
export async function writeFiles(contents: ReadonlyMap<string, Uint8Array>, folder: OutputFolder, { listName, keepsOld }: WrittenBefore): Promise<WrittenExport | FilesInTheWay> {
  const known = await knownFiles(folder, listName);
  const old = keepsOld ? [] : [...known].filter(([path]) => !contents.has(path));
  const there = new Map<string, string>();
  const linked: string[] = [];
  for (const path of [listName, ...contents.keys(), ...old.map(([each]) => each)]) {
    const bytes = await folder.read(path);
    if (bytes === 'link') linked.push(path);
    else if (bytes !== undefined && path !== listName) there.set(path, hashOf(bytes));
  }
  const changed = [...there].filter(([path, hash]) => known.get(path) !== hash && (!contents.has(path) || hashOf(contents.get(path) ?? new Uint8Array()) !== hash)).map(([path]) => path);
  const inTheWay = [...linked, ...changed].sort();
  if (inTheWay.length > 0) return { inTheWay };
  for (const [path] of old) if (there.has(path)) await folder.remove(path);
  for (const [path, bytes] of contents) if (there.get(path) !== hashOf(bytes)) await folder.write(path, bytes);
  const written = [...contents].map(([path, bytes]): readonly [string, string] => [path, hashOf(bytes)]);
  const list = Object.fromEntries([...new Map([...(keepsOld ? known : []), ...written])].sort(([a], [b]) => (a < b ? -1 : 1)));
  await folder.write(listName, utf8ToBytes(`${inAscii(JSON.stringify(list, null, 2))}\n`));
  return { written: contents.size, removed: old.length };
}

/** The notes of a store that an export wrote and nobody changed since: they are copies, and say nothing of their own. `read` reads a file of the store. */
export async function copiesOfExports(texts: ReadonlyMap<string, string>, read: OutputFolder['read']): Promise<ReadonlySet<string>> {
  const copies = new Set<string>();
  for (const folder of foldersAround(texts.keys())) {
    const at = (path: string): string => (folder === '' ? path : `${folder}/${path}`);
    for (const [path, hash] of await knownFiles({ read: (file) => read(at(file)) }, ofExports.listName)) {
      const text = texts.get(at(path));
      if (text !== undefined && hashOf(utf8ToBytes(text)) === hash) copies.add(at(path));
    }
  }
  return copies;
}

function foldersAround(paths: Iterable<string>): ReadonlySet<string> {
  const folders = new Set(['']);
  for (const path of paths) for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  return folders;
}

async function bytesOf(file: ExportFile, readAttachment: (path: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  return 'text' in file ? utf8ToBytes(file.text) : readAttachment(file.copyOf);
}

/** A list that can't be read knows of nothing; then every file there is somebody else's. */
async function knownFiles(folder: Pick<OutputFolder, 'read'>, listName: string): Promise<ReadonlyMap<string, string>> {
  const bytes = await folder.read(listName);
  if (bytes === undefined || bytes === 'link') return new Map();
  try {
    const list: unknown = JSON.parse(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
    if (typeof list !== 'object' || list === null) return new Map();
    // Only paths that an export could have written: the list is a file like any other.
    return new Map(Object.entries(list).flatMap(([path, hash]): readonly [string, string][] => (typeof hash === 'string' && isInside(path) ? [[path, hash]] : [])));
  } catch {
    return new Map();
  }
}

/** So that any reader can take it byte by byte. */
function inAscii(json: string): string {
  return json.replace(/[^\x00-\x7F]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function isInside(path: string): boolean {
  return path !== '' && !path.includes('\\') && path.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..') && !/^[A-Za-z]:/.test(path);
}

export function hashOf(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}
