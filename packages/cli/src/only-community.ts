import { join } from 'node:path';
import type { Community } from '@cop-notes/core';
import type { CliMessages } from './messages/messages.ts';

/** The one community of a folder, or the sentence that says why there is none to work on. */
export function onlyCommunity(communities: readonly Community[], folder: string, { cli }: CliMessages): { readonly community: Community } | { readonly none: string } | { readonly several: string } {
  // The folder that was named is meant where it is one itself, whatever stands in it.
  const named = communities.filter((each) => each.folder === '');
  const [community, ...others] = named.length > 0 ? named : communities;
  if (community === undefined) return { none: cli.noCommunity(folder) };
  return others.length === 0 ? { community } : { several: cli.whichCommunity(communities.map((each) => join(folder, each.folder)).join(', ')) };
}
