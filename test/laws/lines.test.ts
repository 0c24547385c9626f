import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalposts, piecewise, unitLines } from "scorewright";
import { curves } from "../arbitraries/curves.js";
import { lineLaws } from "./lines.js";
import { obeys } from "./obeys.js";

const line = fc
  .oneof(curves.minMax, curves.goalposts)
  .filter(({ knots, outside }) => knots.length === 2 && outside.below === "clip")
  .map(({ knots }) => ({ knots, outside: { below: "clip", above: "clip" } as const }));

describe("lines between 0 and 1, rising and falling side by side", () => {
  obeys(lineLaws, fc.array(line, { minLength: 1, maxLength: 5 }));
});

describe("unitLines", () => {
  const up = goalposts({ low: 0, high: 10 });
  const down = goalposts({ low: 0, high: 10, direction: "lowerIsBetter" });

  it("reads a falling line from its right end, where it earns nothing", () => {
    expect(Array.from(unitLines([up, down])!.ends)).toEqual([NaN, NaN, 0, 10, 10, -10]);
  });

  it("leaves every other list to the general way", () => {
    const bent = piecewise({ knots: [0, 5, 10].map((at) => ({ at, earns: Math.sqrt(at / 10) })) });
    const open = goalposts({ low: 0, high: 10, outside: "extrapolate" });
    const half = piecewise({ knots: [0, 10].map((at) => ({ at, earns: at / 20 })) });
    const constant = { knots: [[3, 1]], outside: { below: "clip", above: "clip" } } as const;
    const nothing = { knots: [], outside: { below: "clip", above: "clip" } } as const;
    for (const list of [[up, bent], [open], [half], [constant], [nothing], []]) {
      expect(unitLines(list)).toBeNull();
    }
  });
});
