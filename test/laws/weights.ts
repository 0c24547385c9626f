import fc from "fast-check";
import { expect } from "vitest";
import { total } from "scorewright";
import type { WeighedColumn, Weights } from "scorewright";
import type { Law } from "./obeys.js";

/** A way to find weights from figures, and figures. */
export interface FromFigures {
  readonly weigh: (columns: readonly WeighedColumn[]) => Weights;
  readonly columns: readonly { readonly id: string; readonly values: readonly (number | null)[] }[];
}

const byId = ({ shares }: Weights) => new Map(shares.map(({ id, weight }) => [id, weight]));

/** Sums of floats in another order differ in the last digits; weights are made of figures with twelve. */
const expectAlike = (one: Weights, other: Weights) => {
  const expected = byId(other);
  for (const [id, weight] of byId(one)) expect(weight).toBeCloseTo(expected.get(id)!, 10);
};

/** What is true of weights that are found from figures. */
export const figureWeightLaws: readonly Law<FromFigures>[] = [
  {
    name: "gives each column a share of 0 or more; together they are 1",
    holds: ({ weigh, columns }) => {
      const { shares } = weigh(columns);
      expect(shares.map(({ id }) => id)).toEqual(columns.map(({ id }) => id));
      expect(shares.filter(({ weight }) => !(weight >= 0))).toEqual([]);
      expect(total(shares.map(({ weight }) => weight))).toBeCloseTo(1, 12);
    },
  },
  {
    name: "gives nothing to a column in which nobody differs, and says so, unless nobody differs in any",
    holds: ({ weigh, columns }, draw) => {
      const { length } = columns[0]!.values;
      const flat = { id: "flat", values: new Array<number>(length).fill(draw(fc.constantFrom(1, 0.3, 7))) };
      const isFlat = ({ values }: FromFigures["columns"][number]) =>
        new Set(values.filter((one) => one !== null)).size < 2;
      const found = weigh([...columns, flat]);
      const silent = [...columns.filter(isFlat).map(({ id }) => id), "flat"];
      expect(found.withoutSpread).toEqual(silent);
      const weights = byId(found);
      const all = columns.length + 1;
      for (const id of silent) expect(weights.get(id)).toBe(silent.length === all ? 1 / all : 0);
    },
  },
  {
    name: "does not hang on the order of people",
    holds: ({ weigh, columns }, draw) => {
      const order = draw(fc.shuffledSubarray([...columns[0]!.values.keys()], { minLength: columns[0]!.values.length }));
      const shuffled = columns.map(({ id, values }) => ({ id, values: order.map((row) => values[row]!) }));
      expectAlike(weigh(shuffled), weigh(columns));
    },
  },
  {
    name: "does not hang on the order of columns",
    holds: ({ weigh, columns }, draw) => {
      const shuffled = draw(fc.shuffledSubarray([...columns], { minLength: columns.length }));
      expectAlike(weigh(shuffled), weigh(columns));
    },
  },
  {
    name: "is not moved by somebody who has no figure at all",
    holds: ({ weigh, columns }) => {
      const more = columns.map(({ id, values }) => ({ id, values: [...values, null] }));
      expectAlike(weigh(more), weigh(columns));
    },
  },
];
