import { issue } from "../fault/fault.js";
import type { Issue, Received } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { decimal } from "../money/decimal.js";
import { interpolates } from "../payout/slices.js";
import { givesRate } from "./tierOptions.js";
import type { TierOptions, TiersOptions } from "./tierOptions.js";

/**
 * Checks tiers: they follow each other from "0", each has the figure that its mode asks for, and they say what lies beyond.
 *
 * @param options the tiers
 * @returns the issues found
 * @example
 * tierIssues({ edge: "upper", tiers: [{ from: "0", mode: "flat", amount: "5" }] }) // => []
 */
export function tierIssues(options: TiersOptions): Issue[] {
  const { tiers } = options;
  if (tiers.length === 0) return [report("out-of-range", "tiers", outlined(tiers), "at least 1 tier", "add a tier")];
  return [
    ...tiers.flatMap((tier, k) => [...orderIssues(tier, tiers[k - 1], k), ...figureIssues(tier, k)]),
    ...tiers.flatMap((tier, k) => mixed(tier, tiers[0]!, k)),
    ...endIssues(options),
    ...unused(options),
  ];
}

function report(code: string, path: string, received: Received, expected: string, remedy: string): Issue {
  return issue({ code, path, received, expected, remedy });
}

function orderIssues(tier: TierOptions, before: TierOptions | undefined, k: number): Issue[] {
  const from = decimal(tier.from);
  const path = `tiers.${k}.from`;
  const received = outlined(tier.from);
  if (before === undefined) {
    if (from.isZero()) return [];
    return [report("tier-gap", path, received, 'the first tier from "0"', 'add a tier from "0" with rate "0"')];
  }
  if (from.lte(decimal(before.from))) {
    const expected = `more than ${before.from}, the tier before`;
    return [report("tiers-unordered", path, received, expected, "order the tiers by `from`")];
  }
  if (before.upTo === undefined || from.eq(decimal(before.upTo))) return [];
  const gap = from.gt(decimal(before.upTo));
  const found = gap
    ? `from ${before.upTo} to ${tier.from} no tier pays`
    : `from ${tier.from} to ${before.upTo} two tiers pay`;
  const remedy = `let this tier start at ${before.upTo}, or leave \`upTo\` out: a tier ends where the next one starts`;
  return [report(gap ? "tier-gap" : "tier-overlap", path, outlined(found), "tiers that follow each other", remedy)];
}

const FIGURES = ["rate", "perUnit", "amount", "flat"] as const;

/** A rate or an amount, as the mode asks for, and nothing that the mode does not read. */
function figureIssues(tier: TierOptions, k: number): Issue[] {
  const { mode } = tier;
  const written = FIGURES.filter((name) => tier[name] !== undefined);
  const isPaidBy = mode === "marginal" || mode === "retroactive";
  const wanted: readonly string[] = isPaidBy ? ["rate", "perUnit"] : givesRate(mode) ? ["rate"] : ["amount"];
  const fits = written.filter((name) => wanted.includes(name)).length === 1;
  if (fits && written.every((name) => wanted.includes(name) || (isPaidBy && name === "flat"))) return [];
  const expected = `${wanted.join(" or ")}${isPaidBy ? ", and flat where it is wanted" : ""}, since it is ${mode}`;
  const remedy = `write ${wanted.join(" or ")}, and nothing that ${mode} does not read`;
  return [report("tier-figure", `tiers.${k}`, outlined(written), expected, remedy)];
}

function mixed({ mode }: TierOptions, first: TierOptions, k: number): Issue[] {
  if (givesRate(mode) === givesRate(first.mode)) return [];
  const expected = `a tier that gives ${givesRate(first.mode) ? "a rate" : "money"}, as the first one does`;
  const remedy = "put rates that are looked up, and tiers that pay by themselves, into two components";
  return [report("tiers-mixed", `tiers.${k}.mode`, mode, expected, remedy)];
}

function endIssues({ tiers, beyond }: TiersOptions): Issue[] {
  const k = tiers.length - 1;
  const last = tiers[k]!;
  const path = `tiers.${k}.upTo`;
  if (last.upTo === undefined) {
    if (interpolates(last.mode)) {
      const remedy = "write `upTo`, and in `beyond` what lies above";
      return [report("tier-open", path, undefined, `an end, since it is ${last.mode}`, remedy)];
    }
    if (beyond === undefined) return [];
    const expected = "nothing, since the last tier has no end";
    return [report("unused-option", "beyond", beyond, expected, "leave it out, or write `upTo` of the last tier")];
  }
  const received = outlined(last.upTo);
  if (decimal(last.upTo).lte(decimal(last.from))) {
    return [report("tiers-unordered", path, received, `more than ${last.from}, where it starts`, "correct the end")];
  }
  if (beyond !== undefined) return [];
  const remedy = 'write "beyond": "refuse", "extend" or "clamp", or leave `upTo` out and limit the payout with a cap';
  return [report("tier-bounded", path, received, "an open last tier, or what is paid beyond it", remedy)];
}

function unused({ tiers, of, baseRate }: TiersOptions): Issue[] {
  const hasRate = tiers.some(({ rate }) => rate !== undefined);
  const looksUp = tiers.some(({ mode }) => givesRate(mode));
  const leave = "leave it out";
  return [
    ...(of === undefined || looksUp
      ? []
      : [report("unused-option", "of", outlined(of), "nothing, since no tier gives a rate of something", leave)]),
    ...(baseRate === undefined || hasRate
      ? []
      : [report("unused-option", "baseRate", outlined(baseRate), "nothing, since no tier has a rate", leave)]),
  ];
}
