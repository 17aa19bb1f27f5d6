import { expect, test } from 'vitest';
import { brokenModule } from '../support/broken-module.ts';
import type { Broken } from '../support/broken-module.ts';
import type * as FollowingLaws from '../support/following-laws.ts';
import type * as RecordLaws from '../support/record-laws.ts';

/** Tools that follow their notes, broken on purpose, each in the way that one forgetful line would break them. */
const followers: readonly Broken[] = [
  { what: 'forgets who mentions a name', file: 'lists/live-facts.ts', from: 'for (const reader of this.readers.of(key)) paths.add(reader);', to: 'void key;' },
  { what: 'forgets that an id can stand in several notes', file: 'lists/live-facts.ts', from: '.changed.map(idKey),', to: '.changed.slice(0, 0).map(idKey),' },
  { what: 'forgets to write down what was asked for', file: 'lists/live-facts.ts', from: 'this.readers.set(path, asked);', to: 'this.readers.set(path, new Set());' },
  { what: 'takes notes for the same that say something else about themselves', file: 'community/face.ts', from: 'properties.map(({ key, values }) => [key, values]), ', to: '' },
  { what: 'leaves a row where it was', file: 'lists/shelf.ts', from: 'if (placed !== undefined) taken.push(placed);', to: 'void placed;' },
  { what: 'goes on telling what is gone', file: 'lists/news-list.ts', from: 'const taken = gone.flatMap((facts) => items.get(facts) ?? []);', to: 'const taken: readonly NewsItem[] = [];' },
  { what: 'keeps the old names', file: 'community/communities-with.ts', from: 'const names = namesWith(community.names, befores(changes), afters(changes));', to: 'const names = namesWith(community.names, [], afters(changes));' },
  { what: 'forgets that somebody is a member no more', file: 'community/communities-with.ts', from: 'members: withChanges(community.members, membersGone, come,', to: 'members: withChanges(community.members, [], come,' },
  { what: 'forgets that a theme got another name', file: 'community/communities-with.ts', from: 'themeTable: changedThemes ?', to: 'themeTable: changedThemes && notes.length < 0 ?' },
  { what: 'forgets what is whose', file: 'lists/people-list.ts', from: 'touched.add(path);\n    }\n  }', to: '}\n  }' },
  { what: 'tells nobody that a note has no problems any more', file: 'lists/live-community.ts', from: 'changed.add(path);', to: 'if (sign > 0) changed.add(path);' },
];

test.each(followers)('a tool is found out that $what', async (each) => {
  const { followingIsReadingAnew } = await brokenModule<typeof FollowingLaws>('../tests/support/following-laws.ts', each);
  await expect(followingIsReadingAnew(300, true)).rejects.toThrow();
});

const keepers: readonly Broken[] = [
  { what: 'takes a file for the same that was just changed', file: 'workspace/note-index.ts', from: 'isSettled: modified + settledAfter < listedAt', to: 'isSettled: modified < listedAt + settledAfter' },
  { what: 'does not look at versions', file: 'workspace/note-index.ts', from: 'if (file?.version === version) {', to: 'if (file !== undefined) {' },
  { what: 'does not see damage', file: 'records/shards.ts', from: 'if (digest !== String(digestOf(files))) return undefined;', to: '' },
];

test.each(keepers)('a tool is found out that $what', async (each) => {
  const { warmIsCold } = await brokenModule<typeof RecordLaws>('../tests/support/record-laws.ts', each);
  await expect(warmIsCold(400, true)).rejects.toThrow();
});

const gossips: readonly Broken[] = [
  { what: 'keeps notes that are red', file: 'sharing/may-be-kept.ts', from: 'note.label ?? defaultLabel, ', to: '' },
  { what: 'keeps parts that are red', file: 'sharing/may-be-kept.ts', from: 'note.parts, ', to: '', also: [{ file: 'sharing/may-be-kept.ts', from: '...note.questions.flatMap((question) => question.labels)', to: '' }] },
  { what: 'keeps questions that are red', file: 'sharing/may-be-kept.ts', from: '...note.questions.flatMap((question) => question.labels)', to: '', also: [{ file: 'sharing/may-be-kept.ts', from: 'note.parts, ', to: '' }] },
];

test.each(gossips)('a tool is found out that $what', async (each) => {
  const { nothingRedIsKept } = await brokenModule<typeof RecordLaws>('../tests/support/record-laws.ts', each);
  await expect(nothingRedIsKept(300, true)).rejects.toThrow();
});
