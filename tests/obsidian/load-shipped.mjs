import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** Where the plugin under test lies: another folder for a deliberately broken build. */
export const pluginFolder = process.env.COP_NOTES_PLUGIN ?? join(root, 'packages/obsidian-plugin/dist');

/** The three files that a release consists of. */
export function shippedFiles(folder = pluginFolder) {
  const read = (name) => readFileSync(join(folder, name), 'utf8');
  return { manifest: JSON.parse(read('manifest.json')), code: read('main.js'), css: read('styles.css') };
}
