import { describe, expect, it } from "vitest";
import { keyResult, levels, logistic, progress, valueAt } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { teamRun } from "../flow/team.js";

describe("keyResult", () => {
  it("reads the way from baseline to target, whichever is greater", () => {
    expect([progress(35, 20, 40), progress(13, 20, 10), progress(5, 7, 7)]).toEqual([0.75, 0.7, NaN]);
  });

  it("counts 0.7 of an aspirational way as a success, in a curve and not by a factor", () => {
    const curve = keyResult({ ambition: "aspirational" });
    expect([0.35, 0.7, 0.9].map((way) => valueAt(curve, way))).toEqual([0.5, 1, 1]);
    expect(valueAt(keyResult(), 0.7)).toBe(0.7);
  });

  it("scores each person from an own baseline to an own target", () => {
    const metrics = [
      { id: "calls", direction: "higherIsBetter", baseline: { metric: "mails" }, target: { metric: "quota" } },
      { id: "mails" },
      { id: "quota" },
    ];
    const score = { id: "total", of: [{ metric: "calls", weight: 1, normalize: { kind: "keyResult" } }] };
    const people = [
      { id: "ana", calls: 30, mails: 20, quota: 40 },
      { id: "bo", calls: 30, mails: 0, quota: 40 },
      { id: "cy", calls: 30, mails: 40, quota: 40 },
    ];
    const { scores } = teamRun({ metrics, score, ranks: [], quadrants: [] }, people);
    expect(Array.from(scores.nodes[0]!.units)).toEqual([500, 750, -2147483648]);
  });
});

describe("levels", () => {
  const marks = { threshold: { at: 50, earns: 0.5 }, target: { at: 100, earns: 1 }, stretch: { at: 120, earns: 1.2 } };

  it("jump at the threshold and run straight from there", () => {
    expect([49.9, 50, 75, 110, 130].map((x) => valueAt(levels(marks), x))).toEqual([0, 0.5, 0.75, 1.1, 1.2]);
    expect(valueAt(levels({ ...marks, below: 0.1 }), 3)).toBe(0.1);
  });

  it("go downwards where lower is better", () => {
    const days = { threshold: { at: 40, earns: 0.4 }, target: { at: 20, earns: 1 }, stretch: { at: 10, earns: 1.1 } };
    const curve = levels({ ...days, direction: "lowerIsBetter" });
    expect([41, 40, 30, 10, 5].map((x) => valueAt(curve, x))).toEqual([0, 0.4, 0.7, 1.1, 1.1]);
  });
});

describe("logistic", () => {
  it("earns half marks at the midpoint, and mirrors itself there", () => {
    const curve = logistic({ midpoint: 5, steepness: 0.5 });
    expect(valueAt(curve, 5)).toBe(0.5);
    expect(valueAt(curve, 0) + valueAt(curve, 10)).toBeCloseTo(1, 15);
    expect(valueAt(logistic({ midpoint: 5, steepness: 0.5, direction: "lowerIsBetter" }), 0)).toBe(valueAt(curve, 10));
  });

  it("stays a number far out", () => {
    const curve = logistic({ midpoint: 0, steepness: 1 });
    expect([valueAt(curve, -1e6), valueAt(curve, 1e6)]).toEqual([0, 1]);
    expect(raisedBy(() => logistic({ midpoint: 1e9, steepness: 1e30 }))[0]!.code).toBe("empty-range");
  });
});
