import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ascending } from "scorewright";

describe("ascending", () => {
  it("puts the least first, equal values in row order, and leaves missing ones out", () => {
    expect(Array.from(ascending([5, -1, NaN, 2, -1]))).toEqual([1, 4, 3, 0]);
  });

  it("tells apart what differs in the last bits only, and takes both zeros as one", () => {
    expect(Array.from(ascending([1 + 2 ** -52, 1, 1 - 2 ** -53]))).toEqual([2, 1, 0]);
    expect(Array.from(ascending([0, -0, 0]))).toEqual([0, 1, 2]);
    expect(Array.from(ascending([Number.MIN_VALUE, -0, -Number.MIN_VALUE]))).toEqual([2, 1, 0]);
  });

  it("orders any column as a stable comparison does", () => {
    const value = fc.oneof(fc.double({ noNaN: true }), fc.integer({ min: -3, max: 3 }), fc.constant(NaN));
    const column = fc.oneof(
      fc.array(value, { maxLength: 60 }),
      fc.array(fc.double({ min: 1, max: 1 + 1e-13 }), { maxLength: 60 }),
    );
    const property = fc.property(column, (values) => {
      const rows = values.flatMap((one, row) => (Number.isNaN(one) ? [] : [row]));
      expect(Array.from(ascending(values))).toEqual(rows.sort((a, b) => values[a]! - values[b]! || a - b));
    });
    fc.assert(property, { numRuns: 500 });
  });

  it("orders a long column whose values share their upper halves", () => {
    const values = Float64Array.from({ length: 3000 }, (_, row) => 1e9 + ((row * 7919) % 3000) * 1e-6);
    const sorted = Array.from(ascending(values), (row) => values[row]!);
    expect(sorted).toEqual(Array.from(values).sort((a, b) => a - b));
  });
});
