import { describe, expect, it } from "vitest";
import { boxCox, clampQuantile, goalposts, log1p, unwarpAt, valueAt, warpAt, winsorize } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { teamRun } from "../flow/team.js";

describe("log1p and boxCox", () => {
  it("keep their digits where the power is next to nothing: then it is the logarithm", () => {
    for (const lambda of [1e-17, -1e-15, 1e-9]) {
      const step = boxCox({ lambda });
      expect(warpAt(step, 10)).toBeCloseTo(Math.LN10, 7);
      expect(unwarpAt(step, Math.LN10)).toBeCloseTo(10, 6);
    }
    // (10^0.001 − 1) ÷ 0.001 from Σ (0.001 · ln 10)^k ÷ k!, k = 1 to 4, on paper: 2.302585093 + 0.002650949 + 0.000002035
    expect(warpAt(boxCox({ lambda: 1e-3 }), 10)).toBeCloseTo(2.305238077, 7);
  });

  it("find their way back", () => {
    for (const step of [log1p(), boxCox({ lambda: 0.5 }), boxCox({ lambda: 0 }), boxCox({ lambda: 1 })])
      expect(unwarpAt(step, warpAt(step, 40))).toBeCloseTo(40, 10);
  });

  it("leave missing figures missing, and refuse those without a logarithm or power", () => {
    expect([warpAt(log1p(), NaN), warpAt(boxCox({ lambda: 0 }), NaN)]).toEqual([NaN, NaN]);
    for (const work of [
      () => warpAt(log1p(), -1),
      () => warpAt(boxCox({ lambda: 0 }), 0),
      () => warpAt(boxCox({ lambda: 2 }), -1),
    ])
      expect(raisedBy(work)[0]!.code).toBe("outside-domain");
  });
});

describe("clampQuantile and winsorize", () => {
  const calls = [1, 2, 3, 4, 100];

  it("hold one far figure back", () => {
    expect(warpAt(winsorize(calls, { highCount: 1 }), 100)).toBe(4);
    expect(warpAt(winsorize(calls, { lowCount: 1 }), 1)).toBe(2);
    expect(warpAt(clampQuantile(calls, { low: 0, high: 0.75 }), 100)).toBe(4);
  });

  it("change nothing where nobody has a figure", () => {
    expect(warpAt(clampQuantile([NaN]), 7)).toBe(7);
    expect(warpAt(winsorize([NaN], { highCount: 1 }), 7)).toBe(7);
  });
});

describe("a leaf with transforms", () => {
  const people = [
    { id: "ana", calls: 99 },
    { id: "bo", calls: 9 },
    { id: "cy", calls: null },
  ];
  const run = (transform: readonly object[], normalize: object) => {
    const score = { id: "total", of: [{ metric: "calls", weight: 1, transform, normalize }] };
    const { scores } = teamRun({ score, quadrants: [] }, people);
    return Array.from(scores.nodes[0]!.units);
  };

  it("takes goalposts in the metric's own unit along", () => {
    // ln 100 ÷ ln 100 is 1, ln 10 ÷ ln 100 a half
    expect(run([{ kind: "log1p" }], { kind: "goalposts", low: 0, high: 99 })).toEqual([1000, 500, -2147483648]);
    expect(valueAt(goalposts({ low: 0, high: 99 }), 9)).toBeCloseTo(0.0909, 4);
  });

  it("goes through its steps in the written order", () => {
    const limit = { kind: "winsorize", highCount: 1 };
    expect(run([limit, { kind: "log1p" }], { kind: "goalposts", low: 0, high: 99 })).toEqual([500, 500, -2147483648]);
    expect(run([{ kind: "boxCox", lambda: 1 }, { kind: "log1p" }], { kind: "goalposts", low: 1, high: 100 })[1]).toBe(
      // (9 − 1) → ln 9, on the way from ln 1 to ln 100
      Math.floor((Math.log(9) / Math.log(100)) * 1000 + 0.5),
    );
  });
});
