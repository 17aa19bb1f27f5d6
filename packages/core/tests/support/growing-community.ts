import { messagesFor } from '../../src/text/messages/messages.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { firstChoices } from '../../src/views/sidebar-choices.ts';
import { sidebarFrom } from '../../src/views/sidebar-of.ts';
import type { Sidebar } from '../../src/views/sidebar.ts';
import { LiveCommunities } from '../../src/workspace/live-communities.ts';
import { createNoteIndex } from '../../src/workspace/note-index.ts';
import type { MemoryNoteStore } from './memory-note-store.ts';
import { memoryNoteStore } from './memory-note-store.ts';

const today = '2026-11-23' as PlainDate;
const messages = messagesFor('en');

/** A tool that follows so many notes: a session each with questions of members, and links to others. */
export interface Follower {
  readonly store: MemoryNoteStore;
  /** Take in that a note changed, and work out the sidebar. */
  follow(path: string): Promise<Sidebar>;
}

export function noteText(number: number, count: number): string {
  const owner = `[[Member ${String(number % 20)}]]`;
  return `---\ntype: session\ndate: 2026-10-${String(1 + (number % 28)).padStart(2, '0')}\nthemes:\n  - theme ${String(number % 6)}\n---\n# Session ${String(number)}\n\n`
    + `See [[Session ${String((number * 7) % count)}]].\n\n- [?] Who pays ${String(number)}?  [owner:: ${owner}]\n- [x] Who decides?  [owner:: ${owner}]  [completion:: 2026-11-01]\n- [ ] Ask  [owner:: ${owner}]  [due:: 2026-12-01]\n- [!] So be it\n`;
}

export async function followerOf(count: number): Promise<Follower> {
  const notes: Record<string, string> = { 'C/C.md': '---\ntype: community\n---\n' };
  for (let number = 0; number < 20; number++) notes[`C/people/Member ${String(number)}.md`] = '---\ntype: member\n---\n';
  for (let number = 0; number < count; number++) notes[`C/Session ${String(number)}.md`] = noteText(number, count);
  const store = memoryNoteStore(notes);
  const index = createNoteIndex(store, { pause: () => Promise.resolve(), clock: () => 0, failed: (_, error) => { throw error; }, progress: () => undefined, records: undefined });
  const live = new LiveCommunities();
  const sidebar = (): Sidebar => {
    const steps = live.update(index.communities(), index.takeChanges(), { today, messages, furtherOf: () => [], meIn: () => undefined });
    while (steps.next().done !== true);
    const [community] = index.communities();
    if (community === undefined) throw new Error('there is no community');
    const frame = { community, communities: [community], choices: firstChoices, presenting: undefined, messages, me: undefined, today };
    const lists = live.of(community)?.listsFor(frame);
    if (lists === undefined) throw new Error('there are no lists');
    return sidebarFrom(lists, frame);
  };
  await index.load();
  sidebar();
  return {
    store,
    async follow(path) {
      await index.apply([{ kind: 'changed', path }]);
      return sidebar();
    },
  };
}
