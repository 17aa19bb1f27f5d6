import { expect, test } from 'vitest';
import { brokenModule } from '../support/broken-module.ts';
import { followerOf, noteText } from '../support/growing-community.ts';
import type * as GrowingCommunity from '../support/growing-community.ts';
import type { Follower } from '../support/growing-community.ts';
import type { Group, Sidebar } from '../../src/views/sidebar.ts';

/** The time of this process alone, in milliseconds, that one changed note takes: the quickest of some rounds. */
async function timeOfChange(follower: Follower, count: number): Promise<number> {
  let quickest = Infinity;
  for (let round = 0; round < 12; round++) {
    const before = process.cpuUsage();
    for (let change = 0; change < 8; change++) {
      const number = Math.floor(count / 2) + change;
      const path = `C/Session ${String(number)}.md`;
      follower.store.files.set(path, `${noteText(number, count)}- [?] And what of ${String(round)}?\n`);
      await follower.follow(path);
    }
    quickest = Math.min(quickest, process.cpuUsage(before).user / 8000);
  }
  return quickest;
}

/** How many times as long a change takes among thirty times as many notes. What takes next to no time says nothing. */
async function growthOf(following: typeof followerOf): Promise<number> {
  const few = await timeOfChange(await following(300), 300);
  const many = await timeOfChange(await following(9000), 9000);
  return many / Math.max(few, 0.5);
}

test('one changed note costs what it costs, however many others there are: index, problems and sidebar', async () => {
  expect(await growthOf(followerOf)).toBeLessThan(4);
});

test('a tool is found out that goes over all news with every change', async () => {
  const { followerOf: broken } = await brokenModule<typeof GrowingCommunity>('../tests/support/growing-community.ts', { file: 'lists/news-list.ts', from: 'if (isMade) return;', to: 'void isMade;' });
  expect(await growthOf(broken)).toBeGreaterThan(4);
});

test('rows that did not change stay the same values, and so do their groups', async () => {
  const follower = await followerOf(60);
  const before = await follower.follow('C/Session 1.md');
  follower.store.files.set('C/Session 7.md', noteText(7, 60).replace('Who pays', 'Who never pays'));
  const after = await follower.follow('C/Session 7.md');
  const groupsOf = (sidebar: Sidebar): readonly Group[] => sidebar.sections.find(({ id }) => id === 'open')?.groups ?? [];
  const same = groupsOf(after).filter((group) => groupsOf(before).includes(group));
  expect(same.map(({ title }) => title)).toEqual(['theme 0', 'theme 2', 'theme 3', 'theme 4', 'theme 5']);
  const [old, now] = [before, after].map((sidebar) => groupsOf(sidebar).find(({ title }) => title === 'theme 1')?.rows ?? []) as [readonly object[], readonly object[]];
  expect(now.filter((row) => !old.includes(row))).toHaveLength(1);
});
