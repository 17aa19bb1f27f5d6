import type * as en from './en-fixes.ts';

export const fixes: typeof en.fixes = {
  'id-twice': 'Geef deze vraag een eigen blok-id',
  'label-inexact': (label) => `Schrijf ${label}`,
  'label-in-words': (label) => `Zet het in een callout met ${label}`,
  'key-misspelt': (key) => `Schrijf ${key}`,
  'chatham-house-misspelt': 'Zet chatham-house: true in de frontmatter',
};
