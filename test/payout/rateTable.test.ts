import { describe, expect, it } from "vitest";
import { decimal, pieceOf, tableAt, textOf } from "scorewright";
import type { RateTable } from "scorewright";

/** 4 % up to 80 % of quota, 6 % up to it, 9 % beyond. */
const quotaTable = (over: Partial<RateTable> = {}): RateTable => ({
  edge: "upper",
  negative: "odd",
  pieces: [
    { start: "0", fixed: "0", scaled: "0", slope: "0.04" },
    { start: "0.8", fixed: "0", scaled: "0.032", slope: "0.06" },
    { start: "1", fixed: "0", scaled: "0.044", slope: "0.09" },
  ],
  ...over,
});
const paid = (table: RateTable, x: string, q: string) => {
  const amount = tableAt(table, decimal(x), decimal(q));
  return amount === null ? null : textOf(amount);
};

describe("a rate table", () => {
  it("pays each piece from its start on, scaled by the quota", () => {
    expect([paid(quotaTable(), "40000", "60000"), paid(quotaTable(), "57600", "60000")]).toEqual(["1600", "2496"]);
    expect(paid(quotaTable(), "70000", "60000")).toBe("3540");
  });

  it("puts an amount on an edge into the piece that its side says", () => {
    const at = (edge: RateTable["edge"]) => pieceOf(quotaTable({ edge }), decimal("48000"), decimal("60000"));
    expect([at("upper"), at("lower")]).toEqual([1, 0]);
  });

  it("finds an edge without dividing: a third of a quota is met exactly", () => {
    const third: RateTable = {
      ...quotaTable(),
      pieces: [quotaTable().pieces[0]!, { ...quotaTable().pieces[1]!, start: "0.1" }],
    };
    expect(pieceOf(third, decimal("3.3"), decimal("33"))).toBe(1);
    expect(pieceOf(third, decimal("3.299999999999999999"), decimal("33"))).toBe(0);
  });

  it("pays a negative amount as it would have paid it, turned round; or nothing; or not", () => {
    expect(paid(quotaTable(), "-57600", "60000")).toBe("-2496");
    expect(paid(quotaTable({ negative: "zero" }), "-57600", "60000")).toBe("0");
    expect(paid(quotaTable({ negative: "refuse" }), "-57600", "60000")).toBe(null);
  });

  it("pays nothing on nothing", () => {
    expect(
      ["odd", "zero", "refuse"].map((negative) => paid(quotaTable({ negative: negative as never }), "0", "5")),
    ).toEqual(["0", "0", "0"]);
  });
});
