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
