import { describe, expect, test } from 'vitest';
import type { AudienceRequest } from '../../src/confidentiality/audience.ts';
import { labelOfQuestion } from '../../src/confidentiality/effective-label.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { labelSelection } from '../../src/sharing/label-selection.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { checkCommunity } from '../../src/views/check-community.ts';
import { partsInSight } from '../../src/views/labels-in-sight.ts';
import { after, community, today } from '../support/notes.ts';

/** Footnotes and link definitions stand at the end of a note, and belong to those that name them. */

const clear = (body: string): string => `---\nconfidentiality: TLP:CLEAR\n---\n${body}`;
const charter = '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n';

function goes(body: string, audience: AudienceRequest = { kind: 'world', names: [] }): string {
  const texts = new Map([['C.md', charter], ['Sam.md', '---\ntype: member\n---\n'], ['A.md', clear(body)]]);
  const plan = planExport({ texts, attachments: [], folder: '', audience, today, chathamHouse: false });
  if (plan.kind !== 'ready') throw new Error(plan.kind);
  const file = plan.files.find(({ path }) => path === 'A.md');
  return file !== undefined && 'text' in file ? file.text : '';
}

const closed = (body: string): readonly string[] => parseNote('A.md', clear(body)).closedDefinitions.map(({ label, range, place }) => `${String(range.line + 1)} ${label}, line ${String(place.line + 1)}`);

describe('a footnote', () => {
  test('goes with the strict passage that alone names it', () => {
    const body = 'Free.\n\n> [!TLP:RED]\n> They are on strike.[^1]\n\nMore.\n\n[^1]: Says the director.\n\n    In her letter.\n';
    expect(closed(body)).toEqual(['11 TLP:RED, line 6']);
    expect(goes(body)).toContain('Free.\n\nMore.\n');
    expect(goes(body)).not.toMatch(/director|letter|\[\^1\]/);
  });

  test.each([
    ['in a list item', '- Strike[^1] [tlp:: RED]\n', '1'], ['in a question', '- [?] Strike[^1]? [tlp:: RED]\n', '1'], ['in a question whose answer has the label', '- [x] Strike[^1]? #question\n    - answer:: Yes [tlp:: RED]\n', '1'],
    ['below a labelled item', '- Item [tlp:: RED]\n    - Strike[^1]\n', '1'], ['in other capitals', '> [!TLP:RED]\n> Strike[^Note]\n', 'note'], ['in HTML of a strict part', '> [!TLP:RED]\n> <div>\n> Strike[^1]\n> </div>\n', '1'],
  ])('so too %s', (_, strict, name) => {
    expect(goes(`Free.\n\n${strict}\n[^${name}]: Says the director.\n`)).not.toContain('director');
  });

  test('has the loosest label of those that name it', () => {
    const strict = '> [!TLP:RED]\n> One[^1]\n\n> [!TLP:AMBER]\n> Two[^1]\n';
    expect(closed(`${strict}\n[^1]: Foot.\n`)).toEqual(['10 TLP:AMBER, line 7']);
    expect(closed(`${strict}\nThree[^1]\n\n[^1]: Foot.\n`)).toEqual([]);
    expect(goes(`${strict}\nThree[^1]\n\n[^1]: Foot.\n`)).toContain('[^1]: Foot.');
  });

  test('goes to those who may read what names it', () => {
    const body = '> [!TLP:AMBER]\n> Strike[^1]\n\n[^1]: Says the director.\n';
    expect(goes(body, { kind: 'person', names: ['Sam'] })).toContain('[^1]: Says the director.');
  });

  test('that nobody names is the note’s', () => {
    expect(closed('> [!TLP:RED]\n> Strike\n\n[^1]: Foot.\n')).toEqual([]);
    expect(closed('> [!TLP:RED]\n> Strike\n\n`[^1]` %% [^1] %%\n\n[^1]: Foot.\n')).toEqual([]);
    // Nor do two that name each other make a strict part of themselves.
    expect(closed('> [!TLP:RED]\n> Strike\n\n[^1]: See [^2]\n\n[^2]: See [^1]\n')).toEqual([]);
  });

  test('that a strict footnote names is as strict, however long the way', () => {
    const chain = '> [!TLP:RED]\n> Strike[^1]\n\n[^1]: See [^2]\n\n[^2]: See [^3]\n\n[^3]: The director, see [^1]\n';
    expect(closed(chain)).toEqual(['7 TLP:RED, line 4', '9 TLP:RED, line 4', '11 TLP:RED, line 4']);
    expect(goes(`Free.\n\n${chain}`)).not.toContain('director');
    expect(closed(`${chain}\nOpen[^2]\n`)).toEqual([]);
  });

  test('closes a question that stands in it', () => {
    const note = parseNote('A.md', clear('> [!TLP:RED]\n> Strike[^1]\n\n[^1]: Words.\n\n    - [?] Who pays?\n'));
    const [question] = note.questions;
    if (question === undefined) throw new Error('no question');
    expect(labelOfQuestion(community({ 'C.md': charter }), note, question)).toBe('TLP:RED');
  });

  test('gives the note no title where it is strict', () => {
    expect(parseNote('A.md', clear('> [!TLP:RED]\n> Strike[^1]\n\n[^1]: Words.\n\n    # Sacking of Jan\n')).title).toBe('A');
    expect(parseNote('A.md', clear('Strike[^1]\n\n[^1]: Words.\n\n    # Sacking of Jan\n')).title).toBe('Sacking of Jan');
  });

  test('is marked in sight, and says where its label stands', () => {
    const text = clear('> [!TLP:RED]\n> Strike[^1]\n\n[^1]: Foot.\n');
    const cop = community({ 'C.md': charter, 'A.md': text });
    const note = cop.notes.find(({ name }) => name === 'A');
    if (note === undefined) throw new Error('no note');
    expect(partsInSight(cop, note, messagesFor('en')).map(({ place, tooltip }) => [place.line + 1, tooltip])).toEqual([
      [4, 'TLP:RED: only the persons who are named, or who were present (line 4 says so)'], [7, 'TLP:RED: only the persons who are named, or who were present (line 4 says so)'],
    ]);
  });

  test('is closed with the lines that are selected', () => {
    const text = clear('Free.\n\nThey are on strike.[^1]\n\n[^1]: Says the director.\n');
    const start = text.indexOf('They');
    const labelled = after(text, labelSelection('A.md', text, { start, end: start + 4 }, 'TLP:RED'));
    expect(labelled).toBe(clear('Free.\n\n> [!TLP:RED]\n> They are on strike.[^1]\n\n[^1]: Says the director.\n'));
    expect(goes(labelled.replace(clear(''), ''))).not.toContain('director');
  });

  test('is guarded as the passage that names it', () => {
    const words = 'The director of the purple department will leave us in March.';
    const notes = { 'C.md': charter, 'A.md': clear(`> [!TLP:RED]\n> Strike[^1]\n\n[^1]: ${words}\n`), 'B.md': clear(`They say: ${words}\n`) };
    const cop = community(notes);
    const found = checkCommunity(cop, [cop], new Map(Object.entries(notes)), [], messagesFor('en'), today);
    expect(found.filter(({ code }) => code === 'leak-quote').map(({ path, detail }) => [path, detail])).toEqual([['B.md', 'A (TLP:RED)']]);
    const plan = planExport({ texts: new Map(Object.entries(notes)), attachments: [], folder: '', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
    expect(plan.kind).toBe('stopped');
  });
});

describe('a definition of links', () => {
  test('is as strict as the links that alone use it', () => {
    expect(closed('> [!TLP:RED]\n> See [the plan][p] and [q] and [r][].\n\n[p]: https://example.org "Sacking"\n[q]: https://example.org\n[R]: https://example.org\n')).toEqual(['7 TLP:RED, line 4', '8 TLP:RED, line 4', '9 TLP:RED, line 4']);
  });

  test.each(['See [the plan][p].', 'See [p].', 'See [P][].', 'See ![p].'])('and not where another link uses it: %s', (open) => {
    expect(closed(`${open}\n\n> [!TLP:RED]\n> See [it][p].\n\n[p]: https://example.org "Sacking"\n`)).toEqual([]);
  });

  test.each(['See [p](https://example.org).', 'See [[p]].', 'See [p][q].', '`[p]`'])('what is no link by it does not open it: %s', (open) => {
    expect(closed(`${open}\n\n> [!TLP:RED]\n> See [it][p].\n\n[p]: https://example.org "Sacking"\n\n[q]: https://example.org\n`)).toEqual(['9 TLP:RED, line 6']);
  });

  test('never goes out as it stands', () => {
    expect(goes('See [it][p].\n\n[p]: https://example.org "Sacking"\n')).toContain('See [it](<https://example.org>).');
    expect(goes('See [it][p].\n\n[p]: https://example.org "Sacking"\n')).not.toContain('Sacking');
  });
});
