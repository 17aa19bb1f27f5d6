import type { Community } from '../community/community.ts';
import { questionsOf } from '../questions/facts.ts';
import type { QuestionState } from '../note/note.ts';
import type { TlpLabel } from '../note/tlp.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** A question as other programs read it. */
export interface ListedQuestion {
  readonly community: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly id: string | null;
  readonly text: string;
  readonly state: QuestionState;
  readonly owners: readonly string[];
  readonly themes: readonly string[];
  /** The effective label: the strictest of the note's and the question's own. */
  readonly confidentiality: TlpLabel;
  readonly created: PlainDate | null;
  readonly completion: PlainDate | null;
  readonly answer: string | null;
}

/** Every question of a community, by path and line. */
export function listQuestions(community: Community, today: PlainDate): readonly ListedQuestion[] {
  return questionsOf(community, today).map(({ note, question, owners, themes, label }) => ({
    community: community.charter.name,
    path: note.path,
    line: question.place.line + 1,
    id: question.id ?? null,
    text: question.text,
    state: question.state,
    owners: owners.map((owner) => owner.name),
    themes: themes.map((theme) => theme.name),
    confidentiality: label,
    created: question.created ?? null,
    completion: question.completion ?? null,
    answer: question.answer?.text ?? null,
  }));
}
