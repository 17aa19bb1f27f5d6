import { loadSources } from '../bundling/load-sources.mjs';

/** The core and the store on disk, from their sources as they stand now. */
export function loadCore() {
  return loadSources("export * from '@cop-notes/core';\nexport { fileSystemNoteStore } from './packages/cli/src/file-system-note-store.ts';\nexport { recordFiles } from './packages/cli/src/record-files.ts';\nexport { LiveCommunities } from './packages/core/src/workspace/live-communities.ts';\nexport { firstChoices, sidebarFrom } from './packages/core/src/views/sidebar-of.ts';");
}
