import type { Community } from '../community/community.ts';
import type { Member } from '../community/member.ts';
import { nameKey } from '../community/name-key.ts';
import { shownName } from '../note/links.ts';
import { valuesOf } from '../note/parse-note.ts';
import { formsOfOrganisation } from './forms-of-organisation.ts';
import { formsOfPerson } from './forms-of-person.ts';
import { namesOfNote } from './guarded-names.ts';
import type { GuardedName } from './names.ts';
import { namesWritten } from './people-named.ts';
import { isAboutTheRole, namesNobody } from './roles-of-people.ts';

/**
 * Chatham House: everything that tells who took part, or from where. Members and organisations of the community, and whom its notes name:
 * `written` holds values of keys and fields.
 */
export function namesOfPeople(community: Community, written: readonly string[]): readonly GuardedName[] {
  const organisations = [
    ...community.notes.filter((note) => note.type === 'organisation').flatMap(namesOfNote),
    ...community.members.flatMap((member) => valuesOf(member.note.properties, 'organisation').flatMap((value) => [shownName(value), ...namesWritten(value)])),
  ];
  const areOrganisations = new Set(organisations.map(nameKey));
  const named = [...new Set(written)].flatMap(namesWritten).map(withPlaces);
  const persons = named.map(({ name }) => name).filter((name) => name !== '' && !areOrganisations.has(nameKey(name)) && !namesNobody(name));
  const fromWhere = [...organisations, ...named.flatMap(({ places }) => places)].filter((name) => name !== '');
  const all = [...community.members.flatMap(namesOfMember), ...fromWhere.flatMap(formsOfOrganisation), ...persons.flatMap(formsOfPerson)];
  return [...new Map(all.map((each) => [`${each.spelling === 'exact' ? each.name : nameKey(each.name)}|${each.spelling}`, each])).values()];
}

function namesOfMember(member: Member): readonly GuardedName[] {
  return [member.name, ...member.aliases, member.note.title].flatMap(formsOfPerson).map((each) => ({ ...each, of: member.note.path }));
}

/** `Piet Hein (Delta)`: a person, and from where. `Olga (voorzitter, online)` says nothing of that. */
function withPlaces(written: string): { readonly name: string; readonly places: readonly string[] } {
  const inBrackets = [...written.matchAll(/\(([^()]*)\)/g)].flatMap(({ 1: words = '' }) => words.split(/[,;/]/)).map((words) => words.trim());
  return { name: written.replace(/\s*\([^()]*\)/g, ' ').trim(), places: inBrackets.filter((words) => !isAboutTheRole(words)) };
}
