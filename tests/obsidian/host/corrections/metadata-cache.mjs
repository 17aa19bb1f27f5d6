import * as mocks from 'obsidian-test-mocks/obsidian';
import { raw, theHost } from '../shared.mjs';

/** The metadata cache: asynchronous, right after renames and deletions, silent on invalid YAML, Unicode tags, no external links. */
export function correctMetadataCache() {
  const { MetadataCache, TFile } = mocks;
  const M = MetadataCache.prototype;
  const parse = M.parseFileMetadata;
  const fix = (cache, text) => {
    if (!cache) return cache;
    const lines = text.split('\n');
    if (cache.links) {
      cache.links = cache.links.filter((l) => !/^[a-z][a-z0-9+.-]*:/i.test(l.link));
      if (!cache.links.length) delete cache.links;
    }
    const body = cache.frontmatterPosition?.end.line ?? -1;
    const tags = [];
    let fence = false;
    lines.forEach((line, i) => {
      if (/^\s*(```|~~~)/.test(line)) fence = !fence;
      if (fence || i < body) return;
      for (const m of line.matchAll(/(^|\s)#([\p{L}\p{N}_/-]*[\p{L}_/-][\p{L}\p{N}_/-]*)/gu))
        tags.push({
          tag: `#${m[2]}`,
          position: { start: { line: i, col: m.index + m[1].length, offset: 0 }, end: { line: i, col: m.index + m[0].length, offset: 0 } },
        });
    });
    if (tags.length) cache.tags = tags;
    else delete cache.tags;
    const stack = [];
    let lastLine = -9;
    let first = 0;
    for (const item of cache.listItems ?? []) {
      const line = item.position.start.line;
      const indent = /^[ \t]*/.exec(lines[line])[0].replace(/\t/g, '    ').length;
      if (line > lastLine + 1) {
        stack.length = 0;
        first = line;
      }
      while (stack.length && stack.at(-1).indent >= indent) stack.pop();
      item.parent = stack.length ? stack.at(-1).line : -first;
      item.position.start.col = /^[ \t]*/.exec(lines[line])[0].length;
      stack.push({ indent, line });
      lastLine = line;
    }
    return cache;
  };
  M.parseFileMetadata = function (file) {
    if (!(file instanceof TFile) || file.extension !== 'md') return;
    const self = this;
    const index = () => {
      let text;
      try {
        text = theHost.app.vault.readSync__(file);
      } catch {
        return;
      }
      const trigger = self.trigger;
      self.trigger = () => {};
      try {
        parse.call(self, file);
      } catch {
        parse.call(self, Object.assign(Object.create(TFile.prototype), { ...raw(file) }));
      } finally {
        self.trigger = trigger;
      }
      fix(self.cache__.get(file.path), text);
      self.trigger('changed', file, text, self.cache__.get(file.path) ?? {});
      self.trigger('resolve', file);
      self.trigger('resolved');
    };
    const safe = () => {
      try {
        index();
      } catch {
        const text = theHost.app.vault.readSync__(file);
        const m = /^---\r?\n[\s\S]*?\r?\n---[^\n]*(\n|$)/.exec(text);
        self.cache__.set(file.path, {});
        self.trigger('changed', file, text, m ? {} : {});
      }
    };
    if (theHost?.app) setTimeout(safe, 5);
    else {
      try {
        parse.call(self, file);
        fix(self.cache__.get(file.path), self.app__.vault.readSync__(file));
      } catch {
        self.cache__.set(file.path, {});
      }
    }
  };
  M.constructor2__ = function (app, vault) {
    vault.on('rename', (f, old) => {
      for (const [k, v] of [...this.cache__])
        if (k === old || k.startsWith(`${old}/`)) {
          this.cache__.delete(k);
          this.cache__.set(f.path + k.slice(old.length), v);
        }
    });
    vault.on('delete', (f) => {
      const prev = this.cache__.get(f.path) ?? null;
      this.cache__.delete(f.path);
      if (f instanceof TFile) this.trigger('deleted', f, prev);
    });
  };
}
