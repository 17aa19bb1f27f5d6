import { expect, test } from 'vitest';
import { presented } from '../../src/sharing/presenting/presented.ts';
import { brokenModule, isCaught } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import { namesStayInTheRoom, nothingShows, nothingStrictOpens, questionsShow } from '../support/presenting-laws.ts';

/** 500 communities every day; `LAWS_RUNS=20000` takes the long way. */
const runs = Number(process.env['LAWS_RUNS'] ?? 500);

test('nothing is shown to a room that may not see it', () => {
  nothingShows(presented, runs);
});

test('what the room may see shows', () => {
  questionsShow(presented, Math.ceil(runs / 4));
});

test('no note opens without asking that the room may not see', () => {
  nothingStrictOpens(presented, Math.ceil(runs / 2));
});

test('under the Chatham House rule nobody is named in any room', () => {
  namesStayInTheRoom(presented, runs);
});

const file = 'sharing/presenting/community-for.ts';
const broken: readonly Broken[] = [
  { what: 'shows a note that says nothing about itself', file: 'confidentiality/clear.ts', from: 'return verdict.may ?', to: 'return verdict.may || verdict.silent ?' },
  { what: 'shows what can’t be read', file, from: "'value' in result && canBeJudged(note)", to: "'value' in result || !canBeJudged(note)", also: [{ file, from: 'cleared.set(note.path, result)', to: "cleared.set(note.path, 'value' in result ? result : { value: note } as never)" }] },
  { what: 'forgets stricter questions', file, from: "(question.form === 'note' || isOutside(question.item))", to: '(question.item.start >= 0)' },
  { what: 'forgets names in the words of a question', file, from: 'hides(text) || context.links', to: 'context.links' },
  { what: 'forgets names in titles', file, from: 'title: shownText(context.links.without(note, note.title), find, context)', to: 'title: note.title' },
  { what: 'forgets owners', file, from: 'mayStand(written, find, context) ? written : context.nameLeftOut', to: 'written' },
  { what: 'forgets supporters', file, from: 'written.filter((each) => mayStand(each, find, context))', to: 'written' },
  { what: 'forgets answers', file, from: 'answer === undefined || !(hidesNames(find)(answer.text) || context.links.standsIn(note, answer.place, true)) ?', to: 'true ?' },
  { what: 'forgets names in replies, which a number in the dashboard opens', file, from: 'text: shownText(context.links.without(note, text), find, context), by: mayStay(by)', to: 'text, by: mayStay(by)' },
  { what: 'forgets themes', file, from: 'question.themes.filter(mayBeTheme)', to: 'question.themes' },
  { what: 'forgets themes of the note', file, from: "key === 'aliases' || key === 'themes' ||", to: "key === 'themes') return [property];\n  if (key === 'aliases' ||" },
  { what: 'forgets aliases', file: 'sharing/guarded-names.ts', from: 'note.title, ...note.properties.filter(({ key }) => nameKeys.has(key)).flatMap(aliasesIn)', to: 'note.title' },
  { what: 'opens what has stricter parts', file: 'sharing/presenting/may-open.ts', from: '[undefined, ...stretchesWithLabels(each)]', to: '[undefined]' },
  { what: 'opens what shows a picture that another community closes', file: 'sharing/presenting/may-open.ts', from: 'all.every((each) => each.notes', to: '[community].every((each) => each.notes' },
  { what: 'forgets the Chatham House rule', file, from: 'return asksForChathamHouse(note) ?', to: 'return false ?' },
  { what: 'forgets the Chatham House rule in titles', file, from: 'title: shownText(context.links.without(note, note.title), find,', to: 'title: shownText(note.title, context.find,' },
  { what: 'forgets links in titles', file, from: 'context.links.without(note, note.title)', to: 'note.title' },
  { what: 'forgets links in the words of a question', file, from: ' || context.links.standsIn(note, place, false)', to: '' },
  { what: 'forgets links in answers', file, from: ' || context.links.standsIn(note, answer.place, true)', to: '' },
  { what: 'forgets what links themes are', file, from: ' && !context.links.isIn(note, value)', to: '' },
  { what: 'forgets the roles of members', file, from: " || key === 'roles')", to: ") ; if (key === 'roles') return [property]; if (key === 'nothing')" },
  { what: 'shows nothing', file, from: 'questions: note.questions.filter', to: 'questions: [].concat(note.questions as never).slice(0, 0).filter' },
];

const laws = [(present: typeof presented) => { nothingShows(present, 400); }, (present: typeof presented) => { questionsShow(present, 60); }, (present: typeof presented) => { nothingStrictOpens(present, 150); }, (present: typeof presented) => { namesStayInTheRoom(present, 100); }];

async function presenterOf(change: Omit<Broken, 'what'>): Promise<typeof presented> {
  return (await brokenModule<{ presented: typeof presented }>('sharing/presenting/presented.ts', change)).presented;
}

test('the presenter that is bundled here and not broken keeps the laws', async () => {
  const whole = await presenterOf({ file, from: 'cleared.set(', to: 'cleared.set(' });
  for (const law of laws) law(whole);
});

test.each(broken)('one is found out that $what', async (each) => {
  expect(isCaught(laws, await presenterOf(each))).toBe(true);
});
