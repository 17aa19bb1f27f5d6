// The workspace folder over HTTP, for the web build, whose extensions have no disk: what VS Code's file-system
// providers need (see ../web-folder), and a stream of changes, whoever makes them.

import fs from 'node:fs';
import path from 'node:path';
import watcher from '@parcel/watcher';
import { existingPathInside, writablePathInside } from './path-inside.mjs';

/** As in `vscode.FileType`. */
const FILE = 1;
const FOLDER = 2;

/** Neither is what members write, and both can be large. */
const NOT_WATCHED = ['**/.git/**', '**/node_modules/**'];

/**
 * @typedef {{ status: number, body?: string | Buffer }} Answer
 * @typedef {object} FolderApi
 * @property {(operation: string, query: URLSearchParams) => Answer} read
 * @property {(operation: string, query: URLSearchParams, body: Buffer) => Answer} write
 * @property {(response: import('node:http').ServerResponse) => void} streamChanges server-sent events, one per batch
 * @property {() => Promise<void>} close
 */

/**
 * @param {string} root the folder's real path on disk
 * @param {string} name its name in the workspace: every path over HTTP begins with it
 * @returns {Promise<FolderApi>}
 */
export async function openFolderApi(root, name) {
  /** @type {Set<import('node:http').ServerResponse>} */
  const listeners = new Set();
  const subscription = await watcher.subscribe(root, (error, events) => {
    if (error) return;
    const changes = events.map((event) => ({ type: event.type, path: addressOf(root, name, event.path) }));
    for (const listener of listeners) listener.write(`data: ${JSON.stringify(changes)}\n\n`);
  }, { ignore: NOT_WATCHED });

  /** @param {string | null} address */
  const relativePath = (address) => (isBelow(address, name) ? address.slice(name.length + 1) : undefined);
  const existing = (/** @type {string | null} */ address) => {
    const relative = relativePath(address);
    return relative === undefined ? undefined : existingPathInside(root, relative);
  };
  const writable = (/** @type {string | null} */ address) => {
    const relative = relativePath(address);
    const target = relative === undefined ? undefined : writablePathInside(root, relative);
    return target === root ? undefined : target; // never the folder itself
  };

  return {
    read(operation, query) {
      const target = existing(query.get('path'));
      if (target === undefined) return { status: 404 };
      return orWhyNot(() => read(root, operation, target));
    },
    write(operation, query, body) {
      const target = writable(query.get('path'));
      if (target === undefined) return { status: 403 };
      if (operation !== 'rename') return orWhyNot(() => write(operation, target, body));
      const newPath = writable(query.get('to'));
      if (newPath === undefined) return { status: 403 };
      return orWhyNot(() => rename(target, newPath, query.get('overwrite') === 'true'));
    },
    streamChanges(response) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
      response.flushHeaders();
      listeners.add(response);
      response.once('close', () => listeners.delete(response));
    },
    async close() {
      for (const listener of listeners) listener.end();
      try {
        await subscription.unsubscribe();
      } catch {
        // Linux has already dropped the watch of a folder that was removed meanwhile, and the watcher minds.
      }
    },
  };
}

/**
 * @param {string} root
 * @param {string} operation
 * @param {string} target
 * @returns {Answer}
 */
function read(root, operation, target) {
  switch (operation) {
    case 'stat': {
      const { ctimeMs, mtimeMs, size } = fs.statSync(target);
      return json({ type: typeOf(target), ctime: ctimeMs, mtime: mtimeMs, size });
    }
    case 'list': {
      const names = fs.readdirSync(target);
      const entries = names.flatMap((entry) => {
        const real = existingPathInside(root, path.relative(root, path.join(target, entry)));
        return real === undefined ? [] : [[entry, typeOf(real)]]; // links that lead outside are left out
      });
      return json(entries);
    }
    case 'read':
      return { status: 200, body: fs.readFileSync(target) };
    default:
      return { status: 400 };
  }
}

/**
 * @param {string} operation
 * @param {string} target
 * @param {Buffer} body
 * @returns {Answer}
 */
function write(operation, target, body) {
  switch (operation) {
    case 'write':
      fs.writeFileSync(target, body);
      return { status: 200 };
    case 'create-folder':
      fs.mkdirSync(target, { recursive: true });
      return { status: 200 };
    case 'delete':
      fs.rmSync(target, { recursive: true });
      return { status: 200 };
    default:
      return { status: 400 };
  }
}

/**
 * @param {string} target
 * @param {string} newPath
 * @param {boolean} overwrite
 * @returns {Answer}
 */
function rename(target, newPath, overwrite) {
  if (!overwrite && fs.existsSync(newPath)) return { status: 409 };
  fs.renameSync(target, newPath);
  return { status: 200 };
}

/**
 * @param {() => Answer} operation
 * @returns {Answer}
 */
function orWhyNot(operation) {
  try {
    return operation();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    return { status: code === 'ENOENT' ? 404 : 500, body: String(error) };
  }
}

/**
 * @param {string | null} address
 * @param {string} name
 * @returns {address is string}
 */
function isBelow(address, name) {
  return address !== null && (address === `/${name}` || address.startsWith(`/${name}/`));
}

/**
 * @param {string} root
 * @param {string} name
 * @param {string} file
 */
function addressOf(root, name, file) {
  return path.posix.join('/', name, path.relative(root, file).split(path.sep).join('/'));
}

/** @param {string} target */
function typeOf(target) {
  return fs.statSync(target).isDirectory() ? FOLDER : FILE;
}

/**
 * @param {unknown} value
 * @returns {Answer}
 */
function json(value) {
  return { status: 200, body: JSON.stringify(value) };
}
