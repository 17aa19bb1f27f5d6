import * as mocks from 'obsidian-test-mocks/obsidian';
import { raw, theHost } from './shared.mjs';

/** What stands in a leaf whose view is not made yet: since 1.7.2 a restored leaf waits until it is shown. */
export class DeferredView extends mocks.View {
  constructor(leaf, type, state) {
    super(leaf);
    this.deferredType = type;
    this.deferredState = state;
  }

  getViewType() {
    return this.deferredType;
  }

  getDisplayText() {
    return this.deferredType;
  }

  getState() {
    return this.deferredState;
  }
}

export function allLeaves(app) {
  const leaves = [];
  app.workspace.iterateAllLeaves((leaf) => {
    leaves.push(leaf);
  });
  return leaves;
}

/** A new empty leaf: `side` is `root`, `left` or `right`. */
export function newLeaf(app, side) {
  const leaf = mocks.WorkspaceLeaf.create2__(app);
  const inner = raw(leaf);
  const dock = theHost.dom[side];
  inner.side = side;
  inner.el = dock.querySelector('.workspace-tab-container').createDiv('workspace-leaf');
  inner.tab = dock.querySelector('.workspace-tab-header-container').createDiv({ cls: 'workspace-tab-header', attr: { role: 'tab', tabindex: '0' } });
  inner.tab.addEventListener('click', () => {
    void app.workspace.revealLeaf(leaf);
  });
  raw(app.workspace).leaves.push(leaf);
  return leaf;
}

export async function closeView(leaf) {
  const inner = raw(leaf);
  const { view } = inner;
  inner.view = null;
  if (!view) return;
  await view.onClose();
  view.unload();
  view.containerEl.remove();
}

export async function openView(leaf, view) {
  const inner = raw(leaf);
  await closeView(leaf);
  inner.view = view;
  inner.isDeferred = view instanceof DeferredView;
  view.containerEl.className = 'workspace-leaf-content';
  view.containerEl.setAttribute('data-type', view.getViewType());
  inner.el.appendChild(view.containerEl);
  view.load();
  await view.onOpen();
  nameTab(leaf);
}

export function nameTab(leaf) {
  const { tab, view } = raw(leaf);
  tab.empty();
  tab.setAttribute('aria-label', view.getDisplayText());
  mocks.setIcon(tab.createSpan('workspace-tab-header-inner-icon'), view.getIcon());
  tab.createSpan({ cls: 'workspace-tab-header-inner-title', text: view.getDisplayText() });
  view.containerEl.querySelector('.view-header-title')?.setText(view.getDisplayText());
}

/** Bring a leaf to the front of its side. */
export function showLeaf(leaf) {
  const { side } = raw(leaf);
  for (const each of theHost.leavesOf(side)) {
    const isShown = raw(each) === raw(leaf);
    raw(each).el.toggle(isShown);
    raw(each).tab.toggleClass('is-active', isShown);
  }
  theHost.dom[side].removeClass('is-sidedock-collapsed');
}

/** A leaf as it is after a restart: its view is not made until somebody looks at it. */
export async function restoreLeaf(type, side, state = {}) {
  const leaf = newLeaf(theHost.app, side);
  await openView(leaf, new DeferredView(leaf, type, state));
  raw(leaf).viewState = { type, state };
  raw(leaf).el.hide();
  return leaf;
}
