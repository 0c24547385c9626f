import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import { codeRead } from "./byCode.js";
import { ON_UNKNOWN, adjustMethod } from "./ruleMethod.js";

const OPTIONS = {
  by: {
    type: "object",
    fields: { quadrant: { type: "quadrant", optional: true }, attribute: { type: "attribute", optional: true } },
    exactlyOne: ["quadrant", "attribute"],
    about: "What decides: a quadrant, or an attribute.",
  },
  values: {
    type: "list",
    atLeast: 1,
    of: { type: "object", fields: { is: { type: "text" }, times: { type: "factor", atLeast: "0" } } },
    about: "The factor for each cell or code, not negative.",
  },
  otherwise: { type: "factor", atLeast: "0", about: "The factor for all others." },
  onUnknown: ON_UNKNOWN,
} as const;

/** Who is multiplied by what. */
export type MultiplierOptions = OptionsOf<typeof OPTIONS>;

/**
 * Multiplies the amount by a factor that hangs on a quadrant or an attribute.
 *
 * Somebody without a place in the quadrant is unknown, not "otherwise": with "pass" the amount stays, with "fail" it is
 * multiplied by "otherwise", with "hold" it is withheld.
 *
 * @param options `by`, `values`, `otherwise`, `onUnknown`
 * @returns the rule; its input is "amount", and it reads `{ quadrant }` or `{ attribute }`
 * @example
 * const style = multiplier({ by: { quadrant: "style" }, values: [{ is: "champion", times: "1.15" }], otherwise: "1" })
 * textOf(applyRule(style, { amount: decimal("200") }, () => "champion").figure) // => "230"
 */
export function multiplier(options: MultiplierOptions): Rule {
  const { otherwise, onUnknown = "hold" } = options;
  const list = new StepList();
  const amount = list.add({ op: "input", name: "amount" });
  const code = list.read(codeRead(options.by));
  const values = options.values.map(({ is, times }) => ({ is, value: times }));
  const found = list.add({ op: "map", of: code, values, otherwise });
  const known = list.add({ op: "test", of: code, test: { present: true } });
  const unknown = list.add({ op: "not", of: known });
  const fallback = list.constant(onUnknown === "fail" ? otherwise : "1");
  const times = list.add({ op: "choose", when: known, then: found, otherwise: fallback });
  const result = list.add({ op: "multiply", of: [amount, times] });
  const operands = [
    { name: "by", at: code },
    { name: "times", at: times },
  ];
  return { steps: list.steps, result, operands, ...(onUnknown === "hold" ? { held: unknown } : {}) };
}

/** The catalog's entry of {@link multiplier}. */
export const multiplierMethod = /* @__PURE__ */ adjustMethod(
  "multiplier",
  "Times a factor by quadrant or attribute.",
  OPTIONS,
  "each",
  multiplier,
);

/** The JSON of a multiplier. */
export type MultiplierSpec = SpecOf<typeof multiplierMethod>;
