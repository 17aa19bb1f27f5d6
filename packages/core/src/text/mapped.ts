/**
 * What a function makes of each of some values, as the language's own `map`. V8 puts that one right into a function that runs often, and the list it makes
 * there is of another kind (with room for holes) than those before: whatever was prepared for these is thrown away, and prepared again. Where notes are
 * read, that was a quarter of all the time it took.
 */
export function mapped<From, To>(values: readonly From[], make: (value: From, index: number) => To): To[] {
  const made: To[] = [];
  for (let index = 0; index < values.length; index++) made.push(make(values[index] as From, index));
  return made;
}
