import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';

/** What a comment says in the value of a field, nobody is shown who is shown the value. */

const only = (text: string): ReturnType<typeof parseNote>['questions'][number] | undefined => parseNote('a.md', text).questions[0];

describe('a comment in the value of a field', () => {
  test.each(['%% secret %%', '<!-- secret -->'])('%s is no part of it', (comment) => {
    const question = only(`- [x] Why? #question [answer:: It ${comment} holds] [value:: We ${comment} saved much] [owner:: [[Noor]] ${comment}] [theme:: ${comment} trust] [completion:: 2026-05-02 ${comment}] ^q123456\n`);
    expect(question).toMatchObject({ answer: { text: 'It holds' }, values: [{ text: 'We saved much' }], owners: ['[[Noor]]'], themes: ['trust'], completion: '2026-05-02' });
    expect(JSON.stringify(question)).not.toContain('secret');
  });

  test('stays in code', () => {
    expect(only('- [x] Why? #question [answer:: Write `%% so %%`]\n')?.answer?.text).toBe('Write `%% so %%`');
  });

  test('makes no label looser: what is not understood closes', () => {
    expect(only('- [?] Why? [confidentiality:: TLP:CLEAR %% TLP:RED %%]\n')?.labels).toEqual(['TLP:RED']);
  });

  test('leaves where the value stands as it is, for who edits it', () => {
    const text = '- [x] Why? #question [answer:: It %% secret %% holds]\n';
    const place = only(text)?.answer?.place;
    expect(text.slice(place?.start, place?.end)).toBe('It %% secret %% holds');
  });
});
