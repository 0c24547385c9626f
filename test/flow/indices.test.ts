import { describe, expect, it } from "vitest";
import {
  asText,
  calibrate,
  chinese,
  evaluate,
  explain,
  fromJson,
  measure,
  parseScheme,
  pointsOf,
  rollUp,
  score,
  table,
  toJson,
  statementsOf,
} from "scorewright";
import type { DatedIndex, Table } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";

const season = { id: "season", label: "season", from: 0.5, to: 1.5 };
const seasonal = seedScheme({
  indices: [season],
  "metrics.revenue.target": { base: { metric: "quota" }, index: "season" },
});
const dated = (value: number, from = "2026-07-01", to = "2026-10-01"): DatedIndex[] => [
  { id: "season", values: [{ from, to, value }] },
];
const run = (value: number) => evaluate(seasonal, seedRecords(), { ...QUARTER, indices: dated(value) });
const codes = (work: () => unknown) => raisedBy(work).map(({ code, path }) => `${code} ${path}`);
const measured = (indices: unknown) => codes(() => measure(seasonal, seedRecords(), { ...QUARTER, indices } as never));

const goal = { kind: "attainment", cap: 2 };
const small = (target: unknown, more: object = {}) =>
  parseScheme({
    schemaVersion: 1,
    id: "small",
    indices: [season],
    metrics: [{ id: "calls", direction: "higherIsBetter", target }],
    score: { id: "total", of: [{ metric: "calls", weight: 1, normalize: goal }] },
    ...more,
  });
const calls = (value?: number) =>
  table({ ids: ["ana"], columns: { calls: [40] }, ...(value === undefined ? {} : { indices: { season: value } }) });
const points = (scheme: ReturnType<typeof small>, people: Table) => {
  const { nodes, precision } = score(calibrate(scheme, people), people);
  return pointsOf(nodes[0]!.units[0]!, precision);
};

describe("a target that follows an index", () => {
  it("is the base times what the index is", () => {
    // 40 ÷ (50 × 0.8) = 1; 40 ÷ (50 × 1.25) = 0.64
    const scheme = small({ base: 50, index: "season" });
    expect([points(scheme, calls(0.8)), points(scheme, calls(1.25))]).toEqual([100, 64]);
  });

  it("gives what quotas stated that high would have given, in scores, ranks and to the cent of pay", () => {
    const records = seedRecords();
    // ana 60000 × 0.8, bo 50000 × 0.8, cy 40000 × 0.8, dee 50000 × 0.8
    const roster = records.roster.map((one) => ({ ...one, quota: ((one as { quota: number }).quota * 8) / 10 }));
    const stated = evaluate(seedScheme(), { ...records, roster }, QUARTER);
    const followed = run(0.8);
    expect(followed.scores).toEqual(stated.scores);
    expect(statementsOf(followed)).toEqual(statementsOf(stated));
    expect(statementsOf(followed)).not.toEqual(statementsOf(run(1.2)));
  });

  it("changes nothing at an index of 1", () => {
    const plain = evaluate(seedScheme(), seedRecords(), QUARTER);
    expect(statementsOf(run(1))).toEqual(statementsOf(plain));
    expect(run(1).scores).toEqual(plain.scores);
  });

  it("is exact for money: a base on the edge of a tier stays there", () => {
    // 48000.3 × 1.1 = 52800.33 exactly, which is what was sold; plain multiplication would ask for more
    const scheme = parseScheme({
      schemaVersion: 1,
      id: "edge",
      indices: [season],
      metrics: [
        {
          id: "revenue",
          unit: { currency: "USD" },
          direction: "higherIsBetter",
          target: { base: 48000.3, index: "season" },
        },
      ],
      score: { id: "total", of: [{ metric: "revenue", weight: 1, normalize: goal }] },
      plan: {
        currency: "USD",
        settle: { round: "half-even" },
        components: [
          {
            id: "bonus",
            base: { metric: "revenue" },
            pay: {
              kind: "tiers",
              edge: "upper",
              scale: { metric: "revenue", of: "target" },
              tiers: [
                { from: "0", mode: "retroactive", rate: "0" },
                { from: "1", mode: "retroactive", rate: "0.1" },
              ],
            },
          },
        ],
      },
    });
    const people = table({ ids: ["ana"], columns: { revenue: [52800.33] }, indices: { season: 1.1 } });
    const calibration = calibrate(scheme, people);
    const [statement] = statementsOf({ calibration, table: people, scores: score(calibration, people) });
    expect(statement!.total).toBe("5280.03");
  });

  it("is followed by conditions, tie-breaks and rolled up teams", () => {
    const scheme = small(
      { base: 50, index: "season" },
      {
        score: {
          id: "total",
          of: [{ metric: "calls", weight: 1, normalize: goal }],
          limits: [
            { id: "high", when: { metric: "calls", of: "target", moreThan: 45 }, effect: { kind: "cap", at: 10 } },
          ],
        },
      },
    );
    expect([points(scheme, calls(0.9)), points(scheme, calls(1))]).toEqual([88.9, 10]);
    const people = table({
      ...{ ids: ["ana"], columns: { calls: [40] } },
      attributes: { team: ["a"] },
      indices: { season: 0.8 },
    });
    const teams = rollUp(
      { table: people },
      { by: "team", columns: [{ id: "calls", kind: "mean", of: { metric: "calls" } }] },
    );
    expect(points(small({ base: 50, index: "season" }), teams)).toBe(100);
  });

  it("comes back the same from storage, index and all", () => {
    const { table: people, calibration, scores } = run(0.8);
    const back = <T>(value: T): T => fromJson(JSON.parse(JSON.stringify(toJson(value as never)))) as T;
    expect([back(people), back(calibration), back(seasonal)]).toEqual([people, calibration, seasonal]);
    expect(score(back(calibration), back(people))).toEqual(scores);
    expect(people.indices).toEqual([{ id: "season", value: 0.8 }]);
    // the next quarter has an index of its own, and the calibration does not hold the old one fast
    expect(score(calibration, run(1.2).table)).toEqual(run(1.2).scores);
  });

  it("shows as a line of its own", () => {
    const text = asText(explain(run(0.8), "ana"));
    expect(text).toContain("revenue: target 60000 × season 0.8 = 48000");
    expect(text).toContain("target 48000");
    expect(asText(explain(run(0.8), "ana"), { words: chinese })).toContain("revenue：目标 60000 × season 0.8 = 48000");
    expect(asText(explain(evaluate(seedScheme(), seedRecords(), QUARTER), "ana"))).not.toContain("season");
  });
});

describe("what an index is in the period", () => {
  it("is found among dated figures, whose last day does not count", () => {
    const values = [
      { from: "2026-04-01", to: "2026-07-01", value: 1.2 },
      { from: "2026-07-01", to: "2027-01-01", value: 0.8 },
      { from: "2027-01-01", to: "2027-04-01", value: 1 },
    ];
    const { table: people } = measure(seasonal, seedRecords(), { ...QUARTER, indices: [{ id: "season", values }] });
    expect(people.indices).toEqual([{ id: "season", value: 0.8 }]);
  });

  it("is needed for all days of the period, once", () => {
    expect(measured(undefined)).toEqual(["missing-index indices.season"]);
    expect(measured(dated(0.8, "2026-08-01"))).toEqual(["missing-index indices.season"]);
    expect(measured(dated(0.8, "2026-07-01", "2026-09-30"))).toEqual(["missing-index indices.season"]);
    expect(measured(dated(0.8, "2026-10-01", "2027-01-01"))).toEqual(["missing-index indices.season"]);
    const twice = [...dated(0.8)[0]!.values, ...dated(0.9, "2026-09-30", "2027-01-01")[0]!.values];
    expect(measured([{ id: "season", values: twice }])).toEqual(["ambiguous-index indices.season"]);
  });

  it("is within what the scheme allows, wherever it comes from", () => {
    expect(measured(dated(1.6))).toEqual(["out-of-range indices.season.values.0.value"]);
    const scheme = small({ base: 50, index: "season" });
    expect(codes(() => calibrate(scheme, calls(0.4)))).toEqual(["out-of-range indices.season"]);
    expect(codes(() => score(calibrate(scheme, calls(0.5)), calls(1.51)))).toEqual(["out-of-range indices.season"]);
    expect(codes(() => calibrate(scheme, calls()))).toEqual(["missing-index indices.season"]);
  });

  it("has no more decimals than an explanation shows", () => {
    expect(measured(dated(2 / 3))).toEqual(["too-many-digits indices.season.values.0.value"]);
    const scheme = small({ base: 50, index: "season" });
    const [found] = raisedBy(() => calibrate(scheme, calls(2 / 3)));
    expect(found).toMatchObject({ path: "indices.season", remedy: "round it: 0.666667" });
    expect(points(scheme, calls(0.666667))).toBe(120);
  });

  it("is refused where it makes no sense", () => {
    expect(measured("season")).toEqual(["wrong-type indices"]);
    expect(measured([null])).toEqual(["wrong-type indices.0"]);
    expect(measured([{ id: "market", values: [] }])).toEqual(["unknown-index indices.market"]);
    expect(measured([...dated(0.8), ...dated(0.8)])).toEqual(["duplicate-id indices.season"]);
    expect(measured([{ id: "season", values: [null] }])).toEqual(["not-a-period indices.season.values.0"]);
    expect(measured(dated("0.8" as never))).toEqual(["wrong-type indices.season.values.0.value"]);
    expect(measured(dated(NaN))).toEqual(["out-of-range indices.season.values.0.value"]);
    for (const value of [0, -1, NaN, Infinity, "0.8"])
      expect(codes(() => calls(value as never))).toEqual(["not-a-number indices.season"]);
    expect(codes(() => table({ ids: [], columns: {}, indices: [] as never }))).toEqual(["wrong-type indices"]);
  });

  it("is not asked for where no target follows it", () => {
    expect(measure(seedScheme({ indices: [season] }), seedRecords(), QUARTER).table.indices).toBeUndefined();
  });
});

describe("a scheme with indices", () => {
  const parsing = (target: unknown, more?: object) => codes(() => small(target, more));

  it("names what it declares", () => {
    expect(parsing({ base: 50, index: "seasons" })).toEqual(["unknown-index metrics.calls.target.index"]);
    expect(parsing({ base: { metric: "quota" }, index: "season" })).toEqual([
      "unknown-metric metrics.calls.target.base.metric",
    ]);
    expect(parsing({ base: 0, index: "season" })).toEqual(["bad-target metrics.calls.target.base"]);
    expect(parsing({ base: 50 })).toEqual(["missing metrics.calls.target.index"]);
    expect(parsing(50, { indices: [season, season] })).toEqual(["duplicate-id indices.season"]);
    expect(parsing(50, { indices: [{ ...season, from: 2 }] })).toEqual(["empty-range indices.season.from"]);
    expect(parsing(50, { indices: [{ ...season, from: 0 }] })).toEqual(["out-of-range indices.season.from"]);
  });

  it("has no such target where a curve or a cut would hold it fast", () => {
    const leaf = { metric: "calls", weight: 1, normalize: { kind: "distanceToTarget" } };
    expect(parsing({ base: 50, index: "season" }, { score: { id: "total", of: [leaf] } })).toEqual([
      "missing-target metrics.calls.target",
    ]);
  });
});
