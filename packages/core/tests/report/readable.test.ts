import { expect, test } from 'vitest';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { bridges } from '../support/bridges.ts';
import { community } from '../support/notes.ts';
import { written } from '../support/written-report.ts';

const charter = { 'C.md': '---\ntype: community\nname: One\nconfidentiality: TLP:CLEAR\n---\n' };
const open = { 'open.md': '---\nconfidentiality: TLP:CLEAR\n---\n- [?] Why? [created:: 2026-05-01]\n' };

test.each([['en', '## What each number counts', '<summary>What each number counts</summary>'], ['nl', '## Wat elk cijfer telt', '<summary>Wat elk cijfer telt</summary>']] as const)('at the end stands what each of its numbers counts, and of no other: %s', (language, heading, summary) => {
  const { names, definitions } = messagesFor(language).indicators;
  const [note, page] = (['md', 'html'] as const).map((format) => written(community({ ...charter, ...open }), 'world', format, language)) as [string, string];
  const end = note.slice(note.indexOf(heading));
  expect(end).toContain(`- **${names.asked}**: ${definitions.asked}\n`);
  expect(end).not.toContain(names.members);
  expect(page).toContain(`<li><strong>${names.asked}</strong>: ${definitions.asked.replace(/"/g, '&quot;')}</li>`);
  expect(page.slice(page.indexOf(summary))).not.toContain(definitions.members);
  expect(written(community(charter), 'world', 'md', language)).not.toContain(heading);
  const listed = [...end.matchAll(/^- \*\*(.+?)\*\*/gm)].map(([, name]) => name);
  expect(listed).toEqual(Object.values(names).filter((name) => note.includes(`\n| ${name} | `)));
});

test('an answer that is not for its readers is said to be so', () => {
  const cop = community({ ...charter, 'q.md': '---\nconfidentiality: TLP:CLEAR\n---\n- [x] Who pays? [created:: 2026-05-01] [completion:: 2026-05-02] #question\n    - answer:: [[Secret]]\n', 'Secret.md': '---\nconfidentiality: TLP:RED\naudience: [Ann]\n---\n' });
  expect(written(cop, 'world')).toContain('\n- **Who pays?** The answer is not for these readers. (2026-05-02)\n');
  expect(written(cop, 'world', 'html', 'nl')).toContain('<strong>Who pays?</strong> Het antwoord is niet voor deze lezers. (2026-05-02)');
  expect(written(cop, 'world', 'json')).not.toContain('not included');
});

test('half a day is no number of days: in words days are whole ones', () => {
  const asked = (created: string): string => `- [x] Q of ${created} [created:: ${created}] [completion:: 2026-05-04] #question\n`;
  const cop = community({ ...charter, 'q.md': `${asked('2026-05-04')}${asked('2026-05-03')}` });
  expect(written(cop, 'community')).toContain('| Time to resolve (median) | 1 day |');
  expect(written(cop, 'community', 'csv')).toMatch(/^timeToResolve,.*,0\.5,known,0\r$/m);
  expect(written(community(bridges), 'community')).not.toMatch(/\d\.5 days/);
});
