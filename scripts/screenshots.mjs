import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { photographObsidian } from './screenshots/obsidian.mjs';
import { photographVsCode } from './screenshots/vscode.mjs';

/** Make the pictures of the documentation anew: `npm run screenshots`. They show the sample community, in the real VS Code and in the simulated Obsidian. */
const folder = join(import.meta.dirname, '../docs/images');

mkdirSync(folder, { recursive: true });
await build();
await photographObsidian(folder);
await photographVsCode(folder);
