import type { Community } from '../community/community.ts';
import type { Audience } from '../confidentiality/audience.ts';
import { judge } from '../confidentiality/judge.ts';
import type { Note } from '../note/note.ts';
import { communityFor } from '../sharing/presenting/community-for.ts';
import type { Messages } from '../text/messages/messages.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** What counts in no figure, for its readers may not see it: numbers for who writes the report, and for nobody who reads it. Empty where all of it counts. */
export function stayedOut(whole: Community, audience: Audience, today: PlainDate, { messages, readers }: { readonly messages: Messages; readonly readers: Messages }): string {
  const { report: { stayedOut: words } } = messages;
  const seen = new Map(communityFor(whole, audience, today, readers.export).notes.map((note) => [note.path, note]));
  // What can’t be read well enough to be judged is told elsewhere.
  const out = whole.notes.map((note) => ({ note, ...judge(whole, { note }, audience, today) })).filter(({ may }) => !may);
  const silent = out.filter(({ reason }) => reason === 'silent').map(({ note }) => note);
  const members = silent.filter(isOfMember);
  const questions = whole.notes.reduce((sum, { path, questions: all }) => sum + all.length - (seen.get(path) ?? { questions: all }).questions.length, 0);
  const parts = [
    words.members(members.length, ![...seen.values()].some(isOfMember)), words.silent(silent.length - members.length), words.stricter(out.length - silent.length), words.questions(questions),
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : [words.counts(parts.join('; ')), ...(silent.length === 0 ? [] : [words.label])].join(' ');
}

function isOfMember({ type }: Note): boolean {
  return type === 'member';
}
