/** What items of a list stand under. */
export interface Heading {
  readonly key: string;
  readonly title: string;
  /** Headings are sorted by it, then by title. */
  readonly rank: string;
}
