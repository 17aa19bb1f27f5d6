// Runs inside the extension host, in both builds: the extension's own note store, on real files and documents.
import type { NoteEvent, TextEdit } from '@cop-notes/core';
import * as vscode from 'vscode';
import { recordFiles, recordsIn } from '../../../packages/vscode-extension/src/notes/record-files.ts';
import { vscodeNoteStore } from '../../../packages/vscode-extension/src/notes/vscode-note-store.ts';
import { test as spec } from '../host/spec-runner.mjs';

type Test = (name: string, run: () => Promise<void>) => void;

/** Each test begins without open editors. */
function suite(subject: string, tell: (test: Test) => void): void {
  tell((name, run) => {
    spec(`${subject} ${name}`, async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await run();
      equal(failures, []);
    });
  });
}

const failures: unknown[] = [];
const store = vscodeNoteStore((error) => failures.push(error));

const root = (): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('no folder is open');
  return folder.uri;
};
const at = (path: string): vscode.Uri => vscode.Uri.joinPath(root(), path);
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const put = (path: string, content: string | Uint8Array): Thenable<void> => vscode.workspace.fs.writeFile(at(path), typeof content === 'string' ? bytesOf(content) : content);
/** As text, with the byte order mark, and one character for each byte that is no UTF-8. */
const onDisk = async (path: string): Promise<string> => new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(at(path)));
const isThere = (path: string): Promise<boolean> => Promise.resolve(vscode.workspace.fs.stat(at(path))).then(() => true, () => false);

function equal(actual: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  if (is !== should) throw new Error(`is ${is}, should be ${should}`);
}

async function until(what: string, ask: () => boolean | Promise<boolean>, found: () => unknown = () => ''): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (await ask()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`waited in vain for ${what}: ${JSON.stringify(found())}`);
}

const replacing = (word: string, newText: string) => (text: string): { edits: readonly TextEdit[] } => {
  const start = text.indexOf(word);
  return { edits: [{ start, end: start + word.length, newText }] };
};
const appending = (newText: string) => (text: string): { edits: readonly TextEdit[] } => ({ edits: [{ start: text.length, end: text.length, newText }] });

async function typeAtEnd(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, document.positionAt(document.getText().length), text);
  await vscode.workspace.applyEdit(edit);
}

/** What a person sees and may type in; a new one each time. */
async function openInEditor(path: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(at(path));
  await vscode.window.showTextDocument(document, { preview: false });
  return document;
}

async function closeWithoutSaving(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

async function heardDuring(task: () => Promise<void>, isEnough: (heard: readonly string[]) => boolean): Promise<void> {
  const heard: string[] = [];
  const stop = store.watch((events: readonly NoteEvent[]) => {
    heard.push(...events.map((event) => (event.kind === 'renamed' ? `renamed ${event.path} ${event.newPath}` : `${event.kind} ${event.path}`)));
  });
  try {
    await task();
    await until('what is to be heard', () => isEnough(heard), () => heard);
  } finally {
    stop();
  }
}

suite('the notes of a workspace', (test) => {
  test('are the Markdown files, also those that the explorer hides, and none that hide themselves, or in hidden folders or node_modules', async () => {
    await put('list/a.md', 'a');
    await put('list/deep/er/B.MD', 'b');
    await put('list/hidden-by-the-person/c.md', 'c');
    await put('list/no-note.txt', 'x');
    await put('list/.hidden/h.md', 'h');
    await put('list/.h.md', 'h');
    await put('list/node_modules/m/README.md', 'm');
    const listed = (await store.list()).map(({ path }) => path).filter((path) => path.startsWith('list/')).sort();
    equal(listed, ['list/a.md', 'list/deep/er/B.MD', 'list/hidden-by-the-person/c.md']);
  });

  test('keep their version while their text stays', async () => {
    const versionOf = async (): Promise<string | undefined> => (await store.list()).find(({ path }) => path === 'v.md')?.version;
    await put('v.md', 'one');
    const before = await versionOf();
    equal(await versionOf(), before);
    await put('v.md', 'another');
    equal((await versionOf()) === before, false);
  });

  test('have another version while something in them is not saved, and are as if they were just changed', async () => {
    const entry = async (): Promise<{ readonly version: string; readonly modified: number } | undefined> => (await store.list()).find(({ path }) => path === 'typed.md');
    await put('typed.md', 'one\n');
    const [saved, start] = [await entry(), Date.now()];
    const document = await openInEditor('typed.md');
    await typeAtEnd(document, 'two\n');
    const typed = await entry();
    equal([typed?.version === saved?.version, (typed?.modified ?? 0) >= start], [false, true]);
    await typeAtEnd(document, 'three\n');
    equal((await entry())?.version === typed?.version, false);
    await document.save();
    equal((await entry())?.version.includes('unsaved'), false);
  });

  test('read to the last character, and as undefined where there is none', async () => {
    await put('Ünï cödé #1 50%.md', '\uFEFFone\r\ntwo 😀\tthree  \r\nno newline at the end');
    equal(await store.read('Ünï cödé #1 50%.md'), 'one\r\ntwo 😀\tthree  \r\nno newline at the end');
    equal(await store.read('none.md'), undefined);
    equal(await store.read('v.md/none.md'), undefined);
  });

  test('read as they stand in the editor, saved or not', async () => {
    await put('r.md', 'saved');
    await typeAtEnd(await openInEditor('r.md'), ' and typed');
    equal(await store.read('r.md'), 'saved and typed');
    await closeWithoutSaving();
    await until('the text on disk', async () => (await store.read('r.md')) === 'saved');
  });
});

suite('an edit', (test) => {
  test('changes its own characters, saves, and keeps byte order mark and line endings', async () => {
    await put('e.md', '\uFEFFone\r\ntwo 😀  \r\nthree');
    equal(await store.process('e.md', replacing('two', '2')), { kind: 'written', text: 'one\r\n2 😀  \r\nthree' });
    equal(await onDisk('e.md'), '\uFEFFone\r\n2 😀  \r\nthree');
  });

  test('is one undo step, however many places it changes', async () => {
    await put('u.md', 'one two three');
    const document = await openInEditor('u.md');
    await store.process('u.md', () => ({ edits: [{ start: 0, end: 3, newText: '1' }, { start: 8, end: 13, newText: '3' }, { start: 13, end: 13, newText: '!' }] }));
    equal([document.getText(), document.isDirty], ['1 two 3!', false]);
    await vscode.commands.executeCommand('undo');
    equal(document.getText(), 'one two three');
    await closeWithoutSaving();
  });

  test('is made on what is not saved, and leaves the saving to the person', async () => {
    await put('d.md', 'saved');
    const document = await openInEditor('d.md');
    await typeAtEnd(document, ' typed');
    equal(await store.process('d.md', replacing('typed', 'TYPED')), { kind: 'written', text: 'saved TYPED' });
    equal([document.getText(), document.isDirty, await onDisk('d.md')], ['saved TYPED', true, 'saved']);
    await closeWithoutSaving();
  });

  for (const isOpen of [false, true]) {
    test(`keeps every line ending of a file that has several, ${isOpen ? 'open in an editor' : 'not open'}`, async () => {
      const path = `mixed-${String(isOpen)}.md`;
      await put(path, 'one\r\ntwo\nthree\rfour\r\nfive\n');
      if (isOpen) await openInEditor(path);
      const outcome = await store.process(path, replacing('three', '3'));
      equal(outcome.kind, 'written');
      equal(await onDisk(path), 'one\r\ntwo\n3\rfour\r\nfive\n');
      await until('the new text', async () => (await store.read(path))?.includes('3') === true);
      await closeWithoutSaving();
    });
  }

  test('of a file with several line endings that is not saved stays unsaved', async () => {
    await put('md.md', 'one\r\ntwo\n');
    const document = await openInEditor('md.md');
    await typeAtEnd(document, 'typed');
    equal((await store.process('md.md', replacing('two', '2'))).kind, 'written');
    equal([/^one\r?\n2\r?\ntyped$/.test(document.getText()), document.isDirty, await onDisk('md.md')], [true, true, 'one\r\ntwo\n']);
    await closeWithoutSaving();
  });

  test('never touches bytes that are no UTF-8', async () => {
    const latin1 = Uint8Array.of(0x63, 0x61, 0x66, 0xe9, 0x0a);
    await put('latin1.md', latin1);
    equal(await store.read('latin1.md'), 'caf\uFFFD\n');
    equal(await store.process('latin1.md', () => ({ refused: 'not-utf8' })), { kind: 'refused', reason: 'not-utf8' });
    const failed = await store.process('latin1.md', appending('x')).then(() => false, () => true);
    equal([failed, [...(await vscode.workspace.fs.readFile(at('latin1.md')))]], [true, [...latin1]]);
  });

  test('that changes nothing writes nothing', async () => {
    await put('n.md', 'one\r\ntwo\n');
    const before = (await vscode.workspace.fs.stat(at('n.md'))).mtime;
    equal(await store.process('n.md', () => ({ edits: [] })), { kind: 'written', text: (await store.read('n.md')) ?? '' });
    equal((await vscode.workspace.fs.stat(at('n.md'))).mtime, before);
  });

  test('is refused with its reason, and a note that is gone is missing', async () => {
    equal(await store.process('e.md', () => ({ refused: 'wrong-state' })), { kind: 'refused', reason: 'wrong-state' });
    equal(await store.process('none.md', appending('x')), { kind: 'missing' });
    equal(await isThere('none.md'), false);
  });

  test('and others at the same time all land, one after the other', async () => {
    await put('race.md', '|');
    await openInEditor('race.md');
    const outcomes = await Promise.all(['a', 'b', 'c'].map((letter) => store.process('race.md', appending(letter))));
    const written = outcomes.filter(({ kind }) => kind === 'written').length;
    const text = await store.read('race.md');
    equal([written, Array.from(text ?? '').sort().join('')], [3, 'abc|']);
    await closeWithoutSaving();
  });

  test('and a person who types at the same time both land', async () => {
    await put('typing.md', '|');
    const document = await openInEditor('typing.md');
    await Promise.all([typeAtEnd(document, 'typed'), store.process('typing.md', replacing('|', '/')), typeAtEnd(document, 'more')]);
    equal(document.getText().startsWith('/'), true);
    await closeWithoutSaving();
  });
});

suite('a new note', (test) => {
  test('brings its folders, and never overwrites', async () => {
    equal(await store.create('new/folder/n.md', 'first'), 'created');
    equal(await store.create('new/folder/n.md', 'second'), 'exists');
    equal(await onDisk('new/folder/n.md'), 'first');
  });

  test('is made once when two want to make it', async () => {
    const outcomes = await Promise.all([store.create('twice.md', 'first'), store.create('twice.md', 'second')]);
    equal([...outcomes].sort(), ['created', 'exists']);
  });

  test('stays in the folder', async () => {
    equal(await store.create('../outside.md', 'x').then(() => false, () => true), true);
  });
});

suite('whoever watches hears', (test) => {
  const has = (...wanted: readonly string[]) => (heard: readonly string[]): boolean => wanted.every((each) => heard.includes(each));

  test('of notes that come, change and go', async () => {
    await heardDuring(async () => { await put('w/one.md', '1'); }, has('created w/one.md'));
    await heardDuring(async () => { await put('w/one.md', 'one'); }, has('changed w/one.md'));
    await heardDuring(async () => { await vscode.workspace.fs.delete(at('w/one.md')); }, has('deleted w/one.md'));
  });

  test('of a folder that comes, moves and goes with all its notes', async () => {
    await put('aside/inner/x.md', 'x');
    await heardDuring(async () => { await vscode.workspace.fs.rename(at('aside'), at('whole')); }, has('created whole/inner/x.md'));
    await heardDuring(async () => {
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(at('whole'), at('moved'));
      await vscode.workspace.applyEdit(edit);
    }, has('renamed whole moved'));
    const gone = ['deleted moved', 'deleted moved/inner', 'deleted moved/inner/x.md']; // file watchers name the note, or a folder above it
    await heardDuring(async () => { await vscode.workspace.fs.delete(at('moved'), { recursive: true }); }, (heard) => gone.some((each) => heard.includes(each)));
  });

  test('of what is typed, and of what was typed in vain', async () => {
    await put('t.md', 'text');
    const document = await openInEditor('t.md');
    await heardDuring(() => typeAtEnd(document, ' more'), has('changed t.md'));
    await heardDuring(closeWithoutSaving, has('changed t.md'));
    equal(await store.read('t.md'), 'text');
  });

  test('nothing of what is none of ours', async () => {
    const heard: string[] = [];
    const stop = store.watch((events) => { heard.push(...events.map(({ path }) => path)); });
    await put('other.txt', 'x');
    await put('.hidden/h.md', 'x');
    await put('node_modules/m.md', 'x');
    await put('last.md', 'x');
    await until('the last', () => heard.includes('last.md'));
    stop();
    equal(heard.filter((path) => path !== 'last.md'), []);
  });
});

/** A place like the one that VS Code has for extensions: in a browser its own database, on the desktop files. */
const outside = (): vscode.Uri => (root().scheme === 'file' || root().scheme === 'vscode-remote'
  ? vscode.Uri.joinPath(root(), '..', 'kept-by-tests') : vscode.Uri.from({ scheme: 'vscode-userdata', path: '/User/globalStorage/kept-by-tests' }));

suite('what is kept for the next start', (test) => {
  test('is there as a whole, also for another window, until it is removed', async () => {
    const place = vscode.Uri.joinPath(outside(), String(Date.now()), 'deep', 'er');
    const [one, two] = [recordFiles(place), recordFiles(place)];
    equal([await one.read('notes-1')], [undefined]);
    await one.write('notes-1', 'one');
    await Promise.all([one.write('notes-1', 'two 😀\n'.repeat(50_000)), one.write('notes-2', 'more')]);
    equal([await two.read('notes-1'), await two.read('notes-2')], ['two 😀\n'.repeat(50_000), 'more']);
    equal((await vscode.workspace.fs.readDirectory(place)).map(([name]) => name).sort(), ['notes-1', 'notes-2']);
    await two.remove('notes-1');
    await one.remove('notes-1');
    equal([await one.read('notes-1'), await one.read('notes-2')], [undefined, 'more']);
    await vscode.workspace.fs.delete(place, { recursive: true });
  });

  test('lies in no folder of the workspace, which others share', () => {
    equal([recordsIn(at('kept'), 'one'), recordsIn(root(), 'one')], [undefined, undefined]);
    equal(recordsIn(outside(), 'one') === undefined, false);
    return Promise.resolve();
  });
});
