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

const kindOnly = <K extends WeightSpec["kind"]>(kind: K) => fc.record({ kind: fc.constant(kind) });

const scale = fc.constantFrom("none" as const, "minMax" as const);

/** How many times one place outweighs another; the mirror is written as people write thirds. */
const matrix = fc.array(fc.constantFrom(1, 2, 3, 5, 9, 0.5, 0.25), { minLength: 15, maxLength: 15 }).map((drawn) => {
  const upper = [...drawn];
  const rows = PLACES.map(() => PLACES.map(() => 1));
  PLACES.forEach((_, i) => {
    for (let k = i + 1; k < PLACES.length; k++) {
      rows[i]![k] = upper.pop()!;
      rows[k]![i] = Number((1 / rows[i]![k]!).toPrecision(10));
    }
  });
  return rows;
});

const times = fc.array(fc.constantFrom(1, 1.5, 2, 3, 5, 8, 9), { minLength: 6, maxLength: 6 });

const simpleSpecs = {
  direct: fc.record(
    { kind: fc.constant("direct" as const), sum: fc.constantFrom("one" as const, "renormalise" as const) },
    { requiredKeys: ["kind"] },
  ),
  equal: kindOnly("equal"),
  rankOrderCentroid: byOrder("rankOrderCentroid"),
  rankSum: byOrder("rankSum"),
  rankReciprocal: byOrder("rankReciprocal"),
  swara: fc.record({
    kind: fc.constant("swara" as const),
    order: places,
    comparativeImportance: fc.array(fc.constantFrom(0, 0.1, 0.25, 0.5, 1, 2), { minLength: 5, maxLength: 5 }),
  }),
  pairwise: fc.record(
    {
      kind: fc.constant("pairwise" as const),
      names: places,
      matrix,
      method: fc.constantFrom("eigenvector" as const, "geometricMean" as const),
      randomIndex: fc.constantFrom("saaty2005" as const, "doneganDodd" as const),
    },
    { requiredKeys: ["kind", "names", "matrix"] },
  ),
  bestWorst: fc
    .record({ order: places, first: times, second: times, model: fc.constantFrom("linear", "nonlinear") })
    .map(({ order: all, first, second, model }) => ({
      kind: "bestWorst" as const,
      best: "",
      worst: "",
      bestToOthers: all.map((of, k) => ({ of, times: first[k]! })),
      othersToWorst: all.map((of, k) => ({ of, times: second[k]! })),
      model: model as "linear",
    })),
  standardDeviation: fc.record({ kind: fc.constant("standardDeviation" as const), scale }, { requiredKeys: ["kind"] }),
  variation: kindOnly("variation"),
  entropy: kindOnly("entropy"),
  critic: fc.record(
    {
      kind: fc.constant("critic" as const),
      scale,
      correlation: fc.constantFrom("pearson" as const, "spearman" as const),
    },
    { requiredKeys: ["kind"] },
  ),
  merec: kindOnly("merec"),
  gini: kindOnly("gini"),
};

const simple: fc.Arbitrary<WeightSpec> = fc.oneof(...Object.values(simpleSpecs));

/** One arbitrary per way of finding weights in the catalog; children are called by their places. */
export const weightSpecs = {
  ...simpleSpecs,
  blend: fc.tuple(fc.constantFrom(0, 0.25, 0.5, 1), simple, simple).map(([share, one, other]) => ({
    kind: "blend" as const,
    parts: [
      { share, weights: one },
      { share: 1 - share, weights: other },
    ],
  })),
  /** Of six children, or of fewer, a tenth each and a little more can always be had. */
  bounded: fc.record({
    kind: fc.constant("bounded" as const),
    weights: simple,
    bounds: fc.uniqueArray(
      fc.record({ of: fc.constantFrom(...PLACES), atLeast: fc.constantFrom(0, 0.1, 0.15) }, { requiredKeys: ["of"] }),
      { selector: ({ of }) => of, minLength: 1 },
    ),
  }),
};

/** Tells whether weights are stated beside the children, and how they may add up. */
export function statedIn(spec: WeightSpec): "one" | "renormalise" | null {
  if (spec.kind === "direct") return spec.sum ?? "one";
  if (spec.kind === "bounded") return statedIn(spec.weights);
  if (spec.kind !== "blend") return null;
  const parts = spec.parts.map(({ weights }) => statedIn(weights));
  return parts.find((one) => one === "one") ?? parts.find((one) => one !== null) ?? null;
}

/** A drawn way of finding weights with the names of the children that a node has. */
export function named(spec: WeightSpec, ids: readonly string[]): WeightSpec {
  const nameOf = (place: string) => ids.slice(Number(place), Number(place) + 1);
  switch (spec.kind) {
    case "swara": {
      const own = spec.order.flatMap(nameOf);
      return { ...spec, order: own, comparativeImportance: spec.comparativeImportance.slice(0, own.length - 1) };
    }
    case "pairwise": {
      const own = spec.names.flatMap(nameOf);
      return { ...spec, names: own, matrix: spec.matrix.slice(0, own.length).map((row) => row.slice(0, own.length)) };
    }
    case "bestWorst": {
      const named = (list: typeof spec.bestToOthers) =>
        list.flatMap(({ of, times }) => nameOf(of).map((id) => ({ of: id, times })));
      const bestToOthers = named(spec.bestToOthers);
      const [best, worst] = [bestToOthers[0]!.of, bestToOthers.at(-1)!.of];
      const others = named(spec.othersToWorst).filter(({ of }) => of !== best && of !== worst);
      return { ...spec, best, worst, bestToOthers: bestToOthers.slice(1), othersToWorst: others };
    }
    case "rankOrderCentroid":
    case "rankSum":
    case "rankReciprocal": {
      const groups = spec.order.map((group) => (typeof group === "string" ? [group] : group).flatMap(nameOf));
      const order = groups.filter((group) => group.length > 0).map((group) => (group.length === 1 ? group[0]! : group));
      return { ...spec, order };
    }
    case "bounded": {
      const bounds = spec.bounds.flatMap(({ of, ...bound }) => nameOf(of).map((id) => ({ of: id, ...bound })));
      const [first] = ids as [string, ...string[]];
      return { ...spec, weights: named(spec.weights, ids), bounds: bounds.length > 0 ? bounds : [{ of: first }] };
    }
    case "blend":
      return { ...spec, parts: spec.parts.map(({ share, weights }) => ({ share, weights: named(weights, ids) })) };
    default:
      return spec;
  }
}
