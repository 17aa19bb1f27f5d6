/**
 * The figures a second time, worked out from the texts of the random communities of `indicator-laws.ts` alone, by what docs/indicators.md says:
 * no line of ours reads or counts anything here.
 */

type Value = number | 'unknown';
type Presence = 'there' | 'away' | 'unknown';
type Day = string | undefined;

interface Asked {
  readonly mark: string;
  readonly asked: Day;
  readonly closed: Day;
  readonly askedBy: readonly string[];
  readonly answeredBy: readonly string[];
  readonly isOwned: boolean;
  /** Of one that was reopened: when it was closed before. */
  readonly closedBefore: readonly Day[];
  readonly isAnswered: boolean;
  /** As it is written on the answer itself. */
  readonly answerDay: { readonly day: Day } | undefined;
  readonly replies: readonly { readonly by: readonly string[]; readonly day: Day }[];
  /** Of each story what is written as its day; empty where nothing is. */
  readonly stories: readonly string[];
  readonly isObsolete: boolean;
  readonly leadsToKnowledge: boolean;
}

interface Person {
  readonly joined: Day;
  readonly left: Day;
  readonly leftSometime: boolean;
}

/** What is known today, on the days of a period. */
interface Reckoned {
  readonly from: string;
  readonly to: string;
  readonly today: string;
}

/** Values by the id of their indicator. Those of who was at sessions and of what was verified are left to the bridges. */
export function secondReckoning(texts: readonly (readonly [string, string])[], { from, to: end, today }: Reckoned): Readonly<Record<string, Value>> {
  const when: Reckoned = { from, to: end < today ? end : today, today };
  const past = (day: Day): Day => (day !== undefined && day <= today ? day : undefined);
  const called = (kind: string): readonly (readonly [string, string])[] => texts.filter(([path]) => new RegExp(`^C/${kind}\\d+\\.md$`).test(path));
  const sessions = called('s').map(([, text]) => ({ day: dayIn(property(text, 'date')), decided: text.includes('So be it') ? [dayIn(field(text, 'decided') ?? property(text, 'date'))] : [] }));
  const knowledge = called('k').map(([, text]) => ({ day: dayIn(property(text, 'published')), isObsolete: property(text, 'obsolete') !== undefined, isOfValue: property(text, 'value') !== undefined }));
  const questions = called('q').map(([, text]) => askedIn(text, past, knowledge[0]?.isObsolete === false));
  const people = texts.filter(([, text]) => text.includes('type: member')).map(([, text]): Person => ({ joined: dayIn(property(text, 'joined')), left: dayIn(property(text, 'left')), leftSometime: property(text, 'left') !== undefined && dayIn(property(text, 'left')) === undefined }));
  const answers = questions.filter(({ mark, isObsolete }) => mark === 'x' && !isObsolete);
  const notPlanned = <Thing extends { readonly day: Day }>(things: readonly Thing[]): readonly Thing[] => things.filter(({ day }) => day === undefined || day <= today);
  const count = (days: readonly Day[]): Value => countIn(days, when);
  const [asked, resolved] = [count(questions.map((each) => each.asked)), count(answers.map(({ closed }) => closed))];
  const open = atEnd(questions.map((each) => openAt(each, when)));
  return {
    asked, resolved, open, closureRatio: share(resolved, asked),
    discussions: count(questions.filter(({ replies }) => replies.length > 0).map((each) => each.asked)),
    replies: count(questions.flatMap(({ replies }) => replies.map(({ day }) => day))),
    decisions: count(sessions.flatMap(({ decided }) => decided.map(past))),
    sessions: count(notPlanned(sessions).map(({ day }) => day)),
    timeToResolve: median(answers.flatMap((each) => daysTo(each.asked, each.closed, isIn(each.closed, when)))),
    timeToResolveP90: ninetieth(answers.flatMap((each) => daysTo(each.asked, each.closed, isIn(each.closed, when)))),
    timeToFirstReply: median(questions.flatMap((each) => daysTo(each.asked, firstReply(each), isIn(each.asked, when)))),
    ageOfOpen: median(questions.filter((each) => openAt(each, when) === 'there').flatMap((each) => daysTo(each.asked, when.to, true))),
    owned: share(atEnd(questions.map((each) => (each.isOwned ? openAt(each, when) : notThere(openAt(each, when))))), open),
    unowned: atEnd(questions.map((each) => (each.isOwned ? notThere(openAt(each, when)) : openAt(each, when)))),
    published: count(notPlanned(knowledge).filter(({ isObsolete }) => !isObsolete).map(({ day }) => day)),
    ledToKnowledge: count(answers.filter(({ leadsToKnowledge }) => leadsToKnowledge).map(({ closed }) => closed)),
    valueStories: count([
      ...questions.filter(({ mark, isObsolete }) => !(mark === 'x' && isObsolete)).flatMap((each) => each.stories.map((own) => (own !== '' ? past(dayIn(own)) : each.mark === 'x' ? each.closed : each.asked))),
      ...knowledge.filter(({ isOfValue, isObsolete }) => isOfValue && !isObsolete).map(({ day }) => past(day)),
    ]),
    newcomers: count(people.filter(({ joined }) => joined === undefined || joined <= today).map(({ joined }) => joined)),
    leavers: count(people.flatMap(({ left, leftSometime }) => (leftSometime || past(left) !== undefined ? [past(left)] : []))),
    members: atEnd(people.map((each) => memberAt(each, when))),
  };
}

function askedIn(text: string, past: (day: Day) => Day, doesKnowledgeHold: boolean): Asked {
  const [line = '', ...below] = text.replace(/^---\n.*\n---\n/, '').split('\n');
  const mark = line[3] ?? '';
  const day = (of: string, key: string): Day => past(dayIn(field(of, key)));
  const completions = [...line.matchAll(/\[completion:: ([^\]]*)\]/g)].map(([, written]) => dayIn(written));
  const last = completions.at(-1) === undefined ? undefined : completions.reduce((latest, each) => (latest === undefined || (each !== undefined && each > latest) ? each : latest));
  const answer = below.find((each) => each.includes('answer::'));
  return {
    closedBefore: completions.filter((each) => last === undefined || each !== last).map(past), isAnswered: answer !== undefined || line.includes('[answered-by::') || line.includes('[answer::'), answerDay: answer === undefined || field(answer, 'created') === undefined ? undefined : { day: day(answer, 'created') },
    mark, asked: past(dayIn(field(line, 'created') ?? property(text, 'created'))), closed: mark === 'x' ? past(last) : mark === '-' ? day(line, 'cancelled') : undefined,
    askedBy: names(field(line, 'asked-by')), answeredBy: names(field(line, 'answered-by')), isOwned: names(field(line, 'owner')).length > 0,
    replies: below.filter((each) => each.includes('- Reply')).map((each) => ({ by: names(field(each, 'by')), day: day(each, 'created') })),
    stories: below.filter((each) => each.includes('value::')).map((each) => field(each, 'created') ?? ''), isObsolete: field(line, 'obsolete') !== undefined, leadsToKnowledge: doesKnowledgeHold && answer === undefined && line.includes('[answer:: [[k0]]]'),
  };
}

function field(line: string, key: string): string | undefined {
  return new RegExp(`\\[${key}:: ([^\\]]*)\\]`).exec(line)?.[1];
}

function property(text: string, key: string): string | undefined {
  return new RegExp(`^${key}: (.*)$`, 'm').exec(text)?.[1];
}

function names(written: string | undefined): readonly string[] {
  return (written ?? '').split(',').map((name) => name.trim()).filter((name) => name !== '');
}

const milliseconds = 86_400_000;

/** A day of the calendar: only such a one comes back as it went in. */
function dayIn(written: string | undefined): Day {
  const time = written !== undefined && /^\d{4}-\d\d-\d\d$/.test(written) ? Date.parse(`${written}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? undefined : written;
}

/** Whether it was so on a day of the period. */
function isIn(day: Day, { from, to }: Reckoned): boolean {
  return day !== undefined && from <= day && day <= to;
}

function countIn(days: readonly Day[], when: Reckoned): Value {
  const [there, undated] = [days.filter((day) => isIn(day, when)).length, days.filter((day) => day === undefined).length];
  return there === 0 && undated > days.length - undated ? 'unknown' : there;
}

function atEnd(all: readonly Presence[]): Value {
  const [there = 0, unknown = 0] = (['there', 'unknown'] as const).map((presence) => all.filter((each) => each === presence).length);
  return there === 0 && unknown > all.length - unknown ? 'unknown' : there;
}

function notThere(presence: Presence): Presence {
  return presence === 'there' ? 'away' : presence;
}

function share(part: Value, whole: Value): Value {
  return part === 'unknown' || whole === 'unknown' || whole === 0 ? 'unknown' : part / whole;
}

function daysTo(from: Day, to: Day, counts: boolean): readonly number[] {
  const days = from === undefined || to === undefined ? Number.NaN : (Date.parse(to) - Date.parse(from)) / milliseconds;
  return counts && days >= 0 ? [days] : [];
}

function median(numbers: readonly number[]): Value {
  const [low, high] = [ranked(numbers, Math.floor((numbers.length - 1) / 2)), ranked(numbers, Math.floor(numbers.length / 2))];
  return low === 'unknown' || high === 'unknown' ? 'unknown' : (low + high) / 2;
}

/** The first in the order of size that has nine tenths of them up to it. */
function ninetieth(numbers: readonly number[]): Value {
  return ranked(numbers, numbers.findIndex((_, at) => (at + 1) / numbers.length >= 0.9));
}

function ranked(numbers: readonly number[], at: number): Value {
  return [...numbers].sort((a, b) => a - b)[at] ?? 'unknown';
}

function openAt({ mark, asked, closed, closedBefore }: Asked, { to, today }: Reckoned): Presence {
  if (asked !== undefined && asked > to) return 'away';
  if (mark === '?' || mark === '/') return asked === undefined && to < today ? 'unknown' : 'there';
  if (closed === undefined) return to < today ? 'unknown' : 'away';
  return closed <= to ? 'away' : asked === undefined || closedBefore.some((day) => day === undefined || day <= to) ? 'unknown' : 'there';
}

/** The day on which another person said something first; undefined where an undated or unsigned word may have come before. */
function firstReply({ mark, askedBy, answeredBy, closed, closedBefore, answerDay, isAnswered, replies }: Asked): Day {
  const answer = { by: answeredBy, day: answerDay === undefined ? (mark === 'x' ? closed : undefined) : answerDay.day };
  const words = [...replies, ...closedBefore.map((each) => ({ by: [], day: each })), ...(mark === 'x' || isAnswered ? [answer] : [])];
  const ofOthers = words.filter(({ by }) => by.length === 0 || by.some((name) => !askedBy.includes(name)));
  const earliest = (isSigned: boolean): Day => ofOthers.filter(({ by }) => by.length > 0 === isSigned).map(({ day }) => day ?? '').sort()[0];
  const [signed, unsigned] = [earliest(true), earliest(false)];
  const isUnknown = askedBy.length === 0 || ofOthers.some(({ day }) => day === undefined) || (signed !== undefined && unsigned !== undefined && unsigned < signed);
  return isUnknown ? undefined : signed;
}

function memberAt({ joined, left, leftSometime }: Person, { to, today }: Reckoned): Presence {
  if (leftSometime) return to < today ? 'unknown' : 'away';
  const hasJoined = joined !== undefined && joined <= to;
  if (left !== undefined && left <= to) return hasJoined && joined > left ? 'there' : 'away';
  if (hasJoined) return 'there';
  if (joined === undefined) return to < today ? 'unknown' : 'there';
  return left !== undefined && left < joined ? 'unknown' : 'away';
}
