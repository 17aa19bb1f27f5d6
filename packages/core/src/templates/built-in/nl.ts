import type { Method, PlainTemplate, SessionParts } from './compose.ts';

export const parts: SessionParts = {
  notice: 'Voor we beginnen',
  noticeText: 'Wat hier gezegd wordt is voor deze community, tenzij de oogst hieronder zegt wat naar buiten mag, en naar wie. Zeg het als iets voor minder oren is: een blok kan een eigen label krijgen, zoals `> [!TLP:AMBER]`.',
  noticeInConfidence: 'Wat hier gezegd wordt blijft bij wie erbij is (TLP:RED): geen namen, geen casussen, ook niet aan een collega die er niet was. Wat naar buiten mag staat onder de oogst, in woorden waar iedereen hier mee heeft ingestemd.',
  agenda: 'Agenda', columns: ['Min', 'Wat', 'Hoe'], total: 'Totaal',
  lookBack: 'Terugblik',
  wasAbsent: '{{member}} was er de vorige keer niet{{substitute}}. In het kort:',
  notDone: 'Nog niet gedaan: {{action}}',
  decidedLast: 'Vorige keer besloten: {{decision}}',
  nothingLeft: 'Wat beloofden we elkaar, en wat kwam ervan?',
  questions: 'Vragen',
  noQuestions: 'Welke vraag breng je mee? Schrijf die als `- [?] …`, in de woorden van wie hem stelt.',
  decisions: 'Besluiten', decisionsHint: 'Schrijf elk besluit als `- [!] …`, in één zin die ook iemand begrijpt die er niet was.',
  actions: 'Acties', actionsHint: 'Schrijf elke actie als `- [ ] …`, met wie het doet en wanneer.',
  harvest: 'Oogst',
  harvestText: 'Wat leerden we? Wat daarvan mag deze kamer uit, naar wie, en wie brengt het daar?',
  checkOut: 'Afsluiting', checkOutText: 'Ieder één woord: hoe ga je weg?',
  next: 'Volgende datum',
};

export const methods: readonly Method[] = [
  {
    id: 'session', name: 'Gewone sessie', description: 'terugblik, vragen, één onderwerp in de diepte', intro: 'We kijken terug, werken aan de vragen die het langst wachten en gaan op één onderwerp in.',
    agenda: [
      [10, 'Binnenkomst', 'Wat houdt je bezig? Ieder één zin'], [15, 'Terugblik', 'Acties, besluiten, wie er niet was'], [40, 'Vragen', 'De oudste eerst; wie vraagt zegt wat zou helpen'], [10, 'Pauze', ''],
      [25, 'De diepte in', 'Een lid laat een casus of resultaat zien'], [10, 'Besluiten en acties', 'Lees ze hardop voor'], [5, 'Oogst', 'Wat mag naar buiten, naar wie'], [5, 'Afsluiting', 'Ieder één woord'],
    ],
    sections: [['De diepte in', 'Wie laat wat zien? Wat viel je op?']],
  },
  {
    id: 'kick-off', name: 'Startbijeenkomst', description: 'missie, resultaten, knelpunten en hoe we werken', intro: 'De eerste sessie: we ontdekken wat we van elkaar willen. Wat eruit komt gaat naar het charter.',
    agenda: [
      [10, 'Welkom', 'Waarom deze community, en waarom nu?'], [20, 'Wie is er', 'Naam, organisatie en één ding waar je goed in bent'], [25, 'Missie', 'Alleen, in tweetallen, samen: waarin willen we beter worden?'],
      [20, 'Resultaten', 'Wat is er over een jaar anders, en waaraan zien we dat?'], [15, 'Knelpunten', 'Wat zal in de weg staan?'], [15, 'Werkwijze', 'Hoe vaak, wie bereidt voor, wat mag de kamer uit, wie laten we toe'],
      [10, 'Toezeggingen', 'Wat brengt ieder in? Schrijf het op'], [5, 'Afsluiting', 'Volgende datum'],
    ],
    sections: [['Missie', 'Waarin willen we samen beter worden?'], ['Resultaten', 'Wat is er over een jaar anders?'], ['Knelpunten', 'Wat staat in de weg?'], ['Werkwijze', 'Hoe vaak, wie bereidt voor, wat mag de kamer uit, wie laten we toe?'], ['Toezeggingen', 'Wie brengt wat in?']],
  },
  {
    id: 'case-clinic', name: 'Casusbespreking', description: 'één casus, doordacht door de groep', inConfidence: true, intro: 'Een lid brengt een casus in die nog open is. De anderen denken mee, en de casus blijft van wie hem inbrengt.',
    agenda: [
      [5, 'Welkom', 'Wie brengt de casus in, wie bewaakt de tijd?'], [10, 'De casus', 'De inbrenger vertelt, en wat is de vraag'], [10, 'Verhelderende vragen', 'Alleen feiten, nog geen advies'], [20, 'Meedenken', 'De groep praat, de inbrenger luistert en schrijft'],
      [10, 'Wat raakt me', 'De inbrenger zegt wat bruikbaar was'], [10, 'Wat we meenemen', 'Ieder noemt één ding voor het eigen werk'], [5, 'Oogst en afsluiting', 'Wat mag naar buiten, naar wie'],
    ],
    sections: [['De casus', 'Wat gebeurt er, wie speelt een rol, wat is de vraag?'], ['Meedenken', 'Wat zag de groep?']],
  },
  {
    id: 'intervision', name: 'Intervisie: incidentmethode', description: 'één incident, iedereen besluit', inConfidence: true, intro: 'Eén incident uit het werk, waarin iemand moest besluiten. Ieder besluit voor zichzelf, en hoort daarna pas hoe het ging.',
    agenda: [
      [5, 'Het incident', 'De inbrenger vertelt tot het moment van het besluit'], [10, 'Informatieve vragen', 'Alleen feiten; de inbrenger antwoordt'], [5, 'Wat zou jij doen?', 'Ieder schrijft een besluit op, en waarom'], [15, 'Ronde', 'Ieder leest het eigen besluit voor; niemand gaat in discussie'],
      [10, 'Gesprek', 'Waar verschillen we, en wat zit daarachter?'], [10, 'Hoe het ging', 'De inbrenger vertelt het besluit en wat ervan kwam'], [10, 'Wat we leerden', 'Over het werk en over hoe we samenwerkten'],
    ],
    sections: [['Het incident', 'Wat gebeurde er tot het besluit?'], ['Besluiten die wij zouden nemen', 'Elk in één zin, met de reden.']],
  },
  {
    id: 'gossip', name: 'Roddelmethode', description: 'de groep praat over de casus achter de rug van de inbrenger, in dezelfde kamer', inConfidence: true, intro: 'De groep praat over de casus alsof de inbrenger er niet is; die draait zich om, luistert en schrijft. Vriendelijk en eerlijk.',
    agenda: [
      [5, 'De casus', 'En de vraag van de inbrenger'], [5, 'Verhelderende vragen', 'Alleen feiten'], [15, 'Roddelen', 'De inbrenger zit met de rug naar de groep en zegt niets'], [10, 'Omdraaien', 'Wat hoorde je, wat raakt je, wat ga je doen?'], [5, 'Wat we leerden', 'Ieder één ding'], [5, 'Oogst en afsluiting', 'Wat mag naar buiten, naar wie'],
    ],
    sections: [['De casus', 'Wat is de vraag?'], ['Wat er gehoord is', 'In de woorden van de inbrenger.']],
  },
  {
    id: 'troika', name: 'Troika-consult', description: 'drie rondes in drietallen', inConfidence: true, intro: 'In drietallen: ieder is om de beurt de cliënt, de twee anderen zijn adviseurs. Kortere rondes van 4 tot 7 minuten kunnen ook; pas dan de agenda aan.',
    agenda: [
      [10, 'Ronde 1', '2 min de vraag, 2 min verheldering, 5 min praten de adviseurs terwijl de cliënt met de rug naar hen toe zit, 1 min wat bruikbaar was'], [10, 'Ronde 2', 'De volgende cliënt'], [10, 'Ronde 3', 'De laatste cliënt'],
    ],
  },
  {
    id: '1-2-4-all', name: '1-2-4-Allen', description: 'iedereen denkt, alleen en dan in steeds grotere groepen', intro: 'Eén vraag voor allen. Schrijf hem hier op, zodat iedereen dezelfde beantwoordt.',
    agenda: [[1, 'Alleen', 'Denk en schrijf in stilte'], [2, 'In tweetallen', 'Vergelijk, bouw op elkaar voort'], [4, 'In viertallen', 'Wat is hetzelfde, wat verschilt?'], [5, 'Allen', 'Elk viertal noemt één ding dat eruit sprong']],
  },
  {
    id: 'what-so-what-now-what', name: 'Wat, Wat betekent het, Wat nu', description: 'kijken wat er gebeurde voordat je zegt wat er moet', intro: 'Over iets wat we samen meemaakten. Eerst wat we zagen, dan wat het betekent, dan wat we doen.',
    agenda: [[10, 'Wat?', 'Wat gebeurde er, wat zag je? Feiten en gevoelens, nog geen betekenis'], [15, 'Wat betekent het?', 'Waarom doet het ertoe? Welke patronen zien we?'], [15, 'Wat nu?', 'Wat doen we, en waar stoppen we mee?'], [5, 'Oogst en afsluiting', 'Wat mag naar buiten, naar wie']],
    sections: [['Wat?', 'Wat gebeurde er?'], ['Wat betekent het?', 'Wat maakt het belangrijk?'], ['Wat nu?', 'Wat doen we?']],
  },
  {
    id: 'constellation', name: 'Opstelling', description: 'zet missie, resultaten en knelpunten in de ruimte en kijk hoe ze staan', intro: 'We geven de elementen van onze community een plek in de ruimte en vragen ze hoe ze daar staan.',
    agenda: [
      [5, 'Kies elementen', 'Zoals missie, resultaten, knelpunten, leden, opdrachtgevers'], [10, 'Plaatsen', 'Een lid geeft elk element een persoon en een plek, zonder uitleg'], [10, 'Kijken', 'In stilte; wat staat dichtbij, wat is uit zicht?'],
      [15, 'Bevragen', 'Elk element: hoe sta je, wat zie je, wat heb je nodig?'], [10, 'Bewegen', 'Ieder één stap: wat verandert er?'], [10, 'Oogst', 'Wat zagen we, wat doen we ermee, wat mag naar buiten'],
    ],
    sections: [['Elementen', '- Missie\n- Resultaten\n- Knelpunten'], ['Wat we zagen', 'Zoals ze stonden, en na de stap.']],
  },
  {
    id: 'retrospective', name: 'Retrospectief', description: 'terugkijken op werk: wat verwachtten we, wat gebeurde er, waarom', intro: 'Over een stuk werk dat af is. Niemand wordt beoordeeld: we willen het de volgende keer beter doen.',
    agenda: [[5, 'Waar kijken we naar?', 'Welk werk, welke periode'], [10, 'Wat verwachtten we?', 'Zoals we het toen zagen'], [15, 'Wat gebeurde er?', 'Feiten, van iedereen'], [15, 'Waardoor het verschil?', 'Wat hielp, wat hinderde'], [10, 'Wat nu?', 'Houden, veranderen, proberen: met namen'], [5, 'Oogst en afsluiting', 'Wat mag naar buiten, naar wie']],
    sections: [['Wat verwachtten we?', 'Zoals we het toen zagen.'], ['Wat gebeurde er?', 'Eerst de feiten.'], ['Waardoor het verschil?', 'Wat hielp, wat hinderde?'], ['Houden, veranderen, proberen', 'Wie doet het, en wanneer kijken we weer?']],
  },
  {
    id: 'decision-round', name: 'Besluitronde', description: 'één voorstel, besloten met consent', intro: 'Eén voorstel, op papier. We besluiten als niemand een bezwaar heeft dat meer is dan een voorkeur.',
    agenda: [[5, 'Het voorstel', 'De indiener leest het voor'], [5, 'Verhelderende vragen', 'Begrepen is nog niet akkoord'], [10, 'Reacties', 'Een ronde; de indiener mag het aanpassen'], [5, 'Bezwaren', 'Een ronde; elk bezwaar maakt het voorstel beter'], [5, 'Besluit', 'Lees het voor, met de dag waarop we weer kijken']],
    sections: [['Het voorstel', 'In één of twee zinnen.'], ['Bezwaren', 'En wat er om die reden veranderde.']],
  },
];

export const others: readonly PlainTemplate[] = [
  {
    id: 'community', name: 'Charter van de community', description: 'missie, resultaten, knelpunten, werkwijze, wie we toelaten, toezeggingen',
    text: '---\ntype: community\nname: {{title}}\nlanguage: nl\ndefault-confidentiality: TLP:GREEN\nstale-after: 30\nactive-window: 90\n---\n\n# {{title}}\n\n## Missie\n\nWaarin willen we samen beter worden?\n\n## Resultaten\n\nWat is er over een jaar anders?\n\n## Knelpunten\n\nWat staat in de weg?\n\n## Werkwijze\n\nHoe vaak komen we bij elkaar, wie bereidt voor, wat mag de kamer uit?\n\n## Wie we toelaten\n\nTLP:GREEN betekent in deze map: de leden die hier genoemd zijn en niemand anders. Wie besluit over nieuwe leden, en wat vragen we van hen?\n\n## Toezeggingen\n\nWat brengt ieder in, en waar kunnen de anderen op rekenen?\n',
  },
  {
    id: 'onboarding', name: 'Inwerken van een lid', description: 'de eerste weken van een nieuwkomer, stap voor stap', filename: 'Welkom {{title}}',
    text: '---\ntype: note\n---\n\n# Welkom {{title}}\n\n> [!important] Voor je verder leest\n> Wat je in deze community leest is voor de leden, tenzij een notitie meer toestaat.\n\n## In de eerste week\n\n- [ ] Lees het charter van {{community}} [owner:: {{title}}]\n- [ ] Maak een ledennotitie: waar ben je goed in, wat wil je leren? [owner:: {{title}}]\n{{#facilitators}}\n- [ ] Koffie met {{facilitator}} [owner:: {{title}}]\n{{/facilitators}}\n{{^facilitators}}\n- [ ] Koffie met een ander lid [owner:: {{title}}]\n{{/facilitators}}\n\n## In de eerste maand\n\n- [ ] Kom naar een sessie en stel één vraag [owner:: {{title}}]\n- [ ] Zoek één vraag die jij kunt beantwoorden [owner:: {{title}}]\n\n## Wat wil je weten?\n',
  },
  {
    id: 'hand-over', name: 'Overdracht', description: 'wat iemand die vertrekt doorgeeft', filename: 'Overdracht van {{title}}',
    text: '---\ntype: note\n---\n\n# Overdracht van {{title}}\n\n## Wie neemt wat over\n\n## Wat nog open is\n\n## Wat nergens staat\n\nWie bel je waarvoor? Wat ging eerder mis, en waardoor?\n\n## Wat niet gedeeld mag worden\n\n## Een woord aan de community\n',
  },
  {
    id: 'knowledge', name: 'Kennisnotitie', description: 'wat we weten, en hoe we dat weten',
    text: '---\ntype: knowledge\nthemes:\nauthors:\npublished: {{date}}\nresolves:\n---\n\n# {{title}}\n\n{{#answer}}\n{{answer}}\n{{/answer}}\n{{^answer}}\nIn één zin: wat moet een collega weten?\n{{/answer}}\n\n## Wat we doen\n\n## Waarom het werkt, en wanneer niet\n\n## Hoe we het weten\n\n## Bij wie je terecht kunt\n',
  },
  {
    id: 'member', name: 'Lid', description: 'wie iemand is, en waar die verstand van heeft',
    text: '---\ntype: member\norganisation:\nroles:\n  - member\nthemes:\njoined: {{date}}\naliases:\n---\n\n# {{title}}\n\n## Waar ik verstand van heb\n\n## Wat ik wil leren\n\n## Waarvoor je me kunt bellen\n',
  },
  {
    id: 'organisation', name: 'Organisatie', description: 'een organisatie die meedoet',
    text: '---\ntype: organisation\njoined: {{date}}\ncontact:\naliases:\n---\n\n# {{title}}\n\n## Waarom we meedoen\n\n## Wat over ons gedeeld mag worden\n',
  },
  {
    id: 'question', name: 'Vraagnotitie', description: 'een vraag die meer vraagt dan een regel',
    text: '---\ntype: question\nstatus: open\nthemes:\nowners:\ncreated: {{date}}\n---\n\n# {{title}}\n\n## Waarom het ertoe doet\n\n## Wat we probeerden\n\n## Wat zou helpen\n',
  },
];
