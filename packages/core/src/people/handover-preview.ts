import { shownPath } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import { hasLeft } from '../community/member.ts';
import { dateOfProperty, valuesOf } from '../note/parse-note.ts';
import { resolvePerson, sharesName } from '../community/people.ts';
import { canBeJudged } from '../sharing/can-be-judged.ts';
import { verdictInWords } from '../sharing/export/export-report.ts';
import { plainWords, shownWords, wordsForLine } from '../sessions/shown-words.ts';
import type { Messages } from '../text/messages/messages.ts';
import { namesAfter } from './change-names.ts';
import { isCalled, speaksOf } from './duties.ts';
import type { Duty } from './duties.ts';
import type { Assignment, HandoverPlan, Successor, Unseen } from './plan-handover.ts';

const sections = [['question', ['question']], ['note', ['note']], ['action', ['action']], ['facilitation', ['session', 'charter']]] as const;

/** A note in which nothing is handed over, and why. */
export interface NotDone {
  readonly path: string;
  readonly why: keyof Messages['handover']['why'];
}

/** Everything that a hand-over would do, to read before it is done. With `codes`, each has the code that the command line calls it by; `failing` is what could not be written. */
export function handoverPreview(community: Community, plan: HandoverPlan, messages: Messages, { codes, failing = [] }: { readonly codes: boolean; readonly failing?: readonly NotDone[] }): string {
  const { handover } = messages;
  const { leaver, assignments, unclear, mentions } = plan;
  const lists = sections.flatMap(([title, kinds]) => {
    const own = assignments.filter(({ duty }) => kinds.some((kind) => kind === duty.kind));
    return own.length === 0 ? [] : [`## ${handover.kinds[title]} (${String(own.length)})`, own.map((each) => dutyLines(community, plan, each, messages, codes)).join('\n')];
  });
  const locked = [...new Set([...assignments.filter(({ to }) => to.kind !== 'leaver').map(({ duty }) => duty.note), leaver.note])].flatMap(({ locked: why, path }) => (why === undefined ? [] : [`- ${handover.locked[why](path)}`]));
  const impossible = failing.map(({ path, why }) => `- ${handover.wouldFail(path, handover.why[why])}`);
  const unseen = assignments.filter((each) => each.unseen.length > 0);
  return [
    `# ${handover.title(wordsForLine(leaver.name))}`, leavingLine(plan, messages),
    ...(assignments.length === 0 ? [handover.nothing] : lists),
    ...(unseen.length === 0 ? [] : [`## ${handover.unseenTitle}`, unseen.map(({ duty, to, unseen: of }) => `- **${wordsForLine(duty.words)}**\n${unseenLines(duty, to, of, messages).join('\n')}`).join('\n'), handover.unseenHow]),
    ...([...locked, ...impossible].length === 0 ? [] : [`## ${handover.lockedTitle}`, [...locked, ...impossible].join('\n')]),
    ...(unclear.length === 0 ? [] : [`## ${handover.unclearTitle}`, unclear.map(({ why, words, note }) => `- ${handover.unclear[why](wordsForLine(words), note.path)}`).join('\n')]),
    ...(mentions.length === 0 ? [] : [`## ${handover.mentionsTitle(wordsForLine(leaver.name))}`, mentions.map(({ note, key }) => `- ${note.path}: ${handover.mentions[key]}`).join('\n')]),
    handover.history,
  ].join('\n\n') + '\n';
}

function leavingLine({ leaver, leaving }: HandoverPlan, { handover }: Messages): string {
  const written = valuesOf(leaver.note.properties, 'left').some((value) => value.trim() !== '');
  const day = dateOfProperty(leaver.note.properties, 'left');
  if (written && day === undefined) return handover.leftUnreadable(leaver.name);
  if (leaver.left === leaving) return handover.leaves(leaver.name, leaving);
  if (hasLeft(leaver, leaving)) return handover.hasLeft(leaver.name, day ?? '');
  const replaced = leaver.left !== undefined && leaver.left > leaving ? [handover.replacesDay(leaver.left)] : [];
  return [handover.leaves(leaver.name, leaving), ...(leaver.note.locked === undefined ? [handover.noted, ...replaced] : [])].join(' ');
}

/** What a duty is, in a few words: as they stand in a list to choose from, or in Markdown. */
export function dutyInWords({ kind, words: written, note, state }: Duty, { handover, states }: Messages, asWords: (words: string) => string = plainWords): string {
  const words = asWords(written);
  switch (kind) {
    case 'question': return `${words}${state === undefined || state === 'open' ? '' : ` (${states[state].toLowerCase()})`}`;
    case 'note': case 'action': return words;
    case 'session': return `${words} (${handover.session(dateOfProperty(note.properties, 'date') ?? '')})`;
    case 'charter': return `${words} (${handover.charter})`;
  }
}

/** With where the member note is, where several have that name. */
export function successorInWords(community: Community, to: Successor, { handover }: Messages): string {
  if (to.kind !== 'member') return handover.to[to.kind];
  const { name, note } = to.member;
  return sharesName(community, to.member) ? `${name} (${shownPath(community, note)})` : name;
}

function dutyLines(community: Community, plan: HandoverPlan, { duty, to }: Assignment, messages: Messages, codes: boolean): string {
  const { handover } = messages;
  const { note, place, inherited, code } = duty;
  const where = `${note.path}${place === undefined ? '' : `, ${handover.line(place.line + 1)}`}`;
  const heirs = inherited.length === 0 ? [] : [`    - ${handover.inherited(inherited.length)} ${inherited.map((question) => `“${shownWords(question)}”`).join('; ')}`];
  const owners = to.kind === 'nobody' && duty.kind === 'question' && duty.site.kind === 'question' ? ownersOfNote(community, plan, duty) : [];
  return [
    `- **${dutyInWords(duty, messages, wordsForLine)}** → ${successorInWords(community, to, messages)} · ${where}${codes ? ` · ${code}` : ''}`,
    ...heirs, ...(owners.length === 0 ? [] : [`    - ${handover.thenOfNote(owners.join(', '))}`]),
  ].join('\n');
}

/** Who answers for a question that names nobody any more: the owners of its note, as they will be, unless others stay on the line. */
function ownersOfNote(community: Community, { leaver, assignments }: HandoverPlan, { note, place }: Duty): readonly string[] {
  const isLeaver = isCalled(community, leaver);
  const speaks = speaksOf(community, leaver);
  const line = note.questions.find((question) => question.place.start === place?.start);
  if (line?.owners.some((owner) => !isLeaver(owner)) !== false) return [];
  const ofNote = assignments.find(({ duty }) => duty.note === note && duty.site.kind === 'key' && duty.site.key === 'owners')?.to;
  const owners = valuesOf(note.properties, 'owners');
  const after = ofNote === undefined || ofNote.kind === 'leaver' ? owners : namesAfter(owners, { isLeaver, isSuccessor: () => false, to: ofNote.kind === 'member' ? ofNote.member.name : undefined });
  // Who leaves answers for nothing next, however that is written.
  return [...new Set(after.filter((owner) => !speaks(owner)).map((owner) => resolvePerson(community, owner).name))];
}

function unseenLines({ note }: Duty, to: Successor, unseen: readonly Unseen[], messages: Messages): readonly string[] {
  if (to.kind !== 'member') return [];
  const { handover } = messages;
  return unseen.map(({ question, verdict }) => {
    const why = canBeJudged(note) ? verdictInWords(verdict, messages) : handover.cannotJudge;
    return `    - ${question === undefined ? handover.unseen(to.member.name, why) : handover.unseenQuestion(shownWords(question), to.member.name, why)}`;
  });
}
