import { describe, expect, test } from 'vitest';
import { resolvePerson } from '../../src/community/people.ts';
import { linkTextFor, resolveLink } from '../../src/community/resolve-link.ts';
import { themesOf, themesOfNote } from '../../src/community/themes.ts';
import { labelOfNote, labelOfQuestion } from '../../src/confidentiality/effective-label.ts';
import type { Community } from '../../src/community/community.ts';
import { problemsOf } from '../../src/problems/problems-of.ts';
import { communities, community, today } from '../support/notes.ts';

const charter = (more = ''): string => `---\ntype: community\n${more}---\n`;

describe('which notes belong to a community', () => {
  test('to the nearest one, and notes outside all of them to none', () => {
    const all = communities({ 'a/Charter.md': charter('name: A\n'), 'a/x.md': '', 'a/b/Charter.md': charter('name: B\n'), 'a/b/c/y.md': '', 'z.md': '', 'ab/no.md': '' });
    expect(all.map((each) => [each.charter.name, each.notes.map((note) => note.path)])).toEqual([
      ['A', ['a/Charter.md', 'a/x.md']], ['B', ['a/b/Charter.md', 'a/b/c/y.md']],
    ]);
  });

  test('a charter at the top makes everything a community', () => {
    expect(community({ 'Charter.md': charter(), 'deep/er/x.md': '' }).notes).toHaveLength(2);
  });

  test('templates are no notes, but links to them live', () => {
    const cop = community({ 'Charter.md': `${charter('templates: templates\n')}[[Session template]]`, 'templates/Session template.md': '- [?] {{title}}?' });
    expect(cop.notes.map((note) => note.path)).toEqual(['Charter.md']);
    expect(problemsOf(cop, today)).toEqual([]);
  });

  test('a charter whose YAML broke still closes its folder, rather than letting it vanish', () => {
    const cop = community({ 'Charter.md': '---\ntype: community\nthemes: [trust\n---\n', 'x.md': '- [?] Why?' });
    const note = cop.notes[1];
    expect(note && labelOfQuestion(cop, note, question(cop, 'Why?'))).toBe('TLP:RED');
  });

  test('settings that can’t be read are reported, and the usual value counts; a default label that can’t be read closes', () => {
    const cop = community({ 'Charter.md': charter('stale-after: soon\nlanguage: fr\ndefault-confidentiality: internal\n') });
    expect(cop.charter).toMatchObject({ staleAfter: 30, language: 'en', defaultLabel: 'TLP:RED' });
    expect(problemsOf(cop, today).map((problem) => problem.code)).toEqual(['setting-unreadable', 'setting-unreadable', 'label-unreadable']);
  });

  test('a second charter in a folder is reported', () => {
    const cop = community({ 'a.md': charter('name: A\n'), 'b.md': charter('name: B\n') });
    expect(cop.charter.name).toBe('A');
    expect(problemsOf(cop, today).map(({ code, path }) => [code, path])).toEqual([['community-twice', 'b.md']]);
  });
});

function question(cop: Community, text: string): Community['notes'][number]['questions'][number] {
  const found = cop.notes.flatMap((note) => note.questions).find((each) => each.text === text);
  if (found === undefined) throw new Error(`no question ${text}`);
  return found;
}

describe('links', () => {
  const cop = community({
    'cop/Charter.md': charter(), 'cop/one/Plan.md': '', 'cop/two/Plan.md': '', 'cop/two/Other.md': '', 'cop/Ünique.md': '---\naliases: [The one]\n---\n',
    'cop/Top.md': '', 'cop/deep/Top.md': '', 'elsewhere/Private.md': '',
  });
  const from = cop.notes.find((note) => note.name === 'Other');
  const to = (target: string, syntax: 'wikilink' | 'markdown' = 'wikilink'): string => {
    if (from === undefined) throw new Error('no note');
    const found = resolveLink(cop, from, { target, syntax });
    return found.kind === 'note' ? found.note.path : found.kind;
  };

  test.each([
    ['Other', 'cop/two/Other.md'], ['other.md', 'cop/two/Other.md'], ['two/Plan', 'cop/two/Plan.md'], ['Plan', 'ambiguous'], ['Top', 'cop/Top.md'],
    ['cop/Top', 'cop/Top.md'], ['deep/Top', 'cop/deep/Top.md'], ['u\u0308nique', 'cop/Ünique.md'], ['the one', 'cop/Ünique.md'], ['Private', 'dead'],
    ['No such note', 'dead'], ['', 'cop/two/Other.md'], ['./Plan', 'cop/two/Plan.md'], ['../one/Plan', 'cop/one/Plan.md'], ['image.png', 'file'],
    ['lan', 'dead'], ['/cop/Top', 'cop/Top.md'],
  ])('[[%s]] leads to %s', (target, path) => {
    expect(to(target)).toBe(path);
  });

  test('a Markdown link counts from its note', () => {
    expect(to('Plan.md', 'markdown')).toBe('cop/two/Plan.md');
    expect(to('../one/Plan.md', 'markdown')).toBe('cop/one/Plan.md');
    expect(to('missing.md', 'markdown')).toBe('dead');
    expect(to('files/report.pdf', 'markdown')).toBe('file');
  });

  test('the shortest text that means one note only', () => {
    expect(cop.notes.map((note) => linkTextFor(cop, note))).toEqual(['Charter', 'Top', 'deep/Top|Top', 'one/Plan|Plan', 'Other', 'two/Plan|Plan', 'Ünique']);
  });

  test('a dead and an ambiguous link are problems on their line', () => {
    const bad = community({ 'Charter.md': charter(), 'a/X.md': '', 'b/X.md': '', 'y.md': 'One\n\n[[X]] and ![[Gone#h|g]] and [m](gone.md)\n' });
    expect(problemsOf(bad, today).map(({ code, detail, place }) => [code, detail, place.line])).toEqual([['link-ambiguous', 'X', 2], ['link-dead', 'Gone', 2], ['link-dead', 'gone.md', 2]]);
  });
});

describe('people', () => {
  const cop = community({
    'Charter.md': charter(), 'people/Noor Visser.md': '---\ntype: member\naliases: [Noor]\n---\n', 'people/Sam de Boer.md': '---\ntype: member\naliases: [Sam]\n---\n',
    'people/Sam Wu.md': '---\ntype: member\naliases: [Sam]\n---\n', 'Noor.md': '', 'q.md': '---\nowners: [Nobody]\n---\n- [?] Why?  [owner:: Sam]\n- [?] How?  [owner:: [[Gone]]]\n',
  });

  test.each([
    ['[[Noor Visser]]', 'Noor Visser'], ['noor  visser', 'Noor Visser'], ['Noor', 'Noor Visser'], ['[[people/Noor Visser|N.]]', 'Noor Visser'],
    ['Sam', 'ambiguous'], ['[[Noor]]', 'Noor Visser'], ['Nobody', 'unknown'],
  ])('%s is %s', (written, expected) => {
    const person = resolvePerson(cop, written);
    expect(person.kind === 'member' ? person.name : person.kind).toBe(expected);
  });

  test('an owner nobody knows, or who could be two, is one problem each', () => {
    expect(problemsOf(cop, today).map(({ code, detail, path }) => [code, detail, path])).toEqual([
      ['name-twice', 'Sam', 'people/Sam de Boer.md'], ['owner-unknown', 'Nobody', 'q.md'], ['owner-ambiguous', 'Sam', 'q.md'], ['owner-unknown', 'Gone', 'q.md'],
    ]);
  });

  test('a community without member notes takes any name', () => {
    expect(problemsOf(community({ 'Charter.md': charter(), 'q.md': '- [?] Why?  [owner:: Sam]\n' }), today)).toEqual([]);
  });
});

describe('inheritance', () => {
  const cop = community({
    'Charter.md': charter('themes: [trust, material passports]\ndefault-confidentiality: TLP:GREEN\n'),
    'q.md': '---\nthemes: [Trust]\nconfidentiality: TLP:AMBER\n---\nText #material_passports #other #theme/new\n\n- [?] Why?  [theme:: own]  [tlp:: GREEN] #Material-Passports\n- [?] Closed?  [tlp:: RED]\n',
  });
  const note = cop.notes.find((each) => each.name === 'q');
  const why = question(cop, 'Why? #Material-Passports');

  test('themes come from fields, tags and the note, in the agreed spelling, and say which are inherited', () => {
    expect(note && themesOf(cop, why, themesOfNote(cop, note))).toEqual([
      { name: 'own', inherited: false }, { name: 'material passports', inherited: false }, { name: 'trust', inherited: true }, { name: 'new', inherited: true },
    ]);
  });

  test('the strictest label wins; a looser part is reported and has no effect', () => {
    expect(note && labelOfQuestion(cop, note, why)).toBe('TLP:AMBER');
    expect(note && labelOfQuestion(cop, note, question(cop, 'Closed?'))).toBe('TLP:RED');
    expect(problemsOf(cop, today).map(({ code, detail }) => `${code} ${detail}`)).toEqual(expect.arrayContaining(['label-looser TLP:GREEN', 'theme-unknown own']));
  });
});

test('of several defaults the strictest counts, and one that can’t be read closes', () => {
  const withDefaults = (defaults: string): string => community({ 'Charter.md': charter(defaults) }).charter.defaultLabel;
  expect(withDefaults('default-confidentiality: TLP:CLEAR\ndefault-confidentiality: TLP:AMBER\n')).toBe('TLP:AMBER');
  expect(withDefaults('default-confidentiality: [TLP:CLEAR, secret]\n')).toBe('TLP:RED');
  expect(withDefaults('default-confidentiality:\n')).toBe('TLP:RED');
});

test('a charter among the templates of a community starts no community', () => {
  const all = communities({
    'Charter.md': charter('templates: templates\n'), 'templates/Charter.md': charter(), 'templates/deep/Charter.md': charter(), 'templates/note.md': '- [?] no\n', 'below/Charter.md': charter(),
  });
  expect(all.map((each) => each.folder).sort()).toEqual(['', 'below']);
});

test('a label of the body that is looser than its note is reported where it stands', () => {
  const cop = community({ 'Charter.md': charter(), 'x.md': '# X\n\nFor all [tlp:: TLP:CLEAR]\n' });
  expect(problemsOf(cop, today).map(({ code, place }) => [code, place.line])).toEqual([['label-looser', 2]]);
  const note = cop.notes.find((each) => each.name === 'x');
  expect(note && labelOfNote(cop, note)).toBe('TLP:GREEN');
});

test('a label that is looser than its callout is reported', () => {
  const cop = community({ 'Charter.md': charter(), 'x.md': '> [!TLP:RED]\n> - [?] Why? [tlp:: TLP:AMBER]\n' });
  expect(problemsOf(cop, today).map(({ code, detail }) => [code, detail])).toEqual([['audience-missing', 'TLP:RED'], ['label-looser', 'TLP:AMBER']]);
});

test('every part that is looser than what stands around it is reported, whatever it is', () => {
  const looser = (text: string): unknown[] => problemsOf(community({ 'Charter.md': charter(), 'x.md': `---\nconfidentiality: TLP:AMBER\naudience: ["[[Haverdijk]]"]\n---\n${text}`, 'Haverdijk.md': '---\ntype: organisation\n---\n' }), today)
    .filter(({ code }) => code === 'label-looser').map(({ detail, place }) => [detail, place.line]);
  expect(looser('> [!TLP:CLEAR]\n> Words\n')).toEqual([['TLP:CLEAR', 4]]);
  expect(looser('- item [confidentiality:: TLP:GREEN]\n- [!] decision [confidentiality:: TLP:GREEN]\n')).toEqual([['TLP:GREEN', 4], ['TLP:GREEN', 5]]);
  expect(looser('- closed [tlp:: TLP:RED]\n    - inside [tlp:: TLP:AMBER]\n- as strict [tlp:: TLP:AMBER]\n')).toEqual([['TLP:AMBER', 5]]);
  expect(looser('> [!TLP:RED]\n> > [!AMBER]\n> > Words\n\n- [?] Why? [tlp:: TLP:RED]\n    - answer:: So [tlp:: TLP:RED]\n')).toEqual([['TLP:AMBER', 5]]);
  expect(looser('- both [tlp:: TLP:RED] [tlp:: TLP:AMBER]\n    - inside [tlp:: TLP:AMBER]\n')).toEqual([['TLP:AMBER', 5]]);
});
