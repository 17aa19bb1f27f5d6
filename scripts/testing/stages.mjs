import { installPackage } from './install-package.mjs';
import { runCommand } from './run-command.mjs';
import { runVitest } from './vitest-stage.mjs';

const node = process.execPath;

/** A stage that passes or fails as a whole: it counts one. */
function one(command, options) {
  return async () => {
    const { ok, output } = await runCommand(command, options);
    return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, output, notes: [] };
  };
}

/** What must hold on any note at all: thousands of random ones take their time. */
const laws = '.laws.test.ts';

/** In the order in which they run. `quick` stages are the ones for while you work. */
export const stages = [
  { title: 'Build', quick: true, run: one([node, 'scripts/build.mjs']) },
  { title: 'Type-check', quick: true, run: one([node, 'node_modules/typescript/bin/tsc', '--build']) },
  { title: 'Lint code (eslint)', quick: true, run: one([node, 'node_modules/eslint/bin/eslint.js', '.', '--max-warnings', '0']) },
  { title: 'Lint styles (stylelint)', quick: true, run: one([node, 'node_modules/stylelint/bin/stylelint.mjs', 'packages/**/*.css', '--max-warnings', '0']) },
  { title: 'Units, architecture and parity', quick: true, run: () => runVitest(['--exclude', `**/*${laws}`]) },
  { title: 'Laws on random notes', run: () => runVitest([laws, '--testTimeout=600000']) },
  { title: 'The sample community and the fixtures keep the laws of the corpus', run: one([node, 'scripts/corpus.mjs', 'sample-community', 'packages/core/tests/fixtures']) },
  { title: 'Pack the extension and the plugin', run: one([node, 'scripts/pack.mjs']) },
  { title: 'The plugin in the simulated Obsidian', run: () => runVitest(['--config', 'tests/obsidian/vitest.config.ts']) },
  { title: 'Builds of the plugin that are broken on purpose', run: () => runVitest(['--config', 'tests/obsidian/mutants/vitest.config.ts']) },
  { title: 'Type-check the journeys for the real Obsidian', run: typecheckRealObsidian },
  { title: 'The extension in the real VS Code', run: () => runVitest(['--config', 'tests/vscode/vitest.config.ts']) },
];

async function typecheckRealObsidian() {
  await installPackage('tests/obsidian-real');
  return one(['npx', 'tsc', '--noEmit', '-p', '.'], { cwd: 'tests/obsidian-real' })();
}
