import type { Arrived, Journey } from "./road.js";
import type { Situation } from "./situations.js";

/** What a row does: it sends a situation along the road, and shows what came out. */
export interface Doing {
  readonly journey: (situation: Situation) => Journey;
  readonly shown: (arrived: Arrived) => string;
}

/** One row of a table: a method as it is used. */
export interface Row extends Doing {
  readonly label: string;
  /** People are held against each other: where all are equal, something has to be said. */
  readonly isRelative: boolean;
}

/** What a row is called. */
export function labelOf(kind: string, note?: string): string {
  return note === undefined ? `\`${kind}\`` : `\`${kind}\`, ${note}`;
}
