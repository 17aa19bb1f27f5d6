/** How long a person waits for anything, in milliseconds, as vitest.config.ts says it. */
export const patience = Number(process.env.COP_NOTES_PATIENCE);
