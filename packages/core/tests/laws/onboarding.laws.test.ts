import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { onboardingPack } from '../../src/people/onboarding.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { anyMarkedCommunity, maySee } from '../support/arbitrary-communities.ts';
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
