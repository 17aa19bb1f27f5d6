/** What the command line says of a report or a digest that it can’t make. */
export const reporting = {
  badPeriod: (text: string): string => `“${text}” is no period; use 2026, 2026-Q4, 2026-11, 2026-W46 or FROM/TO as days`,
  badFormat: (format: string): string => `“${format}” is no format of a report; use md, html, csv or json`,
  badStep: (step: string): string => `“${step}” is no step; use week, month, quarter or year`,
  onePart: 'a report is about a theme or about an organisation, not about both',
  unknownPart: (name: string): string => `this community knows no “${name}”; nothing was written`,
  notOutside: 'the figures of one organisation are for members only: there are too few people behind them',
  unread: (count: number, paths: string): string => `${count === 1 ? '1 note is' : `${String(count)} notes are`} too large to be read, so nothing in ${count === 1 ? 'it' : 'them'} counts: ${paths}`,
  badSince: (text: string): string => `“${text}” is no day that has been; write it as 2026-11-23, or last-session`,
};
