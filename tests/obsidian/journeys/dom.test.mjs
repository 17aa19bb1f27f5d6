import { describe, test } from 'vitest';
import { shippedFiles } from '../load-shipped.mjs';
import { toldInDom } from './in-dom.mjs';

describe('the shipped plugin in a simulated Obsidian, in a DOM without Node’s names', () => {
  for (const { name, tryOn } of toldInDom) test(name, () => tryOn(shippedFiles()));
});
