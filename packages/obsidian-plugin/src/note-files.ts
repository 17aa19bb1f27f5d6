import { TFile } from 'obsidian';
import type { TAbstractFile } from 'obsidian';

/** Whether a file is a note, wherever it lies. */
export function isNotePath(path: string): boolean {
  return path.toLowerCase().endsWith('.md');
}

/** Whether the core may hear of a file. */
export function isNoteFile(file: TAbstractFile): file is TFile {
  return file instanceof TFile && isNotePath(file.path) && !file.name.startsWith('.') && !isHidden(file.path);
}

/** Whether a note, or what a folder holds, lies in a folder that is none of our business. The path of a folder ends with `/`. */
export function isHidden(path: string): boolean {
  return path.split('/').slice(0, -1).some((folder) => folder.startsWith('.') || folder === 'node_modules');
}
