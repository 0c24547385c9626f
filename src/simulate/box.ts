import { Fault } from "../fault/fault.js";
import { ZERO, decimal } from "../money/decimal.js";
import type { Column } from "../numeric/column.js";
import { total } from "../numeric/sum.js";
import { boundsIssues } from "../weight/bounds.js";
import type { WeightBound } from "../weight/bounds.js";
import { checkRoom } from "../weight/room.js";

/** The least and the greatest share of each part. */
export interface Box {
  /** The least. */
  readonly least: Column;
  /** The greatest. */
  readonly most: Column;
}

/**
 * Reads bounds, and narrows them to what the bounds of the others leave.
 *
 * @param ids the parts
 * @param bounds what some of them may weigh
 * @returns the least and the greatest share of each part
 * @throws Fault "unknown-node", "duplicate-id", "not-finite", "out-of-range", "empty-range", "no-room"
 * @example
 * Array.from(boxOf(["calls", "mails"], [{ of: "calls", atLeast: 0.75 }]).most) // => [1, 0.25]
 */
export function boxOf(ids: readonly string[], bounds: readonly WeightBound[]): Box {
  const issues = boundsIssues(bounds, ids);
  if (issues.length > 0) throw new Fault(issues);
  const own = new Map(bounds.map((one) => [one.of, one]));
  const least = Float64Array.from(ids, (id) => own.get(id)?.atLeast ?? 0);
  const most = Float64Array.from(ids, (id) => own.get(id)?.atMost ?? 1);
  checkRoom(sumOf(least), sumOf(most));
  const [low, high] = [total(least), total(most)];
  return {
    least: least.map((one, k) => Math.min(most[k]!, Math.max(one, 1 - (high - most[k]!)))),
    most: most.map((one, k) => Math.max(least[k]!, Math.min(one, 1 - (low - least[k]!)))),
  };
}

function sumOf(shares: Column) {
  return Array.from(shares).reduce((sum, share) => sum.plus(decimal(share)), ZERO);
}
