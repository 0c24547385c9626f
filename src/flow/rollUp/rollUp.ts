import { Fault } from "../../fault/fault.js";
import { wrongType } from "../../fault/wrongType.js";
import type { Notice } from "../../fault/notice.js";
import type { Table } from "../../table/table.js";
import { checkType } from "../checkType.js";
import { checkRows } from "../reward/checkPaid.js";
import { columnIssues } from "./columns.js";
import type { PeopleSources, TeamColumn } from "./columns.js";
import { named } from "../named.js";
import { teamColumn } from "./teamColumn.js";
import { carried, teamsOf } from "./teams.js";

/** How people are rolled up into teams. */
export interface RollUpOptions {
  /** The attribute that names a person's team. */
  readonly by: string;
  /** The columns of the teams. */
  readonly columns: readonly TeamColumn[];
  /** Attributes on which all people of a team agree; they become the team's own. */
  readonly attributes?: readonly string[];
}

/** For callers whom no compiler watches. */
function checkInput(sources: object, options: { readonly columns?: unknown }): void {
  if ("type" in sources && sources.type === "table")
    throw wrongType("", "table", "{ table }, perhaps with scores", "pass { table } for table");
  if (Array.isArray(options.columns)) return;
  const remedy = 'write [{ id: "revenue", kind: "total", of: { metric: "revenue" } }]';
  throw wrongType("columns", options.columns, "a list of columns", remedy);
}

/**
 * Makes a Table of teams from the metrics or scores of their people. Scored, ranked, paid and explained it goes the same
 * road as a table of people, with a scheme whose metrics are the columns of the teams and have no `from`.
 *
 *     mean        Σ x ÷ n              total     Σ x, exact for amounts
 *     weighted    Σ w · x ÷ Σ w        share     people who pass ÷ n
 *     count       n                    people    everybody of the team, also those without a figure
 *
 * n counts the people who have the figure, the weight and the bar; the others are left out, and a notice names them.
 * Teams stand in code-unit order. The order of people changes no bit of a figure.
 *
 * @param sources the table of people, and their scores where a column reads a node; a run of `evaluate` will do
 * @param options `by`, `columns`, `attributes`
 * @returns one row per team that has somebody; what was left out stands in its `notices`
 * @throws Fault "wrong-type", "other-rows", "missing-attribute", "mixed-attribute", "bad-id", "duplicate-id", "unknown-kind",
 * "not-figures", "unknown-metric", "unknown-node", "missing-scores", "bad-share", "not-finite"
 * @example
 * const people = table({ ids: ["ana", "bo", "cy"], columns: { revenue: [0.1, 0.2, 5] }, attributes: { team: ["north", "north", "south"] } })
 * const teams = rollUp({ table: people }, { by: "team", columns: [{ id: "revenue", kind: "total", of: { metric: "revenue" } }] })
 * teams.ids // => ["north", "south"]
 * Array.from(columnOf(teams, "revenue")!) // => [0.3, 5]
 */
export function rollUp(sources: PeopleSources, options: RollUpOptions): Table {
  const { table, scores } = sources;
  checkInput(sources, options);
  checkType(table, "table");
  if (scores !== undefined) {
    checkType(scores, "scores");
    checkRows({ table, scores });
  }
  const { by, columns, attributes = [] } = options;
  const teams = teamsOf(table, by);
  const issues = columnIssues(columns, sources);
  if (issues.length > 0) throw new Fault(issues);
  const notices: Notice[] = [];
  if (table.ids.length === 0) notices.push({ code: "nobody", path: "", values: {} });
  const { without } = teams;
  if (without.length > 0) {
    const values = { by, count: without.length, examples: named(without, table) };
    notices.push({ code: "people-without-team", path: `attributes.${by}`, values });
  }
  return {
    type: "table",
    schemaVersion: 1,
    ids: teams.ids,
    period: table.period,
    asOf: table.asOf,
    columns: columns.map((column) => teamColumn(column, teams, sources, notices)),
    attributes: [...new Set(attributes)].map((id) => carried(table, teams, id)),
    ...(table.indices === undefined ? {} : { indices: table.indices }),
    defined: null,
    notices,
  };
}
