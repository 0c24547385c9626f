import { expect } from "vitest";
import { columnOf, rollUp, snap, table } from "scorewright";
import type { Table, TeamColumn } from "scorewright";
import { isNear, shuffled } from "./obeys.js";
import type { Law } from "./obeys.js";

/** Somebody of a drawn population. */
export interface Member {
  readonly team: string | null;
  readonly x: number | null;
  readonly weight: number | null;
}

type Of = Record<string, unknown>;

const OF = { of: { metric: "x" } };
const WEIGHTED = { ...OF, kind: "weighted", by: { metric: "weight" } };
const KINDS: readonly Of[] = [
  { ...OF, kind: "mean" },
  { ...OF, kind: "total" },
  { ...OF, kind: "count" },
  WEIGHTED,
  { ...OF, kind: "share", atLeast: 3 },
  { ...OF, kind: "share", lessThan: { metric: "weight" } },
  { kind: "people" },
];

function tableOf(members: readonly Member[], names?: readonly string[]): Table {
  return table({
    ids: names ?? members.map((_, place) => `p${place}`),
    columns: { x: members.map(({ x }) => x), weight: members.map(({ weight }) => weight) },
    attributes: { team: members.map(({ team }) => team), all: members.map(() => "all") },
  });
}

function rolled(members: readonly Member[], column: Of, by = "team"): ReadonlyMap<string, number> {
  const teams = rollUp({ table: tableOf(members) }, { by, columns: [{ id: "x", ...column } as unknown as TeamColumn] });
  const values = columnOf(teams, "x")!;
  return new Map(teams.ids.map((team, row) => [team, values[row]!]));
}

/** A second way to the same figures: filter, loop, divide; null where the figure is missing. */
function naive(members: readonly Member[], column: Of): number | null {
  const bar = (member: Pick<Member, "weight">) => (typeof column.atLeast === "number" ? column.atLeast : member.weight);
  const has = (member: Member) => {
    if (member.x === null) return false;
    if (column.kind === "weighted") return member.weight !== null;
    return column.kind !== "share" || bar(member) !== null;
  };
  const known = members.filter(has) as { x: number; weight: number }[];
  const sum = (of: (member: { x: number; weight: number }) => number) => known.reduce((so, one) => so + of(one), 0);
  if (column.kind === "people") return members.length;
  if (column.kind === "count") return known.length;
  if (known.length === 0) return null;
  if (column.kind === "total") return sum(({ x }) => x);
  if (column.kind === "mean") return sum(({ x }) => x) / known.length;
  if (column.kind === "share") {
    return known.filter((one) => ("atLeast" in column ? one.x >= bar(one)! : one.x < bar(one)!)).length / known.length;
  }
  const weight = sum((one) => one.weight);
  return known.some((one) => one.weight < 0) || weight === 0 ? null : sum((one) => one.x * one.weight) / weight;
}

const size = (members: readonly Member[]) => members.reduce((so, { x }) => so + Math.abs(x ?? 0), 0);

/** True of every population, whatever its figures. */
export const rollUpLaws: readonly Law<readonly Member[]>[] = [
  {
    name: "gives what a plain loop over each team gives",
    holds: (members) => {
      const names = [...new Set(members.flatMap(({ team }) => team ?? []))].sort();
      for (const column of KINDS) {
        const found = rolled(members, column);
        expect([...found.keys()]).toEqual(names);
        for (const team of names) {
          const own = members.filter((one) => one.team === team);
          const expected = naive(own, column);
          if (expected === null) expect(found.get(team)).toBeNaN();
          // Where figures cancel the plain loop is off by the last bits of the largest.
          else expect(isNear(found.get(team)!, expected, 1e-11, size(own) * 1e-4)).toBe(true);
        }
      }
    },
  },
  {
    name: "does not change a bit, nor a notice, when people come in another order",
    holds: (members, draw) => {
      const named = members.map((member, place) => ({ ...member, name: `p${place}` }));
      const columns = KINDS.map((column, k) => ({ id: `c${k}`, ...column })) as unknown as TeamColumn[];
      const of = (list: typeof named) =>
        rollUp(
          {
            table: tableOf(
              list,
              list.map(({ name }) => name),
            ),
          },
          { by: "team", columns },
        );
      expect(of(shuffled(draw, named))).toEqual(of(named));
    },
  },
  {
    name: "has a mean, plain or weighted, between the lowest and the highest figure",
    holds: (members) => {
      for (const column of [{ ...OF, kind: "mean" }, WEIGHTED]) {
        for (const [team, mean] of rolled(members, column)) {
          const own = members.flatMap((one) => (one.team === team && one.x !== null ? one.x : []));
          if (Number.isNaN(mean)) continue;
          expect(mean).toBeGreaterThanOrEqual(snap(Math.min(...own)));
          expect(mean).toBeLessThanOrEqual(snap(Math.max(...own)));
        }
      }
    },
  },
  {
    name: "never shows a number with more than 12 digits, but for a sum of decimals",
    holds: (members) => {
      for (const column of KINDS.filter(({ kind }) => kind !== "total")) {
        for (const figure of rolled(members, column).values()) expect(snap(figure)).toBe(figure);
      }
    },
  },
];

/** True of every population whose figures are whole cents: there sums are exact. */
export const centLaws: readonly Law<readonly Member[]>[] = [
  {
    name: "adds up: the totals of teams come to the total of everybody in a team, to the cent",
    holds: (members) => {
      const inTeams = members.filter(({ team }) => team !== null);
      const cents = inTeams.reduce((so, { x }) => so + BigInt(Math.round((x ?? 0) * 100)), 0n);
      const parts = [...rolled(inTeams, { ...OF, kind: "total" }).values()].filter((part) => !Number.isNaN(part));
      for (const part of parts) expect(Math.round(part * 100) / 100).toBe(part);
      expect(parts.reduce((so, part) => so + BigInt(Math.round(part * 100)), 0n)).toBe(cents);
      const all = rolled(inTeams, { ...OF, kind: "total" }, "all").get("all");
      if (parts.length > 0) expect(all).toBe(Number(cents) / 100);
    },
  },
  {
    name: "weighs everybody alike under equal weights",
    holds: (members, draw) => {
      const [weight] = shuffled(draw, [1, 0.1, 2.5, 150_000]);
      const alike = members.map((member) => ({ ...member, weight: weight! }));
      expect(rolled(alike, WEIGHTED)).toEqual(rolled(alike, { ...OF, kind: "mean" }));
    },
  },
];
