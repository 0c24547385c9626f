import type { Field } from "../method/field.js";
import type { Operand, StepList } from "../payout/rule.js";
import type { Position } from "../payout/step.js";

/** What a rate is taken of: the base, a metric of money, or an amount. */
export const SHARE_OF = {
  type: "either",
  of: [
    { type: "choice", of: ["base"] },
    {
      type: "object",
      fields: { metric: { type: "metric", optional: true }, amount: { type: "amount", optional: true } },
      exactlyOne: ["metric", "amount"],
    },
  ],
  optional: true,
} as const satisfies Field;

/** Names what a rate is taken of. */
export type ShareOf = "base" | { readonly metric?: string; readonly amount?: string };

/**
 * Reads what a rate is taken of.
 *
 * @param list where the steps go
 * @param of the base, a metric or an amount
 * @param base the position of the base
 * @returns its position
 * @example
 * shareStep(new StepList(), { amount: "5000" }, 0) // => 0
 */
export function shareStep(list: StepList, of: ShareOf, base: Position): Position {
  return of === "base" ? base : statedShare(list, of);
}

/**
 * Reads a metric or an amount that a rate is taken of.
 *
 * @param list where the steps go
 * @param of a metric or an amount
 * @returns its position
 * @example
 * statedShare(new StepList(), { metric: "salary" }) // => 0
 */
export function statedShare(list: StepList, { metric, amount }: Exclude<ShareOf, "base">): Position {
  return metric === undefined ? list.constant(amount!) : list.read({ metric });
}

/**
 * What a line shows of a rate and of what it is taken of.
 *
 * @param of what it is taken of; undefined where money was looked up and no rate
 * @param rate the position of the rate
 * @param share the position of what it is taken of
 * @returns the operands; the base is shown by itself
 * @example
 * shareOperands("base", 4, 0) // => [{ name: "rate", at: 4 }]
 */
export function shareOperands(of: ShareOf | undefined, rate: Position, share: Position | undefined): Operand[] {
  if (of === undefined || share === undefined) return [];
  return [{ name: "rate", at: rate }, ...(of === "base" ? [] : [{ name: "of", at: share }])];
}
