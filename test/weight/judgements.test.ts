import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bestWorst,
  blend,
  critic,
  direct,
  entropy,
  equal,
  gini,
  merec,
  pairwise,
  standardDeviationWeights,
  variation,
} from "scorewright";
import { raisedBy } from "../faults/raised.js";
import type { BestWorstOptions, Weights } from "scorewright";

const weightsOf = ({ shares }: Weights) => shares.map(({ weight }) => weight);
const NAMES = ["a", "b", "c", "d", "e", "f"];
const close = (found: readonly number[], expected: readonly number[]) => {
  expect(found).toHaveLength(expected.length);
  found.forEach((one, k) => {
    expect(one).toBeCloseTo(expected[k]!, 10);
  });
};

const parts = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 6 });
const scale = fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 5, 9);
const reciprocal = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.array(scale, { minLength: 15, maxLength: 15 }))
  .map(([count, drawn]) => {
    const upper = [...drawn];
    const rows = NAMES.slice(0, count).map(() => NAMES.slice(0, count).map(() => 1));
    for (let i = 0; i < count; i++) {
      for (let k = i + 1; k < count; k++) {
        rows[i]![k] = upper.pop()!;
        rows[k]![i] = 1 / rows[i]![k]!;
      }
    }
    return rows;
  });

describe("pairwise judgements", () => {
  it("that agree give the weights they came from, by either method, with nothing to name", () => {
    fc.assert(
      fc.property(parts, fc.constantFrom("eigenvector" as const, "geometricMean" as const), (drawn, method) => {
        const names = NAMES.slice(0, drawn.length);
        const found = pairwise(
          names,
          drawn.map((one) => drawn.map((other) => one / other)),
          { method },
        );
        const all = drawn.reduce((sum, part) => sum + part, 0);
        close(
          weightsOf(found),
          drawn.map((part) => part / all),
        );
        expect(found.consistency.ratio).toBeCloseTo(0, 12);
        expect(found.consistency.ratio).toBeGreaterThanOrEqual(0);
        expect(found.consistency.leastConsistent).toBeNull();
      }),
    );
  });

  it("give an eigenvector: the matrix times the weights is the weights times one number", () => {
    fc.assert(
      fc.property(reciprocal, (matrix) => {
        const weights = weightsOf(pairwise(NAMES.slice(0, matrix.length), matrix));
        const turned = matrix.map((row) => row.reduce((sum, one, k) => sum + one * weights[k]!, 0));
        const values = turned.map((part, k) => part / weights[k]!);
        close(
          values,
          values.map(() => values[0]!),
        );
      }),
    );
  });

  it("are read row against column: the matrix turned over turns the weights over", () => {
    const matrix = [
      [1, 3],
      [1 / 3, 1],
    ];
    close(weightsOf(pairwise(["a", "b"], matrix)), [0.75, 0.25]);
    close(
      weightsOf(
        pairwise(
          ["a", "b"],
          [0, 1].map((i) => matrix.map((row) => row[i]!)),
        ),
      ),
      [0.25, 0.75],
    );
  });

  it("have a ratio by the table that is named, and say which it was", () => {
    // Each twice the next, and the last twice the first: λ = 1 + 2 + 1/2, so (3.5 − 3) / 2 = 0.25 over the index of three.
    const circle = [
      [1, 2, 0.5],
      [0.5, 1, 2],
      [2, 0.5, 1],
    ];
    const by = (randomIndex: "saaty1980" | "saaty2005" | "alonsoLamata" | "tummalaLing" | "doneganDodd") => {
      const { consistency } = pairwise(["a", "b", "c"], circle, { randomIndex });
      expect(consistency.index).toBe(randomIndex);
      return consistency.ratio!;
    };
    close(
      [by("saaty1980"), by("saaty2005"), by("alonsoLamata"), by("tummalaLing"), by("doneganDodd")],
      [0.25 / 0.58, 0.25 / 0.52, 0.25 / 0.525, 0.25 / 0.5799, 0.25 / 0.4914],
    );
  });

  it("flip pass and fail at 0.1 by the table, for the same judgements", () => {
    const names = ["Cost", "Safety", "Style", "Capacity"];
    const car = [
      [1, 3, 7, 3],
      [1 / 3, 1, 9, 1],
      [1 / 7, 1 / 9, 1, 1 / 7],
      [1 / 3, 1, 7, 1],
    ];
    const ratio = (randomIndex: "saaty1980" | "doneganDodd") => pairwise(names, car, { randomIndex }).consistency.ratio;
    expect(ratio("doneganDodd")).toBeCloseTo(0.08, 2);
    expect(ratio("saaty1980")! < ratio("doneganDodd")!).toBe(true);
  });

  it("name the one that agrees least, beside what the weights say", () => {
    const [names, matrix] = [
      ["a", "b", "c"],
      [
        [1, 2, 4],
        [0.5, 1, 8],
        [0.25, 0.125, 1],
      ],
    ];
    const { consistency } = pairwise(names, matrix, { method: "geometricMean" });
    // Row products 8, 4, 1/32: weights as 2, 1.587, 0.315, so a : b is 1.26 for 2, a : c 6.35 for 4, b : c 5.04 for 8.
    const { leastConsistent } = consistency;
    expect({ ...leastConsistent, implied: leastConsistent!.implied.toFixed(2) }).toEqual({
      of: "a",
      against: "b",
      judged: 2,
      implied: "1.26",
    });
  });

  it("of one or two names cannot contradict each other, and of more than ten nobody drew random ones", () => {
    const count = 11;
    const names = Array.from({ length: count }, (_, k) => `m${k}`);
    const ones = names.map(() => names.map(() => 1));
    expect(pairwise(["a"], [[1]])).toMatchObject({ shares: [{ id: "a", weight: 1 }], consistency: { ratio: 0 } });
    expect(
      pairwise(
        ["a", "b"],
        [
          [1, 9],
          [1 / 9, 1],
        ],
      ).consistency.ratio,
    ).toBe(0);
    expect(pairwise(names, ones).consistency.ratio).toBeNull();
    close(
      weightsOf(pairwise(names, ones)),
      names.map(() => 1 / count),
    );
  });
});

const times = fc.constantFrom(1, 1.5, 2, 3, 4, 5, 7, 9);
const judged = fc
  .record({
    count: fc.integer({ min: 1, max: 6 }),
    first: fc.array(times, { minLength: 6, maxLength: 6 }),
    second: fc.array(times, { minLength: 6, maxLength: 6 }),
  })
  .map(({ count, first, second }): BestWorstOptions => {
    const names = NAMES.slice(0, count);
    const between = names.slice(1, -1);
    const worst = names.at(-1)!;
    const best = count === 1 ? [] : [{ of: worst, times: first[0]! }];
    return {
      best: "a",
      worst,
      bestToOthers: [...between.map((of, k) => ({ of, times: first[k + 1]! })), ...best],
      othersToWorst: between.map((of, k) => ({ of, times: second[k + 1]! })),
    };
  });

/** How far weights miss the worst judgement, read off the two definitions. */
function missed({ best, worst, bestToOthers, othersToWorst }: BestWorstOptions, weights: ReadonlyMap<string, number>) {
  const w = (id: string) => weights.get(id)!;
  const [b, l] = [w(best), w(worst)];
  const linear = [
    ...bestToOthers.map(({ of, times: a }) => Math.abs(b - a * w(of))),
    ...othersToWorst.map(({ of, times: a }) => Math.abs(w(of) - a * l)),
  ];
  const nonlinear = [
    ...bestToOthers.map(({ of, times: a }) => Math.abs(b / w(of) - a)),
    ...othersToWorst.map(({ of, times: a }) => Math.abs(w(of) / l - a)),
  ];
  return { linear: Math.max(0, ...linear), nonlinear: Math.max(0, ...nonlinear) };
}

describe.each(["linear", "nonlinear"] as const)("best and worst, %s", (model) => {
  it("miss the worst judgement by the ξ they tell", () => {
    fc.assert(
      fc.property(judged, (options) => {
        const { shares, xi } = bestWorst({ ...options, model });
        expect(shares.filter(({ weight }) => !(weight > 0))).toEqual([]);
        expect(shares.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
        expect(missed(options, new Map(shares.map(({ id, weight }) => [id, weight])))[model]).toBeCloseTo(xi, 9);
      }),
    );
  });

  it("miss it by no more than any other weights do", () => {
    const other = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 6, maxLength: 6 });
    const nudge = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(judged, other, nudge, (options, far, near) => {
        const { shares, xi } = bestWorst({ ...options, model });
        for (const tried of [far, shares.map(({ weight }, k) => weight * (1 + near[k]! / 5000))]) {
          const own = tried.slice(0, shares.length);
          const all = own.reduce((sum, part) => sum + part, 0);
          const weights = new Map(shares.map(({ id }, k) => [id, own[k]! / all]));
          expect(missed(options, weights)[model]).toBeGreaterThanOrEqual(xi - 1e-9);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("that agree give their ratios, with no ξ", () => {
    const found = bestWorst({
      best: "a",
      worst: "d",
      bestToOthers: [
        { of: "b", times: 2 },
        { of: "c", times: 4 },
        { of: "d", times: 8 },
      ],
      othersToWorst: [
        { of: "b", times: 4 },
        { of: "c", times: 2 },
      ],
      model,
    });
    close(weightsOf(found), [8 / 15, 4 / 15, 2 / 15, 1 / 15]);
    expect([found.xi, found.consistency]).toEqual([0, { ratio: 0, index: model, leastConsistent: null }]);
  });
});

describe("best and worst", () => {
  it("have the consistency index of Rezaei's table: 0.44, 1, 1.63, 2.3, 3, 3.73, 4.47, 5.23 for 2 to 9", () => {
    // Judged a_Bj = a_jW = a_BW = c, the greatest contradiction there is: ξ is the index, and the ratio is 1.
    const at = (c: number) =>
      bestWorst({
        best: "a",
        worst: "c",
        bestToOthers: [
          { of: "b", times: c },
          { of: "c", times: c },
        ],
        othersToWorst: [{ of: "b", times: c }],
        model: "nonlinear",
      });
    const found = [2, 3, 4, 5, 6, 7, 8, 9].map(at);
    expect(found.map(({ xi }) => xi.toFixed(2))).toEqual([
      "0.44",
      "1.00",
      "1.63",
      "2.30",
      "3.00",
      "3.73",
      "4.47",
      "5.23",
    ]);
    for (const { consistency } of found) expect(consistency.ratio).toBeCloseTo(1, 12);
  });

  it("leave each child's own two judgements missed alike where another one decides ξ", () => {
    // b decides: (2 − ξ)(5 − ξ) = 8 + ξ, ξ = 4 − √14, R = 12 − √14. c misses by t with (3 + t)(3 + t) = R, so t = √R − 3.
    const { shares } = bestWorst({
      best: "a",
      worst: "d",
      bestToOthers: [
        { of: "b", times: 2 },
        { of: "c", times: 3 },
        { of: "d", times: 8 },
      ],
      othersToWorst: [
        { of: "b", times: 5 },
        { of: "c", times: 3 },
      ],
      model: "nonlinear",
    });
    const [a, , c, d] = shares.map(({ weight }) => weight);
    const ratio = 12 - Math.sqrt(14);
    close([a! / d!, a! / c!, c! / d!], [ratio, Math.sqrt(ratio), Math.sqrt(ratio)]);
  });

  it("where the best is no more important than the worst have no index to hold a contradiction against", () => {
    const bestToOthers = [
      { of: "b", times: 3 },
      { of: "c", times: 1 },
    ];
    const found = bestWorst({
      best: "a",
      worst: "c",
      bestToOthers,
      othersToWorst: [{ of: "b", times: 3 }],
      model: "nonlinear",
    });
    expect(found.xi).toBeGreaterThan(0);
    expect(found.consistency.ratio).toBeNull();
  });

  it("of one name is all there is", () => {
    const found = bestWorst({ best: "a", worst: "a", bestToOthers: [], othersToWorst: [] });
    expect([found.shares, found.xi]).toEqual([[{ id: "a", weight: 1 }], 0]);
  });
});

describe("a mixture of weights", () => {
  it("lies between its parts, by their shares, whatever order they name their children in", () => {
    const judgedWeights = direct([
      { id: "b", weight: 0.2 },
      { id: "a", weight: 0.8 },
    ]);
    const found = blend([
      { share: 0.5, weights: equal(["a", "b"]) },
      { share: 0.5, weights: judgedWeights },
    ]);
    close(weightsOf(found), [0.65, 0.35]);
  });

  it("takes weights by their proportions, and refuses what are none", () => {
    const of = (a: number, b: number) => ({
      shares: [
        { id: "a", weight: a },
        { id: "b", weight: b },
      ],
    });
    const half = (one: Weights, other: Weights) =>
      blend([
        { share: 0.5, weights: one },
        { share: 0.5, weights: other },
      ]);
    expect(weightsOf(half(of(60, 40), of(0.1, 0.9)))).toEqual([0.35, 0.65]);
    const [bad] = raisedBy(() => half(of(1, 1), of(NaN, 1)));
    expect([bad!.code, bad!.path]).toEqual(["bad-weight", "parts.1.weights.a"]);
  });
});

describe("shares of a mixture", () => {
  const among = (shares: readonly number[]) =>
    blend(shares.map((share, k) => ({ share, weights: k === 0 ? equal(["a", "b"]) : direct(aboutA) })));
  const aboutA = [
    { id: "a", weight: 0.75 },
    { id: "b", weight: 0.25 },
  ];

  it("may be what doubles make of thirds, and add up to 1 with the others", () => {
    const third = 1 / 3;
    expect(weightsOf(among([0.7, 1 - 0.7]))).toEqual([0.575, 0.425]);
    close(weightsOf(among([third, third, third])), [2 / 3, 1 / 3]);
    expect(raisedBy(() => among([0.7, 0.2])).map(({ code }) => code)).toEqual(["weights-do-not-sum"]);
  });
});

describe("weights of figures of any size", () => {
  const far = [
    { id: "a", values: [1e300, 3e300] },
    { id: "b", values: [1e300, 2e300] },
  ];
  const near = far.map(({ id, values }) => ({ id, values: values.map((value) => value * 1e-300) }));
  const tiny = far.map(({ id, values }) => ({ id, values: values.map((value) => (value / 1e300) * 1e-200) }));

  it.each([
    ["standardDeviation", standardDeviationWeights],
    ["variation", variation],
    ["entropy", entropy],
    ["gini", gini],
    ["critic", critic],
    ["merec", merec],
  ] as const)("%s finds the same at the ends of the doubles as near 1", (_, weigh) => {
    close(weightsOf(weigh(far)), weightsOf(weigh(near)));
    close(weightsOf(weigh(tiny)), weightsOf(weigh(near)));
  });
});
