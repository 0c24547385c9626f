import { describe, expect, it } from "vitest";
import { column, inverse, mapColumn, valueAt } from "scorewright";
import type { Curve, Outside } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const line = (outside: Outside): Curve => ({
  knots: [[10, 0] as const, [60, 1] as const],
  outside: { below: outside, above: outside },
});
const steps: Curve = {
  knots: [[0, 0] as const, [10, 0.8] as const, [30, 1] as const],
  outside: { below: "clip", above: "clip" },
};

describe("a curve", () => {
  it("runs straight between two knots", () => {
    expect([valueAt(line("clip"), 35), valueAt(steps, 5), valueAt(steps, 20)]).toEqual([0.5, 0.4, 0.9]);
  });

  it("answers a knot's own share exactly", () => {
    expect([0, 10, 30].map((x) => valueAt(steps, x))).toEqual([0, 0.8, 1]);
  });

  it("is held at its ends, goes on in a line, or refuses, as it says", () => {
    expect([valueAt(line("clip"), 0), valueAt(line("clip"), 100)]).toEqual([0, 1]);
    expect([valueAt(line("extrapolate"), 0), valueAt(line("extrapolate"), 110)]).toEqual([-0.2, 2]);
    expect(raisedBy(() => valueAt(line("refuse"), 61))[0]!.received).toBe("61");
    expect(valueAt(line("refuse"), 60)).toBe(1);
  });

  it("leaves a missing value missing", () => {
    for (const outside of ["clip", "extrapolate", "refuse"] as const) expect(valueAt(line(outside), NaN)).toBe(NaN);
  });

  it("of one knot is a constant, and without knots everything is missing", () => {
    const outside = { below: "clip", above: "clip" } as const;
    expect([-5, 5, 500].map((x) => valueAt({ knots: [[5, 0.5]], outside }, x))).toEqual([0.5, 0.5, 0.5]);
    expect(valueAt({ knots: [], outside }, 5)).toBe(NaN);
  });

  it("on the axis 1 ÷ x counts zero and less as endlessly good", () => {
    const fewer: Curve = {
      warp: [{ kind: "reciprocal" }],
      knots: [
        [0, 0],
        [2, 2],
      ],
      outside: { below: "clip", above: "clip" },
    };
    expect([valueAt(fewer, 2), valueAt(fewer, 0.5), valueAt(fewer, 0), valueAt(fewer, -1)]).toEqual([0.5, 2, 2, 2]);
    expect(valueAt(fewer, NaN)).toBe(NaN);
  });
});

describe("mapColumn", () => {
  it("reads a range of rows and writes from the start", () => {
    const into = column([7, 7, 7]);
    mapColumn(steps, column([5, 10, 20, null]), 1, 4, into);
    expect(Array.from(into)).toEqual([0.8, 0.9, NaN]);
  });

  it("reads rising and falling lines alike", () => {
    const falling: Curve = {
      knots: [
        [10, 1],
        [60, 0],
      ],
      outside: { below: "clip", above: "clip" },
    };
    const source = column([0, 10, 35, 60, 90, null]);
    const [up, down] = [column(source), column(source)];
    mapColumn(line("clip"), source, 0, 6, up);
    mapColumn(falling, source, 0, 6, down);
    expect(Array.from(up)).toEqual([0, 0, 0.5, 1, 1, NaN]);
    expect(Array.from(down)).toEqual([1, 1, 0.5, 0, 0, NaN]);
  });
});

describe("inverse", () => {
  it("finds the first value that earns a share", () => {
    expect([inverse(steps, 0.4), inverse(steps, 0.9), inverse(steps, 1), inverse(steps, 0)]).toEqual([5, 20, 30, 0]);
  });

  it("finds it on the axis 1 ÷ x", () => {
    const fewer: Curve = {
      warp: [{ kind: "reciprocal" }],
      knots: [
        [0, 0],
        [2, 2],
      ],
      outside: { below: "clip", above: "clip" },
    };
    expect([inverse(fewer, 0.5), inverse(fewer, 0)]).toEqual([2, null]);
  });

  it("says null for a share that is never earned", () => {
    expect([inverse(steps, 1.2), inverse({ ...steps, knots: [] }, 0.5)]).toEqual([null, null]);
  });
});
