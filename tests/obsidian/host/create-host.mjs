import { setup } from 'obsidian-test-mocks/setup';
import * as mocks from 'obsidian-test-mocks/obsidian';
import { isAvailable, openPalette, runCommand } from './commands.mjs';
import { correctElements } from './corrections/elements.mjs';
import { correctItemView } from './corrections/item-view.mjs';
import { correctLeaves } from './corrections/leaves.mjs';
import { correctMenu } from './corrections/menu.mjs';
import { correctMetadataCache } from './corrections/metadata-cache.mjs';
import { correctModal } from './corrections/modal.mjs';
import { correctNotice } from './corrections/notice.mjs';
import { correctPlugin } from './corrections/plugin.mjs';
import { correctSettings } from './corrections/settings.mjs';
import { correctSuggestModal } from './corrections/suggest-modal.mjs';
import { correctVault } from './corrections/vault.mjs';
import { correctWorkspace } from './corrections/workspace.mjs';
import { hoverPreview } from './hover-preview.mjs';
import { allLeaves, restoreLeaf } from './leaves.mjs';
import { loadPlugin, reloadPlugin, unloadPlugin } from './load-plugin.mjs';
import { obsidianModule } from './obsidian-module.mjs';
import { outsideOf } from './outside.mjs';
import { openSettings } from './settings-window.mjs';
import { later, raw, setHost } from './shared.mjs';

/**
 * A simulated Obsidian, visible in the document. It is NOT Obsidian: it is written from the public type definitions and documentation
 * alone. Data and DOM helpers come from obsidian-test-mocks (MIT); what a person sees is supplied here, because the mocks leave it hollow.
 * Members that are not documented throw.
 */
export async function createObsidianHost({ files = {}, apiVersion = '1.13.1', language = 'en', dark = false, icons = {}, mobile = false, saveDelay = 30, readDelay = 0 } = {}) {
  setup();
  correctElements();
  correctMocks();
  document.body.empty();
  document.body.className = `${dark ? 'theme-dark' : 'theme-light'} ${mobile ? 'is-mobile is-phone' : 'mod-linux is-maximized'} obsidian-app`;
  const host = {
    apiVersion, language, dark, mobile, saveDelay, readDelay,
    views: new Map(), commands: new Map(), plugins: new Map(), basesViews: new Map(), cli: new Map(), notices: [],
    editorExtensions: new Set(), postProcessors: new Set(),
  };
  setHost(host);
  for (const [id, svg] of Object.entries(icons)) mocks.addIcon(id, svg);
  const app = mocks.App.createConfigured__({ files });
  app.isDarkMode = () => dark;
  host.app = app;
  host.dom = layOut();
  host.leavesOf = (side) => allLeaves(app).filter((leaf) => raw(leaf).side === side);
  await later();
  return Object.assign(host, {
    loadPlugin, reloadPlugin, unloadPlugin, hoverPreview, openSettings, restoreLeaf, openPalette, mocks,
    run: runCommand,
    available: isAvailable,
    module: obsidianModule(),
    outside: outsideOf(app),
    layoutReady: async () => {
      app.workspace.setLayoutReady__();
      app.metadataCache.trigger('resolved');
      await later();
    },
    settle: (milliseconds = 150) => later(milliseconds),
    listeners: () => [app.vault, app.metadataCache, app.workspace].reduce((count, source) => count + Object.values(raw(source)._).reduce((sum, list) => sum + list.length, 0), 0),
  });
}

let corrected = false;

function correctMocks() {
  if (corrected) return;
  corrected = true;
  for (const correct of [
    correctLeaves, correctWorkspace, correctPlugin, correctItemView, correctModal, correctSuggestModal, correctMenu, correctNotice,
    correctSettings, correctVault, correctMetadataCache,
  ]) correct();
}

/** The window, with the class names of the documentation's CSS reference. */
function layOut() {
  const workspace = document.body.createDiv('app-container').createDiv('horizontal-main-container').createDiv('workspace');
  const dom = {
    ribbon: workspace.createDiv('workspace-ribbon side-dock-ribbon mod-left'),
    left: workspace.createDiv('workspace-split mod-horizontal mod-sidedock mod-left-split'),
    root: workspace.createDiv('workspace-split mod-vertical mod-root'),
    right: workspace.createDiv('workspace-split mod-horizontal mod-sidedock mod-right-split'),
    status: document.body.createDiv('status-bar'),
    notices: document.body.createDiv('notice-container'),
  };
  for (const side of ['left', 'root', 'right']) {
    const tabs = dom[side].createDiv('workspace-tabs');
    tabs.createDiv('workspace-tab-header-container');
    tabs.createDiv('workspace-tab-container');
  }
  return dom;
}
