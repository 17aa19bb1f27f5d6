/** What the person asked for can't be understood: a sentence that says why. */
export interface Wrong { readonly wrong: string }

export const common = { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean', short: 'v' } } as const;
export const text = { type: 'string' } as const;
export const texts = { type: 'string', multiple: true } as const;
export const flag = { type: 'boolean' } as const;

export function strictly<Parsed>(parse: () => Parsed): Parsed | Wrong {
  try {
    return parse();
  } catch (error) {
    // Node says well which option it does not know.
    return { wrong: error instanceof Error ? error.message : String(error) };
  }
}
