import { TFile } from 'obsidian';
import type { TAbstractFile } from 'obsidian';
import { isHidden } from './is-hidden.ts';

/** Whether a file is a note, wherever it lies. */
export function isNotePath(path: string): boolean {
  return path.toLowerCase().endsWith('.md');
}

/** Whether the core may hear of a file. */
export function isNoteFile(file: TAbstractFile): file is TFile {
  return file instanceof TFile && isNotePath(file.path) && !file.name.startsWith('.') && !isHidden(file.path);
}
