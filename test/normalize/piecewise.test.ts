import { describe, expect, it } from "vitest";
import { piecewise, valueAt } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const knots = [
  { at: 0, earns: 0 },
  { at: 10, earns: 0.8 },
  { at: 30, earns: 1 },
];

describe("piecewise", () => {
  it("names every knot that does not rise, and every figure that is none", () => {
    const found = (...at: number[]) =>
      raisedBy(() => piecewise({ knots: at.map((figure) => ({ at: figure, earns: 0.5 })) })).map(
        ({ code, path }) => `${code} ${path}`,
      );
    expect(found(5, 4, 3)).toEqual(["unordered-knots knots.1.at", "unordered-knots knots.2.at"]);
    expect(found(NaN, 1, Infinity)).toEqual(["not-finite knots.0.at", "not-finite knots.2.at"]);
  });

  it("runs straight between named points", () => {
    expect([0, 5, 10, 20, 30, 99].map((x) => valueAt(piecewise({ knots }), x))).toEqual([0, 0.4, 0.8, 0.9, 1, 1]);
  });

  it("may rise and fall again: the points say what is good", () => {
    const hours = piecewise({
      knots: [
        { at: 30, earns: 0 },
        { at: 40, earns: 1 },
        { at: 60, earns: 0.2 },
      ],
    });
    expect([35, 40, 60].map((x) => valueAt(hours, x))).toEqual([0.5, 1, 0.2]);
    expect(valueAt(hours, 50)).toBeCloseTo(0.6, 12);
  });

  it("goes on in a line beyond its ends where it is told to", () => {
    expect(valueAt(piecewise({ knots, outside: "extrapolate" }), 40)).toBe(1.1);
  });

  it("stays level beyond a level end, however far", () => {
    const flat = piecewise({
      knots: [
        { at: 0, earns: 0 },
        { at: 0.1, earns: 1 },
        { at: 0.2, earns: 1 },
      ],
      outside: "extrapolate",
    });
    expect(valueAt(flat, 1e308)).toBe(1);
    expect(raisedBy(() => valueAt(flat, -1e308))[0]).toMatchObject({ code: "not-finite", received: "-Infinity" });
  });

  it("needs points whose distance is a number", () => {
    const far = [-1e308, 1e308].map((at, earns) => ({ at, earns }));
    const [found] = raisedBy(() => piecewise({ knots: far }));
    expect([found!.code, found!.path, found!.received]).toEqual(["not-finite", "knots.1.at", "Infinity"]);
    // Halfway between -8e307 and 8e307, whose distance of 1.6e308 is still a number.
    expect(valueAt(piecewise({ knots: [-8e307, 8e307].map((at, earns) => ({ at, earns })) }), 0)).toBe(0.5);
  });

  it("needs points that rise", () => {
    const [found] = raisedBy(() => piecewise({ knots: [knots[1]!, knots[0]!] }));
    expect([found!.code, found!.path, found!.received]).toEqual(["unordered-knots", "knots.1.at", "0"]);
    expect(raisedBy(() => piecewise({ knots: [knots[1]!, knots[1]!] }))).toHaveLength(1);
  });
});
