import fc from "fast-check";
import type { WeightSpec } from "scorewright";

/** More children than any node that is drawn has; which of them there are is known later. */
const PLACES = ["0", "1", "2", "3", "4", "5"];

const places = fc.shuffledSubarray(PLACES, { minLength: PLACES.length });

/** An order in which neighbours may be as important as each other. */
const order = fc.tuple(places, fc.array(fc.boolean(), { minLength: 6, maxLength: 6 })).map(([names, ties]) => {
  const groups: string[][] = [];
  names.forEach((name, k) => {
    if (k > 0 && ties[k] === true && ties[k - 1] === true) groups.at(-1)!.push(name);
    else groups.push([name]);
  });
  return groups.map((group) => (group.length === 1 ? group[0]! : group));
});

const byOrder = <K extends "rankOrderCentroid" | "rankSum" | "rankReciprocal">(kind: K) =>
  fc.record({ kind: fc.constant(kind), order });

/** One arbitrary per way of finding weights in the catalog; children are called by their places. */
export const weightSpecs = {
  direct: fc.record(
    { kind: fc.constant("direct" as const), sum: fc.constantFrom("one" as const, "renormalise" as const) },
    { requiredKeys: ["kind"] },
  ),
  equal: fc.record({ kind: fc.constant("equal" as const) }),
  rankOrderCentroid: byOrder("rankOrderCentroid"),
  rankSum: byOrder("rankSum"),
  rankReciprocal: byOrder("rankReciprocal"),
  swara: fc.record({
    kind: fc.constant("swara" as const),
    order: places,
    comparativeImportance: fc.array(fc.constantFrom(0, 0.1, 0.25, 0.5, 1, 2), { minLength: 5, maxLength: 5 }),
  }),
};

/** A drawn way of finding weights with the names of the children that a node has. */
export function named(spec: WeightSpec, ids: readonly string[]): WeightSpec {
  const nameOf = (place: string) => ids.slice(Number(place), Number(place) + 1);
  switch (spec.kind) {
    case "direct":
    case "equal":
      return spec;
    case "swara": {
      const own = spec.order.flatMap(nameOf);
      return { ...spec, order: own, comparativeImportance: spec.comparativeImportance.slice(0, own.length - 1) };
    }
    default: {
      const groups = spec.order.map((group) => (typeof group === "string" ? [group] : group).flatMap(nameOf));
      const order = groups.filter((group) => group.length > 0).map((group) => (group.length === 1 ? group[0]! : group));
      return { ...spec, order };
    }
  }
}
