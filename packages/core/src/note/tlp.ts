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
