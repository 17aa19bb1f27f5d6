import fc from 'fast-check';
import { indicatorsBefore } from '../../src/indicators/compared-with.ts';
import { indicators } from '../../src/indicators/catalogue.ts';
import { indicatorsOf } from '../../src/indicators/indicators-of.ts';
import { parsePeriod } from '../../src/indicators/period.ts';
import { isAboutPeople } from '../../src/indicators/withhold-few.ts';
import { anyOpenCommunity, communityIn, today } from './few-laws.ts';
import type { Drawn } from './few-laws.ts';
import * as ours from './few-subject.ts';

type Numbers = ReadonlyMap<string, number>;
type Term = readonly [1 | -1, string];

/**
 * Which numbers about people, of a year and of the one before, add up to nothing in every community: each but the first with its sign (`-newcomers`).
 * Up to four at a time. Of numbers that are always the same only the first is tried with others.
 */
export function identitiesAmong(alone: boolean): readonly (readonly string[])[] {
  const all = fc.sample(anyOpenCommunity.filter((drawn) => drawn.alone === alone), { numRuns: 150, seed: 7 }).map(numbersOf);
  const names = [...new Set(all.flatMap((numbers) => [...numbers.keys()]))].filter((name) => new Set(all.map((numbers) => numbers.get(name))).size > 1);
  const equal = sumsOf(names, all, 2);
  const same = new Set(equal.map(([, second]) => second[1]));
  return [...equal, ...sumsOf(names.filter((name) => !same.has(name)), all, 4)].map((terms) => terms.map(([sign, name]) => (sign === 1 ? name : `-${name}`)));
}

type Sum = readonly [Term, Term, ...Term[]];

function sumsOf(names: readonly string[], all: readonly Numbers[], most: number): readonly Sum[] {
  const from = (terms: readonly Term[], at: number): readonly Sum[] => {
    const [first, second, ...more] = terms;
    if (first !== undefined && second !== undefined && addUp(terms, all)) return [[first, second, ...more]];
    return terms.length === most ? [] : names.slice(at).flatMap((name, index) => (first === undefined ? [1] as const : [1, -1] as const).flatMap((sign) => from([...terms, [sign, name]], at + index + 1)));
  };
  return from([], 0);
}

/** Wherever all of them are known. */
function addUp(terms: readonly Term[], all: readonly Numbers[]): boolean {
  return all.every((numbers) => {
    const sum = terms.reduce((total, [sign, name]) => total + sign * (numbers.get(name) ?? Number.NaN), 0);
    return Number.isNaN(sum) || sum === 0;
  });
}

function numbersOf(drawn: Drawn): Numbers {
  const [community, period] = [communityIn(ours, drawn), parsePeriod('2026')];
  if (period === undefined) throw new Error('no period');
  const [now, before] = [indicatorsOf(community, period, today, { kind: 'community' }), indicatorsBefore(community, period, today, { kind: 'community' })];
  return new Map([...now.map((figure) => ({ ...figure, name: figure.id })), ...before.map((figure) => ({ ...figure, name: `before ${figure.id}` }))]
    .flatMap(({ id, name, value }) => (isAboutPeople(id) && indicators[id].unit === 'count' && typeof value === 'number' ? [[name, value]] : [])));
}
