import type { Community } from '../community/community.ts';
import { nameKey, themeKey } from '../community/name-key.ts';
import { themeCalled } from '../community/themes.ts';
import { resolveLink } from '../community/resolve-link.ts';
import { labelOfNote, looserParts } from '../confidentiality/effective-label.ts';
import { readWikilink, shownName } from '../note/links.ts';
import type { Note, NoteProblem, NoteProblemCode, Place } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { isStricter, tlpLabels } from '../note/tlp.ts';
import { acceptedFindings, findingHash } from '../sharing/findings.ts';
import type { Finding, FindingCode } from '../sharing/findings.ts';
import { durationOf, minutesOf } from '../sessions/agenda.ts';
import { structuralFindings } from '../sharing/structural-findings.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { ownerProblemsOf } from './owner-problems.ts';
import type { OwnerProblem, OwnerProblemCode } from './owner-problems.ts';
import { firstKey, registryProblems } from './registry-problems.ts';
import type { RegistryProblemCode } from './registry-problems.ts';

export type ProblemCode =
  | NoteProblemCode
  | 'id-twice' | 'link-dead' | 'link-ambiguous' | OwnerProblemCode | RegistryProblemCode | 'theme-unknown' | 'agenda-sum' | 'label-looser'
  | 'setting-unreadable' | 'community-twice' | FindingCode;

/** What is wrong in a note or between notes, on the note and line it is on. */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly path: string;
  readonly place: Place;
  /** Of what may tell more than its label allows: by this a person can accept it. */
  readonly hash?: string;
}

/** Every problem of a community, by path and place; `further` findings come from a check of the texts. Problems of templates are none: they are no notes yet. */
export function problemsOf(community: Community, today: PlainDate, further: readonly Finding[] = []): readonly Problem[] {
  const ownersOf = ownerProblemsOf(community, today);
  const twice = twiceUsedIds(community);
  const perNote = community.notes.flatMap((note) => [
    ...note.problems.filter((problem) => !isIdleWord(community, note, problem)).map((problem) => ({ ...problem, path: note.path })),
    ...idProblems(note, twice),
    ...labelProblems(community, note),
    ...themeProblems(community, note),
    ...ownerAndLinkProblems(community, note, ownersOf(note)),
    ...agendaProblems(note),
  ]);
  const charter = community.charterProblems.map((problem) => ({ ...problem, path: community.note.path }));
  const others = community.otherCharters.map((note) => ({ code: 'community-twice' as const, detail: community.note.path, path: note.path, place: firstKey(note) }));
  return [...perNote, ...charter, ...others, ...registryProblems(community), ...openFindings(community, [...structuralFindings(community), ...further])].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : a.place.start - b.place.start));
}

/** A label in words that closes nothing which the note's own label does not: a footer that repeats it is no problem. */
function isIdleWord(community: Community, note: Note, { code, detail }: NoteProblem): boolean {
  const label = tlpLabels.find((each) => each === detail.split('\n')[0]);
  return code === 'label-in-words' && label !== undefined && !isStricter(label, note.label ?? community.charter.defaultLabel);
}

/** Whether a problem is about who may see something: those are what a check for leaks looks for. */
export function concernsConfidentiality(code: ProblemCode): boolean {
  return code.startsWith('leak-') || code.startsWith('label-') || code.startsWith('frontmatter-') || confidential.has(code);
}

const confidential: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['key-misspelt', 'audience-missing', 'audience-unknown', 'substitute-absent', 'attachment-looser', 'merge-conflict', 'not-utf8', 'note-too-large', 'line-too-long', 'nested-too-deep', 'comment-not-closed', 'math-not-closed']);

export function isSevere(code: ProblemCode): boolean {
  return code.startsWith('frontmatter-') || code === 'label-unreadable' || code === 'merge-conflict' || code === 'not-utf8' || code === 'note-too-large';
}

/** Without those that a person looked at and accepted. */
function openFindings(community: Community, findings: readonly Finding[]): readonly Problem[] {
  const accepted = acceptedFindings(community);
  return findings.map((finding) => ({ code: finding.code, detail: finding.detail, path: finding.path, place: finding.place, hash: findingHash(finding, community) })).filter(({ hash }) => !accepted.has(hash));
}

/** What a session's agenda adds up to, where its note says how long it takes. */
function agendaProblems(note: Note): readonly Problem[] {
  const [first] = note.agenda;
  const duration = durationOf(note);
  const sum = minutesOf(note.agenda);
  // Where some items have no minutes, there must be time left for these.
  const fits = note.agenda.some(({ minutes }) => minutes === undefined) ? sum <= (duration ?? 0) : sum === duration;
  return first === undefined || duration === undefined || sum === 0 || fits ? [] : [{ code: 'agenda-sum', detail: `${String(sum)}/${String(duration)}`, path: note.path, place: first.place }];
}

/** Ids that several questions have, with the first question that has each: links lead there. */
function twiceUsedIds(community: Community): ReadonlyMap<string, { readonly note: Note; readonly start: number }> {
  const first = new Map<string, { note: Note; start: number }>();
  const twice = new Map<string, { note: Note; start: number }>();
  for (const note of community.notes) {
    for (const question of note.questions) {
      if (question.id === undefined) continue;
      const known = first.get(question.id);
      if (known === undefined) first.set(question.id, { note, start: question.item.start });
      else twice.set(question.id, known);
    }
  }
  return twice;
}

function idProblems(note: Note, twice: ReturnType<typeof twiceUsedIds>): readonly Problem[] {
  return note.questions.flatMap((question) => {
    const first = question.id === undefined ? undefined : twice.get(question.id);
    if (first === undefined || question.id === undefined) return [];
    const isFirst = first.note === note && first.start === question.item.start;
    return isFirst ? [] : [{ code: 'id-twice' as const, detail: question.id, path: note.path, place: question.place }];
  });
}

function labelProblems(community: Community, note: Note): readonly Problem[] {
  const ofNote = labelOfNote(community, note);
  const inBody = note.labelsInBody.filter(({ label }) => isStricter(ofNote, label));
  return [...inBody, ...looserParts(community, note)].map(({ label, place }) => ({ code: 'label-looser' as const, detail: label, path: note.path, place }));
}

function themeProblems(community: Community, note: Note): readonly Problem[] {
  const agreed = new Set(community.charter.themes.map(themeKey));
  if (agreed.size === 0 || note === community.note) return [];
  const unknown = (value: string): boolean => !agreed.has(themeKey(themeCalled(community, value)));
  const place = note.properties.find((property) => property.key === 'themes')?.place;
  const ofNote = place === undefined ? [] : valuesOf(note.properties, 'themes').filter(unknown).map((value) => ({ value, place }));
  const ofQuestions = note.questions.flatMap((question) => question.themes.filter(unknown).map((value) => ({ value, place: question.place })));
  return [...ofNote, ...ofQuestions].map(({ value, place: where }) => ({ code: 'theme-unknown' as const, detail: shownName(value), path: note.path, place: where }));
}

/** An owner that is a link to nothing is one problem, not two. */
function ownerAndLinkProblems(community: Community, note: Note, owners: readonly OwnerProblem[]): readonly Problem[] {
  const reported = new Set(owners.map(({ written }) => nameKey(readWikilink(written)?.target ?? '')));
  const links = note.links.flatMap((link): readonly Problem[] => {
    const found = resolveLink(community, note, link);
    if (found.kind === 'note' || found.kind === 'file' || reported.has(nameKey(link.target))) return [];
    return [{ code: found.kind === 'dead' ? 'link-dead' : 'link-ambiguous', detail: link.target, path: note.path, place: link.place }];
  });
  return [...owners.map(({ code, detail, place }) => ({ code, detail, path: note.path, place })), ...links];
}
