import { describe, expect, it } from "vitest";
import { calibrate, draft, swot, table } from "scorewright";
import type { BenchmarkLevel, Outlook, SwotOptions, Weights } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { expectOracle } from "../oracles/expectOracle.js";

const team = table({
  ids: ["ana", "bo", "cy"],
  columns: { revenue: [80, 90, 130], daysToClose: [36, null, 36], csat: [4, 4, 4], nps: [null, null, null] },
});
const WEIGHTS = {
  shares: [
    { id: "revenue", weight: 0.5 },
    { id: "daysToClose", weight: 0.25 },
    { id: "csat", weight: 0.15 },
    { id: "nps", weight: 0.1 },
  ],
};
const CALM: Outlook = { opportunities: [], threats: [] };
const SLOW: BenchmarkLevel = { metric: "daysToClose", level: 30, direction: "lowerIsBetter" };

const found = (benchmark: readonly BenchmarkLevel[], outlook = CALM, options: Partial<SwotOptions> = {}) =>
  swot(team, benchmark, outlook, { weights: WEIGHTS, ...options });
const named = ({ shares }: Weights) => Object.fromEntries(shares.map(({ id, weight }) => [id, weight]));
const metrics = (list: readonly { readonly metric: string }[]) => list.map(({ metric }) => metric);

describe("a team and its benchmark", () => {
  it("is worse where it takes longer than others do, better where it takes less", () => {
    expect(found([SLOW]).weaknesses).toEqual([
      { metric: "daysToClose", figure: 36, level: 30, gap: -0.2, because: null },
    ]);
    expect(found([{ ...SLOW, level: 40 }]).strengths).toEqual([
      { metric: "daysToClose", figure: 36, level: 40, gap: 0.1, because: null },
    ]);
  });

  it("is held by the directions of the scheme, or of its calibration, which a benchmark need not say again", () => {
    const scheme = draft({ metrics: ["revenue", { id: "daysToClose", direction: "lowerIsBetter" }] });
    const { direction: _, ...bare } = SLOW;
    const expected = found([SLOW]);
    expect(found([bare], CALM, { scheme })).toEqual(expected);
    expect(found([SLOW], CALM, { scheme })).toEqual(expected);
    expect(found([SLOW], CALM, { scheme: calibrate(scheme, team) })).toEqual(expected);
    // The scheme says nothing of satisfaction, so the benchmark does.
    const csat: BenchmarkLevel = { metric: "csat", level: 5, direction: "higherIsBetter" };
    expect(metrics(found([csat], CALM, { scheme }).weaknesses)).toEqual(["csat"]);
    const codes = (benchmark: readonly BenchmarkLevel[]) =>
      raisedBy(() => found(benchmark, CALM, { scheme })).map(({ code, path }) => `${code} ${path}`);
    expect(codes([{ ...SLOW, direction: "higherIsBetter" }])).toEqual([
      "other-direction benchmark.daysToClose.direction",
    ]);
    expect(codes([{ metric: "csat", level: 5 }])).toEqual(["missing benchmark.csat.direction"]);
  });

  it("may be no more than its whole level off and still on a par, but for a level of 0", () => {
    expect(found([{ ...SLOW, tolerance: 1 }]).weaknesses).toEqual([]);
    const codes = raisedBy(() => found([{ ...SLOW, tolerance: 1.01 }])).map(({ code, path }) => `${code} ${path}`);
    expect(codes).toEqual(["out-of-range benchmark.daysToClose.tolerance"]);
  });

  it("is on a par up to the tolerance, which counts as inside", () => {
    const { strengths, weaknesses } = found([{ ...SLOW, tolerance: 0.2 }]);
    expect([strengths, weaknesses]).toEqual([[], []]);
    expect(metrics(found([{ ...SLOW, tolerance: 0.19 }]).weaknesses)).toEqual(["daysToClose"]);
  });

  it("is its mean, or its median", () => {
    const revenue: BenchmarkLevel = { metric: "revenue", level: 95, direction: "higherIsBetter" };
    expect(found([revenue]).strengths[0]!.figure).toBe(100);
    expect(found([revenue], CALM, { by: "median" }).weaknesses[0]!.figure).toBe(90);
  });

  it("has a gap in the metric's own unit where the level is 0", () => {
    const down = table({ ids: ["ana", "bo"], columns: { churn: [-2, -1] } });
    const weights = { shares: [{ id: "churn", weight: 1 }] };
    const level: BenchmarkLevel = { metric: "churn", level: 0, direction: "lowerIsBetter", tolerance: 1 };
    expect(swot(down, [level], CALM, { weights }).strengths[0]!.gap).toBe(1.5);
    expect(swot(down, [{ ...level, tolerance: 1.5 }], CALM, { weights }).strengths).toEqual([]);
  });

  it("is held against a level below 0 by its size", () => {
    const down = table({ ids: ["ana"], columns: { growth: [-3] } });
    const weights = { shares: [{ id: "growth", weight: 1 }] };
    const level: BenchmarkLevel = { metric: "growth", level: -2, direction: "higherIsBetter" };
    expect(swot(down, [level], CALM, { weights }).weaknesses[0]!.gap).toBe(-0.5);
  });

  it("is neither where nobody has a figure, which is said", () => {
    const nps: BenchmarkLevel = { metric: "nps", level: 30, direction: "higherIsBetter" };
    const { strengths, weaknesses, unmeasured, weights } = found([nps]);
    expect([strengths, weaknesses, unmeasured, weights]).toEqual([[], [], ["nps"], WEIGHTS]);
    const nobody = table({ ids: [], columns: { daysToClose: [] } });
    expect(swot(nobody, [SLOW], CALM, { weights: WEIGHTS }).unmeasured).toEqual(["daysToClose"]);
  });
});

describe("the weights that follow", () => {
  it("are worked by hand for four metrics", () => {
    expectOracle("a team of four held against its benchmark");
    expectOracle("claims beyond the limit, met by the same part");
  });

  it("print as decimals, and each shift says why", () => {
    const { weights, shifts, moved } = found([SLOW]);
    // 0.05 comes from 0.5, 0.15 and 0.1 as 1/30, 1/100 and 1/150.
    expect(named(weights)).toEqual({ revenue: 0.466666666667, daysToClose: 0.3, csat: 0.14, nps: 0.093333333333 });
    expect(shifts[1]).toEqual({
      id: "daysToClose",
      from: 0.25,
      to: 0.3,
      by: 0.05,
      because: [{ kind: "weakness", by: 0.05, figure: 36, level: 30, gap: -0.2 }],
      stoppedBy: null,
    });
    expect(shifts[2]).toEqual({
      id: "csat",
      from: 0.15,
      to: 0.14,
      by: -0.01,
      because: [{ kind: "givesWay", by: -0.01, to: ["daysToClose"] }],
      stoppedBy: null,
    });
    expect(moved).toBe(0.05);
  });

  it("are the same bits without a gap and with an empty outlook", () => {
    const thirds = { shares: ["revenue", "csat", "nps"].map((id) => ({ id, weight: 1 / 3 })) };
    const parity: BenchmarkLevel = { metric: "csat", level: 4, direction: "higherIsBetter" };
    const { weights, shifts, moved } = found([parity], CALM, { weights: thirds });
    expect([weights, shifts, moved]).toEqual([thirds, [], 0]);
  });

  it("follow opportunities and threats by the caller's reasons, also for what nobody has a figure of", () => {
    const because = "a rival leaves the market";
    const { opportunities, shifts } = found([], { opportunities: [{ metric: "nps", because }], threats: [] });
    expect(opportunities).toEqual([{ metric: "nps", figure: null, level: null, gap: null, because }]);
    expect(shifts.find(({ id }) => id === "nps")!.because).toEqual([{ kind: "opportunity", by: 0.05, because }]);
  });

  it("follow the sizes that the caller states, strengths too", () => {
    const csat: BenchmarkLevel = { metric: "csat", level: 3, direction: "higherIsBetter" };
    expect(found([csat]).moved).toBe(0);
    expect(named(found([csat], CALM, { shifts: { strength: 0.05 } }).weights)["csat"]).toBe(0.2);
    expect(found([SLOW], CALM, { shifts: { weakness: 0 } }).shifts).toEqual([]);
  });

  it("move only by what is asked beyond what every metric asks for", () => {
    const weights = { shares: ["revenue", "csat"].map((id) => ({ id, weight: 0.5 })) };
    const expects = (metric: string) => ({ metric, because: "it grows" });
    const outlook = { opportunities: [expects("revenue"), expects("csat")], threats: [expects("csat")] };
    const { shifts } = found([], outlook, { weights });
    expect(shifts.map(({ by }) => by)).toEqual([-0.05, 0.05]);
    expect(shifts[0]!.because.map(({ kind, by }) => `${kind} ${by}`)).toEqual([
      "opportunity 0.05",
      "askedByAll -0.05",
      "givesWay -0.05",
    ]);
    const alike = found([], { ...outlook, threats: [] }, { weights });
    expect([alike.weights, alike.moved]).toEqual([weights, 0]);
  });

  it("say when the others have no more to give", () => {
    const bounds = [
      { of: "revenue", atLeast: 0.49 },
      { of: "csat", atLeast: 0.14 },
      { of: "nps", atLeast: 0.1 },
    ];
    const { shifts, moved } = found([SLOW], CALM, { bounds });
    expect(moved).toBe(0.02);
    expect(shifts.map(({ id, by, stoppedBy }) => `${id} ${by} ${stoppedBy}`)).toEqual([
      "revenue -0.01 atLeast",
      "daysToClose 0.02 atLeast",
      "csat -0.01 atLeast",
    ]);
  });

  it("give a claim up to its own bound, and the limit to the others", () => {
    const because = "it grows";
    const outlook = { opportunities: [{ metric: "csat", because }], threats: [{ metric: "nps", because }] };
    const bounds = [{ of: "csat", atMost: 0.16 }];
    const { shifts, moved } = found([], outlook, { bounds, limit: 0.04 });
    expect(moved).toBe(0.04);
    const taken = shifts.filter(({ by }) => by > 0).map(({ id, by, stoppedBy }) => `${id} ${by} ${stoppedBy}`);
    expect(taken).toEqual(["csat 0.01 atMost", "nps 0.03 limit"]);
    expect(found([], outlook, { limit: 0 }).weights).toEqual(WEIGHTS);
  });

  it("is told what is lacking or strange in what it is asked", () => {
    const people = table({ ids: ["ana"], columns: { churn: [0.05] } });
    const weights = { shares: [{ id: "churn", weight: 1 }] };
    const level = { metric: "churn", level: 0.04, direction: "lowerIsBetter" as const };
    const codes = (...asked: unknown[]) =>
      raisedBy(() => (swot as (...all: unknown[]) => unknown)(people, ...asked)).map(({ code }) => code);
    expect(codes([level], {}, { weights })).toEqual([]);
    expect(codes([{ metric: "churn", level: 0.04 }], {}, { weights })).toEqual(["missing"]);
    expect(codes([level], {}, { weights: [{ metric: "churn", weight: 1 }] })).toEqual(["wrong-type"]);
    expect(codes([level], {}, { weights, limits: 0.1 })).toEqual(["unknown-key"]);
    expect(codes([level], {}, { weights, shifts: { weaknes: 0.1 } })).toEqual(["unknown-key"]);
  });
});
