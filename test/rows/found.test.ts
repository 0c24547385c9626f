import { describe, expect, it } from "vitest";
import {
  alignment,
  calibrate,
  childColumns,
  draft,
  explain,
  leaveOneOut,
  noticeText,
  pairwise,
  shapley,
  swot,
  table,
  toRows,
} from "scorewright";
import { sampleRun } from "../../examples/sample.js";

const team = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 8, 0], mails: [0, 4, 10] } });
const parts = [
  { metric: "calls", weight: 0.6 },
  { metric: "mails", weight: 0.4 },
];
const field = childColumns(calibrate(draft({ score: parts }), team), team);
const reference = { id: "target", values: field.columns.map(({ id }) => ({ id, value: 50 })) };

describe("rows of what was found", () => {
  it("have a cell for each figure that has a name", () => {
    // Ana: calls 100, mails 0, at 0.6 and 0.4, against 50 and 50.
    expect(toRows(shapley(field, field.weights, { reference }))[0]).toEqual({
      ...{ id: "ana", score: 60, referenceScore: 50, "points.calls": 30, "points.mails": -20 },
    });
    const twice = [{ id: "x", weight: 1 }, { id: "x", weight: 2 }]; // prettier-ignore
    expect(toRows([{ of: twice }])).toEqual([{ of: "x; x" }]);
    expect(toRows([{ of: [{ id: "x", weight: 1, label: "X" }] }])).toEqual([{ of: "x" }]);
  });

  it("of a list alone name the people who are said", () => {
    const { ids, without } = leaveOneOut(field, field.weights);
    expect(toRows({ ids, rows: without })[0]).toEqual({
      ...{ column: "calls", "scores.ana": 0, "scores.bo": 40, "scores.cy": 100 },
      ...{ "ranks.ana": 3, "ranks.bo": 2, "ranks.cy": 1 },
    });
  });

  it("of an alignment lay all weight on objectives, on none, and under profiles", () => {
    const objectives = [{ id: "growth" }, { id: "loyalty" }];
    const metrics = [{ id: "calls", serves: ["growth"] }, { id: "mails" }, { id: "posts", serves: ["growth"] }];
    const laidOut = { objectives, metrics, score: ["calls", "mails"] };
    const plain = [
      { objective: "growth", weight: 0.5, split: 0.5, "metrics.calls": 0.5, "metrics.mails": null },
      { objective: "loyalty", weight: 0, split: 0, "metrics.calls": null, "metrics.mails": null },
      { objective: null, weight: 0.5, split: 0.5, "metrics.calls": null, "metrics.mails": 0.5 },
    ];
    expect(toRows(alignment(draft(laidOut)))).toEqual(plain);
    const weights = [
      { of: "calls", weight: 0.75 },
      { of: "mails", weight: 0.25 },
    ];
    const profiles = [{ id: "callers", when: { attribute: "role", in: ["caller"] }, weights }];
    const laid = alignment(draft({ ...laidOut, profiles }));
    const under = [
      { profile: "callers", ...plain[0], weight: 0.75, split: 0.75, "metrics.calls": 0.75 },
      { profile: "callers", ...plain[1] },
      { profile: "callers", ...plain[2], weight: 0.25, split: 0.25, "metrics.mails": 0.25 },
    ];
    expect(toRows(laid)).toEqual([...plain.map((row) => ({ profile: null, ...row })), ...under]);
    expect(toRows(laid.profiles)).toEqual(under);
  });

  it("of shifts give the reasons in the caller's words", () => {
    const threats = [{ metric: "mails", because: "a filter, they say" }];
    const benchmark = [{ metric: "mails", level: 20, direction: "higherIsBetter" as const }];
    const [calls, mails] = toRows(swot(team, benchmark, { threats }, { weights: field.weights }));
    expect(calls).toMatchObject({ id: "calls", because: "givesWay" });
    expect(mails).toMatchObject({ id: "mails", because: "weakness; threat: a filter, they say" });
  });

  it("of notices have their sentences", () => {
    const values = { from: "Closed Won", to: "won", count: 3 };
    expect(toRows([{ code: "alias-applied", path: "deals.stage", values }])).toEqual([
      { code: "alias-applied", path: "deals.stage", text: noticeText({ code: "alias-applied", path: "", values }) },
    ]);
    expect(noticeText({ code: "alias-applied", path: "", values })).toContain("Closed Won");
  });

  it("of an explanation have the points of each metric", () => {
    // As the demo prints it: examples/demo.txt.
    const rows = toRows(explain(sampleRun(), "ana"));
    expect(rows.map(({ id }) => id).slice(0, 2)).toEqual(["revenue", "newCustomers"]);
    expect(rows[0]!["points"]).toBeCloseTo(33.662, 3);
    expect(rows[0]).toMatchObject({ of: 30 });
  });

  it("of a consistency have the judgement that agrees least", () => {
    const matrix = [[1, 2, 8], [0.5, 1, 2], [0.125, 0.5, 1]]; // prettier-ignore
    const { ratio, index, leastConsistent } = pairwise(["a", "b", "c"], matrix).consistency;
    const { of, against, judged, implied } = leastConsistent!;
    const least = { "leastConsistent.of": of, "leastConsistent.against": against };
    expect(toRows({ ratio, index, leastConsistent })).toEqual([
      { ratio, index, ...least, "leastConsistent.judged": judged, "leastConsistent.implied": implied },
    ]);
    expect(toRows({ ratio: null, index, leastConsistent: null })).toEqual([
      { ratio: null, index, leastConsistent: null },
    ]);
  });
});
