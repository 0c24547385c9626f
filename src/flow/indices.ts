import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { decimal, textOf } from "../money/decimal.js";
import { round } from "../money/round.js";
import { indexOf } from "../table/indices.js";
import type { Table } from "../table/table.js";
import type { MetricDefinition } from "./scheme/scheme.js";
import { isIndexed } from "./scheme/target.js";
import type { IndexDefinition } from "./scheme/target.js";

/**
 * Lists the indices that the targets of metrics follow.
 *
 * @param metrics the metrics
 * @returns each index once
 */
export function indicesRead(metrics: readonly Pick<MetricDefinition, "target">[]): string[] {
  const named = metrics.flatMap(({ target }) => (isIndexed(target) ? [target.index] : []));
  return [...new Set(named)];
}

/**
 * Checks that a table says what each index is that a target follows, and that this is within what the scheme allows.
 *
 * @param table the table
 * @param scheme the metrics and the indices declared
 * @throws Fault "missing-index", "out-of-range", "too-many-digits"
 */
export function checkIndices(
  table: Table,
  scheme: {
    readonly metrics: readonly Pick<MetricDefinition, "target">[];
    readonly indices?: readonly IndexDefinition[];
  },
): void {
  const issues = indicesRead(scheme.metrics).flatMap((id) => {
    const definition = scheme.indices?.find((one) => one.id === id);
    const value = indexOf(table, id);
    return definition === undefined ? [] : figureIssues(definition, value, `indices.${id}`);
  });
  if (issues.length > 0) throw new Fault(issues);
}

/** As many decimals of an index as an explanation shows, so that everybody can work the target out again. */
const MOST_DECIMALS = 6;

/**
 * Checks what an index is against what it may be, and that it can be shown whole.
 *
 * @param definition what it may be
 * @param received what it is
 * @param path its place
 * @returns the issue, or none
 */
export function figureIssues({ id, from, to }: IndexDefinition, received: number, path: string): Issue[] {
  if (received >= from && received <= to) return digitIssues(received, path);
  const expected = `from ${from} to ${to}, which is what the scheme allows for ${id}`;
  const remedy = "correct the figure, or have the scheme's range changed";
  return [issue({ code: "out-of-range", path, received, expected, remedy })];
}

function digitIssues(received: number, path: string): Issue[] {
  if (decimal(received).decimalPlaces() <= MOST_DECIMALS) return [];
  const expected = `an index of at most ${MOST_DECIMALS} decimals, so that targets can be worked out by hand`;
  const remedy = `round it: ${textOf(round(decimal(received), MOST_DECIMALS, "half-even"))}`;
  return [issue({ code: "too-many-digits", path, received, expected, remedy })];
}
