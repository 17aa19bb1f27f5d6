import { communitiesOf } from '../../community/communities-of.ts';
import type { Community } from '../../community/community.ts';
import { audienceOf } from '../../confidentiality/audience.ts';
import type { Audience } from '../../confidentiality/audience.ts';
import { labelOfNote } from '../../confidentiality/effective-label.ts';
import { isCommunityNote, readNote } from '../../note/parse-note.ts';
import type { NoteSource } from '../../note/parse-note.ts';
import { messagesFor } from '../../text/messages/messages.ts';
import type { Messages } from '../../text/messages/messages.ts';
import { acceptedFindings } from '../findings.ts';
import { findBoth } from '../names.ts';
import { withAnchors } from './anchors.ts';
import { attachmentFinder, attachmentsOf, usesOf } from './attachments.ts';
import type { Use } from './attachments.ts';
import { exportIndex } from './export-index.ts';
import { exportPaths } from './export-paths.ts';
import type { AcceptableLeak, AttachmentDecision, ExportPlan, ExportReport, ExportRequest, NoteDecision } from './export-plan.ts';
import { fileNamesInside, judgeAttachments, namesUsedElsewhere } from './judge-attachments.ts';
import { judgeNotes, withheldPassages } from './judged-notes.ts';
import type { JudgedNotes } from './judged-notes.ts';
import { namesKeptBack } from './names-kept-back.ts';
import type { NamesKeptBack } from './names-kept-back.ts';
import { outgoingOf } from './outgoing-of.ts';
import { placesOfLeaks } from './places-of-leaks.ts';
import { renderNote } from './rendered-note.ts';
import type { RenderedNote } from './rendered-note.ts';
import { leakHash, secondScan } from './second-scan.ts';
import type { Leak, ScannedFile } from './second-scan.ts';
import { spokenLabelsThatGo } from './spoken-labels.ts';
import { quotationFinder } from './strict-passages.ts';
import { everybodysWords, strictPassages, textsInside } from './words-inside.ts';

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
  private readonly community: Community;
  private readonly communities: readonly Community[];
  private readonly messages: Messages['export'];
  private readonly judged: JudgedNotes;
  private readonly accepted: ReadonlySet<string>;
  private readonly names: NamesKeptBack;
  private readonly attachments: readonly AttachmentDecision[];
  private readonly findAttachment: ReturnType<typeof attachmentFinder>;

  constructor(request: ExportRequest, sources: ReadonlyMap<string, NoteSource>, { community, communities }: { readonly community: Community; readonly communities: readonly Community[] }, audience: Audience) {
    this.request = request;
    this.community = community;
    this.communities = communities;
    this.messages = messagesFor(community.charter.language).export;
    this.judged = judgeNotes(request, sources, community, audience);
    this.accepted = acceptedFindings(community);
    const own = attachmentsOf(community.folder, new Set(communities.map(({ folder }) => folder)), request.attachments);
    this.findAttachment = attachmentFinder(own, request.attachments, community.folder);
    const uses = usesOf(community.notes, this.findAttachment);
    this.attachments = this.judgedAttachments(uses);
    const usedQuietly = new Set([...usesOf(community.notes.filter(this.judged.isChathamHouse), this.findAttachment).keys()].map(({ path }) => path));
    this.names = namesKeptBack(this.judged, {
      messages: this.messages, files: fileNamesInside(uses, this.attachments),
      isAccepted: (name, path) => this.accepted.has(this.hashOf({ kind: 'name', of: path, words: name })),
      namesNobody: (path) => request.chathamHouse || usedQuietly.has(path),
    });
  }

  plan(): Exclude<ExportPlan, { kind: 'audience-unknown' | 'no-community' }> {
    const { names, messages, attachments } = this;
    const going = attachments.filter(({ to }) => to === '');
    const paths = exportPaths([...this.judged.cleared.keys(), ...going.map(({ path }) => path)].map((path) => ({ path, inFolder: this.inFolder(path), find: names.in(path) })), messages.nameInPath, ['README.md']);
    const rendered = this.rendered(paths, new Set(going.map(({ path }) => path)));
    const index = exportIndex(rendered.map(({ to, title, type }) => ({ path: to, title, type })), messages);
    const texts = withAnchors([...rendered.map(({ text }) => text), index]);
    const files: readonly ScannedFile[] = [
      ...rendered.map(({ to, findNames }, at) => ({ path: to, text: texts[at] ?? '', findNames })),
      { path: 'README.md', text: texts.at(-1) ?? '', findNames: this.request.chathamHouse ? findBoth(names.ofNotes, names.ofPeople()) : names.ofNotes },
    ];
    const copied = going.map(({ path }) => ({ path: paths.get(path) ?? '', copyOf: path }));
    const looked = going.map(({ path }): ScannedFile => ({
      path: paths.get(path) ?? '', text: this.request.attachments.find((each) => each.path === path)?.text ?? '', findNames: names.in(path),
    }));
    const leaks = this.leaksIn([...files, ...looked], rendered, this.request.only === undefined ? [] : [...paths.values()]);
    const report = this.report(paths, rendered, attachments.map((each) => ({ ...each, to: each.to === undefined ? undefined : paths.get(each.path) })));
    if (leaks.length > 0) return { kind: 'stopped', report, leaks };
    const written = rendered.length === 0 ? [] : [...files.map(({ path, text }) => ({ path, text })), ...copied];
    return { kind: 'ready', report, files: [...written].sort((a, b) => (a.path < b.path ? -1 : 1)) };
  }

  private inFolder(path: string): string {
    return this.community.folder === '' ? path : path.slice(this.community.folder.length + 1);
  }

  private goes({ note, link }: Use): boolean {
    return this.judged.cleared.has(note.path) && this.judged.judgePassage(note, link.place).may;
  }

  private hashOf(leak: Pick<Leak, 'kind' | 'of' | 'words' | 'label'>): string {
    const note = this.judged.sources.get(leak.of)?.note;
    return leakHash(leak, leak.label ?? (note === undefined ? '' : labelOfNote(this.community, note)), this.community);
  }

  private rendered(paths: ReadonlyMap<string, string>, attachmentsThatGo: ReadonlySet<string>): readonly RenderedNote[] {
    const { judged, names, findAttachment } = this;
    const outgoing = outgoingOf(judged, names, this.messages, { paths, attachmentsThatGo, findAttachment });
    const hashOfName = (words: string, of: string): string => this.hashOf({ kind: 'name', of, words });
    return [...judged.cleared].filter(([path]) => this.request.only?.has(path) !== false).map(([path, { verdict }]) => renderNote({ judged, names, outgoing, hashOfName }, path, verdict));
  }

  /** What was found in the finished files and nobody accepted. */
  private leaksIn(files: readonly ScannedFile[], rendered: readonly RenderedNote[], besides: readonly string[]): readonly AcceptableLeak[] {
    const findQuotations = quotationFinder(strictPassages(this.judged), everybodysWords(this.judged, this.request.texts));
    const found = secondScan(files, findQuotations, besides);
    const byFile = new Map(files.map(({ path }): readonly [string, Leak[]] => [path, []]));
    for (const leak of found) byFile.get(leak.file)?.push(leak);
    const sourcesOf = new Map(rendered.map(({ to, sources }) => [to, sources]));
    return files.flatMap(({ path, findNames }) => {
      const inFile = byFile.get(path) ?? [];
      const sources = inFile.length === 0 ? [] : sourcesOf.get(path) ?? [];
      const places = placesOfLeaks(inFile, { sources, withheld: (source) => withheldPassages(this.judged, source), findNames }, findQuotations);
      return inFile.map((leak, at): AcceptableLeak => ({ ...leak, hash: this.hashOf(leak), from: places[at] }));
    }).filter(({ hash }) => !this.accepted.has(hash));
  }

  /** Attachments that are used by what goes; `to` is empty for those that go along. */
  private judgedAttachments(uses: ReturnType<typeof usesOf>): readonly AttachmentDecision[] {
    const { request, community, communities, judged } = this;
    return judgeAttachments({
      uses, goes: (use) => this.goes(use), inside: textsInside(judged),
      elsewhere: namesUsedElsewhere(new Map([...request.texts].filter(([path]) => request.copies?.has(path) !== true)), communities, community.folder, request.today),
    });
  }

  private report(paths: ReadonlyMap<string, string>, rendered: readonly RenderedNote[], attachments: readonly AttachmentDecision[]): ExportReport {
    const omissionsOf = new Map(rendered.map(({ path, omissions }) => [path, omissions]));
    const going = [...this.judged.cleared].map(([path, { verdict }]): NoteDecision => ({ path, to: paths.get(path), verdict, obstacle: undefined, omissions: omissionsOf.get(path) ?? [] }));
    const staying = [...this.judged.stays].map(([path, why]): NoteDecision => ({ path, to: undefined, ...why, omissions: [] }));
    return { audience: this.request.audience, notes: [...going, ...staying].sort((a, b) => (a.path < b.path ? -1 : 1)), attachments, spoken: spokenLabelsThatGo(this.judged, this.accepted) };
  }
}
