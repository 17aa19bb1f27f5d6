import { titleHeadingOf } from '../../note/parse-note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { everybodysTemplates } from '../everybodys-templates.ts';
import { everydayLinesOf } from '../everyday-lines.ts';
import { keyOfWords, namesOfNote } from '../guarded-names.ts';
import { isCalledByName, namingsIn } from '../namings.ts';
import type { TextOfNote } from './judge-attachments.ts';
import { notesThatGo, withheldPassages } from './judged-notes.ts';
import type { JudgedNotes } from './judged-notes.ts';
import { isMarked } from './strict-passages.ts';
import type { StrictPassage } from './strict-passages.ts';

/** Whatever stays: whole notes, and withheld passages of the others. */
export function textsInside(judged: JudgedNotes): readonly TextOfNote[] {
  return sourcesOf(judged).flatMap((source) => {
    const { text, note: { path } } = source;
    return judged.cleared.has(path) ? withheldPassages(judged, source).map((range) => ({ path, text: text.slice(range.start, range.end) })) : [{ path, text }];
  });
}

/** What is labelled and stays: whole notes, and passages of others. */
export function strictPassages(judged: JudgedNotes): readonly StrictPassage[] {
  const open = new Set(notesThatGo(judged).flatMap(namesOfNote).map(keyOfWords));
  return sourcesOf(judged).flatMap((source): readonly StrictPassage[] => {
    const { note, body, text } = source;
    const stays = judged.stays.get(note.path);
    // Who may see it and misses it only because it names a person has heard its words.
    const isWithheld = stays?.verdict !== undefined && (!stays.verdict.may || stays.obstacle === 'unreadable');
    const whole = isWithheld && (isMarked(stays.verdict) || !stays.verdict.silent);
    const ranges = withheldPassages(judged, source).filter((range) => whole || isMarked(judged.judgePassage(note, range)));
    if (!whole && ranges.length === 0) return [];
    // A note may be called as one that goes: then its title is no secret, whatever it says below it.
    const title = open.has(keyOfWords(note.title)) ? titleHeadingOf(body) : undefined;
    const free = [...namingsIn(judged.community, source, ({ path }) => judged.cleared.has(path)), ...everydayLinesOf(source), ...(title === undefined ? [] : [title.words])];
    return [...(whole ? [{ start: body.start, end: text.length }] : []), ...ranges].map((range) => ({ source, range, free, label: judged.judgePassage(note, range).label }));
  });
}

/** Templates, and the names of people, organisations and themes that go: a note that stays may speak of them. */
export function everybodysWords(judged: JudgedNotes, texts: ReadonlyMap<string, string>): readonly string[] {
  return [...everybodysTemplates(texts, judged.community), ...notesThatGo(judged).filter(isCalledByName).flatMap(namesOfNote)];
}

function sourcesOf({ community, sources }: JudgedNotes): readonly NoteSource[] {
  return community.notes.flatMap(({ path }) => sources.get(path) ?? []);
}
