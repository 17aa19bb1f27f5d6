import type { Community } from '../community/community.ts';
import { nearestFolder } from '../community/community.ts';
import type { NoteChange } from '../community/communities-with.ts';
import { LiveCommunity } from '../views/lists/live-community.ts';
import type { LiveSource, ProblemCounts } from '../views/lists/live-community.ts';
import type { ShownProblem } from '../views/problems.ts';
import type { IndexChanges } from './note-index.ts';

/** Every community in sight, while notes change. What is shown stays as it was until a change is worked out as a whole. */
export class LiveCommunities {
  private live: ReadonlyMap<string, LiveCommunity> = new Map();

  of({ folder }: Community): LiveCommunity | undefined {
    return this.live.get(folder);
  }

  problemsAt(path: string): readonly ShownProblem[] {
    const folder = nearestFolder(path, this.live);
    return (folder === undefined ? undefined : this.live.get(folder)?.problems.get(path)) ?? [];
  }

  pathsWithProblems(): readonly string[] {
    return [...this.live.values()].flatMap(({ problems }) => [...problems.keys()]);
  }

  counts(): ProblemCounts {
    return [...this.live.values()].reduce<ProblemCounts>((sum, { counts }) => ({ all: sum.all + counts.all, withFix: sum.withFix + counts.withFix, findings: sum.findings + counts.findings }), { all: 0, withFix: 0, findings: 0 });
  }

  /** Whether everything was worked out for this day. */
  isFor(today: LiveSource['today']): boolean {
    return [...this.live.values()].every(({ source }) => source.today === today);
  }

  /**
   * Take in what happened; `again` are notes about which something else is known now. Returns the paths of the notes whose problems may be others.
   * To be run to its end before it is called again.
   */
  *update(communities: readonly Community[], changes: IndexChanges, source: LiveSource, again: readonly string[] = []): Generator<void, ReadonlySet<string>> {
    const touched = new Set<string>();
    const next = new Map<string, LiveCommunity>();
    const ofFolder = sorted(communities, changes === 'everything' ? [] : changes);
    for (const community of communities) {
      const { folder } = community;
      const known = this.live.get(folder);
      const canStay = known !== undefined && changes !== 'everything' && known.canBecome(community) && known.source.today === source.today;
      const live = canStay ? known : new LiveCommunity(community, source);
      const steps = canStay
        ? live.update(community, ofFolder.get(folder) ?? [], again.filter((path) => nearestFolder(path, ofFolder) === folder))
        : live.update(community, community.notes.map((after) => ({ before: undefined, after })));
      for (const path of yield* steps) {
        touched.add(path);
        yield;
      }
      next.set(folder, live);
    }
    for (const [folder, live] of this.live) if (next.get(folder) !== live) for (const path of live.problems.keys()) touched.add(path);
    this.live = next;
    return touched;
  }
}

function sorted(communities: readonly Community[], changes: readonly NoteChange[]): ReadonlyMap<string, readonly NoteChange[]> {
  const ofFolder = new Map<string, NoteChange[]>(communities.map(({ folder }) => [folder, []]));
  for (const change of changes) {
    const folder = nearestFolder((change.after ?? change.before)?.path ?? '', ofFolder);
    if (folder !== undefined) ofFolder.get(folder)?.push(change);
  }
  return ofFolder;
}
