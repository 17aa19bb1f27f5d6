import { tlpLabels } from '@cop-notes/core';
import type { PartInSight } from '@cop-notes/core';

/** The last line of a part, counted from zero. A part that ends before the first character of a line does not reach into it. */
export function lastLineOf({ place }: PartInSight): number {
  return place.endColumn === 0 && place.endLine > place.line ? place.endLine - 1 : place.endLine;
}

/** The parts that have a line in common with these lines; both ends count. */
export function partsBetween(parts: readonly PartInSight[], firstLine: number, lastLine: number): readonly PartInSight[] {
  return parts.filter((part) => part.place.line <= lastLine && lastLineOf(part) >= firstLine);
}

/** Of several parts the strictest, and of equally strict ones the first. */
export function strictestOf(parts: readonly PartInSight[]): PartInSight | undefined {
  const strictness = ({ label }: PartInSight): number => tlpLabels.indexOf(label);
  return parts.reduce<PartInSight | undefined>((strictest, part) => (strictest === undefined || strictness(part) > strictness(strictest) ? part : strictest), undefined);
}
