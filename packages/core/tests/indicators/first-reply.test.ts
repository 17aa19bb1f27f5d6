import { expect, test } from 'vitest';
import type { FigureValue } from '../../src/indicators/indicator.ts';
import { indicatorsOf } from '../../src/indicators/indicators-of.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import { community, today } from '../support/notes.ts';

/** Days to the first reply, and what can't be placed: `9`, `unknown / Why?`. */
function firstReply(...lines: readonly string[]): string {
  const cop = community({ 'C.md': '---\ntype: community\n---\n', 'x.md': `${lines.join('\n')}\n` });
  const period = parsePeriod('2026');
  const found = period === undefined ? undefined : indicatorsOf(cop, period, today, { kind: 'community' }).find(({ id }) => id === 'timeToFirstReply');
  const value: FigureValue | undefined = found?.value;
  return [String(value), ...(found?.unplaced ?? []).map(({ text }) => text.replace(' #question', ''))].join(' / ');
}

const asked = '[asked-by:: Ann] [created:: 2026-03-01]';

test('an answer that nobody signed may be that of who asked: it can’t be placed', () => {
  expect(firstReply(`- [x] Why? ${asked} [completion:: 2026-03-05] #question`)).toBe('unknown / Why?');
  expect(firstReply(`- [x] Why? ${asked} [completion:: 2026-03-05] #question`, '    - answer:: So it is.', '    - Ours too. [by:: Bob] [created:: 2026-03-10]')).toBe('unknown / Why?');
  // Bob was first, whoever answered.
  expect(firstReply(`- [x] Why? ${asked} [completion:: 2026-03-15] #question`, '    - answer:: So it is.', '    - Ours too. [by:: Bob] [created:: 2026-03-10]')).toBe('9');
  // Ann found it out herself: there was no reply.
  expect(firstReply(`- [x] Why? ${asked} [answered-by:: Ann] [completion:: 2026-03-05] #question`)).toBe('unknown');
});

test('an answer counts on its own day where one is written, whenever the question was closed', () => {
  const answer = '    - answer:: So it is. [by:: Bob] [created:: 2026-03-03]';
  expect(firstReply(`- [x] Why? ${asked} [completion:: 2026-04-01] #question`, answer)).toBe('2');
  expect(firstReply(`- [?] Why? ${asked}`, answer)).toBe('2');
  // When it is to be looked at again, or was, says nothing of when it was given.
  expect(firstReply(`- [x] Why? ${asked} [completion:: 2026-04-01] #question`, '    - answer:: So it is. [by:: Bob] [verified:: 2026-03-03]')).toBe('31');
  // Next year is a slip of the pen, and no day; that of the completion would be a guess.
  expect(firstReply(`- [x] Why? ${asked} [completion:: 2026-04-01] #question`, '    - answer:: So it is. [by:: Bob] [created:: 2027-03-03]')).toBe('unknown / Why?');
});

test('of a question that was reopened nobody knows who answered before, and while it is open nor when', () => {
  const twice = '[answered-by:: Bob] [completion:: 2026-03-05] [completion:: 2026-04-01]';
  expect(firstReply(`- [x] Why? ${asked} ${twice} #question`)).toBe('unknown / Why?');
  expect(firstReply(`- [x] Why? ${asked} ${twice} #question`, '    - Ours too. [by:: Bob] [created:: 2026-03-02]')).toBe('1');
  expect(firstReply(`- [?] Why? ${asked} [answered-by:: Bob]`)).toBe('unknown / Why?');
  expect(firstReply(`- [?] Why? ${asked}`, '    - answer:: So it is. [by:: Bob]', '    - Ours too. [by:: Bob] [created:: 2026-03-02]')).toBe('unknown / Why?');
  // The box was opened by hand, and the completion stayed: by then somebody had answered.
  expect(firstReply(`- [?] Why? ${asked} [completion:: 2026-03-05]`, '    - Ours too. [by:: Bob] [created:: 2026-03-10]')).toBe('unknown / Why?');
  expect(firstReply(`- [?] Why? ${asked} [completion:: soon]`, '    - Ours too. [by:: Bob] [created:: 2026-03-10]')).toBe('unknown / Why?');
  expect(firstReply('---', 'type: question', 'status: resolved', 'asked-by: Ann', 'answered-by: Bob', 'created: 2026-03-01', 'completion: [2026-03-05, 2026-04-01]', '---', '# Why?')).toBe('unknown / Why?');
});

test('a question without a day to which somebody replied can’t be placed, and nor can a reply to nobody', () => {
  expect(firstReply('- [?] Why? [asked-by:: Ann]', '    - Ours too. [by:: Bob] [created:: 2026-03-10]')).toBe('unknown / Why?');
  expect(firstReply('- [?] Why? [created:: 2026-03-01]', '    - Ours too. [by:: Bob] [created:: 2026-03-10]')).toBe('unknown / Why?');
  expect(firstReply(`- [?] Why? ${asked}`)).toBe('unknown');
});
