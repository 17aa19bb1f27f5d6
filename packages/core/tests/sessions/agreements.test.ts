import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { decisionsOf, openActionsOf } from '../../src/sessions/agreements.ts';
import { actionTargetOf, finishAction } from '../../src/sessions/finish-action.ts';
import { recordAction, recordDecision } from '../../src/sessions/record.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { after, community, today } from '../support/notes.ts';

const path = 'x.md';

function finished(text: string, words: string, newest = text): string {
  const note = parseNote(path, text);
  const action = note.actions.find((each) => each.text.startsWith(words));
  if (action === undefined) throw new Error(`no action “${words}”`);
  return after(newest, finishAction(newest, actionTargetOf(note, action), today));
}

describe('an action that is done', () => {
  test.each([
    ['has its box ticked, and the day', '- [ ] Draft it  [owner:: Sam]  [due:: 2026-12-01]\n', '- [x] Draft it  [owner:: Sam]  [due:: 2026-12-01]  [completion:: 2026-11-23]\n'],
    ['keeps to the signs of Tasks', '- [/] Draft it [owner:: Sam] 📅 2026-12-01 ^abc\r\n- [ ] Other\r\n', '- [x] Draft it [owner:: Sam] 📅 2026-12-01 ✅ 2026-11-23 ^abc\r\n- [ ] Other\r\n'],
    ['wraps over two lines', '* [ ] Draft\n  it [owner:: Sam]\n', '* [x] Draft\n  it [owner:: Sam]  [completion:: 2026-11-23]\n'],
  ])('%s', (_, text, expected) => {
    expect(finished(text, 'Draft')).toBe(expected);
  });

  test('is found again in the newest text', () => {
    const text = '- [ ] Draft it [owner:: Sam]\n';
    expect(finished(text, 'Draft', `# New heading\n\n${text}`)).toBe('# New heading\n\n- [x] Draft it [owner:: Sam]  [completion:: 2026-11-23]\n');
    expect(finished(text, 'Draft', '- [ ] Something else [owner:: Sam]\n')).toBe('refused: not-found');
    expect(finished(text, 'Draft', text + text)).toBe('refused: ambiguous');
    expect(finished('- [ ] Draft it [owner:: Sam] ^abc\n', 'Draft', '- [ ] Draft it all [owner:: Sam] ^abc\n- [ ] Draft it [owner:: Sam]\n')).toBe('- [x] Draft it all [owner:: Sam]  [completion:: 2026-11-23] ^abc\n- [ ] Draft it [owner:: Sam]\n');
  });

  test('is not done twice, nor in a conflict', () => {
    expect(finished('- [ ] Draft it [owner:: Sam]\n', 'Draft', '- [x] Draft it [owner:: Sam]\n')).toBe('refused: already-so');
    expect(finished('- [ ] Draft it [owner:: Sam]\n', 'Draft', '<<<<<<< a\n- [ ] Draft it [owner:: Sam]\n=======\n>>>>>>> b\n')).toBe('refused: merge-conflict');
  });
});

describe('a decision that is recorded', () => {
  const decided = (text: string, cursor?: number, words = 'We meet  monthly'): string => after(text, recordDecision(path, text, { words, decided: today }, cursor));
  const line = '- [!] We meet monthly  [decided:: 2026-11-23]';

  test.each([
    ['stands on the blank line with the cursor', '# A\n\n\n\nText\n', 5, `# A\n\n${line}\n\nText\n`],
    ['leaves the end of line at the end', 'Text\n\n', 6, `Text\n\n${line}\n`],
    ['joins its section', '# A\n\n## Decisions\n\n- [!] One\n\n## Next\n', undefined, `# A\n\n## Decisions\n\n- [!] One\n${line}\n\n## Next\n`],
    ['joins a Dutch section for decisions and actions', '## Besluiten en acties\n\n- [ ] Taak [owner:: Sam]\n', undefined, `## Besluiten en acties\n\n- [ ] Taak [owner:: Sam]\n${line}\n`],
    ['comes last where there is no section', '# A\r\n\r\nText\r\n', undefined, `# A\r\n\r\nText\r\n\r\n${line}\r\n`],
    ['begins an empty note', '', undefined, line],
  ])('%s', (_, text, cursor, expected) => {
    expect(decided(text, cursor)).toBe(expected);
  });

  test('is refused where it would not read as one, and where it would hide words', () => {
    expect(decided('# A\n', undefined, 'Really? #question')).toBe('refused: unsafe');
    expect(decided('# A\n', undefined, 'What %% is hidden %%')).toBe('refused: unsafe');
  });
});

describe('an action that is recorded', () => {
  const recorded = (text: string, owner: string, due: string | undefined): string => after(text, recordAction(path, text, { words: 'Draft it', owner, due: due as PlainDate | undefined }, undefined));

  test('has its owner and its day', () => {
    expect(recorded('## Acties\n', '[[Sam de Boer]]', '2026-12-01')).toBe('## Acties\n\n- [ ] Draft it  [owner:: [[Sam de Boer]]]  [due:: 2026-12-01]\n');
  });

  test('without any of them says that nobody has it yet, where no section says what it is', () => {
    expect(recorded('## Actions\n', '', undefined)).toBe('## Actions\n\n- [ ] Draft it\n');
    expect(recorded('Text\n', '', undefined)).toBe('Text\n\n- [ ] Draft it  [owner:: ]\n');
  });
});

test('what is due first comes first, and decisions newest first', () => {
  const cop = community({
    'C.md': '---\ntype: community\n---\n',
    'Sam.md': '---\ntype: member\n---\n',
    'a.md': '---\ntype: session\ndate: 2026-10-01\n---\n- [!] Older\n- [!] Newest [decided:: 2026-11-12]\n- [ ] No day [owner:: Sam]\n- [ ] Later [owner:: Sam] [due:: 2026-12-01]\n- [x] Done [owner:: Sam]\n',
    'b.md': '- [!] No day\n- [ ] Late [owner:: Sam] [due:: 2026-11-01]\n',
  });
  expect(openActionsOf(cop, today).map(({ action, late }) => `${action.text} ${String(late)}`)).toEqual(['Late 22', 'Later -8', 'No day undefined']);
  expect(decisionsOf(cop).map(({ decision }) => decision.text)).toEqual(['Newest', 'Older', 'No day']);
});
