import type { Compiled } from "./compiled.js";
import { addPairs, multiplyPairs, signPairs } from "./errorFree.js";
import type { Pair } from "./errorFree.js";
import type { WholeTable } from "./wholeTable.js";
import { outPairs } from "./binding.js";
import { pairsOf } from "./whole.js";

/**
 * Looks amounts up in two doubles each.
 *
 * @param table the table in whole numbers
 * @param below what a payout is multiplied by where the amount is below zero
 * @returns what makes its kernel
 */
export function pairTable(table: WholeTable, below: number): Compiled["bind"] {
  const edges = pairsOf(table.edges);
  const [minusStarts, paid, slopes] = [table.starts.map((start) => -start), table.paid, table.slopes].map(pairsOf) as [
    Pair,
    Pair,
    Pair,
  ];
  return (binding) => {
    const { room, operands } = binding;
    const amounts = operands[0]!.pairs(table.factor);
    const out = outPairs(binding);
    const [sizes, chosen] = [roomFor(room), roomFor(room)];
    const [signs, places] = [new Float64Array(room), new Int32Array(room)];
    return (count) => {
      writeSigns(amounts.hi, -1, signs, count);
      signPairs(amounts, signs, sizes, count);
      places.fill(0, 0, count);
      for (let k = 0; k < edges.hi.length; k++) countEdge(sizes, edges.hi[k]!, edges.lo[k]!, places, count);
      gatherPairs(places, minusStarts, chosen, count);
      addPairs(sizes, chosen, sizes, count);
      gatherPairs(places, slopes, chosen, count);
      multiplyPairs(sizes, chosen, sizes, count);
      gatherPairs(places, paid, chosen, count);
      addPairs(sizes, chosen, sizes, count);
      writeSigns(amounts.hi, below, signs, count);
      signPairs(sizes, signs, out, count);
    };
  };
}

/**
 * Room for a column of pairs.
 *
 * @param room how many rows
 * @returns an empty column
 */
export function roomFor(room: number): Pair {
  return { hi: new Float64Array(room), lo: new Float64Array(room) };
}

/**
 * Writes what figures below zero are multiplied by; all others by 1.
 *
 * @param of the figures
 * @param below the factor of those below zero
 * @param into where the factors go
 * @param count how many rows
 */
export function writeSigns(of: Float64Array, below: number, into: Float64Array, count: number): void {
  for (let i = 0; i < count; i++) into[i] = of[i]! < 0 ? below : 1;
}

/**
 * Takes the pair that each row's place names.
 *
 * @param places the places
 * @param from the pairs to choose from
 * @param into where they go
 * @param count how many rows
 */
export function gatherPairs(places: Int32Array, from: Pair, into: Pair, count: number): void {
  for (let i = 0; i < count; i++) {
    into.hi[i] = from.hi[places[i]!]!;
    into.lo[i] = from.lo[places[i]!]!;
  }
}

function countEdge({ hi, lo }: Pair, high: number, low: number, into: Int32Array, count: number): void {
  for (let i = 0; i < count; i++) {
    const reached = hi[i]! > high || (hi[i] === high && lo[i]! >= low);
    into[i] = into[i]! + Number(reached);
  }
}
