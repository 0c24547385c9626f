import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import { payMethod } from "./ruleMethod.js";

const OPTIONS = {
  rank: { type: "rank", about: "The ranking that decides." },
  prizes: {
    type: "list",
    of: { type: "amount", atLeast: "0" },
    atLeast: 1,
    about: "The prize of the first place, the second, …",
  },
  minimumField: { type: "integer", atLeast: 1, default: 1, about: "With fewer ranked people nobody gets a prize." },
  ties: {
    type: "choice",
    of: ["refuse", "pooled"],
    default: "refuse",
    about:
      "What a tie that meets a prize gives; a tie is a Fault under both words until pools can be split to the cent.",
  },
} as const;

/** The prizes and who may win them. */
export type PrizesOptions = OptionsOf<typeof OPTIONS>;

/**
 * Pays a prize for each of the first places of a ranking.
 *
 * Somebody without a rank is unknown. With fewer ranked people than `minimumField` every prize is zero.
 *
 * @param options `rank`, `prizes`, `minimumField`, `ties`
 * @returns the rule; it has no input, and reads `{ rank }`, the place, and `{ ranked }`, how many people have one
 * @example
 * const board = prizes({ rank: "overall", prizes: ["300", "200"] })
 * textOf(applyRule(board, {}, (from) => decimal("rank" in from ? 2 : 9)).figure) // => "200"
 */
export function prizes(options: PrizesOptions): Rule {
  const { rank, minimumField = 1 } = options;
  const list = new StepList();
  const place = list.read({ rank });
  const field = list.read({ ranked: rank });
  const values = options.prizes.map((value, k) => ({ is: String(k + 1), value }));
  const prize = list.add({ op: "map", of: place, values, otherwise: "0" });
  const enough = list.add({ op: "test", of: field, test: { atLeast: String(minimumField) } });
  const result = list.add({ op: "choose", when: enough, then: prize, otherwise: list.constant("0") });
  const operands = [
    { name: "rank", at: place },
    { name: "ranked", at: field },
  ];
  return { steps: list.steps, result, operands, contest: { rank, places: options.prizes.length, minimumField } };
}

/** The catalog's entry of {@link prizes}. */
export const prizesMethod = /* @__PURE__ */ payMethod(
  "prizes",
  "A prize for each of the first places.",
  OPTIONS,
  "none",
  prizes,
);

/** The JSON of prizes. */
export type PrizesSpec = SpecOf<typeof prizesMethod>;
