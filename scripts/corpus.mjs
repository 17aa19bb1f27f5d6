import { checkFolder } from './corpus/check-folder.mjs';
import { loadCore } from './corpus/load-core.mjs';

/** Read folders of anybody's Markdown, and hold the core to its laws on every note. Exit code 1 when one is broken. */
const folders = process.argv.slice(2);
if (folders.length === 0) {
  console.error('usage: npm run corpus -- FOLDER…');
  process.exit(2);
}

const core = await loadCore();
for (const folder of folders) {
  const { notes, broken } = await checkFolder(folder, core);
  console.log(summaryOf(folder, notes));
  for (const what of broken) console.log(`  BROKEN  ${what}`);
  if (notes.length === 0) console.log('  BROKEN  there is not a single note');
  if (broken.length > 0 || notes.length === 0) process.exitCode = 1;
}

function summaryOf(folder, notes) {
  const read = notes.flatMap(({ note }) => note ?? []);
  const count = (of) => read.reduce((sum, note) => sum + of(note).length, 0);
  const kilobytes = Math.round(notes.reduce((sum, { length }) => sum + length, 0) / 1024);
  const slowest = [...notes].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 3);
  const byProblems = [...notes].filter(({ note }) => (note?.problems.length ?? 0) > 0).sort((a, b) => b.note.problems.length - a.note.problems.length).slice(0, 3);
  return [
    `${folder}: ${notes.length} notes, ${kilobytes} KB`,
    `  ${count((note) => note.questions)} questions, ${count((note) => note.links)} links, ${count((note) => note.tags)} tags, ${count((note) => note.properties)} properties, ${count((note) => note.problems)} problems`,
    ...slowest.map(({ path, milliseconds, length }) => `  slowest: ${path}, ${milliseconds.toFixed(1)} ms for ${Math.ceil(length / 1024)} KB`),
    ...byProblems.map(({ path, note }) => `  most problems: ${path}, ${[...new Set(note.problems.map(({ code }) => code))].join(', ')}`),
  ].join('\n');
}
