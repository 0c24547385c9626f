import { describe, expect, it } from "vitest";
import {
  asText,
  calibrate,
  evaluate,
  explain,
  fromJson,
  paidTotal,
  score,
  statementOf,
  statementsOf,
  toJson,
} from "scorewright";
import type { ExchangeRate } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";
import { toRows } from "scorewright/rows";

// Of 2026-09-30, the last day of the quarter, the second rate holds.
const rates: ExchangeRate[] = [
  { from: "USD", to: "EUR", on: "2026-06-30", rate: "0.92" },
  { from: "USD", to: "EUR", on: "2026-09-30", rate: "0.9123" },
  { from: "USD", to: "EUR", on: "2026-10-01", rate: "0.5" },
  { from: "USD", to: "JPY", on: "2026-09-30", rate: "155.5" },
];
const byRole = {
  attribute: "role",
  values: [
    { is: "hunter", currency: "EUR" },
    { is: "farmer", currency: "JPY" },
  ],
  to: "USD",
  round: "half-even",
};
const run = (convert: object, given = rates) =>
  evaluate(seedScheme({ "plan.convert": convert }), seedRecords(), { ...QUARTER, rates: given });
const codes = (make: () => unknown) => raisedBy(make).map(({ code, path, received }) => `${code} ${path} ${received}`);

describe("a plan that converts", () => {
  it("pays everybody in the currency of their country, at the rate of the period's last day", () => {
    const paid = run(byRole);
    const roles = paid.table.attributes.find(({ id }) => id === "role")!;
    const found = paid.table.ids.map((id, row) => {
      return [id, roles.labels[roles.codes[row]!], paid.totals!.units[row], paidTotal(paid.totals!, row)];
    });
    // 2870.40 · 0.9123 = 2618.66592; 2790.00 · 0.9123 = 2545.317; 1280.00 · 155.5 = 199040
    expect(found).toEqual([
      ["ana", "hunter", 287040, { currency: "EUR", total: "2618.67" }],
      ["bo", "hunter", 279000, { currency: "EUR", total: "2545.32" }],
      ["cy", "farmer", 128000, { currency: "JPY", total: "199040" }],
      ["dee", "hunter", 0, { currency: "EUR", total: "0.00" }],
    ]);
    expect(toRows(paid).map(({ paidIn, paid: total }) => `${total} ${paidIn}`)[0]).toBe("2618.67 EUR");
  });

  it("says so on the statement, with rate and day, and in the explanation", () => {
    const paid = run(byRole);
    expect(statementOf(paid, "ana").converted).toEqual({
      currency: "EUR",
      rate: "0.9123",
      on: "2026-09-30",
      total: "2618.67",
    });
    expect(statementOf(paid, "ana").total).toBe("2870.40");
    expect(asText(explain(paid, "ana"))).toMatch(/in EUR +at 0\.9123, the rate of 2026-09-30 +2618\.67/);
    for (const statement of statementsOf(paid)) expect(fromJson(toJson(statement))).toEqual(statement);
    expect(fromJson(toJson(paid.calibration))).toEqual(paid.calibration);
  });

  it("pays all in one currency where it names one, and takes another day where it names one", () => {
    const one = run({ to: "EUR", on: "2026-09-29", round: "down" });
    // 2870.40 · 0.92 = 2640.768
    expect(statementOf(one, "ana").converted).toMatchObject({ rate: "0.92", on: "2026-06-30", total: "2640.76" });
  });

  it("changes nothing of its own currency, and needs no rate for it", () => {
    const own = run({ to: "USD", round: "up" }, []);
    expect(statementOf(own, "bo")).toMatchObject({ currency: "USD", total: "2790.00" });
    expect(statementOf(own, "bo").converted).toBeUndefined();
    expect(paidTotal(own.totals!, 1)).toEqual({ currency: "USD", total: "2790.00" });
  });

  it("refuses what it cannot convert", () => {
    expect(codes(() => run(byRole, rates.slice(0, 3)))).toEqual(["missing-rate rates []"]);
    expect(codes(() => run({ to: "EUR", on: "2026-01-01", round: "up" }))).toEqual([
      'missing-rate rates ["2026-06-30","2026-09-30","2026-10-01"]',
    ]);
    expect(codes(() => run(byRole, [...rates, rates[1]!]))).toEqual(['duplicate-rate rates.1 "0.9123"']);
    expect(codes(() => run(byRole, [{ ...rates[1]!, rate: "0" }, rates[3]!]))).toEqual([
      'out-of-range rates.0.rate "0"',
    ]);
    expect(codes(() => run(byRole, [{ ...rates[1]!, rate: "1e3" }, rates[3]!]))).toEqual([
      'not-a-decimal rates.0.rate "1e3"',
    ]);
    const { to: _, ...closed } = byRole;
    expect(codes(() => run({ ...closed, values: byRole.values.slice(0, 1) }))).toEqual([
      'unknown-currency attributes.role.cy "farmer"',
    ]);
    const { table } = run(byRole);
    const byHand = { ...table, period: null };
    expect(codes(() => calibrate(seedScheme({ "plan.convert": byRole }), byHand, { rates }))).toEqual([
      "no-day plan.convert.on undefined",
    ]);
  });

  it("refuses at parse what no rate could mend", () => {
    const parse = (convert: object) => codes(() => seedScheme({ "plan.convert": convert }));
    expect(parse({ round: "up" })).toEqual(["missing plan.convert.to undefined"]);
    expect(parse({ to: "Euro", round: "up" })).toEqual(['bad-currency plan.convert.to "Euro"']);
    expect(parse({ values: byRole.values, to: "USD", round: "up" })).toEqual([
      "missing plan.convert.attribute undefined",
    ]);
    expect(parse({ ...byRole, values: [...byRole.values, byRole.values[0]] })).toEqual([
      'duplicate-id plan.convert.values.2.is "hunter"',
    ]);
    expect(parse({ ...byRole, attribute: "rol" })).toEqual(['unknown-attribute plan.convert.attribute "rol"']);
  });

  it("is stored with the calibration, so that a later run uses the same rates", () => {
    const paid = run(byRole);
    const stored = fromJson(JSON.parse(JSON.stringify(toJson(paid.calibration))), "calibration");
    const again = { ...paid, calibration: stored, scores: score(stored, paid.table) };
    expect(statementsOf(again)).toEqual(statementsOf(paid));
  });
});
