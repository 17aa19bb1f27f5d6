/** The labels of the Traffic Light Protocol 2.0 (FIRST), from loose to strict. */
export const tlpLabels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

export type TlpLabel = (typeof tlpLabels)[number];

/**
 * Read a label as people write it: without the prefix, in any case, `WHITE` for `CLEAR` (TLP 1.0).
 * Undefined for what is no label; whoever asks must then take the strictest one.
 */
export function readLabel(written: string): TlpLabel | undefined {
  const name = written
    .trim()
    .toUpperCase()
    .replace(/^TLP\s*[:_ -]?\s*/, '')
    .replace(/^AMBER\s*[+_ -]\s*STRICT$/, 'AMBER+STRICT')
    .replace(/^WHITE$/, 'CLEAR');
  return tlpLabels.find((label) => label === `TLP:${name}`);
}

/** The strictest of some labels; undefined for none. */
export function strictestOf(labels: readonly TlpLabel[]): TlpLabel | undefined {
  return labels.reduce<TlpLabel | undefined>(
    (strictest, label) => (strictest === undefined || isStricter(label, strictest) ? label : strictest),
    undefined,
  );
}

export function isStricter(label: TlpLabel, than: TlpLabel): boolean {
  return tlpLabels.indexOf(label) > tlpLabels.indexOf(than);
}

/** The label that was most likely meant by one that can't be read: the only one that two slips of the pen can turn into it. */
export function nearestLabel(written: string): TlpLabel | undefined {
  const letters = (text: string): string => text.toUpperCase().replace(/^\s*(?:T+L+P+|TPL|LTP|PTL|TLB)/, '').replace(/[^A-Z]/g, '');
  const name = letters(written);
  const near = tlpLabels.filter((label) => name.length > 2 && isNearly(name, letters(label), name.length < 5 ? 1 : 2));
  return near.length === 1 ? near[0] : undefined;
}

/** Colours that are no label, in the languages of the product and in those next to them. */
const otherColours = /^(?:roo?de?|oranje|groene?|witte?|helder|gee?le?|zwarte?|blauwe?|paarse?|black|yellow|orange|blue|purple|rot|gelb|gr[uü]n|wei(?:ss|ß)|rouge|jaune|vert|blanc|amber.*)$/i;

/** Whether what can't be read as a label was most likely meant as one, by its name with or without the prefix: misspelt, or a colour in another language. */
export function isMeantAsLabel(written: string): boolean {
  return nearestLabel(written) !== undefined || otherColours.test(written.replace(/^\s*tlp[^\p{L}]*/iu, '').trim());
}

/** Whether so many letters to add, drop or change turn one word into another, or fewer (Levenshtein). */
export function isNearly(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    let least = i;
    for (let j = 1; j <= other.length; j++) {
      const slips = Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (one.charCodeAt(i - 1) === other.charCodeAt(j - 1) ? 0 : 1));
      next.push(slips);
      if (slips < least) least = slips;
    }
    // No later row has less than the least of this one.
    if (least > most) return false;
    row = next;
  }
  return (row[other.length] ?? 0) <= most;
}
