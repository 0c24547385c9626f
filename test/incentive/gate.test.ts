import { describe, expect, it } from "vitest";
import { applyRule, decimal, gate, multiplier, textOf } from "scorewright";
import type { GateOptions, MultiplierOptions } from "scorewright";

type OnUnknown = "pass" | "fail" | "hold";

const gated = (effect: GateOptions["effect"], retention: string | null, onUnknown: OnUnknown = "hold") => {
  const rule = gate({ when: { metric: "retention", atLeast: 0.8 }, effect, onUnknown });
  const { figure, held } = applyRule(rule, { amount: decimal("200") }, () =>
    retention === null ? null : decimal(retention),
  );
  return [textOf(figure as never), held];
};

describe("a gate", () => {
  it("lets the amount pass where its condition holds, exactly on the edge too", () => {
    for (const kind of ["zero", "hold"] as const) expect(gated({ kind }, "0.8")).toEqual(["200", false]);
  });

  it("pays nothing, a share, or withholds where it is closed", () => {
    expect(gated({ kind: "zero" }, "0.79")).toEqual(["0", false]);
    expect(gated({ kind: "reduceTo", share: "0.25" }, "0.79")).toEqual(["50", false]);
    expect(gated({ kind: "hold" }, "0.79")[1]).toBe(true);
  });

  it("passes, closes or withholds on an unknown fact, as declared", () => {
    const effect = { kind: "reduceTo", share: "0.25" } as const;
    expect(gated(effect, null, "pass")).toEqual(["200", false]);
    expect(gated(effect, null, "fail")).toEqual(["50", false]);
    expect(gated(effect, null)[1]).toBe(true);
  });

  it("that withholds where closed does not withhold what passes as unknown", () => {
    expect(gated({ kind: "hold" }, null, "pass")).toEqual(["200", false]);
    expect(gated({ kind: "hold" }, null, "fail")[1]).toBe(true);
  });
});

const multiplied = (cell: string | null, over: Partial<MultiplierOptions> = {}) => {
  const values = [{ is: "champion", times: "1.15" }];
  const rule = multiplier({ by: { quadrant: "style" }, values, otherwise: "0.5", ...over });
  const { figure, held } = applyRule(rule, { amount: decimal("200") }, () => cell);
  return [textOf(figure as never), held];
};

describe("a multiplier", () => {
  it("multiplies by the factor of the cell, and of all others", () => {
    expect([multiplied("champion"), multiplied("hunter")]).toEqual([
      ["230", false],
      ["100", false],
    ]);
  });

  it("leaves the amount, takes the other factor, or withholds for somebody unplaced", () => {
    expect(multiplied(null, { onUnknown: "pass" })).toEqual(["200", false]);
    expect(multiplied(null, { onUnknown: "fail" })).toEqual(["100", false]);
    expect(multiplied(null)[1]).toBe(true);
  });
});
