import { expect, test } from 'vitest';
import { brokenModule, isCaught } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import { bridgesAreRight, numbersAreSound, obsoleteTellsNothing, oneDateTellsNothing, orderDoesNotMatter, plansTellNothing, reckonedTwice, seriesAddUp, slicesAddUp, sponsorsChangeNothing, withoutDatesUnknown, writtenDownLater } from '../support/indicator-laws.ts';
import type { Reckoning } from '../support/indicator-laws.ts';

/** Figures broken on purpose, each in the way that one forgetful line would break them. */
const broken: readonly Broken[] = [
  { what: 'counts what has no day as if it had', file: 'indicators/placing.ts', from: 'ofKinds(undated, kinds), inPeriod }', to: 'ofKinds(undated, kinds), inPeriod: [...inPeriod, ...ofKinds(undated, kinds)] }' },
  { what: 'says zero where nobody knows', file: 'indicators/counting.ts', from: "value: isUnknown ? 'unknown' : inPeriod.length", to: 'value: inPeriod.length' },
  { what: 'says zero where one thing has a day and many have none', file: 'indicators/counting.ts', from: 'undated.length > countDated(fits)', to: 'countDated(fits) === 0' },
  { what: 'takes what few names tell for what all would', file: 'indicators/resilience/absence-factor.ts', from: 'unplaced.length > signed.length ?', to: 'signed.length === 0 ?' },
  { what: 'lets an obsolete answer tell how well others keep', file: 'indicators/impact/results.ts', from: 'all.filter((result) => !countsNoMore(result, today) && (result.day', to: 'all.filter((result) => (result.day', also: [{ file: 'indicators/impact/results.ts', from: "    return holds(result) ? 'there'", to: "    return holds(result) && !countsNoMore(result, today) ? 'there'" }] },
  { what: 'expects sponsors', file: 'community/member.ts', from: "roles.some((role) => role !== 'sponsor')", to: "roles.some((role) => role !== '')" },
  { what: 'takes a plan for what came of it', file: 'indicators/sessions-over-time.ts', from: "(has('duration') || has('end')) &&", to: "has('never') &&" },
  { what: 'takes the day of the result for that of a story which has its own', file: 'indicators/questions-over-time.ts', from: 'const told = date === undefined ? day', to: "const told = date !== 'undated' ? day" },
  { what: 'divides by nothing', file: 'indicators/counting.ts', from: "|| whole === 0 ? 'unknown' : part / whole", to: "? 'unknown' : part / whole" },
  { what: 'forgets the last day of a period', file: 'indicators/placing.ts', from: 'from <= day && day <= to)', to: 'from <= day && day < to)' },
  { what: 'counts what is planned', file: 'indicators/indicators-of.ts', from: '{ period: period.to <= today ? period : { ...period, to: today }, today })', to: '{ period, today })',
    also: [{ file: 'indicators/placing.ts', from: 'day !== undefined && day <= today;', to: 'day !== undefined;' }] },
  { what: 'mixes up periods that end on one day', file: 'indicators/placing.ts', from: 'const key = `${from}/${to} ${', to: 'const key = `${to} ${' },
  { what: 'takes the day after today for the truth', file: 'indicators/counting.ts', from: 'return day !== undefined && day <= today ? day : undefined;', to: 'return day; void today;' },
  { what: 'lets the parts of a series overlap', file: 'indicators/period.ts', from: 'to: to > period.to ? period.to : to });', to: 'to });' },
  { what: 'takes the first completion of a reopened question', file: 'note/question-of-item.ts', from: 'return latestOf(mapped(written, (field) => parsePlainDate(field.value)));', to: 'return written.map((field) => parsePlainDate(field.value)).find((day) => day !== undefined); void latestOf;' },
  { what: 'counts negative days', file: 'indicators/impact/answers.ts', from: 'asked === undefined || closed === undefined || closed < asked ?', to: 'asked === undefined || closed === undefined ?' },
  { what: 'takes a reply of who asked for the first', file: 'indicators/impact/answers.ts', from: 'const byOthers = responsesTo(story, today).filter(({ by }) => by.length === 0 || by.some(({ key }) => !askers.has(key)));', to: 'const byOthers = responsesTo(story, today); void askers;' },
  { what: 'takes the day of the completion for that of an answer that has its own', file: 'indicators/impact/answers.ts', from: 'if (answer?.date !== undefined) return', to: 'if (answer?.date === null) return' },
  { what: 'takes the day of the note for one that can’t be read', file: 'questions/facts.ts', from: 'if (created !== undefined || hasUnreadDay) return created;', to: 'if (created !== undefined) return created; void hasUnreadDay;' },
  { what: 'takes the day of a session for that of a decision which can’t be read', file: 'sessions/agreements.ts', from: 'hasUnreadDay ? undefined : decided ??', to: 'hasUnreadDay === null ? undefined : decided ??' },
  { what: 'takes a question that is open again for one that nobody answered', file: 'indicators/impact/answers.ts', from: ' || answer !== undefined || answeredBy.length > 0;', to: ';' },
  { what: 'lets obsolete answers count', file: 'questions/kept-answers.ts', from: "return obsolete !== undefined && (", to: 'return obsolete === null && (' },
  { what: 'forgets that an answer was verified', file: 'questions/kept-answers.ts', from: '(verified === undefined || verified < review || verified > day)', to: 'true' },
  { what: 'lets a substitute count for nobody', file: 'community/presence.ts', from: 'inPlaceOf: first, organisations: organisationsOfPerson(community, first) }', to: 'inPlaceOf: first, organisations: organisationsOfPerson(community, substitute) }' },
  { what: 'takes a substituted member for present', file: 'indicators/health/sessions.ts', from: "keysOf(expected.filter(({ attendance }) => attendance !== 'present')", to: "keysOf(expected.filter(({ attendance }) => attendance === 'absent')" },
  { what: 'takes whom a session does not name, and of whom nobody knows since when they are there, for present', file: 'indicators/health/sessions.ts', from: "return last.some(({ unsure }) => unsure.has(key)) ? 'unknown' : 'there';", to: "return last.some(({ unsure }) => unsure.has(key)) ? 'away' : 'there';" },
  { what: 'expects who had left', file: 'indicators/members-over-time.ts', from: "last.kind === 'joined' ? 'there' : 'away'", to: "last.kind === 'joined' ? 'there' : 'there'" },
  { what: 'asks for more than half', file: 'indicators/resilience/absence-factor.ts', from: 'if (reached >= half) break;', to: 'if (reached > half) break;', also: [{ file: 'indicators/resilience/absence-factor.ts', from: 'sum + each, 0) / 2', to: 'sum + each, 0) * 0.6' }] },
  { what: 'lets who gave least come first', file: 'indicators/resilience/absence-factor.ts', from: 'sort((a, b) => b - a)', to: 'sort((a, b) => a - b)' },
  { what: 'takes a question for closed before it was', file: 'indicators/health/questions.ts', from: "if (over <= to) return 'away';", to: "return 'away';" },
  { what: 'takes a question that was resolved before for open ever since', file: 'indicators/health/questions.ts', from: "day === 'undated' || day <= to ||", to: "day === 'undated' ||" },
  { what: 'loses what belongs to nobody', file: 'indicators/slice-of.ts', from: '(actors.length === 0 ? fits([]) : actors.some(({ organisations }) => fits(organisations)))', to: 'actors.some(({ organisations }) => fits(organisations))' },
  { what: 'depends on the order of the notes', file: 'community/communities-of.ts', from: 'yield* sortedInSteps(all, byPath);', to: 'all;' },
];

const laws: readonly ((subject: Reckoning) => void)[] = [
  bridgesAreRight, (subject) => { reckonedTwice(subject, 80); }, (subject) => { seriesAddUp(subject, 60); }, (subject) => { numbersAreSound(subject, 40); }, (subject) => { withoutDatesUnknown(subject, 30); }, (subject) => { slicesAddUp(subject, 80); }, (subject) => { writtenDownLater(subject, 200); }, (subject) => { sponsorsChangeNothing(subject, 40); }, (subject) => { plansTellNothing(subject, 20); }, (subject) => { oneDateTellsNothing(subject, 60); }, (subject) => { obsoleteTellsNothing(subject, 100); }, (subject) => { orderDoesNotMatter(subject, 20); },
];

test('the figures that are bundled here and not broken keep the laws', async () => {
  const whole = await brokenModule<Reckoning>('folder.ts', { file: 'indicators/counting.ts', from: 'part / whole', to: 'part / whole' });
  for (const law of laws) law(whole);
});

test.each(broken)('one is found out that $what', async (each) => {
  expect(isCaught(laws, await brokenModule<Reckoning>('folder.ts', each))).toBe(true);
});
