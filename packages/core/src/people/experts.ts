import type { Community } from '../community/community.ts';
import { presentMembers, resolvePerson } from '../community/people.ts';
import type { Member } from '../community/member.ts';
import { themeKey } from '../community/name-key.ts';
import { themesOfNote } from '../community/themes.ts';
import { valuesOf } from '../note/parse-note.ts';
import type { QuestionFacts } from '../questions/facts.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** Somebody to ask about a theme. */
export interface Expert {
  readonly member: Member;
  /** Their member note names the theme. */
  readonly saysSo: boolean;
  /** How many questions on the theme they answered. */
  readonly answered: number;
  /** How many notes of knowledge on the theme they wrote. */
  readonly wrote: number;
}

/** Who is there today and knows about a theme: those whose note says so, then those who answered or wrote most on it. */
export function expertsOn(community: Community, theme: string, questions: readonly QuestionFacts[], today: PlainDate): readonly Expert[] {
  const key = themeKey(theme);
  const isOn = (themes: readonly string[]): boolean => themes.some((each) => themeKey(each) === key);
  const answered = countedByMember(community, questions.filter(({ question, themes }) => question.state === 'resolved' && isOn(themes.map(({ name }) => name))).map(({ question }) => question.answeredBy));
  const wrote = countedByMember(community, community.notes.filter((note) => note.type === 'knowledge' && isOn(themesOfNote(community, note))).map((note) => valuesOf(note.properties, 'authors')));
  return presentMembers(community, today)
    .map((member): Expert => ({ member, saysSo: isOn(themesOfNote(community, member.note)), answered: answered.get(member.note.path) ?? 0, wrote: wrote.get(member.note.path) ?? 0 }))
    .filter(({ saysSo, answered: answers, wrote: notes }) => saysSo || answers + notes > 0)
    .sort((a, b) => Number(b.saysSo) - Number(a.saysSo) || b.answered + b.wrote - a.answered - a.wrote || a.member.name.localeCompare(b.member.name));
}

/** In how many of some lists each member is named, by the path of the member note. */
function countedByMember(community: Community, lists: readonly (readonly string[])[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    const paths = list.map((written) => resolvePerson(community, written)).flatMap((person) => (person.kind === 'member' ? [person.member.note.path] : []));
    for (const path of new Set(paths)) counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  return counts;
}

/** The themes to look for an expert in: those the community agreed on, then others that its members name, by name. */
export function themesToAskAbout(community: Community): readonly string[] {
  const agreed = community.charter.themes;
  const others = new Map(community.members.flatMap(({ note }) => themesOfNote(community, note)).map((theme) => [themeKey(theme), theme]));
  for (const theme of agreed) others.delete(themeKey(theme));
  return [...agreed, ...[...others.values()].sort((a, b) => a.localeCompare(b))];
}
