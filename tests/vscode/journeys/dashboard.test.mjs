// How somebody sees what the community achieves, and goes from each number to what is behind it.

import { beforeAll, describe, expect, test } from 'vitest';
import { expectSoon, soon } from '../host/expect-soon.mjs';
import { askedFor, builds, daysAgo, journey, makeJourneyInTrust, workbench } from './community.mjs';
import { DashboardPage } from './dashboard-page.mjs';

const evil = `# Odd\n\n- [?] <img src=x onerror="document.title='broken'"><script>document.title='broken'</script> Why? [theme:: trust]  [created:: ${daysAgo(5)}] ^qeviloo\n`;
const open = `---\nconfidentiality: TLP:CLEAR\n---\n# How we work\n\n- [?] May everybody read this? [created:: ${daysAgo(5)}] ^qeveryb\n`;

describe.each(builds)('in the %s build somebody who opens the dashboard', (build) => {
  /** @type {DashboardPage} */
  let dashboard;

  makeJourneyInTrust(build, { 'Trust/Odd.md': evil, 'Trust/How we work.md': open }, { width: 1300 });
  beforeAll(() => { dashboard = new DashboardPage(workbench); });

  /** The list behind the number that is open, by its length and some of its rows. */
  const rowsAre = (/** @type {number} */ count, /** @type {readonly string[]} */ some = []) => soon(async () => {
    const rows = await dashboard.rows();
    expect(rows).toEqual(expect.arrayContaining([...some]));
    expect(rows).toHaveLength(count);
  });

  test('sees how the community is doing, in an editor tab', async () => {
    await dashboard.open();
    await expectSoon(() => workbench.editorTitle(), 'Dashboard');
    await expectSoon(() => dashboard.page.locator('h1').innerText(), 'Trust between cities');
    await dashboard.valueIs('Questions asked', '8');
    await dashboard.valueIs('Questions resolved', '1');
    expect(await dashboard.page.locator('svg[role=img]').count()).toBeGreaterThan(2);
    await workbench.screenshot(`journey-${build}-dashboard`);
  });

  test('opens the list behind a number, and goes from a row to its line', async () => {
    await dashboard.press('Questions asked');
    await rowsAre(8, [`How do we share client cases? Kick-off · line 9 · ${daysAgo(3)}`]);
    await dashboard.page.getByText('Where do we meet next?').first().click();
    await expectSoon(() => workbench.cursor(), expect.objectContaining({ line: 12 }));
    await workbench.editorLine('Where do we meet next?').waitFor();
    // The tab was hidden meanwhile: what was open still is.
    await dashboard.open();
    await rowsAre(8);
  });

  test('reads a question full of HTML as text', async () => {
    await expectSoon(async () => (await dashboard.rows()).join('\n'), expect.stringContaining(`<img src=x onerror="document.title='broken'"><script>document.title='broken'</script> Why?`));
    const frame = await dashboard.frame();
    expect(await frame.evaluate(() => [document.title, document.querySelectorAll('img').length, document.querySelectorAll('main script').length])).toEqual(['Dashboard', 0, 0]);
  });

  test('is in a page that lets in no other script, no style and nothing from elsewhere', async () => {
    const frame = await dashboard.frame();
    const policy = await frame.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '');
    const [nothing, ...rest] = policy.split('; ');
    expect(nothing).toBe("default-src 'none'");
    expect(rest.map((directive) => directive.split(' ')[0])).toEqual(['script-src', 'style-src', 'form-action', 'base-uri']);
    // VS Code's own address for what an extension brings along, and no other.
    const sources = rest.flatMap((directive) => directive.split(' ').slice(1)).filter((source) => source !== "'none'" && source !== "'self'");
    expect(sources.filter((source) => !/^https?:\/\/[^*\s]+$|^https:\/\/\*\.vscode-cdn\.net$/.test(source))).toEqual([]);
    const refused = await frame.evaluate(async () => {
      /** @type {string[]} */
      const violations = [];
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => { violations.push(effectiveDirective); });
      const script = document.createElement('script');
      script.textContent = 'document.title = "broken"';
      document.body.append(script);
      const image = document.createElement('img');
      image.src = 'https://example.org/picture.png';
      document.body.append(image);
      const styled = document.createElement('p');
      styled.setAttribute('style', 'color: rgb(1, 2, 3)');
      document.body.append(styled);
      const reached = await fetch('https://example.org/').then(() => true, () => false);
      await new Promise((resolve) => { setTimeout(resolve, 300); });
      const result = { reached, title: document.title, colour: getComputedStyle(styled).color === 'rgb(1, 2, 3)', violations: [...new Set(violations)].sort() };
      for (const each of [script, image, styled]) each.remove();
      return result;
    });
    expect(refused).toEqual({ reached: false, title: 'Dashboard', colour: false, violations: ['connect-src', 'img-src', 'script-src-elem', 'style-src-attr'] });
  });

  test('works with the keyboard alone', async () => {
    const focused = () => dashboard.page.locator('*:focus').first().evaluate((element) => `${element.tagName.toLowerCase()} ${element.getAttribute('data-value') ?? element.getAttribute('data-do') ?? ''}`);
    await dashboard.page.locator('select[data-do=period]').focus();
    await workbench.page.keyboard.press('Tab');
    await expectSoon(focused, 'select theme');
    await workbench.page.keyboard.press('Tab');
    await expectSoon(focused, 'select by');
    await dashboard.page.locator('button[data-value="figure/resolved"]').first().focus();
    await workbench.page.keyboard.press('Enter');
    await rowsAre(1);
    await expectSoon(focused, 'button figure/resolved');
    await dashboard.page.locator('.cop-notes-behind button[data-do=go]').focus();
    await workbench.page.keyboard.press('Escape');
    await dashboard.page.locator('.cop-notes-behind').waitFor({ state: 'detached' });
    await expectSoon(focused, 'button figure/resolved');
  });

  test('chooses a theme and a period, and sees only these', async () => {
    await dashboard.page.locator('select[data-do=theme]').selectOption({ label: 'tools' });
    await dashboard.valueIs('Questions asked', '1');
    await dashboard.page.locator('select[data-do=period]').selectOption({ label: 'Last year' });
    await dashboard.valueIs('Questions asked', '0');
    await dashboard.page.locator('select[data-do=period]').selectOption({ label: 'Last 12 months' });
    await dashboard.valueIs('Questions asked', '1');
  });

  test('sees it change when the notes do', async () => {
    journey.write('Trust/More.md', `- [?] Is there another tool? [theme:: tools]  [created:: ${daysAgo(1)}]\n`);
    await dashboard.valueIs('Questions asked', '2');
  });

  test('finds it as it was when the window is loaded again', async () => {
    await dashboard.press('Questions asked');
    await rowsAre(2);
    await workbench.reload();
    await dashboard.page.locator('.cop-notes-tile').first().waitFor({ timeout: 60_000 });
    await expectSoon(() => dashboard.page.locator('select[data-do=theme]').inputValue(), 'tools');
    await rowsAre(2);
    await dashboard.page.locator('select[data-do=theme]').selectOption({ label: 'All themes' });
    await dashboard.valueIs('Questions asked', '9');
  });

  for (const theme of /** @type {const} */ (['light', 'dark', 'high contrast', 'high contrast light'])) {
    test(`can read it in ${theme}: axe finds nothing`, async () => {
      await workbench.setColourTheme(theme);
      await dashboard.page.locator('.cop-notes-tile').first().waitFor();
      const button = dashboard.page.locator('button[data-do=fold][data-value=age]');
      if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
      await dashboard.page.locator('table').first().waitFor();
      await workbench.screenshot(`journey-${build}-dashboard-${theme.replaceAll(' ', '-')}`);
      // The colours of a theme come one after the other.
      await expectSoon(() => dashboard.faults(), []);
    });
  }

  test('can read it in a narrow window', async () => {
    await workbench.setColourTheme('light');
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench.setViewport(500, 900);
    await dashboard.page.locator('.cop-notes-tile').first().waitFor();
    const frame = await dashboard.frame();
    await expectSoon(() => frame.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), 0);
    await workbench.screenshot(`journey-${build}-dashboard-narrow`);
    await workbench.setViewport(1300, 1000);
    await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  });

  test('shows a room nothing that it may not see', async () => {
    await workbench.runCommand('CoP Notes: Start presenting…');
    await askedFor(workbench, 'Start presenting…');
    await workbench.quickInput.choose('Everybody: the world');
    await workbench.waitForNotification('From now on');
    await dashboard.valueIs('Questions asked', '1');
    await expectSoon(() => dashboard.text(), expect.stringContaining('Presenting to everybody'));
    await expectSoon(() => dashboard.text(), expect.not.stringMatching(/client|Noor|Sam|Trust between|tool|Odd|Kick-off/));
    await expectSoon(() => dashboard.rows(), [`May everybody read this? How we work · line 6 · ${daysAgo(5)}`]);
    await workbench.screenshot(`journey-${build}-dashboard-presenting`);
  });

  test('has one dashboard, however often it is opened', async () => {
    await dashboard.open();
    await dashboard.open();
    await expectSoon(async () => (await workbench.tabs()).filter((name) => name === 'Dashboard'), ['Dashboard']);
  });
});
