import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commandIds, languages, messagesFor } from '@cop-notes/core';
import type { Language } from '@cop-notes/core';

/** What VS Code reads before our code runs stands in JSON; here it is held to what the core says. */
interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly configuration: { readonly title: string; readonly properties: Readonly<Record<string, { readonly description: string }>> };
  };
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../packages/vscode-extension/${name}`, import.meta.url), 'utf8'));
}

const manifest = read('package.json') as Manifest;
const { commands, menus, configuration } = manifest.contributes;
const files: Readonly<Record<Language, string>> = { en: 'package.nls.json', nl: 'package.nls.nl.json' };
const texts = (language: Language): Readonly<Record<string, string>> => read(files[language]) as Readonly<Record<string, string>>;

describe('the manifest for VS Code', () => {
  test('contributes every command of the core, in its order, and no others', () => {
    expect(commands.map(({ command }) => command)).toEqual(commandIds.map((id) => `copNotes.${id}`));
  });

  test('has no menu item for a command that is not there', () => {
    const known = commands.map(({ command }) => command);
    const inMenus = Object.values(menus).flat().map(({ command }) => command);
    expect(inMenus.filter((command) => !known.includes(command))).toEqual([]);
  });

  test('names every text that its translations have, and no other', () => {
    const named = [...JSON.stringify(manifest).matchAll(/%([\w.]+)%/g)].map((match) => match[1]);
    for (const language of languages) expect(Object.keys(texts(language)).sort()).toEqual([...new Set(named)].sort());
  });

  describe.each(languages)('in %s', (language) => {
    const messages = messagesFor(language);
    const translated = (title: string): string | undefined => texts(language)[title.replaceAll('%', '')];

    test('calls the commands what the core calls them', () => {
      const titles = commands.map(({ title, category }) => [category, translated(title)]);
      expect(titles).toEqual(commandIds.map((id) => [messages.product, messages.commands[id]]));
    });

    test('explains the settings in the words of the core, and may add what only this tool does', () => {
      expect(configuration.title).toBe(messages.product);
      expect(Object.keys(configuration.properties)).toEqual(['copNotes.me', 'copNotes.language']);
      expect(configuration.properties['copNotes.me']?.description).toBe('%setting.me%');
      expect(translated('%setting.language%')).toBe(messages.settings.languageDescription);
      expect(translated('%setting.me%')?.startsWith(messages.settings.meDescription)).toBe(true);
    });

    test('welcomes a folder without a community in the words of the core', () => {
      expect(translated('%welcome.noCommunity%')).toBe(`${messages.sidebar.noCommunity}\n[${messages.commands.startCommunity}](command:copNotes.startCommunity)`);
    });

    test('says what it means that reading was stopped in the words of the core', () => {
      expect(translated('%welcome.stopped%')).toBe(`${messages.sidebar.stopped}\n[${messages.sidebar.readOn}](command:copNotes.refresh)`);
    });
  });
});
