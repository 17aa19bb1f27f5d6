const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/** A block id for a question: `q` and six of `0-9a-z` (format), not among those taken. `random` gives numbers from 0 up to 1. */
export function newBlockId(random: () => number, taken: { readonly has: (id: string) => boolean }): string {
  for (;;) {
    let id = 'q';
    for (let i = 0; i < 6; i++) id += alphabet.charAt(Math.min(35, Math.floor(random() * 36)));
    if (!taken.has(id)) return id;
  }
}
