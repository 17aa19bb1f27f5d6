import { mapped } from '../text/mapped.ts';
import type { Range } from '../text/text-edit.ts';

/** A key of a YAML block with its values as the texts that were written, and where it stands in the block. */
export interface YamlProperty {
  readonly key: string;
  readonly values: readonly string[];
  /** The value is a mapping, or something else that is no list of texts. */
  readonly odd: boolean;
  readonly keyRange: Range;
  /** Empty, behind the colon, where there is no value. Anchors and tags before the value are no part of it. */
  readonly valueRange: Range;
  /** The items of a list; empty for everything else. */
  readonly itemRanges: readonly Range[];
  readonly style: 'scalar' | 'flow-list' | 'block-list' | 'none' | 'other';
}

interface Value extends Range {
  readonly text: string;
}

/**
 * The keys of a YAML block that is written as plainly as nearly all are: one key a line without indentation, behind it a text or a list of texts on
 * the same line, or a list with one text a line; comments and blank lines between. Undefined for every other block: that is for the YAML parser,
 * of which this says nothing different, in a twentieth of its time.
 */
export function readPlainYaml(yaml: string): readonly YamlProperty[] | undefined {
  if (/\r(?!\n)/.test(yaml)) return undefined;
  const reader = new PlainReader(yaml);
  return reader.read() && reader.properties.length > 0 ? reader.properties : undefined;
}

const keyOfLine = /([A-Za-z_][A-Za-z0-9_-]{0,60}):/y;

/** A class because much changes with every line; it lives for one call. Each method that reads says whether it understood. */
class PlainReader {
  readonly properties: YamlProperty[] = [];
  private readonly yaml: string;
  /** The last key has no value yet, and where the indentation of its list is. */
  private list: { readonly key: string; readonly keyRange: Range; readonly valueAt: number; readonly items: Value[]; indentation: number; start: number; end: number } | undefined;

  constructor(yaml: string) {
    this.yaml = yaml;
  }

  read(): boolean {
    const { yaml } = this;
    for (let start = 0; start < yaml.length;) {
      const feed = yaml.indexOf('\n', start);
      const next = feed < 0 ? yaml.length : feed + 1;
      const end = feed < 0 ? yaml.length : yaml.charCodeAt(feed - 1) === 13 && feed > start ? feed - 1 : feed;
      if (!this.readLine(start, end, next)) return false;
      start = next;
    }
    return this.closeList();
  }

  private readLine(start: number, end: number, next: number): boolean {
    const { yaml } = this;
    const first = blanksEnd(yaml, start, end);
    // Right behind a key without a value, what is blank or a comment is hard to tell apart.
    if (first === end || (yaml.charCodeAt(first) === 35 && first === start)) return this.list === undefined || this.list.items.length > 0;
    if (yaml.charCodeAt(first) === 45) return this.readItem(start, first, end, next);
    return first === start && this.closeList() && this.readKey(start, end);
  }

  private readKey(start: number, end: number): boolean {
    const { yaml } = this;
    keyOfLine.lastIndex = start;
    const key = keyOfLine.exec(yaml)?.[1];
    if (key === undefined) return false;
    const keyRange = { start, end: start + key.length };
    const valueAt = blanksEnd(yaml, keyRange.end + 1, end);
    if (valueAt === end) {
      this.list = { key, keyRange, valueAt, items: [], indentation: 0, start: 0, end: 0 };
      return true;
    }
    if (valueAt === keyRange.end + 1) return false;
    if (yaml.charCodeAt(valueAt) === 91) return this.readFlowList(key, keyRange, valueAt, end);
    const value = valueOnLine(yaml, valueAt, end, false);
    if (value === undefined || !isBehindValue(yaml, value.end, end)) return false;
    this.properties.push({ key, values: value.text === '' ? [] : [value.text], odd: false, keyRange, valueRange: { start: value.start, end: value.end }, itemRanges: [], style: 'scalar' });
    return true;
  }

  private readFlowList(key: string, keyRange: Range, start: number, end: number): boolean {
    const { yaml } = this;
    const items: Value[] = [];
    let at = blanksEnd(yaml, start + 1, end);
    while (yaml.charCodeAt(at) !== 93) {
      const item = valueOnLine(yaml, at, end, true);
      if (item === undefined) return false;
      items.push(item);
      at = blanksEnd(yaml, item.end, end);
      if (yaml.charCodeAt(at) === 44) at = blanksEnd(yaml, at + 1, end);
      else if (yaml.charCodeAt(at) !== 93) return false;
    }
    if (!isBehindValue(yaml, at + 1, end)) return false;
    this.properties.push({ key, ...listOf(items), odd: false, keyRange, valueRange: { start, end: at + 1 }, style: 'flow-list' });
    return true;
  }

  private readItem(start: number, dash: number, end: number, next: number): boolean {
    const { yaml, list } = this;
    const valueAt = blanksEnd(yaml, dash + 1, end);
    if (list === undefined || valueAt === dash + 1 || valueAt === end) return false;
    if (list.items.length === 0) [list.indentation, list.start] = [dash - start, dash];
    const value = valueOnLine(yaml, valueAt, end, false);
    if (value === undefined || dash - start !== list.indentation || !isBehindValue(yaml, value.end, end)) return false;
    list.items.push(value);
    list.end = next;
    return true;
  }

  private closeList(): boolean {
    const { list } = this;
    this.list = undefined;
    if (list === undefined) return true;
    const { key, keyRange, valueAt, items, start, end } = list;
    if (items.length === 0) this.properties.push({ key, values: [], odd: false, keyRange, valueRange: { start: valueAt, end: valueAt }, itemRanges: [], style: 'none' });
    else this.properties.push({ key, ...listOf(items), odd: false, keyRange, valueRange: { start, end }, style: 'block-list' });
    return true;
  }
}

function listOf(items: readonly Value[]): Pick<YamlProperty, 'values' | 'itemRanges'> {
  return { values: mapped(items, ({ text }) => text).filter((text) => text !== ''), itemRanges: mapped(items, ({ start, end }) => ({ start, end })) };
}

function blanksEnd(yaml: string, from: number, end: number): number {
  let at = from;
  while (at < end && yaml.charCodeAt(at) === 32) at++;
  return at;
}

/** Nothing, or a comment. */
function isBehindValue(yaml: string, from: number, end: number): boolean {
  const at = blanksEnd(yaml, from, end);
  return at === end || (at > from && yaml.charCodeAt(at) === 35);
}

/** A text in quotes without any escape, or a plain one; undefined for everything else. Behind a doubled quote stands what no value may have behind it. */
function valueOnLine(yaml: string, start: number, end: number, inFlowList: boolean): Value | undefined {
  const quote = yaml.charCodeAt(start);
  if (quote !== 34 && quote !== 39) return plainValue(yaml, start, end, inFlowList);
  for (let at = start + 1; at < end; at++) {
    const code = yaml.charCodeAt(at);
    if (code === quote) return { start, end: at + 1, text: yaml.slice(start + 1, at) };
    if (code === 92 || !isPlainCode(code)) return undefined;
  }
  return undefined;
}

function plainValue(yaml: string, start: number, end: number, inFlowList: boolean): Value | undefined {
  if (!/[A-Za-z0-9_(./+\u00C0-\u024F]/.test(yaml.charAt(start))) return undefined;
  let last = start;
  let at = start;
  for (; at < end; at++) {
    const code = yaml.charCodeAt(at);
    if (code === 32) continue;
    if (code === 35 && yaml.charCodeAt(at - 1) === 32) break;
    if (inFlowList && (code === 44 || code === 93)) break;
    if (!isPlainCode(code) || (inFlowList && '[]{}:#?&*!|>\'"%@`'.includes(yaml.charAt(at)))) return undefined;
    // A colon before a blank would be another key.
    if (code === 58 && (at + 1 === end || yaml.charCodeAt(at + 1) === 32)) return undefined;
    last = at + 1;
  }
  return { start, end: last, text: yaml.slice(start, last) };
}

/** Printable, and on every list of what is. */
function isPlainCode(code: number): boolean {
  return (code >= 32 && code < 127) || (code > 160 && code !== 0x2028 && code !== 0x2029 && code < 0xFFF0 && code !== 0xFEFF);
}
