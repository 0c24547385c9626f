import type { Join } from "./join.js";
import type { Missing } from "./missing.js";

/** How the children of a node become one score: how shares are joined, and what a missing one does. */
export interface Blend {
  /** How the shares are joined. */
  readonly join: Join;
  /** What a missing child does. */
  readonly missing: Missing;
}
