/** Where the output goes: a test looks at it. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** `found`: what was asked to be looked for is there, or it kept something from being done. `misunderstood`: there is nothing that can be done, also for want of a community. */
export const exitCodes = { done: 0, found: 1, misunderstood: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
