import { test } from 'vitest';
import { followingIsReadingAnew } from '../support/following-laws.ts';

test('whatever happens to notes, a tool that followed it shows what one shows that reads them all now', async () => {
  await followingIsReadingAnew(Number(process.env['LAWS_RUNS'] ?? 60));
});
