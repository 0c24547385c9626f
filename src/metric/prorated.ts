import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { decimal, textOf } from "../money/decimal.js";
import { prorate } from "../money/prorate.js";
import { ROUNDING_MODES } from "../money/round.js";
import type { Rounding } from "../money/split.js";
import { metric } from "./metricMethod.js";

const OPTIONS = {
  of: { type: "metric", about: "The metric of money, such as a quota for the whole period." },
  active: { type: "metric", about: "The time that counts, such as days of activity." },
  length: {
    type: "either",
    of: [{ type: "metric" }, { type: "number", moreThan: 0 }],
    about: "The whole time, such as the days of the period: a metric, or a number.",
  },
  round: { type: "choice", of: ROUNDING_MODES, about: "How the amount is rounded to minor units." },
} as const;

/**
 * The part of an amount that falls to a part of the time.
 *
 *     amount · active ÷ length, rounded once
 *
 * @param amount the amount for the whole time
 * @param active the time that counts
 * @param length the whole time
 * @param rounding digits and mode
 * @returns the part; NaN (missing) where one of the three is
 * @throws Fault "out-of-range" for a length of 0 or less, or for more activity than length
 * @example
 * prorated(60000, 61, 92, { digits: 2, mode: "half-up" }) // => 39782.61
 */
export function prorated(amount: number, active: number, length: number, rounding: Rounding): number {
  if ([amount, active, length].some(Number.isNaN)) return NaN;
  if (length <= 0) throw outOfRange("length", length, "more than 0");
  if (active < 0 || active > length) throw outOfRange("active", active, `from 0 to ${length}, the length`);
  const part = { share: decimal(1), active: decimal(active), length: decimal(length) };
  return Number(textOf(prorate(decimal(amount), [part], rounding)));
}

function outOfRange(path: string, received: number, expected: string) {
  const remedy = "count activity and length in the same days or months, of the same window";
  return fault({ code: "out-of-range", path, received, expected, remedy });
}

/** The catalog's entry of {@link prorated}. */
export const proratedMethod = /* @__PURE__ */ metric(
  "prorated",
  "The part of an amount that falls to a part of the time.",
  OPTIONS,
  {
    made: {
      from: "amounts",
      join: ([amount, active, measured], options, digits) => {
        const { length, round: mode } = options as OptionsOf<typeof OPTIONS>;
        return prorated(amount!, active!, typeof length === "number" ? length : measured!, { digits, mode });
      },
    },
    onMissing: "missing",
    keepsMoney: true,
  },
);

/** The JSON of a part of an amount. */
export type ProratedSpec = SpecOf<typeof proratedMethod>;
