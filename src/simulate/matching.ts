import { Fault, fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import type { Column } from "../numeric/column.js";
import { LAST_BITS } from "../weight/bounds.js";
import { checkWeights } from "../weight/checkWeights.js";
import type { Weights } from "../weight/weights.js";

/**
 * Checks that ids name each part once and nothing else.
 *
 * @param ids the ids
 * @param path their place
 * @param parts the parts that there are
 * @returns where each part stands among the ids
 * @throws Fault "unknown-column", "duplicate-id", "missing", all at once
 * @example
 * placesOf(["calls", "mails"], "weights", ["mails", "calls"]) // => [1, 0]
 */
export function placesOf(ids: readonly string[], path: string, parts: readonly string[]): number[] {
  const known = new Set(parts);
  const places = new Map<string, number>();
  const issues: Issue[] = [];
  ids.forEach((id, place) => {
    if (!known.has(id)) issues.push(unknownColumn(`${path}.${id}`, id, parts));
    else if (places.has(id)) issues.push(twice(`${path}.${id}`, id));
    places.set(id, place);
  });
  for (const part of parts) if (!places.has(part)) issues.push(missingPart(`${path}.${part}`));
  if (issues.length > 0) throw new Fault(issues);
  return parts.map((part) => places.get(part)!);
}

/**
 * Matches weights to parts by id and divides them by their sum.
 *
 * @param weights the weights, in any order and of any sum
 * @param parts the parts
 * @returns one share per part
 * @throws Fault "wrong-type", "unknown-column", "duplicate-id", "missing", "bad-weight", "no-weight"
 * @example
 * Array.from(sharesOf({ shares: [{ id: "b", weight: 3 }, { id: "a", weight: 1 }] }, ["a", "b"])) // => [0.25, 0.75]
 */
export function sharesOf(weights: Weights, parts: readonly string[]): Column {
  checkWeights(weights);
  const { shares } = weights;
  const ids = shares.map(({ id }) => id);
  const places = placesOf(ids, "weights", parts);
  const bad = shares.filter(({ weight }) => !(weight >= 0 && weight < Infinity));
  if (bad.length > 0) throw new Fault(bad.map(({ id, weight }) => badWeight(`weights.${id}`, weight)));
  return inProportion(
    places.map((place) => shares[place]!.weight),
    "weights",
  );
}

/**
 * Divides weights by their sum, unless it is 1 but for the last bits of a double; those whose sum would pass the largest double by their greatest first.
 *
 * @param weights the weights, none negative
 * @param path their place
 * @returns shares that add up to 1
 * @throws Fault "no-weight" where all are 0
 * @example
 * Array.from(inProportion([1, 3], "weights")) // => [0.25, 0.75]
 */
export function inProportion(weights: ArrayLike<number>, path: string): Column {
  const own = Float64Array.from(weights);
  const sumOf = (values: Column) => values.reduce((sum, one) => sum + one, 0);
  let sum = sumOf(own);
  if (sum === 0) throw noWeight(path);
  if (Math.abs(sum - 1) <= LAST_BITS) return own;
  if (sum === Infinity) {
    const most = own.reduce((so, one) => Math.max(so, one), 0);
    own.forEach((one, k) => (own[k] = one / most));
    sum = sumOf(own);
  }
  return own.map((one) => one / sum);
}

/**
 * What to say of an id that no column has.
 *
 * @param path its place
 * @param received the id
 * @param parts the parts that there are
 * @returns the issue
 */
export function unknownColumn(path: string, received: string, parts: readonly string[]): Issue {
  const expected = `one of: ${parts.join(", ")}`;
  return issue({ code: "unknown-column", path, received, expected, remedy: "name a column of scores" });
}

/**
 * What to say of a weight that is not one.
 *
 * @param path its place
 * @param received the weight
 * @returns the issue
 */
export function badWeight(path: string, received: number): Issue {
  const remedy = "write a share such as 0.25; 0 leaves the column out of the score";
  return issue({ code: "bad-weight", path, received, expected: "a weight of 0 or more", remedy });
}

function twice(path: string, received: string): Issue {
  return issue({ code: "duplicate-id", path, received, expected: "each column once", remedy: "keep one of the two" });
}

function missingPart(path: string): Issue {
  const remedy = "add it, with the weight 0 where the column shall not count";
  return issue({ code: "missing", path, received: undefined, expected: "something for every column", remedy });
}

/**
 * What to say of weights that are all 0.
 *
 * @param path their place
 * @returns the fault
 */
export function noWeight(path: string): Fault {
  const remedy = "give at least one column a weight above 0";
  return fault({ code: "no-weight", path, received: 0, expected: "a weight above 0", remedy });
}
