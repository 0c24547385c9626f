import { Fault, fault, issue } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { checkJudged } from "./judged.js";
import { judged } from "./weighting.js";
import type { Weights } from "./weights.js";

const OPTIONS = {
  order: { type: "list", of: { type: "node" }, atLeast: 1, about: "The children, the most important first." },
  comparativeImportance: {
    type: "list",
    of: { type: "share", atLeast: 0, atMost: 10 },
    about: "From the second on: how much more important the one before it is; 0.25 for a quarter more.",
  },
} as const;

/** The order, and the steps from each to the next. */
export type SwaraOptions = OptionsOf<typeof OPTIONS>;

/**
 * Weights from an order of importance and from how much more important each is than the next: stepwise weight assessment
 * ratio analysis.
 *
 *     q_1 = 1        q_j = q_{j − 1} / (1 + s_j)        w = q / Σ q
 *
 * Source: V. Keršulienė, E. K. Zavadskas & Z. Turskis, Journal of Business Economics and Management 11 (2010), 243–258.
 *
 * @param options `order`, the most important first, and `comparativeImportance`, one figure less than names
 * @returns the shares, in that order
 * @throws Fault "duplicate-id"; "wrong-length"; "out-of-range" for an importance below 0
 * @example
 * swara({ order: ["volume", "quality"], comparativeImportance: [1] }).shares[0].weight // => 0.6666666666666666
 */
export function swara({ order, comparativeImportance }: SwaraOptions): Weights {
  checkJudged(order, "order");
  if (comparativeImportance.length !== Math.max(0, order.length - 1))
    throw wrongLength(comparativeImportance.length, order.length);
  const bad = comparativeImportance.flatMap((step, place) =>
    step >= 0 && step < Infinity ? [] : [notAStep(step, place)],
  );
  if (bad.length > 0) throw new Fault(bad);
  let last = 1;
  const parts = order.length === 0 ? [] : [1, ...comparativeImportance.map((step) => (last /= 1 + step))];
  const all = parts.reduceRight((sum, part) => sum + part, 0);
  return { shares: order.map((id, place) => ({ id, weight: parts[place]! / all })) };
}

function wrongLength(received: number, names: number) {
  const remedy = "state for each from the second on how much more important the one before it is";
  const expected = `${names - 1} figures, one less than names`;
  return fault({ code: "wrong-length", path: "comparativeImportance", received, expected, remedy });
}

function notAStep(received: number, place: number) {
  const path = `comparativeImportance.${place}`;
  const remedy = "write 0.25 for a quarter more, 0 for as important";
  return issue({ code: "out-of-range", path, received, expected: "0 or more", remedy });
}

/** The catalog's entry of {@link swara}. */
export const swaraMethod = /* @__PURE__ */ judged(
  "swara",
  "By an order of importance, and by how much more important each is than the next.",
  OPTIONS,
  (children, options) => {
    checkJudged(options.order, "order", children);
    return swara(options);
  },
);

/** The JSON of weights from steps of importance. */
export type SwaraSpec = SpecOf<typeof swaraMethod>;
