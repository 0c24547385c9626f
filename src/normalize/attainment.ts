import { isUp } from "../method/direction.js";
import { choice } from "../fault/choice.js";
import type { Curve } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { finite } from "../numeric/column.js";
import { normalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";

const OPTIONS = {
  cap: {
    type: "share",
    moreThan: 0,
    atMost: 10,
    default: 1,
    about: "The most it can earn: 1.2 lets 120 % of target show 120.",
  },
  minimum: { type: "number", atLeast: 0, default: 0, about: "The least it can earn." },
  lowerForm: {
    type: "choice",
    of: ["mirror", "reciprocal"],
    default: "mirror",
    about: "Where lower is better: 2 − attainment, or 1 ÷ attainment.",
  },
} as const;

/** How attainment earns. */
export type AttainmentOptions = OptionsOf<typeof OPTIONS> & { readonly direction?: Direction };

/**
 * Scales a figure by its target: the curve reads attainment, actual ÷ target, so people with their own targets share it.
 *
 *     y = a        lower is better: y = 2 − a (mirror) or 1 / a (reciprocal)        a without unit → y without unit
 *
 * Held between `minimum` and `cap`. Absolute: nobody's score moves when somebody joins.
 * Source: WorldatWork, Sales Compensation Essentials (attainment of quota).
 *
 * @param options `cap`, `minimum`, `lowerForm`, `direction`
 * @returns the curve over actual ÷ target
 * @throws Fault "empty-range" when the minimum is not below the cap; "not-finite"
 * @example
 * valueAt(attainment({ cap: 1.2 }), 57600 / 60000) // => 0.96
 */
export function attainment(options: AttainmentOptions = {}): Curve {
  const { cap = 1, minimum = 0, lowerForm = "mirror", direction = "higherIsBetter" } = options;
  finite(minimum, "minimum");
  finite(cap, "cap");
  if (minimum >= cap) throw tooClose(minimum, `less than cap, ${cap}`);
  const outside = { below: "clip", above: "clip" } as const;
  const onTarget = minimum < 1 && cap > 1;
  const isHigh = isUp(direction);
  if (isHigh || choice(lowerForm, OPTIONS.lowerForm.of, "lowerForm") === "reciprocal") {
    const warp = isHigh ? {} : ({ warp: [{ kind: "reciprocal" }] } as const);
    return { ...warp, knots: [[minimum, minimum], ...(onTarget ? [[1, 1] as const] : []), [cap, cap]], outside };
  }
  const from = 2 - cap;
  const to = 2 - minimum;
  if (from >= to || (onTarget && (from >= 1 || to <= 1))) throw tooClose(minimum, `further below cap, ${cap}`);
  return { knots: [[from, cap], ...(onTarget ? [[1, 1] as const] : []), [to, minimum]], outside };
}

function tooClose(received: number, expected: string) {
  const remedy = "the minimum is what a failure earns, the cap what the best can earn";
  return fault({ code: "empty-range", path: "minimum", received, expected, remedy });
}

/** The catalog's entry of {@link attainment}. */
export const attainmentMethod = /* @__PURE__ */ normalizer(
  "attainment",
  "Actual ÷ target.",
  OPTIONS,
  ({ direction }, options) => attainment({ ...options, direction }),
  "attainment",
);

/** The JSON of attainment. */
export type AttainmentSpec = SpecOf<typeof attainmentMethod>;
