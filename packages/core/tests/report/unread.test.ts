import { expect, test } from 'vitest';
import type { Audience } from '../../src/confidentiality/audience.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { digestFor } from '../../src/views/news/digest-text.ts';
import { community } from '../support/notes.ts';
import { today, written } from '../support/written-report.ts';

const tooLarge = Array.from({ length: 10_000 }, (_, at) => `- [?] How do others go about number ${String(at)}? [created:: 2026-05-01]\n`).join('');
const cop = (label: string): ReturnType<typeof community> => community({ 'C.md': '---\ntype: community\nname: One\n---\n', 'Many.md': `---\nconfidentiality: ${label}\n---\n${tooLarge}`, 'q.md': '---\nconfidentiality: TLP:CLEAR\n---\n- [x] Why? [created:: 2026-05-01] [completion:: 2026-05-02] #question\n' });

test('says first that a note was too large to be read, and never which', () => {
  const said = '1 note is too large to be read: what stands in it is in none of the numbers.';
  expect(written(cop('TLP:GREEN'), 'community')).toContain(said);
  expect(written(cop('TLP:GREEN'), 'community', 'html')).toContain(said);
  expect(JSON.parse(written(cop('TLP:GREEN'), 'community', 'json'))).toMatchObject({ notesUnread: 1 });
  expect(written(cop('TLP:GREEN'), 'community')).not.toContain('Many');
  // Outside, nothing is told of what is not for the world.
  expect(JSON.parse(written(cop('TLP:GREEN'), 'world', 'json'))).toMatchObject({ notesUnread: 0 });
  expect(JSON.parse(written(cop('TLP:CLEAR'), 'world', 'json'))).toMatchObject({ notesUnread: 1 });
});

test('a digest says so too', () => {
  const digest = (label: string, kind: 'community' | 'world'): string => digestFor(cop(label), { kind } satisfies Audience, undefined, undefined, today, messagesFor('en'));
  const said = '1 note is too large to be read: what happened in it is not told here.\n';
  expect(digest('TLP:GREEN', 'community').endsWith(said)).toBe(true);
  expect(digest('TLP:CLEAR', 'world').endsWith(said)).toBe(true);
  expect(digest('TLP:GREEN', 'world')).not.toContain('too large');
});
