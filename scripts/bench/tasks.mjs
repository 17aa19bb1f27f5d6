import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { loadSources } from '../bundling/load-sources.mjs';
import { loadCore } from '../corpus/load-core.mjs';
import { believableCommunity } from './believable-community.mjs';
import { heapInChromium } from './heap-in-chromium.mjs';
import { bundles, startUp } from './start-up.mjs';

/**
 * What is measured, each in a process of its own, in milliseconds that one waits for it. The peers get a share of the notes where all would take minutes.
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
  /** What nobody who reads Markdown can do without. */
  everyCharacter: ({ folder }) => {
    let lines = 0;
    return forEachNote(folder, 1, (text) => { for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) === 10) lines++; return lines; });
  },
  ours: async ({ folder }) => {
    const { parseNote } = await loadCore();
    return forEachNote(folder, 1, (text, path) => parseNote(path, text));
  },
  index: async ({ folder }) => {
    const core = await loadCore();
    return { milliseconds: await timeOfAsync(() => indexOf(core, folder, undefined).load()) };
  },
  /** Making all that is known of every note from numbers and words at hand, and reading nothing: whoever gives plain values can't do with less. */
  values: async ({ folder }) => {
    const { parseNote, writeNote, readNote, TapeWriter, TapeReader } = await loadSources("export { parseNote } from '@cop-notes/core/folder';\nexport { readNote, writeNote } from './packages/core/src/workspace/records/kept-note.ts';\nexport * from './packages/core/src/workspace/records/tape.ts';");
    const tapes = pathsIn(folder).map((path) => {
      const to = new TapeWriter();
      writeNote(parseNote(path, readFileSync(path, 'utf8')), to);
      return to.tape();
    });
    globalThis.gc();
    return { milliseconds: timeOf(() => tapes.map((tape) => readNote(new TapeReader(tape)))) };
  },
  /** Only asking for every file when it was changed last: no start can do with less. */
  statFloor: async ({ folder }) => {
    const core = await loadCore();
    return { milliseconds: await timeOfAsync(() => core.fileSystemNoteStore(folder).list()) };
  },
  keep: async ({ folder, kept }) => {
    const core = await loadCore();
    const index = indexOf(core, folder, core.recordFiles(kept));
    await index.load();
    return { milliseconds: await timeOfAsync(() => index.keep()) };
  },
  warm: async ({ folder, kept }) => {
    const core = await loadCore();
    const index = indexOf(core, folder, core.recordFiles(kept));
    return { milliseconds: await timeOfAsync(async () => { await index.load(); index.communities(); }) };
  },
  /** From the first look at the folder until the sidebar is there, with what was kept or without; and how long the thread was held at most, listing the folder aside. */
  start: async ({ folder, kept }) => {
    const core = await loadCore();
    const held = longestHeld();
    const store = core.fileSystemNoteStore(folder);
    const list = async () => {
      const entries = await store.list();
      held.begin();
      return entries;
    };
    const later = (milliseconds, run) => {
      if (milliseconds === 0) setImmediate(run);
      return () => {};
    };
    const workspace = core.openWorkspace({
      store: { ...store, list, watch: () => () => {} }, records: kept === undefined ? undefined : new core.NoteRecords(core.recordFiles(kept), 'bench'), later,
      language: 'en', today: () => '2026-12-28', clock: () => Date.now(), me: () => Promise.resolve({ name: '', chosen: false }), loadChoices: () => undefined, log: console.error,
    });
    let sidebar;
    const milliseconds = await timeOfAsync(async () => { await workspace.start(); sidebar = workspace.sidebar(); });
    if (sidebar.status !== 'ready') throw new Error('the sidebar is not there');
    return { milliseconds, longest: held.end() };
  },
  /** What one changed note takes until the sidebar is there again, and what the first sidebar takes. */
  incremental: async ({ folder }) => {
    const core = await loadCore();
    const index = indexOf(core, folder, undefined);
    await index.load();
    const live = new core.LiveCommunities();
    const [today, messages] = ['2026-12-28', core.messagesFor('en')];
    const draw = () => {
      const steps = live.update(index.communities(), index.takeChanges(), { today, messages, furtherOf: () => [], meIn: () => undefined });
      while (!steps.next().done);
      const [community] = index.communities();
      const frame = { community, communities: [community], choices: core.firstChoices, presenting: undefined, messages, me: undefined, today };
      return core.sidebarFrom(live.of(community).listsFor(frame), frame);
    };
    const milliseconds = timeOf(draw);
    const path = index.paths().filter((each) => each.startsWith('sessions/')).sort()[10];
    const text = readFileSync(join(folder, path), 'utf8');
    const change = quickest(200, () => {
      index.put(path, `${text}\n- [?] ${process.cpuUsage().user}?\n`);
      draw();
    });
    return { milliseconds, change };
  },
  markdownIt: async ({ folder, share }) => {
    const { default: markdownIt } = await import('markdown-it');
    const parser = markdownIt();
    return forEachNote(folder, share, (text) => parser.parse(text, {}));
  },
  /** The service behind Markdown in VS Code, asked for the links of every note. */
  languageService: async ({ folder, share }) => {
    const [service, { TextDocument }, { URI }, { default: markdownIt }] = await Promise.all([import('vscode-markdown-languageservice'), import('vscode-languageserver-textdocument'), import('vscode-uri'), import('markdown-it')]);
    const [none, never, parser] = [() => ({ dispose() {} }), { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) }, markdownIt()];
    const paths = pathsIn(folder).filter((_, index) => index % share === 0);
    const documents = new Map();
    const workspace = {
      workspaceFolders: [URI.file(folder)], onDidChangeMarkdownDocument: none, onDidCreateMarkdownDocument: none, onDidDeleteMarkdownDocument: none,
      getAllMarkdownDocuments: () => Promise.resolve(documents.values()), hasMarkdownDocument: (uri) => documents.has(uri.toString()), openMarkdownDocument: (uri) => Promise.resolve(documents.get(uri.toString())),
      stat: () => Promise.resolve(undefined), readDirectory: () => Promise.resolve([]), getContainingDocument: () => undefined,
    };
    const { getDocumentLinks } = service.createLanguageService({
      workspace, parser: { slugifier: service.githubSlugifier, tokenize: (document) => Promise.resolve(parser.parse(document.getText(), {})) }, logger: { level: service.LogLevel.Off, log() {} },
    });
    for (const path of paths) readFileSync(path, 'utf8');
    let links = 0;
    const milliseconds = await timeOfAsync(async () => {
      for (const path of paths) {
        const document = TextDocument.create(URI.file(path).toString(), 'markdown', 1, readFileSync(path, 'utf8'));
        documents.set(document.uri, document);
        links += (await getDocumentLinks(document, never)).length;
      }
    });
    if (links === 0) throw new Error('no links were found');
    return { milliseconds, links };
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
    const { parseNote, hostileNotes } = await loadSources("export { parseNote } from '@cop-notes/core/folder';\nexport * from './packages/core/tests/support/hostile-notes.ts';");
    // Nobody has a vault with nothing else in it.
    for (const [path, text] of believableCommunity(500)) parseNote(path, text);
    return Object.fromEntries(Object.entries(hostileNotes).map(([what, make]) => {
      const [small, large] = [make(100_000), make(390_000)];
      const [one, four] = [small, large].map((text) => quickest(5, () => parseNote('a.md', text)));
      // Below a few milliseconds the clock says nothing about growth.
      return [what, { milliseconds: one, exponent: four < 15 ? 1 : Math.log(four / Math.max(one, 1)) / Math.log(large.length / small.length) }];
    }));
  },
  /** One line of 10 MB: what it takes, and how many times as long as one of 1 MB. */
  hugeLine: async () => {
    const { parseNote, hostileNotes } = await loadSources("export { parseNote } from '@cop-notes/core/folder';\nexport * from './packages/core/tests/support/hostile-notes.ts';");
    const noteOf = hostileNotes['a field that opens again and again, on one line'];
    const [one, ten] = [1e6, 1e7].map((size) => { const text = noteOf(size); return quickest(3, () => parseNote('a.md', text)); });
    return { milliseconds: ten, growth: ten / one };
  },
  bundles,
  startUp,
  heap: async ({ folder }) => {
    const { parseNote } = await loadCore();
    const read = () => pathsIn(folder).map((path) => parseNote(path, readFileSync(path, 'utf8')));
    // Once without keeping anything, for what is made ready only once.
    read();
    globalThis.gc();
    const before = process.memoryUsage().heapUsed;
    const notes = read();
    globalThis.gc();
    return { bytesPerNote: (process.memoryUsage().heapUsed - before) / notes.length };
  },
  heapInChromium: ({ folder }) => heapInChromium(pathsIn(folder)),
};

function indexOf(core, folder, store) {
  return core.createNoteIndex(core.fileSystemNoteStore(folder), {
    // Files that were written just now are kept too: nobody changes them here.
    pause: () => new Promise(setImmediate), clock: () => Date.now() + 60_000, progress: () => {}, failed: (path, error) => { throw error; },
    records: store === undefined ? undefined : new core.NoteRecords(store, 'bench'),
  });
}

const nothing = new Int32Array(new SharedArrayBuffer(4));

/**
 * What the thread of this program took, in milliseconds: whatever else the machine does adds nothing to it, nor does what other threads of the engine do
 * meanwhile, which compile and sweep memory. Only Linux tells, and only to the tick of a clock; but to the microsecond of a thread that has just slept.
 */
function threadTime() {
  Atomics.wait(nothing, 0, 0, 0.01);
  return process.platform === 'linux' ? Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6 : process.cpuUsage().user / 1000;
}

/** The longest time between two moments at which this program would have listened to somebody, in milliseconds of its thread. */
function longestHeld() {
  let [since, longest, going] = [0, 0, false];
  const look = () => {
    longest = Math.max(longest, threadTime() - since);
    since = threadTime();
    if (going) setImmediate(look);
  };
  return {
    begin: () => {
      if (going) return;
      [since, longest, going] = [threadTime(), 0, true];
      setImmediate(look);
    },
    end: () => { going = false; look(); return longest; },
  };
}

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
  const before = performance.now();
  task();
  return performance.now() - before;
}

async function timeOfAsync(task) {
  const before = performance.now();
  await task();
  return performance.now() - before;
}

function quickest(runs, task) {
  return Math.min(...Array.from({ length: runs }, () => timeOf(task)));
}
