import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { photographObsidian } from './screenshots/obsidian.mjs';
import { photographVsCode } from './screenshots/vscode.mjs';

/** Make the pictures of the documentation anew: `npm run screenshots`, or only some: `npm run screenshots -- vscode dashboard`. They show the sample community, in the real VS Code and in the simulated Obsidian. */
const folder = join(import.meta.dirname, '../docs/images');

const names = process.argv.slice(2);
const isWanted = (name) => names.length === 0 || names.includes(name);

mkdirSync(folder, { recursive: true });
await build();
await photographObsidian(folder, isWanted);
await photographVsCode(folder, isWanted);
