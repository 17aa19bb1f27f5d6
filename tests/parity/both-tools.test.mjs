// @vitest-environment happy-dom
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { commandIds, drawDashboard, languages, messagesFor, readDashboardChoices } from '@cop-notes/core';
import { redraw } from '@cop-notes/dashboard';
import { memoryNoteStore } from '../../packages/core/tests/support/memory-note-store.ts';
import { testHost } from '../../packages/core/tests/support/test-host.ts';
import { NodeTree } from '../../packages/vscode-extension/src/sidebar/node-tree.ts';
import { createObsidianHost } from '../obsidian/host/create-host.mjs';
import { shippedFiles } from '../obsidian/load-shipped.mjs';
import { sampleNotes } from '../obsidian/sample-notes.mjs';

/** Whoever works in the one tool and whoever works in the other see the same things in the same words in the same order. */
const today = new Date(2026, 10, 23, 12);

beforeAll(() => { execFileSync(process.execPath, [join(import.meta.dirname, '../../packages/obsidian-plugin/build.mjs')]); });
beforeEach(() => { vi.useFakeTimers({ toFake: ['Date'], now: today }); });
afterEach(() => { vi.useRealTimers(); });

describe.each(languages)('in %s', (language) => {
  test('the commands have the names that the core gives them', async () => {
    const { commands } = await obsidian(language);
    const messages = messagesFor(language);
    expect([...commands].map(([id, { name }]) => [id, name])).toEqual(commandIds.map((id) => [`cop-notes:${dashed(id)}`, `${messages.product}: ${messages.commands[id]}`]));
  });

  test('both sidebars show the sample community alike', async () => {
    await obsidian(language);
    const lines = linesInDocument();
    expect(lines.length).toBeGreaterThan(50);
    expect(lines).toEqual(await linesInVscode(language));
  });

  test('both dashboards show the sample community alike', async () => {
    const host = await obsidian(language);
    await host.run('cop-notes:show-dashboard');
    while (document.querySelector('.cop-notes-dashboard .cop-notes-tile') === null) await host.settle();
    const words = wordsAndNames(document.querySelector('.cop-notes-dashboard-root'));
    expect(words.length).toBeGreaterThan(200);
    expect(words).toEqual(await dashboardInVscode(language));
  });
});

/** The core draws it as elements; in VS Code the page makes what is sent of them, by the same few lines as here. */
async function dashboardInVscode(language) {
  const { workspace } = testHost(memoryNoteStore(sampleNotes()), { language });
  await workspace.start();
  const page = document.createElement('main');
  redraw(page, [drawDashboard(workspace.dashboard(readDashboardChoices(undefined)), messagesFor(language), 'page')], (parent, name, isSvg) => parent.ownerDocument.createElementNS(isSvg ? 'http://www.w3.org/2000/svg' : 'http://www.w3.org/1999/xhtml', name));
  return wordsAndNames(page);
}

/** Every element with its own words, in order: ids differ from place to place. */
function wordsAndNames(root) {
  return [...root.querySelectorAll('.cop-notes-dashboard *')].map((element) => [element.localName, element.className?.baseVal ?? element.className, element.getAttribute('d') ?? '', [...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ nodeValue }) => nodeValue).join('')].join(' '));
}

async function obsidian(language) {
  localStorage.clear();
  const host = await createObsidianHost({ files: sampleNotes(), language });
  await host.loadPlugin(shippedFiles());
  await host.layoutReady();
  await host.run('cop-notes:show-sidebar');
  while (document.querySelector('.cop-notes-tree [role=treeitem]') === null) await host.settle();
  return host;
}

/** Every line of the tree, with all of it unfolded: how deep it stands and what a person sees and hears of it. */
function linesInDocument() {
  for (let folded; (folded = document.querySelector('.cop-notes-tree [aria-expanded=false] > .cop-notes-line')) !== null;) folded.click();
  return [...document.querySelectorAll('.cop-notes-tree [role=treeitem]')].map((item) => {
    const line = item.querySelector(':scope > .cop-notes-line');
    const text = (selector) => line.querySelector(selector)?.textContent;
    const level = Number(item.getAttribute('aria-level'));
    if (!line.classList.contains('cop-notes-row')) return { level, text: text('.cop-notes-title') ?? line.textContent, count: text('.cop-notes-count') };
    return { level, text: text('.cop-notes-text'), label: text('.cop-notes-label'), description: text('.cop-notes-description'), spoken: document.getElementById(item.getAttribute('aria-labelledby')).textContent };
  });
}

async function linesInVscode(language) {
  const { workspace } = testHost(memoryNoteStore(sampleNotes()), { language });
  await workspace.start();
  const tree = new NodeTree();
  tree.update(workspace.sidebar());
  const below = (nodes, level) => nodes.flatMap((node) => [{ level, ...lineOf(node.shown) }, ...below(node.children, level + 1)]);
  return below(tree.roots, 1);
}

function lineOf(shown) {
  switch (shown.kind) {
    case 'section': case 'group': return { text: shown[shown.kind].title, count: String(shown[shown.kind].count) };
    case 'empty': return { text: shown.section.empty, count: undefined };
    case 'row': return { text: shown.row.text, label: shown.row.label, description: shown.row.description, spoken: shown.row.spoken };
  }
}

/** `showSidebar` is `show-sidebar` in Obsidian. */
function dashed(id) {
  return id.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
