/**
 * What the simulated host leaves out and the journeys need. Runs in the page, once the plugin is loaded; stands on its own like all that does.
 * - The most recent leaf is one of the main area, and so are the root leaves.
 * - An editor that gets the focus has it in its text.
 * - Matches in a picker are drawn.
 * - A side dock that collapses goes out of sight.
 */
export function supplementHost() {
  const raw = (value) => value?.[Symbol.for('strictProxyTarget')] ?? value;
  const { Workspace, Editor, WorkspaceSidedock } = host.mocks;
  host.module.renderResults = (element, text) => { element.setText(text); };
  if (Workspace.prototype.supplemented) return;
  Workspace.prototype.supplemented = true;
  const { setActiveLeaf } = Workspace.prototype;
  Workspace.prototype.setActiveLeaf = function (leaf, ...others) {
    setActiveLeaf.call(this, leaf, ...others);
    if (raw(leaf).side === 'root') host.recentLeaf = leaf;
  };
  Workspace.prototype.getMostRecentLeaf = () => {
    const leaves = host.leavesOf('root');
    return leaves.find((leaf) => raw(leaf) === raw(host.recentLeaf)) ?? leaves.at(-1) ?? null;
  };
  Workspace.prototype.iterateRootLeaves = (visit) => { host.leavesOf('root').forEach(visit); };
  Editor.prototype.focus = function () {
    const leaf = host.leavesOf('root').find(({ view }) => view instanceof host.mocks.MarkdownView && raw(view.editor) === raw(this));
    leaf?.view.contentEl.querySelector('.cm-content').focus();
  };
  WorkspaceSidedock.prototype.collapse = function () {
    const side = raw(host.app.workspace.leftSplit) === raw(this) ? 'left' : 'right';
    host.dom[side].addClass('is-sidedock-collapsed');
  };
}
