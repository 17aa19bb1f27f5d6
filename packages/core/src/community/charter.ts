import type { Note, Place } from '../note/note.ts';
import { shownName } from '../note/links.ts';
import { valuesOf } from '../note/parse-note.ts';
import { readLabel, strictestOf } from '../note/tlp.ts';
import type { TlpLabel } from '../note/tlp.ts';
import { languages } from '../text/messages/messages.ts';
import type { Language } from '../text/messages/messages.ts';

/** What a community agreed on, from the frontmatter of its note. */
export interface Charter {
  readonly name: string;
  /** The language of what is generated into the notes. */
  readonly language: Language;
  readonly facilitators: readonly string[];
  /** The agreed themes by name; empty: anything goes. */
  readonly themes: readonly string[];
  readonly defaultLabel: TlpLabel;
  /** Days without a change after which an open question is stale. */
  readonly staleAfter: number;
  /** Days that make a member active. */
  readonly activeWindow: number;
  /** Folder of templates, from the community's folder; undefined for none. */
  readonly templates: string | undefined;
  /** How commands write a new question: `- [?] …`, or `- [ ] #question …` for communities that live on a Git host. */
  readonly questionForm: 'mark' | 'tag';
}

export interface CharterProblem {
  readonly code: 'setting-unreadable' | 'label-unreadable';
  readonly detail: string;
  readonly place: Place;
}

export interface CharterReading {
  readonly charter: Charter;
  readonly problems: readonly CharterProblem[];
}

export function readCharter(note: Note): CharterReading {
  const problems: CharterProblem[] = [];
  const value = (key: string): string | undefined => valuesOf(note.properties, key)[0]?.trim();
  const misread = (key: string): void => {
    const property = note.properties.find((each) => each.key === key);
    if (property !== undefined) problems.push({ code: 'setting-unreadable', detail: property.values.join(', '), place: property.place });
  };
  const days = (key: string, usual: number): number => {
    const written = value(key);
    if (written === undefined || /^\d{1,5}$/.test(written)) return written === undefined ? usual : Number(written);
    misread(key);
    return usual;
  };
  const oneOf = <Option extends string>(key: string, options: readonly Option[], usual: Option): Option => {
    const written = value(key)?.toLowerCase();
    const option = options.find((each) => each === written);
    if (written !== undefined && option === undefined) misread(key);
    return option ?? usual;
  };
  const charter: Charter = {
    name: value('name') ?? note.title,
    language: oneOf('language', languages, 'en'),
    facilitators: valuesOf(note.properties, 'facilitators'),
    themes: valuesOf(note.properties, 'themes').map(shownName),
    defaultLabel: defaultLabelOf(note, problems),
    staleAfter: days('stale-after', 30),
    activeWindow: days('active-window', 90),
    templates: value('templates')?.replace(/^\.?\/+|\/+$/g, ''),
    questionForm: oneOf('question-form', ['mark', 'tag'], 'mark'),
  };
  return { charter, problems };
}

/** Unset is what a community is: `TLP:GREEN`. A charter or a default that can't be read closes everything; of several the strictest counts. */
function defaultLabelOf(note: Note, problems: CharterProblem[]): TlpLabel {
  const unreadable = note.problems.some((problem) => problem.code.startsWith('frontmatter-') && problem.code !== 'frontmatter-key-twice');
  if (unreadable) return 'TLP:RED';
  const written = note.properties.filter((property) => property.key === 'default-confidentiality');
  const labels = written.flatMap(({ values, place }) => (values.length === 0 ? [''] : values).map((value) => {
    const label = readLabel(value);
    if (label === undefined) problems.push({ code: 'label-unreadable', detail: value, place });
    return label ?? 'TLP:RED';
  }));
  return strictestOf(labels) ?? 'TLP:GREEN';
}
