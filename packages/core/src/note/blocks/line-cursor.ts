const tab = 9;
const space = 32;

/**
 * Walks over a text, one line at a time. Line endings are those of CommonMark 0.31 §2.1, tab stops stand at every fourth column (§2.2): a
 * tab of which only some columns were taken leaves the others pending.
 */
export class LineCursor {
  readonly text: string;
  /** Offsets: where the line begins, where its ending begins, and where the next line begins. */
  lineStart = 0;
  lineEnd = -1;
  private following = 0;
  /** The offset of what comes next, and its column from 0. */
  at = 0;
  private column = 0;
  /** Columns of the tab before `at` that nobody took yet. */
  private pending = 0;
  private readonly onlyLineFeeds: boolean;

  constructor(text: string) {
    this.text = text;
    this.onlyLineFeeds = !text.includes('\r');
  }

  /** Go to the next line; behind a last line that has an ending there is an empty one. False where there is none. */
  nextLine(): boolean {
    const { text } = this;
    if (this.lineEnd === text.length) return false;
    this.lineStart = this.following;
    this.at = this.lineStart;
    this.column = 0;
    this.pending = 0;
    this.findEnd();
    return true;
  }

  private findEnd(): void {
    const { text, lineStart } = this;
    let end = this.onlyLineFeeds ? text.indexOf('\n', lineStart) : lineStart;
    if (end < 0) end = text.length;
    if (!this.onlyLineFeeds) while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    this.lineEnd = end;
    this.following = Math.min(text.length, end + (text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? 2 : 1));
  }

  get isLastLine(): boolean {
    return this.lineEnd === this.text.length;
  }

  /** The next character as a number: a space also for what is left of a tab, and -1 at the end of the line. */
  get code(): number {
    if (this.pending > 0) return space;
    return this.at < this.lineEnd ? this.text.charCodeAt(this.at) : -1;
  }

  get isAtEnd(): boolean {
    return this.pending === 0 && this.at === this.lineEnd;
  }

  /** Whether nothing but spaces and tabs follows on the line. */
  get isBlank(): boolean {
    let at = this.at;
    while (at < this.lineEnd && isBlankCode(this.text.charCodeAt(at))) at++;
    return at === this.lineEnd;
  }

  /** Take one character that is no tab. */
  take(): void {
    this.at++;
    this.column++;
  }

  /** Take at most so many columns of spaces and tabs: how many there were. */
  skip(most: number): number {
    let taken = 0;
    for (; taken < most; taken++) {
      if (this.pending > 0) this.pending--;
      else if (this.at === this.lineEnd) break;
      else {
        const code = this.text.charCodeAt(this.at);
        if (code === tab) this.pending = 3 - (this.column % 4);
        else if (code !== space) break;
        this.at++;
      }
      this.column++;
    }
    return taken;
  }

  /** What follows on the line, with the pending columns as spaces. */
  rest(): string {
    return ' '.repeat(this.pending) + this.text.slice(this.at, this.lineEnd);
  }

  /** How many characters of `rest` stand for pending columns. */
  get pendingColumns(): number {
    return this.pending;
  }

  /** The line ending before the line. */
  get endingBefore(): string {
    const { text, lineStart } = this;
    return text.slice(lineStart - (text.charCodeAt(lineStart - 1) === 10 && text.charCodeAt(lineStart - 2) === 13 ? 2 : 1), lineStart);
  }

  mark(): Mark {
    return { at: this.at, column: this.column, pending: this.pending };
  }

  backTo({ at, column, pending }: Mark): void {
    this.at = at;
    this.column = column;
    this.pending = pending;
  }
}

export interface Mark {
  readonly at: number;
  readonly column: number;
  readonly pending: number;
}

export function isBlankCode(code: number): boolean {
  return code === space || code === tab;
}
