import { describe, expect, test } from 'vitest';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { exportReport } from '../../src/sharing/export/export-report.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { today } from '../support/notes.ts';

/** An export that is stopped says in which note, and on which line of it, a person can mend what stopped it. */

const clear = '---\nconfidentiality: TLP:CLEAR\n---\n';
const base = {
  'C/C.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n',
  'C/people/Noor Visser.md': '---\ntype: member\n---\n',
  'C/Tender.md': '---\nconfidentiality: TLP:RED\naudience: [Noor Visser]\n---\n# The northern tender\n\nThe lowest offer came from a firm that nobody had expected.\n',
};

function stoppedBy(notes: Readonly<Record<string, string>>, { language = 'en', chathamHouse = false }: { readonly language?: 'en' | 'nl'; readonly chathamHouse?: boolean } = {}): readonly string[] {
  const plan = planExport({ texts: new Map(Object.entries({ ...base, ...notes })), attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse });
  if (plan.kind !== 'stopped') throw new Error(plan.kind);
  return exportReport(plan, messagesFor(language)).split('\n').filter((line) => /\[[0-9a-f]{12}\]$/.test(line) && line.startsWith('- ')).map((line) => line.replace(/^- | \[[0-9a-f]{12}\]$/g, ''));
}

test.each(['Vis**ser**', 'Vis==ser==', 'Vis~~ser~~', 'Vis`ser`', '*Vis*ser', 'Vis<b>ser</b>', 'V&#105;sser'])('a name that marks break: %s', (name) => {
  expect(stoppedBy({ 'C/sub/Open.md': `${clear}# Open\n\nFree.\n\nIt was ${name} who said no.\n` }, { chathamHouse: true })).toEqual(['C/sub/Open.md, line 8: names “Visser” (Noor Visser)']);
});

test('it says so in Dutch, too', () => {
  expect(stoppedBy({ 'C/Open.md': `${clear}Noor Vis==ser== zei nee.\n` }, { language: 'nl' })).toEqual(['C/Open.md, regel 4: noemt “Noor Visser” (C/people/Noor Visser.md)']);
});

describe('the line is that of the note', () => {
  test('where the name was taken out on another line, and stands in what stays', () => {
    const text = `${clear}It was Visser.\n\n> [!TLP:RED]\n> Vis**ser** again.\n\nThen Vis**ser** said no.\n`;
    expect(stoppedBy({ 'C/Open.md': text }, { chathamHouse: true })).toEqual(['C/Open.md, line 9: names “Visser” (Noor Visser)']);
  });

  test('of each, where there are several', () => {
    expect(stoppedBy({ 'C/Open.md': `${clear}\n%% hidden %%\n\nVis**ser** and\nVis==ser==.\n` }, { chathamHouse: true })).toEqual(['C/Open.md, line 7: names “Visser” (Noor Visser)', 'C/Open.md, line 8: names “Visser” (Noor Visser)']);
  });

  test('that is embedded', () => {
    expect(stoppedBy({ 'C/Open.md': `${clear}![[Other]]\n`, 'C/Other.md': `${clear}\n\nNoor Vis**ser**.\n` })).toEqual([
      'C/Other.md, line 6: names “Noor Visser” (C/people/Noor Visser.md)', 'C/Other.md, line 6: names “Noor Visser” (C/people/Noor Visser.md)',
    ]);
  });

  test('that quotes', () => {
    expect(stoppedBy({ 'C/Open.md': `${clear}\nThey say: the lowest **offer** came from a firm that nobody had expected.\n` })).toEqual(['C/Open.md, line 5: quotes “the lowest offer came from a firm that” (C/Tender.md)']);
  });

  test('where something of the format is left', () => {
    expect(stoppedBy({ 'C/Open.md': `${clear}\nWe agree {>>do we?\n` })).toEqual(['C/Open.md, line 5: still has a comment “{>>” (Open.md)']);
  });
});
