import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renderTemplate } from '../../src/templates/render-template.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import type { MemoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

/** A template is text: whatever stands in it, nothing of it runs, and nothing that is there is lost. */
const trap = 'globalThis.ranInTemplate = true';
const hasRun = (): boolean => 'ranInTemplate' in globalThis;
const code: readonly string[] = [
  `<%* ${trap} %>`, `<% tp.user.run("${trap}") %>`, `{{UPPERCASE}}`, `{{VALUE:${trap}}}`, `{{JS:${trap}}}`, `\${${trap}}`, `$FOAM_TITLE`, `\`$= ${trap}\``, `\`\`\`js\n${trap}\n\`\`\``, `<script>${trap}</script>`,
  `{{=<% %>=}}`, `{{> partial}}`, `{{& title}}`, `{{__proto__.x}}`, `$&`, `$1`, `$\``, `\\u007b`,
];

/** A value stands on one line, whatever it is. */
const inOneLine = code.filter((each) => !each.includes('\n'));

describe('rendering', () => {
  test('any mix of other people’s code stays as it is, between our variables', () => {
    const part = fc.oneof(fc.constantFrom(...code).map((text) => ({ text, becomes: text })), fc.constant({ text: '{{title}}', becomes: '', value: true }), fc.string({ maxLength: 5 }).filter((text) => !/[{}]/.test(text)).map((text) => ({ text, becomes: text })));
    fc.assert(fc.property(fc.array(part, { maxLength: 8 }), fc.constantFrom(...inOneLine), (parts, title) => {
      const text = parts.map((each) => ` ${each.text} `).join('');
      const expected = parts.map((each) => ` ${'value' in each ? title : each.becomes} `).join('');
      expect(renderTemplate(text, { title }).text).toBe(expected);
      expect(hasRun()).toBe(false);
    }), { numRuns: 500 });
  });
});

const notes: Readonly<Record<string, string>> = {
  'C/C.md': '---\ntype: community\ntemplates: templates\n---\n', 'C/sessions/2026-11-12 Session.md': '---\ntype: session\ndate: 2026-11-12\n---\n', 'Secret.md': 'Mine.\n', 'C/Evil.md': 'Here already.\n',
};

async function hostWith(template: string, more: Readonly<Record<string, string>> = {}): Promise<TestHost & { readonly store: MemoryNoteStore }> {
  const store = memoryNoteStore({ ...notes, ...more, 'C/templates/Ours.md': template });
  const made = testHost(store);
  await made.workspace.start();
  return Object.assign(made, { store });
}

/** The paths that came, once every note that was there is seen to be as it was. */
function came({ store }: { readonly store: MemoryNoteStore }): readonly string[] {
  for (const [path, text] of Object.entries(notes)) expect(store.files.get(path)).toBe(text);
  return [...store.files.keys()].filter((path) => !(path in notes) && !path.startsWith('C/templates/'));
}

async function plan(at: TestHost, name = '='): Promise<void> {
  at.script.push('Ours', '2026-12-03', '60', 'Nobody yet', name);
  await at.workspace.run('newSession');
}

const named = (filename: string): string => `---\ntemplate:\n  name: Ours\n  filename: ${JSON.stringify(filename)}\ntype: session\n---\n# {{title}}\n`;

describe('a new session', () => {
  test.each(['../../Secret', '..\\..\\Secret', '/Secret', 'C:\\Secret', '....//Secret', '.hidden', 'a/../../Secret', '%2e%2e%2fSecret', '\u0000Secret', '{{title}}/../Secret', '../{{date}}'])('whose template asks for the file %j stays in its folder', async (filename) => {
    const at = await hostWith(named(filename));
    await plan(at);
    for (const path of came(at)) expect(path).toMatch(/^C\/sessions\/[^/\\.][^/\\]*\.md$/);
    expect(at.logged).toEqual([]);
  });

  test.each(['../../Secret', 'a/b', '..', '.hidden', 'C:x', 'x\\y', ''])('is not called %j, whoever asks', async (name) => {
    const at = await hostWith(named(''));
    await plan(at, name);
    expect(came(at)).toEqual([]);
    expect(at.said.at(-1)).toMatch(/^! /);
  });

  test('never takes the place of a note, wherever that is', async () => {
    for (const [filename, name] of [['2026-11-12 Session', '2026-11-12 Session'], ['Evil', 'evil'], ['Evil', 'EVIL']] as const) {
      const at = await hostWith(named(filename));
      await plan(at, name);
      expect(came(at)).toEqual([]);
    }
    const at = await hostWith(named('Evil'));
    await plan(at);
    expect(came(at)).toEqual(['C/sessions/Evil 2.md']);
  });

  test('nor of one that came while its maker was asked', async () => {
    const at = await hostWith(named('Late'));
    at.script.push('Ours', '2026-12-03', '60', 'Nobody yet');
    at.onPick = () => { at.store.files.set('C/sessions/Late.md', 'Somebody was faster.\n'); };
    at.script.push('=');
    await at.workspace.run('newSession');
    expect(at.store.files.get('C/sessions/Late.md')).toBe('Somebody was faster.\n');
    expect(at.said.at(-1)).toBe('warning: C/sessions/Late.md exists already; nothing was changed.');
  });

  test.each([`---js\n${trap}\ntype: session\n---\n# x\n`, `---json\n{"type": "session"}\ntype: session\n---\n`, '---\ntype: session\n<<: *x\n---\n# x\n', '---\ntype: session\nbroken: [\n---\n'])('by a template whose frontmatter can’t be read is none: %j', async (template) => {
    const at = await hostWith(template);
    await plan(at);
    expect(came(at)).toEqual([]);
    expect(at.said.at(-1)).toBe('warning: The frontmatter of the template “Ours” can’t be read once it is filled in; nothing was made.');
    expect(hasRun()).toBe(false);
    expect(at.logged).toEqual([]);
  });

  test('runs nothing of what stands in its template, and keeps it', async () => {
    const body = code.join('\n\n');
    const at = await hostWith(`---\ntype: session\n---\n${body}\n`);
    await plan(at, 'Code');
    expect(at.store.files.get('C/sessions/Code.md')).toContain(`---\n${body}\n`);
    expect(hasRun()).toBe(false);
  });
});

describe('any other note', () => {
  test.each(['../../Secret', '/Secret', 'a/b', '..'])('whose template asks for the file %j is not made', async (filename) => {
    const at = await hostWith(named(filename).replace('type: session', 'type: knowledge'));
    at.script.push('Ours', 'Mine');
    await at.workspace.run('newNote');
    expect(came(at)).toEqual([]);
    expect(at.said.at(-1)).toContain('asks for a folder or a name that can’t be used here');
  });

  test('with JavaScript as frontmatter is text like any other', async () => {
    const at = await hostWith(`---js\n${trap}\n---\n# {{title}}\n`);
    at.script.push('Ours', 'Mine');
    await at.workspace.run('newNote');
    expect(at.store.files.get('C/Mine.md')).toBe(`---js\n${trap}\n---\n# Mine\n`);
    expect(hasRun()).toBe(false);
  });
});
