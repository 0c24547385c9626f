import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, evaluate, isFault, nominalWeights, parseScheme, patch, table } from "scorewright";
import type { Calibration } from "scorewright";
import { cases } from "../arbitraries/cases.js";
import { jsonRun } from "../doors/doors.js";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";

const { calibration } = evaluate(seedScheme(), seedRecords(), QUARTER);
const rows = (one: Calibration, profile?: string) =>
  Object.fromEntries(nominalWeights(one, profile).map(({ metric, weight }) => [metric, weight]));

describe("nominalWeights", () => {
  it("multiplies the weights down the tree", () => {
    // volume 0.6 × 0.5, 0.3, 0.2; quality 0.4 × 0.5, 0.5
    expect(rows(calibration)).toEqual({ revenue: 0.3, newCustomers: 0.18, wonDeals: 0.12, csat: 0.2, retention: 0.2 });
    expect(nominalWeights(calibration).map(({ metric }) => metric)[1]).toBe("newCustomers");
  });

  it("takes the weights of a profile where it has some", () => {
    // volume 0.35, quality 0.65; below them the scheme's own
    const expected = { revenue: 0.175, newCustomers: 0.105, wonDeals: 0.07, csat: 0.325, retention: 0.325 };
    expect(rows(calibration, "serviceStrong")).toEqual(expected);
  });

  it("divides siblings by their sum, however large they are", () => {
    const goalposts = { kind: "goalposts", low: 0, high: 10 };
    const of = ["a", "b", "c"].map((metric, place) => ({
      metric,
      weight: [1e308, 1e308, 0][place],
      normalize: goalposts,
    }));
    const metrics = ["a", "b", "c"].map((id) => ({ id, direction: "higherIsBetter" }));
    const scheme = parseScheme({
      ...{ schemaVersion: 1, id: "large", metrics },
      score: { id: "total", weights: { kind: "direct", sum: "renormalise" }, of: [{ ...of[0], weight: 3 }, of[2]] },
    });
    const people = table({ ids: ["ana"], columns: { a: [1], b: [2], c: [3] } });
    const found = calibrate(scheme, people);
    expect(rows(found)).toEqual({ a: 1, c: 0 });
    const stored = structuredClone(found) as unknown as { score: { of: { weight: { base: number } }[] } };
    for (const one of stored.score.of) one.weight.base = 1e308;
    expect(rows(stored as never)).toEqual({ a: 0.5, c: 0.5 });
  });

  it("follows weights that were found, and those that were changed", () => {
    const even = patch(seedScheme(), { nodes: { quality: { weights: { kind: "equal" } } } });
    expect(rows(evaluate(even, seedRecords(), QUARTER).calibration)).toEqual(rows(calibration));
  });

  it("adds up to 1 in every tree and under every profile", () => {
    const property = fc.property(cases(), (drawn) => {
      const found = attempt(() => jsonRun(drawn).calibration);
      if (found === null) return;
      for (const profile of [undefined, ...found.profiles.map(({ id }) => id)]) {
        const weights = nominalWeights(found, profile).map(({ weight }) => weight);
        expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 10);
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
      }
    });
    fc.assert(property, { numRuns: 60 });
  });

  it("refuses a profile that is not there, and what is no calibration", () => {
    const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => `${code} ${path}`);
    expect(codes(() => nominalWeights(calibration, "serviceStrang"))).toEqual(["unknown-profile profile"]);
    expect(codes(() => nominalWeights(seedScheme() as never))).toEqual(["wrong-type calibration"]);
  });
});

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (isFault(error)) return null;
    throw error;
  }
}
