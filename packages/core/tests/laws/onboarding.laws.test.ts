import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { onboardingPack } from '../../src/people/onboarding.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { anyMarkedCommunity, maySee } from '../support/arbitrary-communities.ts';
import { noteText } from '../support/growing-community.ts';
import { today } from '../support/notes.ts';

/** 100 communities every day; `LAWS_RUNS=20000` takes the long way. */
const runs = Number(process.env['LAWS_RUNS'] ?? 100);

test.each(['Noor Visser', 'Sam de Boer'])('a pack for %s holds no word that may not be seen', (name) => {
  let shown = 0;
  fc.assert(fc.property(anyMarkedCommunity(false), fc.constantFrom('', 'type: theme\n'), ({ texts, marks }, theme) => {
    // Some notes are about themes, for what these say comes along.
    const all = new Map([...texts].map(([path, text], index) => [path, index % 2 === 0 && !/^type:/m.test(text) ? text.replace('---\n', `---\n${theme}`) : text]));
    const circle = communitiesOf([...all].map(([path, text]) => parseNote(path, text))).find(({ folder }) => folder === 'C');
    const newcomer = circle?.members.find((member) => member.name === name);
    if (circle === undefined || newcomer === undefined) throw new Error('no newcomer');
    const pack = onboardingPack(circle, newcomer, all, today, messagesFor('en')).toLowerCase();
    for (const mark of marks) {
      if (!pack.includes(mark.word)) continue;
      shown++;
      expect(maySee(mark, { kind: 'person', names: [name] }), `${mark.word} in\n${pack}`).toBe(true);
    }
  }), { numRuns: runs });
  expect(shown).toBeGreaterThan(runs / 2);
});

test('a pack from four times as many notes takes about four times as long', () => {
  const timeFor = (count: number): number => {
    const texts = new Map([['C/C.md', '---\ntype: community\nthemes: [theme 1, theme 2]\n---\n# C\n'], ['C/people/Kim.md', '---\ntype: member\n---\n']]);
    for (let number = 0; number < count; number++) texts.set(`C/Session ${String(number)}.md`, noteText(number, count));
    const [circle] = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
    const [newcomer] = circle?.members ?? [];
    if (circle === undefined || newcomer === undefined) throw new Error('no newcomer');
    return Math.min(...[1, 2, 3].map(() => {
      const before = process.cpuUsage();
      expect(onboardingPack(circle, newcomer, texts, today, messagesFor('en'))).toContain('Who pays');
      return process.cpuUsage(before).user / 1000;
    }));
  };
  timeFor(100);
  const [few, many] = [timeFor(250), timeFor(1000)];
  // What grows with the square takes sixteen times as long.
  expect(many / Math.max(few, 15)).toBeLessThan(8);
});
