import { communitiesOf, textsOfTemplates } from '../../community/communities-of.ts';
import type { Community } from '../../community/community.ts';
import { themeKey } from '../../community/name-key.ts';
import { resolveLink } from '../../community/resolve-link.ts';
import { audienceOf } from '../../confidentiality/audience.ts';
import type { Audience, AudienceRequest } from '../../confidentiality/audience.ts';
import { clear } from '../../confidentiality/clear.ts';
import type { Cleared } from '../../confidentiality/clear.ts';
import { labelOfNote } from '../../confidentiality/effective-label.ts';
import { judge } from '../../confidentiality/judge.ts';
import type { Verdict } from '../../confidentiality/judge.ts';
import { readWikilink, shownName } from '../../note/links.ts';
import type { Note } from '../../note/note.ts';
import { isCommunityNote, readNote, titleHeadingOf } from '../../note/parse-note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import type { Heading } from '../../note/read-body.ts';
import { messagesFor } from '../../text/messages/messages.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { PlainDate } from '../../text/plain-date.ts';
import type { Range } from '../../text/text-edit.ts';
import { guardedNames, keyOfWords, namesOfNote } from '../guarded-names.ts';
import { namesOfPeople } from '../names-of-people.ts';
import { peopleNamedIn } from '../people-named.ts';
import { findBoth, nameFinder, redactNames } from '../names.ts';
import type { FindNames, GuardedName } from '../names.ts';
import { findAccounts } from '../accounts.ts';
import { asksForChathamHouse } from '../chatham-house.ts';
import { canBeJudged } from '../can-be-judged.ts';
import { withAnchors } from './anchors.ts';
import { attachmentFinder, isKnownKind, usesOf } from './attachments.ts';
import type { Attachment, Use } from './attachments.ts';
import { exportFrontmatter } from './export-frontmatter.ts';
import { exportIndex } from './export-index.ts';
import { exportPaths } from './export-paths.ts';
import type { Omission, Outgoing } from './outgoing.ts';
import { renderBody } from './render-note.ts';
import { acceptedFindings } from '../findings.ts';
import { leakHash, secondScan } from './second-scan.ts';
import type { Leak, ScannedFile } from './second-scan.ts';
import { wordsOfHeading } from './shown-words.ts';
import { isMarked, quotationFinder } from './strict-passages.ts';
import type { StrictPassage } from './strict-passages.ts';

export interface ExportRequest {
  /** Every note of the store, by path, as it stands now. */
  readonly texts: ReadonlyMap<string, string>;
  readonly attachments: readonly Attachment[];
  /** The folder of the community. */
  readonly folder: string;
  readonly audience: AudienceRequest;
  readonly today: PlainDate;
  /** Take everybody's name out, whatever the notes say. */
  readonly chathamHouse: boolean;
}

export type ExportFile =
  | { readonly path: string; readonly text: string }
  /** To be copied as it is. */
  | { readonly path: string; readonly copyOf: string };

/** What an export does with one note, for the report. */
export interface NoteDecision {
  readonly path: string;
  /** Where it goes; undefined where it stays. */
  readonly to: string | undefined;
  readonly verdict: Verdict | undefined;
  /** Why it stays though nobody judged it. */
  readonly obstacle: 'unreadable' | 'names-a-person' | undefined;
  readonly omissions: readonly Omission[];
}

export interface AttachmentDecision {
  readonly path: string;
  readonly to: string | undefined;
  /** Why it stays: a place that uses it stays, with its verdict; its kind is not known; nothing that goes uses it. */
  readonly why: 'used-inside' | 'kind-unknown' | undefined;
  readonly usedIn: string | undefined;
}

export interface ExportReport {
  readonly audience: AudienceRequest;
  readonly notes: readonly NoteDecision[];
  readonly attachments: readonly AttachmentDecision[];
}

/** With what accepts it. */
export interface AcceptableLeak extends Leak {
  readonly hash: string;
}

/** What an export would write. One that the second scan stopped has nothing to write. */
export type ExportPlan =
  | { readonly kind: 'ready'; readonly report: ExportReport; readonly files: readonly ExportFile[] }
  | { readonly kind: 'stopped'; readonly report: ExportReport; readonly leaks: readonly AcceptableLeak[] }
  | { readonly kind: 'audience-unknown'; readonly name: string }
  | { readonly kind: 'no-community' };

/** Work out an export: what goes, what is left out of it, what stays and why. Nothing is read or written; the same request gives the same plan. */
export function planExport(request: ExportRequest): ExportPlan {
  // Of notes elsewhere only other communities matter: whether theirs is around this one.
  const inFolder = (path: string): boolean => request.folder === '' || path.startsWith(`${request.folder}/`);
  const concerned = [...request.texts].filter(([path, text]) => inFolder(path) || isCommunityNote(text));
  const sources = new Map(concerned.sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => [path, readNote(path, text)]));
  const community = communitiesOf([...sources.values()].map(({ note }) => note)).find(({ folder }) => folder === request.folder);
  if (community === undefined) return { kind: 'no-community' };
  const reading = audienceOf(community, request.audience, request.today);
  if ('unknown' in reading) return { kind: 'audience-unknown', name: reading.unknown };
  return new Planner(request, sources, community, reading.audience).plan();
}

/** Works on one export; a class because each step needs what the ones before it found. */
class Planner {
  private readonly request: ExportRequest;
  private readonly sources: ReadonlyMap<string, NoteSource>;
  private readonly community: Community;
  private readonly audience: Audience;
  private readonly messages: Messages['export'];
  private readonly cleared: ReadonlyMap<string, Cleared<NoteSource>>;
  private readonly stays: ReadonlyMap<string, Pick<NoteDecision, 'verdict' | 'obstacle'>>;
  private readonly accepted: ReadonlySet<string>;
  private readonly findGuarded: FindNames;
  private readonly titles = new Map<string, string>();
  private readonly finders = new Map<string, FindNames>();
  private peopleFinder: FindNames | undefined;

  constructor(request: ExportRequest, sources: ReadonlyMap<string, NoteSource>, community: Community, audience: Audience) {
    this.request = request;
    this.sources = sources;
    this.community = community;
    this.audience = audience;
    this.messages = messagesFor(community.charter.language).export;
    this.accepted = acceptedFindings(community);
    const cleared = new Map<string, Cleared<NoteSource>>();
    const stays = new Map<string, Pick<NoteDecision, 'verdict' | 'obstacle'>>();
    for (const note of community.notes) {
      const source = sources.get(note.path);
      if (source === undefined) continue;
      const result = clear(community, { note }, source, audience, request.today);
      const obstacle = !canBeJudged(note) ? 'unreadable' : request.chathamHouse && (note.type === 'member' || note.type === 'organisation') ? 'names-a-person' : undefined;
      if ('withheld' in result) stays.set(note.path, { verdict: result.withheld, obstacle: undefined });
      else if (obstacle !== undefined) stays.set(note.path, { verdict: result.verdict, obstacle });
      else cleared.set(note.path, result);
    }
    this.cleared = cleared;
    this.stays = stays;
    this.findGuarded = this.finderOf(guardedNames(community, [...stays.keys()].flatMap((path) => sources.get(path)?.note ?? []), [...cleared.values()].map(({ value }) => value.note), (name, path) => this.accepted.has(this.hashOf({ kind: 'name', of: path, words: name }))));
  }

  plan(): Exclude<ExportPlan, { kind: 'audience-unknown' | 'no-community' }> {
    const attachments = this.judgedAttachments();
    const going = attachments.filter(({ to }) => to === '');
    const paths = exportPaths([...this.cleared.keys(), ...going.map(({ path }) => path)].map((path) => ({ path, inFolder: this.inFolder(path), find: this.finderForPath(path) })), this.messages.nameInPath, ['README.md']);
    const outgoing = this.outgoing(paths, new Set(going.map(({ path }) => path)));
    const rendered = [...this.cleared].map(([path, { verdict }]) => this.rendered(outgoing, path, verdict));
    const index = exportIndex(rendered.map(({ to, title, type }) => ({ path: to, title, type })), this.messages);
    const texts = withAnchors([...rendered.map(({ text }) => text), index]);
    const findInIndex = this.request.chathamHouse ? this.findPeople() : none;
    const files: readonly ScannedFile[] = [
      ...rendered.map(({ to, findPeople }, at) => ({ path: to, text: texts[at] ?? '', findNames: findBoth(this.findGuarded, findPeople) })),
      { path: 'README.md', text: texts.at(-1) ?? '', findNames: findBoth(this.findGuarded, findInIndex) },
    ];
    const copied = going.map(({ path }) => ({ path: paths.get(path) ?? '', copyOf: path }));
    const looked = going.map(({ path }): ScannedFile => ({
      path: paths.get(path) ?? '', text: this.request.attachments.find((each) => each.path === path)?.text ?? '', findNames: findBoth(this.findGuarded, this.isUsedInQuiet(path) ? this.findPeople() : findInIndex),
    }));
    const leaks = secondScan([...files, ...looked], quotationFinder(this.strictPassages(), this.everybodysWords())).map((leak): AcceptableLeak => ({ ...leak, hash: this.hashOf(leak) })).filter(({ hash }) => !this.accepted.has(hash));
    const report = this.report(rendered, attachments.map((each) => ({ ...each, to: each.to === undefined ? undefined : paths.get(each.path) })));
    if (leaks.length > 0) return { kind: 'stopped', report, leaks };
    const written = rendered.length === 0 ? [] : [...files.map(({ path, text }) => ({ path, text })), ...copied];
    return { kind: 'ready', report, files: [...written].sort((a, b) => (a.path < b.path ? -1 : 1)) };
  }

  /** Whether a note that names nobody has this attachment. */
  private isUsedInQuiet(path: string): boolean {
    const uses = usesOf(this.community.notes.filter((note) => this.isChathamHouse(note)), attachmentFinder(this.inCommunity(), this.community.folder));
    return [...uses.keys()].some((attachment) => attachment.path === path);
  }

  private hashOf(leak: Pick<Leak, 'kind' | 'of' | 'words'>): string {
    const note = this.sources.get(leak.of)?.note;
    return leakHash(leak, note === undefined ? '' : labelOfNote(this.community, note));
  }

  private inFolder(path: string): string {
    return this.community.folder === '' ? path : path.slice(this.community.folder.length + 1);
  }

  /** The product's own words are no secret, whatever notes are called. */
  private finderOf(names: readonly GuardedName[]): FindNames {
    const own = Object.values(this.messages).filter((words) => typeof words === 'string').join('\n\n');
    const inOwnWords = new Set(nameFinder(names)(own).map(({ guarded }) => keyOfWords(guarded.name)));
    return nameFinder(names.filter(({ name }) => !inOwnWords.has(keyOfWords(name))));
  }

  private finderForPath(path: string): FindNames {
    const known = this.finders.get(path) ?? this.newFinderFor(path);
    this.finders.set(path, known);
    return known;
  }

  private newFinderFor(path: string): FindNames {
    const source = this.cleared.get(path)?.value;
    if (source === undefined ? !this.request.chathamHouse : !this.isChathamHouse(source.note)) return this.findGuarded;
    return findBoth(this.findGuarded, this.findPeople());
  }

  private isChathamHouse(note: Note): boolean {
    return this.request.chathamHouse || asksForChathamHouse(note);
  }

  /** Everybody of the community, and whom its notes name besides: who was named in one may be spoken of in another. */
  private findPeople(): FindNames {
    this.peopleFinder ??= findBoth(this.finderOf(namesOfPeople(this.community, this.community.notes.flatMap(({ path }) => { const source = this.sources.get(path); return source === undefined ? [] : peopleNamedIn(source); }))), findAccounts);
    return this.peopleFinder;
  }

  private judgePassage(note: Note, range: Range): Verdict {
    return judge(this.community, { note, range }, this.audience, this.request.today);
  }

  private outgoing(paths: ReadonlyMap<string, string>, attachmentsThatGo: ReadonlySet<string>): Outgoing {
    const find = attachmentFinder(this.inCommunity(), this.community.folder);
    const numbers = new Map([...this.cleared.keys()].map((path, number) => [path, number + 1]));
    const agreed = new Set(this.community.charter.themes.map(themeKey));
    const outgoing: Outgoing = {
      community: this.community,
      words: this.messages,
      noteAt: (path) => {
        const cleared = this.cleared.get(path);
        const to = paths.get(path);
        return cleared === undefined || to === undefined ? undefined : { cleared, path: to, number: numbers.get(path) ?? 0 };
      },
      titleOf: (note) => this.titleOf(outgoing, note),
      headingOf: (note, index) => this.headingOf(outgoing, note, this.sources.get(note.path)?.body.headings[index]),
      judgePassage: (note, range) => this.judgePassage(note, range),
      attachmentFor: (target, from) => {
        const attachment = find(target, from);
        return attachment !== undefined && attachmentsThatGo.has(attachment.path) ? paths.get(attachment.path) : undefined;
      },
      tagMayGo: (tag) => agreed.has(themeKey(tag.replace(/^theme\//i, ''))) && this.themeMayGo(tag),
      addressMayGo: (address, from) => {
        const findNames = this.finderForPath(from.path);
        return findNames(readable(address)).length === 0 && findNames(address).length === 0;
      },
    };
    return outgoing;
  }

  private themeMayGo(theme: string): boolean {
    return this.findGuarded(theme).length === 0;
  }

  private titleOf(outgoing: Outgoing, note: Note): string {
    const source = this.sources.get(note.path);
    const title = this.titles.get(note.path) ?? (this.headingOf(outgoing, note, source === undefined ? undefined : titleHeadingOf(source.body)) || this.namelessIn(note, note.name));
    this.titles.set(note.path, title);
    return title;
  }

  private headingOf(outgoing: Outgoing, note: Note, heading: Heading | undefined): string {
    const source = this.sources.get(note.path);
    return source === undefined || heading === undefined ? '' : this.namelessIn(note, wordsOfHeading(outgoing, source, heading));
  }

  /** What a note is called goes by its own rule, wherever it is called so. */
  private namelessIn(note: Note, words: string): string {
    if (!this.isChathamHouse(note)) return words;
    return redactNames(words, this.findPeople(), this.messages.nameLeftOut).text;
  }

  /** The words of a theme as it is written; none where it leads to what stays inside, or to nothing that anybody could judge. */
  private themesOf(outgoing: Outgoing, note: Note, written: string): readonly string[] {
    const parts = readWikilink(written);
    const found = parts === undefined ? undefined : resolveLink(this.community, note, { syntax: 'wikilink', target: parts.target });
    const mayGo = found === undefined ? !/\[\[|\]\(/.test(written) : found.kind === 'note' ? outgoing.noteAt(found.note.path) !== undefined : found.kind === 'dead' && parts?.alias === '';
    return mayGo ? [shownName(written)] : [];
  }

  private rendered(outgoing: Outgoing, path: string, verdict: Verdict): Rendered {
    const note = outgoing.noteAt(path);
    if (note === undefined) throw new Error(`${path} goes out and has no path`);
    const body = renderBody(outgoing, note);
    const chatham = body.sources.some((source) => this.isChathamHouse(source.note));
    const findPeople = chatham ? this.findPeople() : none;
    const findNames = findBoth(this.findGuarded, findPeople);
    const { text, found } = redactNames(body.text.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, ''), findNames, this.messages.nameLeftOut);
    const { note: own } = note.cleared.value;
    const frontmatter = exportFrontmatter(own, verdict.silent ? undefined : verdict.label, (written) => this.themesOf(outgoing, own, written).filter((theme) => findNames(theme).length === 0));
    const names = [...new Map(found.map(({ guarded }) => [guarded.name, guarded])).values()].map(({ name, of }): Omission => ({ kind: 'name', line: undefined, why: undefined, detail: name, hash: this.hashOf({ kind: 'name', of, words: name }) }));
    return {
      path, to: note.path, verdict, findPeople, type: own.type,
      title: redactNames(outgoing.titleOf(own), findNames, this.messages.nameLeftOut).text,
      text: `${frontmatter}${frontmatter === '' || text === '' ? '' : '\n'}${text.trimEnd()}\n`.replace(/\r\n?/g, '\n'),
      omissions: [...body.omissions, ...names],
    };
  }

  private inCommunity(): readonly Attachment[] {
    const { folder } = this.community;
    return this.request.attachments.filter(({ path }) => folder === '' || path.startsWith(`${folder}/`));
  }

  /** Attachments that are used by what goes; `to` is empty for those that go along. */
  private judgedAttachments(): readonly AttachmentDecision[] {
    const uses = usesOf(this.community.notes, attachmentFinder(this.inCommunity(), this.community.folder));
    const inside = this.textsInside();
    return [...uses].flatMap(([attachment, all]): readonly AttachmentDecision[] => {
      if (!all.some((use) => this.goes(use))) return [];
      const name = attachment.path.slice(attachment.path.lastIndexOf('/') + 1);
      const stays = all.find((use) => !this.goes(use))?.note.path ?? inside.find(({ text }) => mentions(text, name))?.path;
      if (stays !== undefined) return [{ path: attachment.path, to: undefined, why: 'used-inside', usedIn: stays }];
      return [isKnownKind(attachment) ? { path: attachment.path, to: '', why: undefined, usedIn: undefined } : { path: attachment.path, to: undefined, why: 'kind-unknown', usedIn: undefined }];
    }).sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  private goes({ note, link }: Use): boolean {
    return this.cleared.has(note.path) && this.judgePassage(note, link.place).may;
  }

  /** Whatever stays: whole notes, and withheld passages of the others. */
  private textsInside(): readonly { readonly path: string; readonly text: string }[] {
    return this.community.notes.flatMap((note) => {
      const source = this.sources.get(note.path);
      if (source === undefined) return [];
      if (!this.cleared.has(note.path)) return [{ path: note.path, text: source.text }];
      return this.withheldPassages(source).map(({ range }) => ({ path: note.path, text: source.text.slice(range.start, range.end) }));
    });
  }

  private withheldPassages(source: NoteSource): readonly StrictPassage[] {
    const { note } = source;
    const ranges: readonly Range[] = [...note.parts.map(({ range }) => range), ...note.questions.filter(({ form }) => form === 'line').map(({ item }) => item)];
    return ranges.filter((range) => !this.judgePassage(note, range).may).map((range) => ({ source, range }));
  }

  /** Templates, and what notes that go are called: a note that stays may speak of them. */
  private everybodysWords(): readonly string[] {
    return [...textsOfTemplates(this.request.texts, this.community), ...[...this.cleared.values()].flatMap(({ value }) => namesOfNote(value.note))];
  }

  /** What is labelled and stays: whole notes, and passages of others. */
  private strictPassages(): readonly StrictPassage[] {
    return this.community.notes.flatMap((note): readonly StrictPassage[] => {
      const source = this.sources.get(note.path);
      const stays = this.stays.get(note.path);
      if (source === undefined) return [];
      // Who may see it and misses it only because it names a person has heard its words.
      const isWithheld = stays?.verdict !== undefined && (!stays.verdict.may || stays.obstacle === 'unreadable');
      const whole = isWithheld && (isMarked(stays.verdict) || !stays.verdict.silent);
      const passages = this.withheldPassages(source).filter(({ range }) => (whole ? note.parts.some((part) => part.range.start === range.start) : isMarked(this.judgePassage(note, range))));
      return [...(whole ? [{ source, range: { start: source.body.start, end: source.text.length } }] : []), ...passages];
    });
  }

  private report(rendered: readonly Rendered[], attachments: readonly AttachmentDecision[]): ExportReport {
    const going = rendered.map(({ path, to, verdict, omissions }): NoteDecision => ({ path, to, verdict, obstacle: undefined, omissions }));
    const staying = [...this.stays].map(([path, why]): NoteDecision => ({ path, to: undefined, ...why, omissions: [] }));
    return { audience: this.request.audience, notes: [...going, ...staying].sort((a, b) => (a.path < b.path ? -1 : 1)), attachments };
  }
}

interface Rendered {
  readonly path: string;
  readonly to: string;
  readonly title: string;
  readonly type: Note['type'];
  readonly verdict: Verdict;
  readonly text: string;
  readonly omissions: readonly Omission[];
  readonly findPeople: FindNames;
}

const none: FindNames = () => [];

function mentions(text: string, fileName: string): boolean {
  const folded = (each: string): string => each.normalize('NFC').toLowerCase();
  return [fileName, encodeURI(fileName), encodeURIComponent(fileName)].some((name) => folded(text).includes(folded(name)));
}

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
