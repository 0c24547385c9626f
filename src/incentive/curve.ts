import type { SpecOf } from "../method/method.js";
import { BEYOND_TABLE } from "../payout/refusal.js";
import { StepList } from "../payout/rule.js";
import type { Refusal, Rule } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { aboveStep, belowStep } from "./beyond.js";
import { CURVE } from "./curveOptions.js";
import type { CurveOptions } from "./curveOptions.js";
import { curveTable } from "./curveTable.js";
import { scaleStep, scaleText } from "./figure.js";
import { payMethod } from "./ruleMethod.js";
import { shareOperands, shareStep } from "./shareOf.js";

/**
 * Pays by straight lines between knots.
 *
 *     P(x) = pays₀ + (pays₁ − pays₀) · (x − at₀) ÷ (at₁ − at₀)        at₀ ≤ x ≤ at₁
 *
 * x is the base; with `scale` the knots are at multiples of that figure, which are compared without dividing. A knot pays
 * exactly what it says. The quotient keeps 12 digits after the point, half to even. Two knots at one place are a jump.
 * With `of` the curve gives a share of the base, of a metric or of an amount; else it gives money.
 *
 * Beyond the end knots: `clamp` pays what the end pays, `extend` draws the last line on from there, of two knots at one
 * place from the outer one; `zero` pays nothing, and `refuse` is a Fault.
 *
 * @param options `knots`, `jump`, `outside`, `scale`, `of`
 * @returns the rule; its input is "base", and it reads `{ metric }` for `scale` and `of`
 * @throws Fault "knots-unordered", "knot-twice", "missing-jump"; "out-of-range" for less than two knots
 * @example
 * const knots = [{ at: "0.8", pays: "0" }, { at: "0.8", pays: "2000" }, { at: "1", pays: "5000" }]
 * const bonus = curve({ knots, jump: "right", outside: { below: "clamp", above: "clamp" } })
 * textOf(applyRule(bonus, { base: decimal("0.9") }).figure) // => "3500"
 */
export function curve(options: CurveOptions): Rule {
  const list = new StepList();
  const base = list.add({ op: "input", name: "base" });
  const scale = options.scale === undefined ? undefined : scaleStep(list, options.scale);
  const rates = curveTable(options);
  const table = list.add({ op: "table", table: rates, of: base, ...(scale === undefined ? {} : { scale }) });
  const ends = endsOf(list, options, base, scale);
  const found = (["below", "above"] as const).reduce((value, side) => {
    if (options.outside[side] !== "zero") return value;
    return list.add({ op: "choose", when: ends[side].when, then: list.constant("0"), otherwise: value });
  }, table);
  const share = options.of === undefined ? undefined : shareStep(list, options.of, base);
  const result = share === undefined ? found : list.add({ op: "multiply", of: [found, share] });
  const nothing = [ends.below, ends.above].filter(({ path }) => options.outside[path] === "zero");
  const refusals = [ends.below, ends.above].filter(({ path }) => options.outside[path] === "refuse");
  return {
    steps: list.steps,
    result,
    operands: [
      { name: "base", at: base },
      ...(scale === undefined ? [] : [{ name: "scale", at: scale }]),
      ...shareOperands(options.of, found, share),
    ],
    table,
    ...(nothing.length === 0 ? {} : { nothing: list.add({ op: "either", of: nothing.map(({ when }) => when) }) }),
    ...(refusals.length === 0 ? {} : { refusals: refusals.map((end) => ({ ...end, path: `outside.${end.path}` })) }),
  };
}

interface End extends Refusal {
  readonly path: "below" | "above";
}

/** Whether the base lies beyond an end knot. */
function endsOf(
  list: StepList,
  { knots, scale }: CurveOptions,
  base: Position,
  by: Position | undefined,
): Readonly<Record<"below" | "above", End>> {
  const [first, last] = [knots[0]!.at, knots.at(-1)!.at];
  const edge = (at: string) => ({ at, scale: by, included: false });
  const expected = (limit: string) => `a base of ${limit}${scaleText(scale)}`;
  return {
    below: {
      ...BEYOND_TABLE,
      when: belowStep(list, base, edge(first)),
      of: base,
      path: "below",
      expected: expected(`at least ${first}`),
    },
    above: {
      ...BEYOND_TABLE,
      when: aboveStep(list, base, edge(last)),
      of: base,
      path: "above",
      expected: expected(`at most ${last}`),
    },
  };
}

/** The catalog's entry of {@link curve}. */
export const curveMethod = /* @__PURE__ */ payMethod(
  "curve",
  "Straight lines between knots.",
  CURVE,
  ({ of }) => (of === "base" ? "money" : "figure"),
  curve,
);

/** The JSON of a curve. */
export type CurveSpec = SpecOf<typeof curveMethod>;
