import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Alias, Document, Node as YamlNode, Pair } from 'yaml';
import { mapped } from '../text/mapped.ts';
import type { Range } from '../text/text-edit.ts';
import { withoutZeros } from './mask.ts';
import { readPlainYaml } from './plain-yaml.ts';
import type { YamlProperty } from './plain-yaml.ts';

export type { YamlProperty };

export type YamlReading =
  | { readonly kind: 'read'; readonly properties: readonly YamlProperty[] }
  | { readonly kind: 'unreadable'; readonly detail: string };

/**
 * Read a YAML block as a flat list of keys with texts. The failsafe schema knows texts, lists and mappings only (YAML 1.2.2 §10.1),
 * so that a date, a `no` or a `1e3` stays what was written. Aliases count only where they stand for one text: an alias bomb never unfolds.
 */
export function readYaml(yaml: string): YamlReading {
  const plain = readPlainYaml(yaml);
  return plain === undefined ? parseYaml(yaml) : { kind: 'read', properties: plain };
}

/** The same for any block, by the YAML parser. */
export function parseYaml(yaml: string): YamlReading {
  let document: Document;
  try {
    document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, merge: false, logLevel: 'silent', strict: true });
  } catch (error) {
    // The parser recurses: thousands of open brackets end in a RangeError. Whatever it can't read is closed.
    return { kind: 'unreadable', detail: error instanceof RangeError ? 'nested too deep' : String(error) };
  }
  const [error] = document.errors;
  if (error !== undefined) return { kind: 'unreadable', detail: sentenceOf(error.message) };
  if (/^\.\.\.(?:[ \t\r\n]|$)/m.test(yaml)) return { kind: 'unreadable', detail: '...' };
  if (document.contents === null) return { kind: 'read', properties: [] };
  if (!isMap(document.contents)) return { kind: 'unreadable', detail: 'no keys' };
  const meaning = anchorsOf(document);
  const properties = mapped(document.contents.items, (pair) => propertyOf(pair as Pair<YamlNode, YamlNode | null>, meaning));
  const odd = document.contents.items[properties.indexOf(undefined)];
  if (odd !== undefined) return { kind: 'unreadable', detail: String(odd.key).slice(0, 40) };
  return { kind: 'read', properties: properties.filter((property) => property !== undefined) };
}

/** YAML's messages go on with an excerpt of the text; the first line says what is wrong. */
function sentenceOf(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/:$/, '').trim();
}

/** What an alias stands for: the last node before it that has its anchor. Found in one pass, for a note may have thousands. */
type Meaning = ReadonlyMap<Alias, YamlNode>;

function anchorsOf(document: Document): Meaning {
  const anchors = new Map<string, YamlNode>();
  const meaning = new Map<Alias, YamlNode>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        const meant = anchors.get(node.source);
        if (meant !== undefined) meaning.set(node, meant);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return meaning;
}

/** Undefined for a key that is no text, and for a merge key (`<<`): what they would say about confidentiality can't be told. */
function propertyOf(pair: Pair<YamlNode, YamlNode | null>, meaning: Meaning): YamlProperty | undefined {
  if (!isScalar(pair.key) || !pair.key.range) return undefined;
  const key = keyOf(pair.key.value);
  if (key === '<<') return undefined;
  const [start, end] = pair.key.range;
  const value = pair.value ?? undefined;
  const texts = textsOf(value, meaning);
  return {
    key,
    values: texts ?? [],
    odd: texts === undefined,
    keyRange: { start, end },
    itemRanges: isSeq(value) ? value.items.flatMap((item) => rangesOf(item as YamlNode)) : [],
    valueRange: value?.range ? { start: value.range[0], end: value.range[1] } : { start: end, end },
    style: styleOf(value),
  };
}

/** As people mean it: without the spaces and invisible signs that come along when one copies from a page. */
function keyOf(written: unknown): string {
  return withoutZeros(String(written)).replace(/\p{Cf}/gu, '').trim();
}

function rangesOf(node: YamlNode | null): readonly Range[] {
  return node?.range ? [{ start: node.range[0], end: node.range[1] }] : [];
}

function styleOf(value: YamlNode | undefined): YamlProperty['style'] {
  if (value === undefined) return 'none';
  if (isSeq(value)) return value.flow === true ? 'flow-list' : 'block-list';
  if (isScalar(value)) return value.value === '' && value.type === 'PLAIN' ? 'none' : 'scalar';
  return 'other';
}

/** The texts of a value; undefined where it is none and no list of them. */
function textsOf(value: YamlNode | undefined, meaning: Meaning): readonly string[] | undefined {
  if (value === undefined) return [];
  const text = textOf(value, meaning);
  if (text !== undefined) return text === '' ? [] : [text];
  if (!isSeq(value)) return undefined;
  const unquoted = unquotedWikilink(value, meaning);
  if (unquoted !== undefined) return [unquoted];
  const texts = mapped(value.items, (item) => textOf(item as YamlNode, meaning) ?? (isSeq(item) ? unquotedWikilink(item, meaning) : undefined));
  return texts.every((each) => each !== undefined) ? texts.filter((each) => each !== '') : undefined;
}

function textOf(node: YamlNode | null, meaning: Meaning): string | undefined {
  if (node === null) return '';
  const meant = isAlias(node) ? meaning.get(node) : node;
  if (!isScalar(meant)) return undefined;
  return withoutZeros(typeof meant.value === 'string' ? meant.value : meant.source ?? '');
}

/** `[[Noor Visser]]` without quotes is a list in a list to YAML; people forget the quotes, so it is read as the link they meant. */
function unquotedWikilink(value: YamlNode, meaning: Meaning): string | undefined {
  if (!isSeq(value) || value.flow !== true || value.items.length !== 1) return undefined;
  const [inner] = value.items;
  if (!isSeq(inner) || inner.flow !== true) return undefined;
  const words = mapped(inner.items, (item) => textOf(item as YamlNode, meaning));
  return words.every((word) => word !== undefined) ? `[[${words.join(', ')}]]` : undefined;
}
