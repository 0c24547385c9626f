import { describe, expect, it } from "vitest";
import { deal, figures, measured } from "./small.js";
import type { SmallCase } from "./small.js";

const COUNT = { kind: "count", source: "deals" };
const SUM = { kind: "sum", source: "deals", field: "amount" };

describe("where", () => {
  const deals = [
    deal("d1", { stage: "won", amount: 100 }),
    deal("d2", { stage: "won", amount: 20 }),
    deal("d3", { stage: "lost", amount: 300 }),
    deal("d4", { amount: 400 }),
  ];
  const where = (condition: unknown) => figures({ ...COUNT, where: condition }, deals)["ana"];

  it("keeps the records for which it holds; unknown is not enough", () => {
    expect([where({ field: "stage", equals: "won" }), where({ not: { field: "stage", equals: "won" } })]).toEqual([
      2, 1,
    ]);
    expect(where({ field: "stage", present: false })).toBe(1);
  });

  it("compares figures and joins conditions", () => {
    expect(where({ field: "amount", atLeast: 100 })).toBe(3);
    expect(
      where({
        all: [
          { field: "stage", in: ["won", "lost"] },
          { field: "amount", moreThan: "100.00" },
        ],
      }),
    ).toBe(1);
  });

  it("finds nothing in an object where a text is expected", () => {
    const dirty = [deal("d1", { stage: ["5"] }), deal("d2", { stage: { toString: 1 } })];
    expect(figures({ ...COUNT, where: { field: "stage", atLeast: 5 } }, dirty, { roster: [{ id: "ana" }] })).toEqual({
      ana: 0,
    });
  });
});

describe("aliases", () => {
  const aliases = [{ field: "product", values: [{ from: "GTXPro", to: "GTX Pro" }], known: ["GTX Pro", "MG"] }];
  const small: SmallCase = { source: { aliases }, roster: [{ id: "ana" }] };
  const deals = [
    deal("d1", { product: "GTXPro" }),
    deal("d2", { product: "GTX Pro" }),
    deal("d3", { product: "gtx pro" }),
    deal("d4", { product: null }),
  ];

  it("read a dirty value as the one it stands for", () => {
    expect(figures({ ...COUNT, where: { field: "product", equals: "GTX Pro" } }, deals, small)).toEqual({ ana: 2 });
  });

  it("are counted in a notice", () => {
    expect(measured(COUNT, deals, small).table.notices).toEqual([
      { code: "alias-applied", path: "deals.product", values: { from: "GTXPro", to: "GTX Pro", count: 1 } },
    ]);
  });

  it("leave a record with an unknown value unused; a missing value is no unknown one", () => {
    const { unused, table } = measured(COUNT, deals, small);
    expect(unused).toEqual([{ source: "deals", reason: "alias", count: 1, examples: ["d3"] }]);
    expect(table.columns[0]!.values[0]).toBe(3);
  });
});

describe("what is taken from a record", () => {
  it("may be the days between two of its dates", () => {
    const from = { kind: "mean", source: "deals", field: { daysBetween: ["opened", "on"] } };
    const deals = [
      deal("d1", { opened: "2026-01-22" }),
      deal("d2", { opened: "2026-01-30" }),
      deal("d3", { opened: null }),
    ];
    expect(figures(from, deals)).toEqual({ ana: 6 });
  });

  it("may be a field of a keyed table", () => {
    const field = { lookup: "prices", by: "product", field: "list" };
    const small: SmallCase = {
      others: [{ id: "prices", grain: "lookup", key: "product" }],
      records: {
        prices: [
          { product: "MG", list: 55 },
          { product: "GTX", list: 550 },
        ],
      },
    };
    const deals = [deal("d1", { product: "MG" }), deal("d2", { product: "GTX" }), deal("d3", { product: "?" })];
    expect(figures({ kind: "sum", source: "deals", field }, deals, small)).toEqual({ ana: 605 });
    expect(measured({ kind: "sum", source: "deals", field }, deals, small).unused).toEqual([
      { source: "deals", reason: "value", count: 1, examples: ["d3"] },
    ]);
  });

  it("may be the least, the greatest or the last by day and id", () => {
    const deals = [deal("b", { amount: 7 }), deal("a", { amount: 9 }), deal("c", { amount: 3, on: "2026-01-15" })];
    const kinds = ["min", "max", "last"].map((kind) => figures({ ...SUM, kind }, deals)["ana"]);
    expect(kinds).toEqual([3, 9, 7]);
  });
});

describe("records not used", () => {
  it("count once each, under the reason they got furthest with", () => {
    const from = { ...SUM, where: { field: "stage", equals: "won" } };
    const deals = [
      deal("used", { stage: "won" }),
      deal("value", { stage: "won", amount: null }),
      deal("window", { stage: "won", on: "2025-01-01" }),
      deal("where", { stage: "lost", on: "2025-01-01" }),
      deal("asOf", { on: "2026-12-01" }),
      deal("date", { on: null }),
      deal("person", { owner: "zoe" }),
      deal("nobody", { owner: "" }),
    ];
    const { unused } = measured(from, deals, { roster: [{ id: "ana" }] });
    expect(unused.map(({ reason, count, examples }) => [reason, count, ...examples])).toEqual([
      ["person", 2, "nobody", "person"],
      ["date", 1, "date"],
      ["asOf", 1, "asOf"],
      ["where", 1, "where"],

      ["window", 1, "window"],
      ["value", 1, "value"],
    ]);
  });

  it("of a source that no metric reads are unused for that reason, with at most five examples", () => {
    const votes = Array.from({ length: 7 }, (_, k) => ({ id: `v${k}`, owner: "ana", on: "2026-02-01" }));
    const others = [{ id: "votes", key: "id", person: "owner", date: "on" }];
    const { unused } = measured(COUNT, [deal("d1")], { others, records: { votes } });
    expect(unused).toEqual([{ source: "votes", reason: "source", count: 7, examples: ["v0", "v1", "v2", "v3", "v4"] }]);
  });

  it("of a source that the scheme does not name are worth a notice", () => {
    const { table } = measured(COUNT, [deal("d1")], { records: { mails: [] } });
    expect(table.notices).toEqual([{ code: "source-not-used", path: "", values: { source: "mails" } }]);
  });
});
