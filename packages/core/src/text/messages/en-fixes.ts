/** What the fix of a problem is called. */
export const fixes = {
  'id-twice': 'Give this question a block id of its own',
  'label-inexact': (label: string): string => `Write ${label}`,
  'label-in-words': (label: string): string => `Put it in a callout with ${label}`,
  'key-misspelt': (key: string): string => `Write ${key}`,
  'chatham-house-misspelt': 'Write chatham-house: true in the frontmatter',
};
