import type { Exactly } from "../../money/decimal.js";
import type { Figure } from "../run.js";
import { sizeOf, wholeOfDecimal } from "./whole.js";

/**
 * How figures are kept and reckoned: `fast` one double each, `errorFree` two, `exact` one decimal each.
 *
 * Which one a step takes is found before the run from the greatest figure it can meet on the way, written without a point.
 */
export type Form = "fast" | "errorFree" | "exact";

/** Doubles tell all whole numbers below 2^53 apart, and sums and products below it are not rounded. */
export const FAST_LIMIT = 9007199254740992n;

/** Two doubles do that below 2^100: the proof stands in errorFree.ts. */
export const ERROR_FREE_LIMIT = 1267650600228229401496703205376n;

interface Common {
  /** Whether it can be unknown for somebody. */
  readonly unknown: boolean;
  /** The metric whose credit lines it has one value for; null for one value per row. */
  readonly lines: string | null;
  /** The value, where it is the same for everybody. */
  readonly same?: Figure;
}

/** What is known of a step's figures before the run. */
export interface FigureShape extends Common {
  /** What the values are. */
  readonly kind: "figure";
  /** Every figure times 10^digits is whole. */
  readonly digits: number;
  /** No such whole number is larger than this; null where nobody knows. */
  readonly most: bigint | null;
}

/** What is known of a step's truths before the run. */
export interface TruthShape extends Common {
  /** What the values are. */
  readonly kind: "truth";
}

/** What is known of a step's texts before the run. */
export interface TextShape extends Common {
  /** What the values are. */
  readonly kind: "text";
  /** The texts that occur. */
  readonly labels: readonly string[];
}

/** What is known of a step's values before the run. */
export type Shape = FigureShape | TruthShape | TextShape;

/**
 * The form that holds whole numbers up to a bound.
 *
 * @param most the bound; null for none
 * @returns the cheapest form
 */
export function formOf(most: bigint | null): Form {
  if (most === null || most >= ERROR_FREE_LIMIT) return "exact";
  return most < FAST_LIMIT ? "fast" : "errorFree";
}

/**
 * The shape of one value that everybody has.
 *
 * @param value the value
 * @param kind what it is, where it is unknown
 * @returns its shape
 */
export function shapeOf(value: Figure, kind: Shape["kind"]): Shape {
  const common = { unknown: value === null, lines: null, same: value };
  if (typeof value === "boolean") return { kind: "truth", ...common };
  if (typeof value === "string") return { kind: "text", labels: [value], ...common };
  if (value !== null) return { kind: "figure", ...boundOf(value), ...common };
  if (kind === "truth") return { kind, ...common };
  return kind === "text" ? { kind, labels: [], ...common } : { kind, digits: 0, most: 0n, ...common };
}

function boundOf(value: Exactly): { digits: number; most: bigint } {
  const { whole, digits } = wholeOfDecimal(value);
  return { digits, most: sizeOf(whole) };
}
