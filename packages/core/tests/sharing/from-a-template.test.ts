import { expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import type { Community } from '../../src/community/community.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { carryOverFor, commonValues, newSession } from '../../src/sessions/plan-session.ts';
import { builtInTemplates } from '../../src/templates/built-in/templates.ts';
import { renderTemplate } from '../../src/templates/render-template.ts';
import type { Template } from '../../src/templates/template.ts';
import { languages, messagesFor } from '../../src/text/messages/messages.ts';
import type { Language } from '../../src/text/messages/messages.ts';
import { checkCommunity } from '../../src/views/check-community.ts';
import { today } from '../support/notes.ts';

/** Two notes made from one of our templates say the same, and tell nothing of each other by it. */

function made(template: Template, community: Community, label: string): string {
  const name = template.type === 'session' ? '2026-11-20 Session' : 'Example';
  const values = commonValues(community, { title: name, date: today, time: '14:05', facilitators: [], themes: [] });
  const plan = { date: today, duration: 90, themes: [], facilitators: [], name };
  const session = newSession(community, template, plan, carryOverFor(community, template, plan, { today, time: '14:05' }), () => undefined, { today, time: '14:05' });
  const text = template.type === 'session' && session.kind === 'made' ? session.text : renderTemplate(template.text, values).text;
  return `---\nconfidentiality: ${label}\n---\n${text.replace(/^---\n[^]*?\n---\n/, '')}`;
}

function textsWith(template: Template, language: Language, more = ''): ReadonlyMap<string, string> {
  const charter = `---\ntype: community\nname: Circle\nlanguage: ${language === 'en' ? 'nl' : 'en'}\nconfidentiality: TLP:CLEAR\n---\n`;
  const [community] = communitiesOf([parseNote('C.md', charter)]);
  if (community === undefined) throw new Error('no community');
  return new Map([['C.md', charter], ...[['Open.md', 'TLP:CLEAR'], ['Closed.md', 'TLP:AMBER']].map(([path = '', label = '']): [string, string] => [path, `${made(template, community, label)}${more}`])]);
}

const cases = languages.flatMap((language) => builtInTemplates(language).map((template): [string, Language, Template] => [`${template.name} (${language})`, language, template]));

test.each(cases)('%s', (_, language, template) => {
  const texts = textsWith(template, language);
  const plan = planExport({ texts, attachments: [], folder: '', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  expect(plan.kind === 'stopped' ? plan.leaks : plan.kind).toBe('ready');
  const all = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
  expect(all.flatMap((community) => checkCommunity(community, all, texts, [], messagesFor('en'), today)).filter(({ code }) => code === 'leak-quote')).toEqual([]);
});

test('what somebody wrote below it still counts', () => {
  const [template] = builtInTemplates('en');
  if (template === undefined) throw new Error('no template');
  const texts = textsWith(template, 'en', '\nThe client moves its whole ledger to another bank in May.\n');
  expect(planExport({ texts, attachments: [], folder: '', audience: { kind: 'world', names: [] }, today, chathamHouse: false }).kind).toBe('stopped');
});
