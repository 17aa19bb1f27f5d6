import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installVscode } from '../../tests/vscode/host/install.mjs';

const root = join(import.meta.dirname, '../..');

/** The extension in the real VS Code for the Web: in the light, in the dark in Dutch, in high contrast, with nothing in the folder yet, with the report of an export, while somebody presents, with a session that is planned and one that is harvested, and with the dashboard. */
const pictures = {
  'vscode': { theme: 'light' },
  'vscode-dark': { theme: 'dark', language: 'nl' },
  'vscode-contrast': { theme: 'high contrast' },
  'vscode-empty': { theme: 'light', empty: true },
  'export': { theme: 'light', show: showExport },
  'presenting': { theme: 'light', show: showPresenting },
  'session': { theme: 'light', show: showNewSession },
  'harvest': { theme: 'light', show: showHarvest },
  'dashboard': { theme: 'light', show: showDashboard },
  'dashboard-list': { theme: 'dark', show: showDashboardList },
};

export async function photographVsCode(folder, isWanted) {
  const wanted = Object.entries(pictures).filter(([name]) => isWanted(name));
  if (wanted.length > 0) await installVscode();
  for (const [name, options] of wanted) await photograph(join(folder, `${name}.png`), options);
}

async function photograph(file, { theme, language, empty = false, show = undefined }) {
  // Imported late: they need what `installVscode` installs.
  const { startWeb } = await import('../../tests/vscode/host/web-server.mjs');
  const { openWorkbench } = await import('../../tests/vscode/host/open-workbench.mjs');
  const temporary = mkdtempSync(join(tmpdir(), 'cop-notes-photo-'));
  // The name of the folder is in the picture.
  const copy = join(temporary, 'Notes');
  if (empty) mkdirSync(copy);
  else cpSync(join(root, 'sample-community'), copy, { recursive: true });
  const server = await startWeb({ folder: copy, extension: join(root, 'packages/vscode-extension') });
  const workbench = await openWorkbench(server, { viewport: { width: 1280, height: 800 }, ...(language === undefined ? {} : { language }) });
  try {
    await workbench.openContainer('CoP Notes');
    await workbench.setColourTheme(theme);
    if (empty) await workbench.page.getByText(/community/i).first().waitFor();
    else await workbench.tree.click('crane and a lorry');
    if (show === undefined) await widenSideBar(workbench.page);
    else await show(workbench);
    await workbench.page.waitForTimeout(1500);
    // Where the status bar is empty: no tooltip in the picture.
    await workbench.page.mouse.move(250, workbench.page.viewportSize().height - 8);
    await workbench.page.waitForTimeout(500);
    await workbench.page.screenshot({ path: file });
  } finally {
    await workbench.close();
    await server.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}

async function showExport(workbench) {
  await workbench.runCommand('CoP Notes: Export…');
  await workbench.quickInput.choose('Everybody: the world');
  await workbench.page.getByText('With names, where the notes allow it').first().click();
  await workbench.waitForNotification(/Export \d+ notes for the world/);
}

/** High enough for the plots, too. */
async function showDashboard(workbench) {
  await workbench.setViewport(1280, 1500);
  await workbench.runCommand('CoP Notes: Show dashboard');
  await workbench.webview().locator('.cop-notes-tile').first().waitFor();
}

async function showDashboardList(workbench) {
  await showDashboard(workbench);
  await workbench.webview().locator('button[data-value="figure/resolved"]').first().click();
  await workbench.webview().locator('.cop-notes-behind').waitFor();
}

async function showPresenting(workbench) {
  await workbench.runCommand('View: Close All Editors');
  await workbench.runCommand('CoP Notes: Start presenting…');
  for (const choice of ['An organisation that takes part', 'Gemeente Haverdijk', 'Nobody else']) await workbench.page.locator('.quick-input-list').getByText(choice).first().click();
  await workbench.waitForNotification('From now on');
  await workbench.dismissNotifications();
  await widenSideBar(workbench.page);
  await workbench.chooseFile('Concern about the Parkweg slabs.md');
  await workbench.dialogue();
}

async function showNewSession(workbench) {
  await workbench.runCommand('View: Close All Editors');
  await workbench.runCommand('CoP Notes: New session…');
  await chooseNext(workbench, 'Session of our community');
  await answerNext(workbench, 'On which day?', '2026-12-10');
  await answerNext(workbench, 'How many minutes?', '180');
  await chooseNext(workbench, 'All themes');
  await chooseNext(workbench, 'The community’s facilitators');
  await answerNext(workbench, 'What is the session’s note called?', '2026-12-10 Session');
  await workbench.waitForNotification('is planned');
  await workbench.dismissNotifications();
  // Past the frontmatter, to what people read.
  await workbench.page.mouse.move(900, 400);
  await workbench.page.mouse.wheel(0, 22 * 19);
}

async function showHarvest(workbench) {
  await workbench.openFile('2026-11-12 Session.md');
  await workbench.runCommand('CoP Notes: Harvest session…');
  await chooseNext(workbench, 'Do we admit a second dismantling firm?');
  await chooseNext(workbench, 'That is all');
  await chooseNext(workbench, 'Guidance');
  await answerNext(workbench, 'Name of the knowledge note', 'Admitting a second firm');
  await workbench.waitForNotification('Write the summary into');
}

async function chooseNext(workbench, words) {
  await until(async () => (await workbench.quickInput.items()).includes(words));
  await workbench.quickInput.choose(words);
}

async function answerNext(workbench, asked, words) {
  await until(async () => (await workbench.quickInput.message()).startsWith(asked));
  await workbench.quickInput.answer(words);
}

async function until(isSo) {
  for (let tries = 0; tries < 200; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error('the next question did not come');
}

/** So that more of each row can be read. */
async function widenSideBar(page) {
  const { x, width, y, height } = await page.locator('.part.sidebar').boundingBox();
  await page.mouse.move(x + width + 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width + 150, y + height / 2, { steps: 5 });
  await page.mouse.up();
}
