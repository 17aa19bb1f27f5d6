import { describe, expect, test } from 'vitest';
import { parseNote } from '../../src/note/parse-note.ts';
import { memoryNoteStore } from '../support/memory-note-store.ts';
import { testHost } from '../support/test-host.ts';
import type { TestHost } from '../support/test-host.ts';

type Notes = Readonly<Record<string, string>>;

const circle: Notes = {
  'C/C.md': '---\ntype: community\nname: Circle\nthemes: [trust, money]\nfacilitators: ["[[Noor Visser]]"]\ntemplates: templates\n---\n# Circle\n',
  'C/people/Noor Visser.md': '---\ntype: member\norganisation: Haverdijk\n---\n',
  'C/people/Sam de Boer.md': '---\ntype: member\norganisation: Noordkade\n---\n',
  'C/people/Anna.md': '---\ntype: member\nleft: 2026-06-01\n---\n',
  'C/sessions/2026-11-12 Session.md': '---\ntype: session\ndate: 2026-11-12\nattendees:\n  - "[[Noor Visser]]"\nabsent:\n  - "[[Sam de Boer]]"\n---\n- [!] We meet monthly ^d000001\n- [ ] Draft the charter [owner:: [[Sam de Boer]]]\n- [?] Who pays? [theme:: money] [created:: 2026-11-12] ^q000001\n- [?] Old, and stale [created:: 2026-01-01]\n',
  'C/Secret.md': '---\nconfidentiality: TLP:RED\naudience: ["[[Noor Visser]]"]\n---\n- [?] Do we close Delta? [created:: 2026-01-01] ^q000002\n- [ ] Call Delta\n',
};

async function host(notes: Notes = {}, language: 'en' | 'nl' = 'en'): Promise<TestHost & { readonly read: (path: string) => string; readonly paths: () => readonly string[] }> {
  const store = memoryNoteStore({ ...circle, ...notes });
  const made = testHost(store, { me: 'Noor Visser', language });
  await made.workspace.start();
  return Object.assign(made, { read: (path: string) => store.files.get(path) ?? '', paths: () => [...store.files.keys()] });
}

describe('a new session', () => {
  test.each([
    ['a template that can’t be read before it is filled in', '---\ntemplate:\n  name: Own\ntype: session\nx: {{date}} {{time}}\n---\n{{#openquestions}}\n- {{question}}\n{{/openquestions}}\n'],
    ['a label that stands only where there is nothing to bring', '---\ntemplate:\n  name: Own\ntype: session\n---\n{{^openquestions}}\n[confidentiality:: TLP:RED]\n{{/openquestions}}\n{{#openquestions}}\n- {{question}}\n{{/openquestions}}\n'],
  ])('brings along nothing stricter than it turns out to be: %s', async (_, template) => {
    const at = await host({ 'C/templates/Own.md': template, 'C/Strict.md': '---\nconfidentiality: TLP:AMBER+STRICT\n---\n- [?] Strictly Delta? [created:: 2026-01-01]\n' });
    at.script.push('Own', '2026-12-03', '60', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    const made = at.paths().find((path) => path.includes('2026-12-03')) ?? 'none';
    expect(at.read(made)).toContain('Who pays?');
    expect(at.read(made)).not.toContain('Strictly');
    expect(at.read('C/Strict.md')).not.toContain('^q');
  });

  test('carries on where the last one stopped: links to what is open, stale first, and nothing that stricter notes hold', async () => {
    const at = await host();
    at.script.push('Regular session', '2026-12-03', '120', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    const text = at.read('C/sessions/2026-12-03 Regular session.md');
    expect(text).toContain('date: 2026-12-03\n');
    expect(text).toContain('duration: 120\n');
    expect(text).toContain('facilitators:\n  - "[[Noor Visser]]"\nattendees:\n  - "[[Noor Visser]]"\n  - "[[Sam de Boer]]"\n');
    expect(text).not.toContain('[[Anna]]');
    expect(text).not.toMatch(/Delta|Secret/);
    // The stale question had no block id: it was given one, so that the link leads to its line.
    const id = /Old, and stale \[created:: 2026-01-01\] \^(q[0-9a-z]{6})$/m.exec(at.read('C/sessions/2026-11-12 Session.md'))?.[1] ?? 'none';
    expect(text).toContain(`## Questions\n\n- [[2026-11-12 Session#^${id}|Old, and stale]]\n- [[2026-11-12 Session#^q000001|Who pays?]]\n\n`);
    expect(text).toContain('- [[Sam de Boer]] was absent last time. In short:\n    - Decided: We meet monthly\n    - Expected from Sam de Boer: Draft the charter\n    - Open: nothing that may be told here.\n    - Not to be shared');
    expect(text).toContain('- Decided last time: [[2026-11-12 Session#^d000001|We meet monthly]]');
    expect(at.said.slice(-2)).toEqual(['“2026-12-03 Regular session” is planned, with 2 questions and 1 action from before.', '1 thing from before (questions, actions, decisions, who was absent) did not come along, because of label or audience: not everybody whom the new note is for may see it.']);
    expect(at.opened.at(-1)?.path).toBe('C/sessions/2026-12-03 Regular session.md');
  });

  test('says whose member notes it could not read, for they are not among the attendees', async () => {
    const at = await host({
      'C/people/Mia.md': '---\n<<<<<<< HEAD\ntype: member\n=======\ntype: member\nleft:\n>>>>>>> theirs\n---\n',
      // What can be read in spite of the conflict, counts.
      'C/people/Tom.md': '---\ntype: member\n---\n<<<<<<< HEAD\nTall.\n=======\nSmall.\n>>>>>>> theirs\n',
    });
    at.script.push('Regular session', '2026-12-03', '120', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.read('C/sessions/2026-12-03 Regular session.md')).toContain('attendees:\n  - "[[Noor Visser]]"\n  - "[[Sam de Boer]]"\n  - "[[Tom]]"\n');
    expect(at.said).toContain('Not among the attendees, because their notes can’t be read: Mia. Problems in notes says why.');
  });

  test('shows the words of what it brings along, without tags and signs for tools', async () => {
    const at = await host({
      'C/sessions/2026-11-20 Late.md': '---\ntype: session\ndate: 2026-11-20\n---\n- [!] We meet weekly #trust ^d000002\n- [!] We mark it: `[confidentiality:: TLP:RED]` ^d000003\n- [ ] Ask the [x] people #money #acties [owner:: [[Sam de Boer]]] ^a000001\n- [ ] #vraag Who `asks | tells`? #trust ^q000007\n',
    });
    at.script.push('Regular session', '2026-12-03', '120', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    const text = at.read('C/sessions/2026-12-03 Regular session.md');
    expect(text).toContain('[[2026-11-20 Late#^d000002|We meet weekly]]\n');
    // What would read as a label is not said.
    expect(text).toContain('[[2026-11-20 Late#^d000003|2026-11-20 Late]]\n');
    expect(text).toContain('[[2026-11-20 Late#^a000001|Ask the (x) people]] (Sam de Boer)\n');
    expect(text).toContain('[[2026-11-20 Late#^q000007|Who asks / tells?]]\n');
    expect(parseNote('', text).labelsInBody).toEqual([]);
  });

  test('briefs whom the last one missed in five lines each, whether or not they have a member note', async () => {
    const at = await host({ 'C/sessions/2026-11-20 Late.md': '---\ntype: session\ndate: 2026-11-20\nabsent: [Piet Hein, Twin]\n---\n- [!] We meet weekly\n- [ ] Ask around [owner:: [[Piet Hein]]] [due:: 2026-12-01]\n- [?] Who asks? [owner:: Twin]\n', 'C/a/Twin.md': '---\ntype: member\n---\n', 'C/b/Twin.md': '---\ntype: member\n---\n' });
    at.script.push('Regular session', '2026-12-03', '120', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    const shared = '    - Not to be shared: this stays in this community.\n    - Read on: [[2026-11-20 Late]]\n';
    expect(at.read('C/sessions/2026-12-03 Regular session.md')).toContain(
      `- Piet Hein was absent last time. In short:\n    - Decided: We meet weekly\n    - Expected from Piet Hein: Ask around (2026-12-01)\n    - Open: nothing that may be told here.\n${shared}- Twin was absent last time. In short:\n    - Decided: We meet weekly\n    - Expected from Twin: nothing that may be told here.\n    - Open: Who asks?\n${shared}`,
    );
  });

  test('never says that there was nothing where something was left out, and says how much that is', async () => {
    const at = await host({
      'C/C.md': (circle['C/C.md'] ?? '').replace('name: Circle', 'name: Kring\nlanguage: nl'),
      'C/sessions/2026-11-20 Late.md': '---\ntype: session\ndate: 2026-11-20\nabsent: ["[[Sam de Boer]]"]\n---\n> [!TLP:AMBER]\n> - [!] We kiezen Delta\n',
      'C/sessions/2026-11-12 Session.md': '', 'C/Secret.md': '',
      'C/Plan.md': '---\nconfidentiality: TLP:AMBER\n---\n- [ ] Bel Delta [owner:: [[Sam de Boer]]]\n- [?] Wie belt? [owner:: [[Sam de Boer]]]\n',
    }, 'nl');
    at.script.push('Gewone sessie', '2026-12-03', '120', 'Alle thema’s', 'De begeleiders van de community', '=');
    await at.workspace.run('newSession');
    expect(at.read('C/sessions/2026-12-03 Gewone sessie.md')).toContain('    - Besloten: niets wat hier verteld mag worden.\n    - Van Sam de Boer wordt verwacht: niets wat hier verteld mag worden.\n    - Open: niets wat hier verteld mag worden.\n');
    expect(at.said.slice(-2)).toEqual(['“2026-12-03 Gewone sessie” is gepland, met 0 vragen en 0 acties van eerder.', '3 dingen van eerder (vragen, acties, besluiten, wie er niet was) zijn niet meegekomen, vanwege label of doelgroep: niet iedereen voor wie de nieuwe notitie is, mag ze zien.']);
  });

  test('says in the briefing how far the strictest of what it tells may go, and that nobody may be named', async () => {
    const at = await host({ 'C/sessions/2026-11-20 Late.md': '---\ntype: session\ndate: 2026-11-20\nconfidentiality: TLP:CLEAR\nchatham-house: true\nabsent: ["[[Sam de Boer]]"]\n---\n- [!] Fire Delta [confidentiality:: TLP:AMBER]\n', 'C/templates/Ours.md': '---\ntemplate:\n  name: Ours\ntype: session\nconfidentiality: TLP:AMBER\nchatham-house: true\n---\n{{#absentees}}\n{{#briefing}}\n- {{line}}\n{{/briefing}}\n{{/absentees}}\n' });
    at.script.push('Ours', '2026-12-03', '120', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.read('C/sessions/2026-12-03 Ours.md')).toContain('- Decided: Fire Delta\n');
    expect(at.read('C/sessions/2026-12-03 Ours.md')).toContain('- Not to be shared: only with colleagues who need it. Chatham House rule: use what was said, but not who said it or for which organisation.\n');
  });

  const few: Notes = {
    'C/people/Hidden.md': '---\ntype: member\nconfidentiality: TLP:RED\naudience: ["[[Noor Visser]]"]\n---\n', 'C/people/Amber.md': '---\ntype: member\nconfidentiality: TLP:AMBER\n---\n',
    'C/sessions/2026-11-20 Late.md': '---\ntype: session\ndate: 2026-11-20\nabsent: ["[[Hidden]]", "[[Sam de Boer]]"]\nsubstitutes: ["[[Hidden]] for [[Sam de Boer]]"]\n---\n- [ ] Ask around [owner:: [[Hidden]]] [due:: 2026-12-01]\n',
  };

  test('names nobody whose member note fewer people may see, and says how many that were', async () => {
    const at = await host(few);
    at.script.push('Regular session', '2026-12-03', '120', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    const text = at.read('C/sessions/2026-12-03 Regular session.md');
    expect(text).toContain('attendees:\n  - "[[Noor Visser]]"\n  - "[[Sam de Boer]]"\n---\n');
    expect(text).toContain('- [[Sam de Boer]] was absent last time. In short:\n');
    expect(text).toContain('- Not done yet: [[2026-11-20 Late|Ask around]] (by 2026-12-01)\n');
    expect(text).not.toMatch(/Hidden|Amber/);
    expect(at.said.at(-1)).toBe('2 members are not among the attendees: fewer people may see their member notes than the session’s note.');
  });

  test('for those present names whom all members may see, and one that everybody may read nobody', async () => {
    const at = await host({ ...few, 'C/templates/Open.md': '---\ntype: session\nconfidentiality: TLP:CLEAR\n---\n# {{title}}\n' });
    at.script.push('Case clinic', '2026-12-03', '70', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.read('C/sessions/2026-12-03 Case clinic.md')).toContain('attendees:\n  - "[[Amber]]"\n  - "[[Noor Visser]]"\n  - "[[Sam de Boer]]"\n---\n');
    expect(at.said.at(-1)).toContain('1 member is not among the attendees');
    at.script.push('Open', '2026-12-04', '70', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.read('C/sessions/2026-12-04 Open.md')).not.toContain('attendees');
    expect(at.said.at(-1)).toContain('4 members are not among the attendees');
  });

  test('names of two members with one name each, and nobody whose note has no name', async () => {
    const at = await host({ 'C/a/Jan.md': '---\ntype: member\n---\n', 'C/b/Jan.md': '---\ntype: member\n---\n', 'C/#1.md': '---\ntype: member\n---\n' });
    at.script.push('Regular session', '2026-12-03', '120', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.read('C/sessions/2026-12-03 Regular session.md')).toContain('attendees:\n  - "[[a/Jan|Jan]]"\n  - "[[b/Jan|Jan]]"\n  - "[[Noor Visser]]"\n  - "[[Sam de Boer]]"\n---\n');
  });

  test('is about the themes that were chosen, as many questions as fit the time', async () => {
    const many = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`C/Q${String(index)}.md`, `- [?] Question ${String(index)} [theme:: money] ^q00010${String(index)}\n`]));
    const at = await host(many);
    at.script.push('Regular session', '2026-12-03', '120', 'money', 'That is all', 'Sam de Boer', 'Nobody else', 'Money');
    await at.workspace.run('newSession');
    const text = at.read('C/sessions/Money.md');
    expect(text).toContain('themes:\n  - money\n');
    expect(text).toContain('facilitators:\n  - "[[Sam de Boer]]"\n');
    // Forty minutes of the agenda are for questions.
    expect(text.match(/^- \[\[.*#\^q/gm)).toHaveLength(4);
    expect(text).not.toContain('stale');
  });

  test('says so when the minutes do not add up', async () => {
    const at = await host();
    at.script.push('Decision round', '2026-12-03', '45', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.workspace.problems().get('C/sessions/2026-12-03 Decision round.md')?.map(({ message, place }) => `${String(place.line + 1)}: ${message}`)).toEqual(['24: The minutes of this agenda (30) don’t add up to how long the session takes (45).']);
  });

  test('never takes the place of another note', async () => {
    const at = await host();
    at.script.push('Regular session', '2026-11-12', '120', 'All themes', 'The community’s facilitators', '2026-11-12 Session');
    await at.workspace.run('newSession');
    expect(at.said.at(-1)).toContain('exists already');
    expect(at.read('C/sessions/2026-11-12 Session.md')).toContain('We meet monthly');
    at.script.push('Regular session', '2026-11-12', '120', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    at.script.push('Regular session', '2026-11-12', '120', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.paths().filter((path) => path.includes('Regular'))).toEqual(['C/sessions/2026-11-12 Regular session.md', 'C/sessions/2026-11-12 Regular session 2.md']);
  });

  test('what a session for few ears holds is not carried into the next', async () => {
    const at = await host({ 'C/sessions/2026-11-20 Clinic.md': '---\ntype: session\ndate: 2026-11-20\nconfidentiality: TLP:RED\nattendees: ["[[Noor Visser]]"]\nabsent: ["[[Sam de Boer]]"]\n---\n- [!] We say nothing of Delta\n- [ ] Call Delta [owner:: [[Sam de Boer]]]\n' });
    at.script.push('Regular session', '2026-12-03', '120', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.read('C/sessions/2026-12-03 Regular session.md')).not.toContain('Delta');
  });
});

const own = (head: string, body = '# {{title}} of {{date:D MMMM YYYY}} {{time}}\n'): Notes => ({ 'C/templates/Ours.md': `---\ntemplate:\n  name: Ours\n${head}type: session\nstart: "13:30"\nend: "16:30"\nfacilitators:\n  - "{{facilitator}}"\nattendees:\n---\n${body}` });

describe('a community’s own template', () => {
  test('comes first, with its folder and its name', async () => {
    const at = await host(own('  folder: gatherings\n  filename: "{{date}} Gathering"\n'));
    let first = '';
    at.onPick = (items) => { first ||= items[0]?.label ?? ''; };
    at.script.push('Ours', '2026-12-03', '=', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(first).toBe('Ours');
    const text = at.read('C/gatherings/2026-12-03 Gathering.md');
    expect(text).toContain('# 2026-12-03 Gathering of 3 December 2026 13:30\n');
    expect(text).toContain('start: "13:30"\nend: "16:30"\nfacilitators:\n  - "[[Noor Visser]]"\nattendees:\n  - "[[Noor Visser]]"\n');
    expect(text).not.toContain('template:');
  });

  test.each(['../outside', '/etc', 'C:\\x', '..', 'a/../../b', '.hidden'])('never leads out of the community: %s', async (folder) => {
    const at = await host(own(`  folder: '${folder}'\n`));
    const before = at.paths().length;
    at.script.push('Ours', '2026-12-03', '=', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.paths()).toHaveLength(before);
    expect(at.said.at(-1)).toContain('asks for a folder or a name that can’t be used here');
  });

  test('can have the name of the template in the name of the file', async () => {
    const at = await host(own('  filename: "{{date:YYYYMMDD}} {{title}} in {{community}}"\n'));
    at.script.push('Ours', '2026-12-03', '=', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.read('C/sessions/20261203 Ours in Circle.md')).toContain('# 20261203 Ours in Circle of 3 December 2026');
  });

  test('has minutes as a number, for other tools reckon with it', async () => {
    const at = await host({ 'C/templates/One.md': '---\ntemplate:\n  name: One\ntype: session\n---\n# {{title}}\n', 'C/templates/Two.md': '---\ntemplate:\n  name: Two\ntype: session\nduration: {{duration}}\nroom: {{theme}}\n---\n# {{title}}\n', 'C/templates/Three.md': '---\ntemplate:\n  name: Three\ntype: session\nduration: "60"\n---\n# {{title}}\n' });
    for (const name of ['One', 'Two', 'Three']) {
      at.script.push(name, '2026-12-03', '90', 'All themes', 'The community’s facilitators', '=');
      await at.workspace.run('newSession');
    }
    expect(['One', 'Two', 'Three'].map((name) => /duration: .*/.exec(at.read(`C/sessions/2026-12-03 ${name}.md`))?.[0])).toEqual(['duration: 90', 'duration: 90', 'duration: "90"']);
  });

  test('with a section that is not closed says so, by its sign and its line', async () => {
    const at = await host({ 'C/templates/Ours.md': '---\ntemplate:\n  name: Ours\ntype: session\n---\n# {{title}}\n\n{{#themes}}\n- {{theme}}\n' });
    at.script.push('Ours', '2026-12-03', '=', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.said.at(-1)).toBe('warning: Something in the template “Ours” can’t be filled in, and was left as it is: {{#themes}} in line 8, which no {{/themes}} closes.');
  });

  test('that nobody can read for what it does not know says what that is', async () => {
    const at = await host({ 'C/templates/Ours.md': '---\ntemplate:\n  name: Ours\ntype: session\nroom: {{room}} {{floor}}\n---\n# {{title}}\n' });
    const before = at.paths().length;
    at.script.push('Ours', '2026-12-03', '=', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.paths()).toHaveLength(before);
    expect(at.said.slice(-2)).toEqual(['warning: The frontmatter of the template “Ours” can’t be read once it is filled in; nothing was made.', 'warning: Something in the template “Ours” can’t be filled in, and was left as it is: {{room}} in line 5, {{floor}} in line 5.']);
  });

  test('without a place for questions brings none, says so, and gives none a block id', async () => {
    const at = await host(own('', '# {{title}}\n\n{{#openactions}}\n- {{action}}\n{{/openactions}}\n'));
    at.script.push('Ours', '2026-12-03', '=', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.said.slice(-2)).toEqual(['“2026-12-03 Ours” is planned, with 0 questions and 1 action from before.', 'The template “Ours” has no place for what is there from before: questions, decisions, who was absent.']);
    expect(at.read('C/sessions/2026-11-12 Session.md')).toBe(circle['C/sessions/2026-11-12 Session.md']);
  });

  test('is never run, and says what nobody understands', async () => {
    const strange = '<% tp.file.move("/x") %> {{VALUE}} $FOAM_TITLE {{unknown}} ${process.exit()}\n```js\nprocess.exit()\n```\n';
    const at = await host(own('', strange));
    at.script.push('Ours', '2026-12-03', '=', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.read('C/sessions/2026-12-03 Ours.md')).toContain(strange);
    expect(at.said.at(-1)).toBe('warning: Something in the template “Ours” can’t be filled in, and was left as it is: {{unknown}} in line 11.');
  });

  test('says what nobody understands of its folder and its name, too, by the lines of its own file', async () => {
    const at = await host(own('  folder: {{team}}/sessions\n  filename: {{date}} {{circle}}\n', '# {{title}}\n{{more}}\n'));
    at.script.push('Ours', '2026-12-03', '=', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession');
    expect(at.paths()).toContain('C/{{team}}/sessions/2026-12-03 {{circle}}.md');
    expect(at.said.at(-1)).toBe('warning: Something in the template “Ours” can’t be filled in, and was left as it is: {{team}} in line 4, {{circle}} in line 5, {{more}} in line 14.');
  });

  test.each(['---js\nmodule.exports = process.exit()\n---\ntype: session\n', '---\ntemplate:\n  name: Ours\ntype: session\nbroken: [\n---\n'])('whose frontmatter can’t be read makes nothing', async (text) => {
    const at = await host({ 'C/templates/Ours.md': text });
    const before = at.paths().length;
    at.script.push('Ours', '2026-12-03', '=', 'All themes', 'The community’s facilitators', '=');
    await at.workspace.run('newSession').catch(() => undefined);
    expect(at.paths()).toHaveLength(before);
  });
});

test('another note tells what nobody understands of where its template puts it', async () => {
  const at = await host({ 'C/templates/Ours.md': '---\ntemplate: {name: Ours, folder: "{{team}}"}\ntype: knowledge\n---\n# {{title}}\n' });
  at.script.push('Ours', 'Paying');
  await at.workspace.run('newNote');
  expect(at.read('C/{{team}}/Paying.md')).toBe('---\ntype: knowledge\n---\n# Paying\n');
  expect(at.said.at(-1)).toBe('warning: Something in the template “Ours” can’t be filled in, and was left as it is: {{team}} in line 2.');
});

test('another note is made from a template where such notes stand, in the language of the community', async () => {
  const at = await host({ 'C/C.md': (circle['C/C.md'] ?? '').replace('name: Circle', 'name: Kring\nlanguage: nl') }, 'nl');
  at.script.push('Lid', 'Bas Koning');
  await at.workspace.run('newNote');
  expect(at.read('C/people/Bas Koning.md')).toContain('type: member\n');
  expect(at.read('C/people/Bas Koning.md')).toContain('## Waar ik verstand van heb');
});
