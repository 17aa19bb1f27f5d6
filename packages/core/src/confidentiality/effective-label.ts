import type { Community } from '../community/community.ts';
import { isLabelKey } from '../note/labels-in-body.ts';
import type { LabelledPart, Note, Place, Question } from '../note/note.ts';
import { isStricter, readLabel, strictestOf } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { contains } from '../text/text-edit.ts';
import type { Range } from '../text/text-edit.ts';

/** A note, or a passage of it: then what is labelled around the passage counts too. */
export interface Subject {
  readonly note: Note;
  readonly range?: Range;
}

/** The stretches of a note that can be stricter than the whole of it: callouts, items, questions with all that is nested in them, and the footnotes that only these name. */
export function stretchesWithLabels(note: Note): readonly Range[] {
  return [...note.parts.map(({ range }) => range), ...note.questions.filter(({ form }) => form === 'line').map(({ item }) => item), ...note.closedDefinitions.map(({ range }) => range)];
}

/** The label that counts for a subject, and what decided it. */
export interface EffectiveLabel {
  readonly label: TlpLabel;
  /** Nothing says a label, so the community's default counts, among its members only. */
  readonly silent: boolean;
  /** Where the label stands; undefined for the community's default, and for frontmatter that can't be read. */
  readonly place: Place | undefined;
}

/** Strictest wins among the note, its body, and every callout, item and question that the passage stands in (TLP 2.0; format.md, "Labels"). */
export function effectiveLabel(community: Community, { note, range }: Subject): EffectiveLabel {
  const said: EffectiveLabel = note.label === undefined
    ? { label: community.charter.defaultLabel, silent: true, place: undefined }
    : { label: note.label, silent: false, place: placeOfLabel(note) };
  const ofParts = range === undefined ? [] : [...note.parts, ...note.closedDefinitions].filter((part) => contains(part.range, range));
  // An answer closes the question that it is shown with.
  const ofQuestions = note.questions.filter((question) => question.form === 'note' || (range !== undefined && contains(question.item, range)))
    .flatMap((question) => question.labels.map((label) => ({ label, place: question.place })));
  return [...note.labelsInBody, ...ofParts, ...ofQuestions].reduce<EffectiveLabel>(
    (strictest, { label, place }) => (isStricter(label, strictest.label) ? { label, silent: strictest.silent, place } : strictest),
    said,
  );
}

/** Where the key says something looser than what counts, what the note is called or another key decided it. */
function placeOfLabel({ label, properties, problems }: Note): Place | undefined {
  const keys = properties.filter(({ key }) => isLabelKey(key));
  if (keys.length === 0 || keys.some(({ values }) => (values.length === 0 ? [''] : values).some((value) => (readLabel(value) ?? 'TLP:RED') === label))) return keys[0]?.place;
  const starts = new Set(properties.map(({ place }) => place.start));
  return (problems.find(({ code, place }) => code === 'label-in-name' || (code === 'label-misspelt' && starts.has(place.start))) ?? keys[0])?.place;
}

/** A silent note has the community's default among members. What its body says can make it stricter, never looser. */
export function labelOfNote(community: Community, note: Note): TlpLabel {
  const said = note.label ?? community.charter.defaultLabel;
  return strictestOf([said, ...note.labelsInBody.map(({ label }) => label)]) ?? said;
}

/** Strictest wins among note, enclosing callouts and own field (TLP 2.0: a document can hold stricter parts, never looser ones). */
export function labelOfQuestion(community: Community, note: Note, question: Question): TlpLabel {
  const ofNote = labelOfNote(community, note);
  return strictestOf([ofNote, ...question.labels]) ?? ofNote;
}

/** The parts of a note with a label that is looser than what stands around them, and so without effect. One pass: a note may have thousands, nested deep. */
export function looserParts(community: Community, note: Note): readonly LabelledPart[] {
  const ofNote = labelOfNote(community, note);
  const open: { readonly range: Range; readonly outside: TlpLabel; inside: TlpLabel }[] = [];
  const outermostFirst = [...note.parts].sort((one, other) => one.range.start - other.range.start || other.range.end - one.range.end);
  return outermostFirst.filter(({ label, range }) => {
    while (open.length > 0 && !contains(open.at(-1)?.range ?? range, range)) open.pop();
    const last = open.at(-1);
    // Two labels of one part stand beside each other.
    const same = last?.range.start === range.start && last.range.end === range.end ? last : undefined;
    const outside = same?.outside ?? last?.inside ?? ofNote;
    const inside = strictestOf([same?.inside ?? outside, label]) ?? outside;
    if (same === undefined) open.push({ range, outside, inside });
    else same.inside = inside;
    return isStricter(outside, label);
  });
}
