import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { OptionsOf } from "../method/field.js";
import type { SpecOf } from "../method/method.js";
import { ZERO, decimal, textOf } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import type { RatePiece, RateTable } from "../payout/rateTable.js";
import { StepList } from "../payout/rule.js";
import type { Rule } from "../payout/rule.js";
import { payMethod } from "./ruleMethod.js";

const OPTIONS = {
  edge: { type: "choice", of: ["lower", "upper"], about: "The tier that a base exactly on an edge belongs to." },
  scale: {
    type: "object",
    fields: {
      metric: { type: "metric" },
      of: { type: "choice", of: ["value", "target", "baseline"], default: "value" },
    },
    optional: true,
    about: "Edges are multiples of this figure, such as a quota.",
  },
  negative: {
    type: "choice",
    of: ["odd", "zero", "refuse"],
    default: "odd",
    about: "A negative base: −P(−x), nothing, or unknown.",
  },
  tiers: {
    type: "list",
    atLeast: 1,
    about: 'The tiers, rising, the first from "0".',
    of: {
      type: "object",
      fields: {
        from: { type: "factor", about: "Where the tier starts." },
        upTo: { type: "factor", optional: true, about: "Where it ends; the next tier's start, if written." },
        mode: {
          type: "choice",
          of: ["marginal", "retroactive"],
          about: "Only the part in the tier, or the whole base.",
        },
        rate: { type: "rate", about: "A fraction of money." },
      },
    },
  },
} as const;

/** The tiers, with edges and rates as decimal text. */
export type TiersOptions = OptionsOf<typeof OPTIONS>;

type Tier = TiersOptions["tiers"][number];

/**
 * Pays rates that change with the base.
 *
 *     marginal       P(x) = P(a) + rate · (x − a)        the part of x above the tier's start a
 *     retroactive    P(x) = rate · x                     the whole base, in place of all tiers below
 *
 * The mode belongs to the tier, so one table may mix them. With `scale` the edges are multiples of that figure and are
 * compared without dividing; where it is zero, negative or missing the payout is unknown.
 *
 * @param options `tiers`, `edge`, `scale`, `negative`
 * @returns the rule; its input is "base", and with `scale` it reads `{ metric }`, so {@link applyRule} needs `read`
 * @throws Fault "tier-gap", "tier-overlap", "tiers-unordered", "tier-bounded"
 * @example
 * const plan = tiers({ edge: "upper", tiers: [{ from: "0", mode: "marginal", rate: "0.05" }, { from: "10000", mode: "marginal", rate: "0.08" }] })
 * textOf(applyRule(plan, { base: decimal("12500") }).figure) // => "700"
 */
export function tiers(options: TiersOptions): Rule {
  const list = new StepList();
  const base = list.add({ op: "input", name: "base" });
  const table = tierTable(options);
  if (options.scale === undefined) {
    const result = list.add({ op: "table", table, of: base });
    return { steps: list.steps, result, operands: [{ name: "base", at: base }] };
  }
  const { metric, of = "value" } = options.scale;
  const scale = list.read(of === "value" ? { metric } : { metric, of });
  const result = list.add({ op: "table", table, of: base, scale });
  return {
    steps: list.steps,
    result,
    operands: [
      { name: "base", at: base },
      { name: "scale", at: scale },
    ],
  };
}

/**
 * Writes tiers as a rate table.
 *
 * @param options as for {@link tiers}
 * @returns one piece per tier
 * @throws Fault "tier-gap", "tier-overlap", "tiers-unordered", "tier-bounded"
 * @example
 * tierTable({ edge: "upper", tiers: [{ from: "0", mode: "marginal", rate: "0.05" }] }).pieces.length // => 1
 */
export function tierTable(options: TiersOptions): RateTable {
  const issues = tierIssues(options.tiers);
  if (issues.length > 0) throw new Fault(issues);
  const pieces: RatePiece[] = [];
  let earned: Exactly = ZERO;
  options.tiers.forEach((tier, k) => {
    const start = decimal(tier.from);
    const slope = decimal(tier.rate);
    const atStart = tier.mode === "retroactive" ? slope.times(start) : earned;
    pieces.push({ start: textOf(start), fixed: "0", scaled: textOf(atStart), slope: textOf(slope) });
    const next = options.tiers[k + 1];
    if (next !== undefined) earned = atStart.plus(slope.times(decimal(next.from).minus(start)));
  });
  return { edge: options.edge, negative: options.negative ?? "odd", pieces };
}

function tierIssues(list: readonly Tier[]): Issue[] {
  const issues: Issue[] = [];
  const report = (code: string, path: string, received: unknown, expected: string, remedy: string) =>
    issues.push(issue({ code, path: `tiers.${path}`, received: outlined(received), expected, remedy }));
  list.forEach((tier, k) => {
    const from = decimal(tier.from);
    const before = list[k - 1];
    if (before === undefined) {
      if (!from.isZero())
        report("tier-gap", "0.from", tier.from, 'the first tier from "0"', 'add a tier from "0" with rate "0"');
    } else if (from.lte(decimal(before.from))) {
      report(
        "tiers-unordered",
        `${k}.from`,
        tier.from,
        `more than ${before.from}, the tier before`,
        "order the tiers by `from`",
      );
    } else if (before.upTo !== undefined && !from.eq(decimal(before.upTo))) {
      const gap = from.gt(decimal(before.upTo));
      const found = gap
        ? `from ${before.upTo} to ${tier.from} no tier pays`
        : `from ${tier.from} to ${before.upTo} two tiers pay`;
      const remedy = `let this tier start at ${before.upTo}, or leave \`upTo\` out: a tier ends where the next one starts`;
      report(gap ? "tier-gap" : "tier-overlap", `${k}.from`, found, "tiers that follow each other", remedy);
    }
    if (k === list.length - 1 && tier.upTo !== undefined) {
      report(
        "tier-bounded",
        `${k}.upTo`,
        tier.upTo,
        "an open last tier",
        "leave `upTo` out; limit the payout with a cap",
      );
    }
  });
  return issues;
}

/** The catalog's entry of {@link tiers}. */
export const tiersMethod = /* @__PURE__ */ payMethod(
  "tiers",
  "Rates that change with the base.",
  OPTIONS,
  "money",
  tiers,
);

/** The JSON of tiers. */
export type TiersSpec = SpecOf<typeof tiersMethod>;
