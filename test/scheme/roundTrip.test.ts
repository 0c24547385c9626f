import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calibrate, evaluate, fromJson, isFault, parseScheme, score, statementsOf, table, toJson } from "scorewright";
import type { Run, Stored } from "scorewright";
import { cases } from "../arbitraries/cases.js";
import { jsonRun } from "../doors/doors.js";
import { raisedBy } from "../faults/raised.js";
import { teamScheme, teamTable } from "../flow/team.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";

const back = (value: Stored[keyof Stored]) => fromJson(JSON.parse(JSON.stringify(toJson(value))));
const valuesOf = (run: Run): Stored[keyof Stored][] => [
  ...[run.table, run.credits, run.calibration, run.scores],
  ...statementsOf(run),
];
const one = (normalize: object) => ({
  score: { id: "total", of: [{ metric: "calls", weight: 1, normalize }] },
  quadrants: [],
});
const least = {
  schemaVersion: 1,
  id: "least",
  metrics: [{ id: "calls", direction: "higherIsBetter" }],
  score: { id: "total", of: [{ metric: "calls", weight: 1, normalize: { kind: "goalposts", low: 0, high: 50 } }] },
};
const calls = table({ ids: ["ana"], columns: { calls: [20] } });

/** Nodes nested so many times around one leaf. */
function chain(nodes: number): object {
  const leaf = least.score.of[0]!;
  const inner = Array.from({ length: nodes - 1 }, (_, k) => k).reduce<object>(
    (below, k) => ({ id: `n${k}`, weight: 1, of: [below] }),
    leaf,
  );
  return { ...least, score: { id: "total", of: [inner] } };
}

describe("what the library made comes back from storage", () => {
  it("whatever scheme and team", () => {
    const property = fc.property(cases(), (drawn) => {
      const run = attempt(() => jsonRun(drawn));
      for (const value of run === null ? [] : valuesOf(run)) expect(back(value)).toEqual(value);
    });
    fc.assert(property, { numRuns: 100 });
  });

  it("with a thousand aliases and a condition of a thousand texts", () => {
    const texts = Array.from({ length: 1000 }, (_, k) => `a product with a long name, number ${k}`);
    const scheme = seedScheme({
      "sources.deals.aliases": [{ field: "product", values: texts.map((from) => ({ from, to: "GTX Pro" })) }],
      "metrics.revenue.from.where": {
        any: [
          { field: "stage", equals: "won" },
          { field: "product", in: texts },
        ],
      },
    });
    const run = evaluate(scheme, seedRecords(), QUARTER);
    for (const value of [scheme, ...valuesOf(run)]) expect(back(value)).toEqual(value);
  });

  it("with groups to compare within, of which none was known", () => {
    const team = teamTable([]);
    const calibration = calibrate(teamScheme(one({ kind: "minMax", within: "office" })), team);
    expect(back(calibration)).toEqual(calibration);
    expect(back(score(calibration, team))).toEqual(score(calibration, team));
  });

  it("with names of any length", () => {
    const team = teamTable([{ id: "x".repeat(20_000), calls: 5, mails: 5, office: "y".repeat(20_000) }]);
    const calibration = calibrate(teamScheme(one({ kind: "minMax", within: "office" })), team);
    for (const value of [team, calibration, score(calibration, team)]) expect(back(value)).toEqual(value);
  });

  it("with a tree as deep as a scheme may be", () => {
    const deepest = Array.from({ length: 40 }, (_, k) => k + 1)
      .reverse()
      .find((nodes) => raisedBy(() => parseScheme(chain(nodes))).length === 0)!;
    expect(deepest).toBeGreaterThan(25);
    const scheme = parseScheme(chain(deepest));
    const calibration = calibrate(scheme, calls);
    for (const value of [scheme, calibration, score(calibration, calls)]) expect(back(value)).toEqual(value);
  });

  it("with every default of a scheme written out, which counts towards its size", () => {
    const sized = (count: number) => () =>
      parseScheme({
        ...least,
        metrics: [...least.metrics, ...Array.from({ length: count }, (_, k) => ({ id: `m${k}` }))],
      });
    expect(raisedBy(sized(60_000)).map(({ code }) => code)).toEqual(["too-large"]);
    expect(back(sized(30_000)())).toEqual(sized(30_000)());
  });
});

describe("what could not come back is refused before it is made", () => {
  it("a mirrored attainment whose ends a double cannot tell apart", () => {
    const mirrored = (options: object) => () =>
      teamScheme({
        metrics: [{ id: "calls", direction: "lowerIsBetter", target: 50 }],
        ...one({ kind: "attainment", ...options }),
        ranks: [],
      });
    // 2 − 1e-17 is 2, and 2 − (1 − 2^−53) is 1
    for (const options of [{ cap: 1e-17 }, { cap: 1.5, minimum: 1 - 2 ** -53 }])
      expect(raisedBy(mirrored(options)).map(({ code }) => code)).toEqual(["empty-range"]);
  });

  it("a scheme of more text than fits", () => {
    const labels = Array.from({ length: 300 }, (_, k) => ({ id: `m${k}`, label: "x".repeat(9000) }));
    const [found] = raisedBy(() => parseScheme({ ...least, metrics: [...least.metrics, ...labels] }));
    expect([found!.code, found!.expected]).toEqual(["too-large", "at most 2000000 characters in all"]);
  });

  it("a calibration that lacks the curve of everybody", () => {
    const stored = toJson(calibrate(parseScheme(least), calls)) as { score: { of: { curves: unknown[] }[] } };
    stored.score.of[0]!.curves = [];
    expect(raisedBy(() => fromJson(stored)).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "wrong-groups score.calls.curves",
    ]);
  });
});

function attempt<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (isFault(error)) return null;
    throw error;
  }
}
