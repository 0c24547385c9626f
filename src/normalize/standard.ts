import { isUp } from "../method/direction.js";
import type { Curve } from "../curve/curve.js";
import type { Field, OptionsOf } from "../method/field.js";
import { EVERYBODY_EQUAL, constantCurve } from "./constant.js";
import type { OnConstant } from "./constant.js";
import type { Direction } from "./normalizer.js";

/** 1 / 6, written out: what bundlers have to work out they keep, also where nobody asks for it. */
const SIXTH = 0.16666666666666666;

const ONTO_FIELDS = {
  center: { type: "share", atLeast: -10, atMost: 10, default: 0.5 },
  perUnit: { type: "share", moreThan: 0, default: SIXTH },
  clip: { type: "flag", default: true },
} as const;

/** The option of standard scores that says which shares they become. */
export const ONTO = {
  type: "object",
  fields: ONTO_FIELDS,
  optional: true,
  about:
    "What a standard score of 0 earns (0.5), what each further unit adds (1/6), and whether 0 and 1 are the ends. A scheme always has it; a plain function without it gives the standard score itself.",
} as const satisfies Field;

/** Which shares standard scores become. */
export type Onto = OptionsOf<typeof ONTO_FIELDS>;

/** What a population's standard scores rest on. */
export interface Standard {
  /** The figure with the standard score 0. */
  readonly center: number;
  /** One unit of the score; 0 where everybody is equal. */
  readonly spread: number;
  /** How many people have a figure. */
  readonly count: number;
}

/**
 * The curve of standard scores, or of the shares that they become.
 *
 *     z = (x − center) / spread        lower is better: −z        y = onto.center + onto.perUnit · z
 *
 * @param standard center and spread of the population
 * @param direction which way is better
 * @param onConstant what everybody earns where the spread is 0; a bare score is then 0, unless missing or refused
 * @param onto the shares; left out for bare scores
 * @returns the curve
 * @throws Fault "flat-population" on a population without a spread with "error"
 * @example
 * standardCurve({ center: 50, spread: 10, count: 9 }, "higherIsBetter", "midpoint").knots // => [[50, 0], [60, 1]]
 */
export function standardCurve(
  { center, spread, count }: Standard,
  direction: Direction,
  onConstant: OnConstant,
  onto?: Onto,
): Curve {
  const sign = isUp(direction) ? 1 : -1;
  const { center: middle, perUnit, clip } = onto === undefined ? BARE : { ...SHARES, ...onto };
  if (!(spread > 0)) {
    const equal = onto === undefined ? { low: 0, midpoint: 0, high: 0 } : { ...EVERYBODY_EQUAL, midpoint: middle };
    return constantCurve(onConstant, center, count, equal);
  }
  if (!clip) {
    const outside = { below: "extrapolate", above: "extrapolate" } as const;
    return { knots: [[center, middle], [center + spread, middle + sign * perUnit]], outside }; // prettier-ignore
  }
  const at = (share: number): readonly [number, number] => [
    center + (sign * spread * (share - middle)) / perUnit,
    share,
  ];
  const knots = [at(0), at(1)];
  return { knots: sign > 0 ? knots : knots.reverse(), outside: { below: "clip", above: "clip" } };
}

const SHARES = { center: 0.5, perUnit: SIXTH, clip: true };

const BARE = { center: 0, perUnit: 1, clip: false };
