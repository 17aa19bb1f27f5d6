import { describe, expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import type { Community } from '../../src/community/community.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { carryOverFor, commonValues, newSession } from '../../src/sessions/plan-session.ts';
import { filledLineFinder } from '../../src/sharing/filled-lines.ts';
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
  const values = commonValues(community, { title: name, date: today, time: '14:05', facilitators: ['[[Noor van der Visser]]', 'Sam'], themes: ['material passports'] });
  const plan = { date: today, duration: 90, themes: ['material passports'], facilitators: ['[[Noor van der Visser]]', 'Sam'], name };
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

describe('a template of the community', () => {
  const charter = '---\ntype: community\nname: Friends of the circle\nconfidentiality: TLP:CLEAR\ntemplates: templates\n---\n';
  const template = '# {{title}}\n\nWe meet on {{date:D MMMM YYYY}} at {{time}}, and {{facilitator}} leads the talk.\n\nThanks from all of {{community}} to {{#facilitators}}{{facilitator}}, {{/facilitators}}for the good care.\n\nWhat we heard about it: {{answer}} and no more.\n';

  function planned(open: string, closed = open): string {
    const texts = new Map([['C.md', charter], ['templates/Talk.md', template], ['Open.md', `---\nconfidentiality: TLP:CLEAR\n---\n${open}\n`], ['Closed.md', `---\nconfidentiality: TLP:AMBER\n---\n${closed}\n`]]);
    const all = communitiesOf([...texts].map(([path, text]) => parseNote(path, text)));
    const found = all.flatMap((community) => checkCommunity(community, all, texts, [], messagesFor('en'), today)).filter(({ code }) => code === 'leak-quote').length;
    const { kind } = planExport({ texts, attachments: [], folder: '', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
    return `${kind}, ${String(found)} found`;
  }

  test.each([
    'We meet on 20 November 2026 at 14:05, and Noor van der Visser leads the talk.', 'We meet on 20 November 2026 at 14:05, and [[people/Sam|Sam de Boer]] leads the talk.', '**We meet** on 2026-11-20 at 9:00, and  leads the talk.',
    'Thanks from all of Friends of the circle to Sam, for the good care.', 'Thanks from all of friends of the circle to Sam, Noor Visser, for the good care.',
  ])('tells nothing where a name or a day is filled in: %j', (line) => {
    expect(planned(line)).toBe('ready, 0 found');
  });

  test.each([
    'We meet on 20 November 2026 at 14:05, and the director who resigns on Monday leads the talk.', 'What we heard about it: they are nearly bankrupt and no more.', 'We meet on 20 November 2026 at 14:05, and Sam leads the talk about their bankruptcy.',
  ])('is a quotation where more is filled in: %j', (line) => {
    expect(planned(line)).toMatch(/^stopped, [1-9]/);
  });

  test('is not looked at where it leaves open so much that it could be any line', () => {
    const gaps = '{{theme}} a '.repeat(40);
    const line = `${'a '.repeat(200)}b`;
    expect(filledLineFinder([gaps])(line)).toBe(false);
    expect(filledLineFinder(['{{theme}} a {{theme}} a {{theme}} a {{theme}} a'])(line)).toBe(false);
    expect(filledLineFinder(['{{theme}}', '# {{title}} of {{date}}', 'No gap'])('any words')).toBe(false);
  });

  test('leaves what stands beside such a line a quotation', () => {
    expect(planned('We meet on 20 November 2026 at 14:05, and Sam leads the talk.\nThe client moves its whole ledger to another bank in May.')).toMatch(/^stopped, [1-9]/);
  });
});
