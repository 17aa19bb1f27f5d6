import type { Community } from '../../community/community.ts';
import type { Audience } from '../../confidentiality/audience.ts';
import { clear } from '../../confidentiality/clear.ts';
import type { Cleared } from '../../confidentiality/clear.ts';
import { stretchesWithLabels } from '../../confidentiality/effective-label.ts';
import { judge } from '../../confidentiality/judge.ts';
import type { Verdict } from '../../confidentiality/judge.ts';
import type { Note } from '../../note/note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import type { Range } from '../../text/text-edit.ts';
import { canBeJudged } from '../can-be-judged.ts';
import { asksForChathamHouse } from '../../note/chatham-house.ts';
import type { ExportRequest, NoteDecision } from './export-plan.ts';

/** The notes of a community, each judged for the audience of an export: what goes, and what stays and why. */
export interface JudgedNotes {
  readonly community: Community;
  /** Every note that was read, by path, those of other communities included. */
  readonly sources: ReadonlyMap<string, NoteSource>;
  readonly cleared: ReadonlyMap<string, Cleared<NoteSource>>;
  readonly stays: ReadonlyMap<string, Pick<NoteDecision, 'verdict' | 'obstacle'>>;
  readonly judgePassage: (note: Note, range: Range) => Verdict;
  /** Whether nobody may be named in a note. */
  readonly isChathamHouse: (note: Note) => boolean;
}

export function judgeNotes({ chathamHouse, today }: ExportRequest, sources: ReadonlyMap<string, NoteSource>, community: Community, audience: Audience): JudgedNotes {
  const cleared = new Map<string, Cleared<NoteSource>>();
  const stays = new Map<string, Pick<NoteDecision, 'verdict' | 'obstacle'>>();
  for (const note of community.notes) {
    const source = sources.get(note.path);
    if (source === undefined) continue;
    const result = clear(community, { note }, source, audience, today);
    const obstacle = !canBeJudged(note) ? 'unreadable' : chathamHouse && (note.type === 'member' || note.type === 'organisation') ? 'names-a-person' : undefined;
    if ('withheld' in result) stays.set(note.path, { verdict: result.withheld, obstacle: undefined });
    else if (obstacle !== undefined) stays.set(note.path, { verdict: result.verdict, obstacle });
    else cleared.set(note.path, result);
  }
  return {
    community, sources, cleared, stays,
    judgePassage: (note, range) => judge(community, { note, range }, audience, today),
    isChathamHouse: (note) => chathamHouse || asksForChathamHouse(note),
  };
}

export function notesThatGo({ cleared }: JudgedNotes): readonly Note[] {
  return [...cleared.values()].map(({ value }) => value.note);
}

/** What of a note this audience may not see, whether the note itself goes or not. */
export function withheldPassages({ judgePassage }: JudgedNotes, { note }: NoteSource): readonly Range[] {
  return stretchesWithLabels(note).filter((range) => !judgePassage(note, range).may);
}
