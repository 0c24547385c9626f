import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { textOf } from "./decimal.js";
import type { Exactly } from "./decimal.js";
import { amountOf, figureOf, unitsOf } from "./wholeUnits.js";
import type { AnyDecimal } from "./wholeUnits.js";

/** What somebody has a right to, in whole numbers, which are divided and compared exactly, however long they are. */
export interface Claim {
  /** The weight; only its proportion to the others counts. */
  readonly weight: bigint;
  /** The least share in units. */
  readonly least: bigint;
  /** The greatest share in units; null where there is none. */
  readonly most: bigint | null;
}

/** One bound for all, or one for each. */
export type ShareBounds = AnyDecimal | readonly (AnyDecimal | null)[];

/** What stands beside the weights. */
export interface Beside {
  readonly ids?: readonly string[];
  readonly atLeast?: ShareBounds;
  readonly atMost?: ShareBounds;
}

/**
 * Reads weights and bounds.
 *
 * @param weights the weights
 * @param digits digits after the point of one unit
 * @param beside ids and bounds
 * @returns one claim per weight
 * @throws Fault "bad-weight", "out-of-range", "empty-range", "too-many-digits", "wrong-length", "duplicate-id", "not-a-decimal"
 */
export function claimsOf(weights: readonly AnyDecimal[], digits: number, beside: Beside): Claim[] {
  const { ids, atLeast, atMost } = beside;
  refuse([
    ...(["ids", "atLeast", "atMost"] as const).flatMap((name) => lengthIssues(beside[name], name, weights.length)),
    ...(ids === undefined ? [] : repeated(ids)),
  ]);
  const names = weights.map((_, place) => ids?.[place] ?? String(place));
  const figures = weights.map((weight, place) => figureOf(weight, `weights.${names[place]!}`));
  refuse(figures.flatMap((weight, place) => negative("bad-weight", "a weight", weight, `weights.${names[place]!}`)));
  const decimals = Math.max(0, ...new Set(figures.map((weight) => weight.decimalPlaces())));
  const [least, most] = [boundsOf(atLeast, "atLeast", names, digits), boundsOf(atMost, "atMost", names, digits)];
  const claims = figures.map((weight, place) => {
    return { weight: unitsOf(weight, decimals, ""), least: least[place] ?? 0n, most: most[place]! };
  });
  refuse(claims.flatMap((claim, place) => crossed(claim, names[place]!, digits)));
  return claims;
}

function boundsOf(
  bounds: ShareBounds | undefined,
  bound: "atLeast" | "atMost",
  names: readonly string[],
  digits: number,
): (bigint | null)[] {
  return names.map((name, place) => {
    const one = (isList(bounds) ? bounds[place] : bounds) ?? null;
    if (one === null) return null;
    const path = isList(bounds) ? `${bound}.${name}` : bound;
    const amount = figureOf(one, path);
    refuse(negative("out-of-range", "a size", amount, path));
    return unitsOf(amount, digits, path);
  });
}

function isList(bounds: ShareBounds | undefined): bounds is readonly (AnyDecimal | null)[] {
  return Array.isArray(bounds);
}

function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new Fault(issues);
}

function lengthIssues(list: ShareBounds | readonly string[] | undefined, path: string, length: number): Issue[] {
  if (!Array.isArray(list) || list.length === length) return [];
  const [expected, remedy] = [`${length} entries, one per weight`, "pass lists of the same people, in the same order"];
  return [issue({ code: "wrong-length", path, received: list.length, expected, remedy })];
}

function repeated(ids: readonly string[]): Issue[] {
  const seen = new Set<string>();
  const again = ids.filter((id) => seen.size === seen.add(id).size);
  const [expected, remedy] = ["each id once, since ids decide between equal remainders", "keep one of the two"];
  return again.map((received) => issue({ code: "duplicate-id", path: "ids", received, expected, remedy }));
}

function negative(code: string, what: string, figure: Exactly, path: string): Issue[] {
  if (figure.gte(0)) return [];
  const remedy = "write a figure of 0 or more; the sign of the total gives the shares theirs";
  return [issue({ code, path, received: textOf(figure), expected: `${what} of 0 or more`, remedy })];
}

function crossed({ least, most }: Claim, name: string, digits: number): Issue[] {
  if (most === null || least <= most) return [];
  const received = textOf(amountOf(most, digits));
  const expected = `at least ${textOf(amountOf(least, digits))}, which is its \`atLeast\``;
  const remedy = "raise `atMost`, or lower `atLeast`";
  return [issue({ code: "empty-range", path: `atMost.${name}`, received, expected, remedy })];
}
