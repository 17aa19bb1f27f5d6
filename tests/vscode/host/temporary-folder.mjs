import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * @param {string} purpose stands in the folder's name
 * @returns {string} a new, empty folder; its real path, which file watchers report
 */
export function makeTemporaryFolder(purpose) {
  return fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), `cop-notes-${purpose}-`)));
}

/**
 * A process that was just ended may still be writing its last file: tries for a second.
 * @param {string} folder
 */
export function removeFolder(folder) {
  fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}
