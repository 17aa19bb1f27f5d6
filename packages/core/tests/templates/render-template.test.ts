import { describe, expect, test } from 'vitest';
import { formatDate } from '../../src/templates/format-date.ts';
import { renderTemplate } from '../../src/templates/render-template.ts';
import type { TemplateValues } from '../../src/templates/render-template.ts';
import { renderPart } from '../../src/templates/render-part.ts';
import { readTemplate } from '../../src/templates/template.ts';
import type { PlainDate } from '../../src/text/plain-date.ts';

const values: TemplateValues = {
  title: 'Kick-off', community: 'Circle: "one"', date: (format) => `date<${format ?? ''}>`,
  items: [{ item: 'a' }, { item: 'b', more: [{ word: 'x' }] }], more: [], none: [],
};
const rendered = (text: string): string => renderTemplate(text, values).text;
const problems = (text: string): readonly string[] => renderTemplate(text, values).problems.map(({ code, name, line }) => `${code} ${name} ${String(line)}`);

describe('a template', () => {
  test('has values put in the place of variables, and Obsidian’s formats kept', () => {
    expect(rendered('# {{title}} {{ title }} {{date:D MMMM YYYY}}{{date}}')).toBe('# Kick-off Kick-off date<D MMMM YYYY>date<>');
  });

  test('repeats what stands between the signs of a section, and takes their lines out', () => {
    expect(rendered('Before\n{{#items}}\n- {{item}}{{#more}} ({{word}}){{/more}}\n{{/items}}\nAfter\n')).toBe('Before\n- a\n- b (x)\nAfter\n');
    expect(rendered('{{#none}}\nx\n{{/none}}\n{{^none}}\nnothing\n{{/none}}\n')).toBe('nothing\n');
    expect(rendered('a\r\n{{#items}}\r\n- {{item}}\r\n{{/items}}\r\nb\r\n')).toBe('a\r\n- a\r\n- b\r\nb\r\n');
  });

  test.each([
    '<% tp.date.now() %> <%* await x() %>', '{{UPPERCASE}} {{VALUE:title}} {{DATE}} {{LINKCURRENT}}', '$FOAM_TITLE ${FOAM_DATE_YEAR}', '${title} `${1+1}` {title} {{{title', '{{ }} {{}} {{Title}} {{title!}} {{=<% %>=}} {{> partial}} {{! comment }} {{& title}}', '```dataviewjs\nalert(1)\n```',
  ])('leaves alone what is not ours: %s', (text) => {
    expect(rendered(text)).toBe(text);
    expect(problems(text)).toEqual([]);
  });

  test('says what it does not understand, and leaves it where it stands', () => {
    expect(rendered('a {{foo}}\n{{#items}}\n{{bar}}\n{{/items}}\n{{#open}}\n{{/shut}}{{constructor}} {{items}}')).toBe('a {{foo}}\n{{bar}}\n{{bar}}\n{{#open}}\n{{/shut}}{{constructor}} {{items}}');
    expect(problems('a {{foo}}\n{{#items}}\n{{bar}}\n{{/items}}\n{{#open}}\n{{/shut}}{{constructor}} {{items}}')).toEqual(['variable-unknown foo 0', 'variable-unknown bar 2', 'section-not-closed #open 4', 'section-not-opened /shut 5', 'variable-unknown constructor 5', 'variable-unknown items 5']);
  });

  test('reads no value again', () => {
    expect(renderTemplate('{{a}}{{b}}', { a: '{{b}}', b: '{{#a}}' }).text).toBe('{{b}}{{#a}}');
  });

  test('keeps its frontmatter readable, whatever the value', () => {
    expect(rendered('---\nname: {{community}}\nquoted: "{{community}}"\nsingle: \'{{title}}\'\nlist:\n  - {{community}}\nwords: about {{title}}\n---\n{{community}}')).toBe('---\nname: "Circle: \\"one\\""\nquoted: "Circle: \\"one\\""\nsingle: \'Kick-off\'\nlist:\n  - "Circle: \\"one\\""\nwords: about Kick-off\n---\nCircle: "one"');
  });
});

describe('what a template says about itself', () => {
  test('is taken out of the note', () => {
    const { name, description, folder, filename, type, text } = readTemplate('t/My.md', '---\ntemplate:\n  name: Mine\n  description: "for: us"\n  folder: sessions\n  filename: "{{date}} Session"\ntype: session\ndate: "{{date}}"\n---\n# x\n');
    expect({ name, description, folder, filename, type, text }).toEqual({ name: 'Mine', description: 'for: us', folder: 'sessions', filename: '{{date}} Session', type: 'session', text: '---\ntype: session\ndate: "{{date}}"\n---\n# x\n' });
  });

  test('can stand in braces, be missing, or be all there is', () => {
    expect(readTemplate('t/My.md', '---\ntype: note\ntemplate: {name: Mine, folder: a}\n---\nx')).toMatchObject({ name: 'Mine', folder: 'a', text: '---\ntype: note\n---\nx' });
    expect(readTemplate('t/My.md', 'x')).toMatchObject({ name: 'My', type: 'note', text: 'x' });
    expect(readTemplate('t/My.md', '---\r\ntemplate:\r\n  name: Mine\r\n---\r\nx')).toMatchObject({ name: 'Mine', text: 'x' });
  });
});

test('a template with nothing but its name begins at the line behind it', () => {
  const template = readTemplate('t/My.md', '---\ntemplate:\n  name: Mine\n---\n{{foo}}\n');
  expect(template.text).toBe('{{foo}}\n');
  expect(renderPart(template, 'text', {}).problems.map(({ line }) => line)).toEqual([4]);
});

describe('a day', () => {
  test('is written as the language writes it, in every time zone', () => {
    const before = process.env['TZ'];
    try {
      for (const zone of ['Pacific/Pago_Pago', 'UTC', 'Pacific/Tongatapu', 'Europe/Amsterdam']) {
        process.env['TZ'] = zone;
        expect(formatDate('2026-03-29' as PlainDate, '02:30', 'D MMMM YYYY HH:mm', 'nl')).toBe('29 maart 2026 02:30');
        expect(formatDate('2026-10-25' as PlainDate, '02:30', 'dddd D MMMM YYYY, [week] W', 'en')).toBe('Sunday 25 October 2026, week 43');
        expect(formatDate('2026-01-01' as PlainDate, '', 'YYYY-MM-DD', 'nl')).toBe('2026-01-01');
      }
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  test.each([
    ['gggg-[W]ww', '2026-W48', '2026-W48'], ['GGGG-[W]WW', '2026-W48', '2026-W48'], ['gg GG', '26 26', '26 26'], ['Y', '2026', '2026'],
    ['DDD DDDD DDDo', '327 327 327th', '327 327 327ste'], ['E e d', '1 1 1', '1 0 1'], ['Wo wo', '48th 48th', '48ste 48ste'], ['Do Mo Qo do', '23rd 11th 4th 1st', '23ste 11de 4de 1ste'],
    ['YYYY-MM-DD[T]HH:mm', '2026-11-23T14:05', '2026-11-23T14:05'], ['Hmm S', '1405 0', '1405 0'], ['\\D [D]', 'D D', 'D D'], ['L', '11/23/2026', '23-11-2026'],
    ['dddd ddd dd, MMMM MM', 'Monday Mon Mo, November 11', 'maandag ma. ma, november 11'], ['LT LTS', '2:05 PM 2:05:00 PM', '14:05 14:05:00'], ['h a hh A k m', '2 pm 02 PM 14 5', '2 pm 02 PM 14 5'],
    ['LLLL', 'Monday, November 23, 2026 2:05 PM', 'maandag 23 november 2026 14:05'], ['l LL', '11/23/2026 November 23, 2026', '23-11-2026 23 november 2026'], ['X x Z ZZ Q', '1795442700 1795442700000 +00:00 +0000 4', '1795442700 1795442700000 +00:00 +0000 4'],
  ])('is written by %s as Obsidian writes it', (format, en, nl) => {
    expect([formatDate('2026-11-23' as PlainDate, '14:05', format, 'en'), formatDate('2026-11-23' as PlainDate, '14:05', format, 'nl')]).toEqual([en, nl]);
  });

  test.each([
    ['2024-12-29', '2024-W52 2025-W01'], ['2024-12-31', '2025-W01 2025-W01'], ['2025-01-01', '2025-W01 2025-W01'], ['2027-01-03', '2026-W53 2027-W02'], ['2028-12-31', '2028-W52 2029-W01'],
  ])('%s is in the week that begins on a Monday, or on a Sunday in English', (day, weeks) => {
    expect(formatDate(day as PlainDate, '', 'GGGG-[W]WW gggg-[W]ww', 'en')).toBe(weeks);
  });

  test('in the first days of a year belongs to the week-year that its week is of', () => {
    expect(formatDate('2027-01-01' as PlainDate, '', 'GGGG-[W]WW gggg-[W]ww DDD DDDD', 'en')).toBe('2026-W53 2027-W01 1 001');
  });

  test('by a format that asks for what a day does not say is a problem, and stays to be seen', () => {
    const date = (format: string | undefined): string | undefined => formatDate('2026-11-23' as PlainDate, '', format ?? 'YYYY', 'en');
    expect(renderTemplate('a\n{{date:YYYY N}} {{date:YYYY}}', { date })).toEqual({ text: 'a\n{{date:YYYY N}} 2026', problems: [{ code: 'variable-unknown', name: 'date:YYYY N', line: 1 }] });
  });
});
