// What a member sees, and how they find what they look for.

import { describe, expect, test } from 'vitest';
import { expectSoon } from '../host/expect-soon.mjs';
import { askedFor, builds, daysAgo, journey, makeJourney, titleBecomes, treeIs, twoCommunities, workbench } from './community.mjs';

describe.each(builds)('in the %s build a member', (build) => {
  const hostile = '- [?] Is $(gear) an icon, and [this](command:workbench.action.quit) a link? [owner:: [[Sam de Boer]]]  [theme:: tools]\n';
  makeJourney(build, { ...twoCommunities(), 'Trust/Hostile.md': hostile }, {
    settings: { 'copNotes.me': 'Noor', 'files.exclude': { '**/Client.md': true } },
    arrive: () => workbench.tree.row('Open questions').waitFor({ timeout: 60_000 }),
  });

  const everything = [
    'Needs attention 1',
    '  Without an owner 1',
    '    Where do we meet next? 1 day · Kick-off',
    `New since ${daysAgo(3)} 4`,
    'Open questions 5',
    '  trust 2',
    '    How do we share client cases? Noor Visser · 3 days · 1 reply · Kick-off',
    '    Where do we meet next? 1 day · Kick-off',
    '  tools 2',
    '    Which tool keeps our notes? Sam de Boer · 2 days · 1 supporter · Kick-off',
    '    Is $(gear) an icon, and this a link? Sam de Boer · Hostile',
    '  No theme 1',
    '    [TLP:RED] May we name the client? Sam de Boer · 4 days · Client',
    'Resolved 1',
    'Parked 1',
    'Who is who 2',
  ];

  test('sees the questions of the chosen community, and nothing private', async () => {
    await workbench.runCommand('CoP Notes: Switch community');
    await askedFor(workbench, 'Switch community');
    await expectSoon(() => workbench.quickInput.items(), ['Library', 'Trust between cities']);
    await workbench.quickInput.choose('Trust between cities');
    await treeIs(workbench, everything);
    await expectSoon(() => workbench.sideBarText(), expect.stringMatching(/cop notes: trust between/i));
    expect(await workbench.notifications()).toEqual([]);
    await workbench.screenshot(`journey-${build}-tree`);
  });

  test('is told in the activity bar how many questions need attention', async () => {
    await expectSoon(() => workbench.badge('CoP Notes'), '1');
  });

  test('hears a whole row in one sentence', async () => {
    await expectSoon(() => workbench.tree.row('May we name the client?').getAttribute('aria-label'), expect.stringMatching(/^May we name the client\?, Open, TLP:RED, Sam de Boer/));
  });

  test('goes from a row to the exact place in its note', async () => {
    await workbench.tree.click('May we name the client?');
    await titleBecomes('Client.md');
    await expectSoon(() => workbench.cursor(), { line: 9, column: '- [?] May we name the client?'.length + 1 });
    await expectSoon(() => workbench.page.locator('[id="status.editor.selection"]').innerText(), expect.stringContaining('23 selected'));
  });

  test('finds on a row what can be done with it, and no more', async () => {
    const { tree } = workbench;
    await expectSoon(() => tree.actions('How do we share client cases?'), ['Resolve question']);
    await expectSoon(() => tree.actions('Is $(gear)'), ['I have this question too', 'Resolve question']);
    await expectSoon(() => tree.menu('How do we share client cases?'), [
      'Go to question', 'Resolve question', 'Mark question as under discussion', 'Assign question', 'Park question', 'Turn question into a note', 'Write knowledge note from this question…', 'Set confidentiality of question',
    ]);

    await tree.open('Resolved');
    await expectSoon(() => tree.actions('Who may read this?'), ['Reopen question']);
    await expectSoon(() => tree.menu('Who may read this?'), ['Go to question', 'Reopen question', 'Go to answer', 'Verify answer…', 'Mark answer as obsolete…', 'Write knowledge note from this question…', 'Set confidentiality of question']);
    await tree.close('Resolved');
  });

  test('finds a question by a word, and everything again', async () => {
    await workbench.clickViewAction('Filter questions');
    await askedFor(workbench, 'Filter questions');
    await workbench.quickInput.answer('TOOL');
    const narrowed = [
      'Needs attention 0', '  Nothing here fits the filter.',
      `New since ${daysAgo(3)} 1`,
      'Open questions 2',
      '  tools 2',
      '    Which tool keeps our notes? Sam de Boer · 2 days · 1 supporter · Kick-off',
      '    Is $(gear) an icon, and this a link? Sam de Boer · Hostile',
      'Resolved 0',
    ];
    await treeIs(workbench, narrowed);
    await expectSoon(() => workbench.sideBarText(), expect.stringContaining('Filter: TOOL'));
    await expectSoon(() => workbench.badge('CoP Notes'), '1');
    await workbench.screenshot(`journey-${build}-filter`);

    await workbench.clickViewAction('Show all questions again');
    await treeIs(workbench, everything);
    await expectSoon(() => workbench.sideBarText(), expect.not.stringContaining('Filter: TOOL'));
  });

  test('sees only their own', async () => {
    await workbench.runCommand('CoP Notes: Show only my questions, or all');
    await treeIs(workbench, [
      'Needs attention 0', '  Nothing here fits the filter.',
      'Open questions 1', '  trust 1', '    How do we share client cases? Noor Visser · 3 days · 1 reply · Kick-off',
      'Resolved 1',
    ]);
    await expectSoon(() => workbench.sideBarText(), expect.stringContaining('Only mine'));
    await workbench.runCommand('CoP Notes: Show only my questions, or all');
    await treeIs(workbench, everything);
  });

  test('groups by owner, and by theme again', async () => {
    await workbench.runCommand('CoP Notes: Group open questions by…');
    await askedFor(workbench, 'Group open questions by…');
    await expectSoon(() => workbench.quickInput.items(), ['Theme', 'Owner', 'Session', 'Age']);
    await workbench.quickInput.choose('Owner');
    await expectSoon(async () => (await workbench.tree.outline()).filter((row) => /^ {2}\S/.test(row)), [
      '  Without an owner 1', '  Mine (Noor Visser) 1', '  Sam de Boer 3', '  No owner 1',
    ]);
    await workbench.runCommand('CoP Notes: Group open questions by…');
    await askedFor(workbench, 'Group open questions by…');
    await workbench.quickInput.choose('Theme');
    await treeIs(workbench, everything);
  });

  test('keeps what is closed and what is selected while notes change', async () => {
    await workbench.tree.close('trust');
    await workbench.tree.click('May we name the client?');
    journey.write('Trust/Another.md', '- [?] Is this new? [owner:: [[Sam de Boer]]]  [theme:: tools]\n');
    await workbench.tree.row('Is this new?').waitFor();
    await expectSoon(async () => (await workbench.tree.rows()).find(({ label }) => label === 'trust')?.expanded, false);
    await expectSoon(() => workbench.tree.row('May we name the client?').getAttribute('aria-selected'), 'true');
    await workbench.tree.open('trust');
  });
});
