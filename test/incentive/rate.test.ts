import { describe, expect, it } from "vitest";
import { applyRule, award, cap, decimal, guarantee, perUnit, prizes, rate, textOf } from "scorewright";
import type { Rule } from "scorewright";

const paid = (rule: Rule, base: string) => {
  const { figure } = applyRule(rule, { base: decimal(base), amount: decimal(base) });
  return figure === null ? null : textOf(figure as never);
};

describe("rate and perUnit", () => {
  it("pay a share of money, or an amount for each", () => {
    expect([paid(rate({ rate: "0.08" }), "1200"), paid(perUnit({ amount: "50" }), "7")]).toEqual(["96", "350"]);
  });

  it("pay exactly, to the last digit", () => {
    expect(paid(rate({ rate: "0.0333" }), "0.01")).toBe("0.000333");
  });

  it("treat a negative base as declared", () => {
    const ways = (["odd", "zero", "refuse"] as const).map((negative) => paid(rate({ rate: "0.1", negative }), "-100"));
    expect(ways).toEqual(["-10", "0", null]);
  });
});

describe("cap and guarantee", () => {
  it("pay no more than, and no less than", () => {
    expect([paid(cap({ amount: "100" }), "100.01"), paid(cap({ amount: "100" }), "99")]).toEqual(["100", "99"]);
    expect([paid(guarantee({ amount: "100" }), "99.99"), paid(guarantee({ amount: "100" }), "-5")]).toEqual([
      "100",
      "100",
    ]);
  });
});

describe("award", () => {
  const bonus = award({ by: { quadrant: "style" }, values: [{ is: "champion", amount: "500" }], otherwise: "50" });
  const given = (cell: string | null) => applyRule(bonus, {}, () => cell).figure;

  it("pays an amount by quadrant, and the other amount to all others", () => {
    expect([given("champion"), given("hunter")].map((figure) => textOf(figure as never))).toEqual(["500", "50"]);
  });

  it("is unknown for somebody unplaced", () => {
    expect(given(null)).toBe(null);
  });
});

describe("prizes", () => {
  const board = prizes({ rank: "overall", prizes: ["300", "200"], minimumField: 3 });
  const won = (place: number | null, ranked: number) => {
    const { figure } = applyRule(board, {}, (from) =>
      place === null && "rank" in from ? null : decimal("rank" in from ? place! : ranked),
    );
    return figure === null ? null : textOf(figure as never);
  };

  it("go to the first places", () => {
    expect([won(1, 9), won(2, 9), won(3, 9)]).toEqual(["300", "200", "0"]);
  });

  it("need a field of some size", () => {
    expect([won(1, 3), won(1, 2)]).toEqual(["300", "0"]);
  });

  it("are unknown for somebody without a place", () => {
    expect(won(null, 9)).toBe(null);
    expect(board.contest).toEqual({ rank: "overall", places: 2, minimumField: 3, pooled: false });
  });
});
