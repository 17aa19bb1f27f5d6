import { expect } from 'vitest';

/** Expect of what a person sees, as soon as it is so. */
export const eventually = (person, what, argument) => expect.poll(() => person.see(what, argument));

/** Pick an item of the list in front, once it is there and comes first. */
export async function choose(person, words) {
  await eventually(person, 'dialog').toMatchObject({ items: expect.arrayContaining([words]) });
  await person.fill('field', words);
  await expect.poll(async () => (await person.see('dialog'))?.items?.[0]).toBe(words);
  await person.press('Enter');
}

export const openTree = [
  '▾ Needs attention 0',
  '  Nothing needs attention.',
  '▾ Open questions 3',
  '  ▾ trust 2',
  '    How do we share client cases?',
  '    Who may see the notes?',
  '  ▾ money 1',
  '    Who pays for the room? [TLP:AMBER]',
  '▸ Resolved 1',
  '▸ Who is who 2',
];

/** Until the first reading is done. */
export async function ready(person) {
  await eventually(person, 'tree').not.toEqual([]);
}

/** Go into the tree with the keyboard. */
export async function enterTree(person) {
  await person.run('show-sidebar');
  await eventually(person, 'focus').toMatch(/^treeitem/);
}

/** The row of a question is no longer, or again, in the tree. */
export const without = (words, tree = openTree) => tree.filter((line) => line.trim().replace(/^\* /, '') !== words);
