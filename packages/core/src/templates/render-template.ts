import { splitFrontmatter } from '../note/frontmatter.ts';
import { scalarOf } from '../questions/edit-properties.ts';
import { lineEndingNear } from '../text/lines.ts';

/** What a variable stands for: a text, a text that depends on the format behind the colon (undefined where nobody knows that format), or the rounds of a section. */
export type TemplateValue = string | ((format: string | undefined) => string | undefined) | readonly TemplateRound[];
export type TemplateValues = Readonly<Record<string, TemplateValue>>;
/** A round can have a list of its own; that is as deep as it goes. */
export type TemplateRound = Readonly<Record<string, string | readonly Readonly<Record<string, string>>[]>>;

export interface TemplateProblem {
  readonly code: 'variable-unknown' | 'section-not-closed' | 'section-not-opened';
  /** What stands between the braces, with the sign of a section. */
  readonly name: string;
  /** From 0. */
  readonly line: number;
}

export interface RenderedTemplate {
  readonly text: string;
  readonly problems: readonly TemplateProblem[];
}

/**
 * Put values in the place of `{{name}}` and `{{name:format}}`, repeat `{{#name}}…{{/name}}` for each round of a list, and keep
 * `{{^name}}…{{/name}}` where there is none. Nothing is ever run, and what a value holds is not read again. Only names in small letters
 * are ours: `{{UPPERCASE}}`, `<% %>` and whatever else other tools write stays as it is. What is not understood stays too, and is a problem.
 */
export function renderTemplate(text: string, values: TemplateValues): RenderedTemplate {
  const problems: TemplateProblem[] = [];
  const tree = treeOf(tagsIn(text), text, problems);
  return { text: new Renderer(text, problems).render(tree, [values]), problems: problems.sort((a, b) => a.line - b.line) };
}

interface Tag {
  readonly sign: '' | '#' | '^' | '/';
  readonly name: string;
  readonly format: string | undefined;
  /** With the whole line, where a sign of a section stands alone on it. */
  readonly start: number;
  readonly end: number;
}

function tagsIn(text: string): readonly Tag[] {
  return [...text.matchAll(/\{\{([#^/]?)[ \t]*([a-z][a-z0-9-]*)[ \t]*(?::([^{}\r\n]*))?\}\}/g)].map((match) => {
    const [whole, sign = '', name = '', format] = match;
    const [start, end] = [match.index, match.index + whole.length];
    const tag = { sign: sign as Tag['sign'], name, format: format?.trim() };
    const before = /(?:^|[\r\n])[ \t]*$/.exec(text.slice(Math.max(0, start - 200), start));
    const after = /^[ \t]*(?:\r\n|\n|\r|$)/.exec(text.slice(end, end + 200));
    if (sign === '' || before === null || after === null) return { ...tag, start, end };
    return { ...tag, start: start - before[0].replace(/[\r\n]/g, '').length, end: end + after[0].length };
  });
}

type Node =
  | { readonly kind: 'text'; readonly start: number; readonly end: number }
  | { readonly kind: 'variable'; readonly tag: Tag }
  | { readonly kind: 'section'; readonly tag: Tag; readonly children: readonly Node[] };

/** A section that is not closed, or closed without having been opened, is left as it was written. */
function treeOf(tags: readonly Tag[], text: string, problems: TemplateProblem[]): readonly Node[] {
  const partner = new Map<number, number>();
  const open: number[] = [];
  tags.forEach(({ sign, name }, index) => {
    if (sign === '#' || sign === '^') open.push(index);
    if (sign !== '/') return;
    const at = open.map((each) => tags[each]?.name).lastIndexOf(name);
    const opening = open[at];
    if (opening === undefined) return;
    open.length = at;
    partner.set(opening, index);
    partner.set(index, opening);
  });
  for (const [index, { sign, name, start }] of tags.entries()) {
    if (sign !== '' && !partner.has(index)) problems.push({ code: sign === '/' ? 'section-not-opened' : 'section-not-closed', name: sign + name, line: lineOf(text, start) });
  }
  const read = (from: number, to: number, start: number, end: number): readonly Node[] => {
    const nodes: Node[] = [];
    let position = start;
    for (let index = from; index < to; index++) {
      const tag = tags[index];
      const closing = partner.get(index);
      if (tag === undefined || (tag.sign !== '' && closing === undefined)) continue;
      nodes.push({ kind: 'text', start: position, end: tag.start });
      position = tag.end;
      const last = closing === undefined ? undefined : tags[closing];
      if (closing === undefined || last === undefined) nodes.push({ kind: 'variable', tag });
      else {
        nodes.push({ kind: 'section', tag, children: read(index + 1, closing, tag.end, last.start) });
        position = last.end;
        index = closing;
      }
    }
    return [...nodes, { kind: 'text', start: position, end }];
  };
  return read(0, tags.length, 0, text.length);
}

class Renderer {
  private readonly text: string;
  private readonly problems: TemplateProblem[];
  private readonly yamlEnd: number;
  private readonly told = new Set<number>();

  constructor(text: string, problems: TemplateProblem[]) {
    this.text = text;
    this.problems = problems;
    this.yamlEnd = splitFrontmatter(text).bodyStart;
  }

  /** `scopes`: the innermost first. */
  render(nodes: readonly Node[], scopes: readonly TemplateValues[]): string {
    return nodes.map((node) => {
      if (node.kind === 'text') return this.text.slice(node.start, node.end);
      const value = valueIn(scopes, node.tag.name);
      if (node.kind === 'variable') return this.variable(node.tag, value);
      if (value === undefined) this.unknown(node.tag);
      const rounds = typeof value === 'object' ? value : (typeof value === 'string' ? value !== '' : value !== undefined) ? [{}] : [];
      if (node.tag.sign === '^') return rounds.length === 0 ? this.render(node.children, scopes) : '';
      return rounds.map((round) => this.render(node.children, [round, ...scopes])).join('');
    }).join('');
  }

  private variable(tag: Tag, value: TemplateValue | undefined): string {
    const written = typeof value === 'function' ? value(tag.format) : value;
    if (typeof written !== 'string') {
      this.unknown(tag, typeof value === 'function');
      return this.text.slice(tag.start, tag.end);
    }
    const paragraphs = written.split(/(?:[ \t]*(?:\r\n|\n|\r)){2,}/).map((each) => each.replace(/[\r\n]+/g, ' '));
    if (tag.start < this.yamlEnd) return this.inYaml(tag, paragraphs.join(' '));
    return paragraphs.join(this.isAlone(tag) ? lineEndingNear(this.text, tag.start).repeat(2) : ' ');
  }

  /** On a line of its own at the margin there is room for several paragraphs. */
  private isAlone({ start, end }: Tag): boolean {
    return /(?:^|[\r\n])$/.test(this.text.slice(Math.max(0, start - 1), start)) && /^[ \t]*(?:[\r\n]|$)/.test(this.text.slice(end, end + 80));
  }

  /** In frontmatter a value must stay one value, whatever stands in it. */
  private inYaml({ start, end }: Tag, words: string): string {
    const before = this.text.slice(Math.max(this.text.lastIndexOf('\n', start - 1), this.text.lastIndexOf('\r', start - 1)) + 1, start);
    const within = before.replace(/\\./g, '');
    if (within.split('"').length % 2 === 0) return JSON.stringify(words).slice(1, -1);
    if (within.split('\'').length % 2 === 0) return words.replace(/'/g, '\'\'');
    const key = /^[ \t]*([\w-]+)[ \t]*:[ \t]+$/.exec(before)?.[1]?.toLowerCase() ?? '';
    const isWhole = /(?::|-)[ \t]+$/.test(before) && /^[ \t]*(?:\r|\n|$)/.test(this.text.slice(end, end + 80));
    return isWhole && words !== '' ? scalarOf(key, words) : words;
  }

  private unknown({ name, format, start }: Tag, isFormat = false): void {
    if (this.told.has(start)) return;
    this.told.add(start);
    this.problems.push({ code: 'variable-unknown', name: isFormat ? `${name}:${format ?? ''}` : name, line: lineOf(this.text, start) });
  }
}

function valueIn(scopes: readonly TemplateValues[], name: string): TemplateValue | undefined {
  // An own property: a variable called `constructor` is unknown like any other.
  const scope = scopes.find((each) => Object.hasOwn(each, name));
  return scope?.[name];
}

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split(/\r\n|\n|\r/).length - 1;
}
