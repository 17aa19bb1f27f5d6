/** Letters that follow each other sooner than this belong together, in milliseconds. */
const together = 600;

/** Gathers what is typed in a list. `at` is the time of the key press, in milliseconds from anywhere. */
export interface TypeAhead {
  /** Whether a word is being typed: then a space is part of it. */
  isTyping(at: number): boolean;
  /** All that was typed, with this letter. */
  add(letter: string, at: number): string;
}

export function startTypeAhead(): TypeAhead {
  let typed = '';
  let last = -Infinity;
  const isTyping = (at: number): boolean => typed !== '' && at - last < together;
  return {
    isTyping,
    add(letter, at) {
      typed = isTyping(at) ? typed + letter : letter;
      last = at;
      return typed;
    },
  };
}
