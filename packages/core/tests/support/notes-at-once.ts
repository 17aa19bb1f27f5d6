import { communitiesOf } from '../../src/community/communities-of.ts';
import type { Note } from '../../src/note/note.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { LiveCommunity } from '../../src/views/lists/live-community.ts';
import { firstChoices } from '../../src/views/sidebar-choices.ts';
import { noteText } from './growing-community.ts';

/**
 * At how many notes a tool looks at most between two moments at which it could do something else, until the sidebar of so many notes is there.
 * Other than milliseconds, that is the same on every machine. What puts all that was worked out in its place at once, at the end, is left out.
 */
export function mostNotesAtOnce(count: number): number {
  const looked = new Set<string>();
  const watched = (note: Note): Note => new Proxy(note, { get: (target, key) => { looked.add(target.path); return Reflect.get(target, key) as unknown; } });
  const texts: readonly (readonly [string, string])[] = [
    ['C/C.md', '---\ntype: community\n---\n'], ...Array.from({ length: count }, (_, number) => [`C/people/Member ${String(number)}.md`, '---\ntype: member\njoined: 2026-11-02\n---\n'] as const),
    ...Array.from({ length: count }, (_, number) => [`C/Session ${String(number)}.md`, noteText(number, count)] as const),
    ...Array.from({ length: count }, (_, number) => [`C/How ${String(number)}.md`, '---\ntype: knowledge\npublished: 2026-11-01\nreview: 2026-11-02\nowners: [Member 1]\n---\n- [-] Never\n'] as const),
  ];
  const [community] = communitiesOf(texts.map(([path, text]) => watched(parseNote(path, text))));
  if (community === undefined) throw new Error('there is no community');
  const [today, messages] = ['2026-11-23' as PlainDate, messagesFor('en')];
  const live = new LiveCommunity(community, { today, messages, furtherOf: () => [], meIn: () => undefined });
  let most = 0;
  const run = (steps: Generator<void, unknown>): void => {
    looked.clear();
    while (steps.next().done !== true) {
      most = Math.max(most, looked.size);
      looked.clear();
    }
  };
  run(live.update(community, community.notes.map((after) => ({ before: undefined, after }))));
  run(live.prepare({ community, choices: firstChoices, messages, me: undefined, presenting: undefined, today }));
  return most;
}
