import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { resolveQuestion } from '../../src/questions/operations.ts';
import { after, aimAt, today } from '../support/notes.ts';

/** A question that must be found whatever stands around it. */
const question = '- [?] Still here? ^qaaaaaa\n';
/** Far more than any of these takes, and far less than what a hang takes. */
const limit = 60_000;

const codesOf = (text: string): readonly string[] => parseNote('a.md', text).problems.map((problem) => problem.code);
const textsOf = (text: string): readonly string[] => parseNote('a.md', text).questions.map((each) => each.text);

describe('what would hang a parser', () => {
  test('a line of a million brackets is skipped and reported; the rest is read', { timeout: limit }, () => {
    const text = `${question}\n${'['.repeat(300_000)}\n\n- [?] And here? \n`;
    expect(textsOf(text)).toEqual(['Still here?', 'And here?']);
    expect(codesOf(text)).toEqual(['line-too-long']);
    expect(codesOf(`${question}${'['.repeat(1_000_000)}`)).toEqual(['note-too-large']);
  });

  test('a note of 5 MB counts with its frontmatter alone, and says so', { timeout: limit }, () => {
    const note = parseNote('a.md', `---\ntype: session\nconfidentiality: TLP:RED\n---\n${'- [?] words and words [owner:: x]\n'.repeat(150_000)}`);
    expect([note.type, note.label, note.questions.length, note.problems.map((problem) => problem.code)]).toEqual(['session', 'TLP:RED', 0, ['note-too-large']]);
  });

  test('a list five hundred deep is read as deep as people go', { timeout: limit }, () => {
    const text = question + Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- x\n`).join('');
    expect(textsOf(text)).toEqual(['Still here?']);
    expect(codesOf(text)).toContain('nested-too-deep');
  });

  test.each([
    ['unclosed HTML comments', 'a <!-- '.repeat(1400)], ['link openings', '[a]('.repeat(2400)], ['link pairs', '[a][b]'.repeat(1600)], ['field openings', '[owner:: '.repeat(1000)],
    ['backticks', Array.from({ length: 130 }, (_, n) => '`'.repeat(n)).join(' ')], ['quote marks', '> '.repeat(45)], ['wikilink openings', '[[a|'.repeat(2400)], ['backslashes', '\\'.repeat(9000)], ['footnotes in footnotes', '[^a]: '.repeat(45)], ['padlocks', '🔒 a '.repeat(1800)], ['words like confidential', 'geheim (intern) niet delen, '.repeat(330)], ['rules of Chatham House', 'under the chatham house rule '.repeat(310)], ['links in links', `${'['.repeat(900)}${'](a)'.repeat(900)}`],
  ])('100 KB of %s are read, and the question behind them too', { timeout: limit }, (_, line) => {
    const lines = Math.ceil(100_000 / (line.length + 1));
    expect(textsOf(`${`${line}\n`.repeat(lines)}\n${question}`)).toContain('Still here?');
  });

  test.each([
    ['a comment that opens 20,000 times on one line', 'a <!-- '.repeat(20_000)], ['lines that go on lazily', `> a\n${'b\n'.repeat(20_000)}`], ['quotes and lazy lines in turn', '> a\nb\n'.repeat(10_000)], ['a list of 20,000 items', '- item\n'.repeat(20_000)],
    ['labelled callouts', '> [!TLP:RED]\n> a\n\n'.repeat(8000)], ['titles that nothing ends', '[a]: b "\n'.repeat(10_000)], ['brackets of CDATA', `<![CDATA[\n${`${']'.repeat(9000)}\n`.repeat(12)}`], ['tasks below 5,000 headings', '## Actions\n- [ ] a\n'.repeat(5000)],
    ['fences in items', '- ```\n'.repeat(15_000)], ['fields that nothing closes', '[owner:: \n'.repeat(11_000)], ['quotes behind labelled callouts', '> [!TLP:RED]\n> a\n\n> b\n\n'.repeat(5000)], ['a table with 15,000 labels', `| a | TLP |\n|---|---|\n${'| b | RED |\n'.repeat(15_000)}\n`], ['lists in lists', `${'- '.repeat(40)}a\n`.repeat(1200)],
  ])('%s are read', { timeout: limit }, (_, text) => {
    expect(textsOf(`${question}\n${text}`)).toEqual(['Still here?']);
  });

  test('links that never close are read over thousands of lines', { timeout: limit }, () => {
    expect(textsOf(`${'[a](b "\n[<b\n'.repeat(2_000)}${'](c d\n'.repeat(2_000)}\n${question}`)).toEqual(['Still here?']);
    expect(textsOf(`${'['.repeat(2_000)}\n${'](x)\n'.repeat(2_000)}\n${question}`)).toEqual(['Still here?']);
  });

  test('thousands of underlined headings are read', { timeout: limit }, () => {
    expect(textsOf(`${'a\n=\n\n'.repeat(5000)}${question}`)).toEqual(['Still here?']);
  });
});

describe('what would run, explode or poison', () => {
  test('an alias bomb never unfolds', { timeout: limit }, () => {
    const levels = Array.from({ length: 30 }, (_, n) => `a${String(n + 1)}: &a${String(n + 1)} [${Array.from({ length: 9 }, () => `*a${String(n)}`).join(', ')}]`);
    const text = `---\na0: &a0 lol\n${levels.join('\n')}\nowners: *a30\n---\n${question}`;
    const note = parseNote('a.md', text);
    expect(JSON.stringify(note).length).toBeLessThan(20_000);
    expect(note.questions.map((each) => each.text)).toEqual(['Still here?']);
    expect(note.problems.map((problem) => problem.code)).toContain('value-not-a-list');
  });

  test('frontmatter in JavaScript is never run: it closes the note', () => {
    const text = `---js\nglobalThis.ran = true; module.exports = { confidentiality: 'TLP:CLEAR' };\n---\n${question}`;
    const note = parseNote('a.md', text);
    expect([note.label, note.questions.length, note.problems.map((problem) => problem.code)]).toEqual(['TLP:RED', 1, ['frontmatter-not-yaml']]);
    expect('ran' in globalThis).toBe(false);
  });

  test('a key behind a carriage return that nothing follows is no language, and closes the note', () => {
    const note = parseNote('a.md', `---\rtype: x\na: b\n---\n${question}`);
    expect([note.label, note.problems.map((problem) => problem.code)]).toEqual(['TLP:RED', ['frontmatter-unreadable']]);
  });

  test('sixty thousand open brackets in YAML close the note', { timeout: limit }, () => {
    const note = parseNote('a.md', `---\na: ${'['.repeat(60_000)}\n---\n${question}`);
    expect([note.label, note.questions.length]).toEqual(['TLP:RED', 1]);
  });

  test('__proto__ and constructor are keys like others', () => {
    const note = parseNote('a.md', `---\n__proto__: {polluted: yes}\nconstructor: x\n---\n${question}`);
    expect(note.properties.map((property) => property.key)).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test('HTML and script in a question stay text, and the question can be answered', () => {
    const text = '- [?] Is <img src=x onerror="alert(1)"> <script>alert(2)</script> safe?\n';
    expect(textsOf(text)).toEqual(['Is <img src=x onerror="alert(1)"> <script>alert(2)</script> safe?']);
    expect(after(text, resolveQuestion(text, aimAt(text, 'Is'), { answer: '<b>No</b>', by: '', on: today }, 'qnew123'))).toBe(
      '- [x] Is <img src=x onerror="alert(1)"> <script>alert(2)</script> safe?  [completion:: 2026-11-23] ^qnew123\n    - answer:: <b>No</b>\n',
    );
  });

  test.each([['broken YAML', 'a: [1'], ['a tab', 'a:\n\t- b'], ['text', 'just words'], ['a list', '- a'], ['a line of dashes and more', 'a: b\n----\nc: d'], ['two documents', 'a: b\n--- c\nd: e']])(
    '%s in the frontmatter closes the note, and its questions stay usable', (_, yaml) => {
      const text = `---\n${yaml}\n---\n${question}`;
      const note = parseNote('a.md', text);
      expect([note.label, note.problems.map((problem) => problem.code), note.questions.at(-1)?.text]).toEqual(['TLP:RED', ['frontmatter-unreadable'], 'Still here?']);
    },
  );
});

describe('frontmatter that says something nobody would read', () => {
  const labelOf = (yaml: string): string | undefined => parseNote('a.md', `---\n${yaml}\n---\n`).label;

  test.each([
    ['behind the end of a document', 'a: b\n...\nconfidentiality: TLP:CLEAR'], ['under a merge key', 'b: &b {confidentiality: TLP:RED}\n<<: *b'],
    ['under a key that is a list', '? [confidentiality]\n: TLP:RED'], ['under an alias for a key', 'b: &b confidentiality\n*b : TLP:RED'],
  ])('%s closes the note', (_, yaml) => {
    expect(labelOf(yaml)).toBe('TLP:RED');
  });

  test.each([
    ['a no-break space before the key', '\u00A0confidentiality: TLP:AMBER'], ['one behind it', 'confidentiality\u00A0: TLP:AMBER'], ['quotes with a space', '"confidentiality ": TLP:AMBER'],
    ['a zero-width space', '\u200Bconfidentiality: TLP:AMBER'], ['capitals', 'Confidentiality: amber'],
  ])('%s does not hide a label', (_, yaml) => {
    expect(labelOf(yaml)).toBe('TLP:AMBER');
  });
});

describe('YAML that takes its time', () => {
  test.each([
    ['aliases', `a: &a x\nb: [${'*a, '.repeat(8_000)}]`], ['blank lines in a text', `a: "${'\n'.repeat(32_000)}"`], ['anchors', Array.from({ length: 2000 }, (_, n) => `k${String(n)}: &a${String(n)} *a`).join('\n')],
    ['lines in a text', `a: "${'x\n '.repeat(10_600)}"`], ['nested lists', `a: ${'[x, '.repeat(8000)}`], ['comments', '# x\n'.repeat(8_000)], ['keys', Array.from({ length: 3500 }, (_, n) => `k${String(n)}: v`).join('\n')],
  ])('32 KB of %s are read or refused in time', (_, yaml) => {
    expect(yaml.length).toBeLessThan(32_700);
    // The time of this process alone: what else the machine has to do is no fault of ours.
    const before = process.cpuUsage();
    parseNote('a.md', `---\nconfidentiality: TLP:RED\n${yaml}\n---\n${question}`);
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5_000);
  });
});
