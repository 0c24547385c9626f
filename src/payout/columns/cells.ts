import { decimal, exactly } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import type { Figure } from "../run.js";
import { formOf } from "./shape.js";
import type { Shape } from "./shape.js";
import { pairsOf, wholeAt, wholeOfDecimal } from "./whole.js";

/** Truths as codes, so that "both" is the least and "either" the greatest of them. */
export const FALSE = 0;
/** Neither true nor false. */
export const UNKNOWN = 1;
/** True. */
export const TRUE = 2;

/** The values of a step in one block of rows; what its shape does not need is empty. */
export interface Cells {
  /** Whole numbers, NaN where unknown: figures of the forms `fast` and `errorFree`. */
  readonly wholes: Float64Array;
  /** What those doubles leave out: the form `errorFree`. */
  readonly rests: Float64Array;
  /** Decimals: the form `exact`. */
  readonly decimals: (Exactly | null)[];
  /** Codes of truths. */
  readonly truths: Uint8Array;
  /** Places of texts in the labels of the shape; −1 where unknown. */
  readonly codes: Int32Array;
}

const NO_DOUBLES = /* @__PURE__ */ new Float64Array(0);
const NO_TRUTHS = /* @__PURE__ */ new Uint8Array(0);
const NO_CODES = /* @__PURE__ */ new Int32Array(0);

/**
 * Makes room for the values of a step.
 *
 * @param shape what is known of them
 * @param capacity for how many rows or lines
 * @returns empty cells
 */
export function cellsFor(shape: Shape, capacity: number): Cells {
  const form = shape.kind === "figure" ? formOf(shape.most) : null;
  return {
    wholes: form === "fast" || form === "errorFree" ? new Float64Array(capacity) : NO_DOUBLES,
    rests: form === "errorFree" ? new Float64Array(capacity) : NO_DOUBLES,
    decimals: form === "exact" ? new Array<Exactly | null>(capacity).fill(null) : [],
    truths: shape.kind === "truth" ? new Uint8Array(capacity) : NO_TRUTHS,
    codes: shape.kind === "text" ? new Int32Array(capacity) : NO_CODES,
  };
}

/**
 * Reads one value as the row runner has it.
 *
 * @param shape the shape of the step
 * @param cells its values
 * @param place the row or line
 * @returns a decimal, a text, a truth, or null
 */
export function figureAt(shape: Shape, cells: Cells, place: number): Figure {
  if (shape.kind === "truth") return cells.truths[place] === UNKNOWN ? null : cells.truths[place] === TRUE;
  if (shape.kind === "text") return shape.labels[cells.codes[place]!] ?? null;
  const form = formOf(shape.most);
  if (form === "exact") return cells.decimals[place]!;
  const whole = cells.wholes[place]!;
  if (whole !== whole) return null;
  // By way of a whole number: above 2^53 a decimal would read a double by its shortest form, which is another figure.
  const sum = form === "fast" ? decimal(whole) : exactly(String(BigInt(whole) + BigInt(cells.rests[place]!)));
  return shape.digits === 0 ? sum : sum.div(decimal(10).pow(shape.digits));
}

/**
 * Writes one value as the cells keep it.
 *
 * @param shape the shape of the step
 * @param cells where it goes
 * @param place the row or line
 * @param value the value
 */
export function putFigure(shape: Shape, cells: Cells, place: number, value: Figure): void {
  if (shape.kind === "truth") cells.truths[place] = value === null ? UNKNOWN : value === true ? TRUE : FALSE;
  else if (shape.kind === "text") cells.codes[place] = value === null ? -1 : shape.labels.indexOf(value as string);
  else if (formOf(shape.most) === "exact") cells.decimals[place] = value as Exactly | null;
  else if (value === null) cells.wholes[place] = NaN;
  else {
    const { hi, lo } = pairsOf([wholeAt(wholeOfDecimal(value as Exactly), shape.digits)]);
    cells.wholes[place] = hi[0]!;
    if (cells.rests.length > 0) cells.rests[place] = lo[0]!;
  }
}
