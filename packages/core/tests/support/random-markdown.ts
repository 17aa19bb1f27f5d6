/** Chance from a seed (mulberry32, public domain): the same numbers on every machine, each in [0, 1). */
export function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6D2B79F5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What stands before the words of a line: marks of quotes and items, blanks and tabs. */
const prefixes = [
  '', '', '', '', '> ', '>', '>> ', '> > ', '- ', '* ', '+ ', '1. ', '2) ', '10. ', '1) ', '  ', '   ', '    ', '     ', '\t', ' \t', '  \t', '      ', '- - ', '> - ', '- > ', '-\t', '>\t', '1.\t', '-     ', '- \t',
  '[^3]: ', '> [^4]: ', '- [^5]:\t', '  - ', '   - ', '    - ', '  > ', '   > ', '    > ', '        ', '> 1. ', '-', '1.', '*', '- [ ] ', '- [?] ', '- [x] ', '- [!] ', '> - [?] ', '  - [/] ', '\t- [?] ',
] as const;

/** What stands on a line: every construct of the format and of Markdown, whole, half, and what looks like one. */
const bodies = [
  '', '', '', 'a', 'b', 'word and words', '=', '==', '===', '= =', '---', '***', '___', '- - -', '* * *', '_ _', '#', '# h', '## h ##', '# a #b', '####### no', '#\tx', '# #', '### ', '## Agenda', '## Actions', '# Title ^q1a2b3c',
  '```', '````', '```js', '``` a`b', '~~~', '~~~ x', '~~~~', '```dataview', '``` \\x', '$$', '$$$', '$$ x', '$$ a $$', 'a $$', '$', '%%', '%% c %%', 'x %% y', '%%%',
  '<div>', '</div>', '<div', '<div/>', '<a>', '<a href="x">', '</a >', '<a b=c d>', '<a b=c=d>', '<a b="c"d>', '<a/>', '<pre>', '</pre>', '<pre/>', '<script>', '</script>', '<textarea', '<style>x</style>', '<iframe src="x">',
  '<!-- c', '<!-- c -->', '-->', '<!-->', '<!--->', '<!-', '<?php', '?>', '<?>', '<!X', '<!X>', '<![CDATA[', ']]>', ']]]>', '<x-y>', '<b>x</b>', '<hr/>', '<hr /', '<https://a.b>', 'x <!-- y', 'y --> z', '<br src=x>',
  '[a]: b', '[a]: <b c> "t"', '[a]:', '[a]: b "t', 't"', '"t"', '\'t\'', '(t)', '[a]: b c', '[^1]: note', '[^2]:', '[^a\\]b]: x', '[^a b]: x', '[^1]: > q', '[^1]: - [?] q', '[^', '[^]: x', '[^1]: [tlp:: red]', '[a\\]b]: c', '[a', 'b]: c', '[a]: b\\)', '[A]: (x)', '[]: x', '[ ]: x', '[a]: <', '[a]: b (', '[a]: b "c" d',
  '[[w]]', '![[w#h|x]]', '[x](y)', '[x](<y z> "t")', '[a][b]', '[b]', '![i](u)', '[x](', '`c`', '``c', 'c`` d', '`= x`', '\\', '\\# a', '\\[', 'a  ', 'a\t', 'a\\', '|a|b|', '|-|-|', '| 10 | talk |', '13:00 Talk (20 min)', '#tag', '#question q', '#vraag/x',
  '- a', '-', '> q', '>', '1. a', '2. b', '10) c', '1234567890. x', '123456789. x', '-\ta', '* x', '+ y', '[?] q', '[ ] q #question', '[!] d', '[?]', '[x] done  [completion:: 2026-01-01]', '[ ] do it [owner:: [[N]]] [due:: 2026-02-30]',
  '[confidentiality:: TLP:RED]', '[tlp:: green]', '[TLP::amber', '(tlp:: white)', '[!TLP:AMBER]', '[!tlp:red|x]- Title', '[!note] t', '[!amber', 'confidentiality: TLP:RED', '**tlp**:: red', 'c\u200Bonfidentiality:: x', '[owner:: [[N]]]', '[decided:: 2026-01-01] [by:: X]',
  '^q1a2b3c', 'x ^q1a2b3c', 'answer:: yes', 'answer:: [[Note]]', '➕ 2026-01-01', '📅 2026-01-01 ✅ 2026-02-02', '\u00a0', '\u200b', '\0', '\f', '\v', 'é😀', 'a\u2028b', '&amp;', '~~s~~', '**b**', '::', '((a', '==m==', 'a = b', '\uFEFF', '\uFFFD',
  '- ', '  - x', '   # h', '    code', '\tcode', '\t\tcode', '     > x', '<<<<<<< HEAD', '=======', '>>>>>>> b',
] as const;

const endings = ['\n', '\n', '\n', '\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', '\r\n\r\n', '\n \n', '\n>\n', '\n  \n', '\n> \n', '\n\t\n', '\n    \n'] as const;
const plainEndings = endings.slice(0, 8);
const characters = '>>--*+1.)#`~$<>[]:"\'()=_\\ \t\n\n\n   aab!/?%|^\r&-'.split(/(?:)/u);
const frontmatters = ['---\ntype: session\n---\n', '---\ntype: question\nstatus: open\n---\n# Q\n\n', '---\nconfidentiality: TLP:AMBER\nthemes: [trust]\n---\n', '---\nbroken: [1\n---\n', '---\nno end\n', '\uFEFF', '\uFEFF---\na: b\n---\n\uFEFF'] as const;

/** A random text: lines of the constructs above, or characters that mean something, or a piece of one of some notes with a few lines changed. */
export function randomMarkdown(chance: () => number, notes: readonly string[]): string {
  const kind = chance();
  const body = kind < 0.6 ? randomLines(chance) : kind < 0.75 ? randomCharacters(chance) : changedPiece(chance, notes);
  return chance() < 0.1 ? pick(chance, frontmatters) + body : body;
}

function pick<Value>(chance: () => number, values: readonly [Value, ...Value[]] | readonly Value[]): Value {
  return values[Math.floor(chance() * values.length)] as Value;
}

/** Few different ones at a time, for constructs mean something to each other when they come again. */
function some<Value>(chance: () => number, values: readonly Value[]): readonly Value[] {
  return chance() < 0.5 ? values : [pick(chance, values), pick(chance, values), pick(chance, values), ...values.slice(0, 2)];
}

function randomLines(chance: () => number): string {
  const ending = chance();
  const theseEndings = ending < 0.7 ? plainEndings : ending < 0.8 ? ['\r\n'] : endings;
  const [thesePrefixes, theseBodies] = [some(chance, prefixes), some(chance, bodies)];
  let text = '';
  for (let lines = 1 + Math.floor(chance() * 9); lines > 0; lines--) {
    const depth = chance();
    if (depth < 0.75) text += pick(chance, thesePrefixes);
    if (depth < 0.25) text += pick(chance, thesePrefixes);
    if (depth < 0.08) text += pick(chance, thesePrefixes);
    text += pick(chance, theseBodies);
    if (chance() < 0.15) text += pick(chance, [' ', '  ', '\t', ' x', pick(chance, bodies)]);
    text += pick(chance, theseEndings);
  }
  return chance() < 0.4 ? text.replace(/[\r\n]+$/, '') : text;
}

function randomCharacters(chance: () => number): string {
  return Array.from({ length: 3 + Math.floor(chance() * 40) }, () => pick(chance, characters)).join('');
}

function changedPiece(chance: () => number, notes: readonly string[]): string {
  const all = pick(chance, notes).split(/(?<=\n)/);
  const length = Math.floor(3 + chance() * 40);
  const from = Math.floor(chance() * Math.max(1, all.length - length));
  const lines = all.slice(from, from + length);
  for (let changes = 1 + Math.floor(chance() * 5); changes > 0; changes--) changeLine(chance, lines);
  return lines.join('');
}

/** Lines go, come again, and move in or out; words go and come. */
function changeLine(chance: () => number, lines: string[]): void {
  const index = Math.floor(chance() * lines.length);
  const line = lines[index] ?? '';
  const column = Math.floor(chance() * line.length);
  const change = chance();
  if (change < 0.15) lines.splice(index, 1);
  else if (change < 0.3) lines.splice(index, 0, pick(chance, lines.length === 0 ? [''] : lines));
  else if (change < 0.5) lines[index] = pick(chance, prefixes) + line;
  else if (change < 0.6) lines[index] = line.replace(/^[ \t>]+/, '');
  else if (change < 0.7) lines.splice(index, 0, `${pick(chance, bodies)}\n`);
  else if (change < 0.8) lines.splice(index, 0, '\n');
  else if (change < 0.9) lines[index] = line.slice(0, column) + pick(chance, bodies) + line.slice(column);
  else lines[index] = line.slice(0, column) + line.slice(column + 1 + Math.floor(chance() * 3));
}

/** A text as short as it gets while something still holds of it: pieces go, large ones first. */
export function shortened(text: string, holds: (text: string) => boolean): string {
  let short = text;
  for (let again = true; again;) {
    again = false;
    for (let size = Math.ceil(short.length / 2); size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0) {
      for (let at = 0; at + size <= short.length;) {
        const without = short.slice(0, at) + short.slice(at + size);
        if (holds(without)) [short, again] = [without, true];
        else at += size;
      }
    }
  }
  return short;
}
