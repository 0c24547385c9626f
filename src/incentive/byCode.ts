import type { Read } from "../payout/step.js";

/** Names a quadrant or an attribute; exactly one is there. */
export interface ByCode {
  /** A quadrant's id. */
  readonly quadrant?: string;
  /** An attribute's name. */
  readonly attribute?: string;
}

/**
 * The fact that a rule by code reads.
 *
 * @param by a quadrant or an attribute
 * @returns what a step reads
 * @example
 * codeRead({ quadrant: "style" }) // => { quadrant: "style" }
 */
export function codeRead(by: ByCode): Read {
  return by.quadrant === undefined ? { attribute: by.attribute! } : { quadrant: by.quadrant };
}
