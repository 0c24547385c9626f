import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, draft, leafColumns, nominalWeights, patch, swot, table, weightsByNode } from "scorewright";
import type { ChildDraft, Scheme } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const tree = draft({
  score: [
    {
      id: "volume",
      weight: 0.7,
      of: [
        { metric: "revenue", weight: 0.6 },
        { metric: "calls", weight: 0.4 },
      ],
    },
    {
      id: "quality",
      weight: 0.3,
      of: [
        { metric: "csat", weight: 0.5 },
        { metric: "retention", weight: 0.5 },
      ],
    },
  ],
});
const weigh = (weights: Readonly<Record<string, number>>) => ({
  shares: Object.entries(weights).map(([id, weight]) => ({ id, weight })),
});
const split = (weights: Readonly<Record<string, number>>, scheme: Scheme = tree) =>
  Object.fromEntries(weightsByNode(scheme, weigh(weights)).shares.map(({ id, weight }) => [id, weight]));
const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => `${code} ${path}`);
const families = (node: Scheme["score"]): string[][] => [
  node.of.map((child) => ("metric" in child ? child.metric : child.id)),
  ...node.of.flatMap((child) => ("metric" in child ? [] : families(child))),
];
const people = table({
  ids: ["ana", "bo"],
  columns: { revenue: [90, 110], calls: [20, 10], csat: [4, 5], retention: [0.8, 0.9] },
});

describe("weights of a whole tree", () => {
  it("are split into what each node weighs, and each metric within it", () => {
    // 0.2 + 0.3 and 0.4 + 0.1; within them 2 : 3 and 4 : 1.
    expect(split({ revenue: 0.2, calls: 0.3, csat: 0.4, retention: 0.1 })).toEqual({
      ...{ volume: 0.5, quality: 0.5 },
      ...{ revenue: 0.4, calls: 0.6, csat: 0.8, retention: 0.2 },
    });
  });

  it("may come from swot, and go back by patch, which says so where they were not split", () => {
    const { weights } = leafColumns(calibrate(tree, people), people);
    const benchmark = [{ metric: "csat", level: 5, direction: "higherIsBetter" as const }];
    const plan = swot(people, benchmark, {}, { weights });
    // Csat 4.5 of 5 asks for 0.05 and gets it: 0.15 + 0.05.
    const shifted = patch(tree, { weights: weightsByNode(tree, plan.weights) });
    const found = new Map(nominalWeights(calibrate(shifted, people)).map(({ metric, weight }) => [metric, weight]));
    for (const { id, weight } of plan.weights.shares) expect(found.get(id)).toBeCloseTo(weight, 11);
    expect(found.get("csat")).toBeCloseTo(0.2, 11);
    expect(codes(() => patch(tree, { weights: plan.weights }))).toEqual(["weights-of-the-whole weights"]);
    const even = patch(tree, { nodes: { total: { weights: { kind: "equal" } } } });
    expect(codes(() => patch(even, { weights: plan.weights }))).toEqual(["weights-of-the-whole weights"]);
  });

  it("are told from weights within nodes, which patch takes as they are", () => {
    const within = { revenue: 0.5, calls: 0.5, csat: 0.9, retention: 0.1 };
    expect(patch(tree, { weights: within }).score.of[1]).toMatchObject({ of: [{ weight: 0.9 }, { weight: 0.1 }] });
    expect(codes(() => patch(tree, { weights: { ...within, csat: 0.8 } }))).toEqual([
      "weights-do-not-sum score.of.quality.of",
    ]);
    const flat = draft({ metrics: ["revenue", "calls"] });
    expect(codes(() => patch(flat, { weights: { revenue: 0.5, calls: 0.6 } }))).toEqual([
      "weights-do-not-sum score.of",
    ]);
    // All of 1 under one node, and of as many shares as anybody likes where sums are not asked for.
    const loose = { kind: "direct", sum: "renormalise" } as const;
    const open = patch(tree, {
      nodes: { total: { weights: loose }, volume: { weights: loose }, quality: { weights: loose } },
    });
    const quarters = { revenue: 0.25, calls: 0.25, csat: 0.25, retention: 0.25 };
    expect(patch(open, { weights: quarters }).score.of[0]).toMatchObject({
      weight: 0.7,
      of: [{ weight: 0.25 }, { weight: 0.25 }],
    });
  });

  it("of nothing leave a node's metrics as they are, and its own weight is 0", () => {
    const lone = { revenue: 0.5, calls: 0.5, csat: 0, retention: 0 };
    expect(split(lone)).toEqual({ volume: 1, quality: 0, revenue: 0.5, calls: 0.5 });
    const after = patch(tree, { weights: weightsByNode(tree, weigh(lone)) });
    expect(nominalWeights(calibrate(after, people)).map(({ weight }) => weight)).toEqual([0.5, 0.5, 0, 0]);
  });

  it("may be those below one node, as leafColumns has them", () => {
    const below = weightsByNode(tree, weigh({ csat: 0.25, retention: 0.75 }), { node: "quality" });
    expect(below.shares.map(({ weight }) => weight)).toEqual([0.25, 0.75]);
    expect(patch(tree, { weights: below }).score.of[1]).toMatchObject({ weight: 0.3 });
  });

  it("belong to the metrics of the tree, all of them", () => {
    const some = { revenue: 0.2, calls: 0.8, csat: 0 };
    expect(codes(() => split(some))).toEqual(["missing weights.retention"]);
    expect(codes(() => split({ ...some, retention: 0, quality: 0.5 }))).toEqual(["unknown-metric weights"]);
    expect(codes(() => split({ ...some, retention: -1 }))).toEqual(["bad-weight weights.retention"]);
    expect(codes(() => weightsByNode(tree, weigh(some), { node: "csat" }))).toEqual(["unknown-node node"]);
    expect(codes(() => weightsByNode(tree, { revenue: 1 } as never))).toEqual(["wrong-type weights"]);
  });

  it("come back as what each metric weighs in the whole, and add up to 1 under each node", () => {
    let count = 0;
    const { child } = fc.letrec<{ child: ChildDraft }>((tie) => ({
      child: fc.oneof(
        { maxDepth: 3, withCrossShrink: true },
        fc.constant(null).map(() => `m${count++}`),
        fc.array(tie("child"), { minLength: 1, maxLength: 4 }).map((of) => ({ id: `n${count++}`, of })),
      ),
    }));
    const weight = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.double({ min: 0.001, max: 1, noNaN: true }));
    const property = fc.property(
      fc.array(child, { minLength: 1, maxLength: 4 }),
      fc.infiniteStream(weight),
      (score, drawn) => {
        const scheme = draft({ score });
        const ids = scheme.metrics.map(({ id }) => id);
        const given = ids.map((id) => ({ id, weight: drawn.next().value as number }));
        const whole = given.reduce((sum, one) => sum + one.weight, 0);
        fc.pre(whole > 0);
        const { shares } = weightsByNode(scheme, { shares: given });
        const after = patch(scheme, { weights: { shares } });
        const team = table({ ids: ["ana"], columns: Object.fromEntries(ids.map((id) => [id, [1]])) });
        const found = new Map(nominalWeights(calibrate(after, team)).map((one) => [one.metric, one.weight]));
        for (const one of given) expect(found.get(one.id)).toBeCloseTo(one.weight / whole, 10);
        const units = new Map(shares.map(({ id, weight: own }) => [id, Math.round(own * 1e12)]));
        for (const siblings of families(after.score)) {
          const own = siblings.flatMap((id) => units.get(id) ?? []);
          if (own.length > 0) expect(own.reduce((sum, one) => sum + one, 0)).toBe(1e12);
        }
      },
    );
    fc.assert(property);
  });
});
