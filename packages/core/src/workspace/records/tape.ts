import { emptyList } from '../../text/own-strings.ts';

/**
 * Some values one behind the other, as two lists: numbers, and the texts for which some of these stand, each once. As JSON it has a third of the
 * characters that the values themselves would have, and an engine reads it several times as fast.
 */
export type Tape = readonly [numbers: readonly number[], texts: readonly string[]];

/** Whoever reads what was written asks for the same things in the same order. */
export class TapeWriter {
  private readonly numbers: number[] = [];
  private readonly texts = new Map<string, number>();

  number(value: number): void {
    this.numbers.push(value);
  }

  flag(value: boolean): void {
    this.numbers.push(value ? 1 : 0);
  }

  /** 0 stands for none. */
  text(value: string | undefined): void {
    if (value === undefined) this.numbers.push(0);
    else {
      const known = this.texts.get(value) ?? this.texts.size + 1;
      this.texts.set(value, known);
      this.numbers.push(known);
    }
  }

  list<Value>(values: readonly Value[], write: (value: Value, to: TapeWriter) => void): void {
    this.numbers.push(values.length);
    for (const value of values) write(value, this);
  }

  optional<Value>(value: Value | undefined, write: (value: Value, to: TapeWriter) => void): void {
    this.flag(value !== undefined);
    if (value !== undefined) write(value, this);
  }

  tape(): Tape {
    return [this.numbers, [...this.texts.keys()]];
  }
}

export class TapeReader {
  private readonly numbers: readonly number[];
  private readonly texts: readonly string[];
  private next = 0;

  constructor([numbers, texts]: Tape) {
    this.numbers = numbers;
    this.texts = texts;
  }

  get isAtEnd(): boolean {
    return this.next >= this.numbers.length;
  }

  number(): number {
    return this.numbers[this.next++] ?? 0;
  }

  flag(): boolean {
    return this.numbers[this.next++] === 1;
  }

  text(): string {
    return this.texts[this.number() - 1] ?? '';
  }

  optionalText(): string | undefined {
    return this.texts[this.number() - 1];
  }

  list<Value>(read: (from: TapeReader) => Value): readonly Value[] {
    const length = this.number();
    if (length === 0) return emptyList;
    // One that grew would have room for what never comes.
    const values = new Array<Value>(length);
    for (let at = 0; at < length; at++) values[at] = read(this);
    return values;
  }

  optional<Value>(read: (from: TapeReader) => Value): Value | undefined {
    return this.flag() ? read(this) : undefined;
  }
}
