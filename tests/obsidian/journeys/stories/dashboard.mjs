import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { eventually } from './eventually.mjs';

/** Some of it has a day in the period that the dashboard shows first. */
const withDays = () => ({
  ...circle(),
  'Circle/Asked.md': '# Asked\n\n- [?] What do we share? [theme:: trust]  [created:: 2026-11-01] ^qhhhhhh\n- [?] <img src=x onerror=alert(1)> Really? [theme:: money]  [created:: 2026-11-02] ^qiiiiii\n',
  'Circle/Leaflet.md': '---\nconfidentiality: TLP:CLEAR\n---\n# Leaflet\n\n- [?] May everybody read this? [created:: 2026-11-03] ^qgggggg\n',
});

const value = (person, name) => person.do((words) => [...document.querySelectorAll('.cop-notes-tile')].find((tile) => tile.querySelector('.cop-notes-tile-name').textContent === words)?.querySelector('.cop-notes-number').textContent, name);
const rows = (person) => person.do(() => [...document.querySelectorAll('.cop-notes-behind > ul:first-of-type .cop-notes-go')].map((row) => [...row.children].map(({ textContent }) => textContent).join(' | ')));
const press = (person, does, key) => person.do(([act, of]) => { [...document.querySelectorAll(`button[data-do="${act}"]`)].find((button) => button.getAttribute('data-value') === of).click(); }, [does, key]);
const choose = (person, does, words) => person.do(([act, label]) => {
  const select = document.querySelector(`select[data-do="${act}"]`);
  select.value = [...select.options].find((option) => option.textContent === label).value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}, [does, words]);
const inSight = (person) => person.do(() => document.querySelector('.cop-notes-dashboard-root').isShown());
const lookAt = (person) => person.do(async () => { await host.app.workspace.revealLeaf(host.app.workspace.getLeavesOfType('cop-notes-dashboard')[0]); });
const focused = (person) => person.do(() => document.activeElement?.getAttribute('data-key'));

async function open(person) {
  await expect.poll(() => person.see('available')).toContain('cop-notes:resolve');
  await person.run('show-dashboard');
  await expect.poll(() => value(person, 'Questions asked')).toBe('3');
}

export const dashboard = [
  {
    name: 'the dashboard shows how the community is doing, and each number opens what is behind it',
    notes: withDays,
    async tell(person) {
      await open(person);
      await eventually(person, 'tabs').toContain('Dashboard');
      await expect.poll(() => person.do(() => document.querySelector('.cop-notes-dashboard h1').textContent)).toBe('Circle');
      await press(person, 'open', 'figure/asked');
      await expect.poll(() => rows(person)).toEqual(['What do we share? | Asked · line 3 · 2026-11-01', '<img src=x onerror=alert(1)> Really? | Asked · line 4 · 2026-11-02', 'May everybody read this? | Leaflet · line 6 · 2026-11-03']);
      await expect.poll(() => person.do(() => document.querySelectorAll('.cop-notes-dashboard img').length)).toBe(0);
      await choose(person, 'by', 'Quarter');
      await press(person, 'fold', 'series');
      await expect.poll(() => person.do(() => [...document.querySelectorAll('.cop-notes-behind tbody tr')].map((row) => [...row.children].map(({ textContent }) => textContent).join(' ')).at(-1))).toBe('2026-Q4 3');
      await press(person, 'go', 'figure/asked/row/1');
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Asked.md', line: 3 });
    },
  },
  {
    name: 'the dashboard shows a period and a theme that one chooses, and changes with the notes',
    notes: withDays,
    async tell(person) {
      await open(person);
      await choose(person, 'theme', 'money');
      await expect.poll(() => value(person, 'Questions asked')).toBe('1');
      await choose(person, 'period', 'Last year');
      await expect.poll(() => value(person, 'Questions asked')).toBe('0');
      await choose(person, 'period', 'This month');
      await person.do(async () => { await host.app.vault.create('Circle/More.md', '- [?] And who pays for that? [theme:: money]  [created:: 2026-11-04]\n'); });
      await expect.poll(() => value(person, 'Questions asked')).toBe('2');
    },
  },
  {
    name: 'with the keyboard alone a number in the dashboard opens, and Escape closes its list and leads back to it',
    notes: withDays,
    async tell(person) {
      await open(person);
      await person.do(() => { document.querySelector('button[data-value="figure/asked"]').focus(); });
      await person.press('Enter');
      await expect.poll(async () => (await rows(person)).length).toBe(3);
      await expect.poll(() => focused(person)).toBe('open:figure/asked');
      await person.do(() => { document.querySelector('.cop-notes-behind button[data-do=go]').focus(); });
      await person.press('Escape');
      await expect.poll(() => rows(person)).toEqual([]);
      await expect.poll(() => focused(person)).toBe('open:figure/asked');
    },
  },
  {
    name: 'while somebody presents the dashboard shows only what the room may see',
    notes: withDays,
    async tell(person) {
      await open(person);
      await press(person, 'open', 'figure/asked');
      await expect.poll(async () => (await rows(person)).length).toBe(3);
      await person.run('start-presenting');
      await eventually(person, 'dialog').toMatchObject({ items: expect.arrayContaining(['Everybody: the world']) });
      await person.fill('field', 'Everybody: the world');
      await person.press('Enter');
      await expect.poll(() => rows(person)).toEqual(['May everybody read this? | Leaflet · line 6 · 2026-11-03']);
      const text = await person.do(() => document.querySelector('.cop-notes-dashboard').textContent);
      expect(text).toContain('Presenting to everybody');
      expect(text).not.toMatch(/Noor|Sam|share\?|Circle|Asked|Budget/);
    },
  },
  {
    name: 'behind another tab the dashboard is not drawn, and once it comes into sight it is',
    notes: withDays,
    async tell(person) {
      await open(person);
      await person.do(async () => { await host.app.workspace.getLeaf('tab').openFile(host.app.vault.getFileByPath('Circle/Asked.md')); });
      await expect.poll(() => inSight(person)).toBe(false);
      await person.do(async () => { await host.app.vault.create('Circle/More.md', '- [?] And who pays for that? [theme:: money]  [created:: 2026-11-04]\n'); });
      // It heard of it, and waits; nothing of before can be seen until then.
      await expect.poll(() => person.do(() => document.querySelector('.cop-notes-dashboard-root').style.display)).toBe('none');
      expect(await value(person, 'Questions asked')).toBe('3');
      await lookAt(person);
      await expect.poll(() => inSight(person)).toBe(true);
      expect(await value(person, 'Questions asked')).toBe('4');
    },
  },
  {
    name: 'there is one dashboard, and a restart brings it back as it was once somebody looks at it',
    notes: withDays,
    async tell(person) {
      await open(person);
      await person.run('show-dashboard');
      await choose(person, 'theme', 'trust');
      await press(person, 'open', 'figure/asked');
      await expect.poll(async () => (await rows(person)).length).toBe(1);
      const state = await person.do(() => {
        const leaves = host.app.workspace.getLeavesOfType('cop-notes-dashboard');
        return { count: leaves.length, kept: leaves[0].getViewState() };
      });
      expect(state).toMatchObject({ count: 1, kept: { type: 'cop-notes-dashboard', state: { dashboard: { theme: 'trust', opened: 'figure/asked' } } } });
      await person.do(async (kept) => {
        host.app.workspace.getLeavesOfType('cop-notes-dashboard')[0].detach();
        const leaf = await host.restoreLeaf(kept.type, 'root', kept.state);
        await host.app.workspace.revealLeaf(leaf);
      }, state.kept);
      await expect.poll(() => rows(person)).toEqual(['What do we share? | Asked · line 3 · 2026-11-01']);
      await expect.poll(() => person.do(() => document.querySelector('select[data-do=theme]').value)).toBe('trust');
    },
  },
];
