import fc from "fast-check";
import type {
  AttainmentSpec,
  BordaSpec,
  CategoricalSpec,
  DistanceToReferenceSpec,
  DistanceToTargetSpec,
  GoalpostsSpec,
  KeyResultSpec,
  LevelsSpec,
  LogisticSpec,
  MinMaxSpec,
  PercentileRankSpec,
  PiecewiseSpec,
  RobustZScoreSpec,
  ShareOfMaxSpec,
  ShareOfTotalSpec,
  VectorSpec,
  ZScoreSpec,
} from "scorewright/normalize";
import { GRADES } from "./conditions.js";
import { share } from "./figures.js";

/** How a leaf of a drawn scheme is normalized. */
export type NormalizeSpec =
  | GoalpostsSpec
  | AttainmentSpec
  | BordaSpec
  | CategoricalSpec
  | DistanceToReferenceSpec
  | DistanceToTargetSpec
  | KeyResultSpec
  | LevelsSpec
  | LogisticSpec
  | MinMaxSpec
  | PercentileRankSpec
  | PiecewiseSpec
  | RobustZScoreSpec
  | ShareOfMaxSpec
  | ShareOfTotalSpec
  | VectorSpec
  | ZScoreSpec;

const outside = fc.oneof(
  { weight: 8, arbitrary: fc.constant("clip" as const) },
  { weight: 2, arbitrary: fc.constant("extrapolate" as const) },
);

const onConstant = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom("midpoint" as const, "low" as const, "high" as const, "missing" as const) },
  { weight: 1, arbitrary: fc.constant("error" as const) },
);

const peers = {
  onConstant,
  within: fc.constantFrom("region", "role"),
  minimumPeers: fc.integer({ min: 1, max: 4 }),
  unseen: fc.constantFrom("refuse" as const, "everybody" as const),
};

const sides = fc.oneof(
  { weight: 3, arbitrary: outside },
  { weight: 1, arbitrary: fc.record({ below: outside, above: outside }) },
);

const ties = fc.constantFrom("fractional" as const, "competition" as const, "modified" as const, "dense" as const);

const onto = fc.record(
  {
    center: fc.constantFrom(0.5, 0.4, 0),
    perUnit: fc.constantFrom(1 / 6, 0.25),
    clip: fc.oneof({ weight: 4, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  },
  { requiredKeys: [] },
);

/** A relative method with options of its own beside those of every relative one. */
function relative<Spec extends { readonly kind: string }>(
  kind: Spec["kind"],
  own: Readonly<Record<string, fc.Arbitrary<unknown>>>,
) {
  return fc.record(
    { kind: fc.constant(kind), ...own, ...peers },
    { requiredKeys: ["kind"] },
  ) as fc.Arbitrary<unknown> as fc.Arbitrary<Spec>;
}

/** One arbitrary per normalization in the catalog. */
export const normalizeSpecs = {
  goalposts: fc
    .record({
      low: fc.integer({ min: -5, max: 50 }),
      span: fc.integer({ min: 1, max: 4000 }),
      outside: fc.option(sides),
    })
    .map((drawn): GoalpostsSpec => {
      const high = drawn.low + drawn.span / 4;
      return { kind: "goalposts", low: drawn.low, high, ...(drawn.outside === null ? {} : { outside: drawn.outside }) };
    }),
  attainment: fc.record(
    {
      kind: fc.constant("attainment" as const),
      cap: fc.constantFrom(1, 1.2, 1.5, 0.9),
      minimum: fc.constantFrom(0, 0.25, 0.8),
      lowerForm: fc.constantFrom("mirror" as const, "reciprocal" as const),
    },
    { requiredKeys: ["kind"] },
  ) as fc.Arbitrary<AttainmentSpec>,
  minMax: relative<MinMaxSpec>("minMax", {}),
  percentileRank: relative<PercentileRankSpec>("percentileRank", {
    denominator: fc.constantFrom("nMinusOne", "n", "midpoint"),
    ties,
    resolution: fc.integer({ min: 1, max: 4 }),
  }),
  borda: relative<BordaSpec>("borda", { ties }),
  zScore: relative<ZScoreSpec>("zScore", { ddof: fc.constantFrom(0, 1), onto }),
  robustZScore: relative<RobustZScoreSpec>("robustZScore", { consistency: fc.constantFrom(1.4826, 1), onto }),
  shareOfTotal: relative<ShareOfTotalSpec>("shareOfTotal", { outside: sides }),
  vector: relative<VectorSpec>("vector", { outside: sides }),
  max: relative<ShareOfMaxSpec>("max", { outside: sides }),
  distanceToTarget: relative<DistanceToTargetSpec>("distanceToTarget", { outside: sides }),
  distanceToReference: relative<Omit<DistanceToReferenceSpec, "person">>("distanceToReference", { outside: sides }).map(
    (spec): DistanceToReferenceSpec => ({ ...spec, person: "p8" }),
  ),
  keyResult: fc.record(
    {
      kind: fc.constant("keyResult" as const),
      ambition: fc.constantFrom("committed" as const, "aspirational" as const),
      success: fc.constantFrom(0.5, 0.7, 1),
      outside: sides,
    },
    { requiredKeys: ["kind"] },
  ) as fc.Arbitrary<KeyResultSpec>,
  logistic: fc.record({
    kind: fc.constant("logistic" as const),
    midpoint: fc.integer({ min: -4, max: 40 }).map((halves) => halves / 2),
    steepness: fc.constantFrom(0.25, 1, 3),
  }),
  categorical: fc
    .record({
      words: fc.shuffledSubarray([...GRADES, "D"], { minLength: 1 }),
      earns: fc.array(share, { minLength: GRADES.length + 1, maxLength: GRADES.length + 1 }),
      unmapped: fc.option(share, { freq: 4 }),
    })
    .map(({ words, earns, unmapped }): CategoricalSpec => {
      const listed = unmapped === null ? [...new Set([...words, ...GRADES])] : words;
      const scores = listed.map((of, place) => ({ of, earns: earns[place]! }));
      return { kind: "categorical", scores, ...(unmapped === null ? {} : { unmapped }) };
    }),
  levels: fc
    .record({
      at: fc.uniqueArray(fc.integer({ min: 0, max: 90 }), { minLength: 3, maxLength: 3 }),
      earns: fc.tuple(share, share, share),
      below: fc.option(share),
      falling: fc.boolean(),
    })
    .map(({ at, earns, below, falling }): LevelsSpec => {
      const [first, second, third] = [...at].sort((a, b) => (falling ? b - a : a - b)) as [number, number, number];
      return {
        kind: "levels",
        threshold: { at: first, earns: earns[0] },
        target: { at: second, earns: earns[1] },
        stretch: { at: third, earns: earns[2] },
        ...(below === null ? {} : { below }),
      };
    }),
  piecewise: fc
    .record({
      at: fc.uniqueArray(fc.integer({ min: -50, max: 500 }), { minLength: 1, maxLength: 5 }),
      earns: fc.array(share, { minLength: 5, maxLength: 5 }),
      outside: fc.option(outside),
    })
    .map((drawn): PiecewiseSpec => {
      const rising = [...drawn.at].sort((a, b) => a - b);
      const knots = rising.map((at, place) => ({ at: at / 2, earns: drawn.earns[place]! }));
      return { kind: "piecewise", knots, ...(drawn.outside === null ? {} : { outside: drawn.outside }) };
    }),
};
