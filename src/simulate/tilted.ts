import { Fault, fault } from "../fault/fault.js";
import type { Column } from "../numeric/column.js";
import type { Weights } from "../weight/weights.js";
import { sharesOf, unknownColumn } from "./matching.js";
import type { CheckedColumns } from "./scoreColumns.js";

/** Weights of which one varies from 0 to 1 while the others keep their proportions. */
export interface Tilted {
  /** The place of the column whose weight varies. */
  readonly column: number;
  /** Its stated share. */
  readonly stated: number;
  /** What the others weigh against each other, together 1; 0 for the one that varies. */
  readonly others: Column;
}

/**
 * Reads weights as ones of which one varies.
 *
 * @param weights what the columns weigh
 * @param vary the id of the column whose weight varies
 * @param parts the columns
 * @returns its place and share, and the proportions of the others
 * @throws Fault as `sharesOf`; "unknown-column" for `vary`; "no-weight" where no other column weighs anything
 */
export function tiltedOf(weights: Weights, vary: string, parts: readonly string[]): Tilted {
  const shares = sharesOf(weights, parts);
  const column = parts.indexOf(vary);
  if (column < 0) throw new Fault([unknownColumn("vary", vary, parts)]);
  const rest = shares.reduce((sum, share, k) => (k === column ? sum : sum + share), 0);
  if (rest === 0) throw noOther(vary);
  return { column, stated: shares[column]!, others: shares.map((share, k) => (k === column ? 0 : share / rest)) };
}

/**
 * The weights at one weight of the column that varies.
 *
 * @param tilted the weights
 * @param weight its weight, 0 to 1
 * @returns one share per column
 * @example
 * Array.from(weightsAt({ column: 0, stated: 0.5, others: column([0, 0.25, 0.75]) }, 0.2)) // => [0.2, 0.2, 0.6000000000000001]
 */
export function weightsAt({ column, others }: Tilted, weight: number): Column {
  return others.map((share, k) => (k === column ? weight : (1 - weight) * share));
}

/** A person's score as the weight t varies: ((1 − t) · above + t · own) ÷ ((1 − t) · below + t). */
export interface Path {
  /** The score's numerator at t = 0: Σ q · y over the others that are present. */
  readonly above: number;
  /** Its numerator at t = 1, where only the column that varies counts. */
  readonly own: number;
  /** The denominator at t = 0: Σ q over the others that are present, 1 for somebody who lacks nothing. */
  readonly below: number;
  /** Whether there is a score where the column weighs nothing, and where it weighs all. */
  readonly ends: readonly [boolean, boolean];
}

/**
 * Follows one person's score as one weight varies.
 *
 * @param field people and columns
 * @param tilted the weights
 * @param row the person
 * @returns the path; null for somebody without any score
 */
export function pathOf({ columns }: CheckedColumns, { column, others }: Tilted, row: number): Path | null {
  const own = columns[column]![row]!;
  let above = 0;
  let below = 0;
  let isWhole = true;
  for (let k = 0; k < columns.length; k++) {
    const value = columns[k]![row]!;
    if (k === column || others[k] === 0) continue;
    if (value !== value) isWhole = false;
    else {
      above += others[k]! * value;
      below += others[k]!;
    }
  }
  const hasOwn = own === own;
  if (!hasOwn && below === 0) return null;
  // Who has only one side of the scale has the same score at every weight.
  if (!hasOwn) return { above: above / below, own: above / below, below: 1, ends: [true, false] };
  if (below === 0) return { above: own, own, below: 1, ends: [false, true] };
  return { above, own, below: isWhole ? 1 : below, ends: [true, true] };
}

/**
 * The score at one weight.
 *
 * @param path the person's path
 * @param weight the weight
 * @returns the score; at an end where there is none, the one next to it
 * @example
 * scoreAt({ above: 40, own: 80, below: 1, ends: [true, true] }, 0.6) // => 64
 */
export function scoreAt({ above, own, below }: Path, weight: number): number {
  const rest = 1 - weight;
  return (rest * above + weight * own) / (rest * below + weight);
}

function noOther(vary: string): Fault {
  const remedy = `give a column besides ${vary} a weight above 0`;
  const expected = "another column with a weight above 0, to vary against";
  return fault({ code: "no-weight", path: "weights", received: 0, expected, remedy });
}
