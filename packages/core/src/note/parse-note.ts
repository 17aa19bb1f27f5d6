import { mapped } from '../text/mapped.ts';
import { parsePlainDate } from '../text/plain-date.ts';
import type { PlainDate } from '../text/plain-date.ts';
import { digestOf } from '../text/digest.ts';
import { agendaOf } from './agenda-of.ts';
import { agreementsOf } from './agreements-of.ts';
import type { BlockReader } from './blocks/block-reader.ts';
import { scanBlocks } from './blocks/scan-blocks.ts';
import { withOwnStrings } from '../text/own-strings.ts';
import { atOnce } from '../text/steps.ts';
import { contains } from '../text/text-edit.ts';
import { closedDefinitions } from './closed-definitions.ts';
import type { Closed } from './closed-definitions.ts';
import { splitFrontmatter } from './frontmatter.ts';
import type { Frontmatter } from './frontmatter.ts';
import { unreadNamesIn } from './unread-names.ts';
import { chathamHouseIn, saysChathamHouse } from './chatham-house-in-words.ts';
import { asksForChathamHouse } from './chatham-house.ts';
import { exactKey } from './exact-key.ts';
import { labelInName } from './label-in-name.ts';
import { isLabelKey } from './labels-in-body.ts';
import { labelOfTag } from './labels-in-words.ts';
import { labelOfLikeField, saysNotPublic, speakingKeys } from './like-label.ts';
import { wikilinksIn } from './links.ts';
import { none, withoutZeros } from './mask.ts';
import { mergeConflictIn } from './merge-conflict.ts';
import { noteTypes } from './note.ts';
import type { LabelledPart, Link, LockReason, Note, NoteProblem, NoteType, Place, Property, Question, Tag } from './note.ts';
import { placesIn } from './place.ts';
import type { PlaceOf } from './place.ts';
import { readYaml } from './properties.ts';
import type { YamlProperty } from './properties.ts';
import { otherOwnerKeys } from './other-owner-keys.ts';
import { plainText, questionOfItem, saysDay, splitList } from './question-of-item.ts';
import type { Source } from './question-of-item.ts';
import { questionOfNote } from './question-of-note.ts';
import { readBody } from './read-body.ts';
import type { Body, Heading } from './read-body.ts';
import { signpostsOf } from './signposts-of.ts';
import type { ListItem } from './task-item.ts';
import { isStricter, readLabel, strictestOf } from './tlp.ts';
import type { TlpLabel } from './tlp.ts';

/** A note together with how it stands in its text: what an edit needs to know. */
export interface NoteSource {
  readonly text: string;
  readonly note: Note;
  readonly body: Body & Pick<Note, 'closedDefinitions'>;
  readonly frontmatter: Frontmatter;
}

/** Read one Markdown file. Never throws for what stands in it: what can't be read is a problem of the note. */
export function parseNote(path: string, text: string): Note {
  return atOnce(noteInSteps(path, text));
}

/** The same in steps: a long note takes longer to read than a tool may be held. */
export function* noteInSteps(path: string, text: string): Generator<void, Note> {
  const { note } = yield* sourceInSteps(path, text, scanBlocks);
  yield;
  return withOwnStrings(note, withoutText);
}

/** Most of what a note is made of says where something stands, or is one of a few words of ours. */
const withoutText: ReadonlySet<string> = new Set<keyof Question | keyof LabelledPart | keyof Link | keyof Note | keyof NoteProblem>(['place', 'range', 'item', 'syntax', 'form', 'state', 'type', 'label', 'locked', 'code']);

export function readNote(path: string, text: string, readBlocks: BlockReader = scanBlocks): NoteSource {
  return atOnce(sourceInSteps(path, text, readBlocks));
}

function* sourceInSteps(path: string, written: string, readBlocks: BlockReader): Generator<void, NoteSource> {
  const text = withoutZeros(written);
  const placeOf = placesIn(text);
  const problems: NoteProblem[] = [];
  const frontmatter = splitFrontmatter(text);
  const read = yield* readBody(text, frontmatter.bodyStart, placeOf, readBlocks);
  const properties = withChathamHouse(propertiesOf(frontmatter, placeOf, problems), read, { text, placeOf, problems });
  problems.push(...read.problems);
  const locked = lockOf(written, placeOf, problems);
  const source = { text, masked: read.masked, placeOf, problems };
  const asked: Question[] = [];
  addQuestions(read.items, none, source, asked);
  yield;
  const body = { ...read, closedDefinitions: closedDefinitions({ text, masked: read.masked, start: read.start, placeOf }, read.definitions, closedStretches(read, asked)) };
  const items = withNested(body.items);
  const name = nameOfPath(path);
  // What stands in a part with a label of its own is no name for the whole note, for who may not see the part would read it.
  const heading = titleHeadingOf(body);
  const headingText = heading === undefined ? '' : plainText(text, heading.words, heading.hidden, 0);
  const title = headingText || name;
  const type = typeOf(properties, frontmatter, text);
  const label = properties === undefined ? 'TLP:RED' : withLabelOfName(labelOf(properties, problems), [name, ...valuesOf(properties, 'title')], placeOf({ start: 0, end: Math.min(3, text.length) }), problems);
  const own = type === 'question' ? [questionOfNote({ text: title, heading, body, properties: properties ?? [], source })] : [];
  yield;
  const { decisions, actions } = agreementsOf(items, body.headings, source);
  const note: Note = {
    path, type, name, title, label, locked, hasHeading: headingText !== '',
    hasLiveContent: body.hasLiveContent,
    digest: digestOf(written, frontmatter.bodyStart),
    labelsInBody: body.labels,
    parts: body.parts,
    closedDefinitions: body.closedDefinitions,
    spokenLabels: body.spokenLabels,
    properties: properties ?? [],
    questions: [...own, ...mapped(asked, (question) => inDefinitions(question, body.closedDefinitions))],
    decisions, actions,
    agenda: type === 'session' ? agendaOf(text, body, placeOf) : [],
    links: [...linksInFrontmatter(frontmatter, placeOf), ...body.links],
    signposts: signpostsOf(items, text),
    tags: [...tagsInFrontmatter(properties ?? []), ...body.tags],
    problems: problems.sort((a, b) => a.place.start - b.place.start),
    unreadNames: [...unreadNamesIn(written, properties === undefined ? frontmatter.bodyStart : 0), ...otherHeadings(text, body, heading)],
  };
  return { text: written, note, body, frontmatter };
}

/** The heading that gives a note its title: the first of level one that no label sets apart. Undefined where its file name does. */
export function titleHeadingOf({ headings, parts, closedDefinitions: closed }: NoteSource['body']): Heading | undefined {
  const starting = mapped([...parts, ...closed], ({ range }) => range).sort((a, b) => a.start - b.start);
  let next = 0;
  let closedUntil = 0;
  return headings.find(({ depth, range }) => {
    for (let part = starting[next]; part !== undefined && part.start <= range.start; part = starting[++next]) closedUntil = Math.max(closedUntil, part.end);
    return depth === 1 && closedUntil < range.end;
  });
}

/** What of a body a label closes: parts, and questions with their answers. */
function closedStretches({ parts }: Body, questions: readonly Question[]): readonly Closed[] {
  const ofParts = mapped(parts, ({ range: { start, end }, label, place }) => ({ start, end, label, place }));
  return [...ofParts, ...questions.flatMap(({ item: { start, end }, labels, place }) => mapped(labels, (label) => ({ start, end, label, place })))];
}

/** A question in a footnote that only stricter parts name is as strict. */
function inDefinitions(question: Question, closed: Note['closedDefinitions']): Question {
  const labels = mapped(closed.filter(({ range }) => contains(range, question.item)), ({ label }) => label);
  return labels.length === 0 ? question : { ...question, labels: [...new Set([...labels, ...question.labels])], labelsAround: [...labels, ...question.labelsAround] };
}

/** The first heading of a note, where it is not its title because a part with a label of its own has it. */
function otherHeadings(text: string, { headings }: Body, title: Heading | undefined): readonly string[] {
  const first = headings.find(({ depth }) => depth === 1);
  const words = first === undefined || first === title ? '' : plainText(text, first.words, first.hidden, 0);
  return words === '' ? [] : [words];
}

/** `people/Noor Visser.md` is called `Noor Visser`. */
export function nameOfPath(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.md$/i, '');
}

/** Whether a file would be the note of a community, without reading more of it than its frontmatter. */
export function isCommunityNote(text: string): boolean {
  if (!/^\uFEFF?---/.test(text)) return false;
  const frontmatter = splitFrontmatter(text);
  return typeOf(propertiesOf(frontmatter, placesIn(''), []), frontmatter, text) === 'community';
}

/** The values of a key, whatever its spelling in capitals; empty where it is missing. */
export function valuesOf(properties: readonly Property[], key: string): readonly string[] {
  return properties.filter((property) => property.key === key).flatMap((property) => property.values);
}

/** The questions on some lines, and on those nested in them. What stands nested in a labelled item is part of it, so the labels go down. */
function addQuestions(items: readonly ListItem[], around: readonly TlpLabel[], source: Source, questions: Question[]): void {
  for (const item of items) {
    reportOtherOwners(item, source);
    const question = item.isQuestion ? questionOfItem(item, around, source) : undefined;
    if (question !== undefined) questions.push(question);
    if (item.children.length > 0) addQuestions(item.children, question?.labels ?? [...around, ...item.labels], source, questions);
  }
}

/** All items, each before those that are nested in it. One list for all, for they can be nested deep. */
function withNested(items: readonly ListItem[]): readonly ListItem[] {
  const all: ListItem[] = [];
  const add = (item: ListItem): void => {
    all.push(item);
    item.children.forEach(add);
  };
  items.forEach(add);
  return all;
}

/** `[eigenaar:: Sam]` on a question or an action makes nobody its owner. */
function reportOtherOwners({ mark, isQuestion, fields }: ListItem, { placeOf, problems }: Source): void {
  if (mark === undefined && !isQuestion) return;
  const others = fields.filter(({ key, value }) => value !== '' && key !== 'owner' && otherOwnerKeys.some((other) => other === key));
  problems.push(...mapped(others, ({ key, value, range }) => ({ code: 'owner-key-other' as const, detail: `${key}\n${value}`, place: placeOf(range) })));
}

const listKeys = new Set(['themes', 'owners', 'confidentiality', 'audience', 'aliases', 'facilitators', 'supporters', 'asked-by', 'answered-by', 'organisation', 'roles', 'tags', 'accepted-findings']);
const dateKeys = new Set(['date', 'created', 'completion', 'joined', 'left', 'published', 'review', 'verified', 'obsolete']);

const nameKeys = new Set(['owners', 'facilitators']);

/** Several names in one text are read as on a line: `owners: Sam de Boer, Noor Visser`. A name that has a comma stands in a list. */
export function namesIn(key: string, { values, style }: Pick<YamlProperty, 'values' | 'style'>): readonly string[] {
  return style === 'scalar' && nameKeys.has(key) ? values.flatMap(splitList) : values;
}

/** Undefined where the YAML can't be read. */
function propertiesOf(frontmatter: Frontmatter, placeOf: PlaceOf, problems: NoteProblem[]): readonly Property[] | undefined {
  if (frontmatter.kind === 'none') return [];
  if (frontmatter.kind === 'unreadable') {
    problems.push({ code: frontmatter.code, detail: frontmatter.detail, place: placeOf(frontmatter.place) });
    return undefined;
  }
  const reading = readYaml(frontmatter.yaml);
  const { yamlStart } = frontmatter;
  if (reading.kind === 'unreadable') {
    problems.push({ code: 'frontmatter-unreadable', detail: reading.detail, place: placeOf({ start: yamlStart, end: yamlStart + frontmatter.yaml.trimEnd().length }) });
    return undefined;
  }
  const seen = new Set<string>();
  /** A label inside another value is one that can't be read. */
  const nested: Property[] = [];
  const properties = mapped(reading.properties, (property) => {
    const { key: written, odd, keyRange, valueRange } = property;
    const key = exactKey(written);
    const values = namesIn(key, property);
    const keyPlace = placeOf({ start: keyRange.start + yamlStart, end: keyRange.end + yamlStart });
    if (written.toLowerCase() !== key) problems.push({ code: 'key-misspelt', detail: `${written}\n${key}`, place: keyPlace });
    if (seen.has(key)) problems.push({ code: 'frontmatter-key-twice', detail: written, place: keyPlace });
    seen.add(key);
    if (odd && (listKeys.has(key) || dateKeys.has(key))) problems.push({ code: 'value-not-a-list', detail: written, place: keyPlace });
    const place = placeOf({ start: keyRange.start + yamlStart, end: Math.max(keyRange.end, valueRange.end) + yamlStart });
    if (odd && /(?:confidentiality|tlp)["']?[ \t]*:/i.test(frontmatter.yaml.slice(valueRange.start, valueRange.end))) nested.push({ key: 'confidentiality', values: [''], place });
    if (dateKeys.has(key)) problems.push(...mapped(values.filter((value) => !saysDay(key, value)), (value) => ({ code: 'date-unreadable' as const, detail: value, place })));
    return { key, values, place };
  });
  return [...properties, ...nested];
}

/** Wherever a note says that nobody may be named, it says so as by the key. */
function withChathamHouse(properties: readonly Property[] | undefined, { masked, start }: Body, { text, placeOf, problems }: Omit<Source, 'masked'>): readonly Property[] | undefined {
  if (properties === undefined) return undefined;
  const ofKeys = mapped(properties.filter(({ key, values }) => !speakingKeys.has(key) && values.some(saysChathamHouse)), ({ place }) => place);
  const [place] = [...ofKeys, ...mapped(chathamHouseIn(masked, { start, end: masked.length }), placeOf)];
  if (place === undefined || asksForChathamHouse({ properties })) return properties;
  problems.push({ code: 'chatham-house-misspelt', detail: text.slice(place.start, place.end), place });
  return [...properties, { key: 'chatham-house', values: ['true'], place }];
}

function typeOf(properties: readonly Property[] | undefined, frontmatter: Frontmatter, text: string): NoteType {
  // A charter whose YAML broke still says that here is a community: else its whole folder would vanish at one slip of the pen.
  const written = properties === undefined ? /^["']?type["']?[ \t]*:[ \t]*\[?[ \t]*["']?([a-z]+)["']?[ \t]*\]?[ \t]*(?:#.*)?$/im.exec(text.slice(0, frontmatter.bodyStart))?.[1] : valuesOf(properties, 'type')[0];
  return noteTypes.find((type) => type === written?.trim().toLowerCase()) ?? 'note';
}

/** Silence is undefined; a key that is there and says nothing understandable is `TLP:RED`. What looks like the key, or like a label, counts as one. */
function labelOf(properties: readonly Property[], problems: NoteProblem[]): TlpLabel | undefined {
  const labels = properties.flatMap((property): readonly TlpLabel[] => {
    if (!isLabelKey(property.key)) return labelsLike(property, problems);
    const written = property.values.length === 0 ? [''] : property.values;
    return mapped(written, (value) => {
      const label = readLabel(value);
      if (label !== value) problems.push({ code: label === undefined ? 'label-unreadable' : 'label-inexact', detail: value, place: property.place });
      return label ?? 'TLP:RED';
    });
  });
  // What is for the world can't be what is not to be published: one of the two is a slip of the pen.
  const withheld = strictestOf(labels) === 'TLP:CLEAR' ? properties.find(({ key, values }) => values.some((value) => saysNotPublic(key, value))) : undefined;
  if (withheld === undefined) return strictestOf(labels);
  problems.push({ code: 'label-misspelt', detail: `${withheld.key}: ${withheld.values.join(', ')}\n`, place: withheld.place });
  return 'TLP:RED';
}

/** What its name says counts as its own label, and is told where that one is looser. */
function withLabelOfName(label: TlpLabel | undefined, names: readonly string[], place: Place, problems: NoteProblem[]): TlpLabel | undefined {
  const said = names.flatMap((each) => labelInName(each) ?? []);
  const strictest = strictestOf(mapped(said, (each) => each.label));
  if (strictest === undefined || (label !== undefined && !isStricter(strictest, label))) return label;
  problems.push({ code: 'label-in-name', detail: `${said.find((each) => each.label === strictest)?.written ?? ''}\n${strictest}`, place });
  return strictest;
}

/** `vertrouwelijkheid: TLP:RED`, `confidential: true`, `label: TLP:AMBER`, `tags: [tlp/red]`. */
function labelsLike({ key, values, place }: Property, problems: NoteProblem[]): readonly TlpLabel[] {
  if (speakingKeys.has(key)) return [];
  const isTags = key === 'tags' || key === 'tag';
  const said = mapped((values.length === 0 ? [''] : values).flatMap((value) => {
    if (isTags) return labelOfTag(value.replace(/^#/, '')) ?? [];
    return labelOfLikeField(key, value) ?? [];
  }), (each) => (typeof each === 'string' ? { label: each, readable: true } : each));
  const label = strictestOf(mapped(said, (each) => each.label));
  if (label === undefined) return [];
  problems.push({ code: 'label-misspelt', detail: `${key}: ${values.join(', ')}\n${said.every(({ readable }) => readable) ? label : ''}`, place });
  return [label];
}

/** The first day that a key gives; undefined for none. */
export function dateOfProperty(properties: readonly Property[], key: string): PlainDate | undefined {
  return mapped(valuesOf(properties, key), parsePlainDate).find((date) => date !== undefined);
}

function lockOf(text: string, placeOf: PlaceOf, problems: NoteProblem[]): LockReason | undefined {
  const conflict = mergeConflictIn(text);
  if (conflict !== undefined) problems.push({ code: 'merge-conflict', detail: '', place: placeOf(conflict) });
  // Decoders put U+FFFD where bytes are no UTF-8; writing such a text back would lose those bytes. No text has zeros but one in UTF-16.
  const broken = text.includes('\uFFFD') || text.includes('\0') ? text.search(/[\uFFFD\0]/) : -1;
  if (broken >= 0) problems.push({ code: 'not-utf8', detail: '', place: placeOf({ start: broken, end: broken + 1 }) });
  return broken >= 0 ? 'not-utf8' : conflict === undefined ? undefined : 'merge-conflict';
}

function linksInFrontmatter(frontmatter: Frontmatter, placeOf: PlaceOf): Note['links'] {
  if (frontmatter.kind !== 'yaml') return [];
  if (!frontmatter.yaml.includes('[[')) return [];
  const withoutComments = frontmatter.yaml.includes('#') ? frontmatter.yaml.replace(/(^|[ \t])#.*$/gm, (comment) => ' '.repeat(comment.length)) : frontmatter.yaml;
  return wikilinksIn(withoutComments, withoutComments, frontmatter.yamlStart, placeOf, () => true);
}

function tagsInFrontmatter(properties: readonly Property[]): readonly Tag[] {
  return properties.filter((property) => property.key === 'tags' || property.key === 'tag').flatMap((property) => mapped(property.values, (value) => ({ name: value.replace(/^#/, ''), place: property.place })));
}

