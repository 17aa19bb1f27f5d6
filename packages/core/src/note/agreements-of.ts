import type { Action, ActionState, Decision } from './note.ts';
import { dateOf, hasUnreadDay, hiddenIn, listOf, plainText, wordsOf } from './question-of-item.ts';
import type { Source } from './question-of-item.ts';
import type { Heading } from './read-body.ts';
import type { ListItem } from './task-item.ts';

export interface Agreements {
  readonly decisions: readonly Decision[];
  readonly actions: readonly Action[];
}

/** Headings below which every task is an action. */
const actionsHeading = /(?:^|[^\p{L}])(?:actions?|action points?|to-?dos?|acties?|actiepunten|taken|afspraken)(?![\p{L}])/iu;

/** The decisions and actions on some lines of a note, all of their items given, in the order of the text (format: "Decisions and actions"). */
export function agreementsOf(items: readonly ListItem[], headings: readonly Heading[], source: Source): Agreements {
  const tasks = items.filter(({ mark, isQuestion }) => mark !== undefined && !isQuestion);
  return {
    decisions: tasks.filter(({ mark }) => mark?.character === '!').flatMap((item) => decisionOf(item, source)),
    actions: tasks.filter((item) => isAction(item, headings, source)).flatMap((item) => actionOf(item, source)),
  };
}

function isAction(item: ListItem, headings: readonly Heading[], { masked }: Source): boolean {
  if (!' xX/-'.includes(item.mark?.character ?? '?')) return false;
  if (item.fields.some(({ key }) => key === 'owner' || key === 'owners' || key === 'due')) return true;
  const above = headingAbove(headings, item.item.start);
  return above !== undefined && above.depth > 1 && actionsHeading.test(masked.slice(above.words.start, above.words.end));
}

/** The last heading before an offset. Headings stand in the order of the text. */
function headingAbove(headings: readonly Heading[], offset: number): Heading | undefined {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((headings[middle]?.range.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return headings[low - 1];
}

function decisionOf(item: ListItem, source: Source): readonly Decision[] {
  const text = plainText(source.text, item.paragraph, hiddenIn(item), item.quotes);
  if (text === '') return [];
  return [{
    text, id: item.blockId?.id, place: source.placeOf(wordsOf(item, source.text)), item: item.item, tags: item.tags,
    decided: dateOf(item.fields, 'decided', source), hasUnreadDay: hasUnreadDay(item.fields, 'decided'), by: listOf(item.fields, 'by'), themes: listOf(item.fields, 'theme', 'themes'),
  }];
}

function actionOf(item: ListItem, source: Source): readonly Action[] {
  const text = plainText(source.text, item.paragraph, hiddenIn(item), item.quotes);
  if (text === '') return [];
  return [{
    text, id: item.blockId?.id, place: source.placeOf(wordsOf(item, source.text)), item: item.item, tags: item.tags,
    state: stateOf(item.mark?.character ?? ' '),
    owners: listOf(item.fields, 'owner', 'owners'),
    due: dateOf(item.fields, 'due', source), completion: dateOf(item.fields, 'completion', source),
  }];
}

function stateOf(character: string): ActionState {
  if (/^[xX]$/.test(character)) return 'done';
  return character === '-' ? 'dropped' : 'open';
}
