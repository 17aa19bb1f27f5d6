let made = 0;

/** An id for an element that others point to: one that no other element has. */
export function newId(): string {
  made += 1;
  return `cop-notes-${String(made)}`;
}
