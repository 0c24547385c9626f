import fc from "fast-check";
import { expect } from "vitest";
import { addChild, addLines, addProfiledChild } from "scorewright/aggregate";
import type { RunningMean } from "scorewright/aggregate";
import { NO_GROUP, mapGroups, unitLines } from "scorewright/curve";
import type { Curve } from "scorewright/curve";
import { figure } from "../arbitraries/figures.js";
import { columnFrom } from "./obeys.js";
import type { Law } from "./obeys.js";

const MEAN: RunningMean = { exponent: 1, minimumCoverage: 0 };

/** True of every list of lines between 0 and 1. */
export const lineLaws: readonly Law<readonly Curve[]>[] = [
  {
    name: "reads and adds a block with the bits of mapping it first, for any groups and profiles",
    holds: (curves, draw) => {
      const ends = curves.flatMap(({ knots }) => knots.map(([at]) => at));
      const source = columnFrom(draw, fc.oneof(figure, fc.constantFrom(...ends)));
      const from = draw(fc.nat(source.length - 1));
      const count = Math.min(4096, source.length - from);
      const children = Array.from({ length: draw(fc.integer({ min: 1, max: 3 })) }, () =>
        Float64Array.of(draw(fc.nat(9)) / 10, draw(fc.nat(9)) / 10),
      );
      const step = draw(fc.integer({ min: 1, max: 97 }));
      const spread = Int32Array.from(source, (_, row) => ((row * step) % (curves.length + 1)) + NO_GROUP);
      const codes = draw(fc.boolean()) ? spread : null;
      const profiles = draw(fc.boolean()) ? Uint8Array.from(source, (_, row) => row % 2) : null;
      const sums = () => ({ sum: new Float64Array(count).fill(0.3), weight: new Float64Array(count).fill(0.4) });
      const [atOnce, inSteps] = [sums(), sums()];

      const shares = new Float64Array(count);
      mapGroups(curves, codes ?? new Int32Array(source.length), source, from, from + count, shares);
      for (const weights of children) {
        if (profiles === null) addChild(MEAN, shares, weights[0]!, count, inSteps);
        else addProfiledChild(MEAN, shares, weights, profiles, from, count, inSteps);
      }
      const lines = unitLines(curves)!;
      const of = children.map((weights) => ({ source, lines, codes, weights }));
      addLines(of, profiles, from, count, atOnce);
      for (const part of ["sum", "weight"] as const)
        expect(atOnce[part].findIndex((found, row) => !Object.is(found, inSteps[part][row]))).toBe(-1);
    },
  },
];
