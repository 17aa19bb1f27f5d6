import { loadSources } from '../bundling/load-sources.mjs';

/** The core and the store on disk, from their sources as they stand now. */
export function loadCore() {
  return loadSources([
    "export * from '@cop-notes/core';", "export * from '@cop-notes/core/folder';",
    "export { openWorkspace } from './packages/core/src/workspace/open-workspace.ts';",
    "export { fileSystemNoteStore } from './packages/cli/src/file-system-note-store.ts';",
    "export { recordFiles } from './packages/cli/src/record-files.ts';",
    "export { LiveCommunities } from './packages/core/src/workspace/live-communities.ts';",
    "export { firstChoices } from './packages/core/src/views/sidebar-choices.ts';", "export { sidebarFrom } from './packages/core/src/views/sidebar-of.ts';",
  ].join('\n'));
}
