import { describe, expect, it } from "vitest";
import { evaluate, explain, fromJson, score, statementsOf, toJson } from "scorewright";
import type { Stored } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, changed, frozen, seedRecords, seedScheme } from "../seedCase.js";

const scheme = seedScheme();
const run = evaluate(scheme, seedRecords(), QUARTER);
const values: Stored[keyof Stored][] = [
  scheme,
  run.table,
  run.credits,
  run.calibration,
  run.scores,
  statementsOf(run)[0]!,
];
const stored = (value: Stored[keyof Stored]) => JSON.parse(JSON.stringify(toJson(value))) as unknown;
const found = (value: Stored[keyof Stored], changes: Record<string, unknown>) =>
  raisedBy(() => fromJson(changed(stored(value), changes))).map(({ code, path }) => `${code} ${path}`);

describe("stored values", () => {
  it.each(values.map((value) => [value.type, value] as const))("a %s comes back as it was", (_, value) => {
    expect(fromJson(frozen(stored(value)))).toEqual(value);
  });

  it("go on along the road from where they were stored", () => {
    const table = fromJson(stored(run.table), "table");
    const calibration = fromJson(stored(run.calibration), "calibration");
    const scores = score(calibration, table);
    const again = { calibration, table, scores, credits: fromJson(stored(run.credits), "credits") };
    expect([scores, statementsOf(again)]).toEqual([run.scores, statementsOf(run)]);
  });

  it("keep missing figures as null", () => {
    const roster = [{ id: "ana" }];
    const { table } = evaluate(scheme, { ...seedRecords(), roster }, QUARTER);
    const column = (toJson(table) as typeof table).columns.find(({ id }) => id === "quota")!;
    expect(column.values).toEqual([null]);
  });

  it("are refused where their parts do not fit each other", () => {
    expect(found(run.table, { "ids.1": "ana" })).toContain("duplicate-id ids.1");
    expect(found(run.table, { "columns.0.values": [1, 2] })).toEqual(["wrong-length columns.revenue.values"]);
    expect(found(run.table, { "attributes.0.codes.0": 9 })).toEqual(["bad-code attributes.role.codes"]);
    expect(found(run.scores, { "nodes.0.units": [1] })).toEqual(["wrong-length nodes.total.units"]);
    expect(found(run.credits, { "of.0.persons.0": 3 })).toEqual(["unordered-lines of.revenue.persons"]);
    expect(found(run.calibration, { "ranks.0.by.node": "nobody" })).toEqual(["unknown-node ranks.overall.by.node"]);
    expect(found(run.calibration, { "payout.total": 100_000 })).toEqual(["step-ahead payout.lines"]);
  });

  it("are written by name: a bundle or a circle has none", () => {
    const refused = (value: unknown) => raisedBy(() => toJson(value as Stored["table"])).map(({ code }) => code);
    expect([run, explain(run, "ana"), null].map(refused)).toEqual([
      ["unknown-type"],
      ["unknown-type"],
      ["unknown-type"],
    ]);
    const circle: Record<string, unknown> = { type: "table" };
    circle["columns"] = [circle];
    expect(refused(circle)).toEqual(["too-deep"]);
  });

  it("that are asked for as something else are one issue, which names both", () => {
    const issues = raisedBy(() => fromJson(stored(run.table), "scores"));
    expect(issues.map(({ code, received, expected }) => [code, received, expected])).toEqual([
      ["other-type", '"table"', '"scores"'],
    ]);
    expect(raisedBy(() => fromJson({}, "scores")).map(({ received }) => received)).toEqual(["undefined"]);
    const { type: _type, ...untyped } = stored(scheme) as Record<string, unknown>;
    expect(fromJson(untyped, "scheme")).toEqual(scheme);
  });

  it("are refused by shape, and by a type that nobody knows", () => {
    expect(found(statementsOf(run)[0]!, { status: "paid", total: 5 }).sort()).toEqual([
      "not-a-choice status",
      "wrong-type total",
    ]);
    expect(raisedBy(() => fromJson({ type: "explanation" }))[0]!.code).toBe("unknown-type");
    expect(raisedBy(() => fromJson(stored(run.table), "scores"))).not.toEqual([]);
  });
});
