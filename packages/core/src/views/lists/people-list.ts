import { nameKey } from '../../community/name-key.ts';
import { isListed } from '../../people/who-is-who.ts';
import type { OwnedCounts, PersonFacts } from '../../people/who-is-who.ts';
import type { ListedPerson } from '../person-rows.ts';
import { GroupedRows } from './grouped-rows.ts';
import type { Grouped } from './grouped-rows.ts';
import type { NoteFacts } from './note-facts.ts';
import { byName } from './orders.ts';

type Person = Omit<PersonFacts, 'owned'>;

const nothing: OwnedCounts = { questions: 0, actions: 0, notes: 0 };

/** Who is who, while what is theirs comes and goes with the notes that say so. */
export class PeopleList {
  /** How many rows there are, each person once. */
  count = 0;
  readonly rows: GroupedRows<ListedPerson>;
  private readonly passes: (person: ListedPerson) => boolean;
  private readonly persons = new Map<string, Person>();
  /** Of whom each listed one was made. */
  private readonly madeOf = new WeakMap<ListedPerson, Person>();
  private readonly owned = new Map<string, OwnedCounts>();
  /** Whom the list would show if nothing narrowed it, by path of the member note. */
  private readonly listed = new Map<string, ListedPerson>();
  private readonly namesakes = new Map<string, Set<string>>();

  constructor(grouped: Omit<Grouped<ListedPerson>, 'orderOf'>, passes: (person: ListedPerson) => boolean) {
    this.rows = new GroupedRows('people', { ...grouped, orderOf: byName });
    this.passes = passes;
  }

  *replace(gone: readonly NoteFacts[], come: readonly NoteFacts[]): Generator<void, void> {
    const touched = new Set<string>();
    for (const facts of gone) this.take(facts, -1, touched);
    for (const facts of come) {
      this.take(facts, 1, touched);
      yield;
    }
    // Where a second one of a name comes or goes, the row of the first looks different.
    const names = new Set<string>();
    for (const path of touched) {
      for (const name of this.rename(path)) names.add(name);
      yield;
    }
    const affected = new Set([...touched, ...[...names].flatMap((name) => [...this.namesakes.get(name) ?? []])]);
    const [rowsGone, rowsCome]: [ListedPerson[], ListedPerson[]] = [[], []];
    for (const path of affected) {
      const before = this.listed.get(path);
      const after = this.list(path);
      if (before !== undefined && before !== after && this.passes(before)) rowsGone.push(before);
      if (after !== undefined && before !== after && this.passes(after)) rowsCome.push(after);
      yield;
    }
    this.count += rowsCome.length - rowsGone.length;
    yield* this.rows.replace(rowsGone, rowsCome);
  }

  /** Add or take away what a note says. */
  private take({ note, person, owned }: NoteFacts, sign: 1 | -1, touched: Set<string>): void {
    if (person !== undefined) {
      touched.add(note.path);
      if (sign > 0) this.persons.set(note.path, person);
      else this.persons.delete(note.path);
    }
    for (const [path, { questions, actions, notes }] of owned) {
      const known = this.owned.get(path) ?? nothing;
      this.owned.set(path, { questions: known.questions + sign * questions, actions: known.actions + sign * actions, notes: known.notes + sign * notes });
      touched.add(path);
    }
  }

  /** Note under which name a person is listed now, if they are. Returns the names that they had and have. */
  private rename(path: string): readonly string[] {
    const before = this.listed.get(path);
    const person = this.persons.get(path);
    const old = before === undefined ? [] : [nameKey(before.name)];
    for (const name of old) this.namesakes.get(name)?.delete(path);
    if (person === undefined || !isListed(person, this.owned.get(path) ?? nothing)) return old;
    const name = nameKey(person.name);
    const namesakes = this.namesakes.get(name) ?? new Set();
    namesakes.add(path);
    this.namesakes.set(name, namesakes);
    return [...old, name];
  }

  /** What is listed of somebody now; the same value where it is what was listed before. */
  private list(path: string): ListedPerson | undefined {
    const [person, owned, before] = [this.persons.get(path), this.owned.get(path) ?? nothing, this.listed.get(path)];
    if (person === undefined || !isListed(person, owned)) {
      this.listed.delete(path);
      return undefined;
    }
    const isTwice = (this.namesakes.get(nameKey(person.name))?.size ?? 0) > 1;
    const after: ListedPerson = { ...person, owned, isTwice };
    const isSame = before !== undefined && this.madeOf.get(before) === person && before.isTwice === isTwice && isEqual(before.owned, owned);
    if (isSame) return before;
    this.madeOf.set(after, person);
    this.listed.set(path, after);
    return after;
  }
}

function isEqual(a: OwnedCounts, b: OwnedCounts): boolean {
  return a.questions === b.questions && a.actions === b.actions && a.notes === b.notes;
}
