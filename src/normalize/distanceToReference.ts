import type { Figures } from "../numeric/column.js";
import type { Curve } from "../curve/curve.js";
import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { extent } from "../numeric/summary.js";
import { constantCurve } from "./constant.js";
import { ON_REACHED, distanceToTarget } from "./distanceToTarget.js";
import { OUTSIDE } from "./line.js";
import { relativeNormalizer } from "./normalizer.js";
import type { Direction } from "./normalizer.js";

const OPTIONS = {
  person: { type: "text", about: "Whose figure is the target." },
  outside: OUTSIDE,
  onConstant: ON_REACHED,
} as const;

/** The reference, in the metric's unit. */
export type DistanceToReferenceOptions = Omit<OptionsOf<typeof OPTIONS>, "person"> & {
  readonly reference: number;
  readonly direction?: Direction;
};

/**
 * How far a figure has come from the worst of its peers to one named peer.
 *
 *     y = (x − min) / (reference − min)        lower is better: y = (max − x) / (max − reference)        x in the metric's unit
 *
 * Relative: the worst and the named one move everybody.
 * Source: OECD & JRC, Handbook on Constructing Composite Indicators (2008), step 5 (distance to a reference).
 *
 * @param population figures in the metric's unit, NaN where missing
 * @param options `reference`, the named peer's figure; `outside`, `onConstant`, `direction`
 * @returns the curve; without knots when nobody has a figure
 * @throws Fault "missing-reference" when the reference has no figure, but others do; "flat-population"; "not-finite"
 * @example
 * valueAt(distanceToReference([20, 50, 40], { reference: 40 }), 30) // => 0.5
 */
export function distanceToReference(population: Figures, options: DistanceToReferenceOptions): Curve {
  const { reference, ...others } = options;
  if (reference === reference) return distanceToTarget(population, { ...others, target: reference });
  if (extent(population).count === 0) return constantCurve("missing", NaN, 0);
  throw fault({
    code: "missing-reference",
    path: "",
    received: null,
    expected: "a person who has a figure",
    remedy: "name somebody of the population who has one, or use a target",
  });
}

/** The catalog's entry of {@link distanceToReference}. */
export const distanceToReferenceMethod = /* @__PURE__ */ relativeNormalizer(
  "distanceToReference",
  "The way from the worst of the peers to a named one.",
  OPTIONS,
  ({ population, direction, figureOf }, { person, ...options }) =>
    distanceToReference(population, { ...options, reference: figureOf?.(person) ?? NaN, direction }),
);

/** The JSON of distanceToReference. */
export type DistanceToReferenceSpec = SpecOf<typeof distanceToReferenceMethod>;
