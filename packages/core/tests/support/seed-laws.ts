import fc from 'fast-check';

/**
 * The same random notes on every run, so that the gate says the same of the same code; `LAWS_SEED=random` (or a number) goes looking for
 * new ones. What such a run finds becomes an example that every run tries.
 */
const asked = process.env['LAWS_SEED'];
if (asked !== 'random') fc.configureGlobal({ seed: asked === undefined ? 20_261_123 : Number(asked) });
