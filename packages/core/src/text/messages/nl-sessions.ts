import { inBrackets } from '../in-brackets.ts';
import type * as en from './en-sessions.ts';

export const briefing: typeof en.briefing = {
  nothing: 'niets.',
  nothingSeen: 'Niets, voor zover je mag zien.',
  andMore: (count) => `en nog ${String(count)}`,
  decided: (list) => `Besloten: ${list}`,
  expected: (name, list) => `Van ${name} wordt verwacht: ${list}`,
  open: (list) => `Open: ${list}`,
  confidential: (label) => ({
    'TLP:CLEAR': 'Wat daar gezegd is mag gedeeld worden.', 'TLP:GREEN': 'Niet delen: wat daar gezegd is blijft in deze community.',
    'TLP:AMBER': 'Niet delen: alleen met collega’s die het nodig hebben.', 'TLP:AMBER+STRICT': 'Niet delen: alleen binnen de eigen organisatie.',
    'TLP:RED': 'Niet delen: wat daar gezegd is blijft bij wie erbij was.',
  }[label ?? ''] ?? 'Niet delen buiten deze community, tenzij een notitie meer toestaat.'),
  noSession: 'Er is geen notitie van een eerdere sessie.',
  readOn: (link) => `Lees verder: ${link}`,
  cameInstead: (substitute) => ` (${substitute} viel in)`,
  title: (substitute, member) => `Briefing voor ${substitute}, als vervanger van ${member}`,
  sharedTitle: 'Wat gedeeld mag worden',
  shared: (label) => ({
    'TLP:CLEAR': 'Wat tijdens de sessie gezegd is mag gedeeld worden.', 'TLP:GREEN': 'Wat tijdens de sessie gezegd is blijft in deze community.',
    'TLP:AMBER': 'Wat tijdens de sessie gezegd is, is alleen voor collega’s die het nodig hebben.', 'TLP:AMBER+STRICT': 'Wat tijdens de sessie gezegd is blijft binnen de eigen organisatie.',
    'TLP:RED': 'Wat tijdens de sessie gezegd is blijft bij wie erbij was.',
  }[label ?? ''] ?? 'Niets buiten deze community, tenzij een notitie meer toestaat.'),
  withheld: (substitute) => `In de briefing staat niets: ${substitute} mag niets zien van wat besloten is, verwacht wordt en open is, zoals die notities gelabeld zijn. Een notitie zonder label is voor leden.`,
  decidedTitle: 'Wat besloten is',
  expectedTitle: (name) => `Wat van ${name} verwacht wordt`,
  openTitle: 'Wat open is',
  owners: (names, due) => inBrackets(names, due === '' ? '' : `uiterlijk ${due}`),
};

export const planning: typeof en.planning = {
  notNamed: (count) => `${count === 1 ? '1 lid staat' : `${String(count)} leden staan`} niet bij de aanwezigen: ${count === 1 ? 'de ledennotitie' : 'hun ledennotities'} ${count === 1 ? 'mag' : 'mogen'} door minder mensen gezien worden dan de notitie van de sessie.`,
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
