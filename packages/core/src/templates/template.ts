import { noteTypes } from '../note/note.ts';
import type { NoteType } from '../note/note.ts';
import { nameOfPath } from '../note/parse-note.ts';
import { splitFrontmatter } from '../note/frontmatter.ts';
import { readYaml } from '../note/properties.ts';

/** A note to begin with. */
export interface Template {
  /** `built-in:session` for ours, the path for a community's own. */
  readonly id: string;
  readonly name: string;
  readonly description: string;
  /** Where new notes come, from the community's folder; empty: where others of this type stand. May hold variables. */
  readonly folder: string;
  /** What a new note is called, without `.md`; empty: as others of this type are. May hold variables. */
  readonly filename: string;
  /** What the note will be. */
  readonly type: NoteType;
  /** Without what is said about the template itself. */
  readonly text: string;
}

/** Read a Markdown file as a template. What it says about itself, in the key `template` of its frontmatter, is taken out of the text. */
export function readTemplate(id: string, text: string): Template {
  const frontmatter = splitFrontmatter(text);
  const head = text.slice(0, frontmatter.bodyStart);
  const block = /(^|\r\n|\n|\r)template:[^\r\n]*(?:(?:\r\n|\n|\r)(?:[ \t]+[^\r\n]*|[ \t]*(?=[\r\n])))*/.exec(head);
  const about = block === null ? [] : aboutIn(block[0].replace(/^[\r\n]+/, ''));
  const value = (key: string): string => about.find((each) => each.key === key)?.value ?? '';
  const rest = block === null ? text : text.slice(0, block.index) + text.slice(block.index + block[0].length);
  return {
    id, name: value('name') || nameOfPath(id), description: value('description'), folder: value('folder'), filename: value('filename'), type: typeIn(head),
    // Nothing but the template's own name between the two lines of dashes: then there is no frontmatter to keep.
    text: rest.replace(/^---[ \t]*(?:\r\n|\n|\r)---[ \t]*(?:(?:\r\n|\n|\r)|$)/, ''),
  };
}

interface About {
  readonly key: string;
  readonly value: string;
}

/** Lines below `template:` that are indented, or one mapping in braces. */
function aboutIn(block: string): readonly About[] {
  const inBraces = /^template:[ \t]*\{([^]*)\}[ \t]*$/.exec(block.trimEnd());
  const lines = inBraces === null ? block.split(/\r\n|\n|\r/).slice(1).map((line) => line.trim()).join('\n') : (inBraces[1] ?? '').split(/,(?=[ \t\r\n]*[a-z]+[ \t]*:)/).map((part) => part.trim()).join('\n');
  const reading = readYaml(lines);
  return reading.kind === 'unreadable' ? [] : reading.properties.map(({ key, values }) => ({ key: key.toLowerCase(), value: values[0] ?? '' }));
}

/** The frontmatter of a template need not be YAML before its variables are filled in, so the line is looked for. */
function typeIn(head: string): NoteType {
  const written = /^type:[ \t]*["']?([a-z]+)/im.exec(head)?.[1]?.toLowerCase();
  return noteTypes.find((type) => type === written) ?? 'note';
}

