import { wordsIn } from '../text/words.ts';

/**
 * Words of every other text, in the languages of the product, that are titles, first names or surnames too. Without accents. A word that is
 * not in here is looked for in small letters too: to leave one out only takes more out of an export.
 */
const everyday = `
a aan aanbesteding aanbestedingen aanbevelingen aanbod aandacht aanleiding aanmelding aanpak aanpassing aanpassingen aanvraag aanvragen aanwezigheid aard able about above accept access account achter achtergrond across act actie
acties action actions active activiteit activiteiten activity actual actueel add addition address administratie advice advies adviezen adviseur afdeling afgelopen afscheid afspraak afspraken after afval afwezig again against age
agency agenda agendapunten ago agree agreement agreements ahead aid aim air akkoord al algemeen all alle alleen alles allow almost alone along already als also altijd always ambitie ambities among amount an analyse analyses and
ander andere anders angst animal annual another answer answers antwoord antwoorden any anyone anything apart app appendix application approach approval april arbeid arc archief architectuur archive are area argument argumenten arm
around art article artikel artikelen as ask asset assets assignment assistent at attention audience august augustus auteur author auto autumn availability average avond away baan baas back background backlog balance balans balk
balken bang bank banken barrieres base baseline basic basics basis be beam because become bed bedoeling bedrag bedragen bedrijf bedrijven bee beeld been beer before begeleiding begin beginnen beginning begrip begrippen begroting
begrotingen behind behoefte behoeften being bekend bekijken belang belangen belangrijk belasting beleid belief below ben benefit benefits beoordeling bepaald beperking beperkingen bereik berg bericht berichten beroep bescherming
beschikbaar beslissing beslissingen besluit besluiten bespreking besprekingen best bestand bestanden bestuur betaling betalingen beter betrokken betrokkenheid better between beurs bevindingen bewijs beyond bezoek bezoeken bezwaar
bezwaren big bij bijdrage bijdragen bijeenkomst bijeenkomsten bijlage bijlagen bijna bijvoorbeeld bill binnen bio bit black blauw blijven blog blue board boat bob body boek boeken book books bord borging bos both boven box branch
brand break bridge brief briefing brieven bring broad brown brug bruin budget budgets budgetten build building buildings buiten bundel bureau buren bus business but buurt buy by calendar call can capaciteit capacity capital car
card care career careful case cases cash catch cause certain certificaat certificering chain challenge challenges chance change changes channel channels chapter charge charter cheap check checklist child choice choose church
cijfer cijfers circle circulair circulariteit city claim claims class clean clear client clients climate close closed code coffee cohesie cold colleague collection collega colour column come comment comments commitment common
communicatie communication communications communities community company comparison competition complaint complaints compleet complete concept conceptversie concern concerns conclusie conclusies conclusion conclusions condition
conditions conference conferentie conflict conflicten conflicts connection consent construction contact contacten content contents context contract contracten contracts control controle controles conversation cooperation copy core
corner corporate correct cost costs could council country course court cover craft create creation crisis criteria critical cross culture cultuur current cursus customer customers cut daar daarom dag dagen daily dalen damage dan
danger dank dat data date dates datum day days de dead deadline deadlines deal dean death debat debate debt december decide decision decisions deel deelnemer deelnemers deep default definition definitions delay delen delivery
demand denken department depth derde description design desk deskundige deskundigen detail details deur development device deze dialogue dialoog dicht did die dienst diensten difference different difficult digitaal digital dilemma
ding dingen dinner direct directie direction director discussie discussion distance distribution dit do document documentatie documentation documenten documents doe doel doelen doelgroep doelgroepen doelstelling does doing
donderdag done donker door dossier dossiers doubt down draagvlak draaiboek draft dream drie dringend drive droom druk dry due duidelijk during dus duty duur duurzaam duurzaamheid each early earth ease east easy echt echter eco
economy edge education een eerder eerlijk eerste effect effecten effects effort eigen eigenaar eigendom eind einde eis eisen either element elk else email emergency employee employees employer empty en end ene energie energy
engine engineer enkele enough entry environment equal equipment erg error ervaring ervaringen escalation essential estimate ethics ethiek evaluatie evaluaties evaluation even evenement evening event events ever every everyone
everything evidence example examples except exchange excuse exercise exit expectation expectations expense expenses experience experiences experiment experimenten experiments expert expertise experts explanation export expression
extern extra eye fabriek face facilitation facilities facility fact factor facts facturen factuur failure fair faith fall family far farm fase fasen fast father fault fear feature features februari february feedback feel feest
feestje feit feitelijk feiten few field figure figures file files final finance finances financial financien financiering find finding findings fine fire firm first fish fit fix flat flexibiliteit flow focus folder follow food
foot for force forecast foreign form format forms formulier formulieren forum forward fotos found foundation four fout fouten framework free freedom fresh friday friend friends from front full fun functie functies function fund
funding funds further fusie fusies future gaan gain game gang gap gaps garden gast gasten gate gebied gebouw gebouwen gebruik gebruiker gebruikers gedachte gedrag geel geen gegevens geheim geheugen geld geldig geleden gelijk
geloof geluid gemeente gemeenten gender geneeskunde general genoeg geschiedenis gesprek gesprekken get gevaar geval gevoel gevolg gevolgen gezond gezondheid gift gisteren give glass glossary go goal goals goed goede going gold
gone good goods gouden governance government graag grace grand grant grants great green grens grenzen groei groen groep groepen grond grondstoffen groot grote ground group groups grow growth guest guests guide guideline guidelines
guides guy haar haast had halen half hall hand handboek handbook handel handen handleiding handleidingen handover handreiking hands happy hard harm hart harvest has have he head health hear heart heat heavy hebben heel heer heet
height heilig helder hele helft help helpen her here herfst hergebruik herinnering herstel high highlights hij him hire hiring his history hoe hoek hold holiday home hond honderd hoofd hoofdstuk hoog hoogte hoop hope horse
hospital host hot hour hours house housing hout how hub huge huidig huis huisvesting hulp hulpmiddelen human hun hundred huur i idea ideas idee ideeen identiteit identity iedereen iets if ijs image images immers impact
implementation import important importeren improvement improvements in inbox incident incidenten incidents inclusie income increase indeling index indruk industry informatie information infrastructure infrastructuur ingang inhoud
initiatief initiatieven initiative initiatives inkomen inkomsten inkoop inleiding innovatie innovaties innovation input inrichting inschrijving inside insight insights inspectie inspection inspiratie inspiration instance instead
instelling instellingen institution instructie instructies instructions insurance integratie integration intentie intentieverklaring intention interesse interest interests intern internal international interview interviews into
introductie introduction inventarisatie investering investeringen invitation invloed invoice invoices inzet inzicht inzichten is issue issues it item items its ja jaar jaarplan jaarverslag jan januari january jaren je jij job jobs
join joint jong jonge jongen journal journey jouw joy judge juist juli july june juni jurist just justice kaart kaarten kader kaders kalender kamer kan kans kansen kapitaal keep keer kenmerken kennis kern keten keuring keus keuze
keuzes key kind kinderen kitchen klaar klacht klachten klant klanten klein kleine kleur klimaat knelpunt knelpunten know knowledge koers komen koper kosten koud kous kracht kring kritiek kroon kunnen kunst kwaliteit kwartaal
kwestie kwesties laag laatste lab labour lack land landen lane lang lange langer langs language large las last late later launch law laws layer lead leader leaders leadership learn learning lease least leave leden leer leerling
leerlingen leerpunten left legal leiding lente les lessen lesson lessons let letter letters level levels leven leverancier leveranciers levering lezen liability library licence licentie licht lichte lid life light lijn lijst
lijsten like limit limits line link links list lists literature literatuur little live living load local locatie locaties location log logistics logistiek long look loon lopen loss lost lot love low lucht lunch maand maandag
maanden maar maart maat maatregel maatregelen machine made mail main maintenance major make maken making makkelijk man management manager managers manier mannen manual many map march marge margin mark market marketing markets
markt markten master materiaal material materialen materialenpaspoort materials matrix matter may me meaning measure measurement measures meat mededelingen medewerker medewerkers media medicine mee meer meeste meeting meetings mei
melding meldingen member members membership memo memory mens mensen mentor message messages met meter method methode methoden methodiek methods meting metingen mia middag middel middelen midden middle might mijlpalen mijn
milestone milestones milieu mind minder mine minimum minister ministerie minute minutes minuut miss misschien missie mission mistake mistakes mix model modellen models modern moeilijk moeite mogelijk mogelijkheden moment monday
money monitor monitoring month months mooi more morgen morning most mother motivatie motivation move movement much museum music must muur my naam naar nadelen najaar name namen names narrative national natural nature natuur near
necessary need needs negotiation negotiations neither net netwerk netwerken network networks neus never new news newsletter next nice niet niets nieuw nieuwe nieuws nieuwsbrief night no nobody nodig nog noise none noodzaak noord
nor normaal normal normen north not note notes nothing notice notitie notities notulen november now nul number numbers nummer nummers nut objective objectives observation observations ochtend october oefening of off offer offers
offerte offertes office official often oil oktober old om omgeving omstandigheden on onbekend onboarding once onder onderdeel onderhandeling onderhandelingen onderhoud ondernemers onderneming onderwerp onderwerpen onderwijs
onderzoek onderzoeken one ongeluk online only ons ontmoeting ontslag ontvangst ontwerp ontwerpen ontwikkeling ontwikkelingen oog ook oost op opbrengst opbrengsten opdracht opdrachten opdrachtgever open openbaar operation
operations opgave opinion opinions opleiding opleidingen oplevering oplossing oplossingen opmerking opmerkingen opportunities opportunity opslag opstart optie opties option options or orange orde order orders organisatie
organisaties organisation organisations organization original other others oud oude ouders our out outcome outcomes outline output outside over overdracht overeenkomst overeenkomsten overheid overig overleg overleggen overname
overview overwegingen overzicht own owner ownership page pages pagina pain paint paper papers paperwork papier parent park part participants participation parties partij partijen partner partners partnership parts party paspoort
paspoorten pass passport passports past pat path patience pattern patterns pauze pay payment payments peace pensioen people per percent perfect performance period periode permission permit permits person personal personeel
personnel persoon perspective phase phone photo photos picture pictures piece pilot pilots pipeline pitch plaats place plan plane plannen planning planningen plans plant plants platform play please plenty plicht ploeg plus poging
point points police policies policy politics politie politiek pool poor portaal positie position positive possible post potential power practice practices praktijk praktijken preparation present presentation presentations press
pressure prestaties prevention price prices pricing pride prijs prijzen prikkels principe principes principle principles print prioriteit prioriteiten priorities priority privacy private pro probleem problem problemen problems
procedure procedures proces process processen processes procurement product producten productie production products proef proeven professional profiel profile profit profits program programma programme programs progress project
projecten projectplan projects promise promises promotie proof property proposal proposals protection protocol protocols provincie public publicatie publicaties publication publications publiek punt punten purchase purchases
purchasing purpose put quality quarter question questions quick quiet quite raad raam race rain raise randvoorwaarden range rapport rapportage rapportages rate rates rather reach read reading ready real reality really reason
reasons recent recht rechten recipe recommendation recommendations record records recruitment recycling red reden redenen reduction reference references reflectie reflection reflections reform regel regelgeving regels regen region
register registration reglement regulation regulations rehearsal reis rekening relatie relaties relation relations relationship release releases relevant remark remarks remember reminder renewal rent rente reorganisatie
reorganisation repair report reporting reports request requests requirement requirements research reserve resilience resolution resource resources respect response responsibilities responsibility rest restructuring result
resultaat resultaten results retention retrospective return returns reuse revenue review reviews revisie revision reward rice rich richting richtlijn richtlijnen right rights rijk ring rise risico risicos risk risks river road
roadmap rob rol role roles roll rollen rond rood room roos root rose round row ruimte rule rules run rust sad safe safety said salaries salaris salarissen salary sale sales same samen samenhang samenvatting samenwerking sample
satisfaction saturday savings say scale scenario scenarios schade schedule schema school schoon schuld science scope score scores sea search season second secret secretaris section sector security see selectie selection self sell
seminar send senior sense september series serious service services sessie sessies session sessions set settings settlement several sfeer shape share shared sharp she sheet shift shop short should show sick side sign signal
signals silence silver similar simple since single site situatie situaties situation situations six size sjablonen sjabloon skill skills sky slecht sleutel slim slopen slot sluiten small smart snel snow so social society
software solution solutions some someone something soms soon soort sort sound source sources south space spanning spanningen speaker speakers special speech speed spel speler spending spirit sponsor sponsors spoor sport spreker
sprekers spring staal staan staat stad staff staffing stage stakeholder stakeholders stand standaard standaarden standard standards standpunt stap stappen star start state statement statements station statistics statistiek status
stay steden steel steen stem stemming step steps ster sterk still stilte stock stof stoffen stone stop storage store stories storing story straat straks strategic strategie strategies strategisch strategy stream street strength
stress strike strong structure structuren structures structuur struggle student students studie studies study stuk stukken stuur stuurgroep style subject submission succes success successen such sue suggestion suggestions summary
summer sun sunday supplier suppliers supply support sure survey surveys suspicion sustainability symposium systeem system systemen systems taak taal table tafel take takeaways taken talk talks target targets tarief tarieven task
tasks tax te teacher team teams technical techniek technisch technology tegen tekening tekeningen tekort tekorten tekst teksten telefoon tell template templates ten tender tenders tension tensions term termination terms terug
terugblik terugkoppeling test testen testing tests tevreden text than thank thanks that the their them thema themas theme themes then theorie theory there these they thing things think third this those though thought thoughts
thread three through thuis thursday ticket tickets tij tijd tijden tijdlijn time timeline times timing tip tips titel title to today toe toekomst toelichting toepassing toestand toestemming toetsing toezicht together tomorrow too
tool toolkit tools top topic topics tot totaal total tour toward town track trade tradition traffic train training trainingen trainings traject trajecten transfer transition transport travel treatment tree trein trends trial trip
trouble trouw true trust truth try tuesday tuin turn twee twijfel two type types uit uitdaging uitdagingen uitgang uitgangspunten uitgave uitgaven uitkomst uitkomsten uitleg uitnodiging uitnodigingen uitstel uitval uitvoering
uitwerking uncertainty under understanding union unit units university until up update updates upon uren urgent us usage use user users usual uur uw vaak vacancies vacancy vacantie vacation vacature vacatures vakantie value values
van vanaf vandaag vast veel veiligheid veld velden vendor vendors ver verandering veranderingen verantwoording verbetering verbeteringen verbeterpunten verbinding verdeling verduurzaming vereisten vergadering vergaderingen
vergelijking vergoeding vergunning vergunningen verhaal verhalen verhouding verkeer verkenning verklaring verkoop verleden verlies verloop verplichtingen verschil verschillen versie versies version versions verslag verslagen
verspilling vertrek vertrouwen vervanging vervoer vervolg verwachting verwachtingen verwerking very verzekering verzoek verzoeken verzuim via victory video vier view views village vis visie vision visit visits vlees vloer voeding
voet vogel voice volgende volledig volunteer volunteers voor vooraf voorbeeld voorbeelden voorbereiding voordeel voordelen voorjaar voorstel voorstellen voortgang voorwaarde voorwaarden voorzitter vorm vormen vote vraag vraagstuk
vraagstukken vragen vragenlijst vrede vreemd vriend vrienden vrij vrijdag vrijwilligers vrouw vrouwen vuur waar waarde waarden waarom waarschuwing wage wages wait walk wall wandeling wanneer want war warm warning warranty was
waste wat water way ways we weak weather web website wednesday wedstrijd wee week weekly weeks weer weg weinig wel welcome welke welkom well wens wensen were wereld werk werken werkgroep werkgroepen werknemers werkplan werkwijze
werving west wet wetenschap wetgeving wetten what wheel when where whether which while white who whole why wide wie wife wij wijk wijs wijziging wijzigingen wiki wil will win wind window winst winter wish wit with within without
woensdag woman women wonder woning woningen wood woord word worden words work workflow working workplan works workshop workshops world worry would write writing wrong year years yellow yes yesterday yet you young your youth zaak
zaal zaken zaterdag zee zeer zeker zelf zes zich zicht zie zij zijn zin zoals zoek zomer zon zondag zonder zorg zorgen zuid zwaar zwak zwart
`;

const words: ReadonlySet<string> = new Set(everyday.split(/\s+/));

/** Whether a word says nothing in small letters: `budget`, `will`. In capitals (`Budget`, `Will`) it can be what something or somebody is called. */
export function isEverydayWord(word: string): boolean {
  const [only, ...others] = wordsIn(word);
  return only !== undefined && others.length === 0 && words.has(only.key);
}
