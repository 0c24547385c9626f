import { describe, expect, it } from "vitest";
import { evaluate, explain, statementsOf } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";

const records = seedRecords();
const run = evaluate(seedScheme(), records, QUARTER);
const unsurveyed = evaluate(
  seedScheme(),
  { ...records, surveys: records.surveys.filter(({ rep }) => rep !== "bo") },
  QUARTER,
);

describe("why this score", () => {
  it("lists what each metric brought, of what full marks would have brought", () => {
    const { points, rounding, score } = explain(run, "ana");
    expect(points.map(({ id, points: own, of }) => [id, own, of])).toEqual([
      ["revenue", 28.8, 30],
      ["newCustomers", 18, 18],
      ["wonDeals", 12, 12],

      ["csat", 17.5, 20],
      ["retention", 16, 20],
    ]);
    expect([score.score, rounding]).toEqual([92.3, 0]);
  });

  it("adds up to the published score with what publishing rounded", () => {
    // cy by the profile: 0.35 · (50 · 0.8 + 30 · 0.4 + 20 / 3) + 0.65 · 95 = 82.283333, published as 82.3
    const { points, rounding, profile } = explain(run, "cy");
    const sum = points.reduce((so, line) => so + Math.round(line.points * 1e6), 0) / 1e6;
    expect([sum, rounding, profile]).toEqual([82.283333, 0.016667, "serviceStrong"]);
  });

  it("shows figure, target and share of each metric, as its curve read them", () => {
    const volume = explain(run, "ana").score.of[0]!;
    expect("of" in volume && volume.of[0]).toMatchObject({
      metric: "revenue",
      value: 57600,
      target: 60000,
      figure: 0.96,
      share: 0.96,
      weight: 0.5,
      kind: "attainment",
    });
  });

  it("says of somebody without a score which part of the weight is there", () => {
    const { score, points, ranks } = explain(unsurveyed, "bo");
    expect([score.score, points, score.coverage, score.minimumCoverage]).toEqual([null, [], 0.6, 0.7]);
    expect(ranks[0]).toMatchObject({ rank: null, ranked: 3 });
  });
});

describe("what does not belong together", () => {
  const others = evaluate(seedScheme(), { ...records, surveys: [] }, QUARTER);

  it("refuses a table whose figures are not those that were scored, and names the person", () => {
    const [issue] = raisedBy(() => explain({ ...run, table: others.table }, "ana"));
    expect(issue).toMatchObject({ code: "other-scores", path: "people.ana", received: "92.3" });
  });

  it("refuses a table of the same people in another order", () => {
    const ids = [...run.table.ids].reverse();
    const [issue] = raisedBy(() => explain({ ...run, table: { ...run.table, ids } }, "ana"));
    expect(issue).toMatchObject({ code: "other-rows", path: "scores" });
  });
});

describe("why this rank and quadrant", () => {
  it("gives the place among those who have one, and the distance to each cut", () => {
    const { ranks, quadrants } = explain(run, "bo");
    expect(ranks[0]).toMatchObject({ id: "overall", node: "total", rank: 2, ranked: 4 });
    expect(quadrants[0]).toMatchObject({
      id: "style",
      cell: "hunter",
      triggers: ["serviceTraining"],
      x: { node: "volume", score: 110, cut: 70, distance: 40, side: "high", kind: "fixed", edge: "upper" },
      y: { node: "quality", score: 41.8, cut: 62.8, distance: -21, side: "low", kind: "median" },
    });
  });

  it("keeps the side that is known for somebody unplaced", () => {
    expect(explain(unsurveyed, "bo").quadrants[0]).toMatchObject({
      cell: null,
      triggers: [],
      x: { side: "high", distance: 40 },
      y: { side: null, distance: null, score: null },
    });
  });
});

describe("why this payout", () => {
  it("replays the very statement of the run, and every step behind it", () => {
    for (const [row, person] of run.table.ids.entries()) {
      const { statement, replay } = explain(run, person);
      expect(statement).toEqual(statementsOf(run)[row]);
      expect(replay!.values).toHaveLength(replay!.steps.length);
      expect(Number(replay!.values[replay!.total])).toBe(Number(statement!.total));
    }
  });

  it("is absent where the scheme pays nothing", () => {
    const unpaid = evaluate(seedScheme({ plan: undefined }), records, QUARTER);
    expect(explain(unpaid, "ana")).toMatchObject({ statement: null, replay: null });
  });
});

describe("explaining a stranger", () => {
  it("says that nobody has that name", () => {
    const [found] = raisedBy(() => explain(run, "zoe"));
    expect([found!.code, found!.received]).toEqual(["unknown-person", '"zoe"']);
  });
});
