import { join } from 'node:path';
import type { Community } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';
import type { Wrong } from './options.ts';

/** The one community of a folder, or the sentence that says why there is none to work on: exit code 2, for 1 says what was found in one. */
export function onlyCommunity(communities: readonly Community[], folder: string, { cli }: CliMessages): { readonly community: Community } | Wrong {
  // The folder that was named is meant where it is one itself, whatever stands in it.
  const named = communities.filter((each) => each.folder === '');
  const [community, ...others] = named.length > 0 ? named : communities;
  if (community === undefined) return { wrong: cli.noCommunity(folder) };
  return others.length === 0 ? { community } : { wrong: cli.whichCommunity(communities.map((each) => join(folder, each.folder)).join(', ')) };
}
