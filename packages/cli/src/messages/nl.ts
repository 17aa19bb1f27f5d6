import type * as en from './en.ts';

export const cli: typeof en.cli = {
  help: `cop-notes: de vragen van je communities of practice, uit een map met Markdownnotities

Gebruik
  cop-notes questions [MAP] [opties]                      vragen opsommen
  cop-notes check [MAP] [--format text|json|sarif]         zoeken naar wat meer zegt dan het label toelaat
  cop-notes export [MAP] --for WIE --out MAP [opties]      wat WIE mag zien, als gewone Markdown
  cop-notes handover [MAP] --from NAAM --to NAAM [opties]  geven wat een vertrekker heeft aan wie volgt
  cop-notes onboard [MAP] --for NAAM                       wat een nieuwkomer nodig heeft, voor zover die het mag zien
  cop-notes new session [MAP] [opties]                     een sessie plannen: een notitie met wat open is
  cop-notes briefing [MAP] --absent NAAM --substitute NAAM   wat iemand moet weten die in de plaats komt
  cop-notes report [MAP] --for WIE [opties]                wat de community bereikt, in cijfers en woorden
  cop-notes digest [MAP] [--since DAG] [--for WIE]         wat er gebeurde sinds de laatste sessie, of sinds een dag

Opties van questions
  --state STAND    alleen open, discussing, resolved of parked; mag vaker
  --theme THEMA    alleen dit thema; mag vaker
  --owner NAAM     alleen deze eigenaar (naam of alias); mag vaker
  --json           één JSON-lijst in plaats van tekst

Optie van check
  --format VORM    hoe check zegt wat het vond: text, json of sarif

Opties van export
  --for WIE        world, community, organisation:NAAM, person:NAAM of session:NOTITIE
  --out MAP        de map om naar te schrijven; buiten de community
  --dry-run        alleen laten zien wat meegaat, wat weggelaten wordt, wat blijft en waarom
  --chatham-house  weglaten wie meedeed, en vanwaar

Opties van handover
  --from NAAM      het lid dat vertrekt (naam of alias)
  --to NAAM        wie het overneemt; of --to-nobody
  --on DAG         de dag van vertrek, zoals 2026-12-31; vandaag, tenzij anders gegeven
  --give CODE=NAAM dit ene gaat naar iemand anders; mag vaker
  --unowned CODE   dit ene blijft zonder eigenaar; mag vaker
  --keep CODE      dit ene blijft zoals het is; mag vaker
  --dry-run        alleen laten zien wat er zou veranderen, met van elk de code

Optie van onboard
  --for NAAM       de nieuwkomer, met een ledennotitie (naam of alias)

Opties van new session
  --template NAAM  welk sjabloon; anders het eerste van de community zelf, of een gewone sessie
  --date DAG       als 2026-11-23; anders vandaag
  --duration MIN   in minuten; anders zoals het sjabloon zegt
  --theme THEMA    alleen vragen over dit thema; mag vaker
  --facilitator NAAM  mag vaker; anders die van de community
  --name NAAM      van de notitie, zonder .md; anders zoals andere sessies heten
  --dry-run        de notitie alleen laten zien

Opties van briefing
  --absent NAAM    het lid dat niet kan komen
  --substitute NAAM  wie in de plaats komt: in de briefing staat wat die mag zien
  --session NOTITIE  wat daar besloten is; anders de laatste sessie

Opties van report
  --for WIE        als bij export: alleen wat WIE mag zien, staat erin en telt mee
  --period PERIODE 2026, 2026-Q4, 2026-11, 2026-W46, of dagen als VAN/TOT; dit jaar, tenzij anders gegeven
  --theme THEMA    alleen wat over dit thema gaat
  --organisation NAAM  alleen wat mensen van deze organisatie deden; alleen voor leden
  --by STAP        cijfers in de tijd, in csv en json: week, month, quarter of year; month, tenzij anders gegeven
  --format VORM    md, html, csv of json; md, tenzij anders gegeven
  --out MAP        de map om naar te schrijven; buiten de community. Zonder komt het verslag hier

Opties van digest
  --since DAG      als 2026-11-23, of last-session; anders de laatste sessie vóór vandaag, of 30 dagen terug
  --for WIE        als bij export; anders de community. Met person:NAAM ook wat op die persoon wacht

Alle
  -h, --help       deze tekst
  -v, --version    de versie

MAP is de huidige map, tenzij anders gegeven. Problemen in notities gaan naar de foutuitvoer.
Exitcodes: 0 gedaan; 1 check vond iets, de export is gestopt en er is niets geschreven, of een deel van een overdracht is niet gedaan; 2 de opdracht is niet te begrijpen of uit te voeren, ook als er geen community in de map is.`,
  unknownCommand: (name) => `onbekende opdracht “${name}”`,
  tooMany: (argument) => `één map is genoeg; wat is “${argument}”?`,
  badState: (state) => `“${state}” is geen stand; gebruik open, discussing, resolved of parked`,
  notAFolder: (folder) => `${folder} is geen map die te lezen is`,
  noCommunity: (folder) => `er is geen community in ${folder}: in geen notitie staat “type: community”`,
  found: (count) => (count === 0 ? 'niets gevonden' : count === 1 ? '1 bevinding' : `${String(count)} bevindingen`),
  badFormat: (format) => `“${format}” is geen vorm; gebruik text, json of sarif`,
  badAudience: (whom) => (whom === '' ? 'voor wie? Gebruik --for world, community, organisation:NAAM, person:NAAM of session:NOTITIE' : `“${whom}” is geen doelgroep; gebruik world, community, organisation:NAAM, person:NAAM of session:NOTITIE`),
  audienceUnknown: (name) => `deze community kent geen “${name}” die vandaag meedoet; er is niets geschreven`,
  whereTo: 'waarheen? Gebruik --out MAP, of --dry-run om te zien wat mee zou gaan',
  outEmpty: 'waarheen? Bij --out hoort de naam van een map',
  whichCommunity: (folders) => `er zijn hier meer communities; noem de map van één: ${folders}`,
  outInside: (folder) => `${folder} ligt in de map van de community of eromheen, of in een andere community; kies er een elders. Er is niets geschreven`,
  inTheWay: (files) => `deze bestanden staan in de weg, want zo heeft geen export ze geschreven: ${files}. Er is niets geschreven`,
  exported: (files, folder) => `${files === 1 ? '1 bestand' : `${String(files)} bestanden`} in ${folder}`,
  whoLeaves: 'wie vertrekt? Gebruik --from NAAM',
  whoFollows: 'wie neemt het over? Gebruik --to NAAM, of --to-nobody',
  badDay: (day) => `“${day}” is geen dag; schrijf die als 2026-12-31`,
  badCode: (code) => `“${code}” is geen code van iets dat overgedragen wordt; --dry-run laat ze zien`,
  codeTwice: 'één zaak kan maar naar één persoon; een code staat er twee keer',
  noSuchMember: (name) => `“${name}” is niet de naam van één lid van deze community; er is niets geschreven`,
  noSuccessor: (name) => `“${name}” is niet de naam van één lid dat er vandaag is en blijft; er is niets geschreven`,
  whoIsNew: 'voor wie? Gebruik --for NAAM',
  noNewcomer: (name) => `“${name}” is niet de naam van één lid dat er vandaag is; maak eerst een ledennotitie`,
  newcomerLeft: (name) => `“${name}” is vertrokken, volgens de ledennotitie; schrijf daar eerst op sinds wanneer die terug is`,
  severalCalled: (name, paths) => `meer leden heten “${name}”; schrijf het pad van een van hen: ${paths}`,
  memberUnreadable: (path) => `${path} is niet te lezen, dus niemand kan zeggen of die persoon lid is en wat die mag zien; herstel die notitie eerst (cop-notes check zegt wat er mis is)`,
  seeHelp: 'zie cop-notes --help',
  none: 'geen vragen',
};
