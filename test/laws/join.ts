import fc from "fast-check";
import { expect } from "vitest";
import { closenessTo, compromiseOn, majorityOf, rowJoin, rowLosses } from "scorewright/aggregate";
import type { Join } from "scorewright/aggregate";
import { share } from "../arbitraries/figures.js";
import { isNear, shuffled } from "./obeys.js";
import type { Law } from "./obeys.js";

/** One row whose children are all there, and how they are joined. */
export interface JoinedRow {
  readonly join: Join;
  readonly shares: readonly number[];
  readonly weights: readonly number[];
}

const CHILDREN = 4;

const figures = fc.array(share, { minLength: CHILDREN, maxLength: CHILDREN });

const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: CHILDREN, maxLength: CHILDREN });

/** The columns of a drawn population. */
const population = fc
  .array(figures, { minLength: 1, maxLength: 6 })
  .map((rows) => [0, 1, 2, 3].map((k) => Float64Array.from(rows, (row) => row[k]!)));

const joins: fc.Arbitrary<Join> = fc.oneof(
  fc.constantFrom(-2, -1, 0, 0.5, 1, 2, 5).map((exponent) => ({ kind: "power" as const, exponent })),
  fc.constantFrom({ kind: "min" as const }, { kind: "max" as const }),
  parts.map((weights) => ({ kind: "ordered" as const, weights })),
  fc
    .constantFrom(0 as const, 1 as const)
    .map((ddof) => ({ kind: "penalised" as const, penalty: "negative" as const, ddof })),
  fc
    .tuple(population, fc.constantFrom("vector" as const, "minMax" as const, "none" as const))
    .map(([columns, norm]) => closenessTo(columns, { norm })),
  fc
    .tuple(population, parts, fc.constantFrom(0, 0.5, 1))
    .map(([columns, weights, v]) => compromiseOn(columns, Float64Array.from(weights), { v })),
  population.map((columns) => majorityOf(columns)),
);

/** Rows under every join. */
export const joinedRows: fc.Arbitrary<JoinedRow> = fc
  .record({ join: joins, shares: figures, weights: parts })
  .map((drawn) => drawn);

const read = ({ join, shares, weights }: JoinedRow, places = shares.map((_, k) => k)) =>
  rowJoin(join)(Float64Array.from(shares), Float64Array.from(weights), Int32Array.from(places), shares.length);

/** True of every way to join a row. */
export const joinLaws: readonly Law<JoinedRow>[] = [
  {
    name: "gives a finite share from 0 to 1 for shares from 0 to 1",
    holds: (row) => {
      const found = read(row);
      expect(found).toBeGreaterThanOrEqual(0);
      expect(found).toBeLessThanOrEqual(1 + 1e-12);
    },
  },
  {
    name: "shares out exactly what the row lacks of full marks, and gives nobody a gain",
    holds: (row) => {
      const found = read(row);
      const losses = rowLosses(row.join, found)(
        Float64Array.from(row.shares),
        Float64Array.from(row.weights),
        Int32Array.of(0, 1, 2, 3),
        CHILDREN,
      );
      expect(
        isNear(
          losses.reduce((sum, loss) => sum + loss, 0),
          1 - found,
          1e-9,
          1,
        ),
      ).toBe(true);
      for (const loss of losses) expect(loss).toBeGreaterThanOrEqual(-1e-12);
    },
  },
  {
    name: "does not depend on the order in which children are written",
    holds: (row, draw) => {
      const order = shuffled(draw, [0, 1, 2, 3]);
      const turned = { ...row, shares: order.map((k) => row.shares[k]!), weights: order.map((k) => row.weights[k]!) };
      expect(isNear(read(row), read(turned, order), 1e-9, 1)).toBe(true);
    },
  },
  {
    name: "never takes anything away from somebody who does better, but for the penalty of unbalance",
    holds: (row, draw) => {
      if (row.join.kind === "penalised") return;
      const place = draw(fc.nat(CHILDREN - 1));
      const better = row.shares.map((one, k) => (k === place ? one + (1 - one) * draw(share) : one));
      expect(read({ ...row, shares: better })).toBeGreaterThanOrEqual(read(row) - 1e-12);
    },
  },
  {
    name: "asks only how weights stand to each other",
    holds: (row, draw) => {
      const factor = draw(fc.constantFrom(2, 0.25, 1024, 0.1));
      const scaled = { ...row, weights: row.weights.map((weight) => weight * factor) };
      expect(isNear(read(row), read(scaled), 1e-9, 1)).toBe(true);
    },
  },
];
