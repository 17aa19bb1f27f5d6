import { expect, test } from 'vitest';
import { followerOf, noteText } from '../support/growing-community.ts';
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

test('one changed note costs what it costs, however many others there are: index, problems and sidebar', async () => {
  const times: number[] = [];
  for (const count of [300, 3000]) {
    const follower = await followerOf(count);
    times.push(await timeOfChange(follower, count));
  }
  const [few, many] = times as [number, number];
  // What goes over all notes takes ten times as long; finding the newest session does, for one thing, and little else may. What takes next to no time says nothing.
  expect(many).toBeLessThan(Math.max(few, 1) * 6);
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
