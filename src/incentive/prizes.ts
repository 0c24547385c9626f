import { fault } from "../fault/fault.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { checkWhole, difference, upToPlace } from "./places.js";
import { SPARE, payMethod } from "./ruleMethod.js";
import type { PlanContext } from "./ruleMethod.js";

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
    about: "Those who tie for a prize: refused, or they share the prizes of the places that they take up.",
  },
  spare: SPARE,
} as const;

/** The prizes and who may win them. */
export type PrizesOptions = OptionsOf<typeof OPTIONS>;

/**
 * Pays a prize for each of the first places of a ranking.
 *
 *     P = prize of the place        tied, pooled: (prize_p + … + prize_{p+n−1}) ÷ n, to the last cent by largest remainder
 *
 * where p is the place and n counts those who have it and whom the component is for. Somebody without a rank is unknown.
 * With fewer ranked people than `minimumField` every prize is zero.
 *
 * @param options `rank`, `prizes`, `minimumField`, `ties`, `spare`
 * @param context the plan's digits, and the ranking; two digits, and a ranking of everybody when left out
 * @returns the rule; its input is "member" where prizes are pooled, and it reads `{ rank }`, the place, and `{ ranked }`,
 * how many people have one
 * @throws Fault "ties-take-no-places" for pooled prizes of a ranking whose tied places are not the first they take up;
 * "too-many-digits" for a pooled prize that is no whole number of the currency's units
 * @example
 * const board = prizes({ rank: "overall", prizes: ["300", "200"] })
 * textOf(applyRule(board, {}, (from) => decimal("rank" in from ? 2 : 9)).figure) // => "200"
 */
export function prizes(options: PrizesOptions, context: Partial<PlanContext> = {}): Rule {
  const { rank, minimumField = 1 } = options;
  const list = new StepList();
  const place = list.read({ rank });
  const field = list.read({ ranked: rank });
  const pooled = options.ties === "pooled";
  const found = pooled ? pooledPrize(list, place, options, context) : { prize: ownPrize(list, place, options.prizes) };
  const enough = list.add({ op: "test", of: field, test: { atLeast: String(minimumField) } });
  const result = list.add({ op: "choose", when: enough, then: found.prize, otherwise: list.constant("0") });
  const operands = [
    { name: "rank", at: place },
    { name: "ranked", at: field },
    ...(minimumField === 1 ? [] : [{ name: "minimumField", at: list.constant(String(minimumField)) }]),
    ...("sharing" in found
      ? [
          { name: "sharing", at: found.sharing },
          { name: "pool", at: found.pool },
        ]
      : []),
  ];
  const contest = { rank, places: options.prizes.length, minimumField, pooled };
  return { steps: list.steps, result, operands, contest };
}

function ownPrize(list: StepList, place: Position, amounts: readonly string[]): Position {
  const values = amounts.map((value, k) => ({ is: String(k + 1), value }));
  return list.add({ op: "map", of: place, values, otherwise: "0" });
}

/** The prizes of all places that those who tie take up, shared by as many of them as the component is for. */
function pooledPrize(
  list: StepList,
  place: Position,
  options: PrizesOptions,
  { digits = 2, ranking }: Partial<PlanContext>,
) {
  const form = ranking?.(options.rank);
  if (form !== undefined && form.ties !== "competition" && form.ties !== "ordinal") throw takeNoPlaces(form.ties);
  checkWhole(
    options.prizes.map((prize, k) => [`prizes.${k}`, prize]),
    digits,
  );
  const group = form?.within === undefined ? [] : [list.read({ attribute: form.within })];
  const by = [place, ...group];
  const member = list.add({ op: "input", name: "member" });
  const counts = list.add({ op: "choose", when: member, then: list.constant("1"), otherwise: list.constant("0") });
  const sharing = list.add({ op: "gather", of: counts, by });
  const before = list.add({ op: "add", of: [place, list.constant("-1")] });
  const after = list.add({ op: "add", of: [before, sharing] });
  const pool = difference(list, upToPlace(list, after, options.prizes), upToPlace(list, before, options.prizes));
  const ties = options.spare ?? "inputOrder";
  const prize = list.add({ op: "allocate", of: pool, weights: counts, by, digits, ties });
  return { prize, sharing, pool };
}

function takeNoPlaces(ties: string) {
  return fault({
    code: "ties-take-no-places",
    path: "ties",
    received: ties,
    expected: 'a ranking by "competition" or "ordinal", whose next place lies behind all who tie',
    remedy: 'give the ranking "ties": "competition"',
  });
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
