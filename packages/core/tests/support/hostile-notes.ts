/** Notes that ask for trouble, of about so many characters each: by what is in them. */
export const hostileNotes: Readonly<Record<string, (size: number) => string>> = {
  'words on one line': (size) => 'word '.repeat(size / 5),
  'a field that opens again and again, on one line': (size) => '[owner:: '.repeat(size / 9),
  'lines with a field that opens': (size) => lines(size, () => '[owner:: '),
  'quotes deeper than anybody reads': (size) => lines(size, () => '>'.repeat(5000)),
  'keys of frontmatter': (size) => `---\n${lines(Math.min(size, 31_000), (number) => `k${String(number)}: v`)}---\n${'a\n'.repeat(size / 2)}`,
  'CDATA that nothing closes': (size) => `<![CDATA[\n${lines(size, () => ']'.repeat(9000))}`,
  'tasks below many headings': (size) => lines(size, (number) => (number % 2 === 0 ? '## Actions' : '- [ ] a')),
  'an agenda': (size) => `---\ntype: session\n---\n## Agenda\n${lines(size, () => '| 10:00 | Talk | 20 |')}`,
  'comments that nothing closes, on one line': (size) => 'a <!-- '.repeat(size / 7),
  'comments that nothing closes': (size) => lines(size, () => 'a <!-- '.repeat(1000)),
  'fields that nothing closes': (size) => lines(size, () => '[owner:: '.repeat(1000)),
  'link openings': (size) => lines(size, () => '[a]('.repeat(2000)),
  'titles that nothing closes': (size) => lines(size, () => '[a]: b "'),
  'lists as deep as they get': (size) => lines(size, (number) => `${'  '.repeat(number % 500)}- x`),
  'list items': (size) => lines(size, () => '- item'),
  'questions': (size) => lines(size, (number) => `- [?] Question ${String(number)}? [owner:: [[Noor Visser]]] ^q${String(number).padStart(6, '0')}`),
  'lists in lists on one line': (size) => lines(size, () => `${'- '.repeat(40)}a`),
  'nested quotes': (size) => lines(size, () => `${'>'.repeat(49)} a`),
  'a lazy quote': (size) => `> a\n${lines(size, () => 'b')}`,
  'quotes and lazy lines in turn': (size) => lines(size, (number) => (number % 2 === 0 ? '> a' : 'b')),
  'labelled callouts with nothing in them': (size) => lines(size, () => '> [!TLP:RED]\n'),
  'words that lead in a label': (size) => lines(size, () => 'TLP:RED below:\n'),
  'labelled callouts': (size) => lines(size, () => '> [!TLP:RED]\n> a\n'),
  'underlined headings': (size) => lines(size, () => 'a\n=\n'),
  'runs of backticks': (size) => lines(size, (number) => '`'.repeat(number % 200)),
  'fences in items': (size) => lines(size, () => '- ```'),
  'dollars': (size) => lines(size, () => '$$'),
  'blank lines': (size) => `- a\n${'\n'.repeat(size)}`,
  'carriage returns': (size) => 'a\r'.repeat(size / 2),
};

function lines(size: number, line: (number: number) => string): string {
  let text = '';
  for (let number = 0; text.length < size; number++) text += `${line(number)}\n`;
  return text;
}
