import { describe, expect, it } from "vitest";
import { asMarkdown, asText, chinese, explain, fromJson, statementOf, toJson, toRows } from "scorewright";
import type { Words } from "scorewright";
import { teamRun, teamScheme } from "../flow/team.js";
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
    expect(printed(component, { revenue: 5, role: "old" })[0]).toBe(
      "c0 pay not for this person, role old, must be new: not met 0",
    );
    expect(printed(component, { revenue: 5, role: null })[0]).toBe(
      "c0 pay not for this person, role unknown, must be new: unknown, a fact is missing, which counts as nothing 0",
    );
    expect(printed(component, { revenue: 5, role: "old" }, chinese)[0]).toBe(
      "c0 pay 不适用于此人，role old，应为 new：不成立 0",
    );
  });

  it("tells a retroactive tier from a marginal one", () => {
    expect(printed(graduated(), { revenue: 5000 })[0]).toBe("c0 pay on revenue 5000, 0.05 × 5000 = 250 250");
    expect(printed(graduated(), { revenue: 12500 })[0]).toBe(
      "c0 pay on revenue 12500, 0.05 × 10000 = 500, 0.08 × 2500 = 200 700",
    );
    expect(printed(graduated(), { revenue: 60000 })[0]).toBe(
      "c0 pay on revenue 60000, from 50000 on 0.07 of the whole 60000 = 4200 4200",
    );
    expect(printed(graduated(), { revenue: 60000 }, chinese)[0]).toContain("达到 50000 后，全部 60000 按 0.07 = 4200");
  });

  it("shows a tier that fits the amount also where the base is below zero", () => {
    expect(printed(graduated(), { revenue: -12500 })[0]).toBe(
      "c0 pay on revenue -12500, 0.05 × -10000 = -500, 0.08 × -2500 = -200 -700",
    );
    expect(printed(graduated({ negative: "zero" }), { revenue: -12500 })[0]).toBe(
      "c0 pay on revenue -12500, a negative base pays nothing 0",
    );
    const rate = { base, pay: { kind: "rate", rate: "0.1", negative: "zero" } };
    expect(printed(rate, { revenue: -10 })[0]).toBe("c0 pay on revenue -10, at 0.1, a negative base pays nothing 0");
  });

  it("says what a condition asks, what was measured, and whether it is met", () => {
    const gate = { id: "busy", kind: "gate", when: { metric: "calls", atLeast: 50 }, effect: { kind: "zero" } };
    const gated = { base, pay: { kind: "rate", rate: "0.1" }, then: [{ ...gate, onUnknown: "pass" }] };
    const line = (calls: number | null, words?: Words) => printed(gated, { revenue: 1000, calls }, words)[1];
    expect([line(60), line(0), line(null)]).toEqual([
      "c0 busy calls 60, at least 50: met, × 1 100 → 100 0",
      "c0 busy calls 0, at least 50: not met, × 0 100 → 0 -100",
      "c0 busy calls unknown, at least 50: unknown, × 1 100 → 100 0",
    ]);
    expect([line(60, chinese), line(0, chinese), line(null, chinese)]).toEqual([
      "c0 busy calls 60，至少 50：成立，× 1 100 → 100 0",
      "c0 busy calls 0，至少 50：不成立，× 0 100 → 0 -100",
      "c0 busy calls 未知，至少 50：未知，× 1 100 → 100 0",
    ]);
  });

  it("says what a cap is a multiple of, and for whom something is guaranteed", () => {
    const then = [
      { id: "most", kind: "cap", by: { metric: "quota" }, times: "0.02" },
      { id: "least", kind: "guarantee", amount: "500", when: { attribute: "role", equals: "new" } },
    ];
    const limited = (person: Omit<Person, "id">) => printed({ base, pay: { kind: "rate", rate: "0.1" }, then }, person);
    expect(limited({ revenue: 30000, quota: 20000, role: "new" }).slice(1, 3)).toEqual([
      "c0 most quota 20000, × 0.02, at most 400 3000 → 400 -2600",
      "c0 least role new, must be new: met, at least 500, guaranteed 400 → 500 100",
    ]);
    expect(limited({ revenue: 30000, quota: 20000, role: "old" })[2]).toBe(
      "c0 least role old, must be new: not met, at least 500, not guaranteed 400 → 400 0",
    );
    expect(limited({ revenue: 30000 })[1]).toBe("c0 most quota unknown, at most unknown, withheld 3000 3000 → 0 -3000");
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
    expect(text).toContain("a + b least at least 500, withheld, the amount is not known 100 → 100 0");
  });

  it("tells all, any and not in words, and of a reduced amount the share", () => {
    const when = {
      any: [
        {
          all: [
            { metric: "calls", atLeast: 50 },
            { attribute: "role", in: ["hunter", "farmer"] },
          ],
        },
        { not: { metric: "revenue", of: "attainment", lessThan: 1 } },
        { metric: "mails", present: true },
      ],
    };
    const gate = { id: "busy", kind: "gate", when, effect: { kind: "reduceTo", share: "0.25" } };
    const gated = { base, pay: { kind: "rate", rate: "0.1" }, then: [gate] };
    const person = { revenue: 800, quota: 1000, calls: 40, role: "hunter" };
    expect(printed(gated, { ...person, mails: null })[1]).toBe(
      "c0 busy any of (all of (calls 40, at least 50: not met; role hunter, one of hunter, farmer: met): not met; " +
        "not (the attainment of revenue 0.8, less than 1: met): not met; mails unknown, must be known: not met): not met, " +
        "× 0.25 80 → 20 -60",
    );
    expect(printed(gated, { ...person, mails: 1 }, chinese)[1]).toContain("mails 1，应为已知：成立）：成立，× 1");
  });

  it("says of a factor which figure it hangs on, which band that is in, and what it is divided by and held between", () => {
    const adjusted = (step: object, person: object) =>
      printed(
        { base, pay: { kind: "rate", rate: "0.1" }, then: [{ id: "s", ...step }] },
        { revenue: 1000, ...person },
      )[1];
    const byBand = {
      kind: "multiplierByBand",
      by: { metric: "calls" },
      edge: "upper",
      bands: [
        { from: "40", times: "1.15" },
        { from: "60", times: "1.3" },
      ],
      otherwise: "0.9",
    };
    expect([39, 40, 60].map((calls) => adjusted(byBand, { calls }))).toEqual([
      "c0 s calls 39, up to 40, × 0.9 100 → 90 -10",
      "c0 s calls 40, 40 to 60, × 1.15 100 → 115 15",
      "c0 s calls 60, from 60, × 1.3 100 → 130 30",
    ]);
    const byScore = { kind: "multiplierByScore", by: { metric: "calls" }, per: "100", atLeast: "0.5", atMost: "1.1" };
    expect(adjusted(byScore, { calls: 120.8 })).toBe(
      "c0 s calls 120.8, ÷ 100, at least 0.5, at most 1.1, × 1.1 100 → 110 10",
    );
    const byRole = {
      kind: "multiplier",
      by: { attribute: "role" },
      values: [{ is: "true", times: "2" }],
      otherwise: "1",
    };
    expect(adjusted(byRole, { role: "true" })).toBe("c0 s role true, × 2 100 → 200 100");
    expect(adjusted(byRole, { role: null })).toBe("c0 s role unknown, withheld 100 100 → 0 -100");
  });

  it("reckons what a ceiling of rank allows, of what is paid besides", () => {
    const ceiling = (rate: string) => {
      const components = [
        { id: "rest", base, pay: { kind: "rate", rate } },
        { id: "prize", pay: { kind: "prizes", rank: "overall", prizes: ["500"] } },
      ];
      const then = [{ id: "most", kind: "rankCeiling", share: "0.2", components: ["prize"] }];
      const plan = { currency: "USD", settle: { round: "half-even" }, components, then };
      const run = teamRun({ plan }, [{ id: "ana", revenue: 1000, calls: 50, mails: 50 }]);
      return asText(statementOf(run, "ana")).replace(/ +/g, " ");
    };
    expect(ceiling("0.4")).toContain("prize most at most 0.2 ÷ (1 − 0.2) × 400 besides = 100 500 → 100 -400");
    expect(ceiling("-0.4")).toContain("prize most -400 besides counts as nothing, at most 0 500 → 0 -500");
    expect(ceiling("0.4")).toContain("prize pay overall: place 1, of 1 500");
  });

  it("shows the rate of a single tier, and says where a curve pays nothing beyond its knots", () => {
    const single = graduated({ tiers: tiers.slice(0, 1) });
    expect(printed(single, { revenue: 5000 })[0]).toBe("c0 pay on revenue 5000, 0.05 × 5000 = 250 250");
    const knots = [
      { at: "10", pays: "50" },
      { at: "20", pays: "80" },
    ];
    const curve = { base, pay: { kind: "curve", knots, outside: { below: "clamp", above: "zero" } } };
    expect([5, 15, 21].map((revenue) => printed(curve, { revenue })[0])).toEqual([
      "c0 pay on revenue 5, 50 from 10 on 50",
      "c0 pay on revenue 15, 50 at 10, and 30 × 5 ÷ 10 65",
      "c0 pay on revenue 21, beyond what is paid on, which pays nothing 0",
    ]);
  });

  it("reads components, steps, metrics and nodes by their labels", () => {
    const step = { id: "s", label: "Effort", kind: "multiplierByScore", by: { node: "total" }, per: "100" };
    const component = { label: "Commission", base, pay: { kind: "rate", rate: "0.1" }, then: [step] };
    const plan = { currency: "USD", settle: { round: "half-even" }, components: [{ id: "c0", ...component }] };
    const parts = {
      plan,
      metrics: teamScheme().metrics.map((one) => (one.id === "revenue" ? { ...one, label: "Sales" } : one)),
      score: { ...teamScheme().score, label: "Result" },
    };
    const run = teamRun(parts, [{ id: "ana", revenue: 1000, calls: 60, mails: 40 }]);
    const text = asText(statementOf(run, "ana")).replace(/ +/g, " ");
    expect(text).toContain("Commission pay on Sales 1000, at 0.1 100");
    expect(text).toContain("Commission Effort Result 50, ÷ 100, × 0.5 100 → 50 -50");
  });
});

describe("a statement by itself", () => {
  const component = { base, pay: { kind: "rate", rate: "0.12345" } };
  const plan = { currency: "USD", settle: { round: "half-even" }, components: [{ id: "c0", ...component }] };
  const run = teamRun({ plan }, [{ id: "ana", revenue: 100 }]);
  const statement = statementOf(run, "ana");

  it("is printed as it is, also when it comes out of storage", () => {
    const back = fromJson(JSON.parse(JSON.stringify(toJson(statement))), "statement");
    const text = asText(back);
    expect(text.split("\n").map((line) => line.trim().replace(/ +/g, " "))).toEqual([
      "ana: 12.34 USD",
      "team",
      "",
      "Pay (USD)",
      "c0 pay on revenue 100, at 0.12345 12.345",
      "rounding to 2 digits 12.345 → 12.34 -0.005",
      "total 12.34",
    ]);
    expect(asText({ ...back, period: { from: "2026-07-01", to: "2026-10-01" } })).toContain(
      "team, 2026-07-01 to 2026-09-30",
    );
    expect(asText(back, { words: chinese })).toContain("ana：12.34 USD");
    expect(asMarkdown(back)).toContain("| c0 pay | on revenue 100, at 0.12345 |  | 12.345 |");
    expect(asText(explain(run, "ana"))).toContain(text.slice(text.indexOf("Pay")));
  });

  it("gives its lines as rows, and so does a list of statements", () => {
    const rows = toRows(statement);
    expect(rows).toEqual(toRows([statement]));
    expect(rows[0]).toEqual({
      person: "ana",
      components: "c0",
      step: "pay",
      kind: "rate",
      how: "on revenue 100, at 0.12345",
      before: "0",
      after: "12.345",
      amount: "12.345",
      withheld: null,
    });
    expect(rows.map(({ amount }) => amount)).toEqual(["12.345", "-0.005"]);
  });
});
