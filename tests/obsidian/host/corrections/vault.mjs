import * as mocks from 'obsidian-test-mocks/obsidian';
import { later, theHost } from '../shared.mjs';

/** The vault fails where the documentation says so, and keeps times and sizes. */
export function correctVault() {
  correctFiles();
  const { Vault, TFolder } = mocks;
  const V = Vault.prototype;
  const vCreate = V.create;
  const vModify = V.modify;
  const vProcess = V.process;
  const stamp = async (vault, f) => {
    const d = await vault.adapter.read(f.path);
    f.stat = { ctime: f.stat.ctime || Date.now(), mtime: Math.max(Date.now(), (f.stat.mtime || 0) + 1), size: new TextEncoder().encode(d).length };
  };
  V.create = async function (path, data, o) {
    if (this.getAbstractFileByPath(path)) throw new Error('File already exists.');
    const dir = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    if (dir && !this.getFolderByPath(dir)) throw new Error(`ENOENT: no such folder ${dir}`);
    const f = await vCreate.call(this, path, data, o);
    await stamp(this, f);
    return f;
  };
  V.modify = async function (f, d, o) {
    await vModify.call(this, f, d, o);
    await stamp(this, f);
  };
  V.process = async function (f, fn, o) {
    const out = await vProcess.call(this, f, fn, o);
    await stamp(this, f);
    return out;
  };
  // The mocks keep what was written as bytes apart from what was written as text; Obsidian has one file.
  for (const name of ['read', 'cachedRead']) {
    const reading = V[name];
    V[name] = async function (f) {
      if (theHost.readDelay > 0) await later(theHost.readDelay);
      return reading.call(this, f).catch(async () => new TextDecoder().decode(await this.readBinary(f)));
    };
  }
  V.getName = () => 'Test vault';
  V.getAllFolders = function (root) {
    return this.getAllLoadedFiles().filter((f) => f instanceof TFolder && (root || f.path !== '/'));
  };
}

/** A file is one file, whether its text or its bytes are written and read. */
function correctFiles() {
  const files = Object.getPrototypeOf(mocks.FileSystemAdapter.prototype);
  const { read, readBinary, write, writeBinary } = files;
  files.read = async function (path) {
    const bytes = this.binaryFiles.get(path);
    return bytes === undefined ? read.call(this, path) : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  };
  files.readBinary = async function (path) {
    const text = this.textFiles.get(path);
    return text === undefined ? readBinary.call(this, path) : new TextEncoder().encode(text).buffer;
  };
  files.write = async function (path, text, options) {
    await write.call(this, path, text, options);
    this.binaryFiles.delete(path);
  };
  files.writeBinary = async function (path, bytes, options) {
    await writeBinary.call(this, path, bytes, options);
    this.textFiles.delete(path);
  };
}
