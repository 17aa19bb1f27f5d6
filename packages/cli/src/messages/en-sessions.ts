/** What the command line says about sessions. */
export const cliSessions = {
  newWhat: (what: string): string => (what === '' ? 'new what? Use cop-notes new session' : `“${what}” can’t be made here; use cop-notes new session`),
  badDate: (day: string): string => `“${day}” is no day; write it as 2026-11-23`,
  badDuration: (minutes: string): string => `“${minutes}” is no number of minutes, from 1 to 1440`,
  badName: (name: string): string => `“${name}” can’t be the name of a note`,
  noTemplate: (name: string, names: string): string => `there is no session template “${name}”; use one of: ${names}`,
  noTheme: (theme: string, themes: string): string => `“${theme}” is none of the themes of this community: ${themes}`,
  ownPlace: (name: string): string => `${name} can’t come in their own place; name somebody else behind --substitute`,
  noMember: (name: string): string => `“${name}” is not one member of this community; write the name as in the member note`,
  noSession: (name: string): string => `there is no session “${name}” in this community`,
  whoIsAbsent: 'who can’t come? Use --absent NAME',
  whoComes: 'who comes instead? Use --substitute NAME',
  exists: (path: string): string => `${path} is there already; nothing was written`,
  wouldBe: (path: string): string => `this would be ${path}; nothing was written. Questions without a block id get one when it is`,
};
