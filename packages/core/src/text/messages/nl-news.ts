import type * as en from './en-news.ts';

export const news: typeof en.news = {
  title: (community, day) => `${community}: wat er gebeurde sinds ${day}`,
  titleBare: (day) => `Wat er gebeurde sinds ${day}`,
  nameOfNote: (day, today) => `${today} Wat er gebeurde sinds ${day}`,
  nothing: 'Voor zover bekend is er sindsdien niets gebeurd.',
  unread: (count) => `${count === 1 ? '1 notitie is' : `${String(count)} notities zijn`} te groot om te lezen: wat ${count === 1 ? 'erin' : 'daarin'} gebeurde, staat hier niet.`,
  titles: { asked: 'Nieuwe vragen', resolved: 'Opgelost', decided: 'Besluiten', published: 'Kennis', joined: 'Wie erbij kwam', left: 'Wie vertrok' },
  newSince: (day) => `Nieuw sinds ${day}`,
  waitsForYou: 'Wacht op jou',
  waitsFor: (name) => `Wat op ${name} wacht`,
  days: {
    asked: (day) => day, resolved: (day) => day, decided: (day) => day, published: (day) => day, joined: (day) => day, left: (day) => day,
    question: (day) => `uiterlijk ${day}`, action: (day) => `uiterlijk ${day}`, review: (day) => `na te kijken sinds ${day}`,
  },
  pick: {
    since: 'Sinds wanneer?',
    looked: 'Sinds ik voor het laatst keek',
    lookedNever: (day) => `op dit apparaat nog niet als gezien gemarkeerd: sinds ${day}`,
    session: 'Sinds de laatste sessie',
    day: 'Sinds een dag…',
    dayPrompt: 'Sinds welke dag?',
    dayBad: 'Schrijf een dag die geweest is, zoals 2026-11-23',
    keep: 'Bewaren of versturen?',
    keepAllBut: (leftOut) => `${leftOut === 1 ? '1 ding is' : `${String(leftOut)} dingen zijn`} hier weggelaten: strenger dan wat elk lid mag lezen. De zijbalk laat ${leftOut === 1 ? 'het' : 'ze'} jou wel zien. De rest bewaren of versturen?`,
    accept: 'Kies waarheen…',
    toNote: 'Een notitie in de community',
  },
  copied: 'Wat er gebeurde staat op het klembord.',
  seen: 'Als gezien gemarkeerd. Wat vanaf nu gebeurt, is nieuw.',
};
