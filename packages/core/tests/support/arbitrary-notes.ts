import fc from 'fast-check';

/** Lines as people and other tools write them, and look-alikes; `@` stands for a fresh number, so that texts differ. */
const lines = [
  '- [?] Who pays for the passport @?  [owner:: [[Noor Visser]]]  [theme:: trust]  [created:: 2026-01-02] ^qaa@aaa',
  '- [?] A plain question @', '* [?] With a star @   ', '+ [/] In discussion @ [theme::trust]', '3. [x] Answered @ [completion:: 2026-02-03] ^qbb@bbb',
  '- [ ] Tagged @ #question', '- [ ] An ordinary task @', '- [x] #vraag getagd @ ➕ 2026-01-02', '- [?] Emoji 😀 @ 📅 2026-03-04 ✅ 2026-04-05',
  '    - [?] nested @ (owner:: Sam)', '\t- answer:: with a tab @', '    - answer:: yes, see [[Note @|that]] [by:: [[Sam de Boer]]]', '    - a reply @ [by:: Sam]',
  '> - [?] in a quote @', '>   wrapped line @', '> [!TLP:RED] strict', '> 1. [?] in a callout @  [tlp:: amber]', '- [-] parked @ [cancelled:: 2026-05-06]',
  '- [?] two', '- [?] two', '  wrapped over @ lines  [asked-by:: [[Li]]] ^qcc@ccc', '# Heading @', '## Questions', '## Vragen', '```', '~~~', '    indented code @', '%%', 'text %% comment @ %% text', '<!-- - [?] no -->', '<!--', '-->',
  '$$', '===', '> ===', 'a ` backtick', '<!-- ` --> [tlp:: RED] `x`', '%% ` %%', '2. [?] second of a list @', '      deep code @', '---', '***', '', '', '', '   ', 'A paragraph @ with #tag/@ and [[Link @#h|alias]] and [text](file.md#x)', '| a | [[b\\|c]] |', '<div>', '</div>', '\\[owner:: no]', '[x]: https://example.org', '[^1]: A footnote @ of [[Link @]]', '[^2]: - [?] In a footnote @', '    - [?] Further down in it @ ^qdd@ddd', 'See [a link @', 'that goes on](file @.md', '"and on")',
  '- [?]', '- [?] ', '-', '1) [?] paren @', '- [?] `[owner:: code]` @', '- [?] [confidentiality:: TLP:RED', '- [?] ends with a backslash \\', '- [?] \u0000 nul @', '<<<<<<< HEAD', '=======', '>>>>>>> branch', '- [?] Ümlaut é @ [[Ünï]]', '\u2028- [?] line separator',
] as const;

const frontmatters = [
  '', '---\ntype: session\nthemes: [trust]\n---\n', '---\ntype: question\nstatus: open\nowners:\n  - "[[Noor Visser]]"\n---\n# The question of a note\n\n',
  '---\nconfidentiality: TLP:AMBER # why\nowners: Noor\n---\n', '---\nbroken: [1\n---\n', '---js\nx\n---\n', '---\n---\n', '---\nno end\n', '---\ntype: question\nstatus:   discussing   # talk\nsupporters: ["[[A]]", B]\n\n---\n\n',
] as const;

/** Any note: any mixture of such lines, line endings, a BOM or none, a final newline or none. */
export const anyNote: fc.Arbitrary<string> = fc.tuple(
  fc.constantFrom('', '', '', '\uFEFF'),
  fc.constantFrom(...frontmatters),
  fc.array(fc.tuple(fc.constantFrom(...lines), fc.constantFrom('\n', '\n', '\n', '\r\n')), { maxLength: 25 }),
  fc.boolean(),
  fc.constantFrom('\n', '\r\n', 'mixed'),
).map(([bom, frontmatter, body, final, ending]) => {
  let number = 0;
  const text = frontmatter + body.map(([line, eol]) => line.replace(/@/g, () => String(number++)) + eol).join('');
  const ended = ending === 'mixed' ? text : text.replace(/\r?\n/g, ending);
  return bom + (final ? ended : ended.replace(/[\r\n]+$/, ''));
});

/** Any text at all, and texts made of the characters that mean something. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.array(fc.constantFrom(...'[]()?x/-+*>#^|:`$%!&\\"\'<>~ \t\n\r0aé😀\u0000\uFEFF\uFFFD'.split(/(?:)/u), '- [?] ', '::', '[[', ']]', '---\n', '%%', '<!--', '-->', '```', '\r\n', 'owner', '^q123456', '#question'), { maxLength: 80 }).map((parts) => parts.join('')),
  anyNote,
);
