import { describe, expect, it, vi } from "vitest";
import { combinations, compareSchemes, draft, parseScheme, patch, table } from "scorewright";
import type { CombinationOptions } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { at, grid } from "../flow/grid.js";

// Between least and most: calls 1, 0.5, 0; mails 0, 0.6, 1.
const people = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 5, 0], mails: [0, 6, 10] } });
const scheme = draft({
  score: [
    { metric: "calls", weight: 0.7 },
    { metric: "mails", weight: 0.3 },
  ],
});
const ids = (options: CombinationOptions) => combinations(scheme, people, options).rows.map(({ id }) => id);
const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => [code, path]);
const means = [{ kind: "arithmeticMean" }, { kind: "min" }] as const;

describe("combinations of methods", () => {
  it("are every choice with every other, under names", () => {
    const normalize = [{ kind: "minMax" }, { kind: "borda" }] as const;
    expect(ids({ normalize, weights: ["own", { kind: "equal" }], aggregate: means })).toEqual([
      "minMax · own · arithmeticMean",
      "minMax · own · min",
      "minMax · equal · arithmeticMean",
      "minMax · equal · min",
      "borda · own · arithmeticMean",
      "borda · own · min",
      "borda · equal · arithmeticMean",
      "borda · equal · min",
    ]);
    const goals = [10, 20].map((high) => ({ kind: "goalposts", low: 0, high }) as const);
    expect(ids({ normalize: goals })).toEqual(["goalposts 1", "goalposts 2"]);
    expect(ids({ normalize: { calls: goals, mails: [{ kind: "borda" }] } })).toEqual([
      "calls goalposts 1, mails borda",
      "calls goalposts 2, mails borda",
    ]);
    expect(ids({})).toEqual(["own"]);
  });

  it("say how far places agree with the scheme's own", () => {
    // Own 0.7, 0.53, 0.3. Equal weights 0.5, 0.55, 0.5. The weaker one: 0, 0.5, 0.
    const { rows, people: over, own } = combinations(scheme, people, { weights: ["own", { kind: "equal" }] });
    expect(own).toEqual([1, 2, 3]);
    expect(rows[0]).toMatchObject({ id: "own", spearman: 1, kendallTauB: 1, meanShift: 0, moved: 0, leaders: ["ana"] });
    // Ana 1 → 2, Bo 2 → 1, Cy 3 → 2
    expect(rows[1]).toMatchObject({ id: "equal", meanShift: 1, moved: 3, leaders: ["bo"], ranks: [2, 1, 2] });
    expect(over).toEqual([
      { id: "ana", own: 1, best: 1, worst: 2, meanRank: 1.5, first: 0.5 },
      { id: "bo", own: 2, best: 1, worst: 2, meanRank: 1.5, first: 0.5 },
      { id: "cy", own: 3, best: 2, worst: 3, meanRank: 2.5, first: 0 },
    ]);
  });

  it("score as the patched scheme does", () => {
    const node = { total: { aggregate: { kind: "geometricMean" }, weights: { kind: "critic" } } } as const;
    const patched = patch(scheme, { nodes: node });
    const [row] = combinations(scheme, people, {
      weights: { total: [{ kind: "critic" }] },
      aggregate: [{ kind: "geometricMean" }],
    }).rows;
    expect(row!.ranks).toEqual(combinations(patched, people).own);
  });

  it("list what cannot be computed, and go on", () => {
    const odd = [
      { kind: "orderedWeights", positionWeights: [1] },
      { kind: "powerMean", exponent: 2, exponant: 3 },
      { kind: "powerMean" },
      { kind: "average" },
      { kind: "mazziottaPareto", penalty: "none" },
    ] as never;
    const { rows, people: over } = combinations(scheme, people, { aggregate: [...odd, ...means] });
    expect(rows.map(({ id, issues }) => [id, issues?.[0]!.code ?? null])).toEqual([
      ["orderedWeights", "bad-weight"],
      ["powerMean 1", "unknown-key"],
      ["powerMean 2", "wrong-type"],
      ["average", "unknown-kind"],
      ["mazziottaPareto", "not-a-choice"],
      ["arithmeticMean", null],
      ["min", null],
    ]);
    expect(rows[0]).toMatchObject({ ranks: null, moved: null, gained: null, lost: null, leaders: [] });
    // Own 1 2 3; the weaker: 2 1 2.
    expect(over.map(({ meanRank }) => meanRank)).toEqual([1.5, 1.5, 2.5]);
    const direct = combinations(draft({ metrics: ["calls", "mails"] }), people, { weights: [{ kind: "direct" }] });
    expect(direct.rows[0]!.issues![0]!.path).toBe("score.of.calls.weight");
    const wide = [{ kind: "minMax", onConstant: "hi" }, { kind: "levels" }, { kind: "attainment" }] as never;
    expect(combinations(scheme, people, { normalize: wide }).people[0]!.meanRank).toBeNull();
  });

  it("do not hang on quadrants, on which no place hangs", () => {
    // Cuts at 45 and at the mean: 51 of 70, 53, 30 by the scheme; 16.7 of 0, 50, 0 under min, which is out of order.
    const cuts = [at(45), { kind: "mean" }];
    const cut = parseScheme({ ...scheme, ...grid({ node: "total", cuts }, { node: "total", cut: at(50) }) });
    expect(combinations(cut, people, { aggregate: means }).rows.map(({ issues }) => issues)).toEqual([null, null]);
    const weakest = {
      ...patch(scheme, { nodes: { total: { aggregate: { kind: "min" } } } }),
      quadrants: cut.quadrants,
    };
    const schemes = [
      { id: "own", scheme: cut },
      { id: "weakest", scheme: weakest },
    ];
    expect(compareSchemes(schemes, people).pairs[0]!.moved).toBe(3);
  });

  it("write places down once, not for every person", () => {
    const written = (count: number) => {
      const ids = Array.from({ length: count }, (_, row) => `p${row}`);
      const crowd = table({ ids, columns: { calls: ids.map((_, row) => row), mails: ids.map((_, row) => row % 7) } });
      const from = vi.spyOn(Array, "from");
      combinations(scheme, crowd);
      const figures = from.mock.calls.reduce(
        (sum, [list]) => sum + (list instanceof Float64Array ? list.length : 0),
        0,
      );
      from.mockRestore();
      return figures;
    };
    expect(written(400)).toBeLessThan(3 * written(200));
  });

  it("refuse too many before any is computed", () => {
    const many = Array.from({ length: 101 }, () => ({ kind: "min" }) as const);
    const broken = table({ ids: ["ana"], columns: {} });
    expect(codes(() => combinations(scheme, broken, { aggregate: many, weights: ["own", { kind: "equal" }] }))).toEqual(
      [["too-many-combinations", "options"]],
    );
    expect(codes(() => combinations(scheme, people, { aggregate: means, atMost: 1 }))).toEqual([
      ["too-many-combinations", "options"],
    ]);
    expect(codes(() => combinations(scheme, people, { atMost: 0.5 }))).toEqual([["out-of-range", "atMost"]]);
  });

  it("refuse what is no list of methods", () => {
    const weights = (one: unknown) => codes(() => combinations(scheme, people, { weights: one } as never));
    expect(weights(null)).toEqual([["wrong-type", "weights"]]);
    expect(weights("equal")).toEqual([["wrong-type", "weights"]]);
    expect(weights([null])).toEqual([["wrong-type", "weights.0"]]);
    expect(weights(["own", "equal"])).toEqual([["wrong-type", "weights.1"]]);
    expect(weights({ total: null })).toEqual([["wrong-type", "weights.total"]]);
    expect(codes(() => combinations(scheme, people, null as never))).toEqual([["wrong-type", "options"]]);
  });

  it("refuse names that are none", () => {
    expect(codes(() => combinations(scheme, people, { normalize: { total: ["own"] } }))).toEqual([
      ["unknown-metric", "normalize.total"],
    ]);
    expect(codes(() => combinations(scheme, people, { weights: { calls: ["own"] } }))).toEqual([
      ["unknown-node", "weights.calls"],
    ]);
    expect(codes(() => combinations(scheme, people, { aggregate: [] }))).toEqual([["missing", "aggregate"]]);
    expect(codes(() => combinations(scheme, people, { agregate: [] } as never))).toEqual([
      ["unknown-key", "options.agregate"],
    ]);
  });
});
