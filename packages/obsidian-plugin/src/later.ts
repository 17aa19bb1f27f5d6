/** Runs things after a while, and forgets all of them at once. */
export interface Timers {
  readonly later: (milliseconds: number, run: () => void) => () => void;
  readonly stop: () => void;
}

export function startTimers(): Timers {
  const waiting = new Set<() => void>();
  return {
    later(milliseconds, run) {
      const callOff = (milliseconds === 0 ? soon : afterTime)(() => {
        waiting.delete(callOff);
        run();
      }, milliseconds);
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

/** As soon as what waits has had its turn. Browsers stretch a timer of zero to 4 ms, which adds up over thousands of notes. */
function soon(run: () => void): () => void {
  const { port1, port2 } = new MessageChannel();
  const callOff = (): void => { port1.close(); };
  port1.onmessage = () => {
    callOff();
    run();
  };
  port2.postMessage(undefined);
  return callOff;
}
