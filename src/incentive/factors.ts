import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { compare } from "../money/compare.js";
import { decided } from "../payout/conditionSteps.js";
import type { OnUnknown } from "../payout/conditionSteps.js";
import { StepList } from "../payout/rule.js";
import type { Operand, Rule } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { figureShare, shareBounds } from "./figureShare.js";
import { ON_UNKNOWN, PLAN_FACTS, adjustMethod } from "./ruleMethod.js";
import { FIGURE, figureStep } from "./figure.js";

const BY_BAND = {
  by: FIGURE,
  edge: { type: "choice", of: ["lower", "upper"], about: "The band that a figure exactly on an edge belongs to." },
  bands: {
    type: "list",
    atLeast: 1,
    of: { type: "object", fields: { from: { type: "factor" }, times: { type: "factor", atLeast: "0" } } },
    about: "The factor from each figure on, rising.",
  },
  otherwise: { type: "factor", atLeast: "0", about: "The factor below the first band." },
  onUnknown: ON_UNKNOWN,
} as const;

const BY_SCORE = {
  by: FIGURE,
  per: { type: "factor", about: "The figure at which the amount stays as it is, above 0: 100 for a score." },
  atLeast: { type: "factor", atLeast: "0", default: "0", about: "The least factor." },
  atMost: { type: "factor", atLeast: "0", optional: true, about: "The greatest factor." },
  onUnknown: ON_UNKNOWN,
} as const;

const WHEN = {
  when: { type: "condition", reads: PLAN_FACTS, about: "Where this holds, the amount is multiplied." },
  times: { type: "factor", atLeast: "0", about: "The factor." },
  otherwise: { type: "factor", atLeast: "0", default: "1", about: "The factor where it does not hold." },
  onUnknown: ON_UNKNOWN,
} as const;

/** The factor for each band of a figure. */
export type BandOptions = OptionsOf<typeof BY_BAND>;

/** The figure that multiplies. */
export type ScoreFactorOptions = OptionsOf<typeof BY_SCORE>;

/** When the amount is multiplied. */
export type WhenOptions = OptionsOf<typeof WHEN>;

/**
 * Multiplies the amount by a factor that hangs on the band which a score or a metric falls into.
 *
 * @param options `by`, `edge`, `bands`, `otherwise`, `onUnknown`
 * @returns the rule; its input is "amount", and it reads `{ node }` or `{ metric }`
 * @throws Fault "tiers-unordered"
 * @example
 * const quality = multiplierByBand({ by: { node: "quality" }, edge: "upper", bands: [{ from: "80", times: "1.2" }], otherwise: "0.9" })
 * textOf(applyRule(quality, { amount: decimal("200") }, () => decimal("80")).figure) // => "240"
 */
export function multiplierByBand(options: BandOptions): Rule {
  const { by, edge, bands, otherwise, onUnknown } = options;
  bands.forEach(({ from }, k) => {
    const before = bands[k - 1]?.from;
    if (before !== undefined && compare(from, before) <= 0) throw unordered(k, from, before);
  });
  const list = new StepList();
  const amount = list.add({ op: "input", name: "amount" });
  const figure = figureStep(list, by);
  const times = bands.reduce((below, { from, times: factor }) => {
    const reached = list.add({
      op: "test",
      of: figure,
      test: edge === "upper" ? { atLeast: from } : { moreThan: from },
    });
    return list.add({ op: "choose", when: reached, then: list.constant(factor), otherwise: below });
  }, list.constant(otherwise));
  const axis = { edge, at: bands.map(({ from }) => from) };
  return { ...multiplied(list, { amount, by: figure, times, otherwise, onUnknown }), bands: { of: figure, axis } };
}

/**
 * Multiplies the amount by a published score or a metric, as a share of a figure at which the amount stays.
 *
 *     A′ = A · figure ÷ per        the factor published at 12 digits, at least `atLeast` and at most `atMost`
 *
 * @param options `by`, `per`, `atLeast`, `atMost`, `onUnknown`; where the figure is unknown, "fail" takes the least factor
 * @returns the rule; its input is "amount", and it reads `{ node }` or `{ metric }`
 * @throws Fault "out-of-range" for `per` of 0 or less, or an `atMost` below `atLeast`
 * @example
 * const byScore = multiplierByScore({ by: { node: "total" }, per: "100", atMost: "1.2" })
 * textOf(applyRule(byScore, { amount: decimal("200") }, () => decimal("87.5")).figure) // => "175"
 */
export function multiplierByScore(options: ScoreFactorOptions): Rule {
  const { by, atLeast = "0", onUnknown } = options;
  const list = new StepList();
  const amount = list.add({ op: "input", name: "amount" });
  const figure = figureStep(list, by);
  const times = figureShare(list, figure, options);
  const shown = shareBounds(list, options);
  return multiplied(list, { amount, by: figure, shown, times, otherwise: atLeast, onUnknown });
}

/**
 * Multiplies the amount where a condition holds.
 *
 * @param options `when`, `times`, `otherwise`, `onUnknown`
 * @returns the rule; its input is "amount", and it reads the facts of `when`
 * @example
 * const kicker = multiplierWhen({ when: { metric: "newLogos", atLeast: 3 }, times: "1.1" })
 * textOf(applyRule(kicker, { amount: decimal("200") }, () => decimal(3)).figure) // => "220"
 */
export function multiplierWhen(options: WhenOptions): Rule {
  const { when, times, otherwise = "1", onUnknown = "hold" } = options;
  const list = new StepList();
  const amount = list.add({ op: "input", name: "amount" });
  const { truth, passes, held, asked } = decided(list, when, onUnknown);
  const factor = list.add({
    op: "choose",
    when: passes,
    then: list.constant(times),
    otherwise: list.constant(otherwise),
  });
  const result = list.add({ op: "multiply", of: [amount, factor] });
  const operands = [
    { name: "holds", at: truth },
    { name: "times", at: factor },
  ];
  return { steps: list.steps, result, held, operands, asked };
}

interface Factor {
  readonly amount: Position;
  readonly by: Position;
  /** What a line shows between the figure and the factor. */
  readonly shown?: readonly Operand[];
  readonly times: Position;
  readonly otherwise: string;
  readonly onUnknown: OnUnknown | undefined;
}

/** Where the figure is unknown the amount stays, is multiplied by what is given for it, or is withheld. */
function multiplied(
  list: StepList,
  { amount, by, shown = [], times: found, otherwise, onUnknown = "hold" }: Factor,
): Rule {
  const known = list.add({ op: "test", of: by, test: { present: true } });
  const fallback = list.constant(onUnknown === "fail" ? otherwise : "1");
  const times = list.add({ op: "choose", when: known, then: found, otherwise: fallback });
  const result = list.add({ op: "multiply", of: [amount, times] });
  const operands = [{ name: "by", at: by }, ...shown, { name: "times", at: times }];
  const held = onUnknown === "hold" ? { held: list.add({ op: "not", of: known }) } : {};
  return { steps: list.steps, result, operands, ...held };
}

function unordered(place: number, received: string, before: string) {
  const expected = `more than ${before}, the band before`;
  const path = `bands.${place}.from`;
  return fault({ code: "tiers-unordered", path, received, expected, remedy: "order the bands by `from`" });
}

/** The catalog's entry of {@link multiplierByBand}. */
export const multiplierByBandMethod = /* @__PURE__ */ adjustMethod(
  "multiplierByBand",
  "Times a factor by the band of a figure.",
  BY_BAND,
  "each",
  multiplierByBand,
);

/** The catalog's entry of {@link multiplierByScore}. */
export const multiplierByScoreMethod = /* @__PURE__ */ adjustMethod(
  "multiplierByScore",
  "Times a score or a metric.",
  BY_SCORE,
  "each",
  multiplierByScore,
);

/** The catalog's entry of {@link multiplierWhen}. */
export const multiplierWhenMethod = /* @__PURE__ */ adjustMethod(
  "multiplierWhen",
  "Times a factor where a condition holds.",
  WHEN,
  "each",
  multiplierWhen,
);

/** The JSON of a factor by figure or condition. */
export type FactorSpec =
  SpecOf<typeof multiplierByBandMethod> | SpecOf<typeof multiplierByScoreMethod> | SpecOf<typeof multiplierWhenMethod>;
