import { expect } from 'vitest';
import { circle } from '../notes.mjs';
import { eventually, openTree } from './eventually.mjs';

/** More than are read at once, from a slow disk: a second at a time. */
const longCircle = () => ({ ...circle(), ...Object.fromEntries(Array.from({ length: 180 }, (_, number) => [`Circle/long/${number}.md`, `Of ${number}\n`])) });

export const stopping = [
  {
    name: 'who stops the reading is told what that means and shown nothing, and reads on when they like',
    notes: longCircle,
    options: { readDelay: 1000 },
    async tell(person) {
      await person.click('button', 'Stop reading the notes');
      await eventually(person, 'message').toBe('Not all notes were read, for reading was stopped. Until they are, nothing is shown or done: what is not read may be confidential.');
      await eventually(person, 'tree').toEqual([]);
      expect(await person.do(() => ['cop-notes:export-notes', 'cop-notes:ask', 'cop-notes:stop-reading'].filter((id) => host.available(id)))).toEqual([]);
      await person.click('button', 'Read on');
      await eventually(person, 'tree').toEqual(openTree);
      await eventually(person, 'message').toBeUndefined();
    },
  },
];
