import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goalposts, piecewise, unitLines } from "scorewright";
import { curves } from "../arbitraries/curves.js";
import { lineLaws } from "./lines.js";
import { obeys } from "./obeys.js";

const lines = (start: 0 | 1) =>
  fc.array(
    fc
      .oneof(curves.minMax, curves.goalposts)
      .filter(({ knots, outside }) => knots.length === 2 && knots[0]![1] === start && outside.below === "clip")
      .map(({ knots }) => ({ knots, outside: { below: "clip", above: "clip" } as const })),
    { minLength: 1, maxLength: 5 },
  );

describe("lines that rise from 0 to 1", () => {
  obeys(lineLaws, lines(0));
});

describe("lines that fall from 1 to 0", () => {
  obeys(lineLaws, lines(1));
});

describe("unitLines", () => {
  const up = goalposts({ low: 0, high: 10 });
  const down = goalposts({ low: 0, high: 10, direction: "lowerIsBetter" });

  it("takes lines that all rise or all fall", () => {
    expect([unitLines([up, up])?.rise, unitLines([down, down])?.rise]).toEqual([1, -1]);
  });

  it("leaves every other list to the general way", () => {
    const bent = piecewise({ knots: [0, 5, 10].map((at) => ({ at, earns: Math.sqrt(at / 10) })) });
    const open = goalposts({ low: 0, high: 10, outside: "extrapolate" });
    const half = piecewise({ knots: [0, 10].map((at) => ({ at, earns: at / 20 })) });
    const constant = { knots: [[3, 1]], outside: { below: "clip", above: "clip" } } as const;
    const nothing = { knots: [], outside: { below: "clip", above: "clip" } } as const;
    for (const list of [[up, down], [up, bent], [open], [half], [constant], [nothing], []]) {
      expect(unitLines(list)).toBeNull();
    }
  });
});
