/** What long work needs so that a tool goes on being used meanwhile. */
export interface Pace {
  /** Let the tool do what waits, and then go on. */
  readonly pause: () => Promise<void>;
  /** Milliseconds, of any beginning. */
  readonly clock: () => number;
}

/** So long, in milliseconds, the tool's thread is held at a time: 60 pictures a second leave 16, and a step and a sweep of the engine's memory come on top. */
const longest = 3;

/** What work in steps returns, done to its end with a breath after each step. */
export async function paced<Result>(steps: Generator<void, Result>, breathe: () => Promise<void> | undefined): Promise<Result> {
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) await breathe();
  return step.value;
}

/** To be awaited between two pieces of long work: pauses where the thread has been held long enough. */
export function pacer({ pause, clock }: Pace): () => Promise<void> | undefined {
  let since: number | undefined;
  return () => {
    since ??= clock();
    if (clock() - since < longest) return undefined;
    return pause().then(() => { since = clock(); });
  };
}
