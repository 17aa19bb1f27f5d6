/** How many counter-examples are enough: each is shortened, and that takes its time. */
const enough = 20;

/**
 * Read random texts by the scanner and by remark: those of the seeds from `from` on, `count` of them. Returns how many were tried, and the
 * shortest texts that were found to read differently.
 */
export function fuzzRange({ from, count, notes, onProgress }, { scanBlocks, difference, chanceFrom, randomMarkdown, shortened }) {
  const differs = (text) => difference(text, scanBlocks) !== undefined;
  const found = new Map();
  let tried = 0;
  for (; tried < count && found.size < enough; tried++) {
    const text = randomMarkdown(chanceFrom(from + tried), notes);
    if (differs(text)) {
      const short = shortened(text, differs);
      found.set(short, { seed: from + tried, text: short, ...difference(short, scanBlocks) });
    }
    if (tried % 10_000 === 9_999) onProgress(tried + 1);
  }
  return { tried, found: [...found.values()] };
}
