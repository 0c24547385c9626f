import { describe, expect, it } from "vitest";
import { average, column, extent, median, present, snap, snapShare, total } from "scorewright";

describe("column", () => {
  it("takes null and undefined as missing, and negative zero as zero", () => {
    const made = column([1, null, undefined, -0]);
    expect(Array.from(made)).toEqual([1, NaN, NaN, 0]);
    expect(Object.is(made[3], 0)).toBe(true);
  });

  it("packs the present values in row order", () => {
    expect(Array.from(present(column([3, null, 1])))).toEqual([3, 1]);
  });
});

describe("total", () => {
  it("adds without losing what a large term swallows", () => {
    expect(total([1, 1e100, 1, -1e100])).toBe(2);
  });

  it("leaves missing values out, and is 0 for none", () => {
    expect(total([2, NaN, 3])).toBe(5);
    expect(Object.is(total([]), 0)).toBe(true);
    expect(Object.is(total([-0]), 0)).toBe(true);
  });
});

describe("average and median", () => {
  it("are taken over what is present", () => {
    expect(average([1, 2, NaN, 6])).toBe(3);
    expect(median([5, 1, NaN, 2])).toBe(2);
  });

  it("take the mean of the two in the middle of an even count", () => {
    expect(median([10, 1, 2, 3])).toBe(2.5);
  });

  it("order by size, not by text", () => {
    expect(median([100, 9, 20])).toBe(20);
  });

  it("are missing when nobody has a value", () => {
    expect([average([]), median([NaN])]).toEqual([NaN, NaN]);
  });
});

describe("extent", () => {
  it("finds both ends and counts what is present", () => {
    expect(extent([3, NaN, 1])).toEqual({ low: 1, high: 3, count: 2 });
  });
});

describe("snap", () => {
  it("keeps 12 significant digits, so that 0.1 + 0.2 is 0.3", () => {
    expect(snap(0.1 + 0.2)).toBe(0.3);
    expect(snap(2 / 3)).toBe(0.666666666667);
    expect(snap(123456789012.4)).toBe(123456789012);
  });

  it("gives zero without a sign, and leaves missing missing", () => {
    expect(Object.is(snap(-0), 0)).toBe(true);
    expect(snap(NaN)).toBe(NaN);
  });

  it("rounds a share to 12 decimals", () => {
    expect(snapShare(0.7 + 0.1 - 0.1)).toBe(0.7);
  });
});
