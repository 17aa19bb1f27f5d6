import { languageOf, languages } from '@cop-notes/core';
import type { Language } from '@cop-notes/core';
import * as vscode from 'vscode';

/**
 * The language to show: that of the setting, else that of VS Code. The setting is there because VS Code speaks a language only with a
 * language pack, and there is none for Dutch in its marketplace.
 */
export function shownLanguage(): Language {
  const chosen = vscode.workspace.getConfiguration().get<string>('copNotes.language', 'auto');
  return languages.find((language) => language === chosen) ?? languageOf(vscode.env.language);
}
