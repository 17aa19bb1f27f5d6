import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { pathWithin } from '../community/community.ts';
import type { Community } from '../community/community.ts';
import type { Note, Place } from '../note/note.ts';
import { valuesOf } from '../note/parse-note.ts';

export type FindingCode = 'leak-embed' | 'leak-link' | 'leak-name' | 'leak-quote' | 'label-spoken' | 'audience-missing' | 'audience-unknown' | 'substitute-absent' | 'attachment-looser';

/** Something that may tell more than its label allows. A person can look at it and accept it. */
export interface Finding {
  readonly code: FindingCode;
  /** What the sentence about it needs. */
  readonly detail: string;
  readonly path: string;
  readonly place: Place;
  /** The content that was found, the labels on both sides included: an acceptance lapses when any of it changes. */
  readonly basis: string;
}

/** The key of the frontmatter that holds what was accepted: lines that begin with a hash, in any note of the community. */
export const acceptedKey = 'accepted-findings';

/** Of the content alone: where it stands in its note makes no difference, nor from which folder the community was opened. */
export function findingHash({ code, path, basis }: Pick<Finding, 'code' | 'path' | 'basis'>, community: Pick<Community, 'folder'>): string {
  return bytesToHex(sha256(utf8ToBytes([code, pathWithin(community, path), basis].join('\n')))).slice(0, 12);
}

export function acceptedFindings(community: Community): ReadonlySet<string> {
  return new Set(community.notes.flatMap(acceptedIn));
}

/** The hashes of what was accepted in one note. */
export function acceptedIn(note: Note): readonly string[] {
  return acceptedLines(note).flatMap((line) => /^[0-9a-f]{12}(?=\s|$)/.exec(line) ?? []);
}

/** What was accepted in a note, one by one: in a list, or as the lines of one text (`|`). */
export function acceptedLines({ properties }: Note): readonly string[] {
  return valuesOf(properties, acceptedKey).flatMap((value) => value.split(/[\r\n]+/)).map((line) => line.trim()).filter((line) => line !== '');
}
