/** The page about speed, from what was measured. */
export function performancePage({ communities, oneNote, hostile, hugeLine, started, node }) {
  const largest = communities.at(-1);
  const growth = communities.length < 2 ? [] : communities.slice(1).map((community, index) => {
    const before = communities[index];
    return `| ${community.count.toLocaleString('en')} notes to ${before.count.toLocaleString('en')}, each of ${(community.count / before.count).toFixed(0)} times as many | ${(community.ours / before.ours).toFixed(1)} times the time | at most ${(1.1 * community.count / before.count).toFixed(0)} |`;
  });
  return `# How fast it is

This page is written by \`npm run bench\`. Times are what one waits on one machine, the quickest of three programs, and mean little; what counts are the ratios of one run.
Each measurement starts a program anew, so that what it takes to warm up is part of it.
${node}, ${largest.count.toLocaleString('en')} notes, ${(largest.bytes / 1e6).toFixed(1)} MB, made up from a seed, in the page cache.

## Reading a whole community

| | ms for 10 MB | times reading the files |
| --- | ---: | ---: |
${rows(largest)}

## Against the targets

| what | measured | target |
| --- | --- | --- |
| reading all notes | ${(largest.ours / largest.floor).toFixed(1)} times reading the files | at most 3 |
| the same, against the links that VS Code's Markdown language service finds | ${(largest.languageService / largest.ours).toFixed(1)} times as fast | at least 4 |
| the same, against gray-matter and remark with GFM | ${(largest.grayMatterAndRemark / largest.ours).toFixed(0)} times as fast | at least 40 |
${growth.join('\n')}
| starting with what was kept of the last time, the index | ${(largest.warm / largest.statFloor).toFixed(1)} times asking for every file's date; ${(largest.index / largest.warm).toFixed(0)} times as fast as without | at most 2 times |
${communities.map(({ count, followed }) => `| one note of 2 KB that changed among ${count.toLocaleString('en')}, until the sidebar is there again | ${followed.change.toFixed(2)} ms | at most 0.15, the same for all sizes |`).join('\n')}
| from nothing to the sidebar, with what was kept | ${(largest.warmStart.milliseconds / largest.statFloor).toFixed(1)} times asking for every file's date; ${(largest.cold.milliseconds / largest.warmStart.milliseconds).toFixed(1)} times as fast as without | – |
${communities.map(({ count, cold, warmStart }) => `| longest time that the thread is held until the sidebar of ${count.toLocaleString('en')} notes is there, without and with what was kept | ${cold.longest.toFixed(0)} and ${warmStart.longest.toFixed(0)} ms | at most 16 |`).join('\n')}
| loading and starting the extension for VS Code, of its own, on the desktop | ${started.desktop.milliseconds.toFixed(0)} ms; ${started.desktop.ready.toFixed(0)} ms until it has looked for notes | at most 50 |
| the same, in a browser | ${started.web.milliseconds.toFixed(0)} ms; ${started.web.ready.toFixed(0)} ms | at most 50 |
| longest time that the thread is held meanwhile, on the desktop and in a browser | ${started.desktop.longest.toFixed(0)} and ${started.web.longest.toFixed(0)} ms | at most 16 |
| the largest of the ${started.sizes.desktop.files} files of the extension on the desktop | ${kilobytes(started.sizes.desktop.largest)} | at most 400 |
| the one file of the extension in a browser | ${kilobytes(started.sizes.web)} | at most 400 |
| the one file of the plugin for Obsidian | ${kilobytes(started.sizes.plugin)} | at most 350 |
| one note of 4 KB that changed, its own reading | ${oneNote['4000'].toFixed(2)} ms | at most 0.15, with index and sidebar |
| one note of 200 KB | ${oneNote['200000'].toFixed(1)} ms | at most 2, with index and sidebar |
| memory for each note, in Chromium, whose engine is that of Obsidian and VS Code, and in Node, which keeps references in twice the space | ${(largest.heapInChromium / 1024).toFixed(1)} and ${(largest.heap / 1024).toFixed(1)} KB | at most 3.5 |
| a line of 10 MB, with a field that opens again and again | ${hugeLine.milliseconds.toFixed(0)} ms, ${hugeLine.growth.toFixed(1)} times as long as one of 1 MB | in proportion |
| the worst of the hostile notes below, 100 KB | ${Math.max(...Object.values(hostile).map(({ milliseconds }) => milliseconds)).toFixed(0)} ms | at most 20 |

## Where a target is not reached

The targets were set with a sketch that knew less than a note may say. Where one is out of reach, this is the ruling: why, and what we hold ourselves to instead. What can be told apart from the noise of a machine, each build checks (below).

- **Reading all notes.** Reading the files, looking at each character once, and making the values of which a note is made, takes ${((largest.everyCharacter + largest.values) / largest.floor).toFixed(1)} times reading the files already, before anything is understood. What three times leave for that is ${leftFor(largest)} a note; the quicker the disk, the less. Telling labels from words means to look at each in a dozen ways. The sketch of a scanner by which the target was set took 4 times, and was wrong about some notes; with another reader for what it found hard, 10 times. Neither knew labels in words, comments, tables or HTML, on which it depends what leaves the community. We would rather be slow than wrong there: a note is read once, in pieces of a few milliseconds, and kept until it changes.
- **One changed note** takes less than a tenth of what a screen takes to be drawn once. A third of it is reading that note, the rest what it means to others, its rows, and where they stand. It is the same among 1,000 and 10,000 notes; among 100,000 the copies of the lists that are shown begin to count.
- **Starting with what was kept** makes every note that did not change anew from numbers and words, in pieces. Asking for the dates and making the values alone takes ${((largest.statFloor + largest.values) / largest.statFloor).toFixed(1)} times asking for the dates: twice is out of reach for plain values. Half of the time goes to the few notes that hold or mention something \`TLP:RED\`: of these nothing may be kept, so they are read again, by an engine that has just begun.
- **How long the thread is held** is mostly 3 ms and a step. What is longer are sweeps of the engine’s memory, in which nearly all is kept: one alone takes 10 ms and more on a slow machine.
- **Starting** holds the thread as long as the engine takes for one file: on the desktop there are several, and a pause before each large one.
- **The bundles of one file**, for Obsidian and for VS Code in a browser, hold every command in both languages, for a phone without a network can do what a desktop can; a plugin of Obsidian is one file, and so is what VS Code runs in a browser. The table below shows what takes how much: the sentences, the templates, and what reads a note and its YAML take ${kilobytes(started.sizes.parts.needed)} together, before anything is done with a note. What is needed only later is in the same file, and run only when it is needed. Their size is budgeted at what it is: who needs more first looks for what can go.
- **Notes that ask for trouble** take longer than 20 ms where 100 KB of them are thousands of items, headings or questions, each of which is read; none takes more than in proportion to its length.

## What each build checks

| what | is held to | by |
| --- | --- | --- |
| all of a note | a fifth of the time that remark takes for a tree | [speed.laws](../packages/core/tests/laws/speed.laws.test.ts) |
| a note that was kept | a third of the time of reading it | speed.laws |
| one changed note among thirty times as many | not four times as long | [incremental.laws](../packages/core/tests/laws/incremental.laws.test.ts) |
| four times as much of what asks for trouble, up to 4 MB | not nine times as long; 100 KB never a second | [growth.laws](../packages/core/tests/laws/growth.laws.test.ts) |
| long work | may pause between any two notes, and within a long one | [notes-at-once](../packages/core/tests/workspace/notes-at-once.test.ts), [long-notes](../packages/core/tests/workspace/long-notes.test.ts) |
| memory | 20 MB of notes leave less than 3 MB | [own-strings](../packages/core/tests/text/own-strings.test.ts) |
| what is read | what remark reads, in 20,000 random notes and all examples of CommonMark and GFM | [reading.laws](../packages/core/tests/laws/reading.laws.test.ts) |
| every file of a tool, and what is loaded at its start | a budget, at what it is now | \`build.mjs\` of [the plugin](../packages/obsidian-plugin/build.mjs) and [the extension](../packages/vscode-extension/build.mjs) |

## What takes how much of the plugin

| | KB, minified |
| --- | ---: |
${started.sizes.parts.bySubject.map(([what, bytes]) => `| ${what} | ${(bytes / 1000).toFixed(0)} |`).join('\n')}

## Notes that ask for trouble

100 KB of each, read by a program that has read some other notes before, the quickest of five. An exponent of 1 means that twice as much takes twice as long; the target is at most 1.2.

| of | ms | exponent |
| --- | ---: | ---: |
${Object.entries(hostile).map(([what, { milliseconds, exponent }]) => `| ${what} | ${milliseconds.toFixed(1)} | ${exponent.toFixed(1)} |`).join('\n')}
`;
}

const kilobytes = (bytes) => `${(bytes / 1000).toFixed(0)} KB`;

/** What three times reading the files would leave for understanding a note. */
function leftFor({ count, floor, everyCharacter, values }) {
  const microseconds = (3 * floor - everyCharacter - values) / count * 1000;
  return microseconds <= 0 ? 'nothing' : `${microseconds.toFixed(0)} µs`;
}

function rows({ bytes, floor, everyCharacter, values, ours, index, markdownIt, languageService, grayMatterAndRemark }) {
  const named = { 'reading the files, and nothing else': floor, 'the same, and looking at each character once': everyCharacter, 'reading nothing, and making all that is known of the notes from numbers and words at hand': values, 'CoP Notes: all that it knows of a note': ours, 'CoP Notes: the same, with the index of the community': index, 'markdown-it: tokens': markdownIt, 'VS Code’s Markdown language service: links': languageService, 'gray-matter, and unified with remark-gfm: a tree': grayMatterAndRemark };
  return Object.entries(named).map(([what, milliseconds]) => `| ${what} | ${(milliseconds / bytes * 1e7).toFixed(0)} | ${(milliseconds / floor).toFixed(1)} |`).join('\n');
}
