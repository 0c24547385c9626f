import fc from "fast-check";
import type { Curve } from "scorewright/curve";
import { attainment, goalposts, minMax, percentileRank, piecewise } from "scorewright/normalize";
import { figure } from "./figures.js";
import { normalizeSpecs } from "./normalize.js";
import type { NormalizeSpec } from "./normalize.js";

const direction = fc.constantFrom("higherIsBetter" as const, "lowerIsBetter" as const);

const population = fc.oneof(
  { weight: 6, arbitrary: fc.array(figure, { minLength: 1, maxLength: 12 }) },
  { weight: 1, arbitrary: fc.tuple(figure, fc.nat(5)).map(([one, more]) => new Array<number>(more + 1).fill(one)) },
  { weight: 1, arbitrary: fc.constant([]) },
);

/** What `outside` may also be, beside what drawn schemes use. */
const refusing = fc.constantFrom({}, {}, { outside: "refuse" as const });

/** Curves by the normalization that makes them. */
export const curves: { readonly [K in NormalizeSpec["kind"]]: fc.Arbitrary<Curve> } = {
  goalposts: fc
    .tuple(normalizeSpecs.goalposts, direction, refusing)
    .map(([spec, towards, refuse]) => goalposts({ ...spec, direction: towards, ...refuse })),
  attainment: fc
    .tuple(normalizeSpecs.attainment, direction)
    .map(([spec, towards]) => attainment({ ...spec, direction: towards })),
  minMax: fc
    .tuple(normalizeSpecs.minMax, population, direction)
    .map(([spec, among, towards]) => minMax(among, { ...spec, onConstant: calm(spec), direction: towards })),
  percentileRank: fc
    .tuple(normalizeSpecs.percentileRank, population, direction)
    .map(([spec, among, towards]) => percentileRank(among, { ...spec, onConstant: calm(spec), direction: towards })),
  piecewise: fc.tuple(normalizeSpecs.piecewise, refusing).map(([spec, refuse]) => piecewise({ ...spec, ...refuse })),
};

/** Any of them. */
export const anyCurve: fc.Arbitrary<Curve> = fc.oneof(...Object.values(curves));

function calm({ onConstant = "midpoint" }: { onConstant?: "midpoint" | "low" | "high" | "missing" | "error" }) {
  return onConstant === "error" ? "midpoint" : onConstant;
}
