import { afterEach, expect, test } from 'vitest';
import * as reckoning from '../../src/folder.ts';
import { bridgesAreRight, numbersAreSound, obsoleteTellsNothing, oneDateTellsNothing, oneMoreCounts, orderDoesNotMatter, outsideChangesNothing, plansTellNothing, reckonedTwice, seriesAddUp, slicesAddUp, sponsorsChangeNothing, withoutDatesUnknown, writtenDownLater } from '../support/indicator-laws.ts';

const runs = Number(process.env['LAWS_RUNS'] ?? 80);

test('what stands outside of the community changes nothing', () => { outsideChangesNothing(reckoning, runs); });
test('nor does the order of the notes', () => { orderDoesNotMatter(reckoning, runs); });
test('a series adds up to the figure of its period', () => { seriesAddUp(reckoning, runs * 3); });
test('themes, and organisations, with what has none add up to the whole', () => { slicesAddUp(reckoning, runs * 3); });
test('a number is sound, and as many as there are lines behind it', () => { numbersAreSound(reckoning, runs); });
test('without any day, what needs one is unknown', () => { withoutDatesUnknown(reckoning, runs); });
test('one date in the past tells nothing of what has none', () => { oneDateTellsNothing(reckoning, runs); });
test('nor does an obsolete answer of how well others keep', () => { obsoleteTellsNothing(reckoning, runs * 2); });
test('a sponsor is expected at no session', () => { sponsorsChangeNothing(reckoning, runs); });
test('nor does a plan tell who came', () => { plansTellNothing(reckoning, runs); });
test('what could not be placed is as far as a number can be wrong', () => { writtenDownLater(reckoning, runs * 3); });
test('whoever works them out a second time comes to the same', () => { reckonedTwice(reckoning, runs * 5); });
test('one more counts as one more', () => { oneMoreCounts(reckoning, runs); });

const zone = process.env['TZ'];
afterEach(() => { if (zone === undefined) delete process.env['TZ']; else process.env['TZ'] = zone; });

test.each(['Pacific/Kiritimati', 'Pacific/Niue', 'Europe/Amsterdam'])('a day is the same day in %s', (place) => {
  process.env['TZ'] = place;
  expect(new Date(2026, 0, 1).getTimezoneOffset()).not.toBe(0);
  bridgesAreRight(reckoning);
});
