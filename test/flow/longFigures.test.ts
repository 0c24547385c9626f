import { describe, expect, it } from "vitest";
import { calibrate, fromJson, holds, score, statementsOf, toJson } from "scorewright";
import type { Calibration } from "scorewright";
import { paid, teamRun, teamScheme, teamTable } from "./team.js";

const tiers = [
  { from: "0", mode: "marginal", rate: "0.123456789" },
  { from: "0.3333333333", mode: "marginal", rate: "0.2" },
];
const byQuota = {
  base: { metric: "revenue" },
  pay: { kind: "tiers", edge: "upper", tiers, scale: { metric: "revenue", of: "target" } },
};
const person = { id: "ana", revenue: 20_000, quota: 30_000 };

describe("tiers whose edges and rates have many decimals", () => {
  // 0.123456789 · 9999.999999 = 1234.567889876543211, and 0.2 · 10000.000001 = 2000.0000002
  it("are paid to the last digit", () => {
    const { lines, total } = paid([byQuota], person);
    expect([lines[0]!.amount, total]).toEqual(["3234.567890076543211", "3234.57"]);
  });

  it("are paid so after storage, too", () => {
    const table = teamTable([person]);
    const plan = { currency: "USD", settle: { round: "half-even" }, components: [{ id: "c0", ...byQuota }] };
    const stored = JSON.stringify(toJson(calibrate(teamScheme({ plan }), table)));
    const calibration: Calibration = fromJson(JSON.parse(stored), "calibration");
    const [statement] = statementsOf({ calibration, table, scores: score(calibration, table) });
    expect(statement!.total).toBe("3234.57");
  });
});

describe("a condition on a number of many digits", () => {
  const opens = (calls: number, test: Readonly<Record<string, number>>) => {
    const gate = { id: "g", kind: "gate", when: { metric: "calls", ...test }, effect: { kind: "zero" } };
    return paid([{ then: [gate] }], { calls }).total === "100.00";
  };

  it("holds in a plan exactly where it holds elsewhere", () => {
    const numbers = [1 / 300, 0.003333333333333333, 1e30, 1.0000000000000002e30, 5e-324, 1.7976931348623157e308];
    for (const calls of numbers)
      for (const atLeast of numbers) {
        expect(opens(calls, { atLeast }), `${calls} ${atLeast}`).toBe(calls >= atLeast);
        expect(holds(calls, "atLeast", atLeast)).toBe(calls >= atLeast);
        expect(opens(calls, { equals: atLeast })).toBe(calls === atLeast);
      }
  });

  it("holds against text of that length, too", () => {
    expect(holds(1 / 300, "equals", "0.0033333333333333335")).toBe(true);
    expect(holds(1 / 300, "atLeast", "0.0033333333333333336")).toBe(false);
  });

  it("gives everybody a statement", () => {
    const gate = { id: "g", kind: "gate", when: { metric: "calls", atLeast: 1 / 300 }, effect: { kind: "zero" } };
    const rate = { base: { metric: "revenue" }, pay: { kind: "rate", rate: "0.1" } };
    const components = [{ id: "c0", ...rate, then: [gate] }];
    const people = [person, { id: "bo", revenue: 10, calls: 1 }];
    const run = teamRun({ plan: { currency: "USD", settle: { round: "half-even" }, components } }, people);
    expect(statementsOf(run).map(({ status, total }) => `${status} ${total}`)).toEqual(["held 0.00", "payable 1.00"]);
  });
});
