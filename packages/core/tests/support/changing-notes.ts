import fc from 'fast-check';

/** Notes that mean something to each other: few names, ids and labels, so that most of what changes in one is felt in others. */
const names = ['Ann', 'Bob', 'Org', 'Theme', 'Hub', 'Ses'] as const;
const paths = [...names.map((name) => `C/${name}.md`), 'C/sub/Ann.md', 'C/sub/Org.md', 'C/templates/Bob.md', 'other/Ann.md'];

const charters = [
  '---\ntype: community\nname: Circle\nthemes: [trust]\n---\n# Circle\n',
  '---\ntype: community\nname: Circle\nthemes: [trust, Theme]\ndefault-confidentiality: TLP:AMBER\ntemplates: templates\nfacilitators: ["[[Ann]]", bobby]\n---\n- [?] Why? ^qaaaaa1\n',
  '---\ntype: community\nname: [\n---\n',
  'No charter.\n',
];

const name = fc.constantFrom(...names, 'Zed', 'bobby', 'sub/Ann', 'C/Ann', 'annie');
const label = fc.constantFrom('TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:RED', 'red', 'nonsense');
const day = fc.constantFrom('2025-01-01', '2026-11-01', '2026-12-24', 'soon');
const id = fc.constantFrom('', '', ' ^qaaaaa1', ' ^qaaaaa2');

const key = fc.oneof(
  fc.constantFrom('member', 'organisation', 'theme', 'session', 'knowledge', 'question', 'theme\naliases: [else, annie]', 'member\naliases: [bobby]').map((type) => `type: ${type}`),
  fc.tuple(fc.constantFrom('owners', 'organisation', 'authors', 'attendees', 'absent', 'audience'), name, fc.boolean()).map(([each, who, isLink]) => `${each}: ["${isLink ? `[[${who}]]` : who}"]`),
  fc.tuple(name, name).map(([one, other]) => `substitutes: ["[[${one}]] for [[${other}]]"]`),
  fc.constantFrom('aliases: [bobby]', 'aliases: [Theme, annie]', 'accepted-findings: ["000000000000 x"]', 'tags: [trust]', 'themes: [Theme, else]', 'roles: [lead]', 'broken: ['),
  fc.tuple(fc.constantFrom('left', 'joined', 'created', 'date', 'review', 'published', 'verified'), day).map(([each, when]) => `${each}: ${when}`),
  label.map((each) => `confidentiality: ${each}`),
);

const line = fc.oneof(
  fc.record({ mark: fc.constantFrom('?', '?', '/', 'x', '-'), owner: fc.option(name), theme: fc.constantFrom('', '  [theme:: Theme]', '  [theme:: trust]', '  [theme:: else]'), created: fc.option(day), review: fc.option(day), label: fc.option(label), supporter: fc.option(name), doer: fc.option(name), completion: fc.option(day), id, text: fc.constantFrom('Why?', 'How?') })
    .map((each) => `- [${each.mark}] ${each.text}${each.owner === null ? '' : `  [owner:: [[${each.owner}]]]`}${each.theme}${each.supporter === null ? '' : `  [supporters:: [[${each.supporter}]]]`}${each.doer === null ? '' : `  [asked-by:: ${each.doer}]  [answered-by:: ${each.doer}]`}${each.label === null ? '' : `  [confidentiality:: ${each.label}]`}${each.review === null ? '' : `  [review:: ${each.review}]`}${each.created === null ? '' : `  [created:: ${each.created}]`}${each.completion === null ? '' : `  [completion:: ${each.completion}]`}${each.id}`),
  fc.tuple(name, fc.constantFrom('', '!'), fc.constantFrom('', '#^qaaaaa1', '|so')).map(([to, embed, rest]) => `See ${embed}[[${to}${rest}]].`),
  fc.tuple(name, day).map(([who, when]) => `- [ ] Do it  [owner:: ${who}]  [due:: ${when}]`),
  fc.tuple(name, day).map(([who, when]) => `- [!] So be it  [by:: [[${who}]]]  [decided:: ${when}]`),
  fc.constantFrom('# A title', '> [!TLP:RED]\n> Hush.', '[confidentiality:: TLP:RED]', '#theme/trust', '<<<<<<< ours', 'Words.'),
);

/** The text of a note. Many have no more than keys: from one to the next, nothing changes but what they say about themselves. */
const text = fc.tuple(fc.uniqueArray(key, { maxLength: 5, selector: (each) => each.split(':')[0] }), fc.oneof(fc.array(line, { maxLength: 5 }), fc.constant<readonly string[]>([])))
  .map(([keys, lines]) => `${keys.length === 0 ? '' : `---\n${keys.join('\n')}\n---\n`}${lines.join('\n\n')}\n`);

const anyPath = fc.constantFrom(...paths);

export type NoteStep =
  | { readonly kind: 'write'; readonly path: string; readonly text: string }
  | { readonly kind: 'delete'; readonly path: string }
  | { readonly kind: 'rename'; readonly path: string; readonly newPath: string };

const write = fc.record({ kind: fc.constant('write' as const), path: anyPath, text });
const step: fc.Arbitrary<NoteStep> = fc.oneof(
  { arbitrary: write, weight: 8 },
  { arbitrary: fc.record({ kind: fc.constant('write' as const), path: fc.constantFrom('C/C.md', 'C/C.md', 'C/sub/C2.md'), text: fc.constantFrom(...charters) }), weight: 1 },
  { arbitrary: fc.record({ kind: fc.constant('delete' as const), path: fc.oneof({ arbitrary: anyPath, weight: 8 }, { arbitrary: fc.constant('C/C.md'), weight: 1 }) }), weight: 2 },
  { arbitrary: fc.record({ kind: fc.constant('rename' as const), path: anyPath, newPath: anyPath }), weight: 1 },
  { arbitrary: fc.constantFrom({ kind: 'rename' as const, path: 'C/sub', newPath: 'C/deep' }, { kind: 'rename' as const, path: 'C/deep', newPath: 'C/sub' }), weight: 1 },
);

/** What happens to the notes of a folder, a few things at a time. */
export const anyChanges: fc.Arbitrary<readonly (readonly NoteStep[])[]> = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 });

/** What there is before. */
export const anyNotes: fc.Arbitrary<Readonly<Record<string, string>>> = fc.array(fc.tuple(anyPath, text), { maxLength: 10 })
  .map((notes) => ({ 'C/C.md': charters[1] ?? '', ...Object.fromEntries(notes) }));
