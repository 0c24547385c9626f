import { fault } from "../fault/fault.js";
import { compare } from "../money/compare.js";
import { QUOTIENT_DIGITS } from "../money/round.js";
import type { Operand, StepList } from "../payout/rule.js";
import type { Position } from "../payout/step.js";

/** What a figure is divided by, and what the quotient is held between. */
export interface FigureShare {
  /** The figure that is one. */
  readonly per: string;
  /** The least share; 0 when left out. */
  readonly atLeast?: string;
  /** The greatest share; none when left out. */
  readonly atMost?: string;
}

/**
 * Writes a figure as a share of another: figure ÷ per, published at 12 digits, at least `atLeast` and at most `atMost`.
 *
 * @param list where the steps go
 * @param figure the position of the figure
 * @param options what it is divided by, and the bounds
 * @returns the position of the share
 * @throws Fault "out-of-range" for `per` of 0 or less, or an `atMost` below `atLeast`
 * @example
 * figureShare(new StepList(), 0, { per: "100" }) // => 3
 */
export function figureShare(list: StepList, figure: Position, { per, atLeast = "0", atMost }: FigureShare): Position {
  if (compare(per, "0") <= 0) throw outOfRange("per", per, "more than 0", "write 100 for a score");
  if (atMost !== undefined && compare(atMost, atLeast) < 0)
    throw outOfRange("atMost", atMost, `at least ${atLeast}, the least factor`, "raise it, or leave it out");
  const share = list.add({ op: "ratio", of: [figure, list.constant(per)], digits: QUOTIENT_DIGITS });
  const most = atMost === undefined ? {} : { atMost: list.constant(atMost) };
  return list.add({ op: "limit", of: share, atLeast: list.constant(atLeast), ...most });
}

/**
 * What a line shows of how a figure became a share.
 *
 * @param list where the steps go
 * @param options what it was divided by, and the bounds that are stated
 * @returns the operands
 * @example
 * shareBounds(new StepList(), { per: "100", atMost: "1.2" }).map(({ name }) => name) // => ["per", "atMost"]
 */
export function shareBounds(list: StepList, { per, atLeast = "0", atMost }: FigureShare): Operand[] {
  const shown = (name: string, figure: string | undefined) =>
    figure === undefined ? [] : [{ name, at: list.constant(figure) }];
  return [
    ...shown("per", per),
    ...shown("atLeast", compare(atLeast, "0") === 0 ? undefined : atLeast),
    ...shown("atMost", atMost),
  ];
}

function outOfRange(path: string, received: string, expected: string, remedy: string) {
  return fault({ code: "out-of-range", path, received, expected, remedy });
}
