/** Who wants to hear of something, until they leave or all are let go. */
export class Listeners<Told extends readonly unknown[] = []> {
  private readonly all = new Set<(...told: Told) => void>();

  /** Returns how to leave. */
  add(listener: (...told: Told) => void): () => void {
    this.all.add(listener);
    return () => { this.all.delete(listener); };
  }

  tell(...told: Told): void {
    // Whoever is told may leave, or bring somebody.
    for (const listener of [...this.all]) listener(...told);
  }

  clear(): void {
    this.all.clear();
  }
}
