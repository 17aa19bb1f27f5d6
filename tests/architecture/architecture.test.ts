import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cycleIn, importsIn } from './imports.ts';

const packages = fileURLToPath(new URL('../../packages/', import.meta.url));
const names = readdirSync(packages);

/** From the ground up: a folder of the core imports what stands before it in this list, and nothing else of the core. */
const order = ['text', 'plots', 'note', 'community', 'confidentiality', 'questions', 'templates', 'sharing', 'sessions', 'people', 'indicators', 'report', 'problems', 'views', 'workspace'];

describe('the core', () => {
  const imports = importsIn(`${packages}core/src`);
  const folderOf = (path: string): string => path.split('/')[0] ?? '';
  const inFolders = [...imports].filter(([file]) => file.includes('/'));

  test('has no folder without a place in the order', () => {
    expect([...new Set(inFolders.map(([file]) => folderOf(file)))].filter((folder) => !order.includes(folder))).toEqual([]);
  });

  test('looks down only, types included', () => {
    const upward = inFolders.flatMap(([file, imported]) => imported
      .filter((other) => imports.has(other) && order.indexOf(folderOf(other)) > order.indexOf(folderOf(file)))
      .map((other) => `${file} imports ${other}`));
    expect(upward).toEqual([]);
  });

  test('has one door: no file inside imports it', () => {
    expect([...imports].filter(([, imported]) => imported.includes('index.ts')).map(([file]) => file)).toEqual([]);
  });
});

describe.each(names)('packages/%s', (name) => {
  const imports = importsIn(`${packages}${name}/src`);

  test('has no pattern that looks back, which older iPhones can’t load', () => {
    expect([...imports.keys()].filter((file) => /\(\?<[!=]/.test(readFileSync(`${packages}${name}/src/${file}`, 'utf8')))).toEqual([]);
  });

  test('has no cycle of imports', () => {
    expect(cycleIn(imports)).toBeUndefined();
  });

  test('knows of the other packages only the door of the core, and a host that of the dashboard', () => {
    const doors = name === 'core' ? [] : ['obsidian-plugin', 'vscode-extension'].includes(name) ? ['@cop-notes/core', '@cop-notes/dashboard'] : ['@cop-notes/core'];
    const beyond = [...imports].flatMap(([file, imported]) => imported
      .filter((other) => other.startsWith('..') || (other.startsWith('@cop-notes/') && !doors.includes(other)))
      .map((other) => `${file} imports ${other}`));
    expect(beyond).toEqual([]);
  });
});
