import { readWikilink, shownName } from '../note/links.ts';
import type { Note } from '../note/note.ts';
import { nameOfPath, valuesOf } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { peopleListedIn } from './people-listed.ts';
import { speakersIn } from './speakers-named.ts';

/** Keys of frontmatter and fields that name persons. */
export const personKeys = ['owner', 'owners', 'facilitators', 'attendees', 'absent', 'substitutes', 'authors', 'asked-by', 'answered-by', 'supporters', 'by', 'audience', 'contact',
  // What people write for these.
  'door', 'van', 'namens', 'wie', 'who', 'eigenaar', 'eigenaren', 'trekker', 'author', 'auteur', 'auteurs', 'speaker', 'speakers', 'spreker', 'sprekers', 'chair', 'voorzitter', 'notulist', 'facilitator', 'begeleider', 'aanwezig', 'aanwezigen', 'afwezig', 'deelnemers', 'present', 'participants', 'attendee', 'vervanger', 'vervangers', 'gevraagd-door', 'beantwoord-door', 'asked', 'answered', 'afwezigen', 'absentees', 'genodigden', 'gasten', 'guest', 'guests', 'host', 'hosts', 'members', 'leden', 'moderator', 'moderators', 'interviewer', 'respondent', 'respondents', 'people', 'personen',
] as const;

/** `asked-by:: Petra Pan`, wherever no field that tools know begins: on a line of its own, in a cell, behind a bracket that never closes. */
const anywhere = new RegExp(`(^|[\\s>|[(*_~])(?:${personKeys.join('|')})[*_~]*[ \\t]*::[ \\t*_~]*`, 'gimu');

/** Whom a note names in its frontmatter, and as questions, actions and decisions are read; as it is written there. */
export function peopleNamedBy(note: Note): readonly string[] {
  return [
    ...personKeys.flatMap((key) => valuesOf(note.properties, key)),
    ...note.actions.flatMap(({ owners }) => owners), ...note.decisions.flatMap(({ by }) => by),
    ...note.questions.flatMap(({ owners, askedBy, answeredBy, supporters, replies }) => [...owners, ...askedBy, ...answeredBy, ...supporters, ...replies.flatMap(({ by }) => by)]),
  ];
}

/** The same, with every field of its text, whom its words list, and who speaks in it. */
export function peopleNamedIn(source: NoteSource): readonly string[] {
  const { text, note, body } = source;
  const isPersonKey = (key: string): boolean => (personKeys as readonly string[]).includes(key);
  const inFields = body.fields.filter(({ key }) => isPersonKey(key)).map(({ value }) => value);
  const onLines = [...body.masked.slice(body.start).matchAll(anywhere)].map(({ index, 0: key }) => (/^(?:\[\[[^\]\r\n]*\]\]|\[[^\]\r\n]*\]\([^)\r\n]*\)|[^\r\n|\])])*/.exec(text.slice(body.start + index + key.length))?.[0] ?? '').replace(/%%.*?%%|<!--.*?-->/g, ' '));
  return [...peopleNamedBy(note), ...inFields, ...onLines, ...peopleListedIn(source), ...speakersIn(source)];
}

/** The names in a value: of a link what it leads to and what it shows; of several persons each. */
export function namesWritten(value: string): readonly string[] {
  const ofLinks: string[] = [];
  const rest = value.replace(/!?\[\[[^[\]\r\n]+\]\]/g, (link) => {
    ofLinks.push(shownName(link), nameOfPath(readWikilink(link)?.target ?? ''));
    return ';';
  }).replace(/\[([^[\]\r\n]*)\]\(([^()\r\n]*)\)/g, (_, text: string, target: string) => {
    ofLinks.push(text, nameOfPath(readable(target)));
    return ';';
  });
  // What stands in brackets belongs to the name before it.
  const others = rest.split(/(?:\s+(?:for|voor|and|en|und|et|&|\+)\s+|[,;])(?![^()]*\))/u);
  return [...new Set([...ofLinks, ...others].map((name) => name.trim()))].filter((name) => /\p{L}/u.test(name));
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
