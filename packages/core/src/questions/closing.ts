import type { Community } from '../community/community.ts';
import { labelOfQuestion } from '../confidentiality/effective-label.ts';
import type { Note, Question } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';
import { strictestOf } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';

/** All that closes a question, as it closes a note that is made of it. */
export interface Closing {
  /** Keys of the frontmatter with their values; empty values say nothing. */
  readonly properties: readonly (readonly [string, string | readonly string[]])[];
  /** A label that stands in the body, as a field; empty for none. */
  readonly inBody: string;
}

const unreadable: ReadonlySet<string> = new Set(['frontmatter-unreadable', 'frontmatter-not-yaml', 'frontmatter-too-large']);
/** Keys of a note that close what stands in it, beside its label. */
const closingKeys = ['audience', 'chatham-house'];

/** Who may see a new note can't be said where the old one can't be read. */
export function closingCanBeRead({ problems }: Note): boolean {
  return !problems.some(({ code, detail }) => unreadable.has(code) || (code === 'value-not-a-list' && closingKeys.includes(detail.toLowerCase())));
}

/**
 * All that closes the question closes the note. Where its note was silent, the new one is silent too, for a silent note is for members only,
 * and a label in the frontmatter would open it to others: what was stricter in it stands in the body.
 */
export function closingOf(community: Community, note: Note, question: Question): Closing {
  const said = strictestSaid(note, question);
  const isSilent = note.label === undefined && said !== 'TLP:RED';
  // A key that says nothing counts as yes.
  const chathamHouse = note.properties.filter(({ key }) => key === 'chatham-house').flatMap(({ values }) => (values.length === 0 ? ['true'] : values));
  return {
    properties: [
      ...(isSilent ? [] : [['confidentiality', labelOfQuestion(community, note, question)] as const]),
      ['audience', valuesOf(note.properties, 'audience')],
      ['chatham-house', chathamHouse.find((value) => !/^(?:false|no|off|nee)$/i.test(value.trim())) ?? chathamHouse[0] ?? ''],
    ],
    inBody: isSilent && said !== undefined ? `[confidentiality:: ${said}]` : '',
  };
}

function strictestSaid(note: Note, question: Question): TlpLabel | undefined {
  return strictestOf([...question.labels, ...note.labelsInBody.map((each) => each.label)]);
}
