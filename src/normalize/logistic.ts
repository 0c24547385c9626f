import { isUp } from "../method/direction.js";
import type { Curve } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite } from "../numeric/column.js";
import { normalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";

const OPTIONS = {
  midpoint: { type: "number", inMetricUnit: true, about: "The figure that earns half marks." },
  steepness: {
    type: "number",
    moreThan: 0,
    about: "How fast marks rise there, per unit of the metric after its transforms.",
  },
} as const;

/** Midpoint and steepness, in the metric's unit. */
export type LogisticOptions = OptionsOf<typeof OPTIONS> & { readonly direction?: Direction };

/** Where the second knot of the straight line lies: far out, so that its place keeps the digits of the steepness. */
const FAR = 1024;

/**
 * An S-shaped curve: far below the midpoint little is earned, far above it little more.
 *
 *     y = 1 / (1 + e^(−steepness · (x − midpoint)))        lower is better: with the sign turned        steepness in 1 / unit
 *
 * Absolute: nobody's score moves when somebody joins. Nobody earns exactly 0 or 1 except by rounding.
 * Source: Verhulst, Correspondance mathématique et physique 10 (1838), 113–121.
 *
 * @param options `midpoint`, `steepness` above 0, `direction`
 * @returns the curve
 * @throws Fault "empty-range" when the steepness is not above 0; "not-finite"
 * @example
 * valueAt(logistic({ midpoint: 5, steepness: 0.5 }), 5) // => 0.5
 */
export function logistic(options: LogisticOptions): Curve {
  const { midpoint, steepness, direction = "higherIsBetter" } = options;
  finite(midpoint, "midpoint");
  const end = midpoint + FAR / finite(steepness, "steepness");
  if (steepness <= 0 || !(finite(end, "steepness") > midpoint)) {
    const remedy = "`direction` says which way is better; a steeper step than figures can tell apart is a gate";
    const expected = "more than 0, and less than figures around the midpoint can tell apart";
    throw fault({ code: "empty-range", path: "steepness", received: steepness, expected, remedy });
  }
  return {
    knots: [
      [midpoint, 0],
      [end, isUp(direction) ? FAR : -FAR],
    ],
    outside: { below: "extrapolate", above: "extrapolate" },
    link: "logistic",
  };
}

/** The catalog's entry of {@link logistic}. */
export const logisticMethod = /* @__PURE__ */ normalizer(
  "logistic",
  "An S-shaped curve around a midpoint.",
  OPTIONS,
  ({ direction }, options) => logistic({ ...options, direction }),
);

/** The JSON of logistic. */
export type LogisticSpec = SpecOf<typeof logisticMethod>;
