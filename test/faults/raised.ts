import { isFault } from "scorewright";
import type { Issue } from "scorewright";

/** One way to raise a fault code, and what the issue must say. */
export interface Raised {
  /** The code. */
  readonly code: string;
  /** Raises it. */
  readonly by: () => unknown;
  /** The place. */
  readonly path: string;
  /** What was found there. */
  readonly received: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Writes one way down: the code, what raises it, and the issue's path, received value and remedy. */
export function raised(code: string, by: () => unknown, says: readonly [string, string, string]): Raised {
  const [path, received, remedy] = says;
  return { code, by, path, received, remedy };
}

/** The issues of the fault that some work throws; none when it succeeds. Any other exception is handed on. */
export function raisedBy(work: () => unknown): readonly Issue[] {
  try {
    work();
    return [];
  } catch (error) {
    if (isFault(error)) return error.issues;
    throw error;
  }
}
