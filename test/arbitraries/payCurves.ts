import fc from "fast-check";
import type { CurveSpec } from "scorewright/incentive";
import { decimalBetween, decimalText } from "./figures.js";

const end = fc.constantFrom("clamp" as const, "zero" as const, "extend" as const);

/** Two to five knots, some of them a jump; with `scale` they stand at shares of a quota, else at amounts. */
export const curveSpec: fc.Arbitrary<CurveSpec> = fc
  .record({
    at: fc.uniqueArray(fc.integer({ min: -20, max: 150 }), { minLength: 2, maxLength: 5 }),
    pays: fc.array(decimalBetween(0, 9000, 2), { minLength: 5, maxLength: 5 }),
    jumps: fc.array(decimalBetween(9001, 9999, 2), { minLength: 5, maxLength: 5 }),
    leaps: fc.boolean(),
    jump: fc.constantFrom("left" as const, "right" as const),
    below: end,
    above: end,
    scale: fc.option(fc.constantFrom({ metric: "quota" }, { metric: "revenue", of: "target" as const }), { freq: 2 }),
    of: fc.constantFrom(undefined, "base" as const, { metric: "quota" }, { amount: "500" }),
  })
  .map(({ at, pays, jumps, leaps, jump, below, above, scale, of }) => {
    const rising = [...at].sort((a, b) => a - b);
    const knots = rising.flatMap((one, k) => {
      const place = scale === null ? decimalText(one * 25, 0) : decimalText(one, 2);
      const second = leaps && k % 2 === 0 ? jumps[k]! : null;
      return [{ at: place, pays: pays[k]! }, ...(second === null ? [] : [{ at: place, pays: second }])];
    });
    return {
      kind: "curve",
      knots,
      jump,
      outside: { below, above },
      ...(scale === null ? {} : { scale }),
      ...(of === undefined ? {} : { of }),
    };
  });
