import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Note } from '../../src/note/note.ts';
import { parseNote } from '../../src/note/parse-note.ts';

/**
 * Every fixture `x.md` is a note that pins what the format says; `x.json` beside it is what must be read from it.
 * After a ruling changed: `UPDATE_FIXTURES=1 npm run unit`, and read the difference before you commit it.
 */
const folder = new URL('../fixtures/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.md'));

test.each(names)('%s reads as written down', (name) => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const expected = new URL(name.replace(/\.md$/, '.json'), folder);
  const read = `${JSON.stringify(summaryOf(parseNote(name, text), text), null, 2)}\n`;
  if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(expected, read);
  expect(read).toBe(readFileSync(expected, 'utf8'));
});

/** A note without offsets, and with the empty values left out: what a person can check against the text beside it. */
function summaryOf(note: Note, text: string): unknown {
  const { type, title, label, labelsInBody, locked, properties, questions, decisions, actions, problems } = note;
  return {
    type, title, label, ...(labelsInBody.length === 0 ? {} : { labelsInBody: labelsInBody.map((each) => each.label) }), locked,
    properties: properties.map(({ key, values }) => `${key}: ${values.join(' | ')}`),
    questions: questions.map(({ place, replies, answer, values, ...rest }) => ({
      line: place.line + 1,
      ...Object.fromEntries(Object.entries(rest).filter(([key, value]) => key !== 'item' && key !== 'labelsAround' && value !== undefined && (typeof value === 'string' || Array.isArray(value)) && value.length > 0)),
      ...(answer === undefined ? {} : { answer: `${answer.form}: ${answer.text}${answer.date === undefined ? '' : ` (${answer.date})`}` }),
      ...(replies.length === 0 ? {} : { replies: replies.map(({ text: words, by }) => `${words} — ${by.join(', ')}`) }),
      ...(values.length === 0 ? {} : { values: values.map((value) => value.text) }),
      words: text.slice(place.start, place.end),
    })),
    ...(decisions.length === 0 ? {} : { decisions: decisions.map(({ text: words, decided, by, place }) => `${String(place.line + 1)}: ${words} — ${[decided ?? '', ...by].join(', ')}`) }),
    ...(actions.length === 0 ? {} : { actions: actions.map(({ text: words, state, owners, due, completion, place }) => `${String(place.line + 1)}: ${state}: ${words} — ${[due ?? '', completion ?? '', ...owners].join(', ')}`) }),
    problems: problems.map(({ code, detail, place }) => `${String(place.line + 1)}: ${code} ${detail}`.trim()),
  };
}
