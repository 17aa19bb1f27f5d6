// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { startChromium } from '../chromium.mjs';
import { sampleNotes } from '../sample-notes.mjs';
import { faint, small, wide } from './measured.mjs';
import { circle } from './notes.mjs';
import { personInChromium } from './person-in-chromium.mjs';
import { enterTree, ready } from './stories/eventually.mjs';

/** How the sidebar looks in every state, and what can be measured of that. The pictures are for the eye: tests/obsidian/shots. */
let browser;
let person;
beforeAll(async () => { browser = await startChromium(); });
afterAll(() => browser?.close());
afterEach(() => person?.leave());

async function enter(options = {}) {
  person = await personInChromium(browser, { files: sampleNotes(), ...options });
  return person;
}
const shoot = (name) => person.page.shot(`journey-${name}`);
const sideways = () => person.do(wide);
const tree = '.cop-notes-tree';

describe('how the sidebar looks', () => {
  for (const dark of [false, true]) {
    const theme = dark ? 'dark' : 'light';
    test(`in the ${theme} theme, everything can be read`, async () => {
      await enter({ dark });
      await ready(person);
      await shoot(theme);
      await expect.poll(() => person.do(faint)).toEqual([]);
      await person.click('line', 'Resolved');
      await person.click('line', 'Parked');
      await person.click('line', 'Needs attention');
      await person.click('line', 'Open questions');
      await person.page.waitForTimeout(150);
      await shoot(`${theme}-resolved`);
      await expect.poll(() => person.do(faint)).toEqual([]);
      await expect.poll(sideways).toEqual([]);
    });

    test(`in the ${theme} theme, a row shows its buttons under the mouse and with the focus`, async () => {
      await enter({ dark });
      await ready(person);
      await person.page.locator('.cop-notes-row').nth(1).hover();
      await shoot(`${theme}-hover`);
      await person.page.mouse.move(300, 300);
      await enterTree(person);
      await person.press('ArrowDown');
      await person.press('ArrowDown');
      await shoot(`${theme}-focus`);
      await person.press('ArrowRight');
      await shoot(`${theme}-focus-button`);
      await expect.poll(() => person.do(() => getComputedStyle(document.activeElement.parentElement).opacity)).toBe('1');
      await person.press('ArrowLeft');
      await person.press('F10', { shift: true });
      await shoot(`${theme}-menu`);
    });

    test(`in the ${theme} theme, notes, dialogs and pickers`, async () => {
      await enter({ dark });
      await ready(person);
      await person.page.locator('.cop-notes-row').nth(2).click();
      await person.page.locator('.markdown-source-view').waitFor();
      await shoot(`${theme}-opened`);
      await person.click('button', 'Ask a question');
      await person.press('Enter');
      await shoot(`${theme}-ask`);
      await person.press('Escape');
      await person.run('assign');
      await person.page.locator('.suggestion-item, .modal').first().waitFor();
      await shoot(`${theme}-assign`);
      await person.press('Escape');
      await person.run('open-question');
      await person.page.locator('.suggestion-item').first().waitFor();
      await person.fill('field', 'steel');
      await shoot(`${theme}-pick`);
      await person.press('Escape');
      await person.do(() => host.openSettings('cop-notes'));
      await shoot(`${theme}-settings`);
      await person.press('Escape');
    });

    test(`in the ${theme} theme, narrowed down`, async () => {
      await enter({ dark });
      await ready(person);
      await person.fill('filter', 'passport');
      await person.page.locator('.cop-notes-narrowing-text').waitFor();
      await shoot(`${theme}-filter`);
      await expect.poll(() => person.do(faint)).toEqual([]);
      await person.click('button', 'Group open questions by…');
      await shoot(`${theme}-group`);
      await person.click('menuItem', 'Owner');
      await person.fill('filter', 'nothing is like this');
      await expect.poll(() => person.see('tree')).toContain('  Nothing here fits the filter.');
      await shoot(`${theme}-nothing`);
    });

    test(`in the ${theme} theme on a phone, everything can be touched`, async () => {
      await enter({ dark, mobile: true, width: 390, height: 780 });
      await ready(person);
      await shoot(`${theme}-phone`);
      await expect.poll(() => person.do(small)).toEqual([]);
      await expect.poll(sideways).toEqual([]);
      await expect.poll(() => person.do(() => [...document.querySelectorAll('.cop-notes-actions')].every((actions) => getComputedStyle(actions).opacity === '1' && actions.childElementCount > 0))).toBe(true);
    });
  }

  test('with problems, and a label on every kind of row', async () => {
    const labels = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'].map((label) => `- [?] What is ${label}? [confidentiality:: ${label}]  [owner:: [[Sam de Boer]]]\n`).join('');
    await enter({ files: { ...circle(), 'Circle/Labels.md': `---\ntype: session\nthemes: [trust]\n---\n${labels}- [?] A question that somebody wrote in one long sentence, with everything that came to mind, so that it has far more words than two lines of a narrow sidebar will ever hold? [owner:: [[Nobody]]]\n- [?] Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrikantenvereinsvorsitzenderstellvertreter? [owner:: [[Sam de Boer]]]\n- [?] Same? ^qdddddd\n`,
      'Circle/Circle.md': circle()['Circle/Circle.md'].replace('TLP:GREEN', 'TLP:CLEAR') } });
    await ready(person);
    await person.run('show-problems');
    await person.page.waitForTimeout(200);
    await shoot('problems');
    await expect.poll(sideways).toEqual([]);
    await person.press('Home');
    await shoot('labels');
    await expect.poll(() => person.do(faint)).toEqual([]);
  });

  test('before there is anything to show', async () => {
    await enter({ files: { 'Welcome.md': '# Welcome\n' } });
    await expect.poll(() => person.see('message')).toMatch(/There is no community/);
    await shoot('none');
    await expect.poll(() => person.do(faint)).toEqual([]);
    await person.click('button', 'Start a community');
    await shoot('start');
    await person.press('Escape');
    await person.leave();
    await enter({ files: { 'Welcome.md': '# Welcome\n' }, mobile: true, width: 390, height: 780, dark: true });
    await expect.poll(() => person.see('message')).toMatch(/There is no community/);
    await shoot('none-phone');
    await expect.poll(() => person.do(small)).toEqual([]);
  });

  test('in a community without questions', async () => {
    await enter({ files: { 'Circle/Circle.md': circle()['Circle/Circle.md'] } });
    await ready(person);
    await shoot('empty');
    await expect.poll(async () => (await person.see('tree')).filter((line) => line.startsWith('  '))).toEqual(['  Nothing needs attention.', '  No open questions. Ask one with “Ask a question”.']);
  });

  test('in Dutch', async () => {
    await enter({ language: 'nl', files: { ...sampleNotes() } });
    await ready(person);
    await shoot('dutch');
    await person.click('button', 'Een vraag stellen');
    await shoot('dutch-ask');
  });

  for (const [name, width, options] of [['narrow', 260, {}], ['narrow-nl', 260, { language: 'nl' }], ['small-phone', 320, { mobile: true, width: 320, height: 640 }]]) {
    test(`in ${String(width)} pixels (${name})`, async () => {
      await enter(options);
      await person.do((pixels) => { document.querySelector('.mod-right-split').style.width = `${String(pixels)}px`; }, width);
      await ready(person);
      await person.fill('filter', 'o');
      await person.page.locator('.cop-notes-narrowing-text').waitFor();
      await shoot(name);
      await expect.poll(sideways).toEqual([]);
      await expect.poll(() => person.do(() => document.querySelector('.cop-notes-view').scrollWidth <= document.querySelector('.cop-notes-view').clientWidth)).toBe(true);
    });
  }

  test('from right to left, with the arrows turned round', async () => {
    await enter();
    await person.do(() => { document.documentElement.dir = 'rtl'; });
    await ready(person);
    await enterTree(person);
    await person.press('End');
    await shoot('rtl');
    await person.press('ArrowLeft');
    await expect.poll(async () => (await person.see('tree')).some((line) => line.startsWith('▾ Problems in notes'))).toBe(true);
    await expect.poll(sideways).toEqual([]);
  });

  test('with forced colours, the line with the focus and the one opened last can be told apart', async () => {
    await enter({ forcedColors: 'active' });
    await ready(person);
    await person.page.locator('.cop-notes-row').nth(1).click();
    await enterTree(person);
    await person.press('ArrowDown');
    await person.page.waitForTimeout(100);
    await shoot('forced-colours');
    await expect.poll(() => person.do(() => getComputedStyle(document.querySelector('[aria-selected=true] > .cop-notes-line')).borderStyle)).toBe('solid');
    await expect.poll(() => person.do(() => getComputedStyle(document.activeElement.querySelector('.cop-notes-line')).outlineStyle)).toBe('solid');
  });

  test('without motion for whoever asks for that', async () => {
    await enter();
    await ready(person);
    const transition = () => person.do(() => getComputedStyle(document.querySelector('.cop-notes-fold')).transitionDuration);
    await person.page.emulateMedia({ reducedMotion: 'no-preference' });
    await expect.poll(transition).toBe('0.1s');
    await person.page.emulateMedia({ reducedMotion: 'reduce' });
    await expect.poll(transition).toBe('0s');
  });
});

/** A note with a part of every label, in the charter's loosest default. */
function labelledNotes() {
  const items = ['TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'].map((label) => `- [?] What is ${label}? [confidentiality:: ${label}]\n    - Ask Noor, who knows of all that is in here and has words enough for two lines.\n`).join('');
  return { ...circle(), 'Circle/Circle.md': circle()['Circle/Circle.md'].replace('TLP:GREEN', 'TLP:CLEAR'),
    'Circle/Minutes.md': `---\ntype: session\n---\n# Minutes\n\nWe met in the library.\n\n> [!TLP:RED] Between us\n> The budget is gone.\n\n${items}- [?] When do we meet again?\n\n1. First.\n2. Then. [confidentiality:: TLP:AMBER]\n\nOpen to all of us.\n` };
}

describe('how labels look in a note', () => {
  const open = (mode) => person.do(async (state) => { await host.app.workspace.getLeaf(false).setViewState({ type: 'markdown', active: true, state }); }, { file: 'Circle/Minutes.md', mode });
  for (const [name, options] of [
    ['light', {}], ['dark', { dark: true }], ['phone', { mobile: true, width: 390, height: 780, sidebar: false }], ['dark-phone', { dark: true, mobile: true, width: 390, height: 780, sidebar: false }],
    ['forced-colours', { forcedColors: 'active' }],
  ]) {
    for (const mode of ['source', 'preview']) {
      test(`in ${mode} (${name}), with words that can be read`, async () => {
        await enter({ files: labelledNotes(), ...options });
        await expect.poll(() => person.see('names')).toHaveProperty('cop-notes:label-note');
        await open(mode);
        await person.page.locator('.cop-notes-part:visible').first().waitFor();
        await shoot(`labels-${name}-${mode}`);
        await expect.poll(() => person.do(() => [...document.querySelectorAll('.cop-notes-part-words')].filter((words) => words.checkVisibility()).map((words) => words.textContent))).toEqual(['TLP:RED', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED', 'TLP:AMBER']);
        await expect.poll(() => person.do(faint)).toEqual([]);
        if (options.mobile === true) expect(await person.do(() => { const { width, height } = document.querySelector('.view-header .cop-notes-label-button').getBoundingClientRect(); return width >= 44 && height >= 44; })).toBe(true);
      });
    }
  }

  test('from right to left, the bar is on the right', async () => {
    await enter({ files: labelledNotes() });
    await person.do(() => { document.documentElement.dir = 'rtl'; });
    await ready(person);
    await open('source');
    await person.page.locator('.cop-notes-part').first().waitFor();
    await shoot('labels-rtl');
    await expect.poll(() => person.do(() => getComputedStyle(document.querySelector('.cop-notes-part'), '::after').borderRightWidth)).toBe('3px');
  });
});

describe('what a screen reader finds', () => {
  test('a tree with levels, places and whole sentences, and buttons with names', async () => {
    await enter({ files: circle() });
    await ready(person);
    await person.page.locator('.cop-notes-row').first().hover();
    const heard = (await person.page.locator('.cop-notes-view').ariaSnapshot()).split('\n').filter((line) => !/- (img|text|group)/.test(line)).map((line) => line.replace(/:$/, '').trim());
    expect(heard).toEqual([
      '- heading "Circle" [level=2]',
      '- button "Ask a question"',
      '- button "Group open questions by…"',
      '- button "Only mine"',
      '- button "Read all notes again"',
      '- searchbox "Filter questions"',
      '- tree "Question list"',
      '- treeitem "Needs attention 0" [expanded] [level=1]',
      '- treeitem "Nothing needs attention." [level=2]',
      '- treeitem "Open questions 3" [expanded] [level=1]',
      '- treeitem "trust 2" [expanded] [level=2]',
      '- treeitem "How do we share client cases?, Open, Sam de Boer · 1 reply · First session" [level=3]',
      '- button "Resolve…"',
      '- button "More actions"',
      '- treeitem "Who may see the notes?, Open, Noor Visser · First session" [level=3]',
      '- treeitem "money 1" [expanded] [level=2]',
      '- treeitem "Who pays for the room?, Open, TLP:AMBER, Sam de Boer · Budget" [level=3]',
      '- treeitem "Resolved 1" [level=1]',
      '- treeitem "Who is who 2" [level=1]',
    ]);
  });

  test('every place in its set', async () => {
    await enter({ files: circle() });
    await ready(person);
    const places = await person.do(() => [...document.querySelectorAll('[role=treeitem]')].map((item) => ['aria-level', 'aria-posinset', 'aria-setsize'].map((name) => item.getAttribute(name)).join('/')));
    expect(places).toEqual(['1/1/4', '2/1/1', '1/2/4', '2/1/2', '3/1/2', '3/2/2', '2/2/2', '3/1/1', '1/3/4', '1/4/4']);
    await expect.poll(() => person.do(() => document.querySelectorAll(`.cop-notes-tree [role=treeitem][tabindex="0"]`).length)).toBe(1);
  });

  test('Tab goes through the header into the tree, along the buttons of the row, and out again', async () => {
    await enter({ files: circle() });
    await ready(person);
    await person.page.locator('.cop-notes-header button').first().focus();
    const found = [];
    for (let step = 0; step < 5; step += 1) {
      await person.press('Tab');
      found.push(await person.see('focus'));
    }
    expect(found).toEqual(['button: Group open questions by…', 'button: Only mine', 'button: Read all notes again', 'field: Filter questions', 'treeitem: Needs attention 0']);
    await person.press('w');
    await person.press('Tab');
    await expect.poll(() => person.see('focus')).toBe('button: Resolve…');
    await person.press('Tab');
    await expect.poll(() => person.see('focus')).toBe('button: More actions');
    await person.press('Tab');
    await expect.poll(() => person.see('focus')).not.toMatch(/treeitem|button: /);
    await expect.poll(() => person.page.locator(tree).count()).toBe(1);
  });
});
