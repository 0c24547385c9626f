import { describe, expect, it } from "vitest";
import { Unsupported } from "./format.js";
import { scoredKind } from "./scoreKinds.js";

const answer = (kind: string, input: object) => scoredKind({ id: "x", kind, input, expected: {} });
const rounding = { digits: 2, mode: "half-even" };
const shares = { totalMinor: "5", weights: ["3", "2", "2"], method: "largestRemainder", tieBreak: "inputOrder" };
const third = { share: "1", active: "1", length: "3" };

describe("amounts of the second format", () => {
  it("are apportioned, and mirror where they are refunds", () => {
    expect(answer("apportion", shares)).toEqual({ minor: ["2", "2", "1"] });
    expect(answer("apportion", { ...shares, totalMinor: "-1", weights: ["1", "1"] })).toEqual({ minor: ["-1", "0"] });
  });

  it("are split by a share, with the mode that is asked for", () => {
    expect(answer("split", { total: "0.05", share: "0.5", rounding })).toEqual({ part: "0.02", rest: "0.03" });
  });

  it("are prorated, rounded where that is said", () => {
    expect(answer("proration", { amount: "100", periods: [third], rounding })).toEqual({ amount: "33.33" });
    expect(answer("proration", { amount: "100", periods: [{ ...third, length: "8" }] })).toEqual({ amount: "12.5" });
    expect(answer("proration", { amount: "100", periods: [third] })["amount"]).toMatch(/^33\.3{10,}…$/);
  });

  it("are divided exactly", () => {
    expect(answer("rate", { onTargetEarnings: "150000", basePay: "100000", quota: "800000" })).toEqual({
      rate: "0.0625",
    });
    expect(answer("quota.attainment", { actual: "-1", quota: "8" })).toEqual({ attainment: "-0.125" });
    expect(answer("quota.attainment", { actual: "2", quota: "3" })["attainment"]).toMatch(/^0\.6{10,}…$/);
  });

  it.each([
    ["another method", "apportion", { ...shares, method: "jefferson" }],
    ["another tie-break", "apportion", { ...shares, tieBreak: "seeded" }],
    ["half a unit", "apportion", { ...shares, totalMinor: "0.5" }],
    ["nobody to share among", "apportion", { ...shares, weights: [] }],
    ["a key", "apportion", { ...shares, floors: ["1", "1", "1"] }],
    ["a split that is not rounded", "split", { total: "1", share: "0.3" }],
    ["more activity than time", "proration", { amount: "1", periods: [{ ...third, active: "4" }] }],
    ["a quota of 0", "quota.attainment", { actual: "1", quota: "0" }],
  ])("are unsupported: %s", (_, kind, input) => {
    expect(() => answer(kind, input)).toThrow(Unsupported);
  });
});
