import type { Curve } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { endsOf, OUTSIDE } from "./line.js";
import { normalizer } from "./normalizer.js";

const OPTIONS = {
  ambition: {
    type: "choice",
    of: ["committed", "aspirational"],
    default: "committed",
    about: "Whether the whole way is expected, or 0.7 of it is a success.",
  },
  success: {
    type: "share",
    moreThan: 0,
    atMost: 1,
    optional: true,
    about: "The part of the way that earns full marks, where it is neither 1 nor 0.7.",
  },
  outside: OUTSIDE,
} as const;

/** How progress earns. */
export type KeyResultOptions = OptionsOf<typeof OPTIONS>;

const SUCCESS = { committed: 1, aspirational: 0.7 } as const;

/**
 * A key result of an objective: the way gone from baseline to target, whichever of the two is greater.
 *
 *     progress = (x − baseline) / (target − baseline)        y = progress / success        success 1, aspirational 0.7
 *
 * The curve reads the progress, so people with their own baselines and targets share it. Absolute.
 * Source: Doerr, Measure What Matters (2018), resources 1 (grading committed and aspirational objectives).
 *
 * @param options `ambition`, `success`, `outside`
 * @returns the curve over progress
 * @throws Fault "empty-range" when success is not above 0
 * @example
 * valueAt(keyResult({ ambition: "aspirational" }), 0.35) // => 0.5
 */
export function keyResult(options: KeyResultOptions = {}): Curve {
  const { ambition = "committed", success = SUCCESS[ambition], outside = "clip" } = options;
  if (success > 0 && success <= 1) {
    return {
      knots: [
        [0, 0],
        [success, 1],
      ],
      outside: endsOf(outside),
    };
  }
  const remedy = "0.7 for an aspirational result, 1 for a committed one";
  throw fault({ code: "empty-range", path: "success", received: success, expected: "more than 0, at most 1", remedy });
}

/** The catalog's entry of {@link keyResult}. */
export const keyResultMethod = /* @__PURE__ */ normalizer(
  "keyResult",
  "The way gone from baseline to target.",
  OPTIONS,
  (_, options) => keyResult(options),
  "progress",
);

/** The JSON of keyResult. */
export type KeyResultSpec = SpecOf<typeof keyResultMethod>;
