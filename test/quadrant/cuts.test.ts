import { describe, expect, it } from "vitest";
import { fixedCut, meanCut, medianCut } from "scorewright";
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

  it("leaves out who has no score, and is missing when nobody has one", () => {
    expect([meanCut([60, NaN, 70], 1), medianCut([NaN, 60], 1), medianCut([], 1), meanCut([NaN], 1)]).toEqual([
      65,
      60,
      NaN,
      NaN,
    ]);
  });
});
