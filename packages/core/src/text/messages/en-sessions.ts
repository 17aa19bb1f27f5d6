import { inBrackets } from '../in-brackets.ts';

/** What is said in notes about a session. */
export const briefing = {
  nothing: 'nothing that may be told here.',
  nothingSeen: 'Nothing, as far as you may see.',
  andMore: (count: number): string => `and ${String(count)} more`,
  decided: (list: string): string => `Decided: ${list}`,
  expected: (name: string, list: string): string => `Expected from ${name}: ${list}`,
  open: (list: string): string => `Open: ${list}`,
  confidential: (label: string | undefined): string => ({
    'TLP:CLEAR': 'This may be shared.', 'TLP:GREEN': 'Not to be shared: this stays in this community.',
    'TLP:AMBER': 'Not to be shared: only with colleagues who need it.', 'TLP:AMBER+STRICT': 'Not to be shared: only inside the own organisation.',
    'TLP:RED': 'Not to be shared: this stays with those who were present.',
  }[label ?? ''] ?? 'Not to be shared outside this community, unless a note says more.'),
  noSession: 'There is no note of a session before.',
  readOn: (link: string): string => `Read on: ${link}`,
  cameInstead: (substitute: string): string => ` (${substitute} came instead)`,
  title: (substitute: string, member: string): string => `Briefing for ${substitute}, standing in for ${member}`,
  sharedTitle: 'What may be shared',
  shared: (label: string | undefined): string => ({
    'TLP:CLEAR': 'What stands below may be shared.', 'TLP:GREEN': 'What stands below stays in this community.',
    'TLP:AMBER': 'What stands below is only for colleagues who need it.', 'TLP:AMBER+STRICT': 'What stands below stays inside the own organisation.',
    'TLP:RED': 'What stands below stays with you: it is for those who were present, or whom a note names.',
  }[label ?? ''] ?? 'Nothing outside this community, unless a note says more.'),
  forNamed: 'It holds what is for named readers only: tell nobody else.',
  chathamHouse: 'Chatham House rule: use what was said, but not who said it or for which organisation.',
  withheld: (substitute: string): string => `The briefing tells nothing: ${substitute} may see none of what was decided, is expected and is open, as those notes are labelled. A note without a label is for members: label the session TLP:GREEN, and a member’s colleagues may see it.`,
  decidedTitle: 'What was decided',
  expectedTitle: (name: string): string => `What is expected from ${name}`,
  openTitle: 'What is open',
  owners: (names: string, due: string): string => inBrackets(names, due === '' ? '' : `by ${due}`),
};

/** What is said when a session is planned. */
export const planning = {
  notNamed: (count: number): string => `${count === 1 ? '1 member is' : `${String(count)} members are`} not among the attendees: fewer people may see ${count === 1 ? 'the member note' : 'their member notes'} than the session’s note.`,
  unreadable: (names: string): string => `Not among the attendees, because their notes can’t be read: ${names}. Problems in notes says why.`,
  heldBack: (count: number): string => `${count === 1 ? '1 thing' : `${String(count)} things`} from before (questions, actions, decisions, who was absent) did not come along, because of label or audience: not everybody whom the new note is for may see ${count === 1 ? 'it' : 'them'}.`,
  withoutPlace: (template: string, kinds: string): string => `The template “${template}” has no place for what is there from before: ${kinds}.`,
  carried: { questions: 'questions', actions: 'actions', decisions: 'decisions', absences: 'who was absent' },
};

/** The item of an agenda that is on. */
export const timer = {
  left: (minutes: number): string => (minutes >= 1 ? `${String(minutes)} min` : minutes === 0 ? 'time is up' : `${String(-minutes)} min over`),
  text: (words: string, left: string): string => [words, left].filter((part) => part !== '').join(': '),
  tooltip: 'The item of the agenda that is on now. Select it for the next one.',
};

/** What of a template can't be filled in. `name`: what stands between the braces, with the sign of a section. */
export const templateProblem = {
  'variable-unknown': (name: string, line: number): string => `{{${name}}} in line ${String(line)}`,
  'section-not-closed': (name: string, line: number): string => `{{${name}}} in line ${String(line)}, which no {{/${name.slice(1)}}} closes`,
  'section-not-opened': (name: string, line: number): string => `{{${name}}} in line ${String(line)}, which no {{#${name.slice(1)}}} opens`,
};
