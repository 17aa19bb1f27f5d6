import fc from 'fast-check';
import { expect } from 'vitest';
import type * as core from '../../src/folder.ts';
import { communityFor } from '../../src/sharing/presenting/community-for.ts';
import type { AudienceRequest } from '../../src/confidentiality/audience.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { anyMarkedCommunity, audiences, maySee } from './arbitrary-communities.ts';
import type { MarkedCommunity } from './arbitrary-communities.ts';

/** What reads notes and reports on them: ours, or one that was broken on purpose. */
export type Reporting = Pick<typeof core, 'audienceOf' | 'communitiesOf' | 'indicatorsOf' | 'messagesFor' | 'parseNote' | 'parsePeriod' | 'reportFiles' | 'reportFormats' | 'reportOf'>;

const today = '2026-11-23' as PlainDate;

/** The same community with a day on everything, so that all of it is in the period, and with stories of value and knowledge made of its own words. */
export function dated({ texts }: Pick<MarkedCommunity, 'texts'>): ReadonlyMap<string, string> {
  return new Map([...texts].map(([path, text], at) => {
    const body = text.replace(/^(- \[[?x/-]\] [^\n]*?)(?= #question$| \^q|$)/gm, (line) => `${line} [created:: 2026-05-05] [completion:: 2026-05-06]`).replace(/^( {4}- answer:: )(.*)$/gm, '$1$2\n    - value:: Worth it, said: $2');
    return [path, at % 3 === 1 && body.startsWith('---\n') && !/^type:/m.test(body.slice(0, body.indexOf('\n---'))) ? body.replace('---\n', '---\ntype: knowledge\npublished: 2026-05-07\nauthors: [Noor Visser, zqpim]\n') : body];
  }));
}

function everythingTold({ audienceOf, communitiesOf, indicatorsOf, messagesFor, parseNote, parsePeriod, reportFiles, reportFormats, reportOf }: Reporting, community: MarkedCommunity, request: AudienceRequest): string {
  const messages = messagesFor('en');
  const period = parsePeriod('2026');
  const whole = communitiesOf([...dated(community)].map(([path, text]) => parseNote(path, text))).find(({ folder }) => folder === 'C');
  const reading = whole === undefined ? undefined : audienceOf(whole, community.ask(request), today);
  if (whole === undefined || reading === undefined || 'unknown' in reading || period === undefined) throw new Error('nothing to tell');
  const report = reportOf({ community: whole, audience: reading.audience, whom: 'them', period, slice: { kind: 'community' }, by: 'month', today, messages });
  const files = reportFiles(report, { kind: 'world', names: [] }, reportFormats, 'en', messages).map(({ text }) => text);
  // What is behind the numbers, as a dashboard shows it to a room.
  const figures = indicatorsOf(communityFor(whole, reading.audience, today, messages.export), period, today, { kind: 'community' });
  return [...files, ...figures.flatMap(({ evidence, unplaced }) => [...evidence, ...unplaced].map(({ where, text }) => `${where} ${text}`))].join('\n');
}

/** No report tells its reader what that reader may not see, and nothing like it is behind any number. */
export function nothingIsTold(reporting: Reporting, numRuns: number): void {
  fc.assert(fc.property(anyMarkedCommunity(false), fc.constantFrom(...audiences), (community, audience) => {
    const told = everythingTold(reporting, community, audience);
    expect(community.marks.filter((mark) => told.includes(mark.word) && !maySee(mark, audience)).map(({ word }) => word)).toEqual([]);
  }), { numRuns });
}

/** What may be seen is told: answers and stories are not lost with what stays. */
export function muchIsTold(reporting: Reporting, numRuns: number): void {
  let seen = 0;
  fc.assert(fc.property(anyMarkedCommunity(false), (community) => {
    const told = everythingTold(reporting, community, { kind: 'community', names: [] });
    seen += community.marks.filter((mark) => /^zq(?:ask|asd|ans)/.test(mark.word) && told.includes(mark.word)).length;
  }), { numRuns });
  expect(seen).toBeGreaterThan(numRuns / 10);
}
