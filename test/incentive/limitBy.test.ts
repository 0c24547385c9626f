import { describe, expect, it } from "vitest";
import { applyRule, cap, decimal, guarantee, payoutCurve, rate, textOf } from "scorewright";
import type { CapOptions, GuaranteeOptions, Read, Rule } from "scorewright";
import { expectOracle } from "../oracles/expectOracle.js";

type Facts = Readonly<Record<string, string | null>>;

/** What a rule makes of an amount, where some facts are known. */
function made(rule: Rule, amount: string, facts: Facts): string {
  const read = (from: Read) => {
    const figure = "metric" in from ? (facts[from.metric] ?? null) : null;
    return figure === null ? null : decimal(figure);
  };
  const { figure, held } = applyRule(rule, { amount: decimal(amount) }, read);
  return held ? "held" : textOf(figure as never);
}

const by = { metric: "target" };
const most = (over: Partial<CapOptions>, target: string | null) =>
  made(cap({ by, times: "2.5", ...over }), "9000", { target });

describe("a cap by somebody's own figure", () => {
  it("pays at most a multiple of it", () => {
    expectOracle("cap at 250 % of a target incentive");
    expect([most({}, "3000"), most({}, "3600"), most({}, "4000")]).toEqual(["7500", "9000", "9000"]);
  });

  it("pays at most the figure itself where no multiple is said, and a share of what lies above", () => {
    expect(made(cap({ by }), "9000", { target: "8000" })).toBe("8000");
    expectOracle("cap at a multiple that tapers");
  });

  it("is a cap of zero where the figure is zero", () => {
    expect([most({}, "0"), most({ times: "0" }, "3000")]).toEqual(["0", "0"]);
  });

  it("withholds the amount where the figure is missing or negative, or does as is said", () => {
    const unknown = (over: Partial<CapOptions>) => [most(over, null), most(over, "-0.01")];
    expect(unknown({})).toEqual(["held", "held"]);
    expect(unknown({ onUnknown: "hold" })).toEqual(["held", "held"]);
    expect(unknown({ onUnknown: "pass" })).toEqual(["9000", "9000"]);
    expect(unknown({ onUnknown: "fail" })).toEqual(["0", "0"]);
    expect(unknown({ onUnknown: "fail", above: "0.1" })).toEqual(["900", "900"]);
  });

  it("bends a payout curve where the multiple is reached", () => {
    const curve = payoutCurve([rate({ rate: "0.1" }), cap({ by, times: "2.5" })], { read: () => decimal("3000") });
    // 2.5 × 3,000 are reached by 10 % of 75,000.
    expect(curve.breakpoints.map(({ at, rateAbove }) => [at, rateAbove])).toEqual([["75000", "0"]]);
  });
});

const starts: GuaranteeOptions = { by, times: "0.5", when: { metric: "month", atMost: 1 } };
const least = (over: Partial<GuaranteeOptions>, facts: Facts) => made(guarantee({ ...starts, ...over }), "640", facts);

describe("a guarantee by somebody's own figure", () => {
  it("pays at least a multiple of it, and more where more is earned", () => {
    const always = guarantee({ by, times: "0.5" });
    expect(["640", "1500.01", "-20"].map((amount) => made(always, amount, { target: "3000" }))).toEqual([
      "1500",
      "1500.01",
      "1500",
    ]);
  });

  it("holds only where its condition does", () => {
    expectOracle("guarantee of half a target incentive in the first month");
    expectOracle("guarantee after the first month");
    const fixed = guarantee({ amount: "1000", when: { metric: "month", atMost: 1 } });
    expect(["1", "2"].map((month) => made(fixed, "640", { month }))).toEqual(["1000", "640"]);
  });

  it("withholds the amount where the condition is unknown, or does as is said", () => {
    const unsure = (onUnknown: GuaranteeOptions["onUnknown"]) =>
      least(onUnknown === undefined ? {} : { onUnknown }, { target: "3000", month: null });
    expect([undefined, "hold" as const, "pass" as const, "fail" as const].map(unsure)).toEqual([
      "held",
      "held",
      "1500",
      "640",
    ]);
  });

  it("withholds the amount of whom it guarantees what nobody knows, but of nobody else", () => {
    for (const target of [null, "-1"]) {
      expect(least({}, { target, month: "1" })).toBe("held");
      expect(least({}, { target, month: "2" })).toBe("640");
      expect([
        least({ onUnknown: "pass" }, { target, month: "1" }),
        least({ onUnknown: "fail" }, { target, month: null }),
      ]).toEqual(["640", "640"]);
    }
  });
});
