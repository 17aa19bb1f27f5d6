import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { eventually, ready } from './eventually.mjs';

const minutes = [
  '# Minutes', '', 'We met in the library.', '', '> [!TLP:RED] Between us', '> The budget is gone.', '', '- [?] Who tells the board? [owner:: Noor]  [confidentiality:: TLP:AMBER] ^qmmmmmm', '    - Noor, on Monday.',
  '- [?] When do we meet again? [owner:: Noor] ^qnnnnnn', '', 'Open to all of us.', '',
].join('\n');
const withMinutes = () => ({ ...circle(), 'Circle/Minutes.md': minutes });

/** Open a note in front of the person, to write in it or to read it. */
async function open(person, path, mode = 'source') {
  await ready(person);
  await person.do(async (state) => { await host.app.workspace.getLeaf(false).setViewState({ type: 'markdown', active: true, state }); }, { file: path, mode });
}

const marked = {
  read: [
    '[TLP:RED] Between us The budget is gone.',
    '[TLP:AMBER] Who tells the board? [owner:: Noor]  [confidentiality:: TLP:AMBER] ^qmmmmmm Noor, on Monday.',
  ],
  written: [
    '[TLP:RED]',
    'TLP:RED | > [!TLP:RED] Between us',
    'TLP:RED | > The budget is gone.',
    'TLP:AMBER | - [?] Who tells the board? [owner:: Noor]  [confidentiality:: TLP:AMBER] ^qmmmmmm [TLP:AMBER]',
    'TLP:AMBER |     - Noor, on Monday.',
  ],
};

export const labels = [
  {
    name: 'the label of the note in front stands in the status bar and in its header, with what it means',
    notes: withMinutes,
    async tell(person) {
      await ready(person);
      await eventually(person, 'labels').toEqual({ status: undefined, headers: [] });
      await open(person, 'Circle/Minutes.md');
      await eventually(person, 'labels').toEqual({ status: 'TLP:GREEN', headers: ['TLP:GREEN'] });
      await eventually(person, 'labelName').toBe('TLP:GREEN: this community and the organisations in it, no public channel (the community’s default; the note itself says nothing)\nSet confidentiality of this note');
      await open(person, 'Private/Diary.md');
      await eventually(person, 'labels').toEqual({ status: undefined, headers: [] });
      await open(person, 'Circle/Minutes.md');
      await open(person, 'Circle/Minutes.md', 'preview');
      await open(person, 'Circle/Minutes.md', 'source');
      await eventually(person, 'labels').toEqual({ status: 'TLP:GREEN', headers: ['TLP:GREEN'] });
      await person.do(() => host.outside.rename('Circle/Minutes.md', 'Private/Minutes.md'));
      await eventually(person, 'labels').toEqual({ status: undefined, headers: [] });
      await person.do(() => host.outside.rename('Private/Minutes.md', 'Circle/Minutes.md'));
      await eventually(person, 'labels').toEqual({ status: 'TLP:GREEN', headers: ['TLP:GREEN'] });
    },
  },
  {
    name: 'a press on the label in the status bar changes it in the note and in sight, also with the keyboard',
    notes: withMinutes,
    async tell(person) {
      await open(person, 'Circle/Minutes.md');
      await eventually(person, 'labels').toMatchObject({ status: 'TLP:GREEN' });
      await person.do(() => { document.querySelector('.status-bar-item').focus(); });
      await person.press('Enter');
      await eventually(person, 'dialog').toMatchObject({ items: ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] });
      await person.fill('field', 'RED');
      await person.press('Enter');
      await eventually(person, 'labels').toEqual({ status: 'TLP:RED', headers: ['TLP:RED'] });
      await expect.poll(async () => (await person.see('note')).text).toBe(`---\nconfidentiality: TLP:RED\n---\n${minutes}`);
      await eventually(person, 'writtenParts').toEqual([]);
    },
  },
  {
    name: 'a press on the label in the header of a note is about that note, not about the one in front',
    notes: withMinutes,
    async tell(person) {
      await open(person, 'Circle/Budget.md');
      await person.do(async () => {
        const leaf = host.app.workspace.getLeaf('tab');
        await leaf.setViewState({ type: 'markdown', active: true, state: { file: 'Circle/Minutes.md' } });
        // Side by side, as after a split.
        for (const each of host.leavesOf('root')) each.view.containerEl.closest('.workspace-leaf').style.display = '';
      });
      await eventually(person, 'labels').toMatchObject({ headers: ['TLP:GREEN', 'TLP:GREEN'] });
      await eventually(person, 'note').toMatchObject({ path: 'Circle/Minutes.md' });
      await person.click('headerLabel', 0);
      await eventually(person, 'dialog').toMatchObject({ items: expect.arrayContaining(['TLP:AMBER']) });
      await person.fill('field', 'STRICT');
      await person.press('Enter');
      // The note had no label, so it was for members alone.
      await person.click('button', 'Change it');
      await eventually(person, 'labels').toEqual({ status: 'TLP:AMBER+STRICT', headers: ['TLP:AMBER+STRICT', 'TLP:GREEN'] });
      await expect.poll(() => person.do(() => host.app.workspace.getMostRecentLeaf().view.editor.getValue())).toMatch(/^---\nconfidentiality: TLP:AMBER\+STRICT\n---\n# Budget/);
    },
  },
  {
    name: 'on a phone, the label stands in the header and can be pressed there',
    notes: withMinutes,
    options: { mobile: true, sidebar: false },
    async tell(person) {
      await eventually(person, 'names').toHaveProperty('cop-notes:label-note');
      await person.do(async () => { await host.app.workspace.getLeaf(false).setViewState({ type: 'markdown', active: true, state: { file: 'Circle/Minutes.md' } }); });
      await eventually(person, 'labels').toMatchObject({ headers: ['TLP:GREEN'] });
      await person.click('headerLabel', 0);
      await eventually(person, 'dialog').toMatchObject({ items: expect.arrayContaining(['TLP:RED']) });
      await person.fill('field', 'RED');
      await person.press('Enter');
      await eventually(person, 'labels').toMatchObject({ headers: ['TLP:RED'] });
    },
  },
  {
    name: 'what is stricter than its note is marked where it is written, and moves with what is typed',
    notes: withMinutes,
    async tell(person) {
      await open(person, 'Circle/Minutes.md');
      await eventually(person, 'writtenParts').toEqual(marked.written);
      // Before the note can have been read again.
      await person.do(() => { host.app.workspace.getMostRecentLeaf().view.editor.replaceRange('We\nsat\ndown.\n\n', { line: 2, ch: 0 }); });
      expect(await person.see('writtenParts')).toEqual(marked.written);
      await person.wait(600);
      expect(await person.see('writtenParts')).toEqual(marked.written);
      await person.do(() => { host.app.workspace.getMostRecentLeaf().view.editor.replaceRange('AMBER', { line: 8, ch: 8 }, { line: 8, ch: 11 }); });
      await eventually(person, 'writtenParts').toEqual(marked.written.map((line) => line.replaceAll('TLP:RED', 'TLP:AMBER')));
      await open(person, 'Private/Diary.md');
      await eventually(person, 'writtenParts').toEqual([]);
    },
  },
  {
    name: 'what is stricter than its note is marked where it is read, and follows what others write',
    notes: withMinutes,
    async tell(person) {
      await open(person, 'Circle/Minutes.md', 'preview');
      await eventually(person, 'readParts').toEqual(marked.read);
      // As Tasks does it: a list item of its own, with the same line.
      await person.do(() => {
        const item = document.querySelector('.markdown-reading-view li[data-line]');
        const other = item.ownerDocument.createElement('li');
        other.setAttribute('data-line', item.getAttribute('data-line'));
        other.append('Who tells the board?');
        item.replaceWith(other);
      });
      await eventually(person, 'readParts').toEqual([marked.read[0], '[TLP:AMBER] Who tells the board?']);
      await person.do(() => { document.querySelector('.callout').cameBefore = true; });
      await person.do((text) => host.outside.write('Circle/Minutes.md', text), minutes.replace('We met', 'A line more.\n\nWe met').replace('TLP:AMBER]', 'TLP:GREEN]'));
      await eventually(person, 'readParts').toEqual(marked.read.slice(0, 1));
      await expect.poll(() => person.do(() => document.querySelector('.callout').cameBefore)).toBe(true);
      await person.do((text) => host.outside.write('Circle/Minutes.md', text), `---\nconfidentiality: TLP:RED\n---\n${minutes}`);
      await eventually(person, 'readParts').toEqual([]);
      await person.do((text) => host.outside.write('Circle/Minutes.md', text), minutes);
      await eventually(person, 'readParts').toEqual(marked.read);
    },
  },
  {
    name: 'no label is left when the plugin goes, whether a note is read or written',
    notes: withMinutes,
    async tell(person) {
      await open(person, 'Circle/Minutes.md');
      await eventually(person, 'writtenParts').toEqual(marked.written);
      await person.do(async () => { await host.app.workspace.getLeaf('tab').setViewState({ type: 'markdown', active: true, state: { file: 'Circle/Minutes.md', mode: 'preview' } }); });
      await eventually(person, 'readParts').toEqual(marked.read);
      await eventually(person, 'labels').toMatchObject({ headers: ['TLP:GREEN', 'TLP:GREEN'] });
      await person.do(() => host.unloadPlugin('cop-notes'));
      await expect.poll(() => person.do(() => [...document.querySelectorAll('[class*="cop-notes"], [data-cop-notes-part], .status-bar-item, .view-action')].map((element) => element.outerHTML))).toEqual([]);
    },
  },
];
