import fc from "fast-check";
import { describe, expect } from "vitest";
import { curve } from "scorewright/incentive";
import type { CurveOptions } from "scorewright/incentive";
import { ONE, decimal, textOf } from "scorewright/money";
import type { Exactly } from "scorewright/money";
import { applyRule } from "scorewright/payout";
import { decimalText } from "../arbitraries/figures.js";
import { curveSpec } from "../arbitraries/payCurves.js";
import { curveByHand } from "./curveByHand.js";
import { exact, exactText } from "./exact.js";
import { obeys } from "./obeys.js";
import type { Draw, Law } from "./obeys.js";

const found = (options: CurveOptions, base: Exactly, quota: Exactly) =>
  textOf(applyRule(curve(options), { base }, () => quota).figure as Exactly);

/** A place, often exactly on a knot or a hundredth beside it. */
function placeNear({ knots }: CurveOptions, quota: Exactly, draw: Draw): Exactly {
  const knot = decimal(draw(fc.constantFrom(...knots)).at).times(quota);
  const beside = decimal(decimalText(draw(fc.constantFrom(0, 0, -1, 1)), 2));
  return draw(fc.boolean())
    ? knot.plus(beside)
    : decimal(decimalText(draw(fc.integer({ min: -99_999, max: 999_999 })), 2));
}

const laws: readonly Law<CurveOptions>[] = [
  {
    name: "pays what the straight line between its knots comes to by hand, exactly, also by a quota",
    holds: ({ of: _, ...options }, draw) => {
      const quota =
        options.scale === undefined ? ONE : decimal(decimalText(draw(fc.integer({ min: 1, max: 90_000 })), 2));
      const x = placeNear(options, quota, draw);
      const byHand = curveByHand(options, exact(textOf(x)), exact(textOf(quota)));
      expect(found(options, x, quota)).toBe(exactText(byHand));
    },
  },
];

describe("a curve", () => {
  obeys(laws, curveSpec);
});
