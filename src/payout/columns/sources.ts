import type { Exactly } from "../../money/decimal.js";
import type { Position, Read } from "../step.js";

/** Figures that a list of steps reads, loaded block by block as whole numbers. */
export interface FigureColumn {
  /** What the values are. */
  readonly kind: "figure";
  /** Every figure times 10^digits is whole. */
  readonly digits: number;
  /** No such whole number is larger than this. */
  readonly most: bigint;
  /** Whether some are unknown. */
  readonly unknown: boolean;
  /**
   * Writes whole numbers from one place up to another; NaN where unknown. `rests` is for what a double cannot hold, and is
   * empty where `most` is below 2^53.
   */
  readonly load: (from: number, to: number, wholes: Float64Array, rests: Float64Array) => void;
  /** For credit lines: where each row's lines begin, and at last where they end. */
  readonly offsets?: Int32Array;
}

/** Figures with too many digits for two doubles, read one by one. */
export interface DecimalColumn {
  /** What the values are. */
  readonly kind: "decimal";
  /** The figure of one row or line; null where unknown. */
  readonly at: (place: number) => Exactly | null;
  /** As for {@link FigureColumn}. */
  readonly offsets?: Int32Array;
}

/** Texts as places in a list of labels. */
export interface TextColumn {
  /** What the values are. */
  readonly kind: "text";
  /** The texts. */
  readonly labels: readonly string[];
  /** Each row's place in them; −1 where unknown. */
  readonly codes: Int32Array;
  /** Whether some are unknown. */
  readonly unknown: boolean;
  /** As for {@link FigureColumn}. */
  readonly offsets?: Int32Array;
}

/** Facts of all rows. */
export type StepColumn = FigureColumn | DecimalColumn | TextColumn;

/** Where the facts of all rows come from. */
export interface ColumnFacts {
  /** How many rows. */
  readonly rows: number;
  /** A fact of all rows. */
  readonly read: (from: Read) => StepColumn;
  /** A named input of a rule run by itself; every input is unknown when left out. */
  readonly input?: (name: string) => StepColumn;
  /** What a step that hangs on several people came to; unknown when left out. */
  readonly shared?: (position: Position) => StepColumn;
}

/**
 * Whole numbers as facts: minor units of money, units of scores.
 *
 * @param values whole numbers; NaN, or another number that is named, where unknown
 * @param digits how many digits after the point they have been written without
 * @param missing the number that means unknown, in place of NaN
 * @returns a column of facts
 * @example
 * wholeColumn(Float64Array.of(120050, NaN), 2).most // => 120050n
 */
export function wholeColumn(values: Float64Array | Int32Array, digits: number, missing = NaN): FigureColumn {
  let most = 0;
  let unknown = false;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    if (value !== value || value === missing) unknown = true;
    else if (Math.abs(value) > most) most = Math.abs(value);
  }
  const load = (from: number, to: number, wholes: Float64Array) => {
    wholes.set(values.subarray(from, to));
    if (missing !== missing) return;
    for (let i = 0; i < to - from; i++) if (wholes[i] === missing) wholes[i] = NaN;
  };
  return { kind: "figure", digits, most: BigInt(most), unknown, load };
}

/**
 * Texts as facts.
 *
 * @param labels the texts
 * @param codes each row's place in them; −1 where unknown
 * @returns a column of facts
 * @example
 * textColumn(["ae", "sdr"], Int32Array.of(0, -1)).unknown // => true
 */
export function textColumn(labels: readonly string[], codes: Int32Array): TextColumn {
  let unknown = false;
  for (let i = 0; i < codes.length; i++) if (codes[i]! < 0) unknown = true;
  return { kind: "text", labels, codes, unknown };
}
