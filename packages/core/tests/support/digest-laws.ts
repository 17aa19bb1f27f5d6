import fc from 'fast-check';
import { expect } from 'vitest';
import type { Community } from '../../src/community/community.ts';
import { isOutside } from '../../src/confidentiality/audience.ts';
import type { Audience } from '../../src/confidentiality/audience.ts';
import { tlpLabels } from '../../src/note/tlp.ts';
import { isObsolete } from '../../src/questions/kept-answers.ts';
import { resolvePerson } from '../../src/community/people.ts';
import { dayAfter } from '../../src/text/plain-date.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import type { NewsItem } from '../../src/views/news/news-item.ts';
import type { Digest } from '../../src/views/news/news.ts';
import { firstChoices } from '../../src/views/sidebar-choices.ts';
import { anyMarkedCommunity, audiences, maySee, organisations } from './arbitrary-communities.ts';
import type { Mark, MarkedCommunity } from './arbitrary-communities.ts';
import type * as subject from './digest-subject.ts';
import { anyCommunity } from './indicator-laws.ts';
import type { Texts } from './indicator-laws.ts';
import { dated } from './report-laws.ts';

/** What reads notes and tells what happened: ours, or one that was broken on purpose. */
export type Telling = typeof subject;

const today = '2026-07-15' as PlainDate;

/** Days as they are written in the random communities, in pairs: the first no later than the second. */
const twoDays = fc.tuple(fc.nat(195), fc.nat(195)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)].map((days) => dayAfter('2026-01-01' as PlainDate, days) ?? today) as [PlainDate, PlainDate]);

function communityIn({ communitiesOf, parseNote }: Telling, texts: Iterable<readonly [string, string]>): Community {
  const found = communitiesOf([...texts].map(([path, text]) => parseNote(path, text))).find(({ folder }) => folder === 'C');
  if (found === undefined) throw new Error('no community');
  return found;
}

const plain = ({ kind, note, place, text, day }: NewsItem): string => [kind, note.path, place?.start, text, day].join(' | ');
const told = ({ newsIn }: Telling, digest: Digest): readonly string[] => newsIn(digest).map(plain).sort();
/** Of one question it is told that it was asked, until it is told that it was resolved. */
const once = (items: readonly string[]): readonly string[] => {
  const place = (item: string): string => item.split(' | ').slice(1, 4).join(' | ');
  const resolved = new Set(items.filter((item) => item.startsWith('resolved')).map(place));
  return items.filter((item) => !(item.startsWith('asked') && resolved.has(place(item)))).sort();
};
const withoutObsolete = (texts: Texts): Texts => texts.map(([path, text]) => [path, text.replace(/ \[obsolete:: [^\]]*\]|^obsolete: .*\n/gm, '')]);

/** The digests of two stretches on end are together the digest of both. */
export function stretchesAddUp(telling: Telling, numRuns: number): void {
  const { sinceDay, whatHappened } = telling;
  fc.assert(fc.property(anyCommunity, twoDays, (texts, [since, between]) => {
    const cop = communityIn(telling, withoutObsolete(texts));
    const next = dayAfter(between, 1) ?? today;
    const [first, second, both] = [whatHappened(cop, sinceDay(since), undefined, between), whatHappened(cop, sinceDay(next), undefined, today), whatHappened(cop, sinceDay(since), undefined, today)];
    expect(once([...told(telling, first), ...told(telling, second)])).toEqual(told(telling, both));
  }), { numRuns });
}

/** Who marks all as seen misses nothing and reads nothing twice: afterwards new is what came later, on the same day too. */
export function seenOnce(telling: Telling, numRuns: number): void {
  const { keysOfDay, sinceDay, sinceLooked, whatHappened } = telling;
  fc.assert(fc.property(anyCommunity, anyCommunity, twoDays, (texts, others, [since, day]) => {
    // Much of it on the very day of the mark.
    const onThatDay = (all: Texts): Texts => withoutObsolete(all).map(([path, text]) => [path, text.replace(/created:: 2026-0[1-4]-\d\d/g, `created:: ${day}`)]);
    const before = onThatDay(texts);
    const later = onThatDay(others).filter(([path]) => /\/q\d+\.md$/.test(path)).map(([path, text]) => [path.replace('/q', '/later'), text.replaceAll('Question', 'Later')] as const);
    const [then, now] = [communityIn(telling, before), communityIn(telling, [...before, ...later])];
    const read = told(telling, whatHappened(then, sinceDay(since), undefined, day));
    const looked = sinceLooked(now, [{ community: now.folder, day, seen: keysOfDay(then, day) }], undefined, today);
    const news = told(telling, whatHappened(now, looked, undefined, today));
    expect(news.filter((item) => read.includes(item))).toEqual([]);
    const missed = told(telling, whatHappened(now, sinceDay(since), undefined, today)).filter((item) => !read.includes(item) && !news.includes(item));
    // What was written down later, and happened before the day of the mark, was not there to be told.
    expect(missed.filter((item) => !(item.includes('/later') && item.slice(-10) < day))).toEqual([]);
  }), { numRuns });
}

/** What is told has a day in its time, is told once, and is no answer that holds no more. */
export function onlyNews(telling: Telling, numRuns: number): void {
  const { newsIn, newsKinds, sinceDay, whatHappened } = telling;
  fc.assert(fc.property(anyCommunity, twoDays, (texts, [since, until]) => {
    const items = newsIn(whatHappened(communityIn(telling, texts), sinceDay(since), undefined, until));
    for (const { day } of items) expect(day !== undefined && since <= day && day <= until).toBe(true);
    const obsolete = items.filter(({ kind, note, place }) => kind === 'resolved' && note.questions.some((question) => question.place.start === place?.start && isObsolete(question, until)));
    expect(obsolete.map(plain)).toEqual([]);
    const questions = items.filter(({ kind }) => kind === 'asked' || kind === 'resolved').map(({ note, place }) => `${note.path} ${String(place?.start)}`);
    expect(new Set(questions).size).toBe(questions.length);
    const days = (kind: NewsItem['kind']): readonly string[] => items.filter((item) => item.kind === kind).map(({ day }) => day ?? '');
    for (const kind of newsKinds) expect(days(kind)).toEqual([...days(kind)].sort().reverse());
  }), { numRuns });
}

function written(telling: Telling, texts: Texts, since: PlainDate): string {
  const { digestFor, digestForNote, messagesFor, sinceDay } = telling;
  const cop = communityIn(telling, texts);
  const ann = resolvePerson(cop, 'Ann');
  const { text, leftOut } = digestForNote(cop, sinceDay(since), ann, today, messagesFor('en'));
  return [text, String(leftOut), digestFor(cop, { kind: 'community' }, sinceDay(since), ann, today, messagesFor('nl'))].join('\n');
}

/** The order in which notes are read changes no word of it. */
export function orderChangesNothing(telling: Telling, numRuns: number): void {
  fc.assert(fc.property(anyCommunity.chain((texts) => fc.tuple(fc.constant(texts), fc.shuffledSubarray([...texts], { minLength: texts.length, maxLength: texts.length }))), twoDays, ([texts, shuffled], [since]) => {
    expect(written(telling, shuffled, since)).toBe(written(telling, texts, since));
  }), { numRuns });
}

/** Nor does what stands outside of the community. */
export function othersChangeNothing(telling: Telling, numRuns: number): void {
  fc.assert(fc.property(anyCommunity, anyCommunity, twoDays, (texts, others, [since]) => {
    const outside = others.filter(([path]) => path !== 'C/C.md').map(([path, text]) => [path.replace('C/', 'Private/'), text] as const);
    expect(written(telling, [...texts, ...outside], since)).toBe(written(telling, texts, since));
  }), { numRuns });
}

/** A day on everything that can be told: also on decisions, sessions and members. */
function withDays(community: MarkedCommunity): Texts {
  return [...dated(community)].map(([path, text]) => [path, text
    .replace(/^(- \[!\] [^\n]*?)$/gm, '$1 [decided:: 2026-05-05]').replace('---\ntype: session\n', '---\ntype: session\ndate: 2026-05-08\n').replace('type: member\n', 'type: member\njoined: 2026-05-04\n')]);
}

/**
 * Whether a mark may stand in a note that every member reads: it is no stricter than the community's usual label, and for nobody in particular.
 * The name of a note may stand in another, looser one: then it is told already.
 */
function mayStandAnywhere(mark: Mark): boolean {
  if (!maySee(mark, { kind: 'community', names: [] })) return false;
  return /^(?:zqtitle|zqalias|Xj)/.test(mark.word) || (mark.audience === undefined && mark.labels.every((label) => label === 'silent' || tlpLabels.indexOf(label) <= 1));
}

/** What is new, in the sidebar of somebody who presents to an audience: every word of every row. */
function rowsFor({ communityFor, messagesFor, sidebarOf }: Telling, cop: Community, audience: Audience, until: PlainDate): string {
  const community = communityFor(cop, audience, until, messagesFor('en').export);
  const lookedOn = [{ community: cop.folder, day: '2026-01-01' as PlainDate, seen: [] }];
  const me = resolvePerson(community, 'Noor Visser');
  const { sections } = sidebarOf({ community, communities: [community], problems: [], choices: { ...firstChoices, lookedOn }, today: until, messages: messagesFor('en'), me, presenting: { text: '', tooltip: '', isOutside: isOutside(audience, until) } });
  return sections.filter(({ id }) => id === 'news').flatMap(({ groups }) => groups).flatMap(({ rows }) => rows.flatMap(({ text, description, tooltip, spoken }) => [text, description, tooltip, spoken])).join('\n');
}

/**
 * No digest tells its reader what that reader may not see, and no sidebar shows it to a room; a digest that is kept as a note tells no member
 * anything that is stricter than the note.
 */
export function nothingSlipsOut(telling: Telling, numRuns: number): void {
  const { audienceOf, digestFor, digestForNote, messagesFor, sinceDay } = telling;
  const until = '2026-11-23' as PlainDate;
  const span = sinceDay('2026-01-01' as PlainDate);
  let seen = 0;
  fc.assert(fc.property(anyMarkedCommunity(false), fc.constantFrom(...audiences), (community, request) => {
    const cop = communityIn(telling, withDays(community));
    const reading = audienceOf(cop, community.ask(request), until);
    if ('unknown' in reading) throw new Error(reading.unknown);
    const whom = request.kind === 'person' ? resolvePerson(cop, request.names[0] ?? '') : undefined;
    const text = [digestFor(cop, reading.audience, span, whom, until, messagesFor('en')), rowsFor(telling, cop, reading.audience, until)].join('\n');
    expect(community.marks.filter((mark) => text.includes(mark.word) && !maySee(mark, request)).map(({ word }) => word)).toEqual([]);
    const note = digestForNote(cop, span, resolvePerson(cop, 'Noor Visser'), until, messagesFor('en')).text;
    expect(community.marks.filter((mark) => note.includes(mark.word) && !mayStandAnywhere(mark)).map(({ word }) => word)).toEqual([]);
    seen += community.marks.filter(({ word }) => text.includes(word)).length + community.marks.filter(({ word }) => note.includes(word)).length;
  }), { numRuns });
  expect(seen).toBeGreaterThan(numRuns / 5);
}

/** Nobody is told the day of a session that is not for them: without a day of its own a digest is since the last one that its reader may know of. */
export function noDayOfOthers(telling: Telling, numRuns: number): void {
  const { audienceOf, communityForNote, digestFor, messagesFor, sinceUsually } = telling;
  const labels = ['silent', ...tlpLabels] as const;
  const anySession = fc.record({ label: fc.constantFrom(...labels), audience: fc.option(fc.constant(['Noor Visser']), { nil: undefined, freq: 4 }), day: fc.nat(160).map((days) => dayAfter('2026-01-01' as PlainDate, days) ?? today) });
  const people = ['Noor Visser', 'Sam de Boer', 'Li Wei'].map((name) => [`C/${name}.md`, `---\ntype: member\norganisation: ${organisations[name as keyof typeof organisations]}\n---\n`] as const);
  fc.assert(fc.property(fc.array(anySession, { maxLength: 5 }), fc.constantFrom(...audiences.filter(({ kind }) => kind !== 'session')), (sessions, request) => {
    const cop = communityIn(telling, [
      ['C/C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n'], ...people,
      ...sessions.map(({ label, audience, day }, at) => [`C/s${String(at)}.md`, `---\ntype: session\ndate: ${day}\n${label === 'silent' ? '' : `confidentiality: ${label}\n`}${audience === undefined ? '' : `audience: [${audience.join(', ')}]\n`}---\n`] as const),
    ]);
    const reading = audienceOf(cop, request, today);
    if ('unknown' in reading) throw new Error(reading.unknown);
    const last = (fits: (mark: Mark) => boolean): string => sessions.filter(({ label, audience }) => fits({ word: '', labels: [label], audience, never: false })).map(({ day }) => day).sort().at(-1) ?? dayAfter(today, -30) ?? '';
    expect(digestFor(cop, reading.audience, undefined, undefined, today, messagesFor('en'))).toContain(`since ${last((mark) => maySee(mark, request))}\n`);
    expect(sinceUsually(communityForNote(cop, today, messagesFor('en')), today)).toBe(last(mayStandAnywhere));
  }), { numRuns });
}
