import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { QUOTIENT_DIGITS } from "../money/round.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import type { Position } from "../payout/step.js";
import { checkWhole, difference, upToPlace } from "./places.js";
import { payMethod } from "./ruleMethod.js";
import { FIGURE, figureStep } from "./figure.js";
import { SHARES, handOut } from "./shares.js";
import type { ShareContext } from "./shares.js";

const OPTIONS = {
  within: { type: "attribute", about: "Whose values are the teams." },
  by: FIGURE,
  join: {
    type: "choice",
    of: ["mean", "sum"],
    default: "mean",
    about: "A team's figure: the mean or the sum of its people's.",
  },
  prizes: {
    type: "list",
    of: { type: "amount", atLeast: "0" },
    atLeast: 1,
    about: "The award of the first team, the second, …; teams that tie share those of the places that they take up.",
  },
  minimumField: { type: "integer", atLeast: 1, default: 2, about: "With fewer teams nobody gets an award." },
  ...SHARES,
} as const;

/** Which teams get how much, and how it is handed out. */
export type TeamAwardOptions = OptionsOf<typeof OPTIONS>;

/**
 * Awards the best teams, and divides each award among the team's people to the last cent.
 *
 *     team's figure = Σ figure ÷ n        over its people who have one; `sum` does not divide
 *     its award = (prize_p + … + prize_{p+t−1}) ÷ t        p its place among the teams, t teams tied there
 *     share_i = award · weight_i ÷ Σ weight        by largest remainder, between `least` and `most`
 *
 * The greatest figure is first. A team where nobody has a figure has no place, and its people's amount is unknown.
 *
 * @param options `within`, `by`, `join`, `prizes`, `minimumField`, `shares`, `least`, `most`, `spare`
 * @param context the digits of the plan's currency, 2 when left out, and the component's `onUnknown`, "fail" when left out
 * @returns the rule; its input is "member"
 * @throws Fault "too-many-digits" for an amount that is no whole number of the currency's units
 * @example
 * const best = teamAward({ within: "team", by: { metric: "votes" }, prizes: ["100"], shares: { kind: "equal" } })
 * const people = [["red", 3], ["red", 5], ["blue", 2]].map(([team, votes]) => ({
 *   inputs: { member: true },
 *   read: (from) => ("attribute" in from ? team : decimal(votes)),
 * }))
 * applyRuleTo(best, people).map(({ figure }) => textOf(figure)) // => ["50", "50", "0"]
 */
export function teamAward(options: TeamAwardOptions, { digits = 2, onUnknown = "fail" }: ShareContext = {}): Rule {
  checkWhole(
    options.prizes.map((prize, k) => [`prizes.${k}`, prize]),
    digits,
  );
  const list = new StepList();
  const team = list.read({ attribute: options.within });
  const figure = teamFigure(list, figureStep(list, options.by), [team], options.join ?? "mean");
  const standing = (gives: "place" | "tied" | "field" | "first") =>
    list.add({ op: "standing", of: figure, by: [team], gives });
  const place = standing("place");
  const tied = standing("tied");
  const field = standing("field");
  const award = teamShare(list, { place, tied, first: standing("first"), team }, options, digits);
  const { share, operands: handed } = handOut(list, award, [team], options, { digits, onUnknown });
  const minimumField = String(options.minimumField ?? 2);
  const enough = list.add({ op: "test", of: field, test: { atLeast: minimumField } });
  const result = list.add({ op: "choose", when: enough, then: share, otherwise: list.constant("0") });
  const operands = [
    { name: "figure", at: figure },
    { name: "place", at: place },
    { name: "teams", at: field },
    { name: "minimumField", at: list.constant(minimumField) },
    { name: "sharing", at: tied },
    { name: "pool", at: award },
    ...handed,
  ];
  return { steps: list.steps, result, operands };
}

/** The figure of a team, from those of its people who have one. */
function teamFigure(list: StepList, own: Position, by: readonly Position[], join: "mean" | "sum"): Position {
  const zero = list.constant("0");
  const known = list.add({ op: "test", of: own, test: { present: true } });
  const summed = (then: Position) =>
    list.add({ op: "gather", of: list.add({ op: "choose", when: known, then, otherwise: zero }), by });
  const sum = summed(own);
  const count = summed(list.constant("1"));
  if (join === "mean") return list.add({ op: "ratio", of: [sum, count], digits: QUOTIENT_DIGITS });
  const some = list.add({ op: "test", of: count, test: { moreThan: "0" } });
  return list.add({ op: "choose", when: some, then: sum, otherwise: list.unknown() });
}

interface TeamPlace {
  readonly place: Position;
  readonly tied: Position;
  readonly first: Position;
  readonly team: Position;
}

/** What a team gets: teams that tie share their prizes to the cent, each through the first of its people. */
function teamShare(list: StepList, at: TeamPlace, { prizes, spare }: TeamAwardOptions, digits: number): Position {
  const before = list.add({ op: "add", of: [at.place, list.constant("-1")] });
  const after = list.add({ op: "add", of: [before, at.tied] });
  const pool = difference(list, upToPlace(list, after, prizes), upToPlace(list, before, prizes));
  const ties = spare ?? "inputOrder";
  const share = list.add({ op: "allocate", of: pool, weights: at.first, by: [at.place], digits, ties });
  return list.add({ op: "gather", of: share, by: [at.team] });
}

/** The catalog's entry of {@link teamAward}. */
export const teamAwardMethod = /* @__PURE__ */ payMethod(
  "teamAward",
  "An award for the best teams, divided among their people.",
  OPTIONS,
  "none",
  teamAward,
);

/** The JSON of a team award. */
export type TeamAwardSpec = SpecOf<typeof teamAwardMethod>;
