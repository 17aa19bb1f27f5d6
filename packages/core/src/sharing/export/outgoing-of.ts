import { themeKey } from '../../community/name-key.ts';
import { titleHeadingOf } from '../../note/parse-note.ts';
import type { Note } from '../../note/note.ts';
import type { Heading } from '../../note/read-body.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { redactNames } from '../names.ts';
import type { Attachment } from './attachments.ts';
import type { JudgedNotes } from './judged-notes.ts';
import type { NamesKeptBack } from './names-kept-back.ts';
import type { Outgoing } from './outgoing.ts';
import { wordsOfHeading } from './shown-words.ts';

interface WhatGoesWhere {
  /** Where notes and attachments that go will stand, by path. */
  readonly paths: ReadonlyMap<string, string>;
  readonly attachmentsThatGo: ReadonlySet<string>;
  readonly findAttachment: (target: string, from: Note) => Attachment | undefined;
}

/** What the rendering of notes may ask, once it is settled what goes where. */
export function outgoingOf(judged: JudgedNotes, names: NamesKeptBack, messages: Messages['export'], { paths, attachmentsThatGo, findAttachment }: WhatGoesWhere): Outgoing {
  const { community, cleared, sources, judgePassage } = judged;
  const numbers = new Map([...cleared.keys()].map((path, number) => [path, number + 1]));
  const agreed = new Set(community.charter.themes.map(themeKey));
  const titles = new Map<string, string>();
  /** What a note is called goes by its own rule, wherever it is called so. */
  const nameless = (note: Note, words: string): string => (judged.isChathamHouse(note) ? redactNames(words, names.ofPeople(), messages.nameLeftOut).text : words);
  const headingOf = (note: Note, heading: Heading | undefined): string => {
    const source = sources.get(note.path);
    return source === undefined || heading === undefined ? '' : nameless(note, wordsOfHeading(outgoing, source, heading));
  };
  const titleOf = (note: Note): string => {
    const source = sources.get(note.path);
    return headingOf(note, source === undefined ? undefined : titleHeadingOf(source.body)) || nameless(note, note.name);
  };
  const outgoing: Outgoing = {
    community,
    words: messages,
    noteAt: (path) => {
      const note = cleared.get(path);
      const to = paths.get(path);
      return note === undefined || to === undefined ? undefined : { cleared: note, path: to, number: numbers.get(path) ?? 0 };
    },
    titleOf: (note) => {
      const title = titles.get(note.path) ?? titleOf(note);
      titles.set(note.path, title);
      return title;
    },
    headingOf: (note, index) => headingOf(note, sources.get(note.path)?.body.headings[index]),
    judgePassage,
    attachmentFor: (target, from) => {
      const attachment = findAttachment(target, from);
      return attachment !== undefined && attachmentsThatGo.has(attachment.path) ? paths.get(attachment.path) : undefined;
    },
    tagMayGo: (tag) => agreed.has(themeKey(tag.replace(/^theme\//i, ''))) && names.ofNotes(tag).length === 0,
    addressMayGo: (address, from) => {
      const findNames = names.in(from.path);
      return findNames(readable(address)).length === 0 && findNames(address).length === 0;
    },
  };
  return outgoing;
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
