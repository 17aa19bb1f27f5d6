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
  const near = tlpLabels.filter((label) => name.length > 2 && slips(name, letters(label)) <= (name.length < 5 ? 1 : 2));
  return near.length === 1 ? near[0] : undefined;
}

/** Colours that are no label, in the languages of the product and in those next to them. */
const otherColours = /^(?:roo?de?|oranje|groene?|witte?|helder|gee?le?|zwarte?|blauwe?|paarse?|black|yellow|orange|blue|purple|rot|gelb|gr[uü]n|wei(?:ss|ß)|rouge|jaune|vert|blanc|amber.*)$/i;

/** Whether what can't be read as a label was most likely meant as one, by its name with or without the prefix: misspelt, or a colour in another language. */
export function isMeantAsLabel(written: string): boolean {
  return nearestLabel(written) !== undefined || otherColours.test(written.replace(/^\s*tlp[^\p{L}]*/iu, '').trim());
}

/** The least number of letters to add, drop or change (Levenshtein). Both are a word long. */
export function slips(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= Math.min(one.length, 40); i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      next.push(Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (one.charAt(i - 1) === other.charAt(j - 1) ? 0 : 1)));
    }
    row = next;
  }
  return (row[other.length] ?? 0) + Math.max(0, one.length - 40);
}
