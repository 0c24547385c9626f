import { describe, expect, it } from "vitest";
import { direct } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const stated = (...weights: number[]) => weights.map((weight, k) => ({ id: `m${k}`, weight }));
const shares = (...weights: number[]) =>
  direct(stated(...weights), { sum: "renormalise" }).shares.map(({ weight }) => weight);

describe("direct weights", () => {
  it("are taken as stated when they add up to 1, in exact decimals", () => {
    expect(direct(stated(0.1, 0.2, 0.7)).shares.map(({ weight }) => weight)).toEqual([0.1, 0.2, 0.7]);
  });

  it("that do not add up say by how much", () => {
    const [found] = raisedBy(() => direct(stated(0.5, 0.4)));
    expect([found!.code, found!.received]).toEqual(["weights-do-not-sum", '"0.9"']);
    expect(found!.remedy).toContain("change them by 0.1 in all");
  });

  it("that are percentages, or parts of another whole, are to be divided by it", () => {
    const remedy = (...weights: number[]) =>
      raisedBy(() => direct(stated(...weights)))[0]!.remedy.split(", or declare")[0];
    expect(remedy(60, 40)).toBe("divide each by 100: write 0.6, 0.4");
    expect(remedy(3, 1)).toBe("divide each by 4: write 0.75, 0.25");
    expect(remedy(1, 1, 1)).toBe("divide each by 3");
    expect([remedy(0.5, 0.4), remedy(0, 0)]).toEqual(["change them by 0.1 in all", "change them by 1 in all"]);
  });

  it("that are bad are all named at once", () => {
    const issues = raisedBy(() => direct(stated(NaN, 0.5, -1, Infinity)));
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "bad-weight m0.weight",
      "bad-weight m2.weight",
      "bad-weight m3.weight",
    ]);
  });

  it("are divided by their sum where the scheme says so", () => {
    expect([shares(3, 1), shares(1, 1, 1), shares(0, 2)]).toEqual([
      [0.75, 0.25],
      [1 / 3, 1 / 3, 1 / 3],
      [0, 1],
    ]);
  });

  it("are never negative, missing or all zero", () => {
    expect(raisedBy(() => direct(stated(1.5, -0.5)))[0]!.path).toBe("m1.weight");
    expect(raisedBy(() => direct(stated(NaN, 1)))[0]!.received).toBe("undefined");
    expect(raisedBy(() => direct(stated(0, 0), { sum: "renormalise" }))[0]!.code).toBe("no-weight");
  });
});
