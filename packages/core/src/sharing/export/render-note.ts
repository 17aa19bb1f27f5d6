import { stretchesWithLabels } from '../../confidentiality/effective-label.ts';
import type { ExternalLink } from '../../note/links.ts';
import type { Link, Note } from '../../note/note.ts';
import { parseBody } from '../../note/parse-body.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { lineAround, lineStartsOf, positionAt } from '../../text/lines.ts';
import { bracketedAt } from '../../text/in-brackets.ts';
import type { Range } from '../../text/text-edit.ts';
import { wholeLines } from '../../text/whole-lines.ts';
import { clean, markedHeading, waitingAnchor } from './anchors.ts';
import { emptiedItems } from './emptied-items.ts';
import { hiddenChannels } from './hidden-channels.ts';
import { linkTarget, textOfLink } from './link-target.ts';
import { noteSyntax } from './note-syntax.ts';
import type { Omission, Outgoing, OutgoingNote } from './outgoing.ts';
import { relativeAddress } from './relative-path.ts';
import { withSwaps } from './swap.ts';
import type { Swap } from './swap.ts';

/** The body of a note as it goes out; names are still to be looked for, and anchors to be filled in. */
export interface RenderedBody {
  readonly text: string;
  readonly omissions: readonly Omission[];
  /** The note itself, and the notes that were embedded. */
  readonly sources: readonly NoteSource[];
}

/** Embeds in embeds: deeper, or in a text longer than this, they become links. */
const bounds = { depth: 8, characters: 500_000 } as const;

export function renderBody(outgoing: Outgoing, note: OutgoingNote): RenderedBody {
  const renderer = new BodyRenderer(outgoing, note.path);
  const { value } = note.cleared;
  const text = renderer.passage(value, { start: value.body.start, end: value.text.length }, []);
  return { text, omissions: renderer.omissions, sources: [...renderer.sources] };
}

interface Passage {
  readonly path: string;
  readonly range: Range;
}

/** Renders one file. A class because what is left out is found along the way; it lives for one file. */
class BodyRenderer {
  readonly omissions: Omission[] = [];
  readonly sources = new Set<NoteSource>();
  private written = 0;
  private readonly outgoing: Outgoing;
  private readonly path: string;

  constructor(outgoing: Outgoing, path: string) {
    this.outgoing = outgoing;
    this.path = path;
  }

  passage(source: NoteSource, range: Range, around: readonly Passage[]): string {
    this.sources.add(source);
    this.written += range.end - range.start;
    const here = [...around, { path: source.note.path, range }];
    const { text, note } = source;
    const lineStarts = lineStartsOf(text);
    const omit = (kind: Omission['kind'], at: number, detail: string, why?: Omission['why']): void => {
      this.omissions.push({ kind, line: positionAt(lineStarts, at).line, why, detail });
    };
    const forTools = [...hiddenChannels(text, parseBody(text, source.body.start), source.body.start), ...noteSyntax(source, this.outgoing.tagMayGo, this.outgoing.words)];
    const swaps: readonly Swap[] = [
      ...this.withheldPassages(source, omit),
      ...forTools,
      ...emptiedItems(text, source.body.items, forTools),
      ...note.links.filter(({ place }) => place.start >= source.body.start).map((link): Swap => ({ ...blockOf(text, link), render: (inside) => this.link(source, link, inside, here, omit) })),
      ...source.body.external.map((link): Swap => ({ ...link.place, render: (inside) => this.external(source, link, inside, omit) })),
      ...bareAddresses(source).filter(({ address }) => !this.outgoing.addressMayGo(address, note)).map(({ range: place }): Swap => ({ ...place, takes: 'address', render: () => bracketedAt(text, place, this.outgoing.words.notIncluded) })),
      ...source.body.headings.map((heading, index): Swap => ({
        ...heading.words, render: (inside) => markedHeading(around.length === 0 ? this.headingId(note, index) : '', inside(heading.words)),
      })),
    ];
    const told = new Set<Swap>();
    return withSwaps(clean(text), swaps, (swap) => {
      if (swap.takes !== undefined && !told.has(swap)) omit(swap.takes, swap.start, text.slice(swap.start, swap.end));
      told.add(swap);
    })(range);
  }

  /** Callouts, items and questions that this audience may not see, with all that is nested in them. */
  private withheldPassages({ text, note }: NoteSource, omit: (kind: 'passage', at: number, detail: string, why: Omission['why']) => void): readonly Swap[] {
    const withheld = stretchesWithLabels(note).map((range) => ({ range, verdict: this.outgoing.judgePassage(note, range) })).filter(({ verdict }) => !verdict.may);
    return withheld.map(({ range, verdict }): Swap => ({
      ...wholeLines(text, range),
      render: () => {
        omit('passage', range.start, text.slice(range.start, range.end), verdict);
        return '';
      },
    }));
  }

  private link(source: NoteSource, link: Link, inside: (range: Range) => string, around: readonly Passage[], omit: Omit): string {
    const { outgoing } = this;
    const leads = linkTarget(outgoing, source.note, link);
    if (leads.kind === 'file') return this.attachment(source, link, inside, omit);
    if (leads.kind === 'inside') {
      omit(link.embed ? 'embed' : 'link', link.place.start, source.text.slice(link.place.start, link.place.end), leads.verdict);
      return bracketedAt(source.text, link.place, outgoing.words.notIncluded);
    }
    const { target, range, headings } = leads;
    const { value } = target.cleared;
    if (link.embed && range !== undefined && standsAlone(source.text, link)) {
      const embedded = this.embedded(source, link, target, range, around);
      if (embedded !== undefined) return embedded;
    }
    const index = headings.at(-1);
    const anchor = index === undefined ? '' : waitingAnchor(this.headingId(value.note, index));
    const self = target.path === this.path;
    const address = self && anchor !== '' ? anchor : relativeAddress(this.path, target.path) + anchor;
    const words = this.wordsOf(source, link, inside, () => [outgoing.titleOf(value.note), ...headings.map((each) => outgoing.headingOf(value.note, each))].join(' › '));
    return this.linked(source, words, address, () => { omit('address', link.place.start, target.path); });
  }

  /** The words of a link as they go out, ready to stand between brackets; `otherwise` says them where it has none of its own. */
  private wordsOf(source: NoteSource, link: Link, inside: (range: Range) => string, otherwise: () => string): string {
    const own = link.alias === '' ? '' : inside(textOfLink(source, link)).trim();
    // In Markdown's own syntax the words are Markdown already, brackets balanced.
    return link.syntax === 'markdown' && own !== '' ? own : escapeBrackets(own || clean(otherwise()));
  }

  /** Where a note names nobody, an address that does is left out, and the words stay. */
  private linked({ note }: NoteSource, words: string, address: string, leftOut: () => void): string {
    if (this.outgoing.addressMayGo(address, note)) return `[${words}](${address})`;
    leftOut();
    return words;
  }

  /** An embedded passage as a quote, under a link to its note; undefined where it must stay a link. */
  private embedded(source: NoteSource, link: Link, target: OutgoingNote, range: Range, around: readonly Passage[]): string | undefined {
    const { value } = target.cleared;
    const circle = around.some((passage) => passage.path === value.note.path && passage.range.start < range.end && range.start < passage.range.end);
    if (circle || around.length > bounds.depth || this.written > bounds.characters) return undefined;
    const content = this.passage(value, range, around).trim();
    const before = source.text.slice(lineAround(source.text, link.place.start).start, link.place.start);
    const prefix = before.replace(/[^ \t>]/g, ' ');
    const title = `**${this.linked(source, escapeBrackets(clean(this.outgoing.titleOf(value.note))), relativeAddress(this.path, target.path), () => undefined)}**`;
    const lines = [title, '', ...content.split(/\r\n|\n|\r/)].map((line) => `> ${line}`.trimEnd());
    return `${lines.join(`\n${prefix}`)}\n${prefix.trimEnd()}`;
  }

  private headingId({ path }: Note, index: number): string {
    return `${String(this.outgoing.noteAt(path)?.number ?? 0)}.${String(index)}`;
  }

  private attachment(source: NoteSource, link: Link, inside: (range: Range) => string, omit: Omit): string {
    const path = this.outgoing.attachmentFor(link.target, source.note);
    if (path === undefined) {
      omit('attachment', link.place.start, link.target);
      return bracketedAt(source.text, link.place, this.outgoing.words.notIncluded);
    }
    const fileName = path.slice(path.lastIndexOf('/') + 1);
    // Obsidian: `![[photo.png|300]]` is a width.
    const words = /^\d+(?:x\d+)?$/.test(link.alias) ? escapeBrackets(fileName) : this.wordsOf(source, link, inside, () => fileName);
    return `${link.embed ? '!' : ''}[${words}](${relativeAddress(this.path, path)})`;
  }

  private external({ text, note: from }: NoteSource, link: ExternalLink, inside: (range: Range) => string, omit: Omit): string {
    const words = inside({ start: link.place.start + (link.embed ? 2 : 1), end: link.place.start + (link.embed ? 2 : 1) + link.alias.length });
    if (/^(?:https?:\/\/|mailto:)/i.test(link.target) && !/[\s<>\uFFFD]/.test(link.target) && this.outgoing.addressMayGo(link.target, from)) return `${link.embed ? '!' : ''}[${words}](<${link.target}>)`;
    omit('address', link.place.start, link.target);
    return words === '' ? bracketedAt(text, link.place, this.outgoing.words.notIncluded) : words;
  }
}

type Omit = (kind: Omission['kind'], at: number, detail: string, why?: Omission['why']) => void;

function escapeBrackets(words: string): string {
  return words.replace(/([[\]\\])/g, '\\$1').replace(/\|/g, '\\|');
}

function standsAlone(text: string, { place }: Link): boolean {
  const line = lineAround(text, place.start);
  return /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)?$/.test(text.slice(line.start, place.start)) && /^[ \t]*(?:\^[A-Za-z0-9-]+[ \t]*)?$/.test(text.slice(place.end, line.end));
}

/** A link with the spaces behind it, where it becomes a block. */
function blockOf(text: string, link: Link): Range {
  return link.embed && standsAlone(text, link) ? { start: link.place.start, end: lineAround(text, link.place.start).end } : link.place;
}

function bareAddresses({ body }: NoteSource): readonly { readonly range: Range; readonly address: string }[] {
  return [...body.masked.slice(body.start).matchAll(/(?:https?:\/\/|mailto:|www\.)[^\s<>]+/gi)].map(({ index, 0: address }) => ({
    range: { start: body.start + index, end: body.start + index + address.length }, address,
  }));
}
