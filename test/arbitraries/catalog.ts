import fc from "fast-check";
import type { Stage } from "scorewright/method";
import { measureSpecs } from "./measure.js";
import { normalizeSpecs } from "./normalize.js";
import { adjustSpecs, paySpecs } from "./pay.js";
import { cutSpecs } from "./quadrants.js";
import { transformSpecs } from "./transform.js";

/** One arbitrary per way of finding weights in the catalog. */
export const weightSpecs = {
  direct: fc.record(
    { kind: fc.constant("direct" as const), sum: fc.constantFrom("one" as const, "renormalise" as const) },
    { requiredKeys: ["kind"] },
  ),
};

/** One arbitrary per way of joining a node's children in the catalog. */
export const aggregateSpecs = {
  arithmeticMean: fc.record({ kind: fc.constant("arithmeticMean" as const) }),
  geometricMean: fc.record({ kind: fc.constant("geometricMean" as const) }),
};

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
