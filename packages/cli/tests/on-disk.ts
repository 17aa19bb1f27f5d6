import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { main } from '../src/main.ts';

/** What was printed, and how it ended. */
export interface Said {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** The folder of the test that runs: each has one of its own. */
export let folder: string;

/** Before each test, makes a folder with these files, by their paths; removes it after the test. */
export function makeFolder(files: Readonly<Record<string, string>> = {}): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cop-notes-'));
    write(files);
  });
  afterEach(() => { rmSync(folder, { recursive: true }); });
}

export function write(files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

export function read(path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

/** Calls cop-notes, as a terminal does. `now` is the day and, where it matters, the time of day. */
export async function call(args: readonly string[], { locale = 'en_GB.UTF-8', now = '2026-11-23' }: { readonly locale?: string; readonly now?: string } = {}): Promise<Said> {
  const said = { out: '', error: '' };
  const code = await main(args, locale, '1.2.3', now, { out: (text) => { said.out += text; }, error: (text) => { said.error += text; } });
  return { code, ...said };
}
