import type { Community } from '../../community/community.ts';
import { labelOfNote, labelOfQuestion } from '../../confidentiality/effective-label.ts';
import { nameOfPath, readNote, valuesOf } from '../../note/parse-note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { isStricter } from '../../note/tlp.ts';
import { reasonsNotGathered } from '../../sessions/harvest/not-gathered.ts';
import type { NotGathered } from '../../sessions/harvest/not-gathered.ts';
import type { Harvest } from '../../sessions/harvest/gather-harvest.ts';
import { marksIn } from '../../sessions/harvest/marks.ts';
import type { Foreign, SummaryRequest } from '../../sessions/harvest/write-summary.ts';
import { plainWords } from '../../sessions/shown-words.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { PlannedKnowledge } from '../make-knowledge.ts';

export interface ReviewedHarvest {
  readonly community: Community;
  readonly source: NoteSource;
  /** The session's note as it would be. */
  readonly after: string;
  readonly planned: readonly PlannedKnowledge[];
  readonly takeOut: SummaryRequest['takeOut'];
  readonly strangers: readonly Foreign[];
  readonly harvest: Harvest;
  /** What stands below its headings and is not gathered. */
  readonly missed: readonly NotGathered[];
}

/** What is about to be written, to look at before it is. */
export function harvestReview({ community, source, after, planned, takeOut, strangers, harvest, missed }: ReviewedHarvest, { harvest: words }: Messages): string {
  const marks = marksIn(readNote(source.note.path, after));
  const summary = marks.kind === 'pair' ? after.slice(marks.between.start, marks.between.end).trim() : '';
  const kept = strangers.filter(({ text, mustStay }) => mustStay || !takeOut.has(text));
  const gone = strangers.filter((each) => !kept.includes(each));
  const leftOut = [...harvest.questions, ...harvest.decisions, ...harvest.actions, ...harvest.insights].filter(({ mayBeTold }) => !mayBeTold).length;
  const notes = planned.map(({ path, note, question }) => {
    const label = labelOfQuestion(community, note, question);
    return `- ${words.reviewNote(nameOfPath(path), plainWords(question.text), isStricter(label, community.charter.defaultLabel) ? label : '')}`;
  });
  return [
    `# ${words.reviewTitle(source.note.title)}`,
    words.reviewSummary, readable(summary),
    ...(leftOut === 0 ? [] : [words.leftOut(leftOut)]),
    ...missedInWords(missed, words),
    ...(isEverybodyPresent(community, source) ? [words.everybodyPresent] : []),
    ...(notes.length === 0 ? [] : [`${words.reviewNotes}\n${notes.join('\n')}`]),
    ...(kept.length === 0 ? [] : [words.reviewKept, kept.map(({ text }) => text).join('\n\n')]),
    ...(gone.length === 0 ? [] : [words.reviewTakenOut, gone.map(({ text }) => text).join('\n\n')]),
  ].join('\n\n');
}

/** Whether a note is for those present, and nobody was marked as absent: who was expected is not always there. */
function isEverybodyPresent(community: Community, { note }: NoteSource): boolean {
  const names = (key: string): boolean => valuesOf(note.properties, key).some((written) => written.trim() !== '');
  return labelOfNote(community, note) === 'TLP:RED' && names('attendees') && !names('absent') && !names('audience');
}

/** A sentence for each reason, with the lines that may be shown. */
function missedInWords(missed: readonly NotGathered[], { notGathered }: Messages['harvest']): readonly string[] {
  return reasonsNotGathered.flatMap((reason) => {
    const all = missed.filter(({ why }) => why === reason);
    return all.length === 0 ? [] : [[notGathered[reason](all.length), ...all.filter(({ words }) => words !== '').map(({ words }) => `- ${plainWords(words)}`)].join('\n')];
  });
}

/** The sentences alone. */
export function missedInShort(missed: readonly NotGathered[], { harvest: { notGathered } }: Messages): readonly string[] {
  return reasonsNotGathered.flatMap((reason) => {
    const count = missed.filter(({ why }) => why === reason).length;
    return count === 0 ? [] : [notGathered[reason](count)];
  });
}

/** Not every tool draws what is reviewed, so it reads well as it is. Links lead nowhere from there: their words are shown. */
function readable(summary: string): string {
  return summary.replace(/\r\n|\r/g, '\n').replace(/^#+ .*\n+/, '').replace(/^\*\*(.*)\*\*\n+/gm, '$1:\n').replace(/\[\[(?:[^\]|]*\|)?([^\]]*)\]\]/g, '$1');
}
