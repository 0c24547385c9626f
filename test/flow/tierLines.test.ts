import { describe, expect, it } from "vitest";
import { asText, calibrate, explain, fromJson, reward, score, toJson, statementsOf } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { teamRun, teamScheme, teamTable } from "./team.js";
import type { Person } from "./team.js";

const base = { metric: "revenue" };
const plan = (...components: object[]) => ({
  currency: "USD",
  settle: { round: "half-even" },
  components: components.map((component, k) => ({ id: `c${k}`, base, ...component })),
});
const mixed = {
  kind: "tiers",
  edge: "upper",
  beyond: "clamp",
  tiers: [
    { from: "0", mode: "marginal", rate: "0.05" },
    { from: "1000", mode: "retroactive", rate: "0.1", flat: "20" },
    { from: "2000", mode: "interpolatedAmount", amount: "90" },
    { from: "5000", upTo: "9000", mode: "marginal", rate: "0.2" },
  ],
};

function lineOf(pay: object, person: Omit<Person, "id">) {
  const run = teamRun({ plan: plan({ pay }) }, [{ id: "ana", ...person }]);
  return { line: statementsOf(run)[0]!.lines[0]!, text: asText(explain(run, "ana")).replace(/ +/g, " ") };
}

describe("a line that is paid by tiers", () => {
  it("shows what each tier gives that counts, and they add up", () => {
    const { line, text } = lineOf(mixed, { revenue: 3000 });
    expect(line.amount).toBe("250");
    expect(line.slices).toEqual([
      { mode: "retroactive", rate: "0.1", flat: "20", from: "1000", upTo: "2000", part: "2000", gives: "220" },
      { mode: "interpolatedAmount", amount: "90", from: "2000", upTo: "5000", part: "1000", over: "3000", gives: "30" },
    ]);
    expect(text).toContain("from 1000 on 0.1 of the whole 2000, + 20 = 220, 90 × 1000 ÷ 3000 = 30");
    expect(line.tier).toEqual({ from: "2000", paid: "220", rate: "0", rise: "90", run: "3000", beyond: "1000" });
  });

  it("shows the part up to the end where what is beyond does not count", () => {
    expect(lineOf(mixed, { revenue: 20000 }).line.slices!.at(-1)).toMatchObject({ part: "4000", gives: "800" });
  });

  it("shows the rate that was looked up, and what it is of", () => {
    const tiers = [
      { from: "0", mode: "lookup", rate: "0" },
      { from: "0.8", mode: "lookup", rate: "0.3" },
    ];
    const pay = { kind: "tiers", edge: "upper", scale: { metric: "quota" }, of: { amount: "5000" }, tiers };
    const { line, text } = lineOf(pay, { revenue: 900, quota: 1000 });
    expect(line.amount).toBe("1500");
    expect(text).toContain("c0 pay on revenue 900, against quota 1000, at 0.3, of 5000, from 800 on 0.3 1500");
  });

  it("is read back from storage with all of it", () => {
    const run = teamRun({ plan: plan({ pay: mixed }) }, [{ id: "ana", revenue: 3000 }]);
    expect(fromJson(toJson(statementsOf(run)[0]!))).toEqual(statementsOf(run)[0]);
    expect(fromJson(toJson(run.calibration))).toEqual(run.calibration);
  });
});

describe("a base beyond the last tier", () => {
  const refusing = { pay: { ...mixed, beyond: "refuse" } };
  const paying = (component: object, people: readonly Person[]) => () => {
    const [scheme, rows] = [teamScheme({ plan: plan(component) }), teamTable(people)];
    const calibration = calibrate(scheme, rows);
    const parts = { calibration, table: rows, scores: score(calibration, rows) };
    reward(calibration, parts);
    return parts;
  };

  it("is refused by name", () => {
    const people = [
      { id: "ana", revenue: 5 },
      { id: "bo", revenue: 9000 },
    ];
    expect(raisedBy(paying(refusing, people))).toMatchObject([
      { code: "beyond-table", path: "plan.components.c0.pay.tiers.3.upTo", received: '"bo: 9000"' },
    ]);
  });

  it("is nobody's business where the component is not for the person", () => {
    const component = { ...refusing, for: { attribute: "role", equals: "hunter" } };
    expect(statementsOf(paying(component, [{ id: "bo", revenue: 9000, role: "farmer" }])())[0]!.total).toBe("0.00");
    expect(raisedBy(paying(component, [{ id: "bo", revenue: 9000, role: "hunter" }]))).toHaveLength(1);
  });
});
