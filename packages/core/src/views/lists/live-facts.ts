import { askedKey, recordingCommunity } from '../../community/asked-names.ts';
import { noteOf } from '../../community/community.ts';
import type { Community } from '../../community/community.ts';
import type { NoteChange } from '../../community/communities-with.ts';
import { isMemberNote, keysOfMember, memberIn } from '../../community/member.ts';
import { aliasesIn, namesIn } from '../../community/names.ts';
import { faceOf, nameAtEnd } from '../../community/face.ts';
import type { Note } from '../../note/note.ts';
import { toldBy } from '../../problems/told-together.ts';
import type { Told, ToldTogether } from '../../problems/told-together.ts';
import type { Finding } from '../../sharing/findings.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import { shownProblemsIn } from '../problems.ts';
import { factsOfNote } from './note-facts.ts';
import type { NoteFacts } from './note-facts.ts';
import { Holders } from './holders.ts';
import { Readers } from './readers.ts';

export interface FactsSource {
  readonly today: PlainDate;
  readonly messages: Messages;
  /** What the last check of the texts found in a note as it is now. */
  readonly furtherOf: (note: Note) => readonly Finding[];
}

/** What a note brought before a change, and what it brings after it; undefined where it was, or is, not there. */
export interface FactsChange {
  readonly before: NoteFacts | undefined;
  readonly after: NoteFacts | undefined;
}

/**
 * What every note of a community brings, while notes change. Each is worked out again when it changes itself, or when something changes that
 * was asked for to work it out: a name that it mentions, an id that it shares. So a change costs what it touches, however large the community is.
 */
export class LiveFacts {
  private readonly source: FactsSource;
  private readonly facts = new Map<string, NoteFacts>();
  private readonly told = new Map<string, Told>();
  /** Which notes asked for what. */
  private readonly readers = new Readers();
  private readonly ids = new Holders();
  private readonly accepted = new Holders();
  private readonly substitutes = new Holders();
  private readonly organisations = new Holders();
  private readonly origins = new Holders();

  constructor(source: FactsSource) {
    this.source = source;
  }

  get size(): number {
    return this.facts.size;
  }

  all(): Iterable<NoteFacts> {
    return this.facts.values();
  }

  /**
   * Work out what changes with some notes. A generator, so that whoever runs it can do something else between two notes; it must be run to its end,
   * and what it returns be taken. Until then all stays as it was.
   */
  *update(community: Community, changes: readonly NoteChange[], again: readonly string[] = []): Generator<void, readonly FactsChange[]> {
    const dirty = new Set(again);
    for (const change of changes) {
      this.touch(change, dirty);
      yield;
    }
    const touched = new Set<string>();
    const wereSeveral = this.organisations.size > 1;
    for (const path of dirty) {
      for (const key of this.tell(path, community)) touched.add(key);
      yield;
    }
    for (const key of touched) for (const path of this.readers.of(key)) dirty.add(path);
    if (wereSeveral !== this.organisations.size > 1) for (const path of this.facts.keys()) dirty.add(path);
    const worked: FactsChange[] = [];
    for (const path of dirty) {
      const change = { before: this.facts.get(path), after: this.workOut(path, community) };
      if (change.before !== undefined || change.after !== undefined) worked.push(change);
      yield;
    }
    return worked;
  }

  take(changes: readonly FactsChange[]): void {
    for (const { before, after } of changes) {
      if (after !== undefined) this.facts.set(after.note.path, after);
      else if (before !== undefined) this.facts.delete(before.note.path);
    }
  }

  /** A note that changed, and those that asked for what changed with it. */
  private touch({ before, after }: NoteChange, paths: Set<string>): void {
    const path = (after ?? before)?.path;
    if (path !== undefined) paths.add(path);
    if (this.readers.isEmpty) return;
    const others = [before, after].flatMap((note) => note ?? []);
    // Of what stands in a note, others see its face; only who embeds it shows all of it.
    const isSame = before !== undefined && after !== undefined && faceOf(before) === faceOf(after);
    const keys = isSame ? others.flatMap((note) => [...namesIn(note), ...aliasesIn(note)].map(embedKey)) : others.flatMap(keysOf);
    for (const key of keys) for (const reader of this.readers.of(key)) paths.add(reader);
  }

  /** Learn what a note tells together with others. Returns what was asked for and means something else now. */
  private tell(path: string, community: Community): readonly string[] {
    const note = noteOf(community, path);
    const [before, after] = [this.told.get(path), note === undefined ? undefined : toldBy(community, note)];
    if (after === undefined) this.told.delete(path);
    else this.told.set(path, after);
    this.organisations.move(path, before?.organisations, after?.organisations);
    return [
      ...this.ids.move(path, before?.ids, after?.ids).changed.map(idKey),
      ...this.accepted.move(path, before?.accepted, after?.accepted).toggled.map(acceptedKey),
      ...this.substitutes.move(path, before?.substitutes, after?.substitutes).toggled.map(substituteKey),
      ...this.origins.move(path, before?.origins, after?.origins).toggled.map(originKey),
    ];
  }

  /** What the note at a path brings now. */
  private workOut(path: string, community: Community): NoteFacts | undefined {
    const note = noteOf(community, path);
    const asked = new Set<string>();
    const facts = note === undefined ? undefined : this.factsOf(note, recordingCommunity(community, asked), asked);
    this.readers.set(path, asked);
    return facts;
  }

  private factsOf(note: Note, seen: Community, asked: Set<string>): NoteFacts {
    const { today, messages, furtherOf } = this.source;
    toldBy(seen, note); // what it tells is known; which names it asks for is not
    const problems = shownProblemsIn(seen, note, { together: this.together(asked), today, further: furtherOf(note) }, messages);
    for (const { embed, target } of note.links) if (embed) asked.add(embedKey(nameAtEnd(target)));
    return factsOfNote(seen, note, today, problems);
  }

  private together(asked: Set<string>): ToldTogether {
    const ask = (key: string): string => { asked.add(key); return key; };
    return {
      notesWithId: (id) => { ask(idKey(id)); return this.ids.of(id); },
      isAccepted: (hash) => { ask(acceptedKey(hash)); return this.accepted.has(hash); },
      wasSubstitute: (path) => { ask(substituteKey(path)); return this.substitutes.has(path); },
      severalOrganisations: this.organisations.size > 1,
      isOrigin: (key) => { ask(originKey(key)); return this.origins.has(key); },
    };
  }
}

/** Under what others ask for a note. */
function keysOf(note: Note): readonly string[] {
  return [
    ...namesIn(note).flatMap((name) => [askedKey('name', name), embedKey(name)]), ...aliasesIn(note).flatMap((alias) => [askedKey('alias', alias), embedKey(alias)]),
    ...(isMemberNote(note) ? keysOfMember(memberIn(note)).map((name) => askedKey('member', name)) : []),
  ];
}

function embedKey(name: string): string {
  return `embed ${name}`;
}

function idKey(id: string): string {
  return `id ${id}`;
}

function acceptedKey(hash: string): string {
  return `accepted ${hash}`;
}

function originKey(organisation: string): string {
  return `origin ${organisation}`;
}

function substituteKey(path: string): string {
  return `substitute ${path}`;
}
