import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { isLines } from "../../payout/run.js";
import type { Figure, Result } from "../../payout/run.js";
import type { Position } from "../../payout/step.js";

/*
 * A plan as it was written gives an amount, deals or a figure where a line asks for one; only a calibration changed in
 * storage can point elsewhere.
 */

/**
 * The amount that a step came to.
 *
 * @param results the results of the steps
 * @param at the step
 * @returns the amount
 * @throws Fault "no-amount"
 */
export function amountAt(results: readonly Result[], at: Position): Exactly {
  return figureAt(results, at) ?? changed(at, null, "an amount that no missing fact leaves unknown");
}

/**
 * The figure that a step came to.
 *
 * @param results the results of the steps
 * @param at the step
 * @returns the figure, null where it is unknown
 * @throws Fault "no-amount"
 */
export function figureAt(results: readonly Result[], at: Position): Exactly | null {
  const found = results[at];
  if (typeof found === "object" && !isLines(found)) return found;
  return changed(at, found, "a figure");
}

/**
 * The figures that a step came to, deal by deal.
 *
 * @param results the results of the steps
 * @param at the step
 * @returns one figure per deal
 * @throws Fault "no-amount"
 */
export function dealsAt(results: readonly Result[], at: Position): readonly Figure[] {
  const found = results[at];
  return found !== undefined && isLines(found) ? found : changed(at, found, "one figure per deal");
}

/**
 * What a line shows of a step.
 *
 * @param results the results of the steps
 * @param at the step
 * @returns a decimal as text, a code, whether something holds, or null for unknown
 * @throws Fault "no-amount" where it is none of them
 */
export function operandAt(results: readonly Result[], at: Position): string | boolean | null {
  const found = results[at];
  return typeof found === "string" || typeof found === "boolean" ? found : figureText(figureAt(results, at));
}

/**
 * Refuses what a line asks of a step that does not give it.
 *
 * @param at the step
 * @param found what it came to
 * @param expected what the line asks for
 * @throws Fault "no-amount"
 */
export function changed(at: Position, found: Result | undefined, expected: string): never {
  const remedy = "calibrate again: the stored plan was changed";
  const received = typeof found === "object" && !isLines(found) ? figureText(found) : found;
  throw fault({ code: "no-amount", path: `payout.steps.${at}`, received: outlined(received), expected, remedy });
}

/**
 * Writes a figure.
 *
 * @param value the figure
 * @returns decimal text, null where it is unknown
 */
export function figureText(value: Exactly | null): string | null {
  return value === null ? null : textOf(value);
}
