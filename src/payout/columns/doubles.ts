import { decimal } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import type { StepColumn } from "./sources.js";
import { ERROR_FREE_LIMIT } from "./shape.js";
import { greatest, pairsOf, sizeOf, wholeAt, wholeOfDecimal } from "./whole.js";

/** Powers of ten up to here are doubles. */
const MOST_DECIMALS = 22;

/** A decimal of up to 15 digits is the shortest form of the double nearest to it. */
const FIFTEEN_DIGITS = 1e15;

/**
 * Doubles as facts, each by its shortest decimal form.
 *
 *     n = round(x · 10^d)        where n / 10^d is x again, and |n| ≤ 10^15
 *
 * One d does for all: where it holds at fewer digits, x · 10^d is within 0.3 of the whole number that it stands for. Columns
 * of other figures, such as 1/3, are read digit by digit.
 *
 * @param values finite numbers, NaN where unknown
 * @returns a column of facts
 * @example
 * doubleColumn(Float64Array.of(1200.5, 3)).digits // => 1
 */
export function doubleColumn(values: Float64Array): StepColumn {
  const measured = measure(values);
  if (measured === null) return hardColumn(values);
  const { digits, most, unknown } = measured;
  const scale = 10 ** digits;
  const load = (from: number, to: number, wholes: Float64Array) => {
    for (let i = from; i < to; i++) wholes[i - from] = Math.round(values[i]! * scale);
  };
  return { kind: "figure", digits, most: BigInt(Math.round(most * scale)), unknown, load };
}

/** The digits after the point that do for all, and the greatest size; null where that would have more than 15 digits. */
function measure(values: Float64Array): { digits: number; most: number; unknown: boolean } | null {
  let digits = 0;
  let scale = 1;
  let most = 0;
  let unknown = false;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const size = Math.abs(value);
    if (size > most) most = size;
    if (Math.round(value * scale) / scale === value) continue;
    if (value !== value) {
      unknown = true;
      continue;
    }
    do {
      if (digits === MOST_DECIMALS || size * scale > FIFTEEN_DIGITS) return null;
      scale = 10 ** ++digits;
    } while (Math.round(value * scale) / scale !== value);
  }
  return most * scale > FIFTEEN_DIGITS ? null : { digits, most, unknown };
}

function hardColumn(values: Float64Array): StepColumn {
  const at = (place: number): Exactly | null => (values[place] === values[place] ? decimal(values[place]!) : null);
  const wholes = Array.from(values, (_, place) => {
    const figure = at(place);
    return figure === null ? null : wholeOfDecimal(figure);
  });
  const known = wholes.filter((one) => one !== null);
  const digits = known.reduce((widest, one) => Math.max(widest, one.digits), 0);
  const scaled = wholes.map((one) => (one === null ? null : wholeAt(one, digits)));
  const most = greatest(scaled.map((one) => sizeOf(one ?? 0n)));
  if (most >= ERROR_FREE_LIMIT) return { kind: "decimal", at };
  const { hi, lo } = pairsOf(scaled.map((one) => one ?? 0n));
  scaled.forEach((one, place) => {
    if (one === null) hi[place] = NaN;
  });
  const load = (from: number, to: number, highs: Float64Array, lows: Float64Array) => {
    highs.set(hi.subarray(from, to));
    if (lows.length > 0) lows.set(lo.subarray(from, to));
  };
  return { kind: "figure", digits, most, unknown: known.length < values.length, load };
}
