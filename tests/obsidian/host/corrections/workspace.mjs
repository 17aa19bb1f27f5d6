import * as mocks from 'obsidian-test-mocks/obsidian';
import { theHost } from '../shared.mjs';
import { newLeaf, showLeaf } from '../leaves.mjs';

/** The workspace: finding, making and showing leaves, in the main area and in the side docks. */
export function correctWorkspace() {
  const { Workspace } = mocks;
  const W = Workspace.prototype;
  W.getLeaf = function (n) {
    if (!n) {
      const l = theHost.leavesOf('root')[0];
      if (l) return l;
    }
    return newLeaf(theHost.app, 'root');
  };
  W.getRightLeaf = function () {
    return newLeaf(theHost.app, 'right');
  };
  W.getLeftLeaf = function () {
    return newLeaf(theHost.app, 'left');
  };
  W.ensureSideLeaf = async function (type, side, o = {}) {
    let leaf = this.getLeavesOfType(type)[0];
    if (!leaf) leaf = newLeaf(theHost.app, side);
    await leaf.setViewState({ type, state: o.state, active: o.active });
    if (o.reveal !== false) await this.revealLeaf(leaf);
    return leaf;
  };
  W.revealLeaf = async function (leaf) {
    await leaf.loadIfDeferred();
    showLeaf(leaf);
    this.setActiveLeaf(leaf);
  };
  W.getActiveViewOfType = function (type) {
    const v = this.activeLeaf?.view;
    return v instanceof type ? v : null;
  };
  W.getActiveFile = function () {
    const v = this.activeLeaf?.view;
    if (v instanceof mocks.FileView) return v.file;
    const l = theHost.leavesOf('root').find((x) => x.view instanceof mocks.FileView);
    return l?.view.file ?? null;
  };
  W.openLinkText = async function (link, source, n, s) {
    const f =
      theHost.app.metadataCache.getFirstLinkpathDest(link.split('#')[0], source) ??
      (await theHost.app.vault.create(link.endsWith('.md') ? link : `${link}.md`, ''));
    await this.getLeaf(n).openFile(f, s);
  };
}
