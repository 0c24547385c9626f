import { describe, expect, it } from "vitest";
import { measure, parseScheme } from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { deal, FIRST_QUARTER, figures, measured, smallScheme } from "./small.js";
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

  it("takes absent, null and empty for the same nothing, as figures do", () => {
    const gaps = [
      deal("d1", { account: "" }),
      deal("d2", { account: null }),
      deal("d3"),
      deal("d4", { account: "acme" }),
    ];
    const counted = (condition: object) => figures({ ...COUNT, where: condition }, gaps)["ana"];
    expect([true, false].map((present) => counted({ field: "account", present }))).toEqual([1, 3]);
    expect(counted({ not: { field: "account", equals: "bolt" } })).toBe(1);
  });

  it("cannot ask for an empty text, which is a missing one", () => {
    const places = [{ equals: "" }, { in: ["won", ""] }].map((test) =>
      raisedBy(() => measured({ ...COUNT, where: { field: "stage", ...test } }, deals)).map(
        ({ code, path, remedy }) => `${code} ${path}: ${remedy}`,
      ),
    );
    expect(places.flat()).toEqual([
      'wrong-type metrics.x.from.where.equals: ask for "present": false',
      'wrong-type metrics.x.from.where.in: ask for "present": false',
    ]);
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

describe("aliases of what identifies a record", () => {
  const anna = [{ field: "id", values: [{ from: "Anna", to: "ana" }] }];

  it("are applied to a person's id", () => {
    const others = [{ id: "hr", grain: "person", person: "id", aliases: anna }];
    const from = { kind: "field", source: "hr", field: "score" };
    const records = { hr: [{ id: "Anna", score: 7 }] };
    expect(figures(from, [], { roster: [{ id: "ana" }], others, records })).toEqual({ ana: 7 });
  });

  it("are applied to the key of a look-up table and of a record, where two may then be one", () => {
    const aliases = [{ field: "product", values: [{ from: "GTXPro", to: "GTX Pro" }] }];
    const small = {
      others: [{ id: "prices", grain: "lookup", key: "product", aliases }],
      records: { prices: [{ product: "GTXPro", list: 55 }] },
    };
    const field = { lookup: "prices", by: "product", field: "list" };
    expect(figures({ ...SUM, field }, [deal("d1", { product: "GTX Pro" })], small)).toEqual({ ana: 55 });
    const source = { aliases: [{ field: "id", values: [{ from: "D1", to: "d1" }] }] };
    expect(raisedBy(() => figures(COUNT, [deal("D1"), deal("d1")], { source }))[0]!.path).toBe("deals.1.id");
  });

  it("say one thing of each value, and of each field, once", () => {
    const value = { from: "GTXPro", to: "GTX Pro" };
    const places = (aliases: unknown[], grain: object = {}) =>
      raisedBy(() => smallScheme(COUNT, { source: { aliases, ...grain } })).map(({ code, path }) => `${code} ${path}`);
    const alias = { field: "product", values: [value] };
    expect(places([alias, { ...alias, values: [] }])).toEqual(["duplicate-id sources.deals.aliases.1.field"]);
    expect(places([{ ...alias, values: [value, { ...value, to: "GTX" }] }])).toEqual([
      "duplicate-id sources.deals.aliases.0.values.1.from",
    ]);
  });

  it("list known values only where records may be left out", () => {
    const others = [
      { id: "hr", grain: "person", person: "id", aliases: [{ field: "team", values: [], known: ["a"] }] },
    ];
    const [found] = raisedBy(() => smallScheme(COUNT, { others }));
    expect([found!.code, found!.path]).toEqual(["unused-known", "sources.hr.aliases.0.known"]);
  });
});

describe("attributes", () => {
  it("belong to one source each", () => {
    const others = [{ id: "hr", grain: "person", person: "id", attributes: ["office", "team", "team"] }];
    const issues = raisedBy(() => smallScheme(COUNT, { roster: [{ id: "ana", office: "west" }], others }));
    expect(issues.map(({ path, remedy }) => `${path}: ${remedy}`)).toEqual([
      "sources.hr.attributes.0: keep it in roster or in hr",
      "sources.hr.attributes.2: name it once",
    ]);
  });
});

describe("fields that no record has", () => {
  const notices = (from: unknown, deals: Parameters<typeof measured>[1], small: SmallCase = {}) =>
    measured(from, deals, small).table.notices.filter(({ code }) => code === "field-not-found");

  it("are worth a notice each, at the first place that names them, with the fields that there are", () => {
    const from = {
      ...SUM,
      field: "amuont",
      where: { any: [{ field: "stag", equals: "won" }, { not: { field: "amuont", present: true } }] },
    };
    expect(notices(from, [deal("d1")])).toEqual([
      {
        code: "field-not-found",
        path: "metrics.x.from.where",
        values: { source: "deals", field: "stag", fields: "amount, id, on, owner" },
      },
      {
        code: "field-not-found",
        path: "metrics.x.from.where",
        values: { source: "deals", field: "amuont", fields: "amount, id, on, owner" },
      },
    ]);
  });

  it("are looked for in the source that they belong to", () => {
    const others = [{ id: "prices", grain: "lookup", key: "product" }];
    const records = { prices: [{ product: "MG", list: 55 }] };
    const field = { lookup: "prices", by: "prodct", field: "lst" };
    const found = notices({ ...SUM, field }, [deal("d1", { product: "MG" })], { others, records });
    expect(found.map(({ path, values }) => `${path} ${values["source"]}.${values["field"]}`)).toEqual([
      "metrics.x.from.field.by deals.prodct",
      "metrics.x.from.field.field prices.lst",
    ]);
  });

  it("stop nothing: an export leaves a field out where nobody filled it in", () => {
    const deals = [deal("d1"), deal("d2", { note: null })];
    const count = (field: string) => notices({ ...COUNT, where: { field, present: false } }, deals).length;
    expect([count("note"), count("notes"), notices({ ...SUM, field: "amuont" }, []).length]).toEqual([0, 1, 0]);
  });

  it("are also looked for where attributes, aliases and days between two days are read", () => {
    const small = {
      roster: [{ id: "ana", office: "west" }],
      source: { aliases: [{ field: "prodct", values: [] }] },
      others: [{ id: "hr", grain: "person", person: "id", attributes: ["team"] }],
      records: { hr: [{ id: "ana" }] },
    };
    const found = notices({ ...SUM, field: { daysBetween: ["opend", "on"] } }, [deal("d1")], small);
    expect(found.map(({ path }) => path)).toEqual([
      "sources.deals.aliases.0.field",
      "sources.hr.attributes.0",
      "metrics.x.from.field.daysBetween.0",
    ]);
  });
});

describe("records that lack their figure", () => {
  const missing = (from: unknown, deals: Parameters<typeof measured>[1], small: SmallCase = {}) =>
    measured(from, deals, small).table.notices.flatMap(({ code, values }) =>
      code === "figures-missing" ? [values] : [],
    );

  it("are counted for each metric, with the first of them", () => {
    const gaps = Array.from({ length: 7 }, (_, k) => deal(`d${k}`, { amount: k === 0 ? 60 : k % 2 === 0 ? "" : null }));
    expect(missing(SUM, gaps)).toEqual([{ metric: "x", count: 6, examples: "d1, d2, d3, d4, d5, …" }]);
    expect(missing({ ...SUM, kind: "countDistinct" }, gaps.slice(0, 2))).toEqual([
      { metric: "x", count: 1, examples: "d1" },
    ]);
  });

  it("are no concern of a metric that does not count them", () => {
    const where = { field: "stage", equals: "won" };
    const gaps = [
      deal("d1", { stage: "won" }),
      deal("d2", { stage: "lost", amount: null }),
      deal("d3", { stage: "won", amount: null, on: "2025-01-01" }),
      deal("d4", { stage: "won", amount: null, owner: "max" }),
    ];
    expect(missing({ ...SUM, where }, gaps, { roster: [{ id: "ana" }] })).toEqual([]);
    expect(missing({ ...COUNT, where }, gaps)).toEqual([]);
  });
});

describe("figures that come to more than a number can hold", () => {
  it("are refused, with the person: infinity never enters a table", () => {
    const huge = [deal("d1", { amount: 1e308 }), deal("d2", { amount: 1e308 }), deal("d3", { owner: "bo" })];
    for (const kind of ["sum", "mean"]) {
      const [found] = raisedBy(() => figures({ ...SUM, kind }, huge));
      expect(found).toMatchObject({ code: "not-finite", path: "metrics.x.ana", received: "Infinity" });
    }
    expect(figures({ ...SUM, kind: "max" }, huge)).toEqual({ ana: 1e308, bo: 10 });
  });

  it("are refused where one metric is divided by another", () => {
    const scheme = parseScheme({
      schemaVersion: 1,
      id: "small",
      sources: [{ id: "team", grain: "person", person: "id" }],
      metrics: [
        { id: "all", from: { kind: "field", source: "team", field: "all" } },
        { id: "part", from: { kind: "field", source: "team", field: "part" } },
        { id: "share", direction: "higherIsBetter", from: { kind: "ratio", of: "all", to: "part" } },
      ],
      score: { id: "total", of: [{ metric: "share", weight: 1, normalize: { kind: "goalposts", low: 0, high: 1 } }] },
    });
    const team = [
      { id: "ana", all: 1e300, part: 1e-300 },
      { id: "bo", all: -1e300, part: 1e-300 },
    ];
    const issues = raisedBy(() => measure(scheme, { team }, FIRST_QUARTER));
    expect(issues.map(({ path, received }) => `${path} ${received}`)).toEqual([
      "metrics.share.ana Infinity",
      "metrics.share.bo -Infinity",
    ]);
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
