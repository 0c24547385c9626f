import { describe, expect, it } from "vitest";
import { asText, chinese, explain } from "scorewright";
import type { Words } from "scorewright";
import { teamRun } from "../flow/team.js";
import type { Person } from "../flow/team.js";

const base = { metric: "revenue" };
const tiers = [
  { from: "0", mode: "marginal", rate: "0.05" },
  { from: "10000", mode: "marginal", rate: "0.08" },
  { from: "50000", mode: "retroactive", rate: "0.07" },
];
const graduated = (over: object = {}) => ({ base, pay: { kind: "tiers", edge: "upper", tiers, ...over } });

/** The lines of the pay section, with single spaces. */
function printed(component: object, person: Omit<Person, "id">, words?: Words): string[] {
  const plan = { currency: "USD", settle: { round: "half-even" }, components: [{ id: "c0", ...component }] };
  const run = teamRun({ plan }, [{ id: "ana", ...person }]);
  const text = asText(explain(run, "ana"), words === undefined ? {} : { words });
  const lines = text.split("\n").map((line) => line.trim().replace(/ +/g, " "));
  return lines.slice(lines.findIndex((line) => line.startsWith("c0")));
}

describe("the pay that is printed", () => {
  it("says of somebody whom a component is not for just that", () => {
    const component = { for: { attribute: "role", equals: "new" }, base, pay: { kind: "rate", rate: "0.1" } };
    expect(printed(component, { revenue: 5, role: "old" })[0]).toBe("c0 pay not for this person 0");
    expect(printed(component, { revenue: 5, role: null })[0]).toBe(
      "c0 pay not for this person, a fact is missing, which counts as nothing 0",
    );
    expect(printed(component, { revenue: 5, role: "old" }, chinese)[0]).toBe("c0 pay 不适用于此人 0");
  });

  it("tells a retroactive tier from a marginal one", () => {
    expect(printed(graduated(), { revenue: 5000 })[0]).toBe("c0 pay on 5000, 0.05 × 5000 = 250 250");
    expect(printed(graduated(), { revenue: 12500 })[0]).toBe(
      "c0 pay on 12500, 0.05 × 10000 = 500, 0.08 × 2500 = 200 700",
    );
    expect(printed(graduated(), { revenue: 60000 })[0]).toBe(
      "c0 pay on 60000, from 50000 on 0.07 of the whole 60000 = 4200 4200",
    );
    expect(printed(graduated(), { revenue: 60000 }, chinese)[0]).toContain("达到 50000 后，全部 60000 按 0.07 = 4200");
  });

  it("shows a tier that fits the amount also where the base is below zero", () => {
    expect(printed(graduated(), { revenue: -12500 })[0]).toBe(
      "c0 pay on -12500, 0.05 × -10000 = -500, 0.08 × -2500 = -200 -700",
    );
    expect(printed(graduated({ negative: "zero" }), { revenue: -12500 })[0]).toBe(
      "c0 pay on -12500, a negative base pays nothing 0",
    );
    const rate = { base, pay: { kind: "rate", rate: "0.1", negative: "zero" } };
    expect(printed(rate, { revenue: -10 })[0]).toBe("c0 pay on -10, at 0.1, a negative base pays nothing 0");
  });

  it("says in words whether a condition is met", () => {
    const gate = { id: "busy", kind: "gate", when: { metric: "calls", atLeast: 50 }, effect: { kind: "zero" } };
    const gated = { base, pay: { kind: "rate", rate: "0.1" }, then: [{ ...gate, onUnknown: "pass" }] };
    const line = (calls: number | null, words?: Words) => printed(gated, { revenue: 1000, calls }, words)[1];
    expect([line(60), line(0), line(null)]).toEqual([
      "c0 busy condition met 0",
      "c0 busy condition not met -100",
      "c0 busy condition unknown 0",
    ]);
    expect([line(60, chinese), line(0, chinese), line(null, chinese)]).toEqual([
      "c0 busy 条件成立 0",
      "c0 busy 条件不成立 -100",
      "c0 busy 条件是否成立未知 0",
    ]);
  });

  it("says what a cap is a multiple of, and for whom something is guaranteed", () => {
    const then = [
      { id: "most", kind: "cap", by: { metric: "quota" }, times: "0.02" },
      { id: "least", kind: "guarantee", amount: "500", when: { attribute: "role", equals: "new" } },
    ];
    const limited = (person: Omit<Person, "id">) => printed({ base, pay: { kind: "rate", rate: "0.1" }, then }, person);
    expect(limited({ revenue: 30000, quota: 20000, role: "new" }).slice(1, 3)).toEqual([
      "c0 most 20000, × 0.02, at most 400 -2600",
      "c0 least condition met, at least 500 100",
    ]);
    expect(limited({ revenue: 30000, quota: 20000, role: "old" })[2]).toBe(
      "c0 least condition not met, at least 500 0",
    );
    expect(limited({ revenue: 30000 })[1]).toBe("c0 most unknown, × 0.02, at most unknown, withheld 3000 -3000");
  });

  it("says that a guarantee waits", () => {
    const hold = { id: "busy", kind: "gate", when: { metric: "calls", atLeast: 50 }, effect: { kind: "zero" } };
    const rate = { base, pay: { kind: "rate", rate: "0.1" } };
    const plan = {
      currency: "USD",
      settle: { round: "half-even" },
      components: [
        { id: "a", ...rate, then: [hold] },
        { id: "b", ...rate },
      ],
      then: [{ id: "least", kind: "guarantee", amount: "500", components: "all" }],
    };
    const text = asText(explain(teamRun({ plan }, [{ id: "ana", revenue: 1000 }]), "ana")).replace(/ +/g, " ");
    expect(text).toContain("a + b least at least 500, withheld, the amount is not known 0");
  });
});
