import type * as en from './en-sessions.ts';

export const cliSessions: typeof en.cliSessions = {
  newWhat: (what) => (what === '' ? 'wat moet er nieuw komen? Gebruik cop-notes new session' : `“${what}” kan hier niet gemaakt worden; gebruik cop-notes new session`),
  badDate: (day) => `“${day}” is geen dag; schrijf die als 2026-11-23`,
  badDuration: (minutes) => `“${minutes}” is geen aantal minuten, van 1 tot 1440`,
  badName: (name) => `“${name}” kan niet de naam van een notitie zijn`,
  noTemplate: (name, names) => `er is geen sessiesjabloon “${name}”; gebruik een van: ${names}`,
  noTheme: (theme, themes) => `“${theme}” is geen thema van deze community: ${themes}`,
  ownPlace: (name) => `${name} kan niet voor zichzelf invallen; noem iemand anders achter --substitute`,
  noMember: (name) => `“${name}” is niet één lid van deze community; schrijf de naam als in de ledennotitie`,
  noSession: (name) => `er is geen sessie “${name}” in deze community`,
  whoIsAbsent: 'wie kan niet komen? Gebruik --absent NAAM',
  whoComes: 'wie valt er in? Gebruik --substitute NAAM',
  exists: (path) => `${path} is er al; er is niets geschreven`,
  wouldBe: (path) => `dit zou ${path} worden; er is niets geschreven. Vragen zonder blok-id krijgen er dan een`,
};
