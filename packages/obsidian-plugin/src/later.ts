import { soon } from '@cop-notes/core';

/** Runs things after a while, and forgets all of them at once. */
export interface Timers {
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly stop: () => void;
}

export function startTimers(): Timers {
  const waiting = new Set<() => void>();
  return {
    later(milliseconds, run) {
      const once = (): void => {
        waiting.delete(callOff);
        run();
      };
      const callOff = milliseconds === 0 ? soon(new MessageChannel(), once) : afterTime(once, milliseconds);
      waiting.add(callOff);
      return () => {
        waiting.delete(callOff);
        callOff();
      };
    },
    stop() {
      for (const callOff of waiting) callOff();
      waiting.clear();
    },
  };
}

function afterTime(run: () => void, milliseconds: number): () => void {
  const timer = window.setTimeout(run, milliseconds);
  return () => { window.clearTimeout(timer); };
}
