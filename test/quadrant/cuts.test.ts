import { describe, expect, it } from "vitest";
import { fixedCut, meanCut, medianCut, quantileCut, targetCut } from "scorewright";
import { raisedBy } from "../faults/raised.js";

describe("a cut", () => {
  it("at a fixed score is that score", () => {
    expect([fixedCut(70, 0), fixedCut(72.5, 1)]).toEqual([70, 72.5]);
  });

  it("at a fixed score may not have more digits than scores are published with", () => {
    const [found] = raisedBy(() => fixedCut(72.55, 1));
    expect([found!.code, found!.remedy]).toEqual(["too-many-digits", "write 72.6, or raise the scheme's precision"]);
  });

  it("at the mean is published as scores are", () => {
    expect([meanCut([60, 70, 71], 1), meanCut([60.1, 60.2], 1)]).toEqual([67, 60.2]);
  });

  it("at the median takes the middle, or the mean of the two in the middle", () => {
    expect([medianCut([60, 71, 70], 1), medianCut([60, 70, 71, 90], 1)]).toEqual([70, 70.5]);
  });

  it("at a quantile lies between the two scores around it, and is published", () => {
    // 1 + 2 · 0.25 = 1.5th of three scores; 60 and 70 are the ends
    expect([0, 0.25, 1].map((q) => quantileCut([70, 60, NaN, 61], q, 1))).toEqual([60, 60.5, 70]);
    expect(quantileCut([60, 61], 0.25, 1)).toBe(60.3);
    expect([quantileCut([], 0.5, 1), quantileCut([55], 0.9, 1)]).toEqual([NaN, 55]);
  });

  it("on target is published as scores are", () => {
    expect([targetCut(250 / 3, 1), targetCut(NaN, 1)]).toEqual([83.3, NaN]);
  });

  it("leaves out who has no score, and is missing when nobody has one", () => {
    expect([meanCut([60, NaN, 70], 1), medianCut([NaN, 60], 1), medianCut([], 1), meanCut([NaN], 1)]).toEqual([
      65,
      60,
      NaN,
      NaN,
    ]);
  });
});
