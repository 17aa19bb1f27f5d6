import { Annotation, Compartment, EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import * as mocks from 'obsidian-test-mocks/obsidian';
import { theHost } from './shared.mjs';

/** Says of a change that it comes from the mocks' editor, and need not be told to it again. */
const fromHost = Annotation.define();
const ofPlugins = new Compartment();
const open = new Set();

/**
 * A real CodeMirror over the text of the mocks' editor, with what plugins registered for it. It draws plain lines: neither the source's
 * highlighting nor what Live Preview puts in place of it. `typed` hears the new text, `selected` where anchor and head are (line and column).
 */
export function makeLiveEditor(parent, { view, name, typed, selected }) {
  const live = new EditorView({
    parent,
    state: EditorState.create({
      extensions: [
        mocks.editorInfoField.init(() => view), EditorView.lineWrapping, EditorView.contentAttributes.of({ 'aria-label': name, spellcheck: 'false' }),
        ofPlugins.of([...theHost.editorExtensions]),
        EditorView.updateListener.of(({ transactions, docChanged, selectionSet, state }) => {
          if (transactions.some((each) => each.annotation(fromHost))) return;
          if (docChanged) typed(state.doc.toString());
          if (docChanged || selectionSet) selected(positionIn(state.doc, state.selection.main.anchor), positionIn(state.doc, state.selection.main.head));
        }),
      ],
    }),
  });
  open.add(live);
  return {
    /** Show this text with this selection, changing no more than differs. */
    draw(text, anchor, head) {
      const wanted = text.replace(/\r\n?/g, '\n');
      live.dispatch({ changes: difference(live.state.doc.toString(), wanted), annotations: fromHost.of(true) });
      const { doc } = live.state;
      live.dispatch({ selection: { anchor: offsetIn(doc, anchor), head: offsetIn(doc, head) }, annotations: fromHost.of(true) });
    },
    scrollTo: (position) => { live.dispatch({ effects: EditorView.scrollIntoView(offsetIn(live.state.doc, position), { y: 'center' }), annotations: fromHost.of(true) }); },
    destroy() {
      open.delete(live);
      live.destroy();
    },
  };
}

/** What plugins registered has changed: every open editor gets it at once. */
export function updateEditorExtensions() {
  for (const live of open) live.dispatch({ effects: ofPlugins.reconfigure([...theHost.editorExtensions]), annotations: fromHost.of(true) });
}

function difference(before, after) {
  let start = 0;
  while (start < Math.min(before.length, after.length) && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
  return { from: start, to: before.length - end, insert: after.slice(start, after.length - end) };
}

function offsetIn(doc, { line, ch }) {
  const { from, to } = doc.line(Math.min(line + 1, doc.lines));
  return Math.min(from + ch, to);
}

function positionIn(doc, offset) {
  const line = doc.lineAt(offset);
  return { line: line.number - 1, ch: offset - line.from };
}
