import { ONE, textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { gridAt, placeOn } from "../../payout/grid.js";
import type { GridPlace } from "../../payout/grid.js";
import { tierAt } from "../../payout/rateTable.js";
import type { Result } from "../../payout/run.js";
import { slicesOf } from "../../payout/slices.js";
import type { TierFigures, TierSlice } from "../../payout/slices.js";
import type { Step } from "../../payout/step.js";
import type { PayoutLine } from "../payoutForm.js";
import { amountAt } from "./results.js";

/**
 * The piece of a rate table that a figure fell into: `paid` for the part up to `from`, and `rate` on what lies beyond. A
 * piece that interpolates adds `rise` · `beyond` ÷ `run`.
 *
 * For a base below zero that is paid turned round, `from`, `paid`, `rise` and `beyond` are below zero, too.
 */
export interface LineTier {
  /** Where the piece starts, in the figure's unit. */
  readonly from: string;
  /** What is paid at its start. */
  readonly paid: string;
  /** What is paid for each unit beyond it. */
  readonly rate: string;
  /** What it adds over its run. */
  readonly rise?: string;
  /** How far beyond its start the whole rise is added. */
  readonly run?: string;
  /** How far the figure lies beyond its start. */
  readonly beyond?: string;
}

/** What one tier gives to an amount. */
export interface LineSlice extends TierFigures {
  /** Where the tier starts. */
  readonly from: string;
  /** Where it ends; null where it has no end. */
  readonly upTo: string | null;
  /** How much of the base lies in it; of a retroactive tier the whole base up to its end. */
  readonly part: string;
  /** Over how much of the base its rate or amount is earned bit by bit, where it is. */
  readonly over?: string;
  /** What it gives: money, or a rate where the tiers are a table of rates. */
  readonly gives: string;
}

/** One side of a cell: a band, or the stretch between two knots. */
export interface LineBand {
  /** Where it starts; null where it has no start. */
  readonly from: string | null;
  /** Where it ends; null where it has no end. */
  readonly upTo: string | null;
}

/** What was read in a grid. */
export interface LineCell {
  /** The side along the first axis. */
  readonly x: LineBand;
  /** The side along the second axis. */
  readonly y: LineBand;
  /** The value: money, or a share of what the line shows as `of`. */
  readonly value: string;
  /** Of a grid that interpolates: the values at the corners, x by x. */
  readonly corners?: readonly (readonly string[])[];
}

/**
 * What a line shows of the table or grid that it looked something up in.
 *
 * @param line the line
 * @param steps the steps
 * @param results the results of the steps for one person
 * @returns the tier with the slices, the cell, or that a base below zero or beyond the table pays nothing
 */
export function lookedUp(
  line: PayoutLine,
  steps: readonly Step[],
  results: readonly Result[],
): {
  readonly tier?: LineTier;
  readonly slices?: readonly LineSlice[];
  readonly cell?: LineCell;
  readonly negative?: true;
  readonly beyond?: true;
} {
  const step = line.table === undefined ? undefined : steps[line.table];
  if (step === undefined || results[line.table!] === null) return {};
  if (line.nothing !== undefined && results[line.nothing] === true) return { beyond: true };
  if (step.op === "grid") return { cell: cellOf(step, results) };
  return step.op === "table" ? tableOf(step, line.tiers, results) : {};
}

function tableOf(step: Step & { op: "table" }, tiers: readonly TierFigures[] | undefined, results: readonly Result[]) {
  const { table } = step;
  const x = amountAt(results, step.of);
  const turned = x.lt(0) && table.negative === "odd";
  if (x.lt(0) && table.negative === "zero") return { negative: true as const };
  // What is paid by one piece is told by its rate, which the line shows by itself.
  if (tiers === undefined && table.pieces.length === 1 && table.pieces[0]!.rise === undefined) return {};
  const q = step.scale === undefined ? ONE : amountAt(results, step.scale);
  const sized = turned ? x.neg() : x;
  const { from, paid, rate, rise, run } = tierAt(table, sized, q);
  const signed = (figure: Exactly) => textOf(turned ? figure.neg() : figure);
  const risen = rise.isZero() ? {} : { rise: signed(rise), run: textOf(run), beyond: signed(sized.minus(from)) };
  const tier = { from: signed(from), paid: signed(paid), rate: textOf(rate), ...risen };
  if (tiers === undefined) return { tier };
  const counting = slicesOf(table, tiers, x, q).filter(({ counts }) => counts);
  return { tier, slices: counting.map(sliceText) };
}

function sliceText({ counts: _, over, ...slice }: TierSlice): LineSlice {
  return {
    ...slice,
    from: textOf(slice.from),
    upTo: slice.upTo === null ? null : textOf(slice.upTo),
    part: textOf(slice.part),
    ...(over === null ? {} : { over: textOf(over) }),
    gives: textOf(slice.gives),
  };
}

function cellOf({ grid, of, scales }: Step & { op: "grid" }, results: readonly Result[]): LineCell {
  const x = placeOn(grid.x, grid.mode, amountAt(results, of[0]), amountAt(results, scales[0]));
  const y = placeOn(grid.y, grid.mode, amountAt(results, of[1]), amountAt(results, scales[1]));
  const cell = { x: bandOf(x), y: bandOf(y), value: textOf(gridAt(grid, x, y)) };
  if (grid.mode === "step") return cell;
  return { ...cell, corners: [x.at, x.at + 1].map((i) => [y.at, y.at + 1].map((j) => grid.values[i]![j]!)) };
}

/**
 * Writes where a band starts and ends.
 *
 * @param place where on an axis a figure lies
 * @returns both ends as text
 */
export function bandOf({ from, upTo }: GridPlace): LineBand {
  return { from: from === null ? null : textOf(from), upTo: upTo === null ? null : textOf(upTo) };
}
