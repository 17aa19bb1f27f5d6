import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
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

  test('has two doors: no file inside imports one', () => {
    expect([...imports].filter(([, imported]) => imported.some((other) => other === 'index.ts' || other === 'folder.ts')).map(([file]) => file)).toEqual([]);
  });
});

describe('what a tool loads at its start', () => {
  const source = (file: string): string => readFileSync(`${packages}core/src/${file}`, 'utf8');
  const imports = importsIn(`${packages}core/src`);
  const laterIn = (file: string): readonly string[] => [...source(file).matchAll(/\bimport\('([^']+)'\)/g)].map(([, imported = '']) => imported);

  test('is all but what reads notes, what works with them, and what commands do with them', () => {
    expect([...imports.keys()].flatMap((file) => laterIn(file).map((imported) => `${file} imports ${imported} later`))).toEqual([
      'workspace/lazy-workspace.ts imports ./note-index.ts later', 'workspace/lazy-workspace.ts imports ./open-workspace.ts later', 'workspace/run-command.ts imports ./commands-on-notes.ts later',
    ]);
  });

  test('does not read a note', () => {
    const atOnce = new Set<string>();
    const follow = (file: string): void => {
      if (atOnce.has(file) || !imports.has(file)) return;
      atOnce.add(file);
      const types = new Set([...source(file).matchAll(/^(?:import|export) type [^;]*? from '([^']+)'/gm)].map(([, imported = '']) => imported));
      const values = [...source(file).matchAll(/^(?:import|export) \{[^;]*? from '([^']+)'/gm)].map(([, imported = '']) => imported);
      for (const imported of values) if (!types.has(imported) || values.includes(imported)) follow(posix.join(posix.dirname(file), imported));
    };
    follow('index.ts');
    expect([...atOnce]).toContain('workspace/lazy-workspace.ts');
    expect([...atOnce].filter((file) => ['workspace/open-workspace.ts', 'workspace/commands-on-notes.ts', 'note/parse-note.ts'].includes(file))).toEqual([]);
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

  test('knows of the other packages only the door of the core, a host that of the dashboard, and the command line the second door of the core', () => {
    const second: Readonly<Partial<Record<string, string>>> = { 'obsidian-plugin': '@cop-notes/dashboard', 'vscode-extension': '@cop-notes/dashboard', 'cli': '@cop-notes/core/folder' };
    const doors = name === 'core' ? [] : ['@cop-notes/core', second[name]];
    const beyond = [...imports].flatMap(([file, imported]) => imported
      .filter((other) => other.startsWith('..') || (other.startsWith('@cop-notes/') && !doors.includes(other)))
      .map((other) => `${file} imports ${other}`));
    expect(beyond).toEqual([]);
  });
});
