import { deepEqual } from 'node:assert/strict';
import fc from 'fast-check';
// Where this is bundled with a core that is broken on purpose, it has a fast-check of its own.
import './seed-laws.ts';
import { groupings } from '../../src/views/sidebar.ts';
import type { Grouping } from '../../src/views/sidebar.ts';
import { anyChanges, anyNotes } from './changing-notes.ts';
import type { NoteStep } from './changing-notes.ts';
import { memoryNoteStore } from './memory-note-store.ts';
import type { MemoryNoteStore } from './memory-note-store.ts';
import { testHost } from './test-host.ts';
import type { TestHost } from './test-host.ts';

function carryOut(store: MemoryNoteStore, step: NoteStep): void {
  switch (step.kind) {
    case 'write': store.change(step.path, step.text); break;
    case 'delete': if (store.files.has(step.path)) store.change(step.path, undefined); break;
    case 'rename': if (!store.files.has(step.newPath)) store.rename(step.path, step.newPath); break;
  }
}

/**
 * All that a person sees in the sidebar, grouped in every way, and all that is wrong. First as it is grouped now, for that is what was followed;
 * it stays grouped in the last way.
 */
export function everythingSeen({ workspace }: TestHost, first: Grouping = 'theme'): unknown {
  const sidebars = [first, ...groupings.filter((grouping) => grouping !== first), first].map((grouping) => {
    workspace.choose({ grouping });
    return workspace.sidebar();
  });
  return { sidebars, problems: [...workspace.problems()] };
}

/** Whatever happens to notes, a tool that followed it shows what one shows that reads them all now. */
export async function followingIsReadingAnew(numRuns: number, endOnFailure = false): Promise<void> {
  await fc.assert(fc.asyncProperty(anyNotes, anyChanges, fc.constantFrom('', 'Ann', 'bobby'), fc.constantFrom(undefined, '2026-10-01', '2026-11-01'), async (notes, changes, me, looked) => {
    const store = memoryNoteStore(notes);
    const choices = { lookedOn: looked === undefined ? [] : [{ community: 'C', day: looked, seen: [] }] };
    const follower = testHost(store, { me, choices });
    await follower.workspace.start();
    let heard: readonly string[] = [];
    const problems = new Map(follower.workspace.problems());
    follower.workspace.onProblems((paths) => { heard = [...heard, ...paths]; });
    for (const [index, steps] of changes.entries()) {
      const grouping = groupings[index % groupings.length] ?? 'theme';
      follower.workspace.choose({ grouping });
      follower.workspace.sidebar();
      for (const step of steps) carryOut(store, step);
      await follower.settle();
      const reader = testHost(memoryNoteStore(Object.fromEntries(store.files)), { me, choices });
      await reader.workspace.start();
      deepEqual(everythingSeen(follower, grouping), everythingSeen(reader, grouping));
      // Whoever only hears of what changed knows the same.
      for (const path of heard) problems.set(path, follower.workspace.problemsAt(path));
      const byPath = (all: ReadonlyMap<string, readonly unknown[]>): unknown => [...all].filter(([, each]) => each.length > 0).sort(([a], [b]) => (a < b ? -1 : 1));
      deepEqual(byPath(problems), byPath(reader.workspace.problems()));
      heard = [];
      reader.workspace.stop();
    }
    follower.workspace.stop();
  }), { numRuns, endOnFailure });
}
