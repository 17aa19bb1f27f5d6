import type { Community } from '../../community/community.ts';
import { readNote } from '../../note/parse-note.ts';
import type { Edits } from '../../questions/change-question.ts';
import { giveBlockId } from '../../questions/give-block-id.ts';
import { inSequence } from '../../questions/in-sequence.ts';
import { targetOf } from '../../questions/target.ts';
import { questionsAsked } from './gather-harvest.ts';
import { writeSummary } from './write-summary.ts';
import type { SummaryRequest } from './write-summary.ts';

export interface HarvestRequest extends SummaryRequest {
  /** The block id for a question with these words that has none: the same one however often it is asked for. */
  readonly idFor: (words: string) => string;
}

/** A block id for each question that has none, and the summary that leads to them: one change of the session's note. */
export function harvestNote(community: Community, path: string, text: string, request: HarvestRequest): Edits {
  const source = readNote(path, text);
  const ids = questionsAsked(source, request.templateLines).filter(({ id }) => id === undefined).map((question) => (current: string): Edits => {
    const outcome = giveBlockId(current, targetOf(source.note, question), request.idFor(question.text));
    // One that can't have an id is told without a link.
    return 'refused' in outcome ? { refused: { code: 'already-so' } } : outcome;
  });
  return inSequence(text, [...ids, (current) => writeSummary(community, path, current, request)]);
}
