import { claimsOf } from "./claims.js";
import type { ShareBounds, Claim } from "./claims.js";
import type { Exactly } from "./decimal.js";
import { levelOf } from "./level.js";
import type { Level } from "./level.js";
import { amountOf, checkedDigits, figureOf, unitsOf } from "./wholeUnits.js";
import type { AnyDecimal } from "./wholeUnits.js";

/** How an amount is apportioned. */
export interface ApportionOptions {
  /** Digits after the point of the smallest unit: 2 for cents, 0 for seats or whole units; 0 when left out. */
  readonly digits?: number;
  /** One id per weight: of equal remainders the lesser id by code units comes first; who stands first when left out. */
  readonly ids?: readonly string[];
  /** The least size of each share, or of all alike; null and 0 are none. Whole units, not negative. */
  readonly atLeast?: ShareBounds;
  /** The greatest size of each share, or of all alike; null is none. Whole units, not negative. */
  readonly atMost?: ShareBounds;
}

/**
 * Splits an amount by weights so that every unit is handed out: the largest-remainder method, which is Hamilton's.
 *
 *     exact share = total · weight ÷ Σ weight        rounded down to whole units
 *     the units that are left go one each to the largest remainders
 *
 * Each share is within one unit of the exact one. Remainders are compared exactly; where they are equal `ids` decide, or
 * the order of the weights. A negative total gives the same shares with the other sign, so a refund mirrors the payment.
 * Who has the weight 0 gets nothing.
 *
 * With bounds, what one of them takes or leaves goes to the others by their weights, until nobody moves any more:
 *
 *     exact share = level · weight, but at least `atLeast` and at most `atMost`        with the one level that sums to the total
 *
 * ShareBounds are of the share's size, so they hold for a negative total, too. A least share is kept even by the weight 0.
 *
 * Source: M. L. Balinski & H. P. Young, Fair Representation (1982), on Hamilton's method and the quota rule.
 *
 * @param total the amount in major units, a whole number of units of `digits`
 * @param weights what it is split by, none below 0
 * @param options `digits`, `ids`, `atLeast`, `atMost`
 * @returns one share per weight, in the same order; their sum is the total
 * @throws Fault "nobody-eligible" where no weight is above 0 and there is something to split; "no-room" where the bounds
 * leave no shares that add up to the total; "bad-weight", "out-of-range", "empty-range", "too-many-digits",
 * "wrong-length", "duplicate-id"
 * @example
 * apportion("99.99", ["75", "25"], { digits: 2 }).map(textOf) // => ["74.99", "25"]
 */
export function apportion(
  total: AnyDecimal,
  weights: readonly AnyDecimal[],
  options: ApportionOptions = {},
): Exactly[] {
  const { ids } = options;
  const digits = checkedDigits(options.digits ?? 0, "digits");
  const whole = figureOf(total, "total");
  const size = unitsOf(whole.abs(), digits, "total");
  const claims = claimsOf(weights, digits, options);
  const shares = handedOut(size, claims, levelOf(size, claims, digits), ids);
  return shares.map((units) => amountOf(whole.isNegative() ? -units : units, digits));
}

/** Rounds all shares down, and gives the units left to the largest remainders; all remainders are parts of one whole. */
function handedOut(size: bigint, claims: readonly Claim[], level: Level, ids: readonly string[] | undefined): bigint[] {
  const remainders: { readonly place: number; readonly rest: bigint }[] = [];
  const shares = claims.map(({ weight, least, most }, place) => {
    const parts = weight * level.parts;
    if (parts <= least * level.of) return least;
    if (most !== null && parts >= most * level.of) return most;
    remainders.push({ place, rest: parts % level.of });
    return parts / level.of;
  });
  const spare = size - shares.reduce((sum, share) => sum + share, 0n);
  const isBefore = (a: number, b: number) => (ids === undefined ? a < b : ids[a]! < ids[b]!);
  remainders.sort((a, b) => (a.rest === b.rest ? (isBefore(a.place, b.place) ? -1 : 1) : a.rest > b.rest ? -1 : 1));
  for (const { place } of remainders.slice(0, Number(spare))) shares[place] = shares[place]! + 1n;
  return shares;
}
