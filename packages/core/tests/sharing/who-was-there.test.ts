import { describe, expect, test } from 'vitest';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { today } from '../support/notes.ts';

/** Under the Chatham House rule: the ways in which people are written, and the places where notes say who was there. */

const clear = '---\nconfidentiality: TLP:CLEAR\n---\n';

/** What goes out of one note, of a community with these members. */
function goes(body: string, members: readonly string[] = [], others: readonly string[] = []): string {
  const texts = new Map([['C/C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n'], ...members.map((name): readonly [string, string] => [`C/people/${name}.md`, '---\ntype: member\nconfidentiality: TLP:CLEAR\n---\n']), ...others.map((each): readonly [string, string] => [each.slice(0, each.indexOf('\n')), each.slice(each.indexOf('\n') + 1)]), ['C/Open.md', `${clear}${body}\n`]]);
  const plan = planExport({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: true });
  if (plan.kind !== 'ready') return plan.kind;
  return plan.files.filter(({ path }) => path === 'Open.md').map((file) => ('text' in file ? file.text : '')).join('').replace(/^---\n[^]*?---\n\n?/, '').trimEnd();
}

describe('a member is known', () => {
  test.each([
    ['Anne-Marie Smit', ['Annemarie', 'AnneMarie', 'annemarie', 'ANNEMARIE', 'Annemaries', 'anne-marie', 'anne']], ['Jan Pieter Bakker', ['Janpieter', 'JanPieter', 'janpieter', 'jpb']], ['Jan-Pieter Bakker', ['Janpieter', 'JP', 'JPB', 'jpb']],
    ['Piet \'t Hart', ['\'t Hart', '\'t hart', '’t hart', '‘t Hart', 't hart', 'P. \'t Hart', 'p. ’t hart']],
    ['Kees van \'t Hof', ['van \'t Hof', 'van ’t hof', 'vant hof', 'vant Hof', 'v. \'t Hof', 'v.t. hof', 'vt Hof', 'van het Hof', 'K. van \'t Hof', 'K. vant Hof']],
    ['Hans van den Berg', ['vanden berg', 'van den berg', 'v/d Berg', 'v.d. berg', 'vd berg', 'v den Berg', 'van d. Berg', 'VANDENBERG', 'H. vanden Berg', 'hvdb', 'h.v.d.b']],
    ['Els d\'Hondt', ['d\'Hondt', 'd’hondt', 'Hondt', 'dHondt', 'D\'HONDT']], ['Sam de Boer', ['sdb', 'SDB', 'Sdb', 'sdB', 'SdBs', 's.d.b', 'de boer']],
  ])('%s by each of these', (member, forms) => {
    for (const form of forms) expect([form, goes(`It was ${form} who said no.`, [member]).replace(/^It was ['’‘]?\(name left out\)/, 'gone').replace('gone (name left out)', 'gone')]).toEqual([form, 'gone who said no.']);
  });

  test.each([['Hans O. Eker', 'We know hoe it goes.'], ['Will Mark', 'They will, and mark it.'], ['Sam de Boer', 'Een sb, db en de, een boer.'], ['Pieter van der Meer', 'Een vdm en dm.'], ['Roos Berg', 'Een roos op een berg.']])('%s is not meant by everyday words', (member, words) => {
    expect(goes(words, [member])).toBe(words);
  });
});

describe('whoever was there is not named elsewhere either', () => {
  test.each([
    ['behind a word', 'Aanwezig: Joop, Els Vaak en Olga'], ['in bold', '**Present:** Joop; Els Vaak & Olga.'], ['in an item', '- Deelnemers (3): Joop, Els Vaak, Olga'], ['in a sentence', 'Aanwezig waren Joop, Els Vaak en Olga.'], ['in small letters', 'present: joop, Els Vaak, olga'],
    ['in the list below it', 'Aanwezig:\n- Joop\n- Els Vaak – projectleider\n- Olga: later'], ['in the list below a heading', '## Aanwezig en afwezig\n\n- [x] Joop\n- [ ] Els Vaak\n\nOlga was ziek.\n\n## Verder\n\nZonder Ruzie.'], ['in small steps', '**Attendees**\n\n1. Joop\n2. Els Vaak\n3. Olga'],
    ['in a table', '| Naam | Aanwezig |\n|---|---|\n| Joop | ja |\n| Els Vaak | nee |\n| Olga | x |'], ['in the heading of a table', '| Aanwezig | Afwezig |\n| :-- | --: |\n| Joop | Els Vaak |\n| Olga | |'], ['in a table below a heading', '### Presentielijst\n\n| # | wie |\n|---|---|\n| 1 | Joop |\n| 2 | Els Vaak |\n| 3 | Olga |'],
    ['in a table of organisations', 'Naam | Organisatie\n---|---\nJoop | Delta\nEls Vaak | Gamma\n[[Olga]] | Gamma'],
    ['by what they did', 'Voorzitter: Joop\n\nNotulen: Els Vaak\n\nSpeaker: Olga'], ['in a field', 'Zo [door:: Joop], [by:: Els Vaak] (spreker:: Olga)'], ['in a field on a line', '- door:: Joop\n- voorzitter:: Els Vaak\n- x [aanwezig:: Olga]'],
    ['under a line', 'Aanwezigen\n---\nJoop, Els Vaak, Olga'], ['as the meaning of a word', 'Present\n: Joop, Els Vaak & Olga'], ['behind a dash', 'Aanwezig – Joop, Els Vaak, Olga'], ['below a line', '> Aanwezig:\n>\n> Joop, Els Vaak, Olga'],
    ['as they speak', 'Joop: we wait.\n\n- **Els Vaak:** no.\n> Olga: maybe.'], ['as they speak, with more', '- **Joop** — I think so\n- Els Vaak zei: nee\n* Olga (Delta): later'], ['as they speak together', 'Joop / Els Vaak: no\n\nOlga asked: why?'], ['below who was there', '## Wie waren er\n\n- Joop\n- Els Vaak\n- Olga'], ['behind who was there', 'Who was there: Joop, Els Vaak, Olga'], ['as those who do something', '| Wie | Wat |\n|---|---|\n| Joop | koffie |\n| Els Vaak, Olga | koek |'],
    ['in a transcript', '[10:05] Joop: we wait\n- 10:06 – Els Vaak: no\n00:10:07 Olga: maybe'], ['as those who have something to do', '- [ ] Joop: call\n- [ ] Actie Els Vaak: write\n- ACTION Olga: draw'], ['below their words', 'We wait.\n— Joop\n\n> No.\n> – Els Vaak, Delta\n\nMaybe.\n-- *Olga* (Gamma)'],
    ['in capitals', 'JOOP: we wait\n\nELS VAAK: no\n\n- OLGA: maybe'], ['as what they said is told', 'Joop zei dat we wachten. Els Vaak vroeg waarom.\n\n- Olga said no'], ['behind their words', '"We wait," said Joop. ‘No’, zegt Els Vaak.\n\nMaybe, aldus Olga.'],
    ['in a table of speakers', '| Spreker | Punt |\n|---|---|\n| Joop | x |\n| Els Vaak | y |\n| Olga | z |'], ['in a table of owners', '| What | Owner |\n|---|---|\n| coffee | Joop |\n| tea | Els Vaak, Olga |'],
    ['as links', 'Aanwezig: [[Joop]], [[people/Els Vaak|Els]], [Olga](Olga.md)'],
  ])('%s', (_, list) => {
    expect(goes(`${list}\n\nBecause of that Joop left, Vaak stayed and Olga spoke.`).split('\n').at(-1)).toBe('Because of that (name left out) left, (name left out) stayed and (name left out) spoke.');
  });

  test.each(['Besluitvorming: we wachten.', 'Conclusie: ja', '- **Planning:** later', 'Budget: 3 euro', 'Let op: dit loopt af.', '- **Budget** — 3 euro', 'TODO: later', 'De vraag was: wie betaalt?', 'https://example.org', 'Vraag van Delta: wie betaalt?', '- Leveranciers: drie', 'Maandag 14:00 uur', '10:05 Pauze: koffie', 'Actie: later', '— Einde', 'De vraag zegt genoeg. Iedereen vroeg het, niemand zei wat. They said no, and Nobody asked.', 'AGENDA: later', 'BUDGET: 3', 'KPI: 4', '- – Conclusie', '-- Planning', 'April: budget', 'May: budget'])('%s is no speaker', (words) => {
    expect(goes(words)).toBe(words);
  });

  test.each(['Mark', 'Mia', 'Roos', 'Jan'])('a first name that is an everyday word speaks: %s', (name) => {
    expect(goes(`${name}: we wait.\n\nThen ${name} left.`).split('\n').at(-1)).toBe('Then (name left out) left.');
  });

  test('from where somebody is gives them away below their words, too', () => {
    expect(goes('> No.\n> — Els Vaak, Delta\n\nDelta agrees.').split('\n').at(-1)).toBe('(name left out) agrees.');
  });

  test('and a comment in a field names nobody, and hides no name', () => {
    expect(goes('Zo [by:: Joop %% Budget of last year %% Kramer]\n\nThen Joop Kramer read Budget of last year.').split('\n').at(-1)).toBe('Then (name left out) read Budget of last year.');
  });

  test('nor is from where they were', () => {
    expect(goes('| Naam | Organisatie |\n|---|---|\n| Joop | Delta |\n\nAanwezig: Els (Gamma, online)\n\nDelta and Gamma agree, online.').split('\n').at(-1)).toBe('(name left out) and (name left out) agree, online.');
  });

  test.each([
    ['TNO', ['tno', 'Tno', 'TNO', 'T.N.O.', 'Tnos', 'TNO’er', 'tno\'er', 'tno-rapport', 'www.tno.nl', 'https://www.tno.nl']], ['RWS', ['rws', 'Rws.']], ['NS', ['ns', 'Ns']], ['Gemeente Ede', ['ede', 'Ede']],
  ])('%s in any letters, also as another name of an organisation', (name, forms) => {
    const own = name.replace('Gemeente ', '').toLowerCase();
    const delta = [`C/orgs/Delta.md\n---\ntype: organisation\naliases: [${name}]\n---\n`, 'C/people/Els.md\n---\ntype: member\norganisation: "[[Delta]]"\n---\n'];
    for (const form of forms) {
      for (const left of [goes(`Aanwezig: Els (${name})\n\nBij ${form} zegt men nee.`).split('\n').at(-1), goes(`Bij ${form} zegt men nee.`, [], delta)]) expect([form, left?.includes('zegt men nee'), left?.toLowerCase().includes(own)]).toEqual([form, true, false]);
    }
  });

  test('but an everyday word is none', () => {
    expect(goes('Aanwezig: Els (WE), Joop (PLAN)\n\nToen zeiden we: het is een plan.').split('\n').at(-1)).toBe('Toen zeiden we: het is een plan.');
  });

  test.each([['Olga (voorzitter)', 'voorzitter'], ['Olga (chair, until 15:00)', 'chair'], ['Olga, voorzitter', 'voorzitter'], ['Olga (Voorzitter) en Joop (notulist)', 'notulist'], ['Will (online), Mark', 'online']])('and a role is no organisation: %s', (names, role) => {
    for (const list of [`Aanwezig: ${names}`, `Zo [by:: ${names}]`]) expect(goes(`${list}\n\nThe ${role} said no, and will mark it.`).split('\n').at(-1)).toBe(`The ${role} said no, and will mark it.`);
  });

  test.each([['Will'], ['Mark']])('a name that is an everyday word counts with its capital: %s', (name) => {
    expect(goes(`Aanwezig: ${name}, Els\n\nThen ${name} said: we will mark it.`).split('\n').at(-1)).toBe('Then (name left out) said: we will mark it.');
  });

  test.each([
    'Present: everyone', 'Aanwezig: iedereen', 'Aanwezig: 12 leden', 'Notulen: zie bijlage', 'Minutes: See below', 'Sprekers: nog niet bekend', 'Present: the plan is clear', '## Aanwezigheid\n\nDe groep was compleet, wij begonnen.\n\n## Verder',
    '| Naam | Prijs |\n|---|---|\n| Beton | 3 |', '| Aanwezig | Ja |\n|---|---|\n| Ja | Nee |',
  ])('what lists nobody names nobody: %s', (list) => {
    const words = 'Everyone said yes, zie bijlage below: leden, plan, Beton, Ja, Nee, groep, bekend.';
    expect(goes(`${list}\n\n${words}`).split('\n').at(-1)).toBe(words);
  });
});
