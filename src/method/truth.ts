/** True, false, or null for unknown. */
export type Truth = boolean | null;

/**
 * Joins truths that must all hold: false if one is false, else unknown if one is unknown.
 *
 * @param truths the truths
 * @returns the joint truth
 * @example
 * both([true, null, false]) // => false
 */
export function both(truths: readonly Truth[]): Truth {
  return truths.includes(false) ? false : truths.includes(null) ? null : true;
}

/**
 * Joins truths of which one must hold: true if one is true, else unknown if one is unknown.
 *
 * @param truths the truths
 * @returns the joint truth
 * @example
 * either([false, null]) // => null
 */
export function either(truths: readonly Truth[]): Truth {
  return truths.includes(true) ? true : truths.includes(null) ? null : false;
}

/**
 * Turns a truth round; unknown stays unknown.
 *
 * @param truth a truth
 * @returns its opposite
 * @example
 * not(null) // => null
 */
export function not(truth: Truth): Truth {
  return truth === null ? null : !truth;
}
