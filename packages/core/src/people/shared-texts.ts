import type { Community } from '../community/community.ts';
import type { Member } from '../community/member.ts';
import { linkTextFor, normalizedPath } from '../community/resolve-link.ts';
import { mayLinkTo, wordsForLink } from '../sessions/shown-words.ts';
import { readNote } from '../note/parse-note.ts';
import { planExport } from '../sharing/export/plan-export.ts';
import type { PlainDate } from '../text/plain-date.ts';

/** The bodies of notes as one member may read them, by path; links in them are wikilinks again. */
export type SharedTexts = ReadonlyMap<string, string>;

/**
 * What an export for this member would hold of some notes: everything stricter, and every name that must not be told, is taken out by the
 * one thing that knows how. Undefined where its second look stopped it: then nobody can be sure of any of these texts.
 */
export function textsSharedWith(whole: Community, seen: Community, member: Member, only: ReadonlySet<string>, texts: ReadonlyMap<string, string>, today: PlainDate): SharedTexts | undefined {
  const plan = planExport({ texts, only, attachments: [], folder: whole.folder, audience: { kind: 'person', names: [`[[${linkTextFor(whole, member.note)}]]`] }, today, chathamHouse: false });
  if (plan.kind === 'stopped') return undefined;
  if (plan.kind !== 'ready') return new Map();
  const files = new Map(plan.files.flatMap((file) => ('text' in file ? [[file.path, file.text] as const] : [])));
  const pathOf = new Map(plan.report.notes.flatMap(({ path, to }) => (to === undefined ? [] : [[to, path] as const])));
  return new Map([...pathOf].flatMap(([to, path]) => {
    const text = files.get(to);
    return text === undefined ? [] : [[path, withWikilinks(whole, seen, text.slice(readNote(to, text).body.start).trim(), to, pathOf)] as const];
  }));
}

const link = /!?\[((?:\\.|[^[\]\\])*)\]\((?:<([^<>]*)>|([^()\s<>]*))\)/g;

/** Addresses in an export lead nowhere in the community; where a note of it is meant, its link stands there again. Boxes would be tasks. */
function withWikilinks(whole: Community, seen: Community, text: string, file: string, pathOf: ReadonlyMap<string, string>): string {
  const folder = file.slice(0, file.lastIndexOf('/') + 1);
  const linked = text.replace(link, (written: string, words: string, angled: string | undefined, bare: string | undefined) => {
    const address = angled ?? bare ?? '';
    if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return written;
    const path = pathOf.get(normalizedPath(folder + decoded(address.replace(/#.*$/, ''))));
    const note = whole.notes.find((each) => each.path === path);
    if (note === undefined || !mayLinkTo(seen, note)) return words;
    const target = linkTextFor(whole, note).split('|')[0] ?? note.name;
    const shown = wordsForLink(words.replace(/\\/g, '')) || note.name;
    return target === shown ? `[[${target}]]` : `[[${target}|${shown}]]`;
  });
  return linked.replace(/^([ \t>]*(?:[-+*]|\d{1,9}[.)])[ \t]+)\[[^\]\r\n]\][ \t]/gm, '$1');
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address; // a lone percent sign is no encoding
  }
}
