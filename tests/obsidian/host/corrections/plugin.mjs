import * as mocks from 'obsidian-test-mocks/obsidian';
import { updateEditorExtensions } from '../live-editor.mjs';
import { raw, theHost } from '../shared.mjs';
import { openView, DeferredView, allLeaves } from '../leaves.mjs';

/** What a plugin registers, each thing undone when it unloads. Command ids get the plugin’s id in front, as in the real tool. */
export function correctPlugin() {
  const { Plugin } = mocks;
  const P = Plugin.prototype;
  P.addCommand = function (c) {
    const id = `${this.manifest.id}:${c.id}`;
    if (theHost.commands.has(id)) throw new Error(`command ${id} twice`);
    const full = { ...c, id, name: `${this.manifest.name}: ${c.name}` };
    theHost.commands.set(id, full);
    this.register(() => theHost.commands.delete(id));
    return full;
  };
  P.removeCommand = function (id) {
    theHost.commands.delete(`${this.manifest.id}:${id}`);
  };
  P.registerView = function (type, creator) {
    if (theHost.views.has(type)) throw new Error(`Attempting to register an existing view type "${type}"`);
    theHost.views.set(type, creator);
    this.register(() => {
      theHost.views.delete(type);
      for (const l of allLeaves(theHost.app))
        if (l.view?.getViewType() === type) {
          const s = l.getViewState();
          void openView(l, new DeferredView(l, type, s.state));
        }
    });
  };
  P.addRibbonIcon = function (icon, title, cb) {
    const el = theHost.dom.ribbon.createEl('div', {
      cls: 'clickable-icon side-dock-ribbon-action',
      attr: { 'aria-label': title, role: 'button', tabindex: '0' },
    });
    mocks.setIcon(el, icon);
    el.addEventListener('click', cb);
    this.register(() => el.remove());
    return el;
  };
  P.addStatusBarItem = function () {
    const el = theHost.dom.status.createDiv(`status-bar-item plugin-${this.manifest.id}`);
    this.register(() => el.remove());
    return el;
  };
  P.registerMarkdownPostProcessor = function (processor, sortOrder = 0) {
    const registered = { processor, sortOrder };
    theHost.postProcessors.add(registered);
    this.register(() => theHost.postProcessors.delete(registered));
    return processor;
  };
  P.registerEditorExtension = function (extension) {
    theHost.editorExtensions.add(extension);
    updateEditorExtensions();
    this.register(() => {
      theHost.editorExtensions.delete(extension);
      updateEditorExtensions();
    });
  };
  P.loadData = async function () {
    const d = raw(this).stored;
    return d === undefined ? null : structuredClone(d);
  };
  P.saveData = async function (d) {
    raw(this).stored = JSON.parse(JSON.stringify(d));
  };
  P.registerBasesView = function (id, reg) {
    theHost.basesViews.set(id, reg);
    this.register(() => theHost.basesViews.delete(id));
    return true;
  };
  P.registerCliHandler = function (id, d, f, h) {
    if (theHost.cli.has(id)) throw new Error(`CLI command ${id} twice`);
    theHost.cli.set(id, { d, f, h });
    this.register(() => theHost.cli.delete(id));
  };
}
