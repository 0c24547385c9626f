import fc from "fast-check";
import { METRIC_PARTS } from "scorewright/method";
import { TIES } from "scorewright/rank";
import type { CaseMetric, CaseRank, CaseTieBreak } from "../doors/case.js";

/** How places are given in a drawn ranking, before nodes and metrics have names. */
export const placing = fc.record({
  node: fc.nat(7),
  ties: fc.option(fc.constantFrom(...TIES)),
  tolerance: fc.option(fc.constantFrom(undefined, 0, 0.1, 1, 10, 30)),
  tieBreaks: fc.array(fc.tuple(fc.boolean(), fc.nat(7), fc.option(fc.constantFrom(...METRIC_PARTS))), { maxLength: 2 }),
  byId: fc.boolean(),
});

type Placing = typeof placing extends fc.Arbitrary<infer P> ? P : never;

/**
 * Writes a drawn ranking; one that gives each place once ends its ties by the id.
 *
 * @param drawn what was drawn
 * @param nodes the names of nodes and leaves
 * @param metrics the metrics that have a direction and a target
 */
export function rankOf(drawn: Placing, nodes: readonly string[], metrics: readonly CaseMetric[]): Omit<CaseRank, "id"> {
  const { ties, tolerance, byId } = drawn;
  const tieBreaks = drawn.tieBreaks.map(([isNode, place, part]): CaseTieBreak => {
    if (isNode || metrics.length === 0) return { node: nodes[place % nodes.length]! };
    const { id: metric, baseline } = metrics[place % metrics.length]!;
    const needsBaseline = part === "progress" || part === "baseline";
    if (part === null || (needsBaseline && baseline === undefined)) return { metric };
    return { metric, of: part };
  });
  return {
    by: { node: nodes[drawn.node % nodes.length]! },
    ...(ties === null ? {} : { ties }),
    ...(tolerance === null ? {} : { decideOn: "unrounded" as const }),
    ...(typeof tolerance === "number" ? { tolerance } : {}),
    ...(tieBreaks.length === 0 ? {} : { tieBreaks }),
    ...(byId || ties === "ordinal" ? { remaining: "personId" as const } : {}),
  };
}
