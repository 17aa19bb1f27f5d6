import type * as en from './en-reporting.ts';

export const reporting: typeof en.reporting = {
  badPeriod: (text) => `“${text}” is geen periode; gebruik 2026, 2026-Q4, 2026-11, 2026-W46 of VAN/TOT als dagen`,
  badFormat: (format) => `“${format}” is geen vorm van een verslag; gebruik md, html, csv of json`,
  badStep: (step) => `“${step}” is geen stap; gebruik week, month, quarter of year`,
  onePart: 'een verslag gaat over een thema of over een organisatie, niet over allebei',
  unknownPart: (name) => `deze community kent geen “${name}”; er is niets geschreven`,
  notOutside: 'de cijfers van één organisatie zijn alleen voor leden: er zitten te weinig mensen achter',
  unread: (count, paths) => `${count === 1 ? '1 notitie is' : `${String(count)} notities zijn`} te groot om te lezen, dus wat erin staat telt niet mee: ${paths}`,
  badSince: (text) => `“${text}” is geen dag die geweest is; schrijf die als 2026-11-23, of last-session`,
};
