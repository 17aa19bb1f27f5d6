// How a facilitator lets go out what may go out.

import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeTemporaryFolder, removeFolder } from '../host/temporary-folder.mjs';
import { expectSoon, soon } from '../host/expect-soon.mjs';
import { answer, askedFor, builds, journey, makeJourneyInTrust, titleBecomes, workbench } from './community.mjs';

const open = '---\nconfidentiality: TLP:CLEAR\n---\n# How we work\n\nSee [[Client]], and ask [[Noor Visser]].\n\n> [!TLP:RED]\n> The client is on strike.\n\n- [?] May everybody read this? [owner:: [[Noor Visser]]] ^qeveryb\n';

describe.each(builds)('in the %s build a facilitator', (build) => {

  makeJourneyInTrust(build, { 'Trust/How we work.md': open });

  test('reads what would go and what stays, and exports what the world may see', async () => {
    await workbench.runCommand('CoP Notes: Export…');
    await askedFor(workbench, 'Export…');
    await workbench.screenshot(`journey-${build}-export-audience`);
    await workbench.quickInput.choose('Everybody: the world');
    await workbench.quickInput.choose('With names');
    await titleBecomes(/^Export for the world/);
    await workbench.waitForNotification(/Export 1 note for the world\? 5 notes stay inside/);
    await workbench.editorLine('How we work.md (5 left out)').waitFor();
    await workbench.editorLine('Client.md: TLP:RED').waitFor();
    await expectSoon(() => workbench.editorIsDirty(), false);
    await workbench.screenshot(`journey-${build}-export-report`);

    const out = build === 'desktop' ? makeTemporaryFolder('shared') : path.join(journey.folder, 'Shared');
    fs.mkdirSync(out, { recursive: true });
    await workbench.answerNotification(/Export 1 note/, 'Choose a folder…');
    await workbench.chooseFolder(build === 'desktop' ? out : `/${path.basename(journey.folder)}/Shared`);
    await workbench.waitForNotification(/2 files written to/);
    expect(fs.readdirSync(out).sort()).toEqual(['.cop-notes-export.json', 'How we work.md', 'README.md']);
    const exported = fs.readFileSync(path.join(out, 'How we work.md'), 'utf8');
    expect(exported).toBe('---\nconfidentiality: TLP:CLEAR\n---\n\n# How we work\n\nSee (not included), and ask (not included).\n\n- [ ] May everybody read this?\n');
    if (build === 'desktop') removeFolder(out);
  });

  // In a browser there are no links.
  if (build === 'desktop') test('is not led into the community by a link', async () => {
    const elsewhere = makeTemporaryFolder('links');
    const into = path.join(elsewhere, 'into');
    fs.symlinkSync(path.join(journey.folder, 'Trust'), into);
    await workbench.runCommand('CoP Notes: Export…');
    await askedFor(workbench, 'Export…');
    await workbench.quickInput.choose('Everybody: the world');
    await soon(async () => { expect(await workbench.quickInput.items()).toHaveLength(2); });
    await workbench.quickInput.choose('With names');
    await workbench.answerNotification(/Export 1 note/, 'Choose a folder…');
    await workbench.chooseFolder(into, ['people']);
    await workbench.waitForNotification(/That folder is in the community’s own folder or around it/);
    expect(fs.readdirSync(path.join(journey.folder, 'Trust')).filter((name) => /cop-notes|README/.test(name))).toEqual([]);
    removeFolder(elsewhere);
  });

  test('looks for what tells too much, and accepts it with a reason', async () => {
    journey.write('Trust/Loose talk.md', '---\nconfidentiality: TLP:GREEN\n---\nMay we name the client, they asked: May we name the client? It is about Secret matter 7.\n');
    journey.write('Trust/Matter.md', '---\nconfidentiality: TLP:RED\naudience: [Sam]\naliases: [Secret matter 7]\n---\n');
    await workbench.runCommand('CoP Notes: Check for leaks');
    await workbench.waitForNotification('that may tell too much.');
    const found = 'This names “Secret matter 7 (TLP:RED)”, which is stricter than the text here.';
    const findings = async () => (await workbench.problems()).filter((problem) => problem.includes(found)).length;
    await expectSoon(findings, 1);
    await workbench.tree.row('May tell too much').waitFor();
    await workbench.screenshot(`journey-${build}-findings`);

    await workbench.runCommand('CoP Notes: Accept finding…');
    await askedFor(workbench, 'Accept finding…');
    await workbench.quickInput.choose(found);
    await answer('Why is this harmless?', 'Everybody knows its number');
    await workbench.waitForNotification('Accepted, and kept in the new note “Accepted findings”.');
    await soon(() => expect(journey.read('Trust/Accepted findings.md')).toMatch(/^---\naccepted-findings:\n {2}- "[0-9a-f]{12} \d{4}-\d\d-\d\d Noor Visser: Everybody knows its number"\n---\n/));
    await expectSoon(findings, 0);
  });
});
