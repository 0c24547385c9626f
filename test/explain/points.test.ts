import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, explain, parseScheme, score, table } from "scorewright";
import type { ExplainedNode, Explanation } from "scorewright";
import { cases } from "../arbitraries/cases.js";
import { paidCases } from "../laws/statement.js";

/** Explains one person whose two metrics reach these shares of their targets. */
function reached(first: number, second: number, aggregate: string): Explanation {
  const leaf = (metric: string) => ({ metric, weight: 0.5, normalize: { kind: "attainment", cap: 1.5 } });
  const scheme = parseScheme({
    schemaVersion: 1,
    id: "two_metrics",
    metrics: ["calls", "visits"].map((id) => ({ id, direction: "higherIsBetter", target: 100 })),
    score: { id: "total", aggregate: { kind: aggregate }, of: [leaf("calls"), leaf("visits")] },
  });
  const people = table({ ids: ["ana"], columns: { calls: [first * 100], visits: [second * 100] } });
  const calibration = calibrate(scheme, people);
  return explain({ table: people, calibration, scores: score(calibration, people) }, "ana");
}

const pointsOf = ({ points }: Explanation) => points.map((line) => line.points);

/** What each metric brings where every mean on the way is arithmetic: 100 · Π weight ÷ weight present · share. */
function byHand(node: ExplainedNode, full: number): Record<string, number> {
  const present = node.of.filter((child) => (child.share ?? child.filled) !== null);
  const weight = present.reduce((sum, child) => sum + child.weight, 0);
  const parts = present.map((child) => {
    const part = (full * child.weight) / weight;
    if ("metric" in child) return { [child.metric]: part * (child.share ?? child.filled!) };
    return child.share === null ? { [child.id]: part * child.filled! } : byHand(child, part);
  });
  return Object.assign({}, ...parts) as Record<string, number>;
}

const isArithmetic = (node: ExplainedNode): boolean =>
  node.join.kind === "power" &&
  node.join.exponent === 1 &&
  node.limits.length === 0 &&
  node.of.every((child) => "metric" in child || isArithmetic(child));

describe("points", () => {
  it("are 100 · weight · share under arithmetic means, whatever is missing", () => {
    const property = fc.property(paidCases(cases()), ({ run }) => {
      for (const person of run.table.ids) {
        const explanation = explain(run, person);
        if (explanation.score.score === null || !isArithmetic(explanation.score)) continue;
        const expected = byHand(explanation.score, 100);
        for (const { id, points } of explanation.points) expect(points).toBeCloseTo(expected[id]!, 5);
      }
    });
    fc.assert(property, { numRuns: 120 });
  });

  it("leave no more to rounding than half of the last published digit", () => {
    const property = fc.property(paidCases(cases()), ({ run }) => {
      for (const person of run.table.ids) {
        const { rounding, precision, points } = explain(run, person);
        expect(Math.abs(rounding)).toBeLessThanOrEqual(0.5 / 10 ** precision + points.length * 5e-7 + 1e-9);
      }
    });
    fc.assert(property, { numRuns: 120 });
  });

  it("tell 120 % and 80 % of target apart where the two make up for each other: 60 and 40 of 100", () => {
    expect(pointsOf(reached(1.2, 0.8, "arithmeticMean"))).toEqual([60, 40]);
  });

  it("share the loss of a geometric mean by logarithms: all of it belongs to the only metric that lost", () => {
    const [full, weak] = pointsOf(reached(1, 0.25, "geometricMean"));
    expect([full, weak]).toEqual([50, 0]);
  });

  it("stay within bounds where one metric makes up for another to the last digit of a double, and the node is charged", () => {
    const leaf = (metric: string, weight: number) => ({ metric, weight, normalize: { kind: "attainment", cap: 1.5 } });
    const scheme = parseScheme({
      schemaVersion: 1,
      id: "charged",
      metrics: ["calls", "visits", "deals"].map((id) => ({ id, direction: "higherIsBetter", target: 100 })),
      score: {
        id: "total",
        aggregate: { kind: "copeland" },
        of: [leaf("deals", 0.5), { id: "activity", weight: 0.5, of: [leaf("calls", 0.6), leaf("visits", 0.4)] }],
      },
    });
    const people = table({
      ids: ["ana", "ben"],
      columns: { calls: [150, 150], visits: [25, 150], deals: [100, 100] },
    });
    const calibration = calibrate(scheme, people);
    const ana = explain({ table: people, calibration, scores: score(calibration, people) }, "ana");
    const activity = ana.score.of[1] as ExplainedNode;
    expect([activity.share, ana.score.score]).toEqual([0.6 * 1.5 + 0.4 * 0.25, 0]);
    expect(activity.share).toBeLessThan(1);
    for (const { points } of ana.points) expect(Math.abs(points)).toBeLessThanOrEqual(100);
    expect(ana.rounding).toBeCloseTo(0, 5);
  });
});
