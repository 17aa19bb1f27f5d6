import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { indicators } from '../../src/indicators/catalogue.ts';
import { indicatorGroups, indicatorIds } from '../../src/indicators/indicator.ts';
import type { Indicator, Source } from '../../src/indicators/indicator.ts';
import { messagesFor } from '../../src/text/messages/messages.ts';

/** The tables in docs/indicators.md are written from the catalogue. After a change: `UPDATE_FIXTURES=1 npx vitest run documentation`. */
const file = new URL('../../../../docs/indicators.md', import.meta.url);
const { names, definitions, groups } = messagesFor('en').indicators;

const sourceOf = (source: Source): string => (source.of === 'CHAOSS' ? `CHAOSS, *${source.metric}*` : source.of === 'Wenger-Trayner' ? `Wenger-Trayner, *${source.cycle}*` : 'own');
const units: Readonly<Record<Indicator['unit'], string>> = { count: 'number', share: 'share', days: 'days' };
const moments: Readonly<Record<Indicator['moment'], string>> = { period: 'in it', end: 'at its end' };

function tables(): string {
  return indicatorGroups.map((group) => {
    const rows = indicatorIds.filter((id) => indicators[id].group === group).map((id) => `| ${names[id]} | ${definitions[id]} | ${units[indicators[id].unit]}, ${moments[indicators[id].moment]} | ${sourceOf(indicators[id].source)} |`);
    return [`## ${groups[group]}`, '', '| indicator | what it counts | unit, and when in the period | source |', '|---|---|---|---|', ...rows].join('\n');
  }).join('\n\n');
}

test('docs/indicators.md says of every indicator what the catalogue says', () => {
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.slice(0, text.indexOf('<!-- indicators -->')), text.slice(text.indexOf('<!-- end of indicators -->'))];
  const expected = `${before}<!-- indicators -->\n\n${tables()}\n\n${after}`;
  if (process.env['UPDATE_FIXTURES'] === '1') writeFileSync(file, expected);
  expect(readFileSync(file, 'utf8')).toBe(expected);
});

test('every indicator has a name and a definition of its own, in both languages', () => {
  for (const language of ['en', 'nl'] as const) {
    const words = messagesFor(language).indicators;
    expect(Object.keys(words.names)).toEqual(indicatorIds);
    expect(new Set(Object.values(words.names)).size).toBe(indicatorIds.length);
    expect(new Set(Object.values(words.definitions)).size).toBe(indicatorIds.length);
  }
});
