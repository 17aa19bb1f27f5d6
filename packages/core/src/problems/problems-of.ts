import type { Community } from '../community/community.ts';
import { nameKey, themeKey } from '../community/name-key.ts';
import { themeCalled } from '../community/themes.ts';
import { resolvedLinks } from '../community/resolve-link.ts';
import type { ResolvedLink } from '../community/resolve-link.ts';
import { labelOfNote, looserParts } from '../confidentiality/effective-label.ts';
import { readWikilink, shownName } from '../note/links.ts';
import type { Note, NoteProblem, NoteProblemCode, Place } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { isStricter, tlpLabels } from '../note/tlp.ts';
import { findingHash } from '../sharing/findings.ts';
import type { Finding, FindingCode } from '../sharing/findings.ts';
import { agendaMismatch } from '../sessions/agenda.ts';
import { structuralFindings } from '../sharing/structural-findings.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { ownerProblemsOf } from './owner-problems.ts';
import type { OwnerProblem, OwnerProblemCode } from './owner-problems.ts';
import { firstKey, registryProblemsOf } from './registry-problems.ts';
import type { RegistryProblemCode } from './registry-problems.ts';
import { toldTogether } from './told-together.ts';
import type { ToldTogether } from './told-together.ts';

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
  const sourceOf = problemSources(community, today, further);
  return community.notes.flatMap((note) => problemsIn(community, note, sourceOf(note)));
}

/** What each note's problems are worked out from, where all are worked out at once. */
export function problemSources(community: Community, today: PlainDate, further: readonly Finding[]): (note: Note) => ProblemSource {
  const together = toldTogether(community);
  const byPath = new Map<string, Finding[]>();
  for (const finding of further) byPath.set(finding.path, [...(byPath.get(finding.path) ?? []), finding]);
  return ({ path }) => ({ together, today, further: byPath.get(path) ?? [] });
}

export interface ProblemSource {
  readonly together: ToldTogether;
  readonly today: PlainDate;
  /** What a check of the texts found in this note. */
  readonly further: readonly Finding[];
}

/** What is wrong in one note, by place. */
export function problemsIn(community: Community, note: Note, { together, today, further }: ProblemSource): readonly Problem[] {
  const links = resolvedLinks(community, note);
  const isSecondCharter = community.otherCharters.some(({ path }) => path === note.path);
  return [
    ...note.problems.filter((problem) => !isIdleWord(community, note, problem)).map((problem) => ({ ...problem, path: note.path })),
    ...idProblems(note, together),
    ...labelProblems(community, note),
    ...themeProblems(community, note),
    ...ownerAndLinkProblems(note, links, ownerProblemsOf(community, today)(note)),
    ...agendaProblems(note),
    ...(note.path === community.note.path ? community.charterProblems.map((problem) => ({ ...problem, path: note.path })) : []),
    ...(isSecondCharter ? [{ code: 'community-twice' as const, detail: community.note.path, path: note.path, place: firstKey(note) }] : []),
    ...registryProblemsOf(community, note),
    ...openFindings(community, [...structuralFindings(community, note, links, together), ...further], together),
  ].sort((a, b) => a.place.start - b.place.start);
}

/** A label in words that closes nothing which the note's own label does not: a footer that repeats it is no problem. */
function isIdleWord(community: Community, note: Note, { code, detail }: NoteProblem): boolean {
  const [first, second] = detail.split('\n');
  const label = tlpLabels.find((each) => each === (code === 'label-in-name' ? second : first));
  if (label === undefined) return false;
  // The name counts as the note's own label, so what counts is what its key says.
  if (code === 'label-in-name') return valuesOf(note.properties, 'confidentiality').some((value) => value === label);
  return code === 'label-in-words' && !isStricter(label, note.label ?? community.charter.defaultLabel);
}

/** Whether a problem is about who may see something: those are what a check for leaks looks for. */
export function concernsConfidentiality(code: ProblemCode): boolean {
  return code.startsWith('leak-') || code.startsWith('label-') || code.startsWith('frontmatter-') || confidential.has(code);
}

const confidential: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['key-misspelt', 'chatham-house-misspelt', 'callout-goes-on', 'callout-empty', 'audience-missing', 'audience-unknown', 'substitute-absent', 'attachment-looser', 'merge-conflict', 'not-utf8', 'note-too-large', 'line-too-long', 'nested-too-deep', 'comment-not-closed', 'math-not-closed']);

export function isSevere(code: ProblemCode): boolean {
  return code.startsWith('frontmatter-') || code === 'label-unreadable' || code === 'merge-conflict' || code === 'not-utf8' || code === 'note-too-large';
}

/** Without those that a person looked at and accepted. */
function openFindings(community: Community, findings: readonly Finding[], { isAccepted }: ToldTogether): readonly Problem[] {
  return findings.map((finding) => ({ code: finding.code, detail: finding.detail, path: finding.path, place: finding.place, hash: findingHash(finding, community) })).filter(({ hash }) => !isAccepted(hash));
}

/** What a session's agenda adds up to, where its note says how long it takes. */
function agendaProblems(note: Note): readonly Problem[] {
  const [first] = note.agenda;
  const mismatch = agendaMismatch(note);
  return first === undefined || mismatch === undefined ? [] : [{ code: 'agenda-sum', detail: `${String(mismatch.sum)}/${String(mismatch.duration)}`, path: note.path, place: first.place }];
}

/** Links lead to the first question that has an id; every other one needs an id of its own. */
function idProblems(note: Note, { notesWithId }: ToldTogether): readonly Problem[] {
  const seen = new Set<string>();
  return note.questions.flatMap((question) => {
    if (question.id === undefined) return [];
    const isFirst = !seen.has(question.id) && notesWithId(question.id)[0] === note.path;
    seen.add(question.id);
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
function ownerAndLinkProblems(note: Note, resolved: readonly ResolvedLink[], owners: readonly OwnerProblem[]): readonly Problem[] {
  const reported = new Set(owners.map(({ written }) => nameKey(readWikilink(written)?.target ?? '')));
  const links = resolved.flatMap(({ link, found }): readonly Problem[] => {
    if (found.kind === 'note' || found.kind === 'file' || reported.has(nameKey(link.target))) return [];
    return [{ code: found.kind === 'dead' ? 'link-dead' : 'link-ambiguous', detail: link.target, path: note.path, place: link.place }];
  });
  return [...owners.map(({ code, detail, place }) => ({ code, detail, path: note.path, place })), ...links];
}
