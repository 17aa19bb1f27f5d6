import type { PartInSight, Workspace } from '@cop-notes/core';
import { RangeSet, StateEffect, StateField } from '@codemirror/state';
import type { EditorState, Transaction } from '@codemirror/state';
import { EditorView, ViewPlugin } from '@codemirror/view';
import type { DecorationSet } from '@codemirror/view';
import { editorInfoField } from 'obsidian';
import type { Plugin } from 'obsidian';
import { decorationsOf } from './part-decorations.ts';

interface Marks {
  readonly path: string | undefined;
  readonly decorations: DecorationSet;
}

/** Marks what is stricter than its note in every editor. While somebody types, the marks move with their text until the note has been read again. */
export function markEditors(plugin: Plugin, workspace: Workspace): () => void {
  const redraw = StateEffect.define();
  const marksOf = (state: EditorState): Marks => {
    const path = pathIn(state);
    const parts: readonly PartInSight[] = path === undefined ? [] : workspace.partsOf(path);
    return { path, decorations: decorationsOf(state.doc, parts) };
  };
  const marks = StateField.define<Marks>({
    create: marksOf,
    update(before, transaction) {
      const { state, docChanged, changes, effects } = transaction;
      if (pathIn(state) !== before.path || replacesAll(transaction) || effects.some((effect) => effect.is(redraw))) return marksOf(state);
      return docChanged ? { path: before.path, decorations: before.decorations.map(changes) } : before;
    },
    provide: (field) => EditorView.decorations.from(field, ({ decorations }) => decorations),
  });
  const views = new Set<EditorView>();
  const follow = ViewPlugin.define((view) => {
    views.add(view);
    return { destroy() { views.delete(view); } };
  });
  plugin.registerEditorExtension([marks, follow]);
  return () => {
    for (const view of views) {
      const drawn = view.state.field(marks, false);
      if (drawn === undefined) continue;
      const wanted = marksOf(view.state);
      if (drawn.path !== wanted.path || !RangeSet.eq([drawn.decorations], [wanted.decorations])) view.dispatch({ effects: redraw.of(null) });
    }
  };
}

function pathIn(state: EditorState): string | undefined {
  return state.field(editorInfoField, false)?.file?.path;
}

/** As when a note is put into an editor: nothing is left for a mark to move with. */
function replacesAll({ startState, changes }: Transaction): boolean {
  let all = false;
  changes.iterChangedRanges((from, to) => { all ||= from === 0 && to === startState.doc.length; });
  return all;
}
