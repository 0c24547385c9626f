import { fault } from "../fault/fault.js";
import { wrongType } from "../fault/wrongType.js";
import { checkOptions } from "../fault/checkOptions.js";
import type { Weights } from "../weight/weights.js";
import { crossings } from "./crossings.js";
import { checkedField } from "./scoreColumns.js";
import type { ScoreColumns } from "./scoreColumns.js";
import { pathOf, tiltedOf } from "./tilted.js";

/** Whose scores shall be the same, by which weight. */
export interface CriticalWeightOptions {
  /** The id of the column whose weight varies. */
  readonly vary: string;
  /** The two people. */
  readonly between: readonly [string, string];
}

/**
 * The weight of one column at which two people score the same, while the other weights keep their proportions.
 *
 *     t with t · y_1 + (1 − t) · rest_1 = t · y_2 + (1 − t) · rest_2        rest: the mean of the other columns
 *
 * Beyond it they change places: the nearer it is to the stated weight, the more hangs on that weight. Where somebody lacks
 * a figure there may be two such weights; the one nearer to the stated weight is given. They may also only touch there.
 * Source: E. Triantaphyllou & A. Sánchez, Decision Sciences 28 (1997), 151–194.
 *
 * @param field people and columns
 * @param weights what the columns weigh
 * @param options `vary` and `between`
 * @returns a weight from 0 to 1; null where there is none, where they score the same at every weight, and where one has no
 * score
 * @throws Fault as `leaveOneOut`; "unknown-column", "unknown-person"; "no-weight" where no other column weighs anything;
 * "wrong-type" without two people
 * @example
 * const field = { ids: ["ana", "bo"], columns: [{ id: "calls", values: [80, 60] }, { id: "mails", values: [40, 70] }] }
 * const weights = { shares: [{ id: "calls", weight: 0.5 }, { id: "mails", weight: 0.5 }] }
 * criticalWeight(field, weights, { vary: "calls", between: ["ana", "bo"] }) // => 0.6
 */
export function criticalWeight(field: ScoreColumns, weights: Weights, options: CriticalWeightOptions): number | null {
  checkOptions(options, ["vary", "between"]);
  const { vary, between } = options;
  if (!isTwo(between)) throw notTwo(between);
  const checked = checkedField(field);
  const tilted = tiltedOf(weights, vary, checked.parts);
  const [one, other] = between.map((id, k) => pathOf(checked, tilted, rowOf(checked.ids, id, `between.${k}`)));
  if (!one || !other) return null;
  const exists = (weight: number) =>
    [one, other].every(({ ends }) => (weight > 0 || ends[0]) && (weight < 1 || ends[1]));
  const apart = (weight: number) => Math.abs(weight - tilted.stated);
  const found = (crossings(one, other) ?? []).filter(exists);
  return found.sort((a, b) => apart(a) - apart(b))[0] ?? null;
}

/** For callers whom no compiler watches. */
function isTwo(between: unknown): boolean {
  return Array.isArray(between) && between.length === 2;
}

function notTwo(received: unknown) {
  return wrongType("between", received, "the ids of two people", 'write ["ana", "bo"]');
}

/**
 * Finds a person.
 *
 * @param ids whose rows there are
 * @param id whom to find
 * @param path the place of the id
 * @returns the row
 * @throws Fault "unknown-person"
 */
export function rowOf(ids: readonly string[], id: string, path: string): number {
  const row = ids.indexOf(id);
  if (row >= 0) return row;
  const remedy = "pass the id of one of the rows";
  throw fault({ code: "unknown-person", path, received: id, expected: "one of the people of the field", remedy });
}
