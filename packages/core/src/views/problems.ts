import type { Community } from '../community/community.ts';
import type { Note, Place } from '../note/note.ts';
import { isSevere, problemSources, problemsIn } from '../problems/problems-of.ts';
import type { Problem, ProblemCode, ProblemSource } from '../problems/problems-of.ts';
import { calloutLabelOf, exactLabelOf, meantLabel } from '../sharing/write-label-exactly.ts';
import type { Finding } from '../sharing/findings.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** A problem as a person sees it, on its note and line. */
export interface ShownProblem {
  /** Unique among the problems of all communities, as long as it stays where it is. */
  readonly key: string;
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly path: string;
  readonly place: Place;
  /** What the fix would do, in words; undefined when there is none. `fixProblem` carries it out. */
  readonly fix: string | undefined;
  /** By this a person can accept it; undefined for what must be mended. */
  readonly hash: string | undefined;
  readonly detail: string;
  /** Which one it is among the problems of its note, from 0: where several stand in one place, this is their order. */
  readonly nth: number;
}

export function shownProblems(community: Community, messages: Messages, today: PlainDate, further: readonly Finding[] = []): readonly ShownProblem[] {
  const sourceOf = problemSources(community, today, further);
  return community.notes.flatMap((note) => shownProblemsIn(community, note, sourceOf(note), messages));
}

/** What is wrong in one note. */
export function shownProblemsIn(community: Community, note: Note, source: ProblemSource, messages: Messages): readonly ShownProblem[] {
  const seen = new Map<string, number>();
  return problemsIn(community, note, source).map((problem, nth) => {
    const key = `${problem.path}:${String(problem.place.start)}:${problem.code}:${problem.detail}`;
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return shownProblem(problem, count === 0 ? key : `${key}:${String(count)}`, messages, { nth, isWritable: note.locked === undefined });
  });
}

function shownProblem(problem: Problem, key: string, messages: Messages, { nth, isWritable }: { readonly nth: number; readonly isWritable: boolean }): ShownProblem {
  return {
    key,
    code: problem.code,
    severity: isSevere(problem.code) ? 'error' : 'warning',
    message: messages.problems[problem.code](problem.detail),
    path: problem.path,
    place: problem.place,
    fix: isWritable ? fixOf(problem, messages) : undefined,
    hash: problem.hash,
    detail: problem.detail,
    nth,
  };
}

function fixOf({ code, detail }: Problem, { fixes, people }: Messages): string | undefined {
  switch (code) {
    case 'id-twice': return fixes['id-twice'];
    case 'label-inexact': case 'label-unreadable': {
      const label = detail === '' ? undefined : meantLabel(detail);
      return label === undefined ? undefined : fixes['label-inexact'](label);
    }
    case 'label-misspelt': case 'label-in-words': {
      const callout = calloutLabelOf(detail);
      if (callout !== undefined) return fixes['label-in-words'](callout);
      const label = exactLabelOf(code, detail);
      return label === undefined ? undefined : fixes['label-inexact'](label);
    }
    case 'key-misspelt': return fixes['key-misspelt'](detail.split('\n')[1] ?? '');
    case 'label-in-name': return fixes['label-inexact'](`confidentiality: ${detail.split('\n')[1] ?? ''}`);
    case 'chatham-house-misspelt': return fixes['chatham-house-misspelt'];
    case 'owner-unknown': case 'owner-ambiguous': case 'owner-left': case 'owner-organisation-left': return people.fixes[code];
    default: return undefined;
  }
}
