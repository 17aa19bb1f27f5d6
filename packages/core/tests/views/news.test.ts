import { describe, expect, test } from 'vitest';
import { resolvePerson } from '../../src/community/people.ts';
import type { Community } from '../../src/community/community.ts';
import type { Audience } from '../../src/confidentiality/audience.ts';
import { readLookedOn } from '../../src/views/news/looked-on.ts';
import { digestFor, digestForNote } from '../../src/views/news/digest-text.ts';
import { newsKinds } from '../../src/views/news/news-item.ts';
import type { NewsKind } from '../../src/views/news/news-item.ts';
import { keysOfDay, whatHappened } from '../../src/views/news/news.ts';
import { sinceDay, sinceLastSession, sinceLooked, sinceUsually } from '../../src/views/news/since.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { community, today } from '../support/notes.ts';

const notes = {
  'Charter.md': '---\ntype: community\nname: Builders\n---\n',
  'Noor.md': '---\ntype: member\njoined: 2024-01-01\n---\n',
  'Sam.md': '---\ntype: member\njoined: 2026-11-15\n---\n',
  'Bas.md': '---\ntype: member\njoined: 2024-01-01\nleft: 2026-11-20\n---\n',
  'Soon.md': '---\ntype: member\njoined: 2026-12-01\n---\n',
  'Back.md': '---\ntype: member\njoined: [2023-01-01, 2026-11-19]\nleft: 2024-01-01\n---\n',
  'Session.md': `---
type: session
date: 2026-11-12
---
- [?] Asked in the session [asked-by:: Sam] ^q000001
- [?] Asked later [created:: 2026-11-20] [owner:: Noor] [due:: 2026-12-01] ^q000002
- [?] Asked long before [created:: 2026-10-01] ^q000003
- [?] Asked tomorrow [created:: 2026-11-24] ^q000004
- [x] Answered since [created:: 2026-11-13] [completion:: 2026-11-21] ^q000005
- [x] Answered, and no longer true [created:: 2026-11-13] [completion:: 2026-11-21] [obsolete:: 2026-11-22] ^q000006
- [!] We meet monthly ^d000001
- [!] We met weekly [decided:: 2026-10-01]
- [ ] Call the client [owner:: Noor] [due:: 2026-11-22]
- [?] For a few [created:: 2026-11-20] [confidentiality:: TLP:RED] ^q000007
`,
  'Undated.md': '- [?] Nobody knows when\n- [!] Nobody knows when this was decided\n',
  'How.md': '---\ntype: knowledge\npublished: 2026-11-18\nreview: 2026-11-20\nowners: [Noor]\n---\n# How to meet\n',
  'Circle.md': '---\ndate: 2026-11-19\naudience: [Noor]\nconfidentiality: TLP:RED\n---\n- [?] Who is on strike?\n',
};
const cop = community(notes);
const day = (text: string): PlainDate => text as PlainDate;
const told = (since: string, of: Community = cop, to: PlainDate = today): Readonly<Partial<Record<NewsKind, readonly string[]>>> => {
  const { happened } = whatHappened(of, sinceDay(day(since)), undefined, to);
  return Object.fromEntries(newsKinds.map((kind) => [kind, happened[kind].map(({ text }) => text)]));
};

describe('what happened', () => {
  test('is what has a day from the first one to today, the newest first; what was asked and answered since is told once', () => {
    expect(told('2026-11-12')).toEqual({
      asked: ['Asked later', 'For a few', 'Who is on strike?', 'Asked in the session'], resolved: ['Answered since'], decided: ['We meet monthly'], published: ['How to meet'], joined: ['Back', 'Sam'], left: ['Bas'],
    });
  });

  test('the first day belongs to it, and the day before does not', () => {
    expect(told('2026-11-20').asked).toEqual(['Asked later', 'For a few']);
    expect(told('2026-11-21')).toEqual({ asked: [], resolved: ['Answered since'], decided: [], published: [], joined: [], left: [] });
  });

  test('what lies ahead is not new before its day has come', () => {
    expect(told('2026-11-23').asked).toEqual([]);
    expect(told('2026-11-23', cop, day('2026-11-24')).asked).toEqual(['Asked tomorrow']);
  });

  test('what waits for somebody is what is theirs and open, what is due first in front', () => {
    const { waiting } = whatHappened(cop, sinceDay(today), resolvePerson(cop, 'Noor'), today);
    expect(waiting.map(({ kind, text, day: due }) => `${kind} ${text} ${String(due)}`)).toEqual(['review How to meet 2026-11-20', 'action Call the client 2026-11-22', 'question Asked later 2026-12-01']);
    expect(whatHappened(cop, sinceDay(today), undefined, today).waiting).toEqual([]);
  });

  test('in a community without dates nothing happened', () => {
    expect(Object.values(told('0001-01-01', community({ 'Charter.md': '---\ntype: community\n---\n', 'A.md': '- [?] When?\n- [x] Then\n- [!] So\n', 'Kim.md': '---\ntype: member\n---\n' }))).flat()).toEqual([]);
  });
});

describe('since when', () => {
  test('who never looked on this device sees what happened since the last session before today, else in the last 30 days', () => {
    expect(sinceLooked(cop, [], undefined, today)).toMatchObject({ since: '2026-11-12', looked: false });
    expect(sinceLastSession(cop, day('2026-11-12'))).toBeUndefined();
    expect(sinceUsually(cop, day('2026-11-12'))).toBe('2026-10-13');
  });

  test('what was marked as seen is new no more; what comes later on the same day is', () => {
    const looked = [{ community: '', day: day('2026-11-20'), seen: keysOfDay(cop, day('2026-11-20')) }];
    const later = community({ ...notes, 'More.md': '---\ncreated: 2026-11-20\n---\n- [?] Asked in the evening\n' });
    const news = whatHappened(later, sinceLooked(later, looked, undefined, today), undefined, today);
    expect(newsKinds.flatMap((kind) => news.happened[kind].map(({ text }) => text))).toEqual(['Asked in the evening', 'Answered since']);
  });

  test('what somebody did is no news to that person', () => {
    const { happened } = whatHappened(cop, sinceLooked(cop, [], resolvePerson(cop, 'Sam'), today), undefined, today);
    expect([happened.asked, happened.joined].map((items) => items.map(({ text }) => text))).toEqual([['Asked later', 'For a few', 'Who is on strike?'], ['Back']]);
    const own = community({ ...notes, 'Own.md': '- [x] Asked by another, resolved by Sam [asked-by:: Noor] [answered-by:: Sam] [created:: 2026-11-20] [completion:: 2026-11-21] #question\n' });
    expect(JSON.stringify(whatHappened(own, sinceLooked(own, [], resolvePerson(own, 'Sam'), today), undefined, today).happened)).not.toContain('resolved by Sam');
  });

  test('a clock that was ahead hides nothing for long', () => {
    expect(sinceLooked(cop, [{ community: '', day: day('2099-01-01'), seen: [] }], undefined, today).since).toBe(today);
  });

  test('what was kept and can’t be understood counts as never looked', () => {
    expect([undefined, 'x', [null], [{ community: '', day: '2026-13-40', seen: [] }], [{ day: '2026-11-20' }]].map(readLookedOn)).toEqual([[], [], [], [], []]);
    expect(readLookedOn([{ community: 'cop', day: '2026-11-20', seen: [1, 'x'] }])).toEqual([{ community: 'cop', day: '2026-11-20', seen: [1] }]);
  });
});

describe('in words', () => {
  test('a note has links to the lines, and nothing that is stricter than the note', () => {
    const { text, leftOut } = digestForNote(cop, sinceDay(day('2026-11-12')), resolvePerson(cop, 'Noor'), today, messagesFor('en'));
    expect(text).toBe(`# Builders: what happened since 2026-11-12

## New questions

- [[Session#^q000002|Asked later]] (2026-11-20)
- [[Session#^q000001|Asked in the session]] (2026-11-12)

## Resolved

- [[Session#^q000005|Answered since]] (2026-11-21)

## Decisions

- [[Session#^d000001|We meet monthly]] (2026-11-12)

## Knowledge

- [[How|How to meet]] (2026-11-18)

## Who joined

- [[Back]] (2026-11-19)
- [[Sam]] (2026-11-15)

## Who left

- [[Bas]] (2026-11-20)

## What waits for Noor

- [[How|How to meet]] (to be looked at again since 2026-11-20)
- [[Session|Call the client]] (due 2026-11-22)
- [[Session#^q000002|Asked later]] (due 2026-12-01)
`);
    expect(leftOut).toBe(2);
  });

  test('for an audience it has what that audience may see, in the words it may see', () => {
    const open = community({ ...notes, 'Open.md': '---\ncreated: 2026-11-20\nconfidentiality: TLP:CLEAR\n---\n- [?] May everybody read this?\n' });
    expect(digestFor(open, { kind: 'world' }, sinceDay(day('2026-11-12')), undefined, today, messagesFor('nl'))).toMatch(/## Nieuwe vragen\n\n- .*May everybody read this\?.* \(2026-11-20\)\n$/);
    const noor = resolvePerson(open, 'Noor');
    expect(digestFor(open, { kind: 'persons', persons: [noor] }, sinceDay(day('2026-11-12')), noor, today, messagesFor('en'))).toContain('Who is on strike?');
  });

  test('names who joined and who left to members only, however open their notes are', () => {
    const open = community(Object.fromEntries(Object.entries(notes).map(([path, text]) => [path, text.startsWith('---\ntype: member') ? text.replace('---\n', '---\nconfidentiality: TLP:CLEAR\n') : text])));
    const written = (audience: Audience): string => digestFor(open, audience, sinceDay(day('2026-11-12')), undefined, today, messagesFor('en'));
    const [noor, bas] = [resolvePerson(open, 'Noor'), resolvePerson(open, 'Bas')];
    const outside = [{ kind: 'world' }, { kind: 'organisations', organisations: [] }, { kind: 'persons', persons: [noor, bas] }] as const;
    for (const audience of outside) expect(written(audience)).not.toMatch(/Who joined|Who left|Bas|Back|Sam/);
    for (const audience of [{ kind: 'community' }, { kind: 'persons', persons: [noor] }] as const) expect(written(audience)).toContain('## Who joined\n\n- [[Back]] (2026-11-19)\n- [[Sam]] (2026-11-15)\n\n## Who left\n\n- [[Bas]] (2026-11-20)\n');
  });

  test('says so when nothing happened', () => {
    expect(digestForNote(cop, sinceDay(today), undefined, today, messagesFor('en')).text).toBe('# Builders: what happened since 2026-11-23\n\nNothing is known to have happened since then.\n');
  });
});
