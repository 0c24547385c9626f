import { describe, expect, it } from "vitest";
import { NO_GROUP, column, mapGroups } from "scorewright";
import type { Curve } from "scorewright";

const outside = { below: "clip", above: "clip" } as const;
const upTo = (high: number): Curve => ({
  knots: [
    [0, 0],
    [high, 1],
  ],
  outside,
});
const read = (curves: readonly Curve[], codes: number[], values: (number | null)[]) => {
  const into = column(values);
  mapGroups(curves, Int32Array.from(codes), column(values), 0, values.length, into);
  return Array.from(into);
};

describe("mapGroups", () => {
  it("reads each row by the curve of its group", () => {
    expect(read([upTo(50), upTo(100)], [0, 1, 0, 1], [20, 20, 60, null])).toEqual([0.4, 0.2, 1, NaN]);
  });

  it("leaves a row without a group missing", () => {
    expect(read([upTo(50)], [NO_GROUP, 0], [20, 20])).toEqual([NaN, 0.4]);
  });

  it("reads curves with many knots, constants and curves without knots side by side", () => {
    const bent: Curve = {
      knots: [
        [0, 0],
        [10, 0.8],
        [30, 1],
      ],
      outside,
    };
    const curves = [bent, { knots: [[5, 0.5]], outside } as Curve, { knots: [], outside } as Curve];
    expect(read(curves, [0, 1, 2, NO_GROUP], [20, 20, 20, 20])).toEqual([0.9, 0.5, NaN, NaN]);
    expect(read(curves.slice(1), [0, 1], [20, 20])).toEqual([0.5, NaN]);
  });
});
