import { describe, expect, it } from "vitest";
import { bestWorst, combinations, draft, patch, rankSum, swot, table } from "scorewright";
import type { WeightSpec } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const team = table({ ids: ["ana", "bo"], columns: { won: [9, 4], attained: [1, 2], csat: [3, 5] } });
const scheme = draft({ metrics: ["won", "attained", "csat"] });
const said = (work: () => unknown) => raisedBy(work).map(({ code, path, remedy }) => [code, path, remedy]);
const times = (of: string, one: number) => ({ of, times: one });

/** What is said of a slip in a scheme. */
const inScheme = (weights: WeightSpec) => said(() => patch(scheme, { nodes: { total: { weights } } }));

describe("one slip in a name", () => {
  it("is one issue, at its place, with the name that was meant", () => {
    const meant = ["unknown-node", "score.weights.order.1", 'did you mean "attained"?'];
    const order = ["won", "atained", "csat"];
    for (const kind of ["rankSum", "rankOrderCentroid", "rankReciprocal"] as const)
      expect(inScheme({ kind, order })).toEqual([meant]);
    expect(inScheme({ kind: "swara", order, comparativeImportance: [0.1, 0.1] })).toEqual([meant]);
    expect(inScheme({ kind: "bounded", weights: { kind: "equal" }, bounds: [{ of: "Won", atMost: 0.5 }] })).toEqual([
      ["unknown-node", "score.weights.bounds.Won.of", 'did you mean "won"?'],
    ]);
    const judged = { worst: "csat", bestToOthers: [times("attained", 2), times("csat", 4)] };
    expect(inScheme({ kind: "bestWorst", best: "wonn", ...judged, othersToWorst: [times("attained", 2)] })).toEqual([
      ["unknown-node", "score.weights.best", 'did you mean "won"?'],
    ]);
  });

  it("does not hide another", () => {
    const order = ["won", "atained"];
    expect(inScheme({ kind: "rankSum", order })).toEqual([
      ["unknown-node", "score.weights.order.1", 'did you mean "attained"?'],
      ["missing", "score.weights.order", "add csat"],
    ]);
    expect(inScheme({ kind: "rankSum", order: ["won", "won", "attained"] })).toEqual([
      ["duplicate-id", "score.weights.order", "keep one of the two"],
      ["missing", "score.weights.order", "add csat"],
    ]);
    expect(inScheme({ kind: "rankSum", order: ["won", "attained", "total"] })).toEqual([
      ["unknown-node", "score.weights.order", "name a child of the node"],
      ["missing", "score.weights.order", "add csat"],
    ]);
  });

  it("in a benchmark is no missing column besides", () => {
    const weights = rankSum(["won", "csat"]);
    const benchmark = [{ metric: "wonn", level: 5, direction: "higherIsBetter" as const }];
    expect(said(() => swot(team, benchmark, {}, { weights }))).toEqual([
      ["unknown-node", "benchmark.wonn", 'did you mean "won"?'],
    ]);
  });

  it("in a combination says what was meant, as patch does", () => {
    const { rows } = combinations(scheme, team, { normalize: [{ kind: "minmax" } as never] });
    expect(rows[0]!.issues!.map(({ path, remedy }) => [path, remedy.split("?")[0]])).toEqual([
      ["score.of.won.normalize.kind", 'did you mean "minMax"'],
    ]);
  });

  it("in judgements is told by the list that has all the other has", () => {
    const judge = (bestToOthers: ReturnType<typeof times>[], othersToWorst: ReturnType<typeof times>[]) =>
      said(() => bestWorst({ best: "a", worst: "c", bestToOthers, othersToWorst }));
    expect(judge([times("c", 4)], [times("b", 2)])).toEqual([
      ["missing", "bestToOthers", "add b to bestToOthers, or leave it out of othersToWorst"],
    ]);
    expect(judge([times("b", 2), times("c", 4)], [])).toEqual([["missing", "othersToWorst", "add b"]]);
    expect(judge([times("b", 2), times("c", 4)], [times("b", 2)])).toEqual([]);
  });
});
