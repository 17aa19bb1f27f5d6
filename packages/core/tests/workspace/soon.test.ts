import { expect, test } from 'vitest';
import { soon } from '../../src/workspace/soon.ts';

test('what is called off is not run, and what is not is run once, after what waits', async () => {
  const run: string[] = [];
  await new Promise<void>((resolve) => {
    soon(new MessageChannel(), () => { run.push('called off'); })();
    soon(new MessageChannel(), () => { run.push('soon'); resolve(); });
    run.push('at once');
  });
  await new Promise((resolve) => { setTimeout(resolve, 20); });
  expect(run).toEqual(['at once', 'soon']);
});
