import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isTextAttachment } from '@cop-notes/core/folder';
import type { Attachment } from '@cop-notes/core';
import { isMarkdown, isSkipped } from './markdown-files.ts';

/** Larger texts are not looked into, and so stay inside. */
const largestText = 2_000_000;

/** Every file below a folder that is no note, by path. Links are not followed: what they lead to may belong to others. */
export function attachmentFilesIn(root: string): readonly Attachment[] {
  const found: Attachment[] = [];
  const folders = [''];
  for (let prefix = folders.pop(); prefix !== undefined; prefix = folders.pop()) {
    for (const entry of readdirSync(join(root, prefix), { withFileTypes: true })) {
      const path = prefix + entry.name;
      if (entry.isDirectory() && !isSkipped(entry.name)) folders.push(`${path}/`);
      else if (entry.isFile() && !isMarkdown(entry.name) && !entry.name.startsWith('.')) found.push({ path, text: isTextAttachment(path) ? textOf(join(root, path)) : undefined });
    }
  }
  return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Undefined for what is too large, or no UTF-8. */
function textOf(file: string): string | undefined {
  const bytes = readFileSync(file);
  if (bytes.length > largestText) return undefined;
  const text = bytes.toString('utf8');
  return Buffer.from(text, 'utf8').equals(bytes) ? text : undefined;
}
