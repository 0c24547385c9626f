import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { column } from "../../numeric/column.js";
import type { Column } from "../../numeric/column.js";
import type { CalibratedQuadrant } from "../calibration.js";

/** How far the published scores of a node may be off. */
export interface StandardErrors {
  /** The node, or the metric of a leaf, that an axis of a quadrant reads. */
  readonly node: string;
  /** One standard error per row of the table, in points; null where it is not known, 0 where the score is certain. */
  readonly values: ArrayLike<number | null>;
}

/** Standard errors by node. */
export type ErrorColumns = ReadonlyMap<string, Column>;

/**
 * Checks standard errors and lays them out by node.
 *
 * @param given the standard errors
 * @param quadrants the quadrants
 * @param ids the people
 * @returns one column per node, NaN where an error is not known
 * @throws Fault "unknown-axis" for a node that no quadrant reads, "missing-standard-errors" for a quadrant of which only one
 * axis has any, "duplicate-id", "wrong-length", "out-of-range"
 */
export function errorColumns(
  given: readonly StandardErrors[],
  quadrants: readonly CalibratedQuadrant[],
  ids: readonly string[],
): ErrorColumns {
  const axes = new Set(quadrants.flatMap(({ x, y }) => [x.node, y.node]));
  const columns = new Map<string, Column>();
  for (const { node, values } of given) {
    const path = `standardErrors.${node}`;
    if (!axes.has(node)) throw unknownAxis(node, path, axes);
    if (columns.has(node)) throw duplicate(node, path);
    columns.set(node, checkedColumn(values, path, ids));
  }
  for (const { id, x, y } of quadrants) {
    const absent = [x.node, y.node].filter((node) => !columns.has(node));
    if (absent.length === 1) throw halfKnown(id, absent[0]!, [...columns.keys()]);
  }
  return columns;
}

function checkedColumn(values: ArrayLike<number | null>, path: string, ids: readonly string[]): Column {
  if (values.length !== ids.length) {
    const expected = `${ids.length} values, one per row of the table`;
    const remedy = "give one value per person, null where it is not known";
    throw fault({ code: "wrong-length", path, received: values.length, expected, remedy });
  }
  const errors = column(values);
  const bad = errors.findIndex((error) => error < 0 || error === Infinity);
  if (bad < 0) return errors;
  throw fault({
    code: "out-of-range",
    path: `${path}.${ids[bad]!}`,
    received: errors[bad],
    expected: "a standard error in points, 0 or more",
    remedy: "write null where it is not known",
  });
}

function unknownAxis(received: string, path: string, axes: ReadonlySet<string>) {
  const expected = `a node that a quadrant reads: ${[...axes].join(", ")}`;
  return fault({ code: "unknown-axis", path, received, expected, remedy: "leave it out, or name one that is read" });
}

function duplicate(received: string, path: string) {
  const remedy = "give each node's errors once";
  return fault({ code: "duplicate-id", path, received, expected: "a node that was not given before", remedy });
}

function halfKnown(quadrant: string, node: string, given: readonly string[]) {
  return fault({
    code: "missing-standard-errors",
    path: `standardErrors.${node}`,
    received: outlined(given),
    expected: `standard errors of both axes of ${quadrant}`,
    remedy: `add those of ${node}; zeros where its scores are certain`,
  });
}
