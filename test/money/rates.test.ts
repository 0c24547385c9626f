import { describe, expect, it } from "vitest";
import { convert, decimal, rateOn, textOf } from "scorewright/money";
import type { ExchangeRate } from "scorewright/money";

const rates: ExchangeRate[] = [
  { from: "USD", to: "EUR", on: "2026-09-30", rate: "0.9" },
  { from: "USD", to: "EUR", on: "2026-06-30", rate: "0.92" },
  { from: "EUR", to: "USD", on: "2026-06-30", rate: "1.08" },
];
const on = (day: string) => rateOn(rates, { from: "USD", to: "EUR", on: day });

describe("rateOn", () => {
  it("takes the latest rate that is not after the day, whatever their order", () => {
    const [june, september] = [
      { rate: "0.92", on: "2026-06-30" },
      { rate: "0.9", on: "2026-09-30" },
    ];
    const days = ["2026-06-30", "2026-09-29", "2026-09-30", "2027-01-01"];
    expect(days.map(on)).toEqual([june, june, september, september]);
  });

  it("is 1 between a currency and itself, without a rate", () => {
    expect(rateOn([], { from: "JPY", to: "JPY", on: "2026-01-01" })).toEqual({ rate: "1", on: "2026-01-01" });
  });
});

describe("convert", () => {
  // 1.005 · 1.5 = 1.5075; 10.00 USD at 155.5 are 1555 yen, 0.01 USD 1.555
  it.each([
    ["1.005", "1.5", 3, "half-even", "1.508"],
    ["10.00", "155.5", 0, "half-up", "1555"],
    ["0.01", "155.5", 0, "half-up", "2"],
    ["-0.01", "155.5", 0, "down", "-1"],
  ] as const)("changes %s at %s to %d digits, %s, into %s", (amount, rate, digits, mode, expected) => {
    expect(textOf(convert(decimal(amount), rate, { digits, mode }))).toBe(expected);
  });
});
