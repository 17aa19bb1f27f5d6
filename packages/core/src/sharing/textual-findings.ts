import { pathWithin } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import { effectiveLabel, labelOfNote } from '../confidentiality/effective-label.ts';
import { resolveLink } from '../community/resolve-link.ts';
import { parseBody } from '../note/parse-body.ts';
import { maskRanges } from '../note/mask.ts';
import type { Note, Place } from '../note/note.ts';
import { placesIn } from '../note/place.ts';
import { titleHeadingOf, valuesOf } from '../note/parse-note.ts';
import type { NoteSource } from '../note/parse-note.ts';
import { isStricter, tlpLabels } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { commonTitles } from './common-titles.ts';
import { everydayLinesOf } from './everyday-lines.ts';
import { rangeOfSubpath } from './export/block-lookup.ts';
import { isMarked, quotationFinder } from './export/strict-passages.ts';
import type { Quotation, StrictPassage } from './export/strict-passages.ts';
import type { Finding } from './findings.ts';
import { coresOfNote, keyOfWords, namesLookedFor, namesOfNote } from './guarded-names.ts';
import { isCalledByName, namingsIn } from './namings.ts';
import { nameFinder } from './names.ts';
import type { GuardedName } from './names.ts';
import { labelOfTarget } from './structural-findings.ts';

/**
 * What only the words tell: looser notes that name a stricter one or repeat it word for word. Names count by the same rule by which
 * an export takes them out; quotations only from what is labelled.
 * `sources` holds every note of the community.
 */
export function textualFindings(community: Community, sources: readonly NoteSource[], templates: readonly string[]): readonly Finding[] {
  const inSight = new Map(community.notes.map((note) => [note.path, note]));
  const concerned = sources.filter(({ note }) => inSight.has(note.path));
  return [...embeddings(community, concerned), ...namings(community, concerned), ...quotations(community, concerned, templates)];
}

/** Embeds of a section or block that is stricter than its note: what stands where, only the texts tell. */
function embeddings(community: Community, sources: readonly NoteSource[]): readonly Finding[] {
  const byPath = new Map(sources.map((source) => [source.note.path, source]));
  return sources.flatMap(({ note }) => note.links.flatMap((link): readonly Finding[] => {
    if (!link.embed || link.inField || link.subpath === '') return [];
    const found = resolveLink(community, note, link);
    const target = found.kind === 'note' ? byPath.get(found.note.path) : undefined;
    const range = target === undefined ? undefined : rangeOfSubpath(target, link.subpath);
    if (target === undefined || range === undefined) return [];
    const here = effectiveLabel(community, { note, range: link.place }).label;
    const there = effectiveLabel(community, { note: target.note, range }).label;
    // What the note's label or the question's own tells is found without the texts.
    if (!isStricter(there, here) || isStricter(labelOfTarget(community, target.note, link), here)) return [];
    return [{ code: 'leak-embed', detail: `${target.note.title} (${there})`, path: note.path, place: link.place, basis: [link.target, link.subpath, link.alias, here, there, target.note.digest].join('\n') }];
  }));
}

function namings(community: Community, sources: readonly NoteSource[]): readonly Finding[] {
  const labels = new Map(community.notes.map((note) => [note.path, labelOfNote(community, note)]));
  const loosest = loosestByName(community.notes, labels);
  const looked = community.notes.filter((note) => !isSilentPerson(note)).flatMap(namesLookedFor);
  const themes = new Set([...community.charter.themes, ...commonTitles].map(keyOfWords));
  const names = looked.filter(({ name }) => !themes.has(keyOfWords(name)));
  const labelOf = ({ name }: GuardedName): TlpLabel => loosest.get(keyOfWords(name)) ?? 'TLP:CLEAR';
  // One finder for each label: the longer name of a looser note must not hide the stricter one in it.
  const finders = tlpLabels.map((there) => ({ there, find: nameFinder(names.filter((guarded) => labelOf(guarded) === there)) }));
  return sources.flatMap((source) => {
    const { note, text } = source;
    const placeOf = placesIn(text);
    const finding = (guarded: GuardedName, there: TlpLabel, here: TlpLabel, place: Place): Finding => ({ code: 'leak-name', detail: `${guarded.name} (${there})`, path: note.path, place, basis: [keyOfWords(guarded.name), here, there].join('\n') });
    const running = runningText(community, source);
    const ofNote = labelOfNote(community, note);
    const top = { start: 0, end: Math.min(text.length, 3) };
    return finders.filter(({ there }) => isStricter(there, ofNote)).flatMap(({ there, find }): readonly Finding[] => {
      const inText = find(running).flatMap(({ start, end, guarded }): readonly Finding[] => {
        const here = effectiveLabel(community, { note, range: { start, end } }).label;
        return guarded.of === note.path || !isStricter(there, here) ? [] : [finding(guarded, there, here, placeOf({ start, end }))];
      });
      const called = [note.name, ...valuesOf(note.properties, 'aliases')].flatMap((name) => find(name)).filter(({ guarded }) => guarded.of !== note.path);
      const once = new Map(called.map(({ guarded }) => [guarded.name, guarded]));
      return [...[...once.values()].map((guarded) => finding(guarded, there, ofNote, placeOf(top))), ...inText];
    });
  });
}

/** All that its reader sees, code and the words of links too; without frontmatter, fields that lead somewhere, and links that are found by themselves. */
function runningText(community: Community, { note, text, body }: NoteSource): string {
  const { comments } = parseBody(text, body.start);
  const elsewhere = note.links.filter((link) => {
    if (link.inField) return true;
    const found = resolveLink(community, note, link);
    return found.kind === 'note' && isStricter(labelOfNote(community, found.note), effectiveLabel(community, { note, range: link.place }).label);
  });
  return maskRanges(text, [{ start: 0, end: body.start }, ...comments, ...elsewhere.map(({ place }) => place)]);
}

function isSilentPerson(note: Note): boolean {
  return note.label === undefined && (note.type === 'member' || note.type === 'organisation');
}

/** Several notes can have one name; who may know one of them may know the name. */
function loosestByName(notes: readonly Note[], labels: ReadonlyMap<string, TlpLabel>): ReadonlyMap<string, TlpLabel> {
  const loosestOf = (namesOf: (note: Note) => readonly string[]): ReadonlyMap<string, TlpLabel> => {
    const loosest = new Map<string, TlpLabel>();
    for (const note of notes) {
      const label = labels.get(note.path) ?? 'TLP:RED';
      for (const name of namesOf(note).map(keyOfWords)) {
        const known = loosest.get(name);
        if (known === undefined || isStricter(known, label)) loosest.set(name, label);
      }
    }
    return loosest;
  };
  // That a looser title is about the same as a whole stricter one does not open that one.
  return new Map([...loosestOf(coresOfNote), ...loosestOf(namesOfNote)]);
}

function quotations(community: Community, sources: readonly NoteSource[], templates: readonly string[]): readonly Finding[] {
  const passages = sources.flatMap((source): readonly StrictPassage[] => {
    const { note, body, text } = source;
    const whole = isMarked(effectiveLabel(community, { note })) ? [{ start: body.start, end: text.length }] : [];
    const ranges = [...[...note.parts, ...note.closedDefinitions].map(({ range }) => range), ...whole];
    if (ranges.length === 0) return [];
    // To name a note is found by itself.
    const title = titleHeadingOf(body);
    const free = [...namingsIn(community, source, () => true), ...everydayLinesOf(source), ...(title === undefined ? [] : [title.words])];
    return ranges.map((range) => ({ source, range, free, label: effectiveLabel(community, { note, range }).label }));
  });
  const find = quotationFinder(passages, [...templates, ...community.notes.filter(isCalledByName).flatMap(namesOfNote)]);
  return sources.flatMap(({ note, text, body }) => {
    const placeOf = placesIn(text);
    const { comments } = parseBody(text, body.start);
    const finding = (quoted: string, { of: { label: there, source } }: Quotation, here: TlpLabel, place: Place): readonly Finding[] => (isStricter(there, here)
      ? [{ code: 'leak-quote', detail: `${source.note.title} (${there})`, path: note.path, place, basis: [keyOfWords(quoted), here, there, pathWithin(community, source.note.path)].join('\n') }] : []);
    const ofNote = labelOfNote(community, note);
    const called = isCalledByName(note) ? [] : [note.name, ...valuesOf(note.properties, 'aliases')];
    return [
      ...called.flatMap((name) => find(name).flatMap((found) => finding(name.slice(found.start, found.end), found, ofNote, placeOf({ start: 0, end: Math.min(text.length, 3) })))),
      ...find(maskRanges(text, [{ start: 0, end: body.start }, ...comments])).flatMap((found) => finding(text.slice(found.start, found.end), found, effectiveLabel(community, { note, range: found }).label, placeOf(found))),
    ];
  });
}
