/** What the command line says. */
export const cli = {
  help: `cop-notes: the questions of your communities of practice, from a folder of Markdown notes

Usage
  cop-notes questions [FOLDER] [options]                    list questions
  cop-notes check [FOLDER] [--format text|json|sarif]        look for what tells more than its label allows
  cop-notes export [FOLDER] --for WHOM --out DIR [options]   what WHOM may see, as plain Markdown
  cop-notes handover [FOLDER] --from NAME --to NAME [options]  give what a leaver owns to who follows
  cop-notes onboard [FOLDER] --for NAME                      what a newcomer needs, as far as they may see it
  cop-notes new session [FOLDER] [options]                  plan a session: a note with what is open
  cop-notes briefing [FOLDER] --absent NAME --substitute NAME   what somebody needs who comes instead
  cop-notes report [FOLDER] --for WHOM [options]            what the community achieves, in numbers and words
  cop-notes digest [FOLDER] [--since DAY] [--for WHOM]       what happened since the last session, or since a day

Options of questions
  --state STATE    only open, discussing, resolved or parked; may be given several times
  --theme THEME    only this theme; may be given several times
  --owner NAME     only this owner (name or alias); may be given several times
  --json           one JSON array instead of text

Option of check
  --format FORMAT  how check says what it found: text, json or sarif

Options of export
  --for WHOM       world, community, organisation:NAME, person:NAME or session:NOTE
  --out DIR        the folder to write to; outside the community
  --dry-run        only show what goes, what is left out, what stays and why
  --chatham-house  take out who took part, and from where

Options of handover
  --from NAME      the member who leaves (name or alias)
  --to NAME        who takes over; or --to-nobody
  --on DAY         the day of leaving, such as 2026-12-31; today unless given
  --give CODE=NAME this one goes to somebody else; may be given several times
  --unowned CODE   this one is left without an owner; may be given several times
  --keep CODE      this one stays as it is; may be given several times
  --dry-run        only show what would change, with the code of each

Option of onboard
  --for NAME       the newcomer, who has a member note (name or alias)

Options of new session
  --template NAME  which template; without it the community’s own first, else a regular session
  --date DAY       as 2026-11-23; without it today
  --duration MIN   in minutes; without it as the template says
  --theme THEME    only questions of this theme; may be given several times
  --facilitator NAME  may be given several times; without it the community’s
  --name NAME      of the note, without .md; without it as other sessions are called
  --dry-run        only show the note

Options of briefing
  --absent NAME    the member who can’t come
  --substitute NAME  who comes instead: the briefing holds what they may see
  --session NOTE   what was decided there; without it the last session

Options of report
  --for WHOM       as with export: it tells what WHOM may see, and counts nothing else
  --period PERIOD  2026, 2026-Q4, 2026-11, 2026-W46, or days as FROM/TO; this year unless given
  --theme THEME    only what is about this theme
  --organisation NAME  only what people from this organisation did; for members only
  --by STEP        figures over time, in csv and json: week, month, quarter or year; month unless given
  --format FORMAT  md, html, csv or json; md unless given
  --out DIR        the folder to write to; outside the community. Without it the report comes here

Options of digest
  --since DAY      as 2026-11-23, or last-session; without it the last session before today, else 30 days back
  --for WHOM       as for export; without it the community. With person:NAME also what waits for that person

All
  -h, --help       this text
  -v, --version    the version

FOLDER is the current folder unless given. Problems in notes go to the error stream.
Exit codes: 0 done; 1 check found something, the export was stopped and nothing written, or some of a hand-over was not done; 2 the command can't be understood or carried out, also where the folder holds no community.`,
  unknownCommand: (name: string): string => `unknown command “${name}”`,
  tooMany: (argument: string): string => `one folder is enough; what is “${argument}”?`,
  badState: (state: string): string => `“${state}” is no state; use open, discussing, resolved or parked`,
  notAFolder: (folder: string): string => `${folder} is not a folder that can be read`,
  noCommunity: (folder: string): string => `there is no community in ${folder}: no note says “type: community”`,
  found: (count: number): string => (count === 0 ? 'nothing found' : count === 1 ? '1 finding' : `${String(count)} findings`),
  badFormat: (format: string): string => `“${format}” is no format; use text, json or sarif`,
  badAudience: (whom: string): string => (whom === '' ? 'for whom? Use --for world, community, organisation:NAME, person:NAME or session:NOTE' : `“${whom}” is no audience; use world, community, organisation:NAME, person:NAME or session:NOTE`),
  audienceUnknown: (name: string): string => `this community knows no “${name}” that takes part today; nothing was written`,
  whereTo: 'where to? Use --out DIR, or --dry-run to see what would go',
  outEmpty: 'where to? --out needs the name of a folder',
  whichCommunity: (folders: string): string => `there are several communities here; name the folder of one: ${folders}`,
  outInside: (folder: string): string => `${folder} is in the community’s own folder or around it, or in another community; choose one elsewhere. Nothing was written`,
  inTheWay: (files: string): string => `these files are in the way, for no export wrote them so: ${files}. Nothing was written`,
  exported: (files: number, folder: string): string => `${files === 1 ? '1 file' : `${String(files)} files`} in ${folder}`,
  whoLeaves: 'who leaves? Use --from NAME',
  whoFollows: 'who takes over? Use --to NAME, or --to-nobody',
  badDay: (day: string): string => `“${day}” is no day; write it as 2026-12-31`,
  badCode: (code: string): string => `“${code}” is no code of something that is handed over; --dry-run shows them`,
  codeTwice: 'one thing can go to one person only; a code is there twice',
  noSuchMember: (name: string): string => `“${name}” is not the name of one member of this community; nothing was written`,
  noSuccessor: (name: string): string => `“${name}” is not the name of one member who is there today and stays; nothing was written`,
  whoIsNew: 'for whom? Use --for NAME',
  noNewcomer: (name: string): string => `“${name}” is not the name of one member who is there today; make a member note first`,
  newcomerLeft: (name: string): string => `“${name}” has left, as the member note says; write there first when they came back`,
  severalCalled: (name: string, paths: string): string => `several members are called “${name}”; write the path of one: ${paths}`,
  memberUnreadable: (path: string): string => `${path} can’t be read, so nobody can tell whether that person is a member and what they may see; mend the note first (cop-notes check says what is wrong)`,
  seeHelp: 'see cop-notes --help',
  none: 'no questions',
};
