import {
  accelerator,
  attainmentCap,
  award,
  cap,
  curve,
  decelerator,
  gate,
  guarantee,
  matrix,
  multiplier,
  multiplierByBand,
  multiplierByScore,
  multiplierWhen,
  objective,
  perUnit,
  pool,
  prizes,
  proration,
  rankCeiling,
  rate,
  teamAward,
  tiers,
} from "scorewright/incentive";
import type { RankingForm } from "scorewright/incentive";
import { textOf } from "scorewright/money";
import { applyRuleTo } from "scorewright/payout";
import type { Figure, Rule, RuleFacts } from "scorewright/payout";
import type { AdjustSpec, PaySpec } from "../arbitraries/pay.js";

/** A figure beside the amount of a line. */
export interface PlainOperand {
  readonly name: string;
  readonly value: string | boolean | null;
}

/** What a rule came to for one person. */
export interface Applied {
  readonly figure: Figure;
  readonly held: boolean;
  readonly operands: readonly PlainOperand[];
}

/** Runs one rule for everybody, with what it shows. */
export function applied(rule: Rule, people: readonly RuleFacts[]): Applied[] {
  return applyRuleTo(rule, people).map(({ figure, held, operands }) => ({
    figure: figure as Figure,
    held,
    operands: operands.map(({ name, value }) => ({ name, value: shown(value as Figure) })),
  }));
}

/** A decimal as text, anything else as it is. */
export function shown(figure: Figure): string | boolean | null {
  return typeof figure === "object" && figure !== null ? textOf(figure) : figure;
}

/** What a rule has to know of the plan. */
export interface PlainContext {
  readonly digits: number;
  readonly ranking: (id: string) => RankingForm | undefined;
  readonly onUnknown: "pass" | "fail" | "hold";
}

/** Whether people share something under a way to pay, so that nobody can be paid by himself. */
export function isSharedPay(spec: PaySpec): boolean {
  return spec.kind === "pool" || spec.kind === "teamAward" || (spec.kind === "prizes" && spec.ties === "pooled");
}

/** The rule of a way to pay. */
export function payRule(spec: PaySpec, context: PlainContext): Rule {
  switch (spec.kind) {
    case "rate":
      return rate(spec);
    case "perUnit":
      return perUnit(spec);
    case "tiers":
      return tiers(spec);
    case "curve":
      return curve(spec);
    case "matrix":
      return matrix(spec);
    case "objective":
      return objective(spec);
    case "award":
      return award(spec);
    case "prizes":
      return prizes(spec, context);
    case "pool": {
      const { fund, ...options } = spec;
      return pool({ ...options, ...(fund === undefined ? {} : { fund: payRule(fund, context) }) }, context);
    }
    case "teamAward":
      return teamAward(spec, context);
  }
}

/** The rule of a step after the pay. */
export function adjustRule(spec: AdjustSpec): Rule {
  switch (spec.kind) {
    case "multiplier":
      return multiplier(spec);
    case "gate":
      return gate(spec);
    case "cap":
      return cap(spec);
    case "guarantee":
      return guarantee(spec);
    case "multiplierByBand":
      return multiplierByBand(spec);
    case "multiplierByScore":
      return multiplierByScore(spec);
    case "multiplierWhen":
      return multiplierWhen(spec);
    case "proration":
      return proration(spec);
    case "accelerator":
      return accelerator(spec);
    case "decelerator":
      return decelerator(spec);
    case "attainmentCap":
      return attainmentCap(spec);
    case "rankCeiling":
      return rankCeiling(spec);
  }
}
