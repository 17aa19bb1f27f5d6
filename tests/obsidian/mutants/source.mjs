import { join } from 'node:path';

/** Where the source of the plugin lies. */
export const source = join(import.meta.dirname, '../../../packages/obsidian-plugin/src');
