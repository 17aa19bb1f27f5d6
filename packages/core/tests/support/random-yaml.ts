const keys = ['type', 'themes', 'owners', 'Confidentiality', 'tlp', 'a', 'x-y', '_k', 'a b', 'é', '"q"', '<<', '1a', '?', '- '] as const;
const plainValues = ['', 'x', 'x y', 'TLP:RED', 'a:b', '"q"', '"[[N V]]"', "'s'", '2026-01-01', 'no', '1e3', 'é ü', '(x)', './p', '[x, y]', '[ ]', '["a b", c]', 'x # c', 'x#c', 'https://e.org/a#b', "don't", 'a "b" c', 'x  '] as const;
const oddValues = [
  'a: b', '"q r" ', "'it''s'", '"e\\n"', '# c', '[x,]', '[[N V]]', '[x y , z]', '{a: b}', '&a x', '*a', '!t x', '|', '>', '-1', '- x', '😀', '+1', 'x:', 'x :y', '[[N]]', '[a:b]', '[a: b]', '[a #b]', '\tx', 'x\t', 'x\u00A0', '"a" b', '"a"#c', '"a" # c',
  '[x] # c', '[x]#c', '~', 'null', '@x', '`x`', '%x', 'x, y', 'x]', 'x}', '[x', '"a', '=', 'x \u2028 y', '\u0007', '\uFEFFx', '[a, [b]]', '[{a: b}]', '[a b: c]', "['d', e f]", '[,]', '[x,,y]', '[ x ]', '[x ]', '"a"b', '""', '[""]',
] as const;
const lines = ['', '', '  ', '# c', '  # c', '---x', '...', '\tx', ' x: y', '-', '- ', '  - ', '    - z: 1'] as const;

/** A random block of frontmatter: as people write it, with a few odd lines in some of them. */
export function randomYaml(chance: () => number): string {
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(chance() * values.length)] as Value;
  const [ending, oddness, indentation] = [chance() < 0.8 ? '\n' : '\r\n', chance() < 0.5 ? 0 : 0.4, pick(['  ', '', '    '])];
  const value = (): string => pick(chance() < oddness ? oddValues : plainValues);
  let yaml = '';
  for (let entries = 1 + Math.floor(chance() * 6); entries > 0; entries--) {
    const key = pick(chance() < oddness ? keys : keys.slice(0, 8));
    if (chance() < oddness / 4) yaml += `${pick(lines)}${ending}`;
    else if (chance() < 0.6) yaml += `${key}:${chance() < oddness ? pick(['', '  ', ' ']) : ' '}${value()}${ending}`;
    else yaml += `${key}:${chance() < 0.1 ? ' ' : ''}${ending}${Array.from({ length: 1 + Math.floor(chance() * 3) }, () => `${chance() < oddness / 4 ? pick(['', ' ', '  ']) : indentation}-${chance() < 0.1 ? '  ' : ' '}${value()}${ending}`).join('')}`;
  }
  return chance() < 0.2 ? yaml.replace(/[\r\n]+$/, '') : yaml;
}
