import { Fault, issue, joined } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { GUESSES, nearest } from "../fault/nearest.js";
import { ONE, ZERO, decimal } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { notFinite } from "../numeric/column.js";
import { checkWeights } from "./checkWeights.js";
import type { Weights } from "./weights.js";

/** How little and how much weight one child may have, as shares of 1. */
export interface WeightBound {
  /** The child's id. */
  readonly of: string;
  /** The least share; 0 when left out. */
  readonly atLeast?: number;
  /** The greatest share; 1 when left out. */
  readonly atMost?: number;
}

const SHARE = { type: "share", atLeast: 0, atMost: 1, optional: true } as const;

/** A bound as an option. */
export const BOUND = { of: { type: "node" }, atLeast: SHARE, atMost: SHARE } as const;

/** A child's share and its bounds, in exact decimals. */
export interface Boxed {
  readonly id: string;
  readonly share: Exactly;
  readonly low: Exactly;
  readonly high: Exactly;
}

/** What the last bits of doubles may do to a sum of shares. */
export const LAST_BITS = 1e-12;

/** More digits than a double shows, and few enough that sums of such shares are exact. */
const SHARE_DIGITS = 40;

/**
 * Reads weights and their bounds. Weights that add up to 1, but for the last bits of a double, are the shares as they
 * are; others are divided by their sum.
 *
 * @param weights the weights
 * @param bounds the bounds of some of them
 * @returns one exact share per weight, in the same order
 * @throws Fault "wrong-type", "bad-weight", "no-weight", "duplicate-id", "unknown-node", "not-finite", "out-of-range",
 * "empty-range"
 */
export function boxed(weights: Weights, bounds: readonly WeightBound[]): Boxed[] {
  checkWeights(weights);
  const { shares } = weights;
  const ids = shares.map(({ id }) => id);
  const bad = shares.filter(({ weight }) => !(weight >= 0 && weight < Infinity));
  const issues = [
    ...repeated(ids, "weights"),
    ...bad.map(({ id, weight }) => badWeight(id, weight)),
    ...boundsIssues(bounds, ids),
  ];
  if (issues.length > 0) throw new Fault(issues);
  const sum = sumOf(shares.map(({ weight }) => decimal(weight)));
  if (sum.isZero()) throw new Fault([noWeight()]);
  const isWhole = sum.minus(ONE).abs().lte(LAST_BITS);
  return shares.map(({ id, weight }) => {
    const { atLeast = 0, atMost = 1 } = bounds.find(({ of }) => of === id) ?? {};
    const share = isWhole ? decimal(weight) : decimal(weight).div(sum).toSignificantDigits(SHARE_DIGITS);
    return { id, share, low: decimal(atLeast), high: decimal(atMost) };
  });
}

/**
 * Says which names stand twice, or are no children.
 *
 * @param names the names
 * @param children the children there are
 * @param path the place of the names
 * @returns the issues found, each at its name
 */
export function unknown(names: readonly string[], children: readonly string[], path: string): Issue[] {
  const known = new Set(children);
  const strange = names.filter((name) => !known.has(name));
  const expected = `one of: ${children.join(", ")}`;
  const guesses = { left: GUESSES };
  return [
    ...strange.map((received) => {
      const near = nearest(received, known, guesses);
      const remedy =
        near === null ? "name something that has a weight, or give it the weight 0" : `did you mean "${near}"?`;
      return issue({ code: "unknown-node", path: joined(path, received), received, expected, remedy });
    }),
    ...repeated(names, path),
  ];
}

/**
 * Says which names stand twice.
 *
 * @param names the names
 * @param path the place of the names
 * @returns the issues found, each at its name
 */
export function repeated(names: readonly string[], path: string): Issue[] {
  const again = names.filter((name, place) => names.indexOf(name) < place);
  const [expected, remedy] = ["each name once", "keep one of the two"];
  return again.map((received) =>
    issue({ code: "duplicate-id", path: joined(path, received), received, expected, remedy }),
  );
}

/**
 * Adds exact figures.
 *
 * @param figures the figures
 * @returns their sum, 0 for none
 */
export function sumOf(figures: readonly Exactly[]): Exactly {
  return figures.reduce((sum, one) => sum.plus(one), ZERO);
}

/**
 * The lesser of two exact figures.
 *
 * @param a one
 * @param b another
 * @returns the one that is not above the other
 */
export function lesser(a: Exactly, b: Exactly): Exactly {
  return a.lt(b) ? a : b;
}

/**
 * Says what is wrong with a share that somebody states.
 *
 * @param received the share
 * @param path its place
 * @returns the issue found, or none
 */
export function shareIssues(received: number, path: string): Issue[] {
  if (!(Math.abs(received) < Infinity)) return [notFinite(received, path)];
  if (received >= 0 && received <= 1) return [];
  const remedy = "write 0.4 for 40 %";
  return [issue({ code: "out-of-range", path, received, expected: "a share from 0 to 1", remedy })];
}

/**
 * Says what is wrong with bounds: a name that is no child, or stands twice, an end that is no share, ends that cross.
 *
 * @param bounds the bounds
 * @param children the children there are
 * @returns the issues found
 */
export function boundsIssues(bounds: readonly WeightBound[], children: readonly string[]): Issue[] {
  const names = bounds.map(({ of }) => of);
  return [...unknown(names, children, "bounds"), ...bounds.flatMap(boundIssues)];
}

function boundIssues({ of, atLeast = 0, atMost = 1 }: WeightBound): Issue[] {
  const path = `bounds.${of}`;
  const issues = [...shareIssues(atLeast, `${path}.atLeast`), ...shareIssues(atMost, `${path}.atMost`)];
  if (issues.length > 0 || atLeast <= atMost) return issues;
  const expected = `at least ${atLeast}, which is its \`atLeast\``;
  const remedy = "raise `atMost`, or lower `atLeast`";
  return [issue({ code: "empty-range", path: `${path}.atMost`, received: atMost, expected, remedy })];
}

function badWeight(id: string, weight: number): Issue {
  const received = weight === weight ? weight : undefined;
  const [expected, remedy] = ["a weight of 0 or more", "write a share such as 0.25"];
  return issue({ code: "bad-weight", path: `weights.${id}`, received, expected, remedy });
}

function noWeight(): Issue {
  const remedy = "give at least one child a weight above 0";
  return issue({ code: "no-weight", path: "weights", received: 0, expected: "a weight above 0", remedy });
}
