import { describe, expect, it } from "vitest";
import {
  asText,
  chinese,
  evaluate,
  explain,
  fromJson,
  measure,
  parseScheme,
  toJson,
  toRows,
  statementsOf,
} from "scorewright";
import { raisedBy } from "../faults/raised.js";
import { creditScheme, creditSources, credited, sale, share } from "./creditTeam.js";
import type { CreditCase } from "./creditTeam.js";

const QUARTER = { period: { from: "2026-01-01", to: "2026-04-01" }, asOf: "2026-04-05" };
const planned = (component: object) => ({
  currency: "USD",
  settle: { round: "half-even" },
  components: [{ id: "c", per: "deal", ...component }],
});
const tenth = planned({ base: { metric: "paid" }, pay: { kind: "rate", rate: "0.1" } });
const drawn: CreditCase = {
  deals: [sale("d1", 100.01), sale("d2", 300, { owner: "bo" })],
  splits: [share("d1", "ana", 0.4, { role: "opener" }), share("d1", "cy", 0.6)],
  credits: { rollUp: { source: "roster", manager: "boss" }, limit: { amount: "250" } },
  plan: tenth,
};
const run = evaluate(creditScheme(drawn), creditSources(drawn), QUARTER);

describe("credit that is paid deal by deal", () => {
  it("shows share, role, through whom, and what was cut, beside what each deal pays", () => {
    const { statement } = explain(run, "bo");
    expect(statement!.lines[0]!.deals).toEqual([
      {
        record: "d1",
        day: "2026-02-01",
        base: "60.01",
        share: "0.6",
        deal: "100.01",
        role: "rollUp",
        through: "cy",
        amount: "6.001",
      },
      { record: "d2", day: "2026-02-01", base: "250", share: "1", deal: "300", role: "owner", cut: "50", amount: "25" },
    ]);
    expect(statement!.total).toBe("31.00");
  });

  it("is printed deal by deal, in both languages", () => {
    const printed = asText(explain(run, "bo")).split("\n\n").at(-1);
    expect(printed).toBe(
      [
        "Deals of c (USD)",
        "  deal  day         credit                                        pays",
        "  d1    2026-02-01   60.01  60 % of 100.01, through cy            6.001",
        "  d2    2026-02-01     250  100 % of 300, owner, 50 not credited     25",
      ].join("\n"),
    );
    expect(asText(explain(run, "ana"), { words: chinese })).toContain("100.01 的 40%");
  });

  it("is stored with its lines, and read back whole", () => {
    expect(fromJson(toJson(run.credits), "credits")).toEqual(run.credits);
    const [statement] = statementsOf(run);
    expect(fromJson(toJson(statement!), "statement")).toEqual(statement);
    const stored = toJson(run.credits) as { of: { split: { roles: { codes: number[] } } }[] };
    const unsaid = structuredClone(run.credits.of).map(({ split, ...lines }) => {
      const { deals: _, ...rest } = split!;
      return { ...lines, split: rest };
    });
    const credits = fromJson(toJson({ ...run.credits, of: unsaid }), "credits");
    expect(asText(explain({ ...run, credits }, "bo"))).toContain("60 % of the deal, through cy");
    stored.of[0]!.split.roles.codes[0] = 9;
    expect(raisedBy(() => fromJson(stored, "credits")).map(({ code, path }) => `${code} ${path}`)).toEqual([
      "bad-code of.quota.split.roles.codes",
    ]);
  });

  it("prints as one row per line", () => {
    const rows = toRows(run.credits).filter(({ metric, person }) => metric === "paid" && person === "bo");
    expect(
      rows.map(({ record, amount, kind, group, role, share: part, through, cut }) => {
        return [record, amount, kind, group, role, part, through, cut].join(" ");
      }),
    ).toEqual(["d1 60.01 pay rollUp rollUp 0.6 cy 0", "d2 250 pay direct owner 1  50"]);
  });

  it("runs on the running total in the order that is declared", () => {
    const tiers = [
      { from: "0", mode: "marginal", rate: "0.1" },
      { from: "100", mode: "marginal", rate: "0.2" },
    ];
    const plan = planned({ base: { metric: "paid" }, pay: { kind: "tiers", edge: "upper", tiers } });
    const paid = (orderBy: string[]) => {
      const deals = [sale("d1", 100, { no: 2 }), sale("d2", 100, { no: 1 })];
      const some = { deals, credits: { orderBy }, plan };
      return statementsOf(evaluate(creditScheme(some), creditSources(some), QUARTER))[0]!.lines[0]!.deals!.map(
        ({ record, amount }) => `${record} ${amount!}`,
      );
    };
    expect([paid([]), paid(["no"])]).toEqual([
      ["d1 10", "d2 20"],
      ["d2 10", "d1 20"],
    ]);
  });
});

describe("counts that are paid deal by deal", () => {
  const counting = (from: object, more: object = {}) =>
    parseScheme({
      schemaVersion: 1,
      id: "spif",
      sources: [{ id: "deals", key: "id", person: "owner", date: "on" }],
      metrics: [{ id: "sold", direction: "higherIsBetter", from: { source: "deals", ...from }, ...more }],
      score: { id: "total", of: [{ metric: "sold", weight: 1, normalize: { kind: "goalposts", low: 0, high: 9 } }] },
      plan: planned({ base: { metric: "sold" }, pay: { kind: "perUnit", amount: "150" } }),
    });
  const deals = [
    sale("d1", 5, { account: "acme" }),
    sale("d2", 6, { account: "acme" }),
    sale("d3", 7, { account: "bolt", on: "2026-03-31" }),
  ];

  it.each([
    [{ kind: "count" }, ["d1 1 150", "d2 1 150", "d3 1 150"]],
    [{ kind: "count", where: { field: "account", equals: "acme" } }, ["d1 1 150", "d2 1 150"]],
    [{ kind: "countFirst", field: "account", per: "company" }, ["d1 1 150", "d3 1 150"]],
  ])("list each record of %o as one", (from, lines) => {
    const counted = evaluate(counting(from), { deals }, QUARTER);
    const found = statementsOf(counted)[0]!.lines[0]!.deals!;
    expect(found.map(({ record, base, amount }) => `${record} ${base} ${amount!}`)).toEqual(lines);
    expect(counted.credits.of[0]!.digits).toBe(0);
  });

  it("are paid once, where a window reaches over the end of a period and is limited to it", () => {
    const window = { from: "2026-02-15", to: "2026-04-15", inPeriod: true };
    const scheme = counting({ kind: "count" }, { window });
    const all = [...deals, sale("d4", 1, { on: "2026-04-01" }), sale("d5", 1, { on: "2026-04-15" })];
    const records = (from: string, to: string) =>
      measure(scheme, { deals: all }, { period: { from, to }, asOf: "2026-12-31" }).credits.of[0]!.records;
    expect([records("2026-01-01", "2026-04-01"), records("2026-04-01", "2026-07-01")]).toEqual([["d3"], ["d4"]]);
    const later = measure(
      scheme,
      { deals: all },
      { period: { from: "2026-07-01", to: "2026-10-01" }, asOf: "2026-12-31" },
    );
    expect([later.credits.of[0]!.records, later.table.notices.map(({ code }) => code)]).toEqual([
      [],
      ["window-outside-period"],
    ]);
  });

  it("have no lines where nothing is paid deal by deal", () => {
    const { plan: _, ...scheme } = counting({ kind: "count" });
    expect(measure(scheme, { deals }, QUARTER).credits.of).toEqual([]);
    expect(credited({ deals: [] }).credits.of.map(({ records }) => records)).toEqual([[], []]);
  });
});
