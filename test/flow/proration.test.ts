import { describe, expect, it } from "vitest";
import { asText, calibrate, chinese, explain, fromJson, reward, score, statementsOf, toJson } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { teamRun, teamScheme, teamTable } from "./team.js";
import type { Person } from "./team.js";

const step = { id: "part", kind: "proration", active: "calls", length: "mails" };
const rate = { base: { metric: "revenue" }, pay: { kind: "rate", rate: "0.1" } };
const planned = (component: object, then: readonly object[] = []) => ({
  plan: { currency: "USD", settle: { round: "half-even" }, components: [{ id: "c0", ...component }], then },
});
const own = planned({ ...rate, then: [step] });
const ofPlan = planned(rate, [{ ...step, components: ["c0"] }]);
const ana: Person = { id: "ana", revenue: 3000, calls: 20, mails: 30 };
const rewarding = (parts: Readonly<Record<string, unknown>>, people: readonly Person[]) => {
  const table = teamTable(people);
  const calibration = calibrate(teamScheme(parts), table);
  return { calibration, table, scores: score(calibration, table) };
};
const issues = (work: () => unknown) => raisedBy(work).map(({ code, path, received }) => `${code} ${path} ${received}`);

describe("a step that prorates", () => {
  it("shows both times and the factor, in words, too", () => {
    const run = teamRun(own, [ana]);
    expect(statementsOf(run)[0]!.total).toBe("200.00");
    expect(statementsOf(run)[0]!.lines[1]!.operands).toEqual([
      { name: "active", value: "20", fact: { metric: "calls" } },
      { name: "length", value: "30", fact: { metric: "mails" } },
      { name: "times", value: "0.666666666667" },
    ]);
    const text = (words = {}) => asText(explain(run, "ana"), words).replace(/ +/g, " ");
    expect(text()).toContain("c0 part calls 20, of mails 30, × 0.666666666667 300 → 200.0000000001 -99.9999999999");
    expect(text({ words: chinese })).toContain(
      "c0 part calls 20，共 mails 30，× 0.666666666667 300 → 200.0000000001 -99.9999999999",
    );
    expect(fromJson(toJson(run.calibration))).toEqual(run.calibration);
  });

  it.each([
    ["a component", own, "plan.components.c0.then.part"],
    ["the plan", ofPlan, "plan.then.part"],
  ])("of %s is refused by name where the times do not fit, by totals and by statements", (_, parts, place) => {
    const given = rewarding(parts, [ana, { ...ana, id: "bo", calls: 31 }]);
    const refused = [`out-of-range ${place}.active "bo: 31"`];
    expect(issues(() => reward(given.calibration, given))).toEqual(refused);
    expect(issues(() => statementsOf(given))).toEqual(refused);
  });

  it("refuses nothing where it does not act", () => {
    const farmers = { for: { attribute: "role", equals: "farmer" } };
    const given = rewarding(planned({ ...rate, ...farmers, then: [step] }), [{ ...ana, calls: 31, role: "hunter" }]);
    expect(statementsOf(given)[0]!.total).toBe("0.00");
  });

  it("withholds the pay of whoever has no days", () => {
    const [statement] = statementsOf(teamRun(own, [{ ...ana, calls: null }]));
    expect([statement!.status, statement!.total, statement!.lines[1]!.withheld]).toEqual(["held", "0.00", "300"]);
  });
});
