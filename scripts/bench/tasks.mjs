import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadSources } from '../bundling/load-sources.mjs';
import { loadCore } from '../corpus/load-core.mjs';
import { believableCommunity } from './believable-community.mjs';

/**
 * What is measured, each in a process of its own, as milliseconds of that process's time: what the machine does besides adds nothing to it.
 * The peers get a share of the notes where all would take minutes.
 */
export const tasks = {
  write: ({ folder, count }) => {
    let bytes = 0;
    for (const [path, text] of believableCommunity(count)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
      bytes += Buffer.byteLength(text);
    }
    return { bytes };
  },
  floor: ({ folder }) => forEachNote(folder, 1, () => {}),
  ours: async ({ folder }) => {
    const { parseNote } = await loadCore();
    return forEachNote(folder, 1, (text, path) => parseNote(path, text));
  },
  index: async ({ folder }) => {
    const core = await loadCore();
    const store = core.fileSystemNoteStore(folder);
    return { milliseconds: await timeOfAsync(() => core.createNoteIndex(store, () => new Promise(setImmediate)).load()) };
  },
  markdownIt: async ({ folder, share }) => {
    const { default: markdownIt } = await import('markdown-it');
    const parser = markdownIt();
    return forEachNote(folder, share, (text) => parser.parse(text, {}));
  },
  grayMatterAndRemark: async ({ folder, share }) => {
    const [{ default: matter }, { unified }, { default: remarkParse }, { default: remarkGfm }] = await Promise.all([import('gray-matter'), import('unified'), import('remark-parse'), import('remark-gfm')]);
    const processor = unified().use(remarkParse).use(remarkGfm);
    return forEachNote(folder, share, (text) => processor.parse(matter(text, {}).content));
  },
  oneNote: async () => {
    const { parseNote } = await loadCore();
    const text = [...believableCommunity(200)].map(([, note]) => note).filter((note) => !note.includes('type: community')).join('\n');
    return Object.fromEntries([4000, 200_000].map((size) => [size, quickest(400, () => parseNote('a.md', text.slice(0, size)))]));
  },
  hostile: async () => {
    const { parseNote, hostileNotes } = await loadSources("export { parseNote } from '@cop-notes/core';\nexport * from './packages/core/tests/support/hostile-notes.ts';");
    return Object.fromEntries(Object.entries(hostileNotes).map(([what, make]) => {
      const [small, large] = [make(100_000), make(390_000)];
      const [one, four] = [small, large].map((text) => quickest(3, () => parseNote('a.md', text)));
      // Below a few milliseconds the clock says nothing about growth.
      return [what, { milliseconds: one, exponent: four < 15 ? 1 : Math.log(four / Math.max(one, 1)) / Math.log(large.length / small.length) }];
    }));
  },
  heap: async ({ folder }) => {
    const { parseNote } = await loadCore();
    const paths = pathsIn(folder);
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    const notes = paths.map((path) => parseNote(path, readFileSync(path, 'utf8')));
    globalThis.gc();
    return { bytesPerNote: (process.memoryUsage().heapUsed - before) / notes.length };
  },
};

function pathsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.md')).map((name) => join(folder, name));
}

/** Read every note, or one of so many, and do something with it. The files are in the page cache: they are read once before. */
function forEachNote(folder, share, use) {
  const paths = pathsIn(folder).filter((_, index) => index % share === 0);
  for (const path of paths) readFileSync(path, 'utf8');
  let bytes = 0;
  const milliseconds = timeOf(() => {
    for (const path of paths) {
      const text = readFileSync(path, 'utf8');
      bytes += text.length;
      use(text, path);
    }
  });
  return { milliseconds, bytes };
}

function timeOf(task) {
  const before = process.cpuUsage();
  task();
  return sinceThen(before);
}

async function timeOfAsync(task) {
  const before = process.cpuUsage();
  await task();
  return sinceThen(before);
}

function sinceThen(before) {
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function quickest(runs, task) {
  return Math.min(...Array.from({ length: runs }, () => timeOf(task)));
}
