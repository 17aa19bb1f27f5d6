import { inBrackets } from '../in-brackets.ts';
import type * as en from './en-sessions.ts';

export const briefing: typeof en.briefing = {
  nothing: 'niets wat hier verteld mag worden.',
  nothingSeen: 'Niets, voor zover je mag zien.',
  andMore: (count) => `en nog ${String(count)}`,
  decided: (list) => `Besloten: ${list}`,
  expected: (name, list) => `Van ${name} wordt verwacht: ${list}`,
  open: (list) => `Open: ${list}`,
  confidential: (label) => ({
    'TLP:CLEAR': 'Dit mag gedeeld worden.', 'TLP:GREEN': 'Niet delen: dit blijft in deze community.',
    'TLP:AMBER': 'Niet delen: alleen met collega’s die het nodig hebben.', 'TLP:AMBER+STRICT': 'Niet delen: alleen binnen de eigen organisatie.',
    'TLP:RED': 'Niet delen: dit blijft bij wie erbij was.',
  }[label ?? ''] ?? 'Niet delen buiten deze community, tenzij een notitie meer toestaat.'),
  noSession: 'Er is geen notitie van een eerdere sessie.',
  readOn: (link) => `Lees verder: ${link}`,
  cameInstead: (substitute) => ` (${substitute} viel in)`,
  title: (substitute, member) => `Briefing voor ${substitute}, als vervanger van ${member}`,
  sharedTitle: 'Wat gedeeld mag worden',
  shared: (label) => ({
    'TLP:CLEAR': 'Wat hieronder staat mag gedeeld worden.', 'TLP:GREEN': 'Wat hieronder staat blijft in deze community.',
    'TLP:AMBER': 'Wat hieronder staat is alleen voor collega’s die het nodig hebben.', 'TLP:AMBER+STRICT': 'Wat hieronder staat blijft binnen de eigen organisatie.',
    'TLP:RED': 'Wat hieronder staat houd je voor je: het is voor wie erbij was, of voor wie een notitie noemt.',
  }[label ?? ''] ?? 'Niets buiten deze community, tenzij een notitie meer toestaat.'),
  forNamed: 'Er staat iets in dat alleen voor met name genoemde lezers is: vertel dat niet verder.',
  chathamHouse: 'Chatham House-regel: gebruik wat gezegd is, maar niet wie het zei of namens welke organisatie.',
  withheld: (substitute) => `In de briefing staat niets: ${substitute} mag niets zien van wat besloten is, verwacht wordt en open is, zoals die notities gelabeld zijn. Een notitie zonder label is voor leden: geef de sessie het label TLP:GREEN, dan is die ook voor collega’s van leden.`,
  decidedTitle: 'Wat besloten is',
  expectedTitle: (name) => `Wat van ${name} verwacht wordt`,
  openTitle: 'Wat open is',
  owners: (names, due) => inBrackets(names, due === '' ? '' : `uiterlijk ${due}`),
};

export const planning: typeof en.planning = {
  notNamed: (count) => `${count === 1 ? '1 lid staat' : `${String(count)} leden staan`} niet bij de aanwezigen: ${count === 1 ? 'de ledennotitie' : 'hun ledennotities'} ${count === 1 ? 'mag' : 'mogen'} door minder mensen gezien worden dan de notitie van de sessie.`,
  unreadable: (names) => `Niet bij de aanwezigen, omdat hun notities niet te lezen zijn: ${names}. Waarom, staat bij Problemen in notities.`,
  heldBack: (count) => `${count === 1 ? '1 ding' : `${String(count)} dingen`} van eerder (vragen, acties, besluiten, wie er niet was) ${count === 1 ? 'is' : 'zijn'} niet meegekomen, vanwege label of doelgroep: niet iedereen voor wie de nieuwe notitie is, mag ${count === 1 ? 'het' : 'ze'} zien.`,
  withoutPlace: (template, kinds) => `In het sjabloon “${template}” is geen plaats voor wat er van eerder is: ${kinds}.`,
  carried: { questions: 'vragen', actions: 'acties', decisions: 'besluiten', absences: 'wie er niet was' },
};

export const timer: typeof en.timer = {
  left: (minutes) => (minutes >= 1 ? `${String(minutes)} min` : minutes === 0 ? 'de tijd is om' : `${String(-minutes)} min te laat`),
  text: (words, left) => [words, left].filter((part) => part !== '').join(': '),
  tooltip: 'Het agendapunt dat nu aan de orde is. Kies het voor het volgende.',
};

export const templateProblem: typeof en.templateProblem = {
  'variable-unknown': (name, line) => `{{${name}}} in regel ${String(line)}`,
  'section-not-closed': (name, line) => `{{${name}}} in regel ${String(line)}, waar {{/${name.slice(1)}}} bij ontbreekt`,
  'section-not-opened': (name, line) => `{{${name}}} in regel ${String(line)}, waar {{#${name.slice(1)}}} bij ontbreekt`,
};
