import type { Compiled } from "./compiled.js";
import type { WholeTable } from "./wholeTable.js";

/** Edges that are counted in one pass over the rows. */
const AT_ONCE = 4;

/**
 * Looks amounts up in one double each.
 *
 * @param table the table in whole numbers
 * @param below what a payout is multiplied by where the amount is below zero
 * @returns what makes its kernel
 */
export function straightKernel(table: WholeTable, below: number): Compiled["bind"] {
  const list = (wholes: readonly bigint[]) => Float64Array.from(wholes, Number);
  const factor = Number(table.factor);
  const [edges, starts, paid, slopes] = [list(table.edges), list(table.starts), list(table.paid), list(table.slopes)];
  return ({ operands: [amount], out, room }) => {
    const sizes = new Float64Array(room);
    const places = new Int32Array(room);
    return (count) => {
      measure(amount!.wholes, factor, sizes, count);
      countEdges(sizes, edges, places, count);
      pay(sizes, places, { starts, paid, slopes }, out.wholes, count);
      turn(amount!.wholes, below, out.wholes, count);
    };
  };
}

/**
 * Counts how many edges each amount has reached, without branches.
 *
 * @param sizes the amounts
 * @param edges the edges, rising
 * @param into where the counts go
 * @param count how many rows
 */
export function countEdges(sizes: Float64Array, edges: Float64Array, into: Int32Array, count: number): void {
  into.fill(0, 0, count);
  for (let from = 0; from < edges.length; from += AT_ONCE) {
    const [a, b, c, d] = [0, 1, 2, 3].map((place) => edges[from + place] ?? Infinity) as [
      number,
      number,
      number,
      number,
    ];
    for (let i = 0; i < count; i++) {
      const size = sizes[i]!;
      into[i] = into[i]! + Number(size >= a) + Number(size >= b) + Number(size >= c) + Number(size >= d);
    }
  }
}

function measure(of: Float64Array, by: number, into: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = Math.abs(of[i]! * by);
}

interface Pieces {
  readonly starts: Float64Array;
  readonly paid: Float64Array;
  readonly slopes: Float64Array;
}

function pay(sizes: Float64Array, places: Int32Array, pieces: Pieces, into: Float64Array, count: number): void {
  const { starts, paid, slopes } = pieces;
  for (let i = 0; i < count; i++) {
    const place = places[i]!;
    into[i] = paid[place]! + slopes[place]! * (sizes[i]! - starts[place]!);
  }
}

function turn(of: Float64Array, below: number, into: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) if (of[i]! < 0) into[i] = below * into[i]!;
}
