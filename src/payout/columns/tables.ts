import type { Step } from "../step.js";
import type { Compiled, ColumnOp } from "./compiled.js";
import { anyUnknown, bounded, byLargest, figureOutcome } from "./compiled.js";
import { pairTable } from "./pairTables.js";
import { greatest, sizeOf } from "./whole.js";
import { belowZero, wholeTable } from "./wholeTable.js";
import type { WholeTable } from "./wholeTable.js";
import { scaledTable } from "./scaledTables.js";
import { straightKernel } from "./straightTable.js";

/**
 * Looks figures up in a rate table. The piece is the number of edges that an amount has reached; what it pays is one
 * product and one sum.
 *
 * @param step the step
 * @param operands what is known of the amount, and of the quota that the table is scaled by
 * @returns the compiled step; null for pieces that are not straight, or are read below zero, too
 */
export const tableColumns: ColumnOp<Step & { op: "table" }> = (step, operands) => {
  const figures = bounded(operands);
  const [amount, quota] = figures ?? [];
  if (amount === undefined || step.table.negative === "own" || !step.table.pieces.every(isStraight)) return null;
  if (quota !== undefined) return scaledTable(step, amount, quota);
  const { digits, table, reached } = wholeTable(step.table, amount.digits, amount.most);
  const rise = reached.map(({ slope, start }) => sizeOf(slope) * (amount.most * table.factor - start));
  const most = greatest(reached.map(({ paid }, k) => sizeOf(paid) + rise[k]!));
  const largest = greatest([most, ...rise, amount.most * table.factor, ...reached.map(({ slope }) => sizeOf(slope))]);
  const unknown = anyUnknown(operands) || step.table.negative === "refuse";
  return byLargest(step, figureOutcome(digits, most, unknown), largest, kernels(table, belowZero(step.table)));
};

function kernels(table: WholeTable, below: number): Record<"fast" | "errorFree", Compiled["bind"]> {
  return { fast: straightKernel(table, below), errorFree: pairTable(table, below) };
}

/** Pieces that only rise by a slope; others are left to the row runner. */
function isStraight(piece: object): boolean {
  return Object.keys(piece).every((key) => ["start", "fixed", "scaled", "slope"].includes(key));
}
