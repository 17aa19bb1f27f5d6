import type { Messages } from '../../text/messages/messages.ts';
import { findAccounts } from '../accounts.ts';
import { guardedNames, keyOfWords } from '../guarded-names.ts';
import { namesOfPeople } from '../names-of-people.ts';
import { findBoth, nameFinder } from '../names.ts';
import type { FindNames, GuardedName } from '../names.ts';
import { peopleNamedIn } from '../people-named.ts';
import { notesThatGo } from './judged-notes.ts';
import type { JudgedNotes } from './judged-notes.ts';

/** The names that an export may not tell. */
export interface NamesKeptBack {
  /** Of notes that stay. */
  readonly ofNotes: FindNames;
  /** Of everybody of the community, and whom its notes name besides: who was named in one may be spoken of in another. */
  readonly ofPeople: () => FindNames;
  /** What a note or an attachment may not say, nor be called. */
  readonly in: (path: string) => FindNames;
}

interface Asked {
  readonly messages: Messages['export'];
  /** The paths of attachments of which nobody outside is to know. */
  readonly files: readonly string[];
  readonly isAccepted: (name: string, path: string) => boolean;
  /** Whether nobody may be named in what is no note that goes: an attachment. */
  readonly namesNobody: (path: string) => boolean;
}

export function namesKeptBack(judged: JudgedNotes, { messages, files, isAccepted, namesNobody }: Asked): NamesKeptBack {
  const { community, sources, cleared, stays, isChathamHouse } = judged;
  const staying = [...stays.keys()].flatMap((path) => sources.get(path)?.note ?? []);
  const ofFiles = files.map((path): GuardedName => ({ name: path.slice(path.lastIndexOf('/') + 1), of: path, spelling: 'any' })).filter(({ name, of }) => !isAccepted(name, of));
  const ofNotes = finderOf([...guardedNames(community, staying, notesThatGo(judged), isAccepted), ...ofFiles], messages);
  let people: FindNames | undefined;
  const ofPeople = (): FindNames => {
    people ??= findBoth(finderOf(namesOfPeople(community, community.notes.flatMap(({ path }) => { const source = sources.get(path); return source === undefined ? [] : peopleNamedIn(source); })), messages), findAccounts);
    return people;
  };
  const finders = new Map<string, FindNames>();
  const finderIn = (path: string): FindNames => {
    const source = cleared.get(path)?.value;
    const quiet = source === undefined ? namesNobody(path) : isChathamHouse(source.note);
    return quiet ? findBoth(ofNotes, ofPeople()) : ofNotes;
  };
  return {
    ofNotes, ofPeople,
    in: (path) => {
      const finder = finders.get(path) ?? finderIn(path);
      finders.set(path, finder);
      return finder;
    },
  };
}

/** The product's own words are no secret, whatever notes are called. */
function finderOf(names: readonly GuardedName[], messages: Messages['export']): FindNames {
  const own = Object.values(messages).filter((words) => typeof words === 'string').join('\n\n');
  const inOwnWords = new Set(nameFinder(names)(own).map(({ guarded }) => keyOfWords(guarded.name)));
  return nameFinder(names.filter(({ name }) => !inOwnWords.has(keyOfWords(name))));
}
