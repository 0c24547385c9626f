import fc from "fast-check";
import type {
  AttainmentSpec,
  GoalpostsSpec,
  MinMaxSpec,
  PercentileRankSpec,
  PiecewiseSpec,
} from "scorewright/normalize";
import { share } from "./figures.js";

/** How a leaf of a drawn scheme is normalized. */
export type NormalizeSpec = GoalpostsSpec | AttainmentSpec | MinMaxSpec | PercentileRankSpec | PiecewiseSpec;

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

/** One arbitrary per normalization in the catalog. */
export const normalizeSpecs = {
  goalposts: fc
    .record({
      low: fc.integer({ min: -5, max: 50 }),
      span: fc.integer({ min: 1, max: 4000 }),
      outside: fc.option(outside),
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
  minMax: fc.record(
    { kind: fc.constant("minMax" as const), ...peers },
    { requiredKeys: ["kind"] },
  ) as fc.Arbitrary<MinMaxSpec>,
  percentileRank: fc.record(
    {
      kind: fc.constant("percentileRank" as const),
      denominator: fc.constantFrom("nMinusOne" as const, "n" as const, "midpoint" as const),
      ...peers,
    },
    { requiredKeys: ["kind"] },
  ) as fc.Arbitrary<PercentileRankSpec>,
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
