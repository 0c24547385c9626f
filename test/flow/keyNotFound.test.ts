import { describe, expect, it } from "vitest";
import { noticeText } from "scorewright";
import type { SourceRecord } from "scorewright";
import { deal, measured } from "./small.js";

const LISTED = { kind: "sum", source: "deals", field: { lookup: "products", by: "product", field: "list" } };
const products = [
  { product: "GTX Pro", list: 4821 },
  { product: "GTX Basic", list: 550 },
  { product: "GTK 500", list: null },
];
const others = [{ id: "products", grain: "lookup", key: "product" }];
const sold = (...keys: unknown[]) => keys.map((product, k) => deal(`d${k}`, { product }));

const listed = (deals: readonly SourceRecord[], source = {}, from: object = LISTED) => {
  const { table, unused } = measured(from, deals, { others, source, records: { products } });
  const notices = table.notices.filter(({ code }) => code === "key-not-found" || code === "figures-missing");
  return { notices, unused, figure: table.columns[0]!.values[0] };
};

describe("a key that the keyed table has no row for", () => {
  it("is told with the records that hold it, the table, and the key that may be meant", () => {
    const { notices, figure } = listed(sold("GTXPro", "GTX Basic", "GTXPro"));
    expect(figure).toBe(550);
    expect(notices).toEqual([
      {
        code: "key-not-found",
        path: "metrics.x.from.field.by",
        values: {
          ...{ metric: "x", source: "deals", by: "product", lookup: "products" },
          ...{ count: 2, examples: "d0, d2", keys: '"GTXPro"', near: '"GTX Pro"' },
        },
      },
    ]);
    expect(noticeText(notices[0]!)).toBe(
      "Records that x would count, but whose product has no row in products: 2 (d0, d2); without a row: " +
        '"GTXPro". Where a key is only spelt otherwise, write an alias on deals. Did you mean "GTX Pro"?',
    );
  });

  it("is cured by an alias", () => {
    const aliases = [{ field: "product", values: [{ from: "GTXPro", to: "GTX Pro" }] }];
    const { notices, figure } = listed(sold("GTXPro", "GTX Basic"), { aliases });
    expect([notices, figure]).toEqual([[], 5371]);
  });

  it("is not asked about where none is spelt nearly the same; five are listed", () => {
    const { notices } = listed(sold("A", "B", "A", "C", "D", "E", "F"));
    expect(notices[0]!.values).toMatchObject({
      ...{ count: 7, examples: "d0, d1, d2, d3, d4, …", keys: '"A", "B", "C", "D", "E", …', near: "" },
    });
    expect(noticeText(notices[0]!)).toMatch(/write an alias on deals\.$/);
  });

  it("may be a number, where keys are text", () => {
    const numbered = { ...LISTED, field: { lookup: "products", by: "amount", field: "list" } };
    const [notice] = listed([deal("d1", { amount: 7 })], {}, numbered).notices;
    expect(notice!.values).toMatchObject({ by: "amount", keys: "7", near: "" });
  });

  it("is another thing than a key that is missing, or a row without a figure: there the figure is what lacks", () => {
    const { notices, unused } = listed(sold("GTXPro", null, "", "GTK 500"));
    expect(notices.map(({ code, values: { count, examples } }) => [code, count, examples])).toEqual([
      ["figures-missing", 3, "d1, d2, d3"],
      ["key-not-found", 1, "d0"],
    ]);
    expect(unused).toEqual([{ source: "deals", reason: "value", count: 4, examples: ["d0", "d1", "d2", "d3"] }]);
  });
});
