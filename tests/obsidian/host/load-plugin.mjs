import * as codemirrorState from '@codemirror/state';
import * as codemirrorView from '@codemirror/view';
import * as mocks from 'obsidian-test-mocks/obsidian';
import { compareVersions, later, raw, theHost } from './shared.mjs';

/** Names of Node that no phone has: the plugin's code sees undefined for each. */
const withoutNode = ['process', 'Buffer', 'global', 'setImmediate', 'clearImmediate', '__dirname', '__filename'];

/** What Obsidian has for plugins on every device, besides its own module. */
const provided = { '@codemirror/state': codemirrorState, '@codemirror/view': codemirrorView };

/** Load shipped files as Obsidian does: CommonJS, with what it provides to ask for and nothing else. `data` is what data.json holds. */
export async function loadPlugin(shipped) {
  const { manifest, code, css = '', data = undefined, userEnabled = false } = shipped;
  if (compareVersions(theHost.apiVersion, manifest.minAppVersion) < 0) {
    throw new Error(`${manifest.id} needs Obsidian ${manifest.minAppVersion}, host offers ${theHost.apiVersion}`);
  }
  const PluginClass = evaluate(manifest, code);
  const style = css ? document.head.createEl('style', { attr: { 'data-plugin': manifest.id }, text: css }) : null;
  const plugin = new PluginClass(theHost.app, { dir: `.obsidian/plugins/${manifest.id}`, ...manifest });
  raw(plugin).stored = data;
  const onload = plugin.onload.bind(plugin);
  let loaded;
  plugin.onload = () => (loaded = Promise.resolve(onload()));
  plugin.load();
  await loaded;
  theHost.plugins.set(manifest.id, { plugin, style, shipped });
  if (userEnabled) plugin.onUserEnable();
  return plugin;
}

function evaluate(manifest, code) {
  const require = (id) => {
    if (id === 'obsidian') return theHost.module;
    if (Object.hasOwn(provided, id)) return provided[id];
    throw new Error(`main.js requires "${id}", which is not there on every platform`);
  };
  const module = { exports: {} };
  new Function('require', 'module', 'exports', ...withoutNode, `${code}\n//# sourceURL=plugin:${manifest.id}`)(require, module, module.exports);
  const PluginClass = module.exports.default ?? module.exports;
  if (typeof PluginClass !== 'function' || !(PluginClass.prototype instanceof mocks.Plugin)) {
    throw new Error('main.js must export a default class that extends Plugin');
  }
  return PluginClass;
}

export async function unloadPlugin(id) {
  const { plugin, style } = theHost.plugins.get(id);
  plugin.unload();
  style?.remove();
  theHost.plugins.delete(id);
  await later();
}

/** Switch a plugin off and on again, as after an update. */
export async function reloadPlugin(id) {
  const { shipped } = theHost.plugins.get(id);
  await unloadPlugin(id);
  return loadPlugin(shipped);
}
