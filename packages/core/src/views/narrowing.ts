import type { QuestionFacts } from '../questions/facts.ts';
import type { ActionFacts, DecisionFacts } from '../sessions/agreements.ts';
import type { ShownProblem } from './problems.ts';

/** Letters without their accents, in lower case: what people type in a filter. */
export function searchable(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word of a filter stands somewhere in a text. An empty filter lets everything through. */
export function matchesFilter(filter: string, text: string): boolean {
  const inText = searchable(text);
  return searchable(filter).split(/\s+/).every((word) => inText.includes(word));
}

export function searchTextOf({ question, owners, themes, note, where, label }: QuestionFacts): string {
  return [question.text, ...owners.map((owner) => owner.name), ...themes.map((theme) => theme.name), note.title, where, label, question.answer?.text ?? ''].join('\n');
}

export function searchTextOfProblem(problem: ShownProblem): string {
  return `${problem.message}\n${problem.path}`;
}

export function searchTextOfAction({ action, owners, note, where, label }: ActionFacts): string {
  return [action.text, ...owners.map((owner) => owner.name), action.due ?? '', note.title, where, label].join('\n');
}

export function searchTextOfDecision({ decision, decided, note, where, label }: DecisionFacts): string {
  return [decision.text, ...decision.by, ...decision.themes, decided ?? '', note.title, where, label].join('\n');
}
