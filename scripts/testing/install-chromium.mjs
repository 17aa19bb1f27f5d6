// The browser in which the end-to-end tests run.

import fs from 'node:fs';
import path from 'node:path';
import { runCommand } from './run-command.mjs';

/**
 * @param {(sentence: string) => void} [say]
 * @returns {Promise<string>} the path of a Chromium; root on Debian gets one installed
 */
export async function installChromium(say = console.log) {
  const found = findChromium();
  if (found !== undefined) return found;

  const isRootOnDebian = fs.existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (isRootOnDebian) {
    say('Installing Chromium (once) …');
    const options = ['-q', '-y', '-o', 'DPkg::Lock::Timeout=600'];
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand(['apt-get', ...options, 'update'], { env });
    const { output } = await runCommand(['apt-get', ...options, 'install', 'chromium'], { env });
    const installed = findChromium();
    if (installed !== undefined) return installed;
    throw new Error(`apt-get could not install chromium:\n${output.slice(-2000)}`);
  }
  throw new Error(
    'The tests need Chromium. Install it (on Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM to the path of a Chrome or Chromium.',
  );
}

/** @returns {string | undefined} */
function findChromium() {
  const fromEnvironment = process.env['CHROMIUM'];
  if (fromEnvironment) {
    if (fs.existsSync(fromEnvironment)) return fromEnvironment;
    throw new Error(`CHROMIUM is ${fromEnvironment}, but there is no such file.`);
  }
  const folders = ['/usr/bin', ...(process.env['PATH'] ?? '').split(path.delimiter)];
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  const candidates = [
    ...folders.flatMap((folder) => names.map((name) => path.join(folder, name))),
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  ];
  return candidates.find((candidate) => fs.existsSync(candidate));
}
