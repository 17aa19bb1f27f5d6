import { expect, test } from 'vitest';
import { indicatorsOf } from '../../src/indicators/indicators-of.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import { promoteQuestion } from '../../src/questions/promote-question.ts';
import { questionKey, resolvedBy } from '../../src/questions/resolved-by.ts';
import { knowledgeOf } from '../../src/sessions/harvest/gather-harvest.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { after, aimAt, community } from '../support/notes.ts';

const session = '---\ntype: session\ndate: 2026-05-01\n---\n# Spring\n\n- [x] Who pays?  [created:: 2026-05-01]  [completion:: 2026-05-02] ^qaaaaaa\n    - [x] And who decides?  [created:: 2026-05-01]  [completion:: 2026-05-02] ^qbbbbbb\n';
const notes = {
  'C/Charter.md': '---\ntype: community\n---\n', 'C/2026-11-12 Session.md': session,
  'C/Paying.md': '---\ntype: knowledge\nresolves: "[[2026-11-12 Session#^qaaaaaa]]"\n---\n', 'C/Deciding.md': '---\ntype: knowledge\nresolves: "[[2026-11-12 Session#^qbbbbbb]]"\n---\n',
};

/** As “Turn question into a note” does it. */
function promoted(files: Readonly<Record<string, string>>, path: string, words: string, name: string): Readonly<Record<string, string>> {
  const text = files[path] ?? '';
  const promotion = promoteQuestion(community(files), text, { ...aimAt(text, words), path }, name);
  if ('refused' in promotion) throw new Error(promotion.refused.code);
  return { ...files, [path]: after(text, promotion.replaceLine(text)), [`C/${name}.md`]: promotion.noteText };
}

/** Each question with the knowledge that says it resolves it. */
function told(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const cop = community(files);
  return Object.fromEntries(cop.notes.flatMap((note) => note.questions.map((question) => [question.text, knowledgeOf(cop, note, question).map(({ name }) => name).join()])));
}

function led(files: Readonly<Record<string, string>>): unknown {
  const period = parsePeriod('2026');
  return period === undefined ? undefined : indicatorsOf(community(files), period, '2026-11-23' as PlainDate, { kind: 'community' }).find(({ id }) => id === 'ledToKnowledge')?.value;
}

test('what a knowledge note resolves stays resolved by it when the question is turned into a note, and so does what is nested in it', () => {
  const both = { 'Who pays?': 'Paying', 'And who decides?': 'Deciding' };
  expect([told(notes), led(notes)]).toEqual([both, 2]);
  const moved = promoted(notes, 'C/2026-11-12 Session.md', 'Who pays', 'Who pays');
  expect(moved['C/Paying.md']).toBe(notes['C/Paying.md']);
  expect([told(moved), led(moved)]).toEqual([both, 2]);
  const again = { ...moved, 'C/Who pays.md': (moved['C/Who pays.md'] ?? '').replace(/^- \[x\] And who decides.*$/m, '- [[Who decides]] ^qbbbbbb'), 'C/Who decides.md': '---\ntype: question\nstatus: resolved\ncompletion: 2026-05-02\n---\n# And who decides?\n' };
  expect([told(again), led(again)]).toEqual([both, 2]);
});

test('signposts that lead round in a circle, or to nothing, resolve nothing; a line of words and a link without a block id are none', () => {
  const lost = (line: string): readonly string[] => {
    const cop = community({ ...notes, 'C/2026-11-12 Session.md': line, 'C/Other.md': '- [[2026-11-12 Session#^qaaaaaa]] ^qaaaaaa\n- [x] Elsewhere? #question ^qcccccc\n' });
    const [paying] = cop.notes.filter(({ name }) => name === 'Paying');
    const all = new Set(cop.notes.flatMap((note) => note.questions.map((question) => questionKey(note, question))));
    return paying === undefined ? ['?'] : resolvedBy(cop, paying).filter((key) => all.has(key)).map((key) => key.replace('C/', ''));
  };
  expect(lost('- [[Other#^qcccccc]] ^qaaaaaa\n')).toEqual(['Other.md#^qcccccc']);
  expect(['- [[Other#^qaaaaaa]] ^qaaaaaa\n', '- [[Nowhere]] ^qaaaaaa\n', '- See [[Other#^qcccccc]] ^qaaaaaa\n', '- [[Other#^qcccccc]]\n', ''].map(lost)).toEqual([[], [], [], [], []]);
});

test('a question without a block id is resolved by no link to a line', () => {
  expect(told({ ...notes, 'C/2026-11-12 Session.md': '- [x] Who pays? #question\n', 'C/Paying.md': '---\ntype: knowledge\nresolves: "[[2026-11-12 Session#^]]"\n---\n' })).toEqual({ 'Who pays? #question': '' });
});
