import { describe, expect, test } from 'vitest';
import { exportReport } from '../../src/sharing/export/export-report.ts';
import { planExport } from '../../src/sharing/export/plan-export.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';
import { today } from '../support/notes.ts';

const clear = (body: string, more = ''): string => `---\nconfidentiality: TLP:CLEAR\n${more}---\n${body}`;

function exported(notes: Readonly<Record<string, string>>, chathamHouse: boolean, attachments: readonly { path: string; text: string | undefined }[]): ReturnType<typeof planExport> {
  const texts = new Map(Object.entries({ 'C/C.md': '---\ntype: community\nconfidentiality: TLP:CLEAR\n---\n# Circle\n', ...notes }));
  return planExport({ texts, attachments, folder: 'C', audience: { kind: 'world', names: [] }, today, chathamHouse });
}

describe('a file that is called as a person is', () => {
  const notes = { 'C/Jo Visser.md': '---\ntype: member\nconfidentiality: TLP:CLEAR\n---\n', 'C/Open.md': clear('![[Jo Visser.png]] and ![](files/mail%20of%20Jo%20Visser.png) and [[scan Visser.pdf|the scan]]\n', 'chatham-house: true\n') };
  const files = ['C/files/Jo Visser.png', 'C/files/mail of Jo Visser.png', 'C/Jo Visser/scan Visser.pdf'].map((path) => ({ path, text: undefined }));
  const exportedFiles = (plan: ReturnType<typeof exported>): readonly string[] => (plan.kind === 'ready' ? plan.files.flatMap((file) => ('copyOf' in file ? [`${file.copyOf} → ${file.path}`] : [])) : [plan.kind]);

  test.each([true, false])('goes out under another name where nobody is named (the whole export: %s)', (chathamHouse) => {
    const plan = exported(chathamHouse ? { ...notes, 'C/Open.md': notes['C/Open.md'].replace('chatham-house: true\n', '') } : notes, chathamHouse, files);
    expect(exportedFiles(plan)).toEqual([
      'C/files/Jo Visser.png → files/left out.png', 'C/files/mail of Jo Visser.png → files/mail of left out.png', 'C/Jo Visser/scan Visser.pdf → left out/scan left out.pdf',
    ]);
    const open = plan.kind === 'ready' ? plan.files.find(({ path }) => path === 'Open.md') : undefined;
    expect(open !== undefined && 'text' in open ? open.text : '').toContain('![left out.png](files/left%20out.png) and ![mail of left out.png](files/mail%20of%20left%20out.png) and [the scan](left%20out/scan%20left%20out.pdf)');
    expect(plan.kind === 'ready' ? exportReport(plan, messagesFor('en')) : '').toContain('- C/files/Jo Visser.png → files/left out.png: goes, as it is; nobody looked inside');
  });

  test('is called so in every note that uses it', () => {
    const plan = exported({ ...notes, 'C/Other.md': clear('![[Jo Visser.png]]\n') }, false, files);
    const other = plan.kind === 'ready' ? plan.files.find(({ path }) => path === 'Other.md') : undefined;
    expect(other !== undefined && 'text' in other ? other.text : '').toContain('![left out.png](files/left%20out.png)');
  });

  test('keeps its name where everybody may be named', () => {
    expect(exportedFiles(exported({ ...notes, 'C/Open.md': notes['C/Open.md'].replace('chatham-house: true\n', '') }, false, files))).toContain('C/files/Jo Visser.png → files/Jo Visser.png');
  });
});
