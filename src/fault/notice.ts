/** Something that is not wrong but worth saying. Results carry their notices; `words/` turns them into sentences. */
export interface Notice {
  /** A stable kebab-case word for what happened. */
  readonly code: string;
  /** The place it is about: `metrics.calls`, `quadrants.style.x`. */
  readonly path: string;
  /** The figures and names that the sentence needs. */
  readonly values: Readonly<Record<string, string | number>>;
}
