import { describe, expect, it } from "vitest";
import { holds } from "scorewright";

describe("holds", () => {
  it("compares figures as exact decimals, in numbers or in text", () => {
    expect([holds(0.8, "atLeast", "0.80"), holds("0.8", "atMost", 0.8), holds(0.1 + 0.2, "moreThan", 0.3)]).toEqual([
      true,
      true,
      true,
    ]);
    expect([holds(80, "lessThan", 80), holds(80, "moreThan", 80), holds(9, "lessThan", "10")]).toEqual([
      false,
      false,
      true,
    ]);
  });

  it("compares days with days", () => {
    expect(holds("2026-03-01", "atLeast", "2026-02-28")).toBe(true);
    expect(holds("2026-03-01", "lessThan", "2026-03-01")).toBe(false);
  });

  it("compares codes for equality, sign by sign", () => {
    expect([holds("won", "equals", "won"), holds("Won", "equals", "won"), holds("won", "in", ["lost", "won"])]).toEqual(
      [true, false, true],
    );
    expect([holds("5.0", "equals", "5"), holds(5, "equals", "5.0"), holds(true, "equals", true)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("leaves a missing fact unknown, but for the test of its presence", () => {
    expect([holds(null, "equals", "won"), holds(undefined, "in", ["won"]), holds(null, "atLeast", 3)]).toEqual([
      null,
      null,
      null,
    ]);
    expect([holds(null, "present", true), holds(null, "present", false), holds(0, "present", true)]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("leaves unknown what has no order", () => {
    expect([holds("won", "atLeast", 3), holds(true, "moreThan", 0), holds("b", "lessThan", "c")]).toEqual([
      null,
      null,
      null,
    ]);
  });

  it("takes an object or a list from a dirty record for no figure at all", () => {
    const dirty = [["5"], { toString: 1 }, { valueOf: null }] as never[];
    for (const value of dirty) expect([holds(value, "atLeast", 5), holds(value, "equals", 5)]).toEqual([null, false]);
  });
});
