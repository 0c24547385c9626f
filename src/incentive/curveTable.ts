import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { decimal, textOf } from "../money/decimal.js";
import type { RatePiece, RateTable } from "../payout/rateTable.js";
import type { CurveOptions, PayKnot } from "./curveOptions.js";

/**
 * Writes the knots of a curve as a rate table. Beyond the end knots it goes on as `outside` says, but pays what the end
 * pays where that is `zero` or `refuse`, since these two are decided before it is read.
 *
 * @param options as for {@link curve}
 * @returns a piece up to the first knot, one between each two knots, and one from the last knot on
 * @throws Fault "knots-unordered", "knot-twice", "missing-jump"; "out-of-range" for less than two knots
 * @example
 * const knots = [{ at: "0.8", pays: "0.4" }, { at: "1", pays: "0.5" }]
 * curveTable({ knots, outside: { below: "zero", above: "extend" } }).pieces.length // => 3
 */
export function curveTable({ knots, jump, outside }: CurveOptions): RateTable {
  const issues = knotIssues(knots, jump);
  if (issues.length > 0) throw new Fault(issues);
  const lines = knots.slice(1).flatMap((knot, k) => line(knots[k]!, knot));
  const [first, last] = [knots[0]!, knots.at(-1)!];
  const below = outside.below === "extend" ? { ...lines[0]!, ...anchor(first) } : level(first);
  const above = outside.above === "extend" ? { ...lines.at(-1)!, ...anchor(last) } : level(last);
  const pieces = [below, ...lines, above];
  return { edge: jump === "left" ? "lower" : "upper", negative: "own", pieces };
}

/** The straight line between two knots; none where they are a jump. */
function line(from: PayKnot, to: PayKnot): RatePiece[] {
  const run = decimal(to.at).minus(decimal(from.at));
  if (run.isZero()) return [];
  const rise = decimal(to.pays).minus(decimal(from.pays));
  return [{ ...level(from), ...(rise.isZero() ? {} : { rise: textOf(rise), run: textOf(run) }) }];
}

function level(knot: PayKnot): RatePiece {
  return { ...anchor(knot), scaled: "0", slope: "0" };
}

function anchor({ at, pays }: PayKnot): Pick<RatePiece, "start" | "fixed"> {
  return { start: textOf(decimal(at)), fixed: textOf(decimal(pays)) };
}

function knotIssues(knots: readonly PayKnot[], jump: CurveOptions["jump"]): Issue[] {
  const at = (k: number) => decimal(knots[k]!.at);
  if (knots.length < 2) {
    const expected = "at least 2 knots, to draw a line between";
    const remedy = "add a knot";
    return [issue({ code: "out-of-range", path: "knots", received: outlined(knots), expected, remedy })];
  }
  return knots.flatMap((knot, k) => {
    if (k === 0 || at(k).gt(at(k - 1))) return [];
    const place = `knots.${k}.at`;
    const received = outlined(knot.at);
    if (at(k).lt(at(k - 1))) {
      const expected = `at least ${knots[k - 1]!.at}, the knot before`;
      return [issue({ code: "knots-unordered", path: place, received, expected, remedy: "order the knots by `at`" })];
    }
    const isThird = k > 1 && at(k).eq(at(k - 2));
    if (isThird || decimal(knot.pays).eq(decimal(knots[k - 1]!.pays)) || isFlatEnd(knots, at)) {
      const expected = "one knot for each place, or two that pay differently, with others beside them";
      return [issue({ code: "knot-twice", path: place, received, expected, remedy: "keep one of them" })];
    }
    if (jump !== undefined) return [];
    const expected = `"left" or "right": at ${knot.at} the curve jumps from ${knots[k - 1]!.pays} to ${knot.pays}`;
    const remedy = 'write "jump": "right" where a base exactly there is paid as above, "left" as below';
    return [issue({ code: "missing-jump", path: "jump", received: undefined, expected, remedy })];
  });
}

/** Two knots at one place, and no others, are no curve. */
function isFlatEnd(knots: readonly PayKnot[], at: (k: number) => { eq(other: unknown): boolean }): boolean {
  return knots.length === 2 && at(0).eq(at(1));
}
