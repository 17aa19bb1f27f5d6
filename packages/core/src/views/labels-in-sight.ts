import type { Community } from '../community/community.ts';
import { effectiveLabel } from '../confidentiality/effective-label.ts';
import type { EffectiveLabel } from '../confidentiality/effective-label.ts';
import type { Note, Place } from '../note/note.ts';
import { isStricter } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import type { Messages } from '../text/messages/messages.ts';

/** A label as a person sees it beside what they write. */
export interface LabelInSight {
  readonly label: TlpLabel;
  /** The label alone: it is never translated. */
  readonly text: string;
  /** What it means, and where it comes from. */
  readonly tooltip: string;
}

/** A block or a list item that is stricter than its note. */
export interface PartInSight extends LabelInSight {
  /** All that the label is for, down to what is nested in it. */
  readonly place: Place;
}

/** The label of a whole note. */
export function labelInSight(community: Community, note: Note, messages: Messages): LabelInSight {
  return shown(effectiveLabel(community, { note }), messages);
}

/** The parts of a note that are stricter than the note, in the order of the text, and then the footnotes that only these name; none for a part in an equally strict one. */
export function partsInSight(community: Community, note: Note, messages: Messages): readonly PartInSight[] {
  const ofNote = effectiveLabel(community, { note });
  const parts: PartInSight[] = [];
  const written = note.parts.map(({ range, label }) => ({ range, label, place: range }));
  for (const { range, label, place } of [...written, ...note.closedDefinitions]) {
    if (!isStricter(label, ofNote.label)) continue;
    const around = parts.filter((part) => part.place.start <= range.start && range.end <= part.place.end);
    if (around.every((part) => isStricter(label, part.label))) parts.push({ ...shown({ label, silent: false, place }, messages), place: range });
  }
  return parts;
}

function shown({ label, silent, place }: EffectiveLabel, { labels, sidebar }: Messages): LabelInSight {
  const why = silent ? sidebar.labelByDefault : place === undefined ? sidebar.labelUnreadable : sidebar.labelAtLine(place.line + 1);
  return { label, text: label, tooltip: `${label}: ${labels[label]} (${why})` };
}
