import type { Place } from '../note/note.ts';

/** A problem as a person sees it, on its note and line. */
export interface ShownProblem {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly path: string;
  readonly place: Place;
  /** What the fix would do, in words; undefined when there is none. `fixProblem` carries it out. */
  readonly fix: string | undefined;
}
