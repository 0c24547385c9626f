import { weightSpecs } from "./weights.js";
import fc from "fast-check";
import type { LimitEffect, Missing } from "scorewright/aggregate";
import type { Stage } from "scorewright/method";
import { measureSpecs } from "./measure.js";
import { normalizeSpecs } from "./normalize.js";
import { adjustSpecs, paySpecs } from "./pay.js";
import { cutSpecs } from "./quadrants.js";
import { transformSpecs } from "./transform.js";

/** One arbitrary per way of joining a node's children in the catalog. */
export const aggregateSpecs = {
  arithmeticMean: fc.record({ kind: fc.constant("arithmeticMean" as const) }),
  geometricMean: fc.record({ kind: fc.constant("geometricMean" as const) }),
  harmonicMean: fc.record({ kind: fc.constant("harmonicMean" as const) }),
  powerMean: fc.record({
    kind: fc.constant("powerMean" as const),
    exponent: fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 5),
  }),
  min: fc.record({ kind: fc.constant("min" as const) }),
  max: fc.record({ kind: fc.constant("max" as const) }),
  /** One weight for each of as many children as there can be; a node takes the first ones. */
  orderedWeights: fc.record({
    kind: fc.constant("orderedWeights" as const),
    positionWeights: fc.array(
      fc.nat(9).map((n) => n / 10),
      { minLength: 8, maxLength: 8 },
    ),
  }),
  mazziottaPareto: fc.record(
    {
      kind: fc.constant("mazziottaPareto" as const),
      penalty: fc.constantFrom("negative" as const, "positive" as const),
      ddof: fc.constantFrom(0, 1),
    },
    { requiredKeys: ["kind"] },
  ),
  topsis: fc.record({
    kind: fc.constant("topsis" as const),
    norm: fc.constantFrom("vector" as const, "minMax" as const, "none" as const),
  }),
  vikor: fc.record(
    { kind: fc.constant("vikor" as const), v: fc.constantFrom(0, 0.3, 0.5, 1) },
    { requiredKeys: ["kind"] },
  ),
  copeland: fc.record({ kind: fc.constant("copeland" as const) }),
};

const COVERAGE = { minimumCoverage: fc.constantFrom(0, 0.5, 0.7, 1) };

/** One arbitrary per way of treating missing children. */
export const missingSpecs: Readonly<Record<Missing["kind"], fc.Arbitrary<Missing>>> = {
  renormalise: fc.record({ kind: fc.constant("renormalise" as const), ...COVERAGE }),
  zero: fc.record({ kind: fc.constant("zero" as const) }),
  neutral: fc.record({ kind: fc.constant("neutral" as const), earns: fc.constantFrom(0.3, 0.5, 1), ...COVERAGE }),
  impute: fc.record(
    {
      kind: fc.constant("impute" as const),
      by: fc.constantFrom("mean" as const, "median" as const),
      within: fc.constantFrom("role", "region"),
      minimumPeers: fc.constantFrom(1, 2),
      unseen: fc.constantFrom("refuse" as const, "everybody" as const),
      ...COVERAGE,
    },
    { requiredKeys: ["kind", "by", "minimumPeers", "unseen", "minimumCoverage"] },
  ),
  propagate: fc.record({ kind: fc.constant("propagate" as const) }),
  refuse: fc.record({ kind: fc.constant("refuse" as const) }),
};

/** What limits a node's score. */
export const limitEffects: fc.Arbitrary<LimitEffect> = fc.oneof(
  fc.record({ kind: fc.constant("cap" as const), at: fc.constantFrom(0, 40, 62.5, 100) }),
  fc.record({ kind: fc.constant("factor" as const), by: fc.constantFrom(0, 0.5, 0.8, 1) }),
  fc.record({ kind: fc.constant("deduct" as const), points: fc.constantFrom(0, 5, 12.5, 200) }),
);

/** Every arbitrary by stage and kind; the catalog walk fails for a kind that is not here. */
export const arbitraries: Readonly<Record<Stage, Readonly<Record<string, fc.Arbitrary<{ readonly kind: string }>>>>> = {
  measure: measureSpecs,
  transform: transformSpecs,
  normalize: normalizeSpecs,
  weight: weightSpecs,
  aggregate: aggregateSpecs,
  cut: cutSpecs,
  pay: paySpecs,
  adjust: adjustSpecs,
};

/** A kind of the catalog that a drawn scheme must contain. */
export interface Wanted {
  readonly stage: Stage;
  readonly kind: string;
}

/**
 * One of the arbitraries of a stage: the wanted kind where it belongs to the stage, else any.
 *
 * @param stage the stage
 * @param of the stage's arbitraries
 * @param wanted the kind that must occur
 */
export function chosen<A extends Readonly<Record<string, fc.Arbitrary<unknown>>>>(
  stage: Stage,
  of: A,
  wanted?: Wanted,
): fc.Arbitrary<Drawn<A[keyof A]>> {
  const own = wanted?.stage === stage ? of[wanted.kind] : undefined;
  return (own ?? fc.oneof(...Object.values(of))) as fc.Arbitrary<Drawn<A[keyof A]>>;
}

type Drawn<A> = A extends fc.Arbitrary<infer T> ? T : never;
