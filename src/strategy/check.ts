import { checkOptions } from "../fault/checkOptions.js";
import { choice } from "../fault/choice.js";
import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { wrongType } from "../fault/wrongType.js";
import { notFinite } from "../numeric/column.js";
import type { Table } from "../table/table.js";
import { shareIssues, unknown } from "../weight/bounds.js";
import type { Boxed } from "../weight/bounds.js";
import { beyondIssues } from "../weight/tilt.js";
import type { BenchmarkLevel, TeamFigure } from "./benchmark.js";
import type { Expectation, Outlook } from "./findings.js";

/** All that a comparison is made of. */
export interface SwotInput {
  readonly table: Table;
  readonly benchmark: readonly BenchmarkLevel[];
  readonly outlook: Required<Outlook>;
  readonly children: readonly Boxed[];
  readonly sizes: Readonly<Record<string, number>>;
  readonly limit: number;
  readonly by: TeamFigure;
}

/**
 * Checks the form of benchmark and outlook, for callers whom no compiler watches: a misspelled key would be lost.
 *
 * @param benchmark the levels
 * @param outlook what is expected
 * @throws Fault "wrong-type", "unknown-key"
 */
export function checkLists(benchmark: readonly BenchmarkLevel[], outlook: Outlook): void {
  checkList(benchmark, "benchmark", ["metric", "level", "direction", "tolerance"]);
  checkOptions(outlook, ["opportunities", "threats"], "outlook");
  for (const list of ["opportunities", "threats"] as const)
    checkList(outlook[list] ?? [], `outlook.${list}`, ["metric", "because"]);
}

function checkList(list: unknown, path: string, keys: readonly string[]): void {
  const [key] = keys;
  if (!Array.isArray(list)) throw wrongType(path, list, "a list", `write [{ ${key!}: … }]`);
  list.forEach((one: object, place) => {
    checkOptions(one, keys, `${path}.${place}`);
  });
}

/**
 * Checks that benchmark and outlook name metrics that have a weight, each once.
 *
 * @param benchmark the levels
 * @param outlook what is expected
 * @param children the metrics with their shares
 * @throws Fault "unknown-node", "duplicate-id"
 */
export function checkNames(
  benchmark: readonly BenchmarkLevel[],
  { opportunities, threats }: Required<Outlook>,
  children: readonly Boxed[],
): void {
  const ids = children.map(({ id }) => id);
  const lists = { benchmark, "outlook.opportunities": opportunities, "outlook.threats": threats };
  const issues = Object.entries(lists).flatMap(([path, named]) => unknown(metricsOf(named), ids, path));
  if (issues.length > 0) throw new Fault(issues);
}

function metricsOf(named: readonly { readonly metric: string }[]): string[] {
  return named.map(({ metric }) => metric);
}

/**
 * Checks all that a comparison is made of, but for the names.
 *
 * @param input table, benchmark, outlook, shares with bounds, and the sizes of shifts
 * @throws Fault with all that is wrong
 */
export function checkSwot({ table, benchmark, outlook, children, sizes, limit, by }: SwotInput): void {
  const { opportunities, threats } = outlook;
  choice(by, ["mean", "median"], "by");
  const metrics = [...new Set([benchmark, opportunities, threats].flatMap(metricsOf))];
  const issues = [
    ...children.flatMap(beyondIssues),
    ...metrics.flatMap((metric) => columnIssues(table, metric)),
    ...benchmark.flatMap(levelIssues),
    ...opportunities.flatMap((one) => reasonIssues(one, "outlook.opportunities")),
    ...threats.flatMap((one) => reasonIssues(one, "outlook.threats")),
    ...Object.entries(sizes).flatMap(([kind, size]) => shareIssues(size, `shifts.${kind}`)),
    ...shareIssues(limit, "limit"),
  ];
  if (issues.length > 0) throw new Fault(issues);
}

function columnIssues({ columns }: Table, metric: string): Issue[] {
  const found = columns.find(({ id }) => id === metric);
  const path = `columns.${metric}`;
  if (found === undefined) {
    const received = outlined(columns.map(({ id }) => id));
    const [expected, remedy] = [`a column for the metric ${metric}`, "add the column, or leave the metric out"];
    return [issue({ code: "missing-column", path, received, expected, remedy })];
  }
  if (found.labels === undefined) return [];
  const [expected, remedy] = ["figures, since a team is compared by them", "leave out the metric of words"];
  return [issue({ code: "not-figures", path, received: outlined(found.labels), expected, remedy })];
}

function levelIssues({ metric, level, tolerance = 0 }: BenchmarkLevel): Issue[] {
  const path = `benchmark.${metric}`;
  const issues = Math.abs(level) < Infinity ? [] : [notFinite(level, `${path}.level`)];
  const most = level === 0 ? Number.MAX_VALUE : 1;
  if (tolerance >= 0 && tolerance <= most) return issues;
  const expected = level === 0 ? "0 or more, in the metric's unit" : "a share of the level from 0 to 1";
  const remedy = level === 0 ? "write how far the figure may be off" : "write 0.05 for 5 % of the level";
  return [...issues, issue({ code: "out-of-range", path: `${path}.tolerance`, received: tolerance, expected, remedy })];
}

function reasonIssues({ metric, because }: Expectation, list: string): Issue[] {
  if (typeof because === "string" && because.trim() !== "") return [];
  const [expected, remedy] = ["a reason in words", "say what you expect: it is printed beside the shift"];
  return [issue({ code: "missing", path: `${list}.${metric}.because`, received: outlined(because), expected, remedy })];
}
