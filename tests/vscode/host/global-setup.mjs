// Vitest runs this once, before the tests and outside their time limits.

import { installChromium } from '../../../scripts/testing/install-chromium.mjs';
import { installVscode } from './install.mjs';

export default async function setUp() {
  await installVscode();
  await installChromium();
  // It needs what was installed just now.
  const { packAndInstall } = await import('./packed-extension.mjs');
  await packAndInstall();
}
