import type { Operand, StepList } from "../payout/rule.js";
import type { Position, ShareTies } from "../payout/step.js";
import type { OptionsOf } from "../method/field.js";
import { METRIC_PARTS } from "../method/condition.js";
import { checkWhole } from "./places.js";
import { SPARE } from "./ruleMethod.js";
import type { PlanContext } from "./ruleMethod.js";
import { figureStep } from "./figure.js";

/** The options of whatever hands out an amount to the people of a group. */
export const SHARES = {
  shares: {
    type: "variant",
    of: {
      equal: {},
      metric: { metric: { type: "metric" }, of: { type: "choice", of: METRIC_PARTS, optional: true } },
      node: { node: { type: "node" } },
      attribute: {
        attribute: { type: "attribute" },
        values: {
          type: "list",
          atLeast: 1,
          of: { type: "object", fields: { is: { type: "text" }, weight: { type: "factor", atLeast: "0" } } },
        },
        otherwise: { type: "factor", atLeast: "0", default: "0" },
      },
    },
    about: "What people's shares go by: all alike, a metric, a published score, or a weight for each attribute.",
  },
  least: {
    type: "amount",
    atLeast: "0",
    optional: true,
    about: "The least share of whoever has a weight; the others make up for it.",
  },
  most: { type: "amount", atLeast: "0", optional: true, about: "The greatest share; what is over goes to the others." },
  spare: SPARE,
} as const;

/** What handing out is told of the component that it is for. */
export type ShareContext = Partial<Pick<PlanContext, "digits" | "onUnknown">>;

/** What shares go by. */
export type ShareOptions = OptionsOf<typeof SHARES>;

/** An amount handed out, and what a line shows of it. */
export interface HandedOut {
  /** The person's share. */
  readonly share: Position;
  /** The person's weight, 0 for whoever takes no part; the weights of the whole group; the bounds of a share. */
  readonly operands: readonly Operand[];
}

/**
 * Writes how an amount is handed out to those of a group whom the component is for.
 *
 * Where a missing fact counts as nothing, whoever's weight is unknown is left out, and the others share the whole amount.
 * Else nobody's share is known before that fact is.
 *
 * @param list where the steps go
 * @param pool the position of the group's amount, in whole minor units
 * @param by the positions that tell groups apart
 * @param options what shares go by, their bounds, and who gets a cent that is over
 * @param context minor digits of the currency, and what becomes of somebody for whom a fact is missing
 * @returns the position of the share, and what a line shows of it
 * @throws Fault "too-many-digits"
 */
export function handOut(
  list: StepList,
  pool: Position,
  by: readonly Position[],
  options: ShareOptions,
  { digits, onUnknown }: Pick<PlanContext, "digits" | "onUnknown">,
): HandedOut {
  const { least, most } = options;
  checkWhole(
    [
      ["least", least],
      ["most", most],
    ],
    digits,
  );
  const member = list.add({ op: "input", name: "member" });
  const own = weightStep(list, options.shares);
  const weight = list.add({ op: "choose", when: member, then: own, otherwise: list.constant("0") });
  const ties: ShareTies = options.spare ?? "inputOrder";
  const known = list.add({ op: "test", of: weight, test: { present: true } });
  const zero = list.constant("0");
  const counted =
    onUnknown === "fail" ? list.add({ op: "choose", when: known, then: weight, otherwise: zero }) : weight;
  const handed = list.add({
    op: "allocate",
    of: pool,
    weights: counted,
    by,
    digits,
    ties,
    ...(least === undefined ? {} : { atLeast: least }),
    ...(most === undefined ? {} : { atMost: most }),
  });
  const share = list.add({ op: "choose", when: known, then: handed, otherwise: weight });
  const weights = list.add({ op: "gather", of: counted, by });
  const bound = (name: string, amount?: string) => (amount === undefined ? [] : [{ name, at: list.constant(amount) }]);
  const operands = [
    { name: "weight", at: weight },
    { name: "weights", at: weights },
    ...bound("atLeast", least),
    ...bound("atMost", most),
  ];
  return { share, operands };
}

function weightStep(list: StepList, shares: ShareOptions["shares"]): Position {
  switch (shares.kind) {
    case "equal":
      return list.constant("1");
    case "metric":
      return figureStep(list, shares);
    case "node":
      return figureStep(list, shares);
    case "attribute": {
      const values = shares.values.map(({ is, weight }) => ({ is, value: weight }));
      const code = list.read({ attribute: shares.attribute });
      return list.add({ op: "map", of: code, values, otherwise: shares.otherwise ?? "0" });
    }
  }
}
