import { describe, expect, test } from 'vitest';
import type { Cleared } from '../../src/confidentiality/clear.ts';
import type { AudienceRequest } from '../../src/confidentiality/audience.ts';
import type { NoteSource } from '../../src/note/parse-note.ts';
import { readNote } from '../../src/note/parse-note.ts';
import { tlpLabels } from '../../src/note/tlp.ts';
import type { TlpLabel } from '../../src/note/tlp.ts';
import type { OutgoingNote } from '../../src/sharing/export/outgoing.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { audiences, maySee, members, organisations, talk } from '../support/arbitrary-communities.ts';
import { today } from '../support/notes.ts';

/** Everything that can carry something out of a community, with a word of its own in it. */
const carriers = ['note', 'question', 'callout', 'embed', 'link', 'title', 'alias', 'attachment', 'comment', 'frontmatter', 'footnote', 'wrapped link', 'link in a title', 'heading that a link names'] as const;
type Carrier = (typeof carriers)[number];

const word = (carrier: Carrier): string => `zq${carrier.replace(/ /g, '')}x`;

/** A labelled note, and an open one that holds, embeds, links to and names what has the label. */
function community(label: string | undefined): ReadonlyMap<string, string> {
  const line = label === undefined ? '' : `confidentiality: "${label}"\n`;
  const open = '---\nconfidentiality: TLP:CLEAR\n---\n';
  const part = label === undefined ? 'No label here' : `${word('question')} [confidentiality:: ${label}]`;
  const callout = label === undefined ? '' : `> [!${label}]\n> ${word('callout')}\n>\n> ## **The** ${word('heading that a link names')}\n`;
  return new Map([
    ['C/C.md', '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n'],
    ...members.map((name): [string, string] => [`C/${name}.md`, `---\ntype: member\norganisation: ${organisations[name]}\nconfidentiality: TLP:CLEAR\n---\n`]),
    ['C/Talk.md', talk],
    ['C/Other.md', `${open}# Other with [[${word('title')}|the ${word('link in a title')}]]\n\nSee [[Open#The ${word('heading that a link names')}]].\n`],
    [`C/${word('title')}.md`, `---\n${line}aliases: [${word('alias')}]\nlocation: ${word('frontmatter')}\n---\n# ${word('title')}\n\n${word('note')}\n\n%% ${word('comment')} %%\n\n![[${word('attachment')}.png]]\n`],
    ['C/Part.md', `---\n${line}---\n# Part\n\nThe ${word('embed')} ^part\n`],
    ['C/Open.md', `${open}# Open\n\n![[Part]]\n\nSee [[${word('title')}|the ${word('link')}]], called ${word('alias')} or ${word('title')}.[^1]. Also [the\n${word('wrapped link')}](${word('title')}.md), or [[Other]].\n\n[^1]: First.\n\n    Then [[${word('title')}|the ${word('footnote')}]].\n\n- [?] ${part}\n\n${callout}`],
  ]);
}

function exported(label: string | undefined, audience: AudienceRequest): string {
  const plan = planExport({ texts: community(label), attachments: [{ path: `C/${word('attachment')}.png`, text: undefined }], folder: 'C', audience, today, chathamHouse: false });
  if (plan.kind !== 'ready') throw new Error(plan.kind);
  return plan.files.map((file) => `${file.path}\n${'text' in file ? file.text : ''}`).join('\n');
}

const labels: readonly (string | undefined)[] = [...tlpLabels, undefined, 'TLP:PURPLE'];

describe.each(labels)('of what is labelled %s', (label) => {
  const meant: TlpLabel | 'silent' = label === undefined ? 'silent' : tlpLabels.find((each) => each === label) ?? 'TLP:RED';

  describe.each(audiences)('for $kind $names', (audience) => {
    const text = exported(label, audience);
    const may = maySee({ word: '', labels: [meant], audience: undefined, never: false }, audience);

    test.each(carriers)('%s', (carrier) => {
      const never = carrier === 'comment' || carrier === 'frontmatter';
      const absent = label === undefined && (carrier === 'question' || carrier === 'callout' || carrier === 'heading that a link names');
      expect(text.includes(word(carrier))).toBe(may && !never && !absent);
    });
  });
});

test('nothing that was not judged can go out: the compiler refuses it', () => {
  const source = readNote('x.md', 'Secret\n');
  // @ts-expect-error a note is not cleared because it is there
  const one: Cleared<NoteSource> = source;
  // @ts-expect-error nor because somebody says that it may be seen
  const other: Cleared<NoteSource> = { value: source, verdict: { may: true, reason: 'label', label: 'TLP:CLEAR', silent: false, place: undefined } };
  const outgoing: readonly OutgoingNote[] = [{ cleared: one, number: 1, path: 'x.md' }, { cleared: other, number: 2, path: 'y.md' }];
  expect(outgoing).toHaveLength(2);
});
