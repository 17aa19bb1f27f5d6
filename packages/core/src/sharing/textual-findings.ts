import type { Community } from '../community/community.ts';
import { effectiveLabel, labelOfNote } from '../confidentiality/effective-label.ts';
import { parseBody } from '../note/parse-body.ts';
import { maskRanges } from '../note/mask.ts';
import type { Note } from '../note/note.ts';
import { placesIn } from '../note/place.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { isStricter, strictestOf } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { wordsIn } from '../text/words.ts';
import { commonTitles } from './common-titles.ts';
import { attachmentFinder, usesOf } from './export/attachments.ts';
import type { Attachment } from './export/attachments.ts';
import { quotationFinder } from './export/strict-passages.ts';
import type { StrictPassage } from './export/strict-passages.ts';
import type { Finding } from './findings.ts';
import { guard, keyOfWords, namesOfNote } from './guarded-names.ts';
import { nameFinder } from './names.ts';

/** Names of one word with fewer letters name too much else. */
const shortestName = 4;

/**
 * What only the words tell: looser notes that name a stricter one or repeat it word for word. Names of one word count as they are written,
 * capitals included, so that common words are left in peace; quotations only from what is `TLP:AMBER` or stricter, or labelled itself.
 * `sources` holds every note of the community.
 */
export function textualFindings(community: Community, sources: readonly NoteSource[], templates: readonly string[]): readonly Finding[] {
  const inSight = new Map(community.notes.map((note) => [note.path, note]));
  const concerned = sources.filter(({ note }) => inSight.has(note.path));
  return [...namings(community, concerned), ...quotations(community, concerned, templates)];
}

function namings(community: Community, sources: readonly NoteSource[]): readonly Finding[] {
  const labels = new Map(community.notes.map((note) => [note.path, labelOfNote(community, note)]));
  const loosest = loosestByName(community.notes, labels);
  const names = community.notes.filter((note) => !isSilentPerson(note)).flatMap((note) => namesOfNote(note).map((name) => guard(name, note.path))).filter(({ name }) => {
    const words = wordsIn(name);
    return words.length > 1 || (words[0]?.key.length ?? 0) >= shortestName;
  }).map((guarded) => ({ ...guarded, exact: guarded.exact || wordsIn(guarded.name).length === 1 }));
  const themes = new Set([...community.charter.themes, ...commonTitles].map(keyOfWords));
  const find = nameFinder(names.filter(({ name }) => !themes.has(keyOfWords(name))));
  return sources.flatMap((source) => {
    const { note, text, body } = source;
    const placeOf = placesIn(text);
    // Links are found by what they lead to; their alias, like the frontmatter and what is hidden, is no running text.
    const words = maskRanges(body.masked, [{ start: 0, end: body.start }, ...note.links.map(({ place }) => place)]);
    return find(words).flatMap(({ start, end, guarded }): readonly Finding[] => {
      const there = loosest.get(keyOfWords(guarded.name)) ?? 'TLP:CLEAR';
      const here = effectiveLabel(community, { note, range: { start, end } }).label;
      if (guarded.of === note.path || !isStricter(there, here)) return [];
      return [{ code: 'leak-name', detail: `${guarded.name} (${there})`, path: note.path, place: placeOf({ start, end }), basis: [keyOfWords(guarded.name), here, there].join('\n') }];
    });
  });
}

function isSilentPerson(note: Note): boolean {
  return note.label === undefined && (note.type === 'member' || note.type === 'organisation');
}

/** Several notes can have one name; who may know one of them may know the name. */
function loosestByName(notes: readonly Note[], labels: ReadonlyMap<string, TlpLabel>): ReadonlyMap<string, TlpLabel> {
  const loosest = new Map<string, TlpLabel>();
  for (const note of notes) {
    const label = labels.get(note.path) ?? 'TLP:RED';
    for (const name of namesOfNote(note).map(keyOfWords)) {
      const known = loosest.get(name);
      if (known === undefined || isStricter(known, label)) loosest.set(name, label);
    }
  }
  return loosest;
}

function quotations(community: Community, sources: readonly NoteSource[], templates: readonly string[]): readonly Finding[] {
  const labelOf = ({ source, range }: StrictPassage): TlpLabel => effectiveLabel(community, { note: source.note, range }).label;
  const passages = sources.flatMap((source): readonly StrictPassage[] => {
    const { note, body, text } = source;
    const ofNote = effectiveLabel(community, { note });
    const whole = !ofNote.silent && isStricter(ofNote.label, 'TLP:GREEN') ? [{ source, range: { start: body.start, end: text.length } }] : [];
    return [...note.parts.map(({ range }) => ({ source, range })), ...whole];
  });
  const find = quotationFinder(passages, templates);
  return sources.flatMap((source) => {
    const { note, text, body } = source;
    const placeOf = placesIn(text);
    const { comments } = parseBody(text, body.start);
    return find(maskRanges(text, [{ start: 0, end: body.start }, ...comments])).flatMap(({ start, end, of: passage }): readonly Finding[] => {
      const here = effectiveLabel(community, { note, range: { start, end } }).label;
      const there = labelOf(passage);
      if (!isStricter(there, here)) return [];
      const words = wordsIn(text.slice(start, end)).map(({ key }) => key).join(' ');
      return [{ code: 'leak-quote', detail: `${passage.source.note.title} (${there})`, path: note.path, place: placeOf({ start, end }), basis: [words, here, there].join('\n') }];
    });
  });
}

/** Files that only stricter notes use than the loosest note beside them: whoever shares that folder shares them too. */
export function attachmentFindings(community: Community, attachments: readonly Attachment[]): readonly Finding[] {
  const { folder } = community;
  const inFolder = attachments.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`));
  const uses = usesOf(community.notes, attachmentFinder(inFolder, folder));
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const loosestIn = new Map<string, TlpLabel>();
  for (const note of community.notes) {
    const known = loosestIn.get(folderOf(note.path));
    const label = labelOfNote(community, note);
    if (known === undefined || isStricter(known, label)) loosestIn.set(folderOf(note.path), label);
  }
  return [...uses].flatMap(([{ path }, all]): readonly Finding[] => {
    const labels = all.map(({ note, link }) => effectiveLabel(community, { note, range: link.place }).label);
    const loosestUse = labels.reduce((loosest, label) => (isStricter(loosest, label) ? label : loosest));
    const beside = loosestIn.get(folderOf(path));
    const [first] = all;
    if (first === undefined || beside === undefined || !isStricter(loosestUse, beside)) return [];
    const name = path.slice(path.lastIndexOf('/') + 1);
    return [{ code: 'attachment-looser', detail: `${name} (${strictestOf(labels) ?? loosestUse})`, path: first.note.path, place: first.link.place, basis: [path, loosestUse, beside].join('\n') }];
  });
}
