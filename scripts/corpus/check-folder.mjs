import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brokenPlaces } from './place-laws.mjs';

/** Longer than this for each started 10 KB of a note is too slow to go unnoticed while typing. */
const millisecondsPer10KB = 50;

/**
 * Hold every Markdown file below a folder to the laws. Works on a copy: what is to be shown is that nothing changes.
 * Resolves to what was seen and to the laws that were broken.
 */
export async function checkFolder(folder, core) {
  const copy = mkdtempSync(join(tmpdir(), 'cop-notes-corpus-'));
  try {
    for (const { path } of await core.fileSystemNoteStore(folder).list()) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      cpSync(join(folder, path), join(copy, path), { dereference: true, preserveTimestamps: true });
    }
    const store = core.fileSystemNoteStore(copy);
    const notes = [];
    for (const { path } of await store.list()) notes.push(await checkNote(path, join(copy, path), store, core));
    return { notes, broken: [...notes.flatMap(({ broken }) => broken), ...await brokenByIndex(store, core)] };
  } finally {
    rmSync(copy, { recursive: true });
  }
}

async function checkNote(path, file, store, core) {
  const broken = [];
  const text = await store.read(path);
  let note;
  let milliseconds = 0;
  try {
    [note, milliseconds] = quickest(() => core.parseNote(path, text));
    broken.push(...brokenPlaces(note, text));
    const allowed = Math.max(1, Math.ceil(text.length / 10_240)) * millisecondsPer10KB;
    if (milliseconds > allowed) broken.push(`took ${milliseconds.toFixed(0)} ms to read, allowed are ${allowed}`);
    broken.push(...await changedBytes(path, file, store));
  } catch (error) {
    broken.push(`threw: ${error.stack}`);
  }
  return { path, length: text.length, note, milliseconds, broken: broken.map((what) => `${path}: ${what}`) };
}

/** The quickest of a few runs, in milliseconds. What the machine does besides only ever adds to the clock, but not to the processor's time. */
function quickest(task) {
  let result;
  let best = Infinity;
  for (let run = 0; run < 15 && (run < 2 || best > 5); run++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    result = task();
    const { user, system } = process.cpuUsage(used);
    best = Math.min(best, performance.now() - start, (user + system) / 1000);
  }
  return [result, best];
}

async function changedBytes(path, file, store) {
  const before = { bytes: readFileSync(file), ...timesOf(file) };
  await store.process(path, () => ({ edits: [] }));
  await store.process(path, () => ({ refused: 'nothing was asked' }));
  const after = { bytes: readFileSync(file), ...timesOf(file) };
  return before.bytes.equals(after.bytes) && before.changed === after.changed ? [] : ['was written, though nothing was asked'];
}

function timesOf(file) {
  return { changed: statSync(file, { bigint: true }).ctimeNs };
}

/** All of it at once, the way the tools read it: communities, their questions and their problems. */
async function brokenByIndex(store, core) {
  try {
    const index = core.createNoteIndex(store, { pause: () => Promise.resolve(), clock: () => 0, progress: () => {}, records: undefined, failed: (path, error) => { throw error; } });
    await index.load();
    for (const community of index.communities()) {
      core.listQuestions(community, core.parsePlainDate('2026-11-23'), { states: [], themes: [], owners: [] });
      for (const language of core.languages) core.shownProblems(community, core.messagesFor(language), core.parsePlainDate('2026-11-23'));
    }
    return [];
  } catch (error) {
    return [`the index threw: ${error.stack}`];
  }
}
