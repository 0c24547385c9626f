import type { SpecOf } from "../method/method.js";
import { BEYOND_TABLE } from "../payout/refusal.js";
import { StepList } from "../payout/rule.js";
import type { Refusal, Rule } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { aboveStep, belowStep } from "./beyond.js";
import { scaleStep, scaleText } from "./figure.js";
import { payMethod } from "./ruleMethod.js";
import type { BaseKind } from "./ruleMethod.js";
import { shareOperands, shareStep } from "./shareOf.js";
import { TIERS, isRateTable } from "./tierOptions.js";
import type { TiersOptions } from "./tierOptions.js";
import { tierFigures, tierTable } from "./tierTable.js";

/**
 * Pays rates and amounts that change with the base. With a the start of a tier, b its end and t = min(x, b), each tier
 * that the base x has reached gives
 *
 *     marginal             rate · (t − a) + flat       the part of x in the tier
 *     retroactive          rate · t + flat             the whole base, in place of all tiers below
 *     flat                 amount                      in place of all tiers below
 *     cumulativeAmount     amount
 *     interpolatedAmount   amount · (t − a) ÷ (b − a)
 *     lookup               rate                        of the tier reached only
 *     interpolatedRate     rate · (t − a) ÷ (b − a)
 *
 * The mode belongs to the tier, so one table may mix them; but tiers of the last two give a rate, and are never mixed with
 * the others. Their rate is taken of the base, or of what `of` names: P(x) = R(x) · of. Where the base is counted and not
 * money, `perUnit` stands for `rate`. Quotients keep 12 digits after the point, half to even; all else is exact.
 *
 * With `scale` the edges are multiples of that figure and are compared without dividing; where it is zero, negative or
 * missing the payout is unknown.
 *
 * @param options `tiers`, `edge`, `scale`, `of`, `baseRate`, `beyond`, `negative`
 * @returns the rule; its input is "base", and it reads `{ metric }` for `scale` and `of`, so {@link applyRule} needs `read`
 * @throws Fault "tier-gap", "tier-overlap", "tiers-unordered", "tier-figure", "tiers-mixed", "tier-open", "tier-bounded",
 * "unused-option", "out-of-range" for no tier at all
 * @example
 * const plan = tiers({ edge: "upper", tiers: [{ from: "0", mode: "marginal", rate: "0.05" }, { from: "10000", mode: "marginal", rate: "0.08" }] })
 * textOf(applyRule(plan, { base: decimal("12500") }).figure) // => "700"
 */
export function tiers(options: TiersOptions): Rule {
  const list = new StepList();
  const base = list.add({ op: "input", name: "base" });
  const scale = options.scale === undefined ? undefined : scaleStep(list, options.scale);
  const rate = tierTable(options);
  const { of = "base", negative = "odd" } = options;
  const looksUp = isRateTable(options.tiers);
  // A rate is turned round by what it is taken of, so that it must not be turned round itself.
  const x = looksUp && of === "base" && negative === "odd" ? sizeStep(list, base) : base;
  const table = list.add({ op: "table", table: rate, of: x, ...(scale === undefined ? {} : { scale }) });
  const share = looksUp ? shareStep(list, of, base) : undefined;
  const result = share === undefined ? table : list.add({ op: "multiply", of: [table, share] });
  const refusals = refused(list, options, base, scale);
  return {
    steps: list.steps,
    result,
    operands: [
      { name: "base", at: base },
      ...(scale === undefined ? [] : [{ name: "scale", at: scale }]),
      ...(options.baseRate === undefined ? [] : [{ name: "baseRate", at: list.constant(options.baseRate) }]),
      ...shareOperands(of, table, share),
    ],
    table,
    tiers: tierFigures(options),
    ...(refusals.length === 0 ? {} : { refusals }),
  };
}

/** The larger of a figure and its opposite. */
function sizeStep(list: StepList, of: Position): Position {
  const atLeast = list.add({ op: "multiply", of: [of, list.constant("-1")] });
  return list.add({ op: "limit", of, atLeast });
}

/** A base beyond the last tier is refused, below zero, too, where that is paid turned round. */
function refused(list: StepList, options: TiersOptions, base: Position, scale: Position | undefined): Refusal[] {
  const { tiers: all, beyond, edge, negative = "odd" } = options;
  const top = all.at(-1)?.upTo;
  if (beyond !== "refuse" || top === undefined) return [];
  const included = edge === "upper";
  const above = aboveStep(list, base, { at: top, scale, included });
  const below = belowStep(list, base, { at: `-${top}`, scale, included });
  const path = `tiers.${all.length - 1}.upTo`;
  const limit = `${included ? "less than" : "at most"} ${top}`;
  const expected = `a base of ${limit}${scaleText(options.scale)}`;
  return (negative === "odd" ? [above, below] : [above]).map((when) => ({
    ...BEYOND_TABLE,
    when,
    of: base,
    path,
    expected,
  }));
}

/** What tiers pay on: money where a rate is taken of the base, things counted at an amount each, or any figure. */
function baseOf({ tiers: all, of = "base" }: TiersOptions): BaseKind {
  if (isRateTable(all)) return of === "base" ? "money" : "figure";
  if (all.some(({ rate }) => rate !== undefined)) return "money";
  return all.some(({ perUnit }) => perUnit !== undefined) ? "count" : "figure";
}

/** The catalog's entry of {@link tiers}. */
export const tiersMethod = /* @__PURE__ */ payMethod(
  "tiers",
  "Rates and amounts that change with the base.",
  TIERS,
  baseOf,
  tiers,
);

/** The JSON of tiers. */
export type TiersSpec = SpecOf<typeof tiersMethod>;
