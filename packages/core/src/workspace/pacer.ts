/** What long work needs so that a tool goes on being used meanwhile. */
export interface Pace {
  /** Let the tool do what waits, and then go on. */
  readonly pause: () => Promise<void>;
  /** Milliseconds, of any beginning. */
  readonly clock: () => number;
}

/** So long, in milliseconds, the tool's thread is held at a time: half of what is 60 pictures a second, for what runs between two looks at the clock comes on top. */
const longest = 8;

/** To be awaited between two pieces of long work: pauses where the thread has been held long enough. */
export function pacer({ pause, clock }: Pace): () => Promise<void> | undefined {
  let since: number | undefined;
  return () => {
    since ??= clock();
    if (clock() - since < longest) return undefined;
    return pause().then(() => { since = clock(); });
  };
}
