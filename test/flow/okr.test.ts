import { describe, expect, it } from "vitest";
import { calibrate, explain, noticeText, parseScheme, pointsOf, score, table } from "scorewright";

interface Person {
  readonly revenue?: number | null;
  readonly csat?: number | null;
  readonly complaints?: number | null;
  readonly pilot?: number | null;
  readonly customers?: number | null;
  readonly customersBefore?: number | null;
  readonly trained?: number | null;
}

const metrics = [
  { id: "revenue", direction: "higherIsBetter", target: 100 },
  { id: "csat", direction: "higherIsBetter", baseline: 3, target: 5 },
  { id: "complaints", direction: "lowerIsBetter", baseline: 10, target: 2 },
  { id: "pilot", direction: "higherIsBetter", baseline: 0, target: 1 },
  { id: "customers", direction: "higherIsBetter", baseline: { metric: "customersBefore" }, target: 20 },
  { id: "customersBefore" },
  { id: "trained", direction: "higherIsBetter", target: 1 },
];
const keyResult = { kind: "keyResult" };
const aspirational = { kind: "keyResult", ambition: "aspirational" };
const untilOne = { kind: "goalposts", low: 0, high: 1 };

interface Own {
  readonly customers?: object;
  readonly pilot?: object;
  readonly missing?: object;
}

/** Revenue against its target weighs 0.6, two objectives 0.2 each; in one a milestone is 0 or 1, in the other a share. */
function tree({ customers = aspirational, pilot = keyResult, ...care }: Own = {}) {
  const stay = [
    { metric: "csat", weight: 0.5, normalize: keyResult },
    { metric: "complaints", weight: 0.3, normalize: keyResult },
    { metric: "pilot", weight: 0.2, normalize: pilot },
  ];
  const reach = [
    { metric: "customers", weight: 0.6, normalize: customers },
    { metric: "trained", weight: 0.4, normalize: untilOne },
  ];
  const objectives = [
    { id: "stay", weight: 0.5, of: stay, ...care },
    { id: "reach", weight: 0.5, of: reach },
  ];
  const kpis = [{ metric: "revenue", weight: 1, normalize: { kind: "attainment", cap: 1.2 } }];
  return {
    id: "total",
    of: [
      { id: "kpis", weight: 0.6, of: kpis },
      { id: "objectives", weight: 0.4, of: objectives },
    ],
  };
}

function run(person: Person, own: object = tree(), parts: object = {}) {
  const figures = metrics.map(({ id }) => [id, [person[id as keyof Person] ?? null]]);
  const people = table({ ids: ["ana"], columns: Object.fromEntries(figures) as Record<string, (number | null)[]> });
  const calibration = calibrate(parseScheme({ schemaVersion: 1, id: "okr", metrics, score: own, ...parts }), people);
  return { table: people, calibration, scores: score(calibration, people) };
}

function marks({ scores }: ReturnType<typeof run>) {
  return Object.fromEntries(scores.nodes.map(({ id, units }) => [id, pointsOf(units[0]!, scores.precision)]));
}

// csat: half of the way from 3 to 5; complaints: 6 of the 8 from 10 down to 2; the pilot is live:
// 0.5 · 0.5 + 0.3 · 0.75 + 0.2 = 0.675. customers: 3.5 of the 10 from 10 up to 20, trained: 0.8.
const ana = { revenue: 130, csat: 4, complaints: 4, pilot: 1, customers: 13.5, customersBefore: 10, trained: 0.8 };

describe("objectives with key results beside a KPI", () => {
  it("count 0.7 of an aspirational way as full marks", () => {
    // reach: 0.6 · 0.35 ÷ 0.7 + 0.4 · 0.8 = 0.62; objectives: 0.6475; total: 0.6 · 1.2 + 0.4 · 0.6475 = 0.979
    expect(marks(run(ana))).toEqual({ total: 97.9, kpis: 120, objectives: 64.8, stay: 67.5, reach: 62 });
  });

  it("ask for the whole of a committed way", () => {
    // reach: 0.6 · 0.35 + 0.32 = 0.53; objectives: 0.6025; total: 0.72 + 0.241 = 0.961
    const committed = marks(run(ana, tree({ customers: keyResult })));
    expect(committed).toEqual({ total: 96.1, kpis: 120, objectives: 60.3, stay: 67.5, reach: 53 });
  });

  it("earn no less than nothing for what got worse, and no more than full marks beyond the target", () => {
    // csat and complaints are worse than where they began; 18 is 0.8 of the way to 20, beyond the 0.7 that is a success
    const bo = { revenue: 50, csat: 2.5, complaints: 12, pilot: 0, customers: 18, customersBefore: 10, trained: 0 };
    expect(marks(run(bo))).toEqual({ total: 42, kpis: 50, objectives: 30, stay: 0, reach: 60 });
    const above = marks(run({ ...bo, csat: 5.5, complaints: 0, pilot: 1 }));
    expect([above["stay"], above["total"]]).toEqual([100, 62]);
  });

  it("read a milestone of 0 or 1 the same as a key result and between goalposts", () => {
    const between = tree({ pilot: untilOne });
    const paths = [0, 1, 0.5].map((pilot) => [run({ ...ana, pilot }), run({ ...ana, pilot }, between)] as const);
    expect(paths.map((two) => two.map((one) => marks(one)["stay"]))).toEqual([
      [47.5, 47.5],
      [67.5, 67.5],
      [57.5, 57.5],
    ]);
  });

  it("add up to the score in the explanation, each with its own way", () => {
    const { points, rounding, score: root } = explain(run(ana), "ana");
    expect(points.map((line) => [line.id, line.points, line.of])).toEqual([
      ["revenue", 72, 60],
      ["csat", 5, 10],
      ["complaints", 4.5, 6],
      ["pilot", 4, 4],
      ["customers", 6, 12],
      ["trained", 6.4, 8],
    ]);
    expect([rounding, root.score]).toEqual([0, 97.9]);
  });

  it("give full marks to somebody who meets every target, however bold", () => {
    const cut = { kind: "target" };
    const axes = { x: { node: "stay", cut }, y: { node: "reach", cut } };
    const cells = ["high", "low"].flatMap((x) => ["high", "low"].map((y) => ({ x, y, id: `${x}_${y}` })));
    const { calibration } = run(ana, tree(), { quadrants: [{ id: "aim", ...axes, cells }] });
    const { x, y } = calibration.quadrants[0]!;
    expect([x.cuts?.[0]?.at, y.cuts?.[0]?.at]).toEqual([100, 100]);
  });
});

describe("a missing key result", () => {
  // complaints on target, the pilot not live: 0.3 of the 0.5 that are there
  const cy = { revenue: 100, csat: null, complaints: 2, pilot: 0, customers: 19, customersBefore: 10, trained: 1 };

  it("leaves its weight to the others of its objective", () => {
    expect(marks(run(cy))).toEqual({ total: 92, kpis: 100, objectives: 80, stay: 60, reach: 100 });
  });

  it("earns nothing where the objective says so", () => {
    expect(marks(run(cy, tree({ missing: { kind: "zero" } })))).toMatchObject({ stay: 30, objectives: 65, total: 86 });
  });

  it("takes the objective away below its minimum, and the objectives are judged by the other one", () => {
    const missing = { kind: "renormalise", minimumCoverage: 0.6 };
    expect(marks(run(cy, tree({ missing })))).toMatchObject({ stay: null, reach: 100, objectives: 100, total: 100 });
  });

  it("is also one that has no way to go, which a notice says", () => {
    const there = run({ ...ana, customers: 20, customersBefore: 20 });
    // the training alone is 0.4 of the weight, below the minimum of 0.5
    expect(marks(there)).toMatchObject({ reach: null, objectives: 67.5 });
    expect(there.scores.notices.map((notice) => noticeText(notice))).toEqual([
      "People who have no way to go for customers, because the target is no better than the baseline, or one is missing: 1.",
    ]);
  });
});
