import { installChromium } from '../../scripts/testing/install-chromium.mjs';

/** Vitest runs this once, before the tests and outside of their time limits. */
export default async function setUp() {
  await installChromium();
}
