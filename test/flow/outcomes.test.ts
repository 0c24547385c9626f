import { describe, expect, it } from "vitest";
import { calibrate, measure, parseScheme } from "scorewright";
import { raisedBy } from "../faults/raised.js";

const goal = { kind: "goalposts", low: 0, high: 100 };
const sum = { kind: "sum", source: "deals", field: "amount" };
const up = { direction: "higherIsBetter" };
const sources = [
  { id: "deals", key: "id", person: "rep", date: "on" },
  { id: "reps", grain: "person", person: "id", attributes: ["grade", "role"] },
];

/** One scored sum, one scored grade, and a profile that asks about something else. */
const asks = (when: object, ...more: object[]) => ({
  schemaVersion: 1,
  id: "outcomes",
  sources,
  metrics: [
    { id: "sales", ...up, from: sum },
    { id: "deals", from: { kind: "count", source: "deals" } },
    { id: "months", from: { kind: "field", source: "reps", field: "months" } },
    { id: "grade", from: { kind: "category", source: "reps", field: "grade" } },
    ...more,
  ],
  score: {
    id: "total",
    of: [
      { metric: "sales", weight: 0.5, normalize: goal },
      {
        metric: "grade",
        weight: 0.5,
        normalize: { kind: "categorical", scores: [{ of: "A", earns: 1 }], unmapped: 0 },
      },
    ],
  },
  profiles: [{ id: "own", when, tilts: [{ towards: ["sales"], by: 0.1 }] }],
});
const codes = (when: object, ...more: object[]) =>
  raisedBy(() => parseScheme(asks(when, ...more) as never)).map(({ code, received }) => `${code} ${received}`);
const asked = (id: string, of?: string) => ({ metric: id, moreThan: "1", ...(of === undefined ? {} : { of }) });
const refused = (id: string) => [`weighted-by-outcome "${id}"`];

describe("whom a profile is for", () => {
  it("may hang on what was known before: a person's own field, or the events of the period before", () => {
    expect(codes(asked("months"))).toEqual([]);
    expect(codes(asked("before"), { id: "before", window: "previousPeriod", from: sum })).toEqual([]);
    expect(codes({ attribute: "role", equals: "hunter" })).toEqual([]);
  });

  it("may not hang on what is scored, nor on other events of the period, whatever they are called", () => {
    expect(codes(asked("sales"))).toEqual(refused("sales"));
    expect(codes(asked("twin"), { id: "twin", from: sum })).toEqual(refused("twin"));
    expect(codes(asked("year"), { id: "year", window: "yearToDate", from: sum })).toEqual(refused("year"));
  });

  it("may not hang on a ratio of these, or on an aim that follows one", () => {
    const ratio = { id: "share", window: "previousPeriod", from: { kind: "ratio", of: "sales", to: "deals" } };
    expect(codes(asked("share"), ratio)).toEqual(refused("share"));
    const aimed = {
      id: "plan",
      window: "previousPeriod",
      target: { metric: "sales" },
      baseline: { metric: "months" },
      from: sum,
    };
    expect(codes(asked("plan", "attainment"), aimed)).toEqual(refused("plan"));
    expect(codes(asked("plan", "baseline"), aimed)).toEqual([]);
    const aim = { id: "goal", target: { metric: "months" }, from: sum };
    expect(codes(asked("goal", "target"), aim)).toEqual([]);
  });

  it("may not hang on an attribute that is the field of a scored metric", () => {
    expect(codes({ attribute: "grade", equals: "A" })).toEqual(refused("grade"));
  });

  it("is held against the period where a window has days of its own", () => {
    const fixed = (from: string, to: string) => {
      const scheme = parseScheme(asks(asked("fixed"), { id: "fixed", window: { from, to }, from: sum }));
      const records = {
        deals: [{ id: "d", rep: "ana", on: "2026-05-01", amount: 9 }],
        reps: [{ id: "ana", grade: "A", months: 3 }],
      };
      const { table } = measure(scheme, records, {
        period: { from: "2026-04-01", to: "2026-07-01" },
        asOf: "2026-12-01",
      });
      return raisedBy(() => calibrate(scheme, table)).map(({ code }) => code);
    };
    expect(fixed("2025-01-01", "2026-01-01")).toEqual([]);
    expect(fixed("2026-01-01", "2026-05-01")).toEqual(["weighted-by-outcome"]);
  });

  it("is told in one step however ratios are made of each other", () => {
    const chain = Array.from({ length: 9000 }, (_, k) => ({
      id: `r${k}`,
      from: { kind: "ratio", of: k === 0 ? "months" : `r${k - 1}`, to: k === 0 ? "months" : `r${k - 1}` },
    }));
    expect(codes(asked("r59"), ...chain)).toEqual([]);
    expect(codes(asked("r8999"), ...chain)).toEqual([]);
    const circle = { id: "round", from: { kind: "ratio", of: "round", to: "round" } };
    expect(codes(asked("round"), circle).map((one) => one.split(" ")[0])).toContain("circular-metric");
  });
});
