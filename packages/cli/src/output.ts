/** Where the output goes: a test looks at it. */
export interface Output {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** `found`: there is no community, or what was asked to be looked for is there. */
export const exitCodes = { done: 0, found: 1, misunderstood: 2 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
