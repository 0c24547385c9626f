import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { Fields } from "../method/field.js";
import { compare } from "../money/compare.js";
import type { OnUnknown } from "../payout/conditionSteps.js";
import type { Operand, StepList } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { SCALE, scaleStep } from "./figure.js";
import type { ScaleBy } from "./figure.js";

/** What a limit is: an amount, or a multiple of somebody's own figure. */
export const LIMIT = {
  amount: { type: "amount", atLeast: "0", optional: true, about: "The limit, the same for all. Either this or `by`." },
  by: {
    ...SCALE,
    optional: true,
    about: "The limit is a multiple of this figure, such as a target incentive. Either this or `amount`.",
  },
  times: {
    type: "factor",
    atLeast: "0",
    optional: true,
    about: "The multiple of `by`: 2.5 for 250 %; 1 when left out.",
  },
} as const satisfies Fields;

/** An amount, or a multiple of a figure, and what happens where that is unknown. */
export interface LimitBy {
  /** The same for all. */
  readonly amount?: string;
  /** The figure. */
  readonly by?: ScaleBy;
  /** The multiple of it; 1 when left out. */
  readonly times?: string;
  /** What happens where something is unknown. */
  readonly onUnknown?: OnUnknown;
}

/** A limit in steps. */
export interface LimitSteps {
  /** The limit; unknown where the figure is. */
  readonly limit: Position;
  /** True where the figure is there and not below zero; left out for an amount. Never unknown. */
  readonly known?: Position;
  /** What a line shows of where the limit comes from. */
  readonly operands: readonly Operand[];
}

/**
 * Writes a limit: an amount, or a figure times a factor.
 *
 * @param list where the steps go
 * @param options either `amount`, or `by` with `times`
 * @returns the limit, and where it is known
 * @throws Fault "not-exactly-one" unless either `amount` or `by` is there; "unused-option" for `times` without `by`
 * @example
 * limitSteps(new StepList(), { amount: "25000" }) // => { limit: 0, operands: [] }
 */
export function limitSteps(list: StepList, { amount, by, times }: LimitBy): LimitSteps {
  if ((amount === undefined) === (by === undefined)) throw notOne(amount, by);
  if (by === undefined) {
    if (times !== undefined) throw unused("times", times, "by");
    return { limit: list.constant(amount!), operands: [] };
  }
  const figure = scaleStep(list, by);
  const isThere = list.add({ op: "test", of: figure, test: { present: true } });
  const isAmount = list.add({ op: "test", of: figure, test: { atLeast: "0" } });
  const known = list.add({ op: "both", of: [isThere, isAmount] });
  if (times === undefined || compare(times, "1") === 0) return { limit: figure, known, operands: [] };
  const factor = list.constant(times);
  const operands = [
    { name: "by", at: figure },
    { name: "times", at: factor },
  ];
  return { limit: list.add({ op: "multiply", of: [figure, factor] }), known, operands };
}

/**
 * Refuses to say what happens where something is unknown, if nothing can be.
 *
 * @param options the options of a limit
 * @param asks what asks for something that may be unknown, as the rule calls it
 * @throws Fault "unused-option"
 */
export function checkOnUnknown({ by, onUnknown }: LimitBy, asks: string): void {
  if (by === undefined && onUnknown !== undefined) throw unused("onUnknown", onUnknown, asks);
}

function notOne(amount: string | undefined, by: ScaleBy | undefined) {
  return fault({
    code: "not-exactly-one",
    path: "",
    received: outlined(amount === undefined && by === undefined ? [] : ["amount", "by"]),
    expected: "exactly one of amount, by",
    remedy: 'write "amount": "25000", or "by": { "metric": "targetIncentive" } and "times": "2.5"',
  });
}

function unused(path: string, received: string, asks: string) {
  const expected = `nothing, since there is no ${asks}`;
  return fault({ code: "unused-option", path, received, expected, remedy: "leave it out" });
}
