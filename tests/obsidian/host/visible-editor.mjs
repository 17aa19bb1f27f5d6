import { makeLiveEditor } from './live-editor.mjs';
import { makeReadingView } from './reading-view.mjs';
import { later, raw, theHost } from './shared.mjs';

/** What the mocks' editor changes the text with; each call is one undo step. */
const changingMethods = ['replaceSelection', 'replaceRange', 'setLine', 'setValue', 'undo', 'redo'];
const selectingMethods = ['setCursor', 'setSelection', 'setSelections'];

/**
 * Show a note in CodeMirror, over the mocks' editor: what is typed is in the editor at once and in the file after a pause; what changes in
 * the file from outside is in the editor, unless something unsaved stands there. In the reading view the note is rendered beside it.
 */
export function showEditor(view, file) {
  const { vault, workspace } = theHost.app;
  const editor = raw(view.editor);
  const sourceEl = view.contentEl.createDiv('markdown-source-view mod-cm6 is-live-preview');
  const state = { saved: editor.content, timer: undefined };

  const live = makeLiveEditor(sourceEl, {
    view,
    name: file.basename,
    typed(text) {
      editor.undoStack.push(editor.content);
      editor.content = text;
      changed();
    },
    selected(anchor, head) {
      editor.anchor = anchor;
      editor.head = head;
    },
  });
  const reading = makeReadingView(view.contentEl, () => file.path);
  let mode = 'source';
  const draw = () => {
    live.draw(editor.content, editor.getCursor('anchor'), editor.getCursor('head'));
    sourceEl.toggle(mode === 'source');
    if (mode === 'preview') reading.draw(editor.content);
    else reading.clear();
  };
  const save = async () => {
    clearTimeout(state.timer);
    state.timer = undefined;
    if (editor.content === state.saved) return;
    state.saved = editor.content;
    await vault.modify(file, state.saved);
  };
  const changed = () => {
    draw();
    workspace.trigger('editor-change', view.editor, view);
    clearTimeout(state.timer);
    state.timer = setTimeout(() => void save(), theHost.saveDelay);
  };

  for (const name of changingMethods) {
    const original = editor[name].bind(editor);
    editor[name] = (...args) => {
      original(...args);
      changed();
    };
  }
  for (const name of selectingMethods) {
    const original = editor[name].bind(editor);
    editor[name] = (...args) => {
      original(...args);
      draw();
    };
  }
  editor.transaction = (transaction) => {
    applyTransaction(editor, transaction);
    changed();
  };
  editor.scrollIntoView = ({ from }) => {
    raw(view).scrolledTo = { ...from };
    live.scrollTo(from);
  };
  Object.assign(raw(view), {
    getMode: () => mode,
    showMode(wanted) {
      mode = wanted;
      draw();
    },
    getViewData: () => editor.content,
    save,
    getDisplayText: () => file.basename,
  });
  const followed = vault.on('modify', (each) => void follow(each));
  const follow = async (each) => {
    if (each !== file && raw(each) !== raw(file)) return;
    const text = await vault.read(file);
    const dirty = editor.content !== state.saved;
    if (dirty || text === editor.content) return;
    state.saved = text;
    editor.undoStack.push(editor.content);
    editor.content = text;
    draw();
  };
  view.register(() => {
    vault.offref(followed);
    clearTimeout(state.timer);
    reading.clear();
    live.destroy();
  });
  draw();
  return later();
}

/** Every change counts from the text before the transaction; all of them are one undo step, and the cursor stays with its text. */
function applyTransaction(editor, { changes = [], selection }) {
  const before = editor.content;
  const cursor = editor.posToOffset(editor.getCursor('from'));
  const edits = changes.map(({ from, to = from, text }) => ({ start: editor.posToOffset(from), end: editor.posToOffset(to), text })).sort((a, b) => a.start - b.start);
  let text = '';
  let position = 0;
  let moved = cursor;
  for (const edit of edits) {
    if (edit.start < position) throw new Error('changes of a transaction overlap');
    text += before.slice(position, edit.start) + edit.text;
    position = edit.end;
    if (edit.end <= cursor) moved += edit.text.length - (edit.end - edit.start);
  }
  editor.undoStack.push(before);
  editor.redoStack = [];
  editor.content = text + before.slice(position);
  editor.anchor = editor.offsetToPos(moved);
  editor.head = editor.offsetToPos(moved);
  if (selection) editor.setSelection(selection.from, selection.to ?? selection.from);
}
