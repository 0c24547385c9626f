import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isFault, payoutAt, payoutCurveOf, statementOf, totalText } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { runOf } from "./dealsOfAna.js";

const refusingBelow = { kind: "rate", rate: "0.1", negative: "refuse" };
const refusingBeyond = {
  kind: "tiers",
  edge: "upper",
  beyond: "refuse",
  tiers: [{ from: "0", upTo: "250", mode: "marginal", rate: "0.1" }],
};
const refusingOutside = {
  kind: "curve",
  knots: [
    { at: "0", pays: "0" },
    { at: "1000", pays: "100" },
  ],
  outside: { below: "refuse", above: "refuse" },
};

/** What is paid, with what each deal adds. */
function paid(pay: object, ...amounts: number[]): string {
  const { total, lines } = statementOf(runOf(pay, amounts), "ana");
  return `${total}: ${lines[0]!.deals!.map(({ amount }) => amount ?? "unknown").join(", ")}`;
}

describe("the order of deals", () => {
  it("leaves the amount as it is, where a return before a sale takes the running total below zero", () => {
    expect(paid(refusingBelow, 300, -100)).toBe("20.00: 30, -10");
    // Nothing is said of what −100 pays, so nobody can say what either deal adds; what 200 pays is said.
    expect(paid(refusingBelow, -100, 300)).toBe("20.00: unknown, unknown");
    expect(paid(refusingBelow, -100, 300, 50)).toBe("25.00: unknown, unknown, 5");
  });

  it("leaves the amount as it is, where a running total lies beyond what is paid on", () => {
    expect(paid(refusingBeyond, 200, -100, 100)).toBe("20.00: 20, -10, 10");
    // On the way the last tier goes on, so that what the deals add comes to the amount.
    expect(paid(refusingBeyond, 300, -100)).toBe("20.00: 30, -10");
    // On the way the curve pays what its end does.
    expect(paid(refusingOutside, -100, 300)).toBe("20.00: 0, 20");
  });

  it("does not hide a sum that lies beyond what is paid on", () => {
    const refused = (pay: object, ...amounts: number[]) =>
      raisedBy(() => runOf(pay, amounts)).map(({ code, received }) => `${code} ${received}`);
    expect(refused(refusingBeyond, 300, 100)).toEqual(['beyond-table "ana: 400"']);
    expect(refused(refusingOutside, 300, -400)).toEqual(['beyond-table "ana: -100"']);
  });

  it("is of no account to the statement, the columns and the curve, which pay what the period does", () => {
    const pays = fc.constantFrom(refusingBelow, refusingBeyond, refusingOutside);
    const amounts = fc.array(fc.integer({ min: -4, max: 4 }), { minLength: 1, maxLength: 4 });
    const paidBy = (pay: object, deals: readonly number[], per: string) => {
      try {
        const run = runOf(pay, deals, { per });
        const curve = payoutCurveOf(run, "ana", { metric: "revenue" });
        const totals = [statementOf(run, "ana").total, totalText(run.totals!, 0), payoutAt(curve, curve.now!)!];
        return [...new Set(totals)];
      } catch (error) {
        if (!isFault(error)) throw error;
        return error.issues.map(({ code, received }) => `${code} ${received}`);
      }
    };
    fc.assert(
      fc.property(pays, amounts, (pay, units) => {
        const deals = units.map((unit) => unit * 60);
        const found = paidBy(pay, deals, "deal");
        expect(found).toHaveLength(1);
        expect(found).toEqual(paidBy(pay, deals, "period"));
        expect(found).toEqual(paidBy(pay, [...deals].reverse(), "deal"));
      }),
    );
  });
});
