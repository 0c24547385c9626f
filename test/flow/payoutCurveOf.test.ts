import { describe, expect, it } from "vitest";
import { isMonotone, payoutAt, payoutCurveOf, payoutFall, upperBound, whatEarns } from "scorewright";
import type { PersonCurveOptions } from "scorewright";
import { teamRun } from "./team.js";

const ana = { id: "ana", revenue: 900, quota: 1000, calls: 60, mails: 40, role: "hunter" };
const commission = { id: "commission", base: { metric: "revenue" }, pay: { kind: "rate", rate: "0.1" } };
const attained = { metric: "revenue", of: "attainment" };
const faster = {
  ...{ id: "faster", kind: "multiplierByBand", by: attained, edge: "upper", otherwise: "1" },
  bands: [{ from: "1", times: "2" }],
};
const mbo = { id: "mbo", base: { metric: "calls" }, pay: { kind: "perUnit", amount: "3" } };

function curve(components: readonly object[], options: Partial<PersonCurveOptions> = {}, plan: object = {}) {
  const settled = { currency: "USD", settle: { round: "half-up" }, components, ...plan };
  return payoutCurveOf(teamRun({ plan: settled }, [ana]), "ana", { metric: "revenue", ...options });
}

const marks = ({ breakpoints }: ReturnType<typeof curve>) =>
  breakpoints.map(({ at, left, value, rateAbove }) => [at, left, value, rateAbove].join(" "));

describe("a person's payout curve", () => {
  it("doubles the rate where the attainment of that metric reaches its quota", () => {
    const found = curve([{ ...commission, then: [faster] }]);
    expect(marks(found)).toEqual(["1000 100 200 0.2"]);
    expect([found.now, payoutAt(found, "900"), payoutAt(found, "999.99"), whatEarns(found, "150")]).toEqual([
      ...["900", "90.00", "100.00", "1000.00"],
    ]);
  });

  it("moves with the quota, too: what is paid on attainment is compared without dividing", () => {
    const tiers = {
      ...{ kind: "tiers", edge: "lower", scale: { metric: "quota" } },
      tiers: [
        { from: "0", mode: "marginal", rate: "0.1" },
        { from: "0.8", mode: "marginal", rate: "0.3" },
      ],
    };
    const found = curve([{ ...commission, pay: tiers }], { metric: "quota", from: "0" });
    // On 900: withheld without a quota, 30 % of what lies above 0.8 · quota, 10 % of all from a quota of 1,125 on.
    expect(marks(found)).toEqual(["0 0 0 -0.16", "1125 90 90 0"]);
    expect(isMonotone(found)).toBe(false);
    expect(upperBound(found)).toEqual({ pays: "270.00", at: "0.01" });
  });

  it("is that of one component, or of the total with all that acts on it", () => {
    const most = { then: [{ id: "most", kind: "cap", components: "all", amount: "400" }] };
    expect(upperBound(curve([commission, mbo], {}, most))).toEqual({ pays: "400.00", at: "2199.95" });
    expect(marks(curve([commission, mbo], {}, most))).toEqual(["2200 400 400 0"]);
    expect(upperBound(curve([commission, mbo], { component: "commission" }, most))).toBeNull();
    expect(upperBound(curve([commission, mbo], { component: "mbo" }, most))).toEqual({ pays: "180.00", at: "0.00" });
  });

  it("counts in whole things what is no money", () => {
    const found = curve([mbo], { metric: "calls" });
    expect([found.digits, whatEarns(found, "100")]).toEqual([0, "34"]);
  });

  it("says what it holds although it may hang on the metric", () => {
    const times = { id: "t", kind: "multiplierByScore", by: { node: "total" }, per: "100", atLeast: "0" };
    const found = curve([{ ...mbo, then: [times] }], { metric: "calls" });
    expect(found.notices).toEqual([
      { code: "curve-holds", path: "metrics.calls", values: { metric: "calls", held: "total" } },
    ]);
    // The total is 50 of 100.
    expect(payoutAt(found, "100")).toBe("150.00");
    expect(curve([{ ...mbo, then: [times] }]).notices).toEqual([]);
  });

  it("falls by a cent where components are rounded one by one and go both ways", () => {
    const back = { ...commission, id: "back", pay: { kind: "rate", rate: "-0.1" } };
    const settle = { round: "up", at: "component" };
    const found = curve([{ ...commission, pay: { kind: "rate", rate: "0.11" } }, back], {}, { settle });
    expect(found.parts.map(({ pays }) => pays)).toEqual([["0", "0.01"]]);
    // 0.10 earns 0.011 − 0.01, rounded up to 0.02 − 0.01; 0.11 earns 0.0121 − 0.011, rounded up to 0.02 − 0.02.
    expect(payoutFall(found)).toEqual({ from: "0.10", to: "0.11", paysFrom: "0.01", paysTo: "0.00" });
  });
});
