// Vitest runs this once, before the tests and outside their time limits.

import { installChromium } from '../../../scripts/testing/install-chromium.mjs';
import { installVscode } from './install.mjs';

export default async function setUp() {
  await installVscode();
  await installChromium();
}
