import { describe, expect, it } from "vitest";
import { raisedBy } from "../faults/raised.js";
import { deal, figures, measured } from "./small.js";
import type { SmallCase } from "./small.js";

const SUM = { kind: "sum", source: "deals", field: "amount" };
const usd = (over = {}): SmallCase => ({ metric: { unit: { currency: "USD" }, ...over } });
const deals = (...amounts: unknown[]) => amounts.map((amount, k) => deal(`d${k}`, { amount }));
const summed = (...amounts: unknown[]) => figures(SUM, deals(...amounts), usd())["ana"];

describe("a sum of money", () => {
  it("is exact to the cent", () => {
    expect(summed(0.1, 0.2)).toBe(0.3);
    expect(summed(...Array.from({ length: 1000 }, () => 0.07))).toBe(70);
    expect(summed(1e13 - 0.01, 0.01, -1e13)).toBe(0);
  });

  it("takes amounts as numbers or as decimal text", () => {
    expect(summed("1200.50", 0.5, "-1")).toBe(1200);
  });

  it("keeps the records it summed as credit lines, by person, day and id", () => {
    const list = [
      deal("d2", { amount: 5, owner: "bo" }),
      deal("d9", { amount: "1.50", on: "2026-01-02" }),
      deal("d3", { amount: 2 }),
      deal("d1", { amount: 3 }),
      deal("d4", { amount: null }),
    ];
    const [lines] = measured(SUM, list, usd()).credits.of;
    expect([lines!.records, Array.from(lines!.units), Array.from(lines!.persons)]).toEqual([
      ["d9", "d1", "d3", "d2"],
      [150, 300, 200, 500],
      [0, 0, 0, 1],
    ]);
  });

  it("counts in whole units of its currency", () => {
    expect(figures(SUM, deals(1.5), { metric: { unit: { currency: "KWD" } } })).toEqual({ ana: 1.5 });
    expect(raisedBy(() => figures(SUM, deals(1.5), { metric: { unit: { currency: "JPY" } } }))[0]!.code).toBe(
      "too-many-digits",
    );
  });
});

describe("an amount with more digits than its currency", () => {
  it("is refused, with the record and the field", () => {
    const [found] = raisedBy(() => summed(1, 10.005));
    expect([found!.code, found!.path, found!.received]).toEqual(["too-many-digits", "deals.d1.amount", "10.005"]);
    expect(found!.remedy).toContain('"onExcess": "round"');
  });

  it("is rounded where the metric says so, ties away from zero, with a notice", () => {
    const small = usd({ onExcess: "round" });
    expect(figures(SUM, deals(1.005, "1.005", 1.004), small)).toEqual({ ana: 3.02 });
    expect(figures(SUM, deals(-1.005, 2), small)).toEqual({ ana: 0.99 });
    expect(measured(SUM, deals(1.005, 1), small).table.notices).toEqual([
      { code: "amounts-rounded", path: "", values: { count: 1 } },
    ]);
  });

  it("is refused where rounding would pass the largest amount", () => {
    const [found] = raisedBy(() => figures(SUM, deals("99999999999999.999"), usd({ onExcess: "round" })));
    expect([found!.code, found!.path]).toEqual(["too-large", "deals.d0.amount"]);
  });
});

describe("money that is not summed", () => {
  it("stays money under min, max, last and field, and leaves it under mean", () => {
    const kinds = ["min", "max", "last", "mean"].map(
      (kind) => figures({ ...SUM, kind }, deals(0.1, 0.2, 0.4), usd())["ana"],
    );
    expect(kinds).toEqual([0.1, 0.4, 0.4, 0.233333333333]);
    const roster = [{ id: "ana", quota: "60000.00" }];
    expect(figures({ kind: "field", source: "roster", field: "quota" }, [], { ...usd(), roster })).toEqual({
      ana: 60000,
    });
  });

  it("is read as a number where the metric has no currency, and text is refused with a remedy", () => {
    expect(figures(SUM, deals(0.1, 0.2))).toEqual({ ana: 0.3 });
    const [found] = raisedBy(() => figures(SUM, deals("12.50")));
    expect([found!.code, found!.remedy]).toEqual(["not-a-number", "write 12.50 without quotes"]);
  });

  it("says where whole numbers are too large to be told apart", () => {
    expect(measured(SUM, deals(2 ** 53 + 2)).table.notices).toEqual([
      { code: "unsafe-integers", path: "", values: { count: 1 } },
    ]);
  });
});
