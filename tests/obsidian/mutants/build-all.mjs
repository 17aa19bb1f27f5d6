import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { context } from 'esbuild';
import { buildPlugin, bundling } from '../../../packages/obsidian-plugin/build.mjs';
import { mutants } from './list.mjs';
import { source } from './source.mjs';

/**
 * Vitest runs this once, before the tests: it builds the plugin as it is, in `whole`, and each mutant in a folder of its number.
 * What a mutant does not change is read and parsed once.
 */
export default async function setUp(project) {
  const folder = await mkdtemp(join(tmpdir(), 'cop-notes-mutants-'));
  await buildPlugin({ outDir: join(folder, 'whole') });
  const builder = await startBuilding();
  for (const [number, mutant] of Object.values(mutants).flat().entries()) {
    const code = await builder.build(mutant);
    await mkdir(join(folder, String(number)));
    await writeFile(join(folder, String(number), 'main.js'), code);
  }
  await builder.end();
  project.provide('builds', folder);
  return () => rm(folder, { recursive: true });
}

async function startBuilding() {
  let change;
  const breaking = {
    name: 'breaking',
    setup(builder) {
      builder.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
        if (path !== join(source, change.file)) return undefined;
        const text = await readFile(path, 'utf8');
        return { contents: text.replace(change.find, () => change.replace), loader: 'ts' };
      });
    },
  };
  const building = await context({
    ...bundling, entryPoints: [join(source, 'main.ts')], plugins: [...bundling.plugins, breaking], minify: true, write: false,
  });
  return {
    async build(mutant) {
      change = mutant;
      const { outputFiles } = await building.rebuild();
      return outputFiles[0].text;
    },
    end: () => building.dispose(),
  };
}
