import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate, isFault, statementsOf } from "scorewright";
import type { Totals } from "scorewright";
import { minorDigits } from "scorewright/money";
import { cases } from "../arbitraries/cases.js";
import { assertUntil } from "../laws/obeys.js";
import { paidCases } from "../laws/statement.js";
import { QUARTER, seedRecords, seedScheme } from "../seedCase.js";

/** A total as a statement writes it. */
function written({ units, digits }: Totals, row: number): string {
  const text = String(Math.abs(units[row]!)).padStart(digits + 1, "0");
  const sign = units[row]! < 0 ? "-" : "";
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

describe("totals by columns", () => {
  it("are those of the statements, to the last cent, whatever the plan", () => {
    let held = 0;
    const property = fc.property(paidCases(cases()), ({ drawn, run }) => {
      const totals = run.totals!;
      expect(totals.digits).toBe(minorDigits(drawn.scheme.plan!.currency));
      statementsOf(run).forEach(({ total, status }, row) => {
        expect([written(totals, row), totals.held[row]]).toEqual([total, Number(status === "held")]);
      });
      held += totals.held.filter(Boolean).length;
    });
    assertUntil(() => held > 0, property, { numRuns: 60 });
    expect(held).toBeGreaterThan(0);
  });

  it("of a scheme without a plan are not there, and nobody has a statement", () => {
    const run = evaluate(seedScheme({ plan: undefined }), seedRecords(), QUARTER);
    expect([run.totals, statementsOf(run)]).toEqual([null, []]);
  });

  it("beyond 10^15 minor units name the person", () => {
    const pay = {
      kind: "award",
      by: { attribute: "role" },
      values: [{ is: "hunter", amount: "0" }],
      otherwise: "20000000000000",
    };
    const commission = { id: "commission", per: "period", onUnknown: "fail", pay, then: [] };
    const scheme = seedScheme({ "plan.components.commission": commission });
    try {
      evaluate(scheme, seedRecords(), QUARTER);
      expect.unreachable();
    } catch (error) {
      expect(isFault(error) && error.issues[0]).toMatchObject({
        code: "too-large",
        path: "totals.cy",
      });
    }
  });
});
