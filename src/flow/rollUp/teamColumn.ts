import { fault } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import { snap } from "../../numeric/snap.js";
import type { MetricColumn } from "../../table/table.js";
import { BARS, barOf, figuresOf } from "./columns.js";
import type { PeopleSources, TeamColumn } from "./columns.js";
import { named } from "../named.js";
import { meanOf, totalOf, weightedMeanOf } from "./sums.js";
import type { Teams } from "./teams.js";

/**
 * Makes one column of the teams. People whose figure, weight or bar is missing are left out of it, and spoken of.
 *
 * @param column how it is made
 * @param teams the teams
 * @param sources what people's figures are read from
 * @param notices where notices go
 * @returns one figure per team, NaN where it is missing
 * @throws Fault "not-finite" where a sum passes the largest double
 */
export function teamColumn(column: TeamColumn, teams: Teams, sources: PeopleSources, notices: Notice[]): MetricColumn {
  const { id } = column;
  if (column.kind === "people") return { id, values: Float64Array.from(teams.rows, (rows) => rows.length) };
  const own = figuresOf(column.of, sources);
  const beside = besideOf(column, sources) ?? own;
  const isKnown = (row: number) => own[row] === own[row] && beside[row] === beside[row];
  const values = teams.rows.map((rows, place) => {
    const team = teams.ids[place]!;
    const path = `columns.${id}.${team}`;
    const known = rows.filter(isKnown);
    if (column.kind === "count") return known.length;
    const note = (code: string, about: Int32Array) => {
      const who = { count: about.length, people: rows.length, examples: named(about, sources.table) };
      notices.push({ code, path, values: { column: id, team, ...who } });
    };
    const others = rows.filter((row) => !isKnown(row));
    if (others.length > 0) note("people-left-out", others);
    if (known.length === 0) return NaN;
    if (column.kind === "weighted") {
      const negative = known.filter((row) => beside[row]! < 0);
      const isWeightless = known.every((row) => beside[row] === 0);
      if (negative.length > 0) note("negative-weight", negative);
      if (isWeightless) note("no-weight", known);
      if (negative.length > 0 || isWeightless) return NaN;
    }
    const figure = figureOf(column, pick(own, known), pick(beside, known));
    if (Math.abs(figure) < Infinity) return figure;
    const remedy = "look for a figure in the wrong unit";
    throw fault({ code: "not-finite", path, received: figure, expected: "a finite figure", remedy });
  });
  return { id, values: Float64Array.from(values) };
}

/** The figure that stands beside each person's own: a weight, or what the own one is held against. */
function besideOf(column: TeamColumn, sources: PeopleSources): Float64Array | null {
  if (column.kind === "weighted") return figuresOf(column.by, sources);
  if (column.kind !== "share") return null;
  const [, bar] = barOf(column);
  return typeof bar === "number" ? new Float64Array(sources.table.ids.length).fill(bar) : figuresOf(bar, sources);
}

function figureOf(column: TeamColumn, values: Float64Array, beside: Float64Array): number {
  if (column.kind === "total") return totalOf(values);
  if (column.kind === "weighted") return weightedMeanOf(values, beside);
  if (column.kind !== "share") return meanOf(values);
  const passes = BARS[barOf(column)[0]];
  return snap(values.filter((value, k) => passes(value, beside[k]!)).length / values.length);
}

function pick(column: Float64Array, rows: Int32Array): Float64Array {
  return Float64Array.from(rows, (row) => column[row]!);
}
