import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

export interface Change {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A version that was broken on purpose, in the way that one forgetful line would break it. */
export interface Broken extends Change {
  readonly what: string;
  /** What else must go wrong, where one safeguard stands behind another. */
  readonly also?: readonly Change[];
}

/** A module of the core, bundled, with some of its text changed. `entry` counts from the source folder. */
export async function brokenModule<Exports>(entry: string, { also = [], ...first }: Change & Pick<Broken, 'also'>): Promise<Exports> {
  const { outputFiles: [bundle] } = await build({
    entryPoints: [`${source}${entry}`], bundle: true, write: false, format: 'esm', platform: 'node', logLevel: 'silent',
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire('/');" },
    plugins: [{
      name: 'broken on purpose',
      setup: (plugin) => {
        plugin.onLoad({ filter: /\.ts$/ }, async ({ path }) => {
          let contents = await readFile(path, 'utf8');
          for (const { file, from, to } of [first, ...also]) {
            if (!path.replaceAll('\\', '/').endsWith(file)) continue;
            if (contents.split(from).length !== 2) throw new Error(`${file} has not exactly once: ${from}`);
            contents = contents.replace(from, () => to);
          }
          return { contents, loader: 'ts' };
        });
      },
    }],
  });
  return await import(`data:text/javascript;base64,${Buffer.from(bundle?.contents ?? []).toString('base64')}`) as Exports;
}

/** Whether one of some laws does not hold. */
export function isCaught<Subject>(laws: readonly ((subject: Subject) => void)[], subject: Subject): boolean {
  return laws.some((law) => {
    try {
      law(subject);
      return false;
    } catch {
      return true;
    }
  });
}
