import { describe, expect, it } from "vitest";
import {
  closenessTo,
  column,
  copeland,
  harmonicMean,
  joinColumns,
  mazziottaPareto,
  orderedWeights,
  powerMean,
  rowJoin,
  strongest,
  topsis,
  vikor,
  weakest,
} from "scorewright";
import { raisedBy } from "../faults/raised.js";

const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => `${code} ${path}`);

describe("powerMean", () => {
  it("is the geometric mean at 0 and comes near it from both sides", () => {
    expect(powerMean([0.25, 1], { exponent: 0 })).toBe(0.5);
    for (const exponent of [1e-9, -1e-9]) expect(powerMean([0.25, 1], { exponent })).toBeCloseTo(0.5, 8);
  });

  it("comes near the strongest and the weakest as the exponent grows and falls", () => {
    expect(powerMean([0.2, 0.9], { exponent: 500 })).toBeCloseTo(0.9, 2);
    expect(powerMean([0.2, 0.9], { exponent: -500 })).toBeCloseTo(0.2, 2);
  });

  it("is zero for an exponent of 0 or less as soon as one value with weight is zero", () => {
    expect([-2, -1, 0].map((exponent) => powerMean([0, 1], { exponent }))).toEqual([0, 0, 0]);
    expect(harmonicMean([0, 1], { weights: [0, 1] })).toBe(1);
    expect([harmonicMean([-0, 0]), harmonicMean([-0, 1]), powerMean([-0, 0], { exponent: -2 })]).toEqual([0, 0, 0]);
  });

  it("keeps figures that no power can be written down of", () => {
    expect(powerMean([1e200, 1e200], { exponent: 5 })).toBeCloseTo(1e200, -190);
  });

  it("refuses values below zero, and exponents that are none", () => {
    expect(codes(() => powerMean([-0.1, 1], { exponent: 2 }))).toEqual(["negative-share "]);
    for (const exponent of [NaN, Infinity, 1e-12])
      expect(codes(() => powerMean([1], { exponent }))).toEqual(["out-of-range exponent"]);
  });
});

describe("weakest and strongest", () => {
  it("look at what is there and weighs anything", () => {
    const weights = [0, 1, 1, 1];
    expect([weakest([0.1, 0.6, null, 0.4], { weights }), strongest([1, 0.6, null, 0.4], { weights })]).toEqual([
      0.4, 0.6,
    ]);
  });

  it("are missing where nothing is there", () => {
    expect([weakest([null]), strongest([]), weakest([0.5], { weights: [0] })]).toEqual([NaN, NaN, NaN]);
  });
});

describe("orderedWeights", () => {
  it("stretches the weights over the values that are there, so that the stress stays at the weak end", () => {
    const positionWeights = [0, 0, 1];
    expect(orderedWeights([0.9, 0.5, 0.1], { positionWeights })).toBeCloseTo(0.1, 15);
    expect(orderedWeights([0.9, null, 0.1], { positionWeights })).toBeCloseTo(0.1, 15);
    expect(orderedWeights([0.9, null, null], { positionWeights })).toBeCloseTo(0.9, 15);
  });

  it("refuses weights that are not one per value, below zero, or all zero", () => {
    for (const positionWeights of [[1], [0, 0]])
      expect(codes(() => orderedWeights([1, 1], { positionWeights }))).toEqual(["bad-weight positionWeights"]);
    expect(codes(() => orderedWeights([1, 1], { positionWeights: [-1, 2] }))).toEqual(["bad-weight positionWeights.0"]);
  });
});

describe("mazziottaPareto", () => {
  it("sets the even one of two people with the same mean ahead", () => {
    expect(mazziottaPareto([0.5, 0.5])).toBe(0.5);
    expect(mazziottaPareto([0.2, 0.8])).toBeCloseTo(0.5 - 0.18 / 0.5, 15);
  });

  it("never falls below zero, and takes one value as it is", () => {
    expect([mazziottaPareto([0, 0, 1]), mazziottaPareto([0, 0]), mazziottaPareto([0.7])]).toEqual([0, 0, 0.7]);
  });
});

describe("topsis", () => {
  it("gives everybody the middle where nobody differs, and where there is one row", () => {
    expect(
      Array.from(
        topsis(
          [
            [3, 3],
            [1, 1],
          ],
          { norm: "vector" },
        ),
      ),
    ).toEqual([0.5, 0.5]);
    expect(Array.from(topsis([[3], [1]], { norm: "minMax" }))).toEqual([0.5]);
  });

  it("leaves a missing value out of its own row alone", () => {
    const whole = topsis(
      [
        [1, 2, 3],
        [3, 2, 1],
      ],
      { norm: "minMax" },
    );
    const gap = topsis(
      [
        [1, 2, 3],
        [3, null, 1],
      ],
      { norm: "minMax" },
    );
    expect([gap[0], gap[2]]).toEqual([whole[0], whole[2]]);
    expect(
      Array.from(
        topsis(
          [
            [1, null],
            [2, null],
          ],
          { norm: "none" },
        ),
      ),
    ).toEqual([0.5, NaN]);
  });

  it("does not punish a newcomer for being better than the best of the population", () => {
    const join = rowJoin(closenessTo([column([1, 3]), column([1, 3])], { norm: "none" }));
    const newcomers = [column([3, 9]), column([3, 9])];
    expect(Array.from(joinColumns(join, newcomers, column([1, 1])))).toEqual([1, 1]);
  });
});

describe("vikor", () => {
  it("gives the middle where nobody differs from anybody", () => {
    expect(
      Array.from(
        vikor([
          [2, 2],
          [5, 5],
        ]).q,
      ),
    ).toEqual([0.5, 0.5]);
  });

  it("does not blow float noise up: rows that are the same but for the order of their columns are equal", () => {
    const row = [0, 1, 0.4, 0.2];
    const columns = row.map((_, k) => row.map((__, person) => row[(k + person) % 4]!));
    expect(Array.from(vikor(columns).q)).toEqual([0.5, 0.5, 0.5, 0.5]);
  });
});

describe("copeland", () => {
  it("takes sums of weights that differ by float noise for equal", () => {
    const weights = [0.1, 0.2, 0.3];
    expect(
      Array.from(
        copeland(
          [
            [1, 0],
            [1, 0],
            [0, 1],
          ],
          { weights },
        ),
      ),
    ).toEqual([0, 0]);
  });

  it("does not depend on the order of rows where values are missing", () => {
    const columns = [
      [1, 2, null],
      [null, 1, 2],
    ];
    const turned = columns.map((values) => [...values].reverse());
    expect(Array.from(copeland(turned)).reverse()).toEqual(Array.from(copeland(columns)));
  });
});

describe("what is missing in a row", () => {
  const values = [0.8, null];
  it("can count as nothing, as something stated, as what others earned, or make the whole missing", () => {
    const found = [
      weakest(values, { missing: { kind: "zero" } }),
      weakest(values, { missing: { kind: "neutral", earns: 0.5 } }),
      weakest(values, { missing: { kind: "impute", shares: [null, 0.6] } }),
      weakest(values, { missing: { kind: "propagate" } }),
      weakest(values),
    ];
    expect(found).toEqual([0, 0.5, 0.6, NaN, 0.8]);
  });

  it("still counts as not there for the coverage, whatever stands in its place", () => {
    const missing = { kind: "neutral", earns: 0.5, minimumCoverage: 0.6 } as const;
    expect([weakest(values, { missing }), weakest(values, { missing, weights: [0.6, 0.4] })]).toEqual([NaN, 0.5]);
  });
});
