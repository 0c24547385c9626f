import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { column } from "../../numeric/column.js";
import type { Column } from "../../numeric/column.js";
import type { CalibratedQuadrant } from "../calibration.js";

/** How far the published scores of a node may be off. */
export interface StandardErrors {
  /** The node, or the metric of a leaf, that an axis of a quadrant reads. */
  readonly node: string;
  /** Whose errors these are; others than the table's may be among them. */
  readonly ids: readonly string[];
  /** One standard error for each of `ids`, in points; null where it is not known, 0 where the score is certain. */
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
 * @returns one column per node with the people's rows, NaN where an error is not known
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
  for (const errors of given) {
    const path = `standardErrors.${errors.node}`;
    if (!axes.has(errors.node)) throw unknownAxis(errors.node, path, axes);
    if (columns.has(errors.node)) throw duplicate(errors.node, path, "node");
    const of = errorsByPerson(errors, path);
    columns.set(
      errors.node,
      Float64Array.from(ids, (id) => of.get(id) ?? NaN),
    );
  }
  for (const { id, x, y } of quadrants) {
    const absent = [x.node, y.node].filter((node) => !columns.has(node));
    if (absent.length === 1) throw halfKnown(id, absent[0]!, [...columns.keys()]);
  }
  return columns;
}

function errorsByPerson({ ids, values }: StandardErrors, path: string): ReadonlyMap<string, number> {
  if (values.length !== ids.length) {
    const expected = `${ids.length} values, one for each of ids`;
    const remedy = "give one value per person, null where it is not known";
    throw fault({ code: "wrong-length", path: `${path}.values`, received: values.length, expected, remedy });
  }
  const errors = column(values);
  const of = new Map<string, number>();
  ids.forEach((id, row) => {
    if (of.has(id)) throw duplicate(id, `${path}.ids`, "person");
    of.set(id, checkedError(errors[row]!, `${path}.${id}`));
  });
  return of;
}

function checkedError(error: number, path: string): number {
  if (error >= 0 ? error < Infinity : Number.isNaN(error)) return error;
  throw fault({
    code: "out-of-range",
    path,
    received: error,
    expected: "a standard error in points, 0 or more",
    remedy: "write null where it is not known",
  });
}

function unknownAxis(received: string, path: string, axes: ReadonlySet<string>) {
  const expected = `a node that a quadrant reads: ${[...axes].join(", ")}`;
  return fault({ code: "unknown-axis", path, received, expected, remedy: "leave it out, or name one that is read" });
}

function duplicate(received: string, path: string, what: "node" | "person") {
  const remedy = `give each ${what}'s errors once`;
  return fault({ code: "duplicate-id", path, received, expected: `a ${what} that was not given before`, remedy });
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
