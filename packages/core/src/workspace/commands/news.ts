import type { Community } from '../../community/community.ts';
import { communityForNote, digestForNote } from '../../views/news/digest-text.ts';
import { keysOfDay } from '../../views/news/news.ts';
import { sinceDay, sinceLastSession, sinceLooked } from '../../views/news/since.ts';
import type { Span } from '../../views/news/since.ts';
import { isFileName } from '../../questions/promote-question.ts';
import { freeName } from '../../sessions/plan-session.ts';
import { messagesFor } from '../../text/messages/messages.ts';
import { parsePlainDate } from '../../text/plain-date.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { Me } from '../../views/actions.ts';
import type { CommandContext } from '../command-context.ts';

/** What happened since a day: read first, then kept as a note or put on the clipboard, in the language of the community. */
export async function whatHappened(context: CommandContext): Promise<void> {
  const { environment: { ui, today }, messages } = context;
  const community = context.community();
  if (community === undefined) { ui.notify('warning', messages.refusals.noCommunity); return; }
  const wanted = await pickSpan(context, community);
  if (wanted === undefined) return;
  const title = messages.commands.whatHappened;
  const { text, leftOut } = digestForNote(community, wanted.span, wanted.whom, today(), messagesFor(community.charter.language));
  const { pick } = messages.news;
  if (!(await ui.review({ title, markdown: text, question: leftOut === 0 ? pick.keep : pick.keepAllBut(leftOut), accept: pick.accept }))) return;
  const how = await ui.pick({ title, placeholder: messages.pick.briefingHow, items: [{ label: messages.pick.toClipboard, value: 'copy' as const }, { label: pick.toNote, value: 'note' as const }] });
  if (how === 'copy') {
    await ui.copy(text);
    ui.notify('info', messages.news.copied);
  } else if (how === 'note') await keepAsNote(context, community, wanted.span.since, text);
}

/** For a member since that member last looked, else for the community. Undefined when the person turns away. */
async function pickSpan(context: CommandContext, community: Community): Promise<{ readonly span: Span; readonly whom: Me } | undefined> {
  const { environment: { ui }, messages } = context;
  const today = context.environment.today();
  const { pick } = messages.news;
  const title = messages.commands.whatHappened;
  const me = context.me(community);
  const seen = communityForNote(community, today, messages);
  const looked = sinceLooked(seen, context.choices().lookedOn, me, today);
  const session = sinceLastSession(seen, today);
  const items = [
    { label: pick.looked, description: looked.looked ? looked.since : pick.lookedNever(looked.since), value: 'looked' as const },
    ...(session === undefined ? [] : [{ label: pick.session, description: session, value: 'session' as const }]),
    { label: pick.day, value: 'day' as const },
  ];
  const how = await ui.pick({ title, placeholder: pick.since, items });
  if (how === 'looked') return { span: looked, whom: me };
  if (how === 'session' && session !== undefined) return { span: sinceDay(session), whom: undefined };
  if (how !== 'day') return undefined;
  const typed = await ui.input({ title, prompt: pick.dayPrompt, placeholder: '2026-11-23', value: session ?? '', check: (text) => (dayThatHasBeen(text, today) === undefined ? pick.dayBad : undefined) });
  const day = dayThatHasBeen(typed ?? '', today);
  return day === undefined ? undefined : { span: sinceDay(day), whom: undefined };
}

function dayThatHasBeen(text: string, today: PlainDate): PlainDate | undefined {
  const day = parsePlainDate(text);
  return day === text.trim() && day <= today ? day : undefined;
}

/** The note says no label: the community's usual one counts, and nothing in it is stricter. */
async function keepAsNote(context: CommandContext, community: Community, since: PlainDate, text: string): Promise<void> {
  const { environment: { ui, store, today }, messages } = context;
  const wanted = messagesFor(community.charter.language).news.nameOfNote(since, today());
  const name = freeName(community, isFileName(wanted) ? wanted : today());
  const path = `${community.folder === '' ? '' : `${community.folder}/`}${name}.md`;
  if ((await store.create(path, text)) === 'exists') { ui.notify('warning', messages.refusals.exists(path)); return; }
  await context.reload();
  ui.notify('info', messages.done.noteMade(name));
  await ui.open(path, undefined);
}

/** What is there now is new no more. Nothing is ever marked as seen by itself. */
export function markSeen(context: CommandContext): void {
  const { environment: { ui }, messages, choose, choices } = context;
  const today = context.environment.today();
  const community = context.community();
  if (community === undefined) { ui.notify('warning', messages.refusals.noCommunity); return; }
  const others = choices().lookedOn.filter(({ community: folder }) => folder !== community.folder);
  choose({ lookedOn: [...others, { community: community.folder, day: today, seen: keysOfDay(community, today) }] });
  ui.notify('info', messages.news.seen);
}
