import type { Range } from '../../text/text-edit.ts';

/** A block of a Markdown text, by the name that mdast gives it. It is the range where it stands, so that a note with thousands of them makes no more values than that. */
export type Block = Blockquote | FootnoteDefinition | List | Heading | Definition | Code | Html | Leaf;

/** What blocks stand in. */
export interface Root extends Range {
  readonly type: 'root';
  readonly children: readonly Block[];
}

export interface Blockquote extends Range {
  readonly type: 'blockquote';
  readonly children: readonly Block[];
}

/** A footnote with all that is indented below it (GFM). */
export interface FootnoteDefinition extends Range {
  readonly type: 'footnoteDefinition';
  readonly identifier: string;
  readonly children: readonly Block[];
}

export interface List extends Range {
  readonly type: 'list';
  readonly ordered: boolean;
  readonly children: readonly ListItem[];
}

export interface ListItem extends Range {
  readonly type: 'listItem';
  readonly children: readonly Block[];
}

export interface Heading extends Range {
  readonly type: 'heading';
  readonly depth: number;
  /** Without the marks around them; empty where there are none. */
  readonly words: Range;
}

export interface Definition extends Range {
  readonly type: 'definition';
  readonly identifier: string;
  readonly url: string;
}

export interface Code extends Range {
  readonly type: 'code';
  /** The first word behind the fence. */
  readonly lang: string | null;
}

export interface Html extends Range {
  readonly type: 'html';
  /** Without what stands before its lines. */
  readonly value: string;
}

export interface Leaf extends Range {
  readonly type: 'paragraph' | 'math' | 'thematicBreak';
}

export type Node = Root | Block | ListItem;
