/** How many records are named as examples. */
export const EXAMPLES = 5;

/** How many names or values are listed, where whoever reads looks for one among them. */
export const NAMES = 8;

/**
 * Lists the first of some names.
 *
 * @param names the names
 * @param most how many are listed at most
 * @returns them with commas, and an ellipsis where there are more
 * @example
 * few(["d1", "d2", "d3"], 2) // => "d1, d2, …"
 */
export function few(names: readonly string[], most: number): string {
  return [...names.slice(0, most), ...(names.length > most ? ["…"] : [])].join(", ");
}
