import { isAlias, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, Node as YamlNode, Pair } from 'yaml';
import type { Range } from '../text/text-edit.ts';

/** A key of a YAML block with its values as the texts that were written, and where it stands in the block. */
export interface YamlProperty {
  readonly key: string;
  readonly values: readonly string[];
  /** The value is a mapping, or something else that is no list of texts. */
  readonly odd: boolean;
  readonly keyRange: Range;
  /** Empty, behind the colon, where there is no value. */
  readonly valueRange: Range;
  readonly style: 'scalar' | 'flow-list' | 'block-list' | 'none' | 'other';
}

export type YamlReading =
  | { readonly kind: 'read'; readonly properties: readonly YamlProperty[] }
  | { readonly kind: 'unreadable'; readonly detail: string };

/**
 * Read a YAML block as a flat list of keys with texts. The failsafe schema knows texts, lists and mappings only (YAML 1.2.2 §10.1),
 * so that a date, a `no` or a `1e3` stays what was written. Aliases count only where they stand for one text: an alias bomb never unfolds.
 */
export function readYaml(yaml: string): YamlReading {
  let document: Document;
  try {
    document = parseDocument(yaml, { schema: 'failsafe', uniqueKeys: false, merge: false, logLevel: 'silent', strict: true });
  } catch (error) {
    // The parser recurses: thousands of open brackets end in a RangeError. Whatever it can't read is closed.
    return { kind: 'unreadable', detail: error instanceof RangeError ? 'nested too deep' : String(error) };
  }
  const [error] = document.errors;
  if (error !== undefined) return { kind: 'unreadable', detail: sentenceOf(error.message) };
  if (document.contents === null) return { kind: 'read', properties: [] };
  if (!isMap(document.contents)) return { kind: 'unreadable', detail: 'no keys' };
  return { kind: 'read', properties: document.contents.items.flatMap((pair) => propertyOf(pair as Pair<YamlNode, YamlNode | null>, document)) };
}

/** YAML's messages go on with an excerpt of the text; the first line says what is wrong. */
function sentenceOf(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/:$/, '').trim();
}

function propertyOf(pair: Pair<YamlNode, YamlNode | null>, document: Document): YamlProperty[] {
  if (!isScalar(pair.key) || !pair.key.range) return [];
  const [start, end] = pair.key.range;
  const value = pair.value ?? undefined;
  const texts = textsOf(value, document);
  return [{
    key: String(pair.key.value),
    values: texts ?? [],
    odd: texts === undefined,
    keyRange: { start, end },
    valueRange: value?.range ? { start: value.range[0], end: value.range[1] } : { start: end, end },
    style: styleOf(value),
  }];
}

function styleOf(value: YamlNode | undefined): YamlProperty['style'] {
  if (value === undefined) return 'none';
  if (isSeq(value)) return value.flow === true ? 'flow-list' : 'block-list';
  if (isScalar(value)) return value.value === '' && value.type === 'PLAIN' ? 'none' : 'scalar';
  return 'other';
}

/** The texts of a value; undefined where it is none and no list of them. */
function textsOf(value: YamlNode | undefined, document: Document): readonly string[] | undefined {
  if (value === undefined) return [];
  const text = textOf(value, document);
  if (text !== undefined) return text === '' ? [] : [text];
  if (!isSeq(value)) return undefined;
  const unquoted = unquotedWikilink(value, document);
  if (unquoted !== undefined) return [unquoted];
  const texts = value.items.map((item) => textOf(item as YamlNode, document) ?? (isSeq(item) ? unquotedWikilink(item, document) : undefined));
  return texts.every((each) => each !== undefined) ? texts.filter((each) => each !== '') : undefined;
}

function textOf(node: YamlNode | null, document: Document): string | undefined {
  if (node === null) return '';
  const meant = isAlias(node) ? node.resolve(document) : node;
  if (!isScalar(meant)) return undefined;
  return typeof meant.value === 'string' ? meant.value : meant.source ?? '';
}

/** `[[Noor Visser]]` without quotes is a list in a list to YAML; people forget the quotes, so it is read as the link they meant. */
function unquotedWikilink(value: YamlNode, document: Document): string | undefined {
  if (!isSeq(value) || value.flow !== true || value.items.length !== 1) return undefined;
  const [inner] = value.items;
  if (!isSeq(inner) || inner.flow !== true) return undefined;
  const words = inner.items.map((item) => textOf(item as YamlNode, document));
  return words.every((word) => word !== undefined) ? `[[${words.join(', ')}]]` : undefined;
}
