/**
 * How a path names an item of a list: by its id, by the metric or child it is about, or else by its place.
 *
 * @param item the item
 * @param index its place
 * @returns the word in the path
 * @example
 * itemName({ id: "calls", weight: 1 }, 0) // => "calls"
 */
export function itemName(item: unknown, index: number): string {
  if (typeof item !== "object" || item === null) return String(index);
  for (const key of ["id", "metric", "of"]) {
    const name = Object.getOwnPropertyDescriptor(item, key)?.value as unknown;
    if (typeof name === "string" && name.length > 0 && name.length <= 64) return name;
  }
  return String(index);
}
