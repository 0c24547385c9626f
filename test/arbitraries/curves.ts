import fc from "fast-check";
import type { Curve } from "scorewright/curve";
import { standard } from "scorewright/flow";
import { methodOf } from "scorewright/method";
import type { Normalizer } from "scorewright/normalize";
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

const positive = population.map((figures) => figures.map((one) => Math.abs(one) + 1));

/** Curves by the normalization that makes them. */
export const curves: { readonly [K in NormalizeSpec["kind"]]: fc.Arbitrary<Curve> } = {
  goalposts: made("goalposts", population, refusing),
  attainment: made("attainment"),
  minMax: made("minMax"),
  percentileRank: made("percentileRank"),
  piecewise: made("piecewise", population, refusing),
  borda: made("borda"),
  categorical: made("categorical"),
  zScore: made("zScore"),
  robustZScore: made("robustZScore"),
  shareOfTotal: made("shareOfTotal", positive, fc.constant({ outside: "clip" })),
  vector: made("vector"),
  max: made("max", positive),
  distanceToTarget: made("distanceToTarget"),
  distanceToReference: made("distanceToReference", positive),
  keyResult: made("keyResult", population, refusing),
  logistic: made("logistic"),
  levels: fc.tuple(normalizeSpecs.levels).map(([spec]) => {
    const direction = spec.threshold.at < spec.target.at ? "higherIsBetter" : "lowerIsBetter";
    return maker("levels").make({ direction, population: [] }, spec);
  }),
};

/** Any of them. */
export const anyCurve: fc.Arbitrary<Curve> = fc.oneof(...Object.values(curves));

function maker(kind: NormalizeSpec["kind"]): Normalizer {
  return methodOf(standard, "normalize", kind) as Normalizer;
}

/** Curves as the catalog's method makes them; what everybody earns who is equal is never a refusal here. */
function made(kind: NormalizeSpec["kind"], among = population, more: fc.Arbitrary<object> = fc.constant({})) {
  return fc
    .tuple(normalizeSpecs[kind] as fc.Arbitrary<object>, among, direction, more)
    .map(([spec, figures, towards, also]) => {
      const options = { onConstant: "midpoint", ...spec, ...also };
      const calm = options.onConstant === "error" ? { ...options, onConstant: "midpoint" } : options;
      const context = { direction: towards, population: figures, target: 12.5, figureOf: () => figures[0] ?? 5 };
      return maker(kind).make(context, calm);
    });
}
