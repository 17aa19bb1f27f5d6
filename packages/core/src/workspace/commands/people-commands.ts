import type { Community } from '../../community/community.ts';
import { shownPath } from '../../community/community.ts';
import type { Place } from '../../note/note.ts';
import { nameOfPath } from '../../note/parse-note.ts';
import { expertsOn, themesToAskAbout } from '../../people/experts.ts';
import type { Expert } from '../../people/experts.ts';
import { countOf, whoIsWho } from '../../people/who-is-who.ts';
import type { PersonFacts } from '../../people/who-is-who.ts';
import { questionsOf } from '../../questions/facts.ts';
import { openActionsOf } from '../../sessions/agreements.ts';
import { plainWords } from '../../sessions/shown-words.ts';
import type { Row } from '../../views/sidebar.ts';
import type { CommandContext } from '../command-context.ts';
import { memberHint } from './member-hint.ts';
import type { PickItem } from '../ui.ts';

/** Who knows about a theme: choosing somebody opens the member note. */
export async function findExpert(context: CommandContext): Promise<void> {
  const { environment: { ui, today }, messages } = context;
  const { people } = messages;
  const community = communityWithMembers(context);
  if (community === undefined) return;
  const questions = questionsOf(community, today());
  const themes = themesToAskAbout(community).map((theme) => ({ theme, experts: expertsOn(community, theme, questions, today()) }));
  if (themes.length === 0) { ui.notify('info', people.noThemes); return; }
  const title = messages.commands.findExpert;
  const chosen = await ui.pick({ title, placeholder: people.expertInWhat, items: themes.map((each) => ({ label: each.theme, description: people.experts(each.experts.length), value: each })) });
  if (chosen === undefined) return;
  if (chosen.experts.length === 0) { ui.notify('info', people.noExpert(chosen.theme)); return; }
  const known = new Map(whoIsWho(community, { questions, actions: [] }, today()).map((person) => [person.member.note.path, person]));
  const items = chosen.experts.flatMap((expert) => {
    const person = known.get(expert.member.note.path);
    return person === undefined ? [] : [{ label: person.name, description: memberHint(community, expert.member, whyAsk(expert, person, context)), value: expert.member.note.path }];
  });
  const path = await ui.pick({ title, placeholder: people.whom(chosen.theme), items });
  if (path !== undefined) await ui.open(path, undefined);
}

function whyAsk({ answered, wrote }: Expert, { organisations }: PersonFacts, { messages: { people } }: CommandContext): string {
  return [organisations.map(({ name }) => name).join(', '), answered === 0 ? '' : people.answered(answered), wrote === 0 ? '' : people.wrote(wrote)].filter((part) => part !== '').join(' · ');
}

/** What is somebody's and still open: choosing something opens it where it stands. */
export async function showOwned(context: CommandContext, row: Row | undefined): Promise<void> {
  const { environment: { ui, today }, messages } = context;
  const community = communityWithMembers(context);
  if (community === undefined) return;
  const everybody = whoIsWho(community, { questions: questionsOf(community, today()), actions: openActionsOf(community, today()) }, today());
  const title = messages.commands.showOwned;
  const person = row?.kind === 'person' ? everybody.find(({ member }) => member.note.path === row.path) : await ui.pick({
    title, placeholder: messages.people.whoseThings, items: everybody.map((each) => ({ label: each.name, description: memberHint(community, each.member, countOf(each.owned) === 0 ? '' : messages.people.owns(countOf(each.owned))), value: each })),
  });
  if (person === undefined) return;
  if (countOf(person.owned) === 0) { ui.notify('info', messages.people.nothingOwned(person.name)); return; }
  const chosen = await ui.pick({ title, placeholder: messages.people.whatOf(person.name), items: thingsOf(person, community, context) });
  if (chosen !== undefined) await ui.open(chosen.path, chosen.place);
}

interface Spot {
  readonly path: string;
  readonly place: Place | undefined;
}

function thingsOf({ owned: { questions, actions, notes } }: PersonFacts, community: Community, { messages: { people: { kinds }, sidebar } }: CommandContext): readonly PickItem<Spot>[] {
  const described = (kind: string, title: string, more = ''): string => [kind, more, title].filter((part) => part !== '').join(' · ');
  return [
    ...questions.map(({ question, note, age }) => ({ label: plainWords(question.text), description: described(kinds.question, note.title, age === undefined ? '' : sidebar.age(age)), value: { path: note.path, place: question.place } })),
    ...actions.map(({ action, note, late }) => ({ label: plainWords(action.text), description: described(kinds.action, note.title, action.due === undefined ? '' : late !== undefined && late > 0 ? sidebar.late(late) : sidebar.due(action.due)), value: { path: note.path, place: action.place } })),
    ...notes.map((note) => ({ label: nameOfPath(shownPath(community, note)), description: described(kinds.note, ''), value: { path: note.path, place: undefined } })),
  ];
}

/** The community in the sidebar; says so where there is none, or nobody in it. */
function communityWithMembers({ environment: { ui }, messages, community: shown, choices }: CommandContext): Community | undefined {
  const community = shown();
  if (community === undefined) ui.notify('warning', messages.refusals.noCommunity);
  else if (community.members.length === 0) ui.notify('info', choices().presenting !== undefined ? messages.people.nobodyForTheRoom : messages.people.nobody);
  else return community;
  return undefined;
}
