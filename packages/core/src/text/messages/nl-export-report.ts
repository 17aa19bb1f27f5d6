import type * as en from './en-export-report.ts';

export const exportReport: typeof en.exportReport = {
  title: (audience) => `Export voor ${audience}`,
  forYou: 'Dit verslag noemt wat binnen blijft. Houd het in de community.',
  audiences: {
    world: 'de wereld', community: 'deze community', organisation: (name) => `de organisatie ${name}`,
    person: (name) => name, session: (name) => `de aanwezigen bij ${name}`,
  },
  stopped: 'Gestopt: er is niets geschreven',
  stoppedWhy: 'De uiteindelijke tekst is nog een keer gelezen, en dit hoort er niet in. Elke regel zegt in welke notitie het staat, en waar. Zeg het anders, haal tekens uit een naam (`Vis**ser**`), geef het een label, of aanvaard het: schrijf de code erachter onder accepted-findings in een notitie van de community.',
  spoken: 'Heeft het over een strenger label, en gaat mee',
  spokenWhy: 'Een label midden in een zin sluit niets af. Geef wat moet blijven een label, of zet het woord in code (`…`) als je er alleen over praat.',
  goes: (count) => (count === 1 ? '1 notitie gaat mee' : `${String(count)} notities gaan mee`),
  stays: (count) => (count === 1 ? '1 notitie blijft' : `${String(count)} notities blijven`),
  leftOut: (count) => `${String(count)} weggelaten`,
  line: (line) => `regel ${String(line)}`,
  omissions: { passage: 'passage', link: 'link', attachment: 'bijlage', embed: 'ingevoegd stuk', name: 'naam', code: 'code', address: 'adres' },
  attachments: 'Bijlagen',
  goesAsItIs: 'gaat mee zoals het is; niemand heeft erin gekeken',
  kindUnknown: 'blijft: bestanden van deze soort kunnen andere notities bevatten',
  usedElsewhere: 'blijft: een notitie buiten deze community gebruikt een bestand met die naam, en is niet voor iedereen',
  usedInside: (path) => `blijft: ${path} gebruikt het ook`,
  obstacles: { unreadable: 'niet goed genoeg te lezen om te beoordelen; zie de problemen ervan', 'names-a-person': 'gaat over een persoon of organisatie, en namen worden weggelaten' },
  reasons: {
    silent: 'geen label, dus alleen voor leden', 'not-named': 'de audience noemt anderen', 'nobody-named': 'TLP:RED, en niemand is genoemd', 'audience-unreadable': 'de audience is niet te lezen',
  },
  leaks: { name: 'noemt', passage: 'citeert', label: 'heeft nog een label', comment: 'heeft nog commentaar', wikilink: 'heeft nog een wikilink', field: 'heeft nog een veld', 'dead-link': 'heeft nog een link naar wat niet in de export zit' },
};
