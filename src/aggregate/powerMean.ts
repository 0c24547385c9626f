import { fault } from "../fault/fault.js";
import { aggregator } from "./aggregator.js";
import { negativeShare } from "./runningMean.js";
import type { RowJoin, RowLosses } from "./join.js";
import { geometricMean, arithmeticMean } from "./means.js";
import { joinRow } from "./row.js";
import type { MeanOptions } from "./row.js";
import type { SpecOf } from "../method/method.js";

/**
 * The weighted power mean of what is present: the lower the exponent, the less can be bought back.
 *
 *     (Σ w · y^p / Σ w)^(1/p)        p = 1 arithmetic, p → 0 geometric, p = −1 harmonic
 *
 * Source: G. H. Hardy, J. E. Littlewood, G. Pólya, Inequalities (1934), chapter 2.
 *
 * @param values shares of 0 or more, NaN or null where missing
 * @param options `exponent`, `weights`, `missing`
 * @returns the mean; NaN when too little of the weight is present
 * @throws Fault "out-of-range" for an exponent that is endless, or too close to 0 to be told from it; "negative-share";
 * "not-finite"; "bad-weight"; "missing-child"
 * @example
 * powerMean([0.1, 0.7], { exponent: 2 }).toFixed(3) // => "0.500"
 */
export function powerMean(
  values: ArrayLike<number | null>,
  options: MeanOptions & { readonly exponent: number },
): number {
  const { exponent } = options;
  checkExponent(exponent);
  if (exponent === 1) return arithmeticMean(values, options);
  return exponent === 0 ? geometricMean(values, options) : joinRow(powerOf(exponent), values, options);
}

/**
 * The weighted harmonic mean of what is present: the weakest place counts most.
 *
 *     Σ w / Σ (w / y)        over the present values; a zero with weight makes it zero
 *
 * Source: G. H. Hardy, J. E. Littlewood, G. Pólya, Inequalities (1934), chapter 2.
 *
 * @param values shares of 0 or more, NaN or null where missing
 * @param options `weights` and `missing`
 * @returns the mean; NaN when too little of the weight is present
 * @throws Fault "negative-share" for a value below 0; "not-finite"; "bad-weight"; "missing-child"
 * @example
 * harmonicMean([0.25, 0.75]) // => 0.375
 */
export function harmonicMean(values: ArrayLike<number | null>, options: MeanOptions = {}): number {
  return joinRow(powerOf(-1), values, options);
}

/** Exponents closer to 0 than this lose the digits that tell them from 0. */
const SMALLEST = 1e-9;

/**
 * Checks the exponent of a power mean.
 *
 * @param exponent the exponent
 * @throws Fault "out-of-range" for one that is endless, or too close to 0 to be told from it
 */
export function checkExponent(exponent: number): void {
  const size = Math.abs(exponent);
  if (exponent === 0 || (size >= SMALLEST && size < Infinity)) return;
  throw fault({
    code: "out-of-range",
    path: "exponent",
    received: exponent,
    expected: `0, or a finite exponent of at least ${SMALLEST} in size`,
    remedy: "use geometricMean for 0, min or max for what lies beyond all numbers",
  });
}

/**
 * The power mean of one row.
 *
 * @param exponent the exponent
 * @returns the mean of a row
 */
export function powerOf(exponent: number): RowJoin {
  if (exponent === 1) return arithmeticOf;
  if (exponent === 0) return geometricOf;
  return exponent === -1 ? harmonicOf : byPowers(exponent);
}

const arithmeticOf: RowJoin = (shares, weights, _, count) => {
  let sum = 0;
  let weight = 0;
  for (let k = 0; k < count; k++) {
    sum += weights[k]! * shares[k]!;
    weight += weights[k]!;
  }
  return sum / weight;
};

const geometricOf: RowJoin = (shares, weights, _, count) => {
  let sum = 0;
  let weight = 0;
  for (let k = 0; k < count; k++) {
    sum += weights[k]! * Math.log(notNegative(shares[k]!));
    weight += weights[k]!;
  }
  return Math.exp(sum / weight);
};

const harmonicOf: RowJoin = (shares, weights, _, count) => {
  let sum = 0;
  let weight = 0;
  for (let k = 0; k < count; k++) {
    sum += weights[k]! / notNegative(shares[k]!);
    weight += weights[k]!;
  }
  return weight / sum;
};

/** Exponents so small that 1 + their powers would lose digits. */
const NEAR_ZERO = 0.1;

/**
 * Shares are held against the greatest of them, or the least where the exponent is negative, so that no power grows
 * beyond all numbers; near 0 `expm1` and `log1p` keep the digits.
 */
function byPowers(exponent: number): RowJoin {
  const isNearZero = Math.abs(exponent) < NEAR_ZERO;
  return (shares, weights, _, count) => {
    let reference = notNegative(shares[0]!);
    for (let k = 1; k < count; k++) {
      const share = notNegative(shares[k]!);
      reference = exponent > 0 ? Math.max(reference, share) : Math.min(reference, share);
    }
    if (reference === 0) return 0;
    let sum = 0;
    let weight = 0;
    for (let k = 0; k < count; k++) {
      const part = shares[k]! / reference;
      sum += weights[k]! * (isNearZero ? Math.expm1(exponent * Math.log(part)) : part ** exponent);
      weight += weights[k]!;
    }
    return reference * (isNearZero ? Math.exp(Math.log1p(sum / weight) / exponent) : (sum / weight) ** (1 / exponent));
  };
}

/** −0 becomes 0, so that no weight is divided by it from the other side. */
function notNegative(share: number): number {
  if (share < 0) throw negativeShare(share);
  return share + 0;
}

/**
 * What each child of a power mean lost: along the way on which y^p goes straight from full marks to what is there.
 *
 *     (1 − M) · w (1 − y^p) / Σ w (1 − y^p)        p = 0: w · ln y in the place of w (1 − y^p)
 *
 * A zero where the exponent is 0 or less takes the whole loss; several zeros share it by weight.
 * Source: B. W. Ang, Energy Policy 32 (2004), 1131–1139 (p = 0: logarithmic mean Divisia decomposition).
 *
 * @param exponent the exponent
 * @param share the row's mean
 * @returns the parts of the loss
 */
export function powerLosses(exponent: number, share: number): RowLosses {
  const short = (y: number) => (exponent === 0 ? -Math.log(y) : -Math.expm1(exponent * Math.log(y)) / exponent);
  return (shares, weights, _, count) => {
    const own = weights.subarray(0, count);
    const all = own.reduce((sum, weight) => sum + weight, 0);
    if (exponent === 1) return own.map((weight, k) => (weight / all) * (1 - shares[k]!));
    const zeros = exponent > 0 ? 0 : own.reduce((sum, weight, k) => sum + (shares[k] === 0 ? weight : 0), 0);
    if (zeros > 0) return own.map((weight, k) => (shares[k] === 0 ? weight / zeros : 0));
    if (share === 1) return own.map((weight, k) => (weight / all) * short(shares[k]!));
    const least = exponent < 0 ? shares.subarray(0, count).reduce((so, one) => Math.min(so, one)) : 1;
    // (y / least)^p − least^−p is in proportion to 1 − y^p, and stays finite where y^p does not.
    const claims = own.map((weight, k) =>
      exponent < 0 ? weight * ((shares[k]! / least) ** exponent - least ** -exponent) : weight * short(shares[k]!),
    );
    const claimed = claims.reduce((sum, claim) => sum + claim, 0);
    return claims.map((claim) => (1 - share) * (claim / claimed));
  };
}

/** The catalog's entry of {@link powerMean}. */
export const powerMeanMethod = /* @__PURE__ */ aggregator(
  "powerMean",
  "(Σ w · y^p)^(1/p): the lower p, the more weakness weighs.",
  { exponent: { type: "number", about: "p: 1 arithmetic, 0 geometric, −1 harmonic." } },
  ({ exponent }) => {
    checkExponent(exponent);
    return { kind: "power", exponent };
  },
);

/** The catalog's entry of {@link harmonicMean}. */
export const harmonicMeanMethod = /* @__PURE__ */ aggregator(
  "harmonicMean",
  "1 ÷ Σ (w ÷ y): the weakest place counts most.",
  {},
  () => ({ kind: "power", exponent: -1 }),
);

/** The JSON of these. */
export type PowerSpec = SpecOf<typeof powerMeanMethod> | SpecOf<typeof harmonicMeanMethod>;
