import { describe, expect, it } from "vitest";
import { calibrate, compareSchemes, draft, fromJson, measure, score, table, toJson } from "scorewright";
import type { Scheme } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { FIRST_QUARTER, deal } from "./small.js";

const won = { kind: "count", source: "deals", where: { field: "stage", equals: "won" } } as const;
const sources = [{ id: "deals", key: "id", person: "owner", date: "on" }];
const measuring = (from: object = won, more: object = {}) =>
  draft({
    sources,
    metrics: [
      { id: "won", from: from as typeof won, ...more },
      { id: "all", from: { kind: "count", source: "deals" } },
      { id: "winRate", from: { kind: "ratio", of: "won", to: "all" } },
    ],
    score: ["won", "winRate"],
  });
const tableOf = (scheme: Scheme) =>
  measure(scheme, { deals: [deal("d1", { stage: "won" }), deal("d2", { stage: "lost" })] }, FIRST_QUARTER).table;
const measured = tableOf(measuring());

const found = (work: () => unknown) => {
  const [one, ...more] = raisedBy(work);
  expect(more).toEqual([]);
  expect(one!.code).toBe("other-definitions");
  return one!;
};

describe("a scheme that a table was not measured with", () => {
  it("and that gives no definition is told which, and where it may come from", () => {
    const issue = found(() => calibrate(draft({ metrics: ["won", "winRate"] }), measured));
    expect(issue).toMatchObject({
      path: "metrics.won",
      expected: 'won as the table has it: from with kind, source, where, onMissing "zero"',
      received: 'no from, onMissing "missing"',
      remedy: 'take the definition from the scheme that measured the table: draft({ ...thatScheme, score: ["won"] })',
    });
  });

  it("is calibrated once it took the definitions along, as the remedy says", () => {
    const alone = draft({ ...measuring(), score: ["won"] });
    expect(calibrate(alone, measured).score.of).toHaveLength(1);
    expect(found(() => calibrate(draft({ score: ["winRate"] }), measured)).expected).toMatch(/^winRate as /);
    expect(calibrate(draft({ ...measuring(), score: ["winRate"] }), measured).score.of).toHaveLength(1);
  });

  it("is told the keys that differ, as deep as both have them, with what stands there", () => {
    const other = measuring({ ...won, where: { field: "stage", equals: "Won" } }, { window: "previousPeriod" });
    expect(found(() => calibrate(other, measured))).toMatchObject({
      path: "metrics.won",
      expected: 'won as the table has it: from.where.equals "won", window "period"',
      received: 'from.where.equals "Won", window "previousPeriod"',
      remedy: "measure with this scheme, or give it the definition of the scheme that the table was measured with",
    });
  });

  it("is told of a source that is read otherwise", () => {
    const aliases = [{ field: "stage", values: [{ from: "won", to: "Won" }] }];
    const other = draft({ ...measuring(), sources: [{ ...sources[0]!, aliases }] });
    expect(found(() => calibrate(other, measured))).toMatchObject({
      path: "sources.deals",
      expected: "source deals as the table has it: aliases []",
      received: 'aliases [{"field":"stage","values":[…]}]',
    });
  });

  it("is told the metrics that there are, where it has one more, and asked whether one of them was meant", () => {
    expect(found(() => calibrate(draft({ metrics: ["winRates"] }), measured))).toMatchObject({
      path: "metrics.winRates",
      expected: "a table that was measured with winRates",
      received: '["won","all","winRate"]',
      remedy: 'did you mean "winRate"? Otherwise measure with this scheme',
    });
    expect(found(() => calibrate(draft({ metrics: ["revenue"] }), measured)).remedy).toBe("measure with this scheme");
  });

  it("is named where schemes are compared", () => {
    const schemes = [
      { id: "today", scheme: measuring() },
      { id: "short", scheme: draft({ metrics: ["won"] }) },
    ];
    expect(found(() => compareSchemes(schemes, measured)).path).toBe("schemes.short.metrics.won");
  });
});

describe("a calibration of another table", () => {
  const calibration = calibrate(measuring(), measured);

  it("tells what it has, and what the table has", () => {
    const other = tableOf(measuring({ kind: "countDistinct", source: "deals", field: "stage" }));
    expect(found(() => score(calibration, other))).toMatchObject({
      path: "metrics.won",
      expected:
        'won as the calibration has it: from.kind "count", from.where {"equals":"won","field":"stage"}, no from.field',
      received: 'from.kind "countDistinct", no from.where, from.field "stage"',
      remedy: "measure with the scheme that was calibrated, or calibrate again",
    });
  });

  it("of figures by hand needs the definition to be calibrated again", () => {
    const byHand = table({ ids: ["ana", "bo"], columns: { won: [1, 2] } });
    const ofHand = calibrate(draft({ metrics: ["won"] }), byHand);
    expect(found(() => score(ofHand, measured))).toMatchObject({
      expected: 'won as the calibration has it: no from, onMissing "missing"',
      remedy:
        "calibrate again, and take the definition from the scheme that measured the table: " +
        'draft({ ...thatScheme, score: ["won"] })',
    });
  });

  it("of another metric says that the table has none such", () => {
    const { sources: _, ...one } = measuring();
    const metrics = one.metrics.slice(1, 2).map((metric) => ({ ...metric, id: "every" }));
    const other = tableOf(draft({ sources, metrics, score: ["every"] }));
    expect(found(() => score(calibration, other))).toMatchObject({
      expected: "a table that was measured with won",
      received: '["every"]',
      remedy: "measure with the scheme that was calibrated, or calibrate again",
    });
  });
});

describe("a stored table", () => {
  it("may hold any text as a definition", () => {
    for (const by of ["{", '"won"', "[1]", "null", '{"__proto__":1,"from":{"constructor":{}}}']) {
      const json = JSON.parse(JSON.stringify(toJson(measured))) as { defined: { by: string }[] };
      json.defined[0]!.by = by;
      const stored = fromJson(json, "table");
      expect(found(() => calibrate(measuring(), stored)).path).toBe("metrics.won");
    }
  });
});
