import type { Community } from '../community/community.ts';
import { themeKey } from '../community/name-key.ts';
import { resolvePerson } from '../community/people.ts';
import { questionsOf } from '../questions/facts.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import { isSamePerson } from './actions.ts';
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

/** Which questions are wanted. An empty list wants them all. */
export interface ListFilter {
  readonly states: readonly QuestionState[];
  readonly themes: readonly string[];
  /** Names or aliases. */
  readonly owners: readonly string[];
}

/** The questions of a community that are wanted, by path and line. */
export function listQuestions(community: Community, today: PlainDate, wanted: ListFilter): readonly ListedQuestion[] {
  return questionsOf(community, today).filter((facts) => isWanted(community, facts, wanted)).map(({ note, question, owners, themes, label }) => ({
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

function isWanted(community: Community, { question, themes, owners }: QuestionFacts, wanted: ListFilter): boolean {
  const someOrAll = <Value>(values: readonly Value[], holds: (value: Value) => boolean): boolean => values.length === 0 || values.some(holds);
  return someOrAll(wanted.states, (state) => state === question.state)
    && someOrAll(wanted.themes, (theme) => themes.some((each) => themeKey(each.name) === themeKey(theme)))
    && someOrAll(wanted.owners, (name) => owners.some((owner) => isSamePerson(owner, resolvePerson(community, name))));
}
