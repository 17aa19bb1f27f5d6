import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, root), 'utf8'));

test('there is one version, and every manifest has it', () => {
  const { version, minAppVersion } = read('manifest.json') as { version: string; minAppVersion: string };
  const packages = ['package.json', ...readdirSync(new URL('packages/', root)).map((name) => `packages/${name}/package.json`)];
  expect(packages.map((path) => [path, (read(path) as { version: string }).version])).toEqual(packages.map((path) => [path, version]));
  expect((read('versions.json') as Readonly<Record<string, string>>)[version]).toBe(minAppVersion);
});
