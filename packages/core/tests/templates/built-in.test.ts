import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { minutesOf } from '../../src/sessions/agenda.ts';
import { carryOverFor, commonValues, durationOfTemplate, newSession } from '../../src/sessions/plan-session.ts';
import { builtInTemplates } from '../../src/templates/built-in/templates.ts';
import { renderTemplate } from '../../src/templates/render-template.ts';
import { languages } from '../../src/text/messages/messages.ts';
import type { Language } from '../../src/text/messages/messages.ts';
import { today } from '../support/notes.ts';

const cases = languages.flatMap((language) => builtInTemplates(language).map((template) => ({ language, id: template.id.replace('built-in:', ''), template })));

function community(language: Language): NonNullable<ReturnType<typeof communitiesOf>[0]> {
  const [only] = communitiesOf(Object.entries({
    'C/C.md': `---\ntype: community\nname: Circle\nlanguage: ${language}\nfacilitators:\n  - "[[Noor Visser]]"\n---\n`,
    'C/Noor Visser.md': '---\ntype: member\norganisation: Haverdijk\n---\n', 'C/Sam de Boer.md': '---\ntype: member\norganisation: Noordkade\n---\n',
    'C/sessions/2026-11-12 Session.md': '---\ntype: session\ndate: 2026-11-12\nattendees: ["[[Noor Visser]]"]\nabsent: ["[[Sam de Boer]]"]\nsubstitutes: ["Kim for [[Sam de Boer]]"]\n---\n- [!] We meet monthly ^d000001\n- [ ] Draft the charter [owner:: [[Sam de Boer]]] [due:: 2026-12-01]\n- [?] Who pays? [owner:: [[Sam de Boer]]] ^q000001\n',
  }).map(([path, text]) => parseNote(path, text)));
  if (only === undefined) throw new Error('no community');
  return only;
}

function made({ language, template }: (typeof cases)[number]): string {
  const where = community(language);
  if (template.type !== 'session') return renderTemplate(template.text, commonValues(where, { title: 'Example', date: today, time: '14:05', facilitators: ['[[Noor Visser]]'], themes: [] })).text;
  const plan = { date: today, duration: durationOfTemplate(template) ?? 0, themes: [], facilitators: ['[[Noor Visser]]'], name: `${today} ${template.name}` };
  const session = newSession(where, template, plan, carryOverFor(where, template, plan, { today, time: '14:05' }), () => undefined, { today, time: '14:05' });
  if (session.kind !== 'made') throw new Error(session.kind);
  expect(session.problems).toEqual([]);
  return session.text;
}

describe.each(cases)('$language $id', (each) => {
  test('is the template, and makes the note, that somebody read', () => {
    const name = each.id.replace(/[^a-z0-9-]/g, '');
    for (const [kind, text] of [['template', each.template.text], ['note', made(each)]] as const) {
      const file = new URL(`fixtures/${each.language}/${name}.${kind}.md`, import.meta.url);
      if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, text);
      expect(text).toBe(readFileSync(file, 'utf8'));
    }
  });

  test('makes a note without problems, and without variables that were forgotten', () => {
    const text = made(each);
    expect(parseNote('x.md', text).problems).toEqual([]);
    expect(text).not.toMatch(/\{\{|undefined/);
  });
});

test('both languages have the same templates, with the same minutes', () => {
  const [en, nl] = languages.map((language) => builtInTemplates(language).map(({ id, type, text }) => ({ id, type, minutes: parseNote('x.md', text).agenda.map(({ minutes }) => minutes), label: parseNote('x.md', text).label })));
  expect(nl).toEqual(en);
});

test('the built-in agendas take as long as these methods do', () => {
  const minutes = Object.fromEntries(builtInTemplates('en').filter(({ type }) => type === 'session').map(({ id, text }) => [id.replace('built-in:', ''), minutesOf(parseNote('x.md', text).agenda)]));
  expect(minutes).toEqual({
    'session': 120, 'kick-off': 120, 'case-clinic': 70, 'intervision': 65, 'gossip': 45, 'troika': 30, '1-2-4-all': 12, 'what-so-what-now-what': 45, 'constellation': 60, 'retrospective': 60, 'decision-round': 30,
  });
  for (const { text, description } of builtInTemplates('nl').filter(({ type }) => type === 'session')) {
    const sum = String(minutesOf(parseNote('x.md', text).agenda));
    expect(text).toContain(`| ${sum} | **Totaal** | |`);
    expect(description).toMatch(new RegExp(`^${sum} min · `));
  }
});

test.each(['Before we begin', 'Agenda', 'Look back', 'Questions', 'Decisions', 'Actions', 'Harvest', 'Check-out', 'Next date'])('every session has “%s”, the notice first', (part) => {
  for (const { text, type } of builtInTemplates('en')) {
    if (type !== 'session') continue;
    expect(text).toContain(part);
    expect(text.indexOf('Before we begin')).toBeLessThan(text.indexOf('## '));
  }
});
