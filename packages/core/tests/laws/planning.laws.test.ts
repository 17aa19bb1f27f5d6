import fc from 'fast-check';
import { expect, test } from 'vitest';
import { communitiesOf } from '../../src/community/communities-of.ts';
import { parseNote } from '../../src/note/parse-note.ts';
import { readTemplate } from '../../src/templates/template.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';
import { draftSession } from '../../src/workspace/make-session.ts';
import { anyMarkedCommunity, audiences, maySee } from '../support/arbitrary-communities.ts';
import type { Mark } from '../support/arbitrary-communities.ts';
import { today } from '../support/notes.ts';

/** 100 communities every day; `LAWS_RUNS=20000` takes the long way. */
const runs = Number(process.env['LAWS_RUNS'] ?? 100);

const body = '# {{title}}\n{{#absentees}}\n- {{member}}{{substitute}}\n{{#briefing}}\n    - {{line}}\n{{/briefing}}\n{{/absentees}}\n{{#openactions}}\n- {{action}}\n{{/openactions}}\n{{#lastdecisions}}\n- {{decision}}\n{{/lastdecisions}}\n{{#openquestions}}\n- {{question}}\n{{/openquestions}}\n';
const actions = (text: string): string => text.replace(/^- (A fact|Item|Beside) /gm, '- [ ] $1 [owner:: [[Sam de Boer]]] ');

/**
 * Names of notes are everybody's who reads a note that names them; what a note says is not. A member whose note says nothing is named as
 * far as the community's default goes: not to the world.
 */
const isSaid = ({ word, target }: Mark, label: string): boolean => target === undefined && !/^(?:zqtitle|zqalias|Xj)/.test(word) && (word !== 'zqpim' || ['', 'TLP:CLEAR'].includes(label));

test.each(['', 'TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'])('a new session (%s) says nothing that some of its readers may not see', (label) => {
  const template = readTemplate('C/templates/Own.md', `---\ntype: session\n${label === '' ? '' : `confidentiality: ${label}\n`}---\n${body}`);
  const own: Omit<Mark, 'word'> = { labels: [label === '' ? 'silent' : label as Mark['labels'][number]], audience: label === 'TLP:RED' ? ['Sam de Boer', 'Li Wei'] : undefined, never: false };
  let shown = 0;
  fc.assert(fc.property(anyMarkedCommunity(false), ({ texts, marks }) => {
    const all = [...texts].map(([path, text]) => [path, actions(text.replace('---\ntype: session\n', '---\ntype: session\ndate: 2026-11-12\nabsent: [Noor Visser, zqpim]\n'))] as const);
    const [circle] = communitiesOf(all.map(([path, text]) => parseNote(path, text)));
    if (circle === undefined) throw new Error('no community');
    const draft = draftSession(circle, template, { date: '2026-12-03' as PlainDate, duration: 600, themes: [], facilitators: [], name: 'Next' }, { today, time: '14:05' });
    if (draft.kind !== 'drafted') throw new Error(draft.kind);
    const said = draft.text.slice(draft.text.indexOf('# Next')).toLowerCase();
    const readers = audiences.filter((audience) => maySee({ word: '', ...own }, audience));
    for (const mark of marks.filter((each) => isSaid(each, label) && said.includes(each.word))) {
      shown++;
      for (const reader of readers) expect(maySee(mark, reader), `${mark.word} for ${reader.kind} ${reader.names.join(', ')} in\n${draft.text}`).toBe(true);
    }
  }), { numRuns: runs });
  expect(shown).toBeGreaterThan(label === 'TLP:CLEAR' ? 0 : runs / 20);
});
