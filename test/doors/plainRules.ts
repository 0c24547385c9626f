import { award, cap, gate, guarantee, multiplier, perUnit, prizes, rate, tiers } from "scorewright/incentive";
import { textOf } from "scorewright/money";
import { applyRule, runSteps } from "scorewright/payout";
import type { Figure, Read, Rule } from "scorewright/payout";
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

/** Runs one rule by itself, with what it shows. */
export function applied(rule: Rule, inputs: Readonly<Record<string, Figure>>, read: (from: Read) => Figure): Applied {
  const { figure, held } = applyRule(rule, inputs, read);
  const results = runSteps(rule.steps, { read, input: (name) => inputs[name] ?? null });
  const operands = rule.operands.map(({ name, at }) => ({ name, value: shown(results[at] as Figure) }));
  return { figure: figure as Figure, held, operands };
}

/** A decimal as text, anything else as it is. */
export function shown(figure: Figure): string | boolean | null {
  return typeof figure === "object" && figure !== null ? textOf(figure) : figure;
}

/** The rule of a way to pay. */
export function payRule(spec: PaySpec): Rule {
  switch (spec.kind) {
    case "rate":
      return rate(spec);
    case "perUnit":
      return perUnit(spec);
    case "tiers":
      return tiers(spec);
    case "award":
      return award(spec);
    case "prizes":
      return prizes(spec);
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
  }
}
