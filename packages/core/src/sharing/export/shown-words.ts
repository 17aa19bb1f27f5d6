import { parseBody } from '../../note/parse-body.ts';
import type { Link } from '../../note/note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import type { Heading } from '../../note/read-body.ts';
import type { Range } from '../../text/text-edit.ts';
import { clean } from './anchors.ts';
import { hiddenChannels } from './hidden-channels.ts';
import { linkTarget, textOfLink } from './link-target.ts';
import { noteSyntax } from './note-syntax.ts';
import type { Outgoing } from './outgoing.ts';
import { cut, withSwaps } from './swap.ts';
import type { Swap } from './swap.ts';

/**
 * The words of a heading where it is called by them: in links to it, above what is embedded, in lists of notes. Of its links what they show;
 * no picture, address, tag or HTML.
 */
export function wordsOfHeading(outgoing: Outgoing, source: NoteSource, heading: Heading): string {
  const { text, note, body } = source;
  const inWords = ({ start, end }: Range): boolean => heading.words.start <= start && end <= heading.words.end;
  const swaps: readonly Swap[] = [
    ...hiddenChannels(text, parseBody(text, body.start), body.start),
    ...noteSyntax(source, () => false, outgoing.words),
    ...heading.hidden.map((range) => cut(range, undefined)),
    ...note.links.filter(({ place }) => inWords(place)).map((link): Swap => ({ start: link.place.start, end: link.place.end, render: (inside) => wordsOfLink(outgoing, source, link, inside) })),
    ...body.external.filter(({ place }) => inWords(place)).map(({ embed, alias, place }): Swap => {
      const start = place.start + (embed ? 2 : 1);
      return { start: place.start, end: place.end, render: (inside) => (embed ? '' : inside({ start, end: start + alias.length })) };
    }),
  ];
  const words = withSwaps(clean(text), swaps)(heading.words).replace(/[\r\n][ \t>]*/g, ' ').replace(/<[^<>]*>/g, '').replace(/(?:https?:\/\/|mailto:|www\.)\S+/gi, '');
  return words.replace(/\s+/g, ' ').trim();
}

function wordsOfLink(outgoing: Outgoing, source: NoteSource, link: Link, inside: (range: Range) => string): string {
  const leads = linkTarget(outgoing, source.note, link);
  if (leads.kind === 'inside' || (leads.kind === 'file' && outgoing.attachmentFor(link.target, source.note) === undefined)) return outgoing.words.notIncluded;
  if (leads.kind === 'file' && link.embed) return '';
  const name = leads.kind === 'note' ? leads.target.cleared.value.note.name : link.target.slice(link.target.lastIndexOf('/') + 1);
  return inside(textOfLink(source, link)) || name;
}
