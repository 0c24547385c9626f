import fc from "fast-check";
import { expect } from "vitest";
import { NO_GROUP, mapGroups, valueAt } from "scorewright/curve";
import type { Curve } from "scorewright/curve";
import { figure } from "../arbitraries/figures.js";
import { raisedBy } from "../faults/raised.js";
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
      const read = (place: number) => {
        const curve = curves[codes[from + place]!];
        return curve === undefined ? NaN : valueAt(curve, source[from + place]!);
      };
      // A steep line goes on beyond all numbers; then the whole column is refused, as the one value is.
      if (Array.from(into.keys()).some((place) => raisedBy(() => read(place)).length > 0)) {
        expect(raisedBy(() => mapGroups(curves, codes, source, from, source.length, into))).not.toEqual([]);
        return;
      }
      mapGroups(curves, codes, source, from, source.length, into);
      const other = into.findIndex((found, place) => !Object.is(found, read(place)));
      expect(other).toBe(-1);
    },
  },
];
