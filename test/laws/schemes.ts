import fc from "fast-check";
import { expect } from "vitest";
import {
  calibrate,
  childColumns,
  draft,
  influence,
  leafColumns,
  leaveOneOut,
  pointsOf,
  publish,
  rankReversal,
  score,
  table,
  withoutEach,
} from "scorewright";
import type { Scheme, Table, WeighedColumns } from "scorewright";
import type { Law } from "./obeys.js";

/** A scheme of weighted means over fixed bounds, and people. */
export interface Schemed {
  readonly scheme: Scheme;
  readonly table: Table;
  /** Nobody lacks anything. */
  readonly isComplete: boolean;
}

const policies = [
  { kind: "renormalise", minimumCoverage: 0.5 },
  { kind: "renormalise", minimumCoverage: 0 },
  { kind: "zero" },
  { kind: "neutral", earns: 0.5, minimumCoverage: 0.3 },
  { kind: "impute", by: "mean", minimumCoverage: 0 },
  { kind: "propagate" },
] as const;

const leaf = (metric: string, weight: number) => {
  return { metric, weight, normalize: { kind: "goalposts", low: 0, high: 20 } } as const;
};

const figure = fc.integer({ min: -2, max: 22 });

/** Small teams with ties and gaps, and trees of two storeys. */
export const schemed: fc.Arbitrary<Schemed> = fc
  .record({
    people: fc.integer({ min: 1, max: 6 }),
    gaps: fc.boolean(),
    stated: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 5, maxLength: 5 }),
    missing: fc.constantFrom(...policies),
    isDeep: fc.boolean(),
  })
  .chain(({ people, gaps, stated, missing, isDeep }) => {
    const cell = gaps ? fc.option(figure, { freq: 3, nil: null }) : figure;
    const rows = fc.array(cell, { minLength: people, maxLength: people });
    return fc.record({ a: rows, b: rows, c: rows, d: rows }).map((columns) => {
      const weights = { kind: "direct", sum: "renormalise" } as const;
      const [a, b, c, d, e] = stated as [number, number, number, number, number];
      const low = { id: "low", weight: e, weights, of: [leaf("c", c), leaf("d", d)] };
      const of = isDeep ? [leaf("a", a), leaf("b", b), low] : [leaf("a", a), leaf("b", b), leaf("c", c), leaf("d", d)];
      const scheme = draft({ precision: 4, score: { missing, weights, of } });
      const ids = Array.from({ length: people }, (_, row) => `p${row}`);
      return { scheme, table: table({ ids, columns }), isComplete: !gaps };
    });
  });

/** True of schemes of weighted means over fixed bounds. */
export const schemeLaws: readonly Law<Schemed>[] = [
  {
    name: "the weighted mean of a node's columns is its published score, and nobody else has one",
    holds: ({ scheme, table: people }) => {
      const calibration = calibrate(scheme, people);
      const { nodes } = score(calibration, people);
      for (const { id, units } of nodes) {
        const field = childColumns(calibration, people, { node: id });
        expect(field.notices).toEqual([]);
        expect(publishedMeans(field, 4)).toEqual(Array.from(units, (one) => pointsOf(one, 4)));
      }
    },
  },
  {
    name: "the weighted mean of the leaves is the score of whoever no notice counts",
    holds: ({ scheme, table: people, isComplete }) => {
      const calibration = calibrate(scheme, people);
      const scores = Array.from(score(calibration, people).nodes[0]!.units, (one) => pointsOf(one, 4));
      const field = leafColumns(calibration, people);
      const means = publishedMeans(field, 4);
      const others = means.filter((mean, row) => mean !== scores[row]);
      expect(others.length).toBeLessThanOrEqual(Number(field.notices[0]?.values["count"] ?? 0));
      if (isComplete) expect(field.notices).toEqual([]);
    },
  },
  {
    name: "shares in the variance add up to 1, with nothing left where nobody lacks anything",
    holds: ({ scheme, table: people, isComplete }) => {
      const { rows, rest } = influence(calibrate(scheme, people), people);
      if (rest === null) return;
      expect(rows.reduce((sum, { variance }) => sum + variance!, rest)).toBeCloseTo(1, 9);
      if (!isComplete) return;
      expect(rest).toBe(0);
      for (const { nominal, effective } of rows) expect(effective).toBeCloseTo(nominal, 11);
    },
  },
  {
    name: "fixed bounds turn nobody round, whoever goes or does worse",
    holds: ({ scheme, table: people, isComplete }) => {
      const fixed = isComplete ? scheme : { ...scheme, score: { ...scheme.score, missing: policies[0] } };
      expect(withoutEach(fixed, people).moves).toEqual([]);
      for (const change of ["remove", "worsen"] as const)
        expect(rankReversal(fixed, people, { change }).pairs).toEqual([]);
    },
  },
];

function publishedMeans(field: WeighedColumns, precision: number): (number | null)[] {
  const { scores } = leaveOneOut(field, field.weights).all;
  return scores.map((one) => (one === null ? null : publish(one, precision)));
}
