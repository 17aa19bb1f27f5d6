import { describe, expect, test } from 'vitest';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { today } from '../support/notes.ts';

/** What people write to each other while they work on a text, and references that lead nowhere: neither goes out. */

const clear = '---\nconfidentiality: TLP:CLEAR\n---\n';

/** What goes to the world out of one note beside others; what was found where it is stopped. */
function goes(body: string, more: Readonly<Record<string, string>> = {}): string {
  const texts = new Map(Object.entries({ 'C/C.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n', 'C/Open.md': `${clear}${body}\n`, ...more }));
  const plan = planExport({ texts, attachments: [], folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse: false });
  if (plan.kind === 'stopped') return plan.leaks.map(({ kind, words }) => `stopped: ${kind} ${words}`).join();
  return plan.kind === 'ready' ? plan.files.filter(({ path }) => path === 'Open.md').map((file) => ('text' in file ? file.text : '')).join('').replace(/^---\n[^]*?---\n\n?/, '').trimEnd() : plan.kind;
}

describe('marks of CriticMarkup', () => {
  test.each([
    ['We agree.{>>Do we? Sam does not.<<}', 'We agree.'], ['We {>>who?<<} agree.', 'We agree.'], ['We{>>who?<<}agree.', 'We agree.'], ['We agree{>>over\ntwo lines<<}.', 'We agree .'],
    ['We {--never --}agree.', 'We agree.'], ['We {++all ++}agree.', 'We all agree.'], ['We {~~fight~>agree~~}.', 'We agree.'], ['We {~~fight~~}.', 'We .'],
    ['We {==agree==}{>>really?<<} now.', 'We agree now.'], ['{>>First\n\nand second<<}\n\nWe agree.', 'We agree.'], ['- one {>>zq<<}\n- two', '- one \n- two'], ['{++See [[Open|this]]++}', 'See [this](Open.md)'],
    ['Write `{>>remark<<}` for a remark.', 'Write `{>>remark<<}` for a remark.'], ['f(x) { return --i; } and {{title}} {x}', 'f(x) { return --i; } and {{title}} {x}'],
  ])('%j go out as %j', (words, expected) => {
    expect(goes(words)).toBe(expected);
  });

  test('also out of headings, where they are called by their words', () => {
    expect(goes('See [[Other]].', { 'C/Other.md': `${clear}# Plan {>>zqno<<} B {--zqold--}\n` })).toBe('See [Plan B](Other.md).');
  });

  test('a remark that nothing closes stops the export', () => {
    expect(goes('We agree {>>do we?')).toBe('stopped: comment {>>');
  });

  test('a label in a remark closes as anywhere else: nothing opens because somebody proposes to strike it out', () => {
    expect(goes('- Free\n- Ours {--[confidentiality:: TLP:RED]--}')).toBe('- Free');
  });
});

describe('a reference to a footnote', () => {
  test.each([
    ['that never was', 'We agree[^zqsource] now.', 'We agree now.'], ['that is in a stricter part', 'We agree[^1] now.\n\n> [!TLP:RED]\n> [^1]: zqsecret', 'We agree now.'],
    ['that is there', 'We agree[^1] now.\n\n[^1]: The minutes.', 'We agree[^1] now.\n\n[^1]: The minutes.'], ['in other capitals', 'We agree[^A] now.\n\n[^a]: The minutes.', 'We agree[^A] now.\n\n[^a]: The minutes.'],
    ['before a colon', 'We agree[^x]: all of us.', 'We agree: all of us.'], ['in code', 'Write `[^x]`.', 'Write `[^x]`.'], ['that is escaped', 'Write \\[^x].', 'Write \\[^x].'],
  ])('%s', (_, words, expected) => {
    expect(goes(words)).toBe(expected);
  });

  test('that stands elsewhere in the note that is embedded', () => {
    expect(goes('![[Other#Plan]]', { 'C/Other.md': `${clear}# Plan\n\nWe agree[^1] now.\n\n# Notes\n\n[^1]: zqnote\n` })).toBe('> **[Plan](Other.md)**\n>\n> # Plan\n>\n> We agree now.');
  });
});
