import type { Block } from "./block.js";
import { cellsFor, figureAt } from "./cells.js";
import type { Cells } from "./cells.js";
import { multiplyPairs } from "./errorFree.js";
import type { Pair } from "./errorFree.js";
import type { Figure } from "../run.js";
import type { Shape } from "./shape.js";
import { pairsOf } from "./whole.js";

/** What is done once per block: `count` is how many rows, or lines, the step has in it. */
export type Kernel = (count: number, block: Block) => void;

/** An operand as a step reads it: at the step's own grain, and rescaled where asked. */
export class Operand {
  /**
   * @param shape what is known of it
   * @param cells its values
   * @param push takes kernels that must run before the step's own
   * @param room for how many rows or lines
   */
  constructor(
    readonly shape: Shape,
    readonly cells: Cells,
    private readonly push: (kernel: Kernel) => void,
    private readonly room: number,
  ) {}

  /** Its whole numbers, where its form is `fast`. */
  get wholes(): Float64Array {
    return this.cells.wholes;
  }

  /** One value as the row runner has it. */
  figure(place: number): Figure {
    return figureAt(this.shape, this.cells, place);
  }

  /**
   * Its figures as pairs, times a factor.
   *
   * @param factor a power of ten
   * @returns a column that is up to date when the step's kernel runs
   */
  pairs(factor: bigint): Pair {
    const { wholes: hi, rests } = this.cells;
    const own = { hi, lo: rests.length > 0 ? rests : new Float64Array(this.room) };
    if (factor === 1n) return own;
    const by = constantPairs(factor, this.room);
    const scaled = { hi: new Float64Array(this.room), lo: new Float64Array(this.room) };
    this.push((count) => {
      multiplyPairs(own, by, scaled, count);
    });
    return scaled;
  }
}

/** What a step is bound to before a run. */
export interface Binding {
  /** Its operands, in the order in which it reads them. */
  readonly operands: readonly Operand[];
  /** The shape of what it comes to. */
  readonly shape: Shape;
  /** Where that goes. */
  readonly out: Cells;
  /** For how many rows or lines there is room. */
  readonly room: number;
}

/**
 * A column of one whole number.
 *
 * @param whole below 2^100
 * @param room for how many rows
 * @returns pairs
 */
export function constantPairs(whole: bigint, room: number): Pair {
  const { hi, lo } = pairsOf([whole]);
  return { hi: new Float64Array(room).fill(hi[0]!), lo: new Float64Array(room).fill(lo[0]!) };
}

/**
 * Where the pairs of a step go; a result that one double holds leaves its rests to be thrown away.
 *
 * @param binding the step
 * @returns a column of pairs
 */
export function outPairs({ out, room }: Pick<Binding, "out" | "room">): Pair {
  return { hi: out.wholes, lo: out.rests.length > 0 ? out.rests : new Float64Array(room) };
}

/**
 * Hands figures of rows on to the lines of each row.
 *
 * @param shape what is known of them, with one value per row
 * @param cells their values
 * @param lines the metric whose lines they go to
 * @param room for how many lines
 * @returns the values per line, and what brings them up to date
 */
export function spread(shape: Shape, cells: Cells, lines: string, room: number): { cells: Cells; kernel: Kernel } {
  const wide = cellsFor(shape, room);
  const columns = (["wholes", "rests", "truths", "codes"] as const)
    .filter((column) => cells[column].length > 0)
    .map((column) => [cells[column], wide[column]] as const);
  const kernel: Kernel = (_, block) => {
    const offsets = block.offsets.get(lines)!;
    const first = offsets[block.from]!;
    for (let row = block.from; row < block.to; row++) {
      const place = row - block.from;
      const [from, to] = [offsets[row]! - first, offsets[row + 1]! - first];
      for (const [source, into] of columns) for (let line = from; line < to; line++) into[line] = source[place]!;
      if (cells.decimals.length > 0) wide.decimals.fill(cells.decimals[place]!, from, to);
    }
  };
  return { cells: wide, kernel };
}
