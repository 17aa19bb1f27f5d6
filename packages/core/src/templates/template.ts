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
  readonly lines: TemplateLines;
}

/** Where the parts of a template stand in its file: so that what is told of a line is found there. From 0. */
export interface TemplateLines {
  readonly folder: number;
  readonly filename: number;
  /** From this line of the text on, so many lines of the file come before it that are not in the text. */
  readonly cutAt: number;
  readonly cut: number;
}

/** Read a Markdown file as a template. What it says about itself, in the key `template` of its frontmatter, is taken out of the text. */
export function readTemplate(id: string, text: string): Template {
  const frontmatter = splitFrontmatter(text);
  const head = text.slice(0, frontmatter.bodyStart);
  const block = /(^|\r\n|\n|\r)template:[^\r\n]*(?:(?:\r\n|\n|\r)(?:[ \t]+[^\r\n]*|[ \t]*(?=[\r\n])))*/.exec(head);
  const about = block === null ? [] : aboutIn(block[0].replace(/^[\r\n]+/, ''));
  const value = (key: string): string => about.find((each) => each.key === key)?.value ?? '';
  const rest = block === null ? text : text.slice(0, block.index) + text.slice(block.index + block[0].length);
  // Nothing but the template's own name between the two lines of dashes: then there is no frontmatter to keep.
  const kept = rest.replace(/^---[ \t]*(?:\r\n|\n|\r)---[ \t]*(?:(?:\r\n|\n|\r)|$)/, '');
  return {
    id, name: value('name') || nameOfPath(id), description: value('description'), folder: value('folder'), filename: value('filename'), type: typeIn(head), text: kept, lines: linesIn(text, block, rest, kept),
  };
}

function linesIn(file: string, block: RegExpExecArray | null, rest: string, kept: string): TemplateLines {
  const first = block === null ? 0 : countLines(file.slice(0, block.index) + (block[1] ?? ''));
  const within = (key: string): number => first + Math.max(0, (block?.[0] ?? '').replace(/^[\r\n]+/, '').split(/\r\n|\n|\r/).findIndex((line) => line.trimStart().toLowerCase().startsWith(`${key}:`)));
  return { folder: within('folder'), filename: within('filename'), cutAt: kept === rest ? first : 0, cut: countLines(file) - countLines(kept) };
}

/** How many lines end in a text. */
function countLines(text: string): number {
  return text.split(/\r\n|\n|\r/).length - 1;
}

interface About {
  readonly key: string;
  readonly value: string;
}

/** Lines below `template:` that are indented, or one mapping in braces. */
function aboutIn(block: string): readonly About[] {
  const inBraces = /^template:[ \t]*\{([^]*)\}[ \t]*$/.exec(block.trimEnd());
  const lines = inBraces === null ? block.split(/\r\n|\n|\r/).slice(1) : (inBraces[1] ?? '').split(/,(?=[ \t\r\n]*[a-z]+[ \t]*:)/);
  // `filename: {{date}} Session` is what people write, and no YAML.
  const reading = readYaml(lines.map((line) => line.trim().replace(/^([a-z]+[ \t]*:[ \t]+)(\{\{.*)$/i, (_, key: string, words: string) => key + JSON.stringify(words))).join('\n'));
  return reading.kind === 'unreadable' ? [] : reading.properties.map(({ key, values }) => ({ key: key.toLowerCase(), value: values[0] ?? '' }));
}

/** The frontmatter of a template need not be YAML before its variables are filled in, so the line is looked for. */
function typeIn(head: string): NoteType {
  const written = /^type:[ \t]*["']?([a-z]+)/im.exec(head)?.[1]?.toLowerCase();
  return noteTypes.find((type) => type === written) ?? 'note';
}

