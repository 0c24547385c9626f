import fc from "fast-check";
import { expect } from "vitest";
import { NO_GROUP, mapGroups, valueAt } from "scorewright/curve";
import type { Curve } from "scorewright/curve";
import { figure } from "../arbitraries/figures.js";
import { columnFrom } from "./obeys.js";
import type { Law } from "./obeys.js";

/** True of every list of curves, one per group. */
export const groupLaws: readonly Law<readonly Curve[]>[] = [
  {
    name: "gives each row the share of its own group's curve, and none to a row without a group",
    holds: (curves, draw) => {
      const ends = curves.flatMap(({ knots }) => knots.map(([at]) => at));
      const source = columnFrom(draw, fc.oneof(figure, fc.constantFrom(0, ...ends)));
      const step = draw(fc.integer({ min: 1, max: 97 }));
      const codes = Int32Array.from(source, (_, row) => ((row * step) % (curves.length + 1)) + NO_GROUP);
      const from = draw(fc.nat(source.length - 1));
      const into = new Float64Array(source.length - from);
      mapGroups(curves, codes, source, from, source.length, into);
      const other = into.findIndex((found, place) => {
        const curve = curves[codes[from + place]!];
        return !Object.is(found, curve === undefined ? NaN : valueAt(curve, source[from + place]!));
      });
      expect(other).toBe(-1);
    },
  },
];
