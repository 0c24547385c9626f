import { describe, expect, it } from "vitest";
import { calibrate, draft, effectiveWeights, explain, score, table } from "scorewright";
import type { ExplainedLeaf, ExplainedNode } from "scorewright";

const leaf = (metric: string, weight: number) => {
  return { metric, weight, normalize: { kind: "goalposts", low: 0, high: 10 } } as const;
};
const scheme = draft({
  metrics: ["revenue", "csat", "retention"],
  score: {
    id: "total",
    missing: { kind: "renormalise", minimumCoverage: 0 },
    of: [leaf("revenue", 0.6), { id: "quality", weight: 0.4, of: [leaf("csat", 0.75), leaf("retention", 0.25)] }],
  },
  profiles: [
    { id: "farmers", when: { attribute: "role", equals: "farmer" }, tilts: [{ towards: ["quality"], by: 0.2 }] },
  ],
});
const people = table({
  ids: ["ana", "bo", "cy", "di", "eve"],
  columns: {
    revenue: [5, 5, 5, null, null],
    csat: [4, 4, null, 4, null],
    retention: [8, 8, 8, null, null],
  },
  attributes: { role: ["hunter", "farmer", "hunter", "farmer", "hunter"] },
});
const calibration = calibrate(scheme, people);
const weights = (options = {}) =>
  effectiveWeights(calibration, people, options).columns.map(({ values }) =>
    Array.from(values, (one) => Number(one.toFixed(12))),
  );

describe("the weights that people are judged by", () => {
  it("go down the tree, by profile, and by what is there", () => {
    // Ana by the scheme: 0.6, 0.4 · 0.75, 0.4 · 0.25. Bo by the profile: 0.4, 0.6 · 0.75, 0.6 · 0.25.
    // Cy lacks csat: retention has all of quality. Di has csat only, and all of the score. Eve has nothing.
    expect(weights()).toEqual([
      [0.6, 0.4, 0.6, 0, NaN],
      [0.3, 0.45, 0, 1, NaN],
      [0.1, 0.15, 0.4, 0, NaN],
    ]);
  });

  it("are those of a node's own score, where one is named", () => {
    expect(weights({ node: "quality" })).toEqual([
      [0.75, 0.75, 0, 1, NaN],
      [0.25, 0.25, 1, 0, NaN],
    ]);
  });

  it("make the score that is explained", () => {
    const scores = score(calibration, people);
    const { columns } = effectiveWeights(calibration, people);
    const leavesOf = ({ of }: ExplainedNode): ExplainedLeaf[] =>
      of.flatMap((child) => ("metric" in child ? [child] : leavesOf(child)));
    people.ids.slice(0, 4).forEach((id, row) => {
      const { score: root } = explain({ table: people, calibration, scores }, id);
      const sum = leavesOf(root).reduce((so, { share }, k) => so + columns[k]!.values[row]! * (share ?? 0), 0);
      expect(sum).toBeCloseTo(root.share!, 12);
    });
  });
});
