import { describe, expect, it } from "vitest";
import { raisedBy } from "../faults/raised.js";
import { deal, figures, measured } from "./small.js";

const COUNT = { kind: "count", source: "deals" };
const MEAN = { kind: "mean", source: "deals", field: "amount" };
const roster = [{ id: "zoe", office: "west" }, { id: "ana" }, { id: "bo", office: "" }];

describe("the people", () => {
  it("are those of the roster, in its order, also those without records", () => {
    expect(measured(COUNT, [deal("d1")], { roster }).table.ids).toEqual(["zoe", "ana", "bo"]);
    expect(figures(COUNT, [deal("d1")], { roster })).toEqual({ zoe: 0, ana: 1, bo: 0 });
  });

  it("without records have zero or nothing, as the metric declares", () => {
    expect(figures(MEAN, [deal("d1")], { roster })).toEqual({ zoe: null, ana: 10, bo: null });
    expect(figures(COUNT, [], { roster, metric: { onMissing: "missing" } })).toEqual({
      zoe: null,
      ana: null,
      bo: null,
    });
    expect(figures(MEAN, [], { roster, metric: { onMissing: "zero" } })).toEqual({ zoe: 0, ana: 0, bo: 0 });
  });

  it("without a roster are all that records name, in the order of their ids", () => {
    const deals = [deal("d1", { owner: "zoe" }), deal("d2", { owner: "ana" }), deal("d3", { owner: null })];
    expect(figures(COUNT, deals)).toEqual({ ana: 1, zoe: 1 });
    expect(measured(COUNT, deals).table.ids).toEqual(["ana", "zoe"]);
  });

  it("may be nobody, which is worth a notice", () => {
    const { table, unused } = measured(COUNT, []);
    expect([table.ids, unused, table.notices.map(({ code }) => code)]).toEqual([[], [], ["nobody"]]);
    expect(measured(COUNT, [], { roster: [] }).table.notices.map(({ code }) => code)).toEqual(["nobody"]);
  });

  it("have attributes as codes, missing where the field is absent or empty", () => {
    const { attributes } = measured(COUNT, [], { roster }).table;
    expect([attributes[0]!.labels, Array.from(attributes[0]!.codes)]).toEqual([["west"], [0, -1, -1]]);
  });
});

describe("a figure that stands ready in a person's row", () => {
  const FIELD = { kind: "field", source: "roster", field: "retention" };

  it("is read from there, and missing where the row has none", () => {
    const people = [{ id: "ana", retention: 0.9 }, { id: "bo", retention: "" }, { id: "cy" }];
    expect(figures(FIELD, [], { roster: people })).toEqual({ ana: 0.9, bo: null, cy: null });
  });

  it("comes from a second person source by id; rows of strangers are unused", () => {
    const others = [{ id: "hr", grain: "person", person: "who" }];
    const records = {
      hr: [
        { who: "bo", retention: 0.7 },
        { who: "max", retention: 0.1 },
      ],
    };
    const from = { ...FIELD, source: "hr" };
    expect(figures(from, [], { roster, others, records })).toEqual({ zoe: null, ana: null, bo: 0.7 });
    expect(measured(from, [], { roster, others, records }).unused).toEqual([
      { source: "hr", reason: "person", count: 1, examples: ["max"] },
    ]);
  });
});

describe("countFirst", () => {
  const first = (per: string, over = {}) => ({ kind: "countFirst", source: "deals", field: "account", per, ...over });

  it("looks beyond the window: an account sold to before the period is not new", () => {
    const deals = [
      deal("d1", { account: "acme", on: "2024-05-05" }),
      deal("d2", { account: "acme" }),
      deal("d3", { account: "bolt" }),
    ];
    expect(figures(first("person"), deals)).toEqual({ ana: 1 });
  });

  it("is restricted by where: an earlier lost deal takes nothing away", () => {
    const where = { field: "stage", equals: "won" };
    const deals = [
      deal("d1", { account: "acme", stage: "lost", on: "2025-05-05" }),
      deal("d2", { account: "acme", stage: "won" }),
    ];
    expect([figures(first("person", { where }), deals), figures(first("person"), deals)]).toEqual([
      { ana: 1 },
      { ana: 0 },
    ]);
  });

  it("counts new to the person, or new to the company", () => {
    const deals = [deal("d1", { account: "acme", owner: "bo", on: "2026-01-10" }), deal("d2", { account: "acme" })];
    expect(figures(first("person"), deals)).toEqual({ ana: 1, bo: 1 });
    expect(figures(first("company"), deals)).toEqual({ ana: 0, bo: 1 });
  });

  it("is not new to the company what somebody sold who has left the roster, and nobody is paid for that deal", () => {
    const roster = [{ id: "ana" }];
    const gone = deal("d1", { account: "acme", owner: "max", on: "2026-01-10" });
    const run = (earlier: Readonly<Record<string, unknown>>) =>
      measured(first("company"), [earlier, deal("d2", { account: "acme" })], { roster });
    expect(Array.from(run(gone).table.columns[0]!.values)).toEqual([0]);
    expect(Array.from(run({ ...gone, owner: null }).table.columns[0]!.values)).toEqual([0]);
    expect(Array.from(run({ ...gone, on: null }).table.columns[0]!.values)).toEqual([1]);
    expect(Array.from(run({ ...gone, on: "2027-01-01" }).table.columns[0]!.values)).toEqual([1]);
  });

  it("gives a tie on one day to the lower id, in whatever order records come", () => {
    const deals = [deal("d10", { account: "acme", owner: "bo" }), deal("d09", { account: "acme" })];
    expect(figures(first("company"), deals)).toEqual({ ana: 1, bo: 0 });
    expect(figures(first("company"), [...deals].reverse())).toEqual({ ana: 1, bo: 0 });
  });

  it("counts different values once with countDistinct, and leaves empty ones out", () => {
    const from = { kind: "countDistinct", source: "deals", field: "account" };
    const deals = ["acme", "bolt", "acme", "", null].map((account, k) => deal(`d${k}`, { account }));
    expect(figures(from, deals)).toEqual({ ana: 2 });
    expect(
      figures(
        from,
        [5, "5", true, "true", -0].map((account, k) => deal(`d${k}`, { account })),
      ),
    ).toEqual({ ana: 3 });
  });

  it("counts nothing that is no text, number or truth value, and says where it stands", () => {
    const loop: Record<string, unknown> = {};
    loop["self"] = loop;
    for (const kind of [{ kind: "countDistinct" }, first("person")]) {
      for (const account of [loop, { a: 1 }, ["acme"], 5n, NaN, Symbol("x")]) {
        const from = { ...kind, source: "deals", field: "account" };
        const [found] = raisedBy(() => figures(from, [deal("d1", { account })]));
        expect([found?.code, found?.path]).toEqual(["not-a-text", "deals.d1.account"]);
      }
    }
  });

  it("does not read what no metric counts", () => {
    const from = { kind: "countDistinct", source: "deals", field: "account", where: { field: "stage", equals: "won" } };
    const deals = [
      deal("d1", { account: {}, stage: "lost" }),
      deal("d2", { account: {}, on: "2025-01-01", stage: "won" }),
    ];
    expect(figures(from, [...deals, deal("d3", { account: "acme", stage: "won" })])).toEqual({ ana: 1 });
  });
});
