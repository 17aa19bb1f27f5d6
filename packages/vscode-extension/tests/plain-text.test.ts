import { expect, test } from 'vitest';
import { withoutIcons, withoutLinks } from '../src/plain-text.ts';

/** How VS Code finds links in notifications and prompts (`src/vs/base/common/linkedText.ts`). */
const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;

test('a question that looks like a link runs no command', () => {
  expect(withoutLinks('May I [click](command:workbench.action.quit)?')).not.toMatch(link);
  expect(withoutLinks('[a]([b](https://example.org))')).not.toMatch(link);
});

test('a question that names an icon shows the name', () => {
  expect(withoutIcons('Is $(gear) an icon?')).toBe('Is \\$(gear) an icon?');
});
