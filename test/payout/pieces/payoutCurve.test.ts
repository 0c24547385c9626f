import { describe, expect, it } from "vitest";
import {
  accelerator,
  attainmentCap,
  cap,
  curve,
  decimal,
  gate,
  isMonotone,
  marginalRate,
  multiplierByBand,
  multiplierByScore,
  nextTier,
  payoutAt,
  payoutCurve,
  payoutFall,
  payoutLimits,
  rate,
  tiers,
  upperBound,
  whatEarns,
} from "scorewright";
import type { PayoutCurve, PayoutCurveOptions, Read, Rule, TiersOptions } from "scorewright";

const cents = { settle: { digits: 2, round: "half-even" } } as const;
const onQuota = (quota: string): PayoutCurveOptions => ({ ...cents, read: () => decimal(quota) });

/** Breaks with what is paid just below, at and just above them. */
const marks = ({ breakpoints }: PayoutCurve) =>
  breakpoints.map(({ at, left, value, right }) => [at, left, value, right].join(" "));
const rates = ({ breakpoints }: PayoutCurve) =>
  breakpoints.map(({ at, rateBelow, rateAbove }) => [at, rateBelow, rateAbove].join(" "));

/** https://docs.stripe.com/subscriptions/pricing-models/tiered-pricing: one price for all units, which falls at 6 and 11. */
const volume: TiersOptions = {
  edge: "lower",
  tiers: [
    { from: "0", mode: "retroactive", rate: "7" },
    { from: "5", mode: "retroactive", rate: "6.5" },
    { from: "10", mode: "retroactive", rate: "6" },
  ],
};

/** https://comp.quotapath.com/account-executive/accelerators-decelerators, on a quota of 33,000. */
const accelerated = tiers({
  edge: "upper",
  scale: { metric: "quota" },
  tiers: [
    { from: "0", mode: "marginal", rate: "0.05" },
    { from: "0.5", mode: "retroactive", rate: "0.10" },
    { from: "1", mode: "marginal", rate: "0.20" },
  ],
});

describe("breakpoints", () => {
  it("are those of a published plan that lifts its rate retroactively: 825 becomes 1,650 at 16,500", () => {
    const found = payoutCurve(accelerated, onQuota("33000"));
    expect(marks(found)).toEqual(["16500 825 1650 1650", "33000 3300 3300 3300"]);
    expect(rates(found)).toEqual(["16500 0.05 0.1", "33000 0.1 0.2"]);
  });

  it("belong to the tier below where the edge says so", () => {
    expect(marks(payoutCurve(tiers(volume)))).toEqual(["5 35 35 32.5", "10 65 65 60"]);
    expect(payoutLimits(payoutCurve(tiers(volume)), "5")).toEqual({ left: "35", value: "35", right: "32.5" });
    expect(payoutLimits(payoutCurve(accelerated, onQuota("33000")), "16500")).toEqual({
      ...{ left: "825", value: "1650", right: "1650" },
    });
  });

  it("lie where a cap is reached, also where that has no last digit", () => {
    const found = payoutCurve([rate({ rate: "0.07" }), cap({ amount: "100" })]);
    expect(rates(found)).toEqual(["1428.571428571429 0.07 0"]);
    expect(found.parts.map(({ pays }) => pays)).toEqual([["0", "0.07"], ["100"]]);
  });

  it("lie where a cap after an accelerator begins to let only a share through", () => {
    const rules = [
      rate({ rate: "0.1" }),
      accelerator({ from: "1000", times: "1.5" }),
      cap({ amount: "1000", above: "0.5" }),
    ];
    // 100 on 1,000, then 15 % up to 1,000 at 7,000, then half of that.
    const found = payoutCurve(rules);
    expect(marks(found)).toEqual(["1000 100 100 100", "7000 1000 1000 1000"]);
    expect(rates(found)).toEqual(["1000 0.1 0.15", "7000 0.15 0.075"]);
  });

  it("lie where an attainment stops counting, on a quota that is not divided by", () => {
    const rules = [rate({ rate: "0.1" }), attainmentCap({ at: "1.2", scale: { metric: "quota" } })];
    expect(rates(payoutCurve(rules, onQuota("33333.33")))).toEqual(["39999.996 0.1 0"]);
  });

  it("lie where a curve of somebody's attainment jumps", () => {
    // https://www.sec.gov/Archives/edgar/data/862831/000095015206002115/l17984aexv10w20.htm, on a salary of 60,000.
    const bonus = curve({
      knots: [
        { at: "0.8", pays: "0" },
        { at: "0.8", pays: "0.4" },
        { at: "1", pays: "0.5" },
        { at: "1.2", pays: "0.8" },
      ],
      jump: "right",
      outside: { below: "clamp", above: "clamp" },
      scale: { metric: "quota" },
      of: { amount: "60000" },
    });
    const found = payoutCurve(bonus, onQuota("100000"));
    expect(marks(found)).toEqual(["80000 0 24000 24000", "100000 30000 30000 30000", "120000 48000 48000 48000"]);
    expect(rates(found)).toEqual(["80000 0 0.3", "100000 0.3 0.9", "120000 0.9 0"]);
  });

  it("start and end where the curve is asked for", () => {
    const found = payoutCurve(tiers(volume), { digits: 0, from: "-5", upTo: "10" });
    expect(found.parts.map(({ from, upTo }) => [from.at, upTo!.at])).toEqual([
      ["-5", "5"],
      ["5", "10"],
    ]);
    expect(found.parts.map(({ from, upTo }) => [from.included, upTo!.included])).toEqual([
      [true, true],
      [false, true],
    ]);
    expect(marks(found)).toEqual(["-5 -32.5 -35 -35", "5 35 35 32.5", "10 65 65 60"]);
  });
});

describe("what lies on both sides of a condition", () => {
  const readBase = (x: string) => (from: Read) => ("metric" in from ? decimal(x) : null);

  it("pays nothing on what is withheld, and is unknown where a fact is", () => {
    const closed = [rate({ rate: "0.1" }), gate({ when: { metric: "csat", atLeast: 4 }, effect: { kind: "hold" } })];
    expect(payoutAt(payoutCurve(closed, { ...cents, read: readBase("3") }), "500")).toBe("0.00");
    expect(payoutAt(payoutCurve(closed, { ...cents, read: readBase("4") }), "500")).toBe("50.00");
    expect(payoutAt(payoutCurve(accelerated), "500")).toBeNull();
    expect(payoutCurve(accelerated).parts).toEqual([{ from: { at: "0", included: true }, upTo: null, pays: null }]);
  });

  it("holds facts that a multiplier reads", () => {
    const bands = multiplierByBand({
      ...{ by: { metric: "csat" }, edge: "upper", otherwise: "0.5" },
      bands: [{ from: "4", times: "1.5" }],
    });
    expect(rates(payoutCurve([rate({ rate: "0.1" }), bands], { read: readBase("4") }))).toEqual([]);
    expect(marginalRate(payoutCurve([rate({ rate: "0.1" }), bands], { read: readBase("4") }), "0")).toBe("0.15");
    expect(marginalRate(payoutCurve([rate({ rate: "0.1" }), bands], { read: readBase("3") }), "0")).toBe("0.05");
  });

  it("is unknown below zero where that is refused, nothing where it is left out, turned round else", () => {
    const below = (negative: "odd" | "zero" | "refuse") => {
      const found = payoutCurve(rate({ rate: "0.1", negative }), { from: "-100", digits: 0 });
      return [payoutAt(found, "-50"), found.parts.length, whatEarns(found, "-3")];
    };
    expect(below("odd")).toEqual(["-5", 1, "-30"]);
    expect(below("zero")).toEqual(["0", 2, "-100"]);
    expect(below("refuse")).toEqual([null, 2, "0"]);
  });

  it("is unknown beyond the end of a curve that refuses it, and searches stop there", () => {
    const knots = [
      { at: "0", pays: "0" },
      { at: "1000", pays: "300" },
    ];
    const found = payoutCurve(curve({ knots, outside: { below: "clamp", above: "refuse" } }), cents);
    expect([payoutAt(found, "1000"), payoutAt(found, "1000.01"), whatEarns(found, "300.01")]).toEqual([
      "300.00",
      null,
      null,
    ]);
    expect(upperBound(found)).toEqual({ pays: "300.00", at: "999.99" });
  });
});

describe("the inverse", () => {
  it("is the least amount that earns so much, to the cent", () => {
    const found = payoutCurve(rate({ rate: "0.07" }), { settle: { digits: 2, round: "half-up" } });
    // 42,857.07 · 0.07 = 2,999.9949, one cent more earns 2,999.9956.
    expect(whatEarns(found, "3000")).toBe("42857.08");
    expect([payoutAt(found, "42857.07"), payoutAt(found, "42857.08")]).toEqual(["2999.99", "3000.00"]);
    expect(whatEarns(payoutCurve(rate({ rate: "0.07" })), "3000")).toBe("42857.15");
  });

  it("is the edge itself for whatever a jump brings", () => {
    const found = payoutCurve(accelerated, onQuota("33000"));
    expect(["825.01", "900", "1650"].map((amount) => whatEarns(found, amount))).toEqual([
      ...["16500.00", "16500.00", "16500.00"],
    ]);
    // 16,499.70 and 16,499.90 earn ties, 824.985 and 824.995, which go to the even cents.
    expect([whatEarns(found, "824.99"), whatEarns(found, "825")]).toEqual(["16499.71", "16499.90"]);
  });

  it("is the least one where the curve falls, and none where nothing earns so much", () => {
    const falling = payoutCurve(tiers(volume), { digits: 2 });
    expect(["33", "35", "35.01", "65.01"].map((amount) => whatEarns(falling, amount))).toEqual([
      ...["4.72", "5.00", "5.39", "10.84"],
    ]);
    const capped = payoutCurve([rate({ rate: "0.1" }), cap({ amount: "50" })]);
    expect([whatEarns(capped, "50"), whatEarns(capped, "50.01")]).toEqual(["500.00", null]);
    expect(whatEarns(payoutCurve(rate({ rate: "0.1" }), { upTo: "400" }), "50")).toBeNull();
    expect(whatEarns(payoutCurve(rate({ rate: "-0.1" })), "0.01")).toBeNull();
  });

  it("is found on curved parts, too", () => {
    // The rate rises by 0.01 % for each 1 sold, so x earns x² ÷ 10,000: 1,000 for 3,162.28.
    const score = multiplierByScore({ by: { metric: "csat" }, per: "100", atLeast: "0" });
    const share = curve({
      knots: [
        { at: "0", pays: "0" },
        { at: "10000", pays: "1" },
      ],
      outside: { below: "clamp", above: "clamp" },
      of: "base",
    });
    const found = payoutCurve([share, score], { ...cents, read: () => decimal("100") });
    expect(found.parts[0]!.pays).toEqual(["0", "0", "0.0001"]);
    expect(whatEarns(found, "1000")).toBe("3162.27");
    expect([payoutAt(found, "3162.26"), payoutAt(found, "3162.27")]).toEqual(["999.99", "1000.00"]);
    expect(marginalRate(found, "5000")).toBe("1");
    const capped = payoutCurve([share, score, cap({ amount: "200" })], { ...cents, read: () => decimal("100") });
    // √2,000,000 = 1,414.2135623730950…
    expect(rates(capped)).toEqual(["0 0 0", "1414.213562373095 0.282842712475 0"]);
    expect(isMonotone(capped)).toBe(true);
  });
});

describe("the next tier", () => {
  it("is named with the first unit that is paid by it", () => {
    const upper = payoutCurve(accelerated, onQuota("33000"));
    expect(nextTier(upper, "16000")).toMatchObject({
      at: "16500",
      reached: "16500.00",
      distance: "500.00",
      pays: "1650.00",
    });
    expect(nextTier(upper, "16500")).toMatchObject({ at: "33000", distance: "16500.00" });
    expect(nextTier(upper, "33000")).toBeNull();
    const lower = payoutCurve(tiers(volume), { digits: 0 });
    expect(nextTier(lower, "5")).toMatchObject({ at: "5", reached: "6", distance: "1", pays: "39" });
    expect(nextTier(payoutCurve(tiers(volume), { digits: 0, upTo: "8" }), "6")).toBeNull();
  });
});

describe("more for less", () => {
  it("shows in cents where whole units hide it", () => {
    expect(payoutFall(payoutCurve(tiers(volume)))).toEqual({
      ...{ from: "5.00", to: "5.01", paysFrom: "35", paysTo: "32.565" },
    });
    expect(isMonotone(payoutCurve(tiers(volume), { digits: 0 }))).toBe(true);
  });

  it("shows on a part without an end", () => {
    const found = payoutCurve(rate({ rate: "-0.001" }), cents);
    expect(payoutFall(found)).toEqual({ from: "0.00", to: "5.01", paysFrom: "0.00", paysTo: "-0.01" });
    expect(upperBound(found)).toEqual({ pays: "0.00", at: "0.00" });
  });

  it("has no greatest payout where nothing caps it", () => {
    expect(upperBound(payoutCurve(accelerated, onQuota("33000")))).toBeNull();
    expect(upperBound(payoutCurve([accelerated, cap({ amount: "4000" })], onQuota("33000")))).toEqual({
      ...{ pays: "4000.00", at: "36499.98" },
    });
  });
});

describe("a rule by itself", () => {
  it("changes with the amount where it is paid on no base", () => {
    const rule: Rule = cap({ amount: "100", above: "0.25" });
    const found = payoutCurve(rule);
    expect([found.over, ...rates(found)]).toEqual(["amount", "100 1 0.25"]);
  });
});
