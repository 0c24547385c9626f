import { textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import type { Figure } from "../run.js";
import { cellsFor, figureAt } from "./cells.js";
import type { Cells } from "./cells.js";
import { formOf } from "./shape.js";
import type { Form, Shape } from "./shape.js";

/** The values of one step for all rows, or for all credit lines. */
export class ResultColumn {
  private readonly cells: Cells;

  /**
   * @param shape what is known of the values
   * @param rows how many rows there are
   * @param offsets where each row's lines begin; null for one value per row
   */
  constructor(
    readonly shape: Shape,
    rows: number,
    readonly offsets: Int32Array | null,
  ) {
    this.cells = cellsFor(shape, offsets === null ? rows : offsets[rows]!);
  }

  /** How figures are kept; null for texts and truths. */
  get form(): Form | null {
    return this.shape.kind === "figure" ? formOf(this.shape.most) : null;
  }

  /** Figures times 10^digits of the shape, NaN where unknown: all of it where the form is `fast`. */
  get wholes(): Float64Array {
    return this.cells.wholes;
  }

  /** Truths as codes: 0 false, 1 unknown, 2 true. */
  get truths(): Uint8Array {
    return this.cells.truths;
  }

  /** Places of texts in the labels of the shape; −1 where unknown. */
  get codes(): Int32Array {
    return this.cells.codes;
  }

  /**
   * One value, as the row runner has it.
   *
   * @param place the row, or the credit line
   * @returns the value
   */
  figure(place: number): Figure {
    return figureAt(this.shape, this.cells, place);
  }

  /**
   * One value as text.
   *
   * @param place the row, or the credit line
   * @returns the text; null where unknown
   */
  text(place: number): string | null {
    const figure = this.figure(place);
    return figure === null || typeof figure === "string" ? figure : isTruth(figure) ? String(figure) : textOf(figure);
  }

  /**
   * Takes the values of a block over.
   *
   * @param block the values
   * @param from where they go
   * @param count how many there are
   */
  put(block: Cells, from: number, count: number): void {
    const { cells } = this;
    if (cells.wholes.length > 0) cells.wholes.set(block.wholes.subarray(0, count), from);
    if (cells.rests.length > 0) cells.rests.set(block.rests.subarray(0, count), from);
    if (cells.truths.length > 0) cells.truths.set(block.truths.subarray(0, count), from);
    if (cells.codes.length > 0) cells.codes.set(block.codes.subarray(0, count), from);
    if (cells.decimals.length > 0)
      for (let place = 0; place < count; place++) cells.decimals[from + place] = block.decimals[place]!;
  }
}

function isTruth(figure: boolean | Exactly): figure is boolean {
  return typeof figure === "boolean";
}
