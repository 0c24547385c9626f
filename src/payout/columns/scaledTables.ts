import type { Step } from "../step.js";
import { constantPairs, outPairs } from "./binding.js";
import { byLargest, figureOutcome } from "./compiled.js";
import type { BoundedShape, Compiled } from "./compiled.js";
import { addPairs, multiplyPairs, signPairs } from "./errorFree.js";
import { gatherPairs, roomFor, writeSigns } from "./pairTables.js";
import { greatest, pairsOf, sizeOf, tenTo, wholeAt, wholeOf } from "./whole.js";
import { belowZero } from "./wholeTable.js";

/** A rate table whose starts are multiples of a quota, in whole numbers: one entry per piece. */
interface ScaledTable {
  /** What the amount is multiplied by to have the digits of a start times the quota. */
  readonly factor: bigint;
  /** What start · quota is raised by before an amount reaches it: 1 where an edge belongs below, else 0. */
  readonly side: bigint;
  readonly starts: readonly bigint[];
  readonly fixed: readonly bigint[];
  readonly scaled: readonly bigint[];
  readonly slopes: readonly bigint[];
}

/**
 * Looks figures up in a table whose edges are multiples of a quota, without dividing. A quota of zero or less scales nothing.
 *
 * @param step the step
 * @param amount what is known of the amount
 * @param quota what is known of the quota
 * @returns the compiled step
 */
export function scaledTable(step: Step & { op: "table" }, amount: BoundedShape, quota: BoundedShape): Compiled {
  const { digits, table } = wholes(step, amount, quota);
  const { starts, fixed, scaled, slopes } = table;
  const size = amount.most * table.factor;
  const edge = greatest(starts) * quota.most + table.side;
  const ofQuota = scaled.map((one) => sizeOf(one) * quota.most);
  const rise = slopes.map((slope) => sizeOf(slope) * size);
  const most = greatest(starts.map((_, k) => sizeOf(fixed[k]!) + ofQuota[k]! + rise[k]!));
  const largest = greatest([size, edge, most, ...[...scaled, ...slopes].map(sizeOf)]);
  const below = belowZero(step.table);
  return byLargest(step, figureOutcome(digits, most, true), largest, {
    fast: fastKernel(table, below),
    errorFree: pairKernel(table, below),
  });
}

function wholes({ table: { edge, pieces } }: Step & { op: "table" }, amount: BoundedShape, quota: BoundedShape) {
  const read = pieces.map((piece) => ({
    start: wholeOf(piece.start),
    fixed: wholeOf(piece.fixed),
    scaled: wholeOf(piece.scaled),
    slope: wholeOf(piece.slope),
  }));
  const widest = (of: "start" | "fixed" | "scaled" | "slope") =>
    read.reduce((most, piece) => Math.max(most, piece[of].digits), 0);
  const above = Math.max(amount.digits, widest("start") + quota.digits);
  const digits = Math.max(widest("fixed"), widest("scaled") + quota.digits, widest("slope") + above);
  const column = (of: "start" | "fixed" | "scaled" | "slope", at: number) =>
    read.map((piece) => wholeAt(piece[of], at));
  const table: ScaledTable = {
    factor: tenTo(above - amount.digits),
    side: edge === "lower" ? 1n : 0n,
    starts: column("start", above - quota.digits),
    fixed: column("fixed", digits),
    scaled: column("scaled", digits - quota.digits),
    slopes: column("slope", digits - above),
  };
  return { digits, table };
}

function fastKernel(table: ScaledTable, below: number): Compiled["bind"] {
  const list = (of: readonly bigint[]) => Float64Array.from(of, Number);
  const [factor, side] = [Number(table.factor), Number(table.side)];
  const [starts, fixed, scaled, slopes] = [table.starts, table.fixed, table.scaled, table.slopes].map(list) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  return ({ operands: [amount, quota], out }) =>
    (count) => {
      const [amounts, quotas] = [amount!.wholes, quota!.wholes];
      for (let i = 0; i < count; i++) {
        const q = quotas[i]!;
        const size = Math.abs(amounts[i]! * factor);
        let k = 0;
        for (let piece = 1; piece < starts.length; piece++) k += Number(size >= starts[piece]! * q + side);
        const pays = fixed[k]! + scaled[k]! * q + slopes[k]! * (size - starts[k]! * q);
        out.wholes[i] = q > 0 ? (amounts[i]! < 0 ? below * pays : pays) : NaN;
      }
    };
}

function pairKernel(table: ScaledTable, below: number): Compiled["bind"] {
  const minusStarts = pairsOf(table.starts.map((start) => -start));
  const [fixed, scaled, slopes] = [pairsOf(table.fixed), pairsOf(table.scaled), pairsOf(table.slopes)];
  return (binding) => {
    const { room, operands } = binding;
    const [amounts, quotas, out] = [operands[0]!.pairs(table.factor), operands[1]!.pairs(1n), outPairs(binding)];
    const [sizes, chosen, sum] = [roomFor(room), roomFor(room), roomFor(room)];
    const [signs, places] = [new Float64Array(room), new Int32Array(room)];
    const edges = table.starts.map((start) => constantPairs(-start, room));
    const side = constantPairs(-table.side, room);
    return (count) => {
      writeSigns(amounts.hi, -1, signs, count);
      signPairs(amounts, signs, sizes, count);
      places.fill(0, 0, count);
      edges.slice(1).forEach((edge) => {
        multiplyPairs(edge, quotas, chosen, count);
        addPairs(sizes, chosen, chosen, count);
        addPairs(chosen, side, chosen, count);
        for (let i = 0; i < count; i++) places[i] = places[i]! + Number(chosen.hi[i]! >= 0);
      });
      gatherPairs(places, minusStarts, chosen, count);
      multiplyPairs(chosen, quotas, chosen, count);
      addPairs(sizes, chosen, sizes, count);
      gatherPairs(places, slopes, chosen, count);
      multiplyPairs(sizes, chosen, sum, count);
      gatherPairs(places, scaled, chosen, count);
      multiplyPairs(chosen, quotas, chosen, count);
      addPairs(sum, chosen, sum, count);
      gatherPairs(places, fixed, chosen, count);
      addPairs(sum, chosen, sum, count);
      writeSigns(amounts.hi, below, signs, count);
      for (let i = 0; i < count; i++) if (!(quotas.hi[i]! > 0)) signs[i] = NaN;
      signPairs(sum, signs, out, count);
    };
  };
}
