/** Two folders, for what only a trial can tell: no tool says where a symbolic link leads. */
export interface Trial {
  /** Make a file of this name in the one. */
  readonly make: (name: string) => Promise<void>;
  /** Look for it in the other, and below. */
  readonly isFound: (name: string) => Promise<boolean>;
  readonly takeAway: (name: string) => Promise<void>;
}

/** Whether what is written to the one folder lands in the other, as where a link leads there. What was made to find out is gone afterwards. */
export async function leadsInto({ make, isFound, takeAway }: Trial, id: string): Promise<boolean> {
  const name = `.cop-notes-${id}.tmp`;
  await make(name);
  try {
    return await isFound(name);
  } finally {
    await takeAway(name);
  }
}
