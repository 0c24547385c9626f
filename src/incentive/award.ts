import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import { codeRead } from "./byCode.js";
import { payMethod } from "./ruleMethod.js";

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
    of: { type: "object", fields: { is: { type: "text" }, amount: { type: "amount" } } },
    about: "The amount for each cell or code; a negative one is a deduction.",
  },
  otherwise: { type: "amount", default: "0", about: "The amount for all others." },
} as const;

/** Who gets how much. */
export type AwardOptions = OptionsOf<typeof OPTIONS>;

/**
 * Pays a fixed amount by quadrant or attribute. Somebody without a place in the quadrant is unknown, not "otherwise".
 *
 * @param options `by`, `values`, `otherwise`
 * @returns the rule; it has no input, and reads `{ quadrant }` or `{ attribute }`
 * @example
 * const bonus = award({ by: { quadrant: "style" }, values: [{ is: "champion", amount: "500" }] })
 * textOf(applyRule(bonus, {}, () => "champion").figure) // => "500"
 */
export function award(options: AwardOptions): Rule {
  const list = new StepList();
  const code = list.read(codeRead(options.by));
  const values = options.values.map(({ is, amount }) => ({ is, value: amount }));
  const result = list.add({ op: "map", of: code, values, otherwise: options.otherwise ?? "0" });
  return { steps: list.steps, result, operands: [{ name: "by", at: code }] };
}

/** The catalog's entry of {@link award}. */
export const awardMethod = /* @__PURE__ */ payMethod(
  "award",
  "A fixed amount by quadrant or attribute.",
  OPTIONS,
  "none",
  award,
);

/** The JSON of an award. */
export type AwardSpec = SpecOf<typeof awardMethod>;
