import { communitiesOf } from '../../community/communities-of.ts';
import type { Community } from '../../community/community.ts';
import { themeKey } from '../../community/name-key.ts';
import { resolveLink } from '../../community/resolve-link.ts';
import { audienceOf } from '../../confidentiality/audience.ts';
import type { Audience } from '../../confidentiality/audience.ts';
import { clear } from '../../confidentiality/clear.ts';
import type { Cleared } from '../../confidentiality/clear.ts';
import { labelOfNote, stretchesWithLabels } from '../../confidentiality/effective-label.ts';
import { judge } from '../../confidentiality/judge.ts';
import type { Verdict } from '../../confidentiality/judge.ts';
import { readWikilink, shownName } from '../../note/links.ts';
import type { Note } from '../../note/note.ts';
import { isCommunityNote, readNote, titleHeadingOf } from '../../note/parse-note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import type { Heading } from '../../note/read-body.ts';
import { messagesFor } from '../../text/messages/messages.ts';
import type { Messages } from '../../text/messages/messages.ts';
import type { Range } from '../../text/text-edit.ts';
import { guardedNames, keyOfWords, namesOfNote } from '../guarded-names.ts';
import { isCalledByName, namingsIn } from '../namings.ts';
import { namesOfPeople } from '../names-of-people.ts';
import { peopleNamedIn } from '../people-named.ts';
import { findBoth, nameFinder, redactNames } from '../names.ts';
import type { FindNames, GuardedName } from '../names.ts';
import { findAccounts } from '../accounts.ts';
import { everybodysTemplates } from '../everybodys-templates.ts';
import { asksForChathamHouse } from '../chatham-house.ts';
import { canBeJudged } from '../can-be-judged.ts';
import { withAnchors } from './anchors.ts';
import { attachmentFinder, attachmentsOf, usesOf } from './attachments.ts';
import type { Use } from './attachments.ts';
import { exportFrontmatter } from './export-frontmatter.ts';
import { exportIndex } from './export-index.ts';
import { exportPaths } from './export-paths.ts';
import type { AcceptableLeak, AttachmentDecision, ExportPlan, ExportReport, ExportRequest, NoteDecision } from './export-plan.ts';
import { judgeAttachments, namesUsedElsewhere } from './judge-attachments.ts';
import type { TextOfNote } from './judge-attachments.ts';
import type { Omission, Outgoing } from './outgoing.ts';
import { renderBody } from './render-note.ts';
import { acceptedFindings } from '../findings.ts';
import { leakHash, secondScan } from './second-scan.ts';
import type { Leak, ScannedFile } from './second-scan.ts';
import { wordsOfHeading } from './shown-words.ts';
import { isMarked, quotationFinder } from './strict-passages.ts';
import type { StrictPassage } from './strict-passages.ts';

/** Work out an export: what goes, what is left out of it, what stays and why. Nothing is read or written; the same request gives the same plan. */
export function planExport(request: ExportRequest): ExportPlan {
  // Of notes elsewhere only other communities matter: whether theirs is around this one.
  const inFolder = (path: string): boolean => request.folder === '' || path.startsWith(`${request.folder}/`);
  const concerned = [...request.texts].filter(([path, text]) => inFolder(path) || isCommunityNote(text));
  const sources = new Map(concerned.sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, text]) => [path, readNote(path, text)]));
  const communities = communitiesOf([...sources.values()].map(({ note }) => note));
  const community = communities.find(({ folder }) => folder === request.folder);
  if (community === undefined) return { kind: 'no-community' };
  const reading = audienceOf(community, request.audience, request.today);
  if ('unknown' in reading) return { kind: 'audience-unknown', name: reading.unknown };
  return new Planner(request, sources, { community, communities }, reading.audience).plan();
}

/** Works on one export; a class because each step needs what the ones before it found. */
class Planner {
  private readonly request: ExportRequest;
  private readonly sources: ReadonlyMap<string, NoteSource>;
  private readonly community: Community;
  private readonly communities: readonly Community[];
  private readonly audience: Audience;
  private readonly messages: Messages['export'];
  private readonly cleared: ReadonlyMap<string, Cleared<NoteSource>>;
  private readonly stays: ReadonlyMap<string, Pick<NoteDecision, 'verdict' | 'obstacle'>>;
  private readonly accepted: ReadonlySet<string>;
  private readonly findGuarded: FindNames;
  private readonly findAttachment: ReturnType<typeof attachmentFinder>;
  /** The paths of attachments that notes use in which nobody is named. */
  private readonly quietAttachments: ReadonlySet<string>;
  private readonly titles = new Map<string, string>();
  private readonly finders = new Map<string, FindNames>();
  private peopleFinder: FindNames | undefined;

  constructor(request: ExportRequest, sources: ReadonlyMap<string, NoteSource>, { community, communities }: { readonly community: Community; readonly communities: readonly Community[] }, audience: Audience) {
    this.request = request;
    this.sources = sources;
    this.community = community;
    this.communities = communities;
    this.audience = audience;
    this.messages = messagesFor(community.charter.language).export;
    this.accepted = acceptedFindings(community);
    const own = attachmentsOf(community.folder, new Set(communities.map(({ folder }) => folder)), request.attachments);
    this.findAttachment = attachmentFinder(own, request.attachments, community.folder);
    this.quietAttachments = new Set([...usesOf(community.notes.filter((note) => this.isChathamHouse(note)), this.findAttachment).keys()].map(({ path }) => path));
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
    this.findGuarded = this.finderOf(guardedNames(community, [...stays.keys()].flatMap((path) => sources.get(path)?.note ?? []), this.notesThatGo(), (name, path) => this.accepted.has(this.hashOf({ kind: 'name', of: path, words: name }))));
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
      path: paths.get(path) ?? '', text: this.request.attachments.find((each) => each.path === path)?.text ?? '', findNames: this.finderForPath(path),
    }));
    const leaks = secondScan([...files, ...looked], quotationFinder(this.strictPassages(), this.everybodysWords())).map((leak): AcceptableLeak => ({ ...leak, hash: this.hashOf(leak) })).filter(({ hash }) => !this.accepted.has(hash));
    const report = this.report(rendered, attachments.map((each) => ({ ...each, to: each.to === undefined ? undefined : paths.get(each.path) })));
    if (leaks.length > 0) return { kind: 'stopped', report, leaks };
    const written = rendered.length === 0 ? [] : [...files.map(({ path, text }) => ({ path, text })), ...copied];
    return { kind: 'ready', report, files: [...written].sort((a, b) => (a.path < b.path ? -1 : 1)) };
  }

  private hashOf(leak: Pick<Leak, 'kind' | 'of' | 'words' | 'label'>): string {
    const note = this.sources.get(leak.of)?.note;
    return leakHash(leak, leak.label ?? (note === undefined ? '' : labelOfNote(this.community, note)), this.community);
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
    const namesNobody = source === undefined ? this.request.chathamHouse || this.quietAttachments.has(path) : this.isChathamHouse(source.note);
    if (!namesNobody) return this.findGuarded;
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
        const attachment = this.findAttachment(target, from);
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

  /** Attachments that are used by what goes; `to` is empty for those that go along. */
  private judgedAttachments(): readonly AttachmentDecision[] {
    const { request, community, communities } = this;
    return judgeAttachments({
      uses: usesOf(community.notes, this.findAttachment), goes: (use) => this.goes(use), inside: this.textsInside(),
      elsewhere: namesUsedElsewhere(new Map([...request.texts].filter(([path]) => request.copies?.has(path) !== true)), communities, community.folder, request.today),
    });
  }

  private goes({ note, link }: Use): boolean {
    return this.cleared.has(note.path) && this.judgePassage(note, link.place).may;
  }

  /** Whatever stays: whole notes, and withheld passages of the others. */
  private textsInside(): readonly TextOfNote[] {
    return this.community.notes.flatMap((note) => {
      const source = this.sources.get(note.path);
      if (source === undefined) return [];
      if (!this.cleared.has(note.path)) return [{ path: note.path, text: source.text }];
      return this.withheldPassages(source).map((range) => ({ path: note.path, text: source.text.slice(range.start, range.end) }));
    });
  }

  private withheldPassages({ note }: NoteSource): readonly Range[] {
    return stretchesWithLabels(note).filter((range) => !this.judgePassage(note, range).may);
  }

  /** Templates, and the names of people, organisations and themes that go: a note that stays may speak of them. */
  private everybodysWords(): readonly string[] {
    return [...everybodysTemplates(this.request.texts, this.community), ...this.notesThatGo().filter(isCalledByName).flatMap(namesOfNote)];
  }

  private notesThatGo(): readonly Note[] {
    return [...this.cleared.values()].map(({ value }) => value.note);
  }

  /** What is labelled and stays: whole notes, and passages of others. */
  private strictPassages(): readonly StrictPassage[] {
    const open = new Set(this.notesThatGo().flatMap(namesOfNote).map(keyOfWords));
    return this.community.notes.flatMap((note): readonly StrictPassage[] => {
      const source = this.sources.get(note.path);
      const stays = this.stays.get(note.path);
      if (source === undefined) return [];
      // Who may see it and misses it only because it names a person has heard its words.
      const isWithheld = stays?.verdict !== undefined && (!stays.verdict.may || stays.obstacle === 'unreadable');
      const whole = isWithheld && (isMarked(stays.verdict) || !stays.verdict.silent);
      const ranges = this.withheldPassages(source).filter((range) => whole || isMarked(this.judgePassage(note, range)));
      if (!whole && ranges.length === 0) return [];
      // A note may be called as one that goes: then its title is no secret, whatever it says below it.
      const title = open.has(keyOfWords(note.title)) ? titleHeadingOf(source.body) : undefined;
      const free = [...namingsIn(this.community, source, (each) => this.cleared.has(each.path)), ...(title === undefined ? [] : [title.words])];
      return [...(whole ? [{ start: source.body.start, end: source.text.length }] : []), ...ranges].map((range) => ({ source, range, free, label: this.judgePassage(note, range).label }));
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

function readable(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
