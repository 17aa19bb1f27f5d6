/** Who came in whose place, as a session's note says it. */
export interface Substitution {
  readonly substitute: string;
  readonly member: string;
}

/** `[[Sub]] for [[Member]]`, also `Sub voor Member`; undefined for what says only one of them. Before a link at the end, the last *for* counts: names can hold one. */
export function readSubstitution(written: string): Substitution | undefined {
  const match = /^\s*(.+)\s(?:for|voor)\s+(\[\[[^\]]*\]\])\s*$/su.exec(written) ?? /^\s*(.+?)\s+(?:for|voor)\s+(.+?)\s*$/su.exec(written);
  return match?.[1] === undefined || match[2] === undefined ? undefined : { substitute: match[1].trim(), member: match[2] };
}
