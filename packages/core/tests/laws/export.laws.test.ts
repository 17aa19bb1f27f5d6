import { test } from 'vitest';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { acceptanceFreesOnlyItsOwn, allThatMayGoes, attachmentsStayWithTheStrictest, everydayNamesCountWithACapital, namesStayUnderChathamHouse, nearMissesStay, nothingLeaks } from '../support/export-laws.ts';

/** 500 communities every day; `LAWS_RUNS=20000` takes the long way. */
const runs = Number(process.env['LAWS_RUNS'] ?? 500);

test('no export holds what its audience may not see, in a text or in a name', () => {
  nothingLeaks(planExport, runs, false);
});

test('nor when names are disguised: then it is stopped', () => {
  nothingLeaks(planExport, runs, true);
});

test('what one accepts of what was quoted frees nothing else', () => {
  acceptanceFreesOnlyItsOwn(planExport, Math.ceil(runs / 2));
});

test('what the audience may see goes', () => {
  allThatMayGoes(planExport, Math.ceil(runs / 4));
});

test('what only looks like a label closes', () => {
  nearMissesStay(planExport);
});

test('an everyday word is a name with a capital alone', () => {
  everydayNamesCountWithACapital(planExport);
});

test('an attachment stays where one of its uses stays', () => {
  attachmentsStayWithTheStrictest(planExport, Math.ceil(runs / 2));
});

test('no name goes out under the Chatham House rule', () => {
  namesStayUnderChathamHouse(planExport, runs);
});
