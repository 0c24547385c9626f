import { describe, expect, it } from "vitest";
import { columnOf, fromJson, noticeText, rollUp, table, toJson } from "scorewright";
import type { Table, TeamColumn } from "scorewright";
import { sampleRun } from "../../examples/sample.js";
import { teamRun } from "./team.js";

const people = table({
  ids: ["ana", "bo", "cy", "di", "eli", "flo"],
  columns: {
    revenue: [0.1, 0.2, 700, 300, null, 50],
    quota: [1, 0.2, 600, 400, 500, null],
    csat: [4, 2, null, 5, null, 3],
  },
  attributes: {
    team: ["south", "south", "north", "north", "north", null],
    region: ["EU", null, "US", "US", "US", "EU"],
    role: ["hunter", "farmer", "hunter", "hunter", null, "hunter"],
  },
});

const revenue = { metric: "revenue" } as const;
const csat = { metric: "csat" } as const;
const quota = { metric: "quota" } as const;

/** One figure by team, null where it is missing. */
function figures(teams: Table, id: string) {
  const values = columnOf(teams, id)!;
  return Object.fromEntries(teams.ids.map((team, row) => [team, Number.isNaN(values[row]) ? null : values[row]!]));
}

function one(column: Record<string, unknown>, from: Table = people) {
  const teams = rollUp({ table: from }, { by: "team", columns: [{ id: "x", ...column } as unknown as TeamColumn] });
  return { figures: figures(teams, "x"), notices: teams.notices };
}

describe("rollUp", () => {
  it("makes one row per team, in the order of their names, whoever comes first", () => {
    const teams = rollUp({ table: people }, { by: "team", columns: [] });
    expect([teams.type, teams.ids]).toEqual(["table", ["north", "south"]]);
  });

  it("takes means and totals of the people who have a figure", () => {
    expect(one({ kind: "mean", of: revenue }).figures).toEqual({ north: 500, south: 0.15 });
    expect(one({ kind: "mean", of: csat }).figures).toEqual({ north: 5, south: 3 });
    expect(one({ kind: "total", of: revenue }).figures).toEqual({ north: 1000, south: 0.3 });
  });

  it("weights people by another figure of theirs", () => {
    // North: csat only of di. South: (4 × 0.1 + 2 × 0.2) ÷ 0.3.
    expect(one({ kind: "weighted", of: csat, by: revenue }).figures).toEqual({ north: 5, south: 2.66666666667 });
  });

  it("adds up amounts as money is added up, so that a team's total is whole cents", () => {
    const rich = (amounts: number[]) => {
      const teams = { team: amounts.map(() => "a") };
      return table({ ids: amounts.map(String), columns: { revenue: amounts }, attributes: teams });
    };
    expect(one({ kind: "total", of: revenue }, rich([5_000_000_000.01, 7_000_000_000.02])).figures).toEqual({
      a: 12_000_000_000.03,
    });
    expect(one({ kind: "total", of: revenue }, rich([0.7, 0.1, 0.3])).figures).toEqual({ a: 1.1 });
  });

  it("loses nothing of figures that nearly cancel, in whatever order people come", () => {
    const far = [1e16, 1, -1e16, 1.5];
    for (const order of [far, [...far].reverse(), [1, 1.5, 1e16, -1e16], [1e16, -1e16, 1.5, 1]]) {
      const all = table({
        ids: order.map(String),
        columns: { revenue: order },
        attributes: { team: order.map(() => "a") },
      });
      expect(one({ kind: "total", of: revenue }, all).figures).toEqual({ a: 2.5 });
    }
  });

  it("takes weights of any size", () => {
    const extreme = (small: number, great: number) =>
      table({
        ids: ["ana", "bo"],
        columns: { csat: [4, 2], revenue: [small, great] },
        attributes: { team: ["a", "a"] },
      });
    const weighted = { kind: "weighted", of: csat, by: revenue };
    expect(one(weighted, extreme(1e308, 1e308)).figures).toEqual({ a: 3 });
    expect(one(weighted, extreme(5e-324, 1.5e-323)).figures).toEqual({ a: 2.5 });
  });

  it("takes the share of people at or above a bar, and no bar is passed by somebody without a figure", () => {
    expect(one({ kind: "share", of: csat, atLeast: 4 }).figures).toEqual({ north: 1, south: 0.5 });
    expect(one({ kind: "share", of: csat, moreThan: 4 }).figures).toEqual({ north: 1, south: 0 });
    expect(one({ kind: "share", of: csat, atMost: 2 }).figures).toEqual({ north: 0, south: 0.5 });
    expect(one({ kind: "share", of: csat, lessThan: 2 }).figures).toEqual({ north: 0, south: 0 });
  });

  it("holds everybody against a target of their own", () => {
    expect(one({ kind: "share", of: revenue, atLeast: quota }).figures).toEqual({ north: 0.5, south: 0.5 });
    expect(one({ kind: "share", of: revenue, moreThan: quota }).figures).toEqual({ north: 0.5, south: 0 });
  });

  it("holds nobody against a target that is missing", () => {
    const some = table({
      ids: ["ana", "bo"],
      columns: { revenue: [5, 5], quota: [4, null] },
      attributes: { team: ["a", "a"] },
    });
    const { figures: found, notices } = one({ kind: "share", of: revenue, atLeast: quota }, some);
    expect([found, notices[0]?.values.examples]).toEqual([{ a: 1 }, "bo"]);
  });

  it("counts who has a figure, and who is there", () => {
    expect(one({ kind: "count", of: csat }).figures).toEqual({ north: 1, south: 2 });
    expect(one({ kind: "people" }).figures).toEqual({ north: 3, south: 2 });
  });

  it("names whom it leaves out, of which team and column", () => {
    const { notices } = one({ kind: "mean", of: csat });
    expect(notices.map((notice) => noticeText(notice))).toEqual([
      "People who belong to no team, because they have no team: 1 (flo).",
      "x of north leaves out people whose figures are missing: 2 of 3 (cy, eli).",
    ]);
    expect(notices.map(({ path }) => path)).toEqual(["attributes.team", "columns.x.north"]);
    const weighted = one({ kind: "weighted", of: csat, by: revenue }).notices[1]!;
    expect(weighted.values).toEqual({ column: "x", team: "north", count: 2, people: 3, examples: "cy, eli" });
  });

  it("knows no figure of a team of which nobody has one, not even a total of 0", () => {
    const nobody = table({ ids: ["ana"], columns: { revenue: [null], quota: [1] }, attributes: { team: ["a"] } });
    for (const kind of ["mean", "total"]) expect(one({ kind, of: revenue }, nobody).figures).toEqual({ a: null });
    expect(one({ kind: "share", of: revenue, atLeast: 0 }, nobody).figures).toEqual({ a: null });
    expect(one({ kind: "weighted", of: revenue, by: quota }, nobody).figures).toEqual({ a: null });
    expect(one({ kind: "count", of: revenue }, nobody).figures).toEqual({ a: 0 });
  });

  it("knows no weighted mean under weights that are all zero, or below zero, and says so", () => {
    const odd = table({
      ids: ["ana", "bo", "cy", "di"],
      columns: { csat: [4, 2, 5, 3], revenue: [0, 0, -5, 9] },
      attributes: { team: ["a", "a", "b", "b"] },
    });
    const { figures: found, notices } = one({ kind: "weighted", of: csat, by: revenue }, odd);
    expect(found).toEqual({ a: null, b: null });
    expect(notices.map((notice) => noticeText(notice))).toEqual([
      "x of a is missing, because no weight is above zero.",
      "x of b is missing, because of weights below zero: 1 (cy).",
    ]);
  });

  it("hands on an attribute on which a team agrees, also where some say nothing", () => {
    const teams = rollUp({ table: people }, { by: "team", columns: [], attributes: ["region"] });
    expect(teams.attributes).toEqual([{ id: "region", labels: ["EU", "US"], codes: Int32Array.of(1, 0) }]);
  });

  it("reads published scores in points, at their decimals", () => {
    const { table: scored, scores } = teamRun({}, [
      { id: "ana", calls: 70.04, mails: 70.04, office: "east" },
      { id: "bo", calls: 80.06, mails: 80.06, office: "east" },
      { id: "cy", calls: null, mails: null, office: "east" },
    ]);
    const teams = rollUp(
      { table: scored, scores },
      {
        by: "office",
        columns: [
          { id: "total", kind: "mean", of: { node: "total" } },
          { id: "good", kind: "share", of: { node: "total" }, atLeast: 80.1 },
        ],
      },
    );
    expect(["total", "good"].map((id) => figures(teams, id).east)).toEqual([75.05, 0.5]);
  });

  it("makes a table of nobody of nobody, and says so", () => {
    const nobody = table({ ids: [], columns: { csat: [] }, attributes: { team: [] } });
    const teams = rollUp({ table: nobody }, { by: "team", columns: [{ id: "x", kind: "mean", of: csat }] });
    expect([teams.ids, teams.notices.map(({ code }) => code)]).toEqual([[], ["nobody"]]);
  });

  it("keeps the days that were measured, and is stored as any table", () => {
    const { table: measured, scores } = sampleRun();
    const columns = [{ id: "total", kind: "mean", of: { node: "total" } }] as const;
    const teams = rollUp({ table: measured, scores }, { by: "teamId", columns });
    expect([teams.period, teams.asOf]).toEqual([measured.period, measured.asOf]);
    expect(fromJson(JSON.parse(JSON.stringify(toJson(teams))), "table")).toEqual(teams);
  });
});
