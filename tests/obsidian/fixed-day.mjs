import { vi } from 'vitest';

/** The day on which the sample community is written: what is stale then does not depend on when the tests run. Timers stay real. */
export const demoDay = new Date(2026, 10, 23, 12);

vi.useFakeTimers({ toFake: ['Date'], now: demoDay });
