import type { Community } from '../community/community.ts';
import { organisationCalled } from '../community/organisations.ts';
import { resolvePerson } from '../community/people.ts';
import type { ResolvedLink } from '../community/resolve-link.ts';
import { presentAt } from '../confidentiality/audience.ts';
import { effectiveLabel, labelOfNote, labelOfQuestion } from '../confidentiality/effective-label.ts';
import type { Link, Note, Place } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { isStricter } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import type { Finding } from './findings.ts';

/** What a note does not tell of itself, and its findings depend on. */
export interface Others {
  /** Whether members come from more than one organisation. */
  readonly severalOrganisations: boolean;
  /** Whether somebody ever came in another's place, by the path of the member note. */
  readonly wasSubstitute: (path: string) => boolean;
  /** Whether a member is, or was, from an organisation, by the key of it. */
  readonly isOrigin: (organisation: string) => boolean;
}

/** What can be found in a note without its words: by its labels, links and lists of people. */
export function structuralFindings(community: Community, note: Note, links: readonly ResolvedLink[], others: Others): readonly Finding[] {
  return [...stricterTargets(community, note, links), ...spokenLabels(community, note), ...missingAudience(community, note, others), ...unknownAudience(community, note, others), ...absentSubstitutes(community, note, others)];
}

/** Embeds of, and links to, what is stricter than the text they stand in. What fields and frontmatter name stays inside anyhow. */
function stricterTargets(community: Community, note: Note, links: readonly ResolvedLink[]): readonly Finding[] {
  return links.flatMap(({ link, found }): readonly Finding[] => {
    if (link.inField || found.kind !== 'note' || found.note === note || isPerson(found.note)) return [];
    const here = effectiveLabel(community, { note, range: link.place }).label;
    const there = labelOfTarget(community, found.note, link);
    if (!isStricter(there, here)) return [];
    return [{ code: link.embed ? 'leak-embed' : 'leak-link', detail: `${found.note.title} (${there})`, path: note.path, place: link.place, basis: [link.target, link.subpath, link.alias, here, there, link.embed ? found.note.digest : ''].join('\n') }];
  });
}

/** Labels of which the words only speak, stricter than what counts for them: whoever wrote one may believe the words closed. */
export function spokenLabels(community: Community, note: Note): readonly Finding[] {
  return note.spokenLabels.flatMap(({ label, place, digest }): readonly Finding[] => {
    const here = effectiveLabel(community, { note, range: place }).label;
    return isStricter(label, here) ? [{ code: 'label-spoken', detail: label, path: note.path, place, basis: [label, here, digest].join('\n') }] : [];
  });
}

/** Names of people who say nothing about it themselves are a matter of the Chatham House rule; exports leave them out. */
function isPerson(note: Note): boolean {
  return note.label === undefined && (note.type === 'member' || note.type === 'organisation');
}

/** The label of what a link leads to, as far as notes tell it without their texts. */
export function labelOfTarget(community: Community, target: Note, { subpath }: Link): TlpLabel {
  const question = subpath.startsWith('#^') ? target.questions.find(({ id }) => id === subpath.slice(2)) : undefined;
  return question === undefined ? labelOfNote(community, target) : labelOfQuestion(community, target, question);
}

/**
 * `TLP:RED` is for named persons, so somebody must be named: in `audience`, or as present at the session. `TLP:AMBER` is for the
 * recipients' own organisations; where members come from several, it must be said which.
 */
function missingAudience(community: Community, note: Note, { severalOrganisations }: Others): readonly Finding[] {
  const finding = (label: TlpLabel, place: Place, digest = 0): Finding => ({ code: 'audience-missing', detail: label, path: note.path, place, basis: [label, note.type, digest].join('\n') });
  const ofNote = effectiveLabel(community, { note });
  const isForSome = ofNote.label === 'TLP:RED' || (severalOrganisations && isStricter(ofNote.label, 'TLP:GREEN'));
  const missing = ofNote.place !== undefined && isForSome ? [finding(ofNote.label, ofNote.place)] : note.parts.filter(({ label }) => label === 'TLP:RED').map(({ label, place, digest }) => finding(label, place, digest));
  // Who was there is asked only where somebody must be named: in most notes nobody.
  return missing.length === 0 || isAnybodyNamed(community, note) ? [] : missing;
}

function isAnybodyNamed(community: Community, note: Note): boolean {
  return valuesOf(note.properties, 'audience').length > 0 || (note.type === 'session' && presentAt(community, note).length > 0);
}

/** Whom an `audience` names and nobody knows: it lets in nobody, and somebody was meant. An organisation may have no note, where a member is from it. */
function unknownAudience(community: Community, note: Note, { isOrigin }: Others): readonly Finding[] {
  // Without a list of members nobody is known.
  if (community.members.length === 0) return [];
  return note.properties.filter(({ key }) => key === 'audience').flatMap(({ values, place }) => values.filter((written) => written.trim() !== '' && isUnknown(community, written, isOrigin)).map((written): Finding => {
    const { name } = resolvePerson(community, written);
    return { code: 'audience-unknown', detail: name, path: note.path, place, basis: written };
  }));
}

function isUnknown(community: Community, written: string, isOrigin: Others['isOrigin']): boolean {
  if (resolvePerson(community, written).kind === 'member') return false;
  const { kind, key } = organisationCalled(community, written);
  return kind === 'ambiguous' || (kind === 'named' && !isOrigin(key));
}

function keyOf(community: Community, written: string): readonly string[] {
  const person = resolvePerson(community, written);
  return person.kind === 'member' ? [person.member.note.path] : [];
}

/** Who was at another session in somebody's place, and not at this one, does not belong in its audience. */
function absentSubstitutes(community: Community, note: Note, { wasSubstitute }: Others): readonly Finding[] {
  if (note.type !== 'session' || effectiveLabel(community, { note }).label !== 'TLP:RED') return [];
  const present = new Set(presentAt(community, note).flatMap((person) => (person.kind === 'member' ? [person.member.note.path] : [])));
  return note.properties.filter(({ key }) => key === 'audience').flatMap(({ values, place }) => values.flatMap((written): readonly Finding[] => {
    const [path] = keyOf(community, written);
    if (path === undefined || present.has(path) || !wasSubstitute(path)) return [];
    const { name } = resolvePerson(community, written);
    return [{ code: 'substitute-absent', detail: name, path: note.path, place, basis: name }];
  }));
}
