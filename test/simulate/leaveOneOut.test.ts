import { describe, expect, it } from "vitest";
import { leaveOneOut } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { fieldOf, weightsOf } from "./fields.js";

const field = fieldOf(["calls", "mails", "visits"], { ana: [80, 40, 10], bo: [60, 70, 30] });
const weights = weightsOf({ visits: 0.2, calls: 0.5, mails: 0.3 });

describe("leaving one column out", () => {
  it("scores and ranks by the others, which keep their proportions", () => {
    const { ids, all, without } = leaveOneOut(field, weights);
    expect(ids).toEqual(["ana", "bo"]);
    // 80 · 0.5 + 40 · 0.3 + 10 · 0.2 = 54; 30 + 21 + 6 = 57
    expect(all.scores.map((one) => one!.toFixed(9))).toEqual(["54.000000000", "57.000000000"]);
    expect(without.map(({ column }) => column)).toEqual(["calls", "mails", "visits"]);
    // Without mails: (40 + 2) / 0.7 = 60 and (30 + 6) / 0.7 = 51.43, so ana comes first.
    expect(without[1]!.scores[0]).toBeCloseTo(60, 12);
    expect(without[1]!.scores[1]).toBeCloseTo(36 / 0.7, 12);
    expect([all.ranks, ...without.map(({ ranks }) => ranks)]).toEqual([
      [2, 1],
      [2, 1],
      [1, 2],
      [1, 2],
    ]);
  });

  it("takes other means by their exponent", () => {
    const two = fieldOf(["calls", "mails", "visits"], { ana: [0.04, 1, 0.25] });
    const equal = weightsOf({ calls: 1, mails: 1, visits: 1 });
    // √(1 · 0.25), √(0.04 · 0.25), √(0.04 · 1)
    const scores = leaveOneOut(two, equal, { exponent: 0 }).without.map(({ scores: [one] }) => one!);
    expect(scores.map((one) => one.toFixed(12))).toEqual([0.5, 0.1, 0.2].map((one) => one.toFixed(12)));
  });

  it("leaves nobody a score who has nothing else", () => {
    const gaps = fieldOf(["calls", "mails"], { ana: [1, null], bo: [0.5, 0.5] });
    const { without } = leaveOneOut(gaps, weightsOf({ calls: 1, mails: 1 }));
    expect(without[0]).toEqual({ column: "calls", scores: [null, 0.5], ranks: [null, 1] });
    const alone = leaveOneOut(fieldOf(["calls"], { ana: [1] }), weightsOf({ calls: 1 }));
    expect(alone.without).toEqual([{ column: "calls", scores: [null], ranks: [null] }]);
  });

  it("says what is wrong with weights, figures and exponents", () => {
    const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => [code, path]);
    expect(codes(() => leaveOneOut(field, weightsOf({ calls: NaN, mails: 1, visits: -1 })))).toEqual([
      ["bad-weight", "weights.calls"],
      ["bad-weight", "weights.visits"],
    ]);
    expect(codes(() => leaveOneOut(field, weightsOf({ calls: 0, mails: 0, visits: 0 })))).toEqual([
      ["no-weight", "weights"],
    ]);
    expect(codes(() => leaveOneOut(field, weights, { exponent: Infinity }))).toEqual([["out-of-range", "exponent"]]);
    expect(codes(() => leaveOneOut(field, weights, { exponnent: 2 } as never))).toEqual([
      ["unknown-key", "options.exponnent"],
    ]);
    expect(codes(() => leaveOneOut({ ids: [], columns: [] }, weights))).toEqual([["missing", "columns"]]);
  });
});
