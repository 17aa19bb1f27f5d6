import * as mocks from 'obsidian-test-mocks/obsidian';
import { raw, theHost } from '../shared.mjs';
import { showEditor } from '../visible-editor.mjs';
import { closeView, nameTab, openView, showLeaf } from '../leaves.mjs';

/** Leaves: the mocks never create a view for a state or a file; here they do, and a view of a plugin that is not loaded yet is deferred. */
export function correctLeaves() {
  const { WorkspaceLeaf, MarkdownView } = mocks;
  WorkspaceLeaf.prototype.setViewState = async function (state, eState) {
    const r = raw(this);
    r.viewState = { ...state };
    if (state.type === 'empty') {
      await closeView(this);
      return;
    }
    if (state.type === 'markdown') {
      const f = theHost.app.vault.getFileByPath(state.state?.file ?? '');
      if (f === null) return;
      await this.openFile(f, { eState });
      raw(r.view).showMode(state.state.mode ?? 'source');
      theHost.app.workspace.trigger('layout-change');
      return;
    }
    if (raw(r.view)?.constructor && r.view && !r.isDeferred && r.view.getViewType() === state.type) {
      /* same view: only state changes */
    } else {
      const creator = theHost.views.get(state.type);
      if (!creator) {
        r.view = null;
        return;
      }
      await openView(this, creator(this));
    }
    await r.view.setState(state.state ?? {}, { history: false });
    if (eState) r.view.setEphemeralState(eState);
    if (state.active) {
      showLeaf(this);
      theHost.app.workspace.setActiveLeaf(this);
    }
    theHost.app.workspace.trigger('layout-change');
  };
  WorkspaceLeaf.prototype.getViewState = function () {
    const r = raw(this);
    return r.view ? { ...r.viewState, type: r.view.getViewType(), state: r.view.getState() } : { type: 'empty', state: {} };
  };
  WorkspaceLeaf.prototype.open = async function (view) {
    await openView(this, view);
    return view;
  };
  WorkspaceLeaf.prototype.detach = function () {
    const r = raw(this);
    theHost.app.workspace.removeLeaf__(this);
    r.el?.remove();
    r.tab?.remove();
    void closeView(this);
    theHost.app.workspace.trigger('layout-change');
  };
  WorkspaceLeaf.prototype.loadIfDeferred = async function () {
    const r = raw(this);
    if (!r.isDeferred) return;
    const creator = theHost.views.get(r.viewState.type);
    if (!creator) return;
    const s = r.viewState.state;
    await openView(this, creator(this));
    await r.view.setState(s ?? {}, { history: false });
  };
  WorkspaceLeaf.prototype.openFile = async function (file, openState = {}) {
    const inner = raw(this);
    if (!inner.el) throw new Error('leaf without a place');
    const shown = inner.view instanceof MarkdownView && inner.view.file === file;
    if (!shown) {
      const view = MarkdownView.create2__(this);
      raw(view).file = file;
      const text = await theHost.app.vault.read(file);
      await openView(this, view);
      inner.file = file;
      view.setViewData(text, true);
      view.contentEl.empty();
      await showEditor(view, file);
      nameTab(this);
      inner.viewState = { type: 'markdown', state: { file: file.path } };
    }
    applyEphemeralState(inner.view, openState.eState);
    if (openState.active !== false) {
      showLeaf(this);
      theHost.app.workspace.setActiveLeaf(this);
    }
    theHost.app.workspace.trigger('file-open', file);
  };
}

/** Where a note is opened: a line, or a cursor with a selection. */
function applyEphemeralState(view, state) {
  if (state?.line !== undefined) view.editor.setCursor({ line: state.line, ch: 0 });
  if (state?.cursor !== undefined) view.editor.setSelection(state.cursor.from, state.cursor.to ?? state.cursor.from);
}
