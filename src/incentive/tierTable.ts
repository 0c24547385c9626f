import { Fault } from "../fault/fault.js";
import { ONE, ZERO, decimal, textOf } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import type { RatePiece, RateTable } from "../payout/rateTable.js";
import type { TierFigures } from "../payout/slices.js";
import { tierIssues } from "./tierIssues.js";
import type { TierOptions, TiersOptions } from "./tierOptions.js";

/** What the tiers below come to at the start of a tier: a fixed amount, and a part that the quota multiplies. */
interface Carried {
  readonly fixed: Exactly;
  readonly scaled: Exactly;
}

/**
 * Writes tiers as a rate table.
 *
 * @param options as for {@link tiers}
 * @returns one piece per tier, and one more where what is beyond the last tier gives what its end gives
 * @throws Fault "tier-gap", "tier-overlap", "tiers-unordered", "tier-figure", "tiers-mixed", "tier-open", "tier-bounded",
 * "unused-option"
 * @example
 * tierTable({ edge: "upper", tiers: [{ from: "0", mode: "marginal", rate: "0.05" }] }).pieces.length // => 1
 */
export function tierTable(options: TiersOptions): RateTable {
  const issues = tierIssues(options);
  if (issues.length > 0) throw new Fault(issues);
  const { tiers, edge, negative = "odd", beyond } = options;
  const factor = decimal(options.baseRate ?? "1");
  const pieces: RatePiece[] = [];
  let below: Carried = { fixed: ZERO, scaled: ZERO };
  tiers.forEach((tier, k) => {
    const start = decimal(tier.from);
    const end = tiers[k + 1]?.from ?? tier.upTo;
    const run = end === undefined ? ONE : decimal(end).minus(start);
    const { piece, atEnd } = pieceOf(tier, below, { start, run, factor });
    pieces.push(piece);
    below = atEnd;
  });
  const top = tiers.at(-1)!.upTo;
  const rises = pieces.at(-1)!.slope !== "0" || pieces.at(-1)!.rise !== undefined;
  if (beyond !== "clamp" || top === undefined || !rises) return { edge, negative, pieces };
  return { edge, negative, pieces: [...pieces, { ...steady(below), start: textOf(decimal(top)) }] };
}

/**
 * What the pieces of a tier table were made of, with the base rate in each rate.
 *
 * @param options as for {@link tiers}
 * @returns one entry per tier
 * @example
 * tierFigures({ edge: "upper", baseRate: "0.1", tiers: [{ from: "0", mode: "marginal", rate: "1.5" }] })[0].rate // => "0.15"
 */
export function tierFigures({ tiers, baseRate = "1" }: TiersOptions): readonly TierFigures[] {
  return tiers.map(({ mode, rate, perUnit, amount, flat }) => ({
    mode,
    ...(rate === undefined ? {} : { rate: textOf(decimal(rate).times(decimal(baseRate))) }),
    ...(perUnit === undefined ? {} : { perUnit }),
    ...(amount === undefined ? {} : { amount }),
    ...(flat === undefined ? {} : { flat }),
  }));
}

function pieceOf(
  { mode, rate, perUnit, amount = "0", flat = "0" }: TierOptions,
  below: Carried,
  { start, run, factor }: { readonly start: Exactly; readonly run: Exactly; readonly factor: Exactly },
): { readonly piece: RatePiece; readonly atEnd: Carried } {
  const slope = rate === undefined ? decimal(perUnit ?? "0") : decimal(rate).times(factor);
  const rising = (by: Exactly) => ({
    piece: { ...steady(below), start: textOf(start), rise: textOf(by), run: textOf(run) },
  });
  const risen = (by: Exactly): Carried => ({ ...below, fixed: below.fixed.plus(by) });
  const sloping = (from: Carried) => ({
    piece: { ...steady(from), start: textOf(start), slope: textOf(slope) },
    atEnd: { ...from, scaled: from.scaled.plus(slope.times(run)) },
  });
  const level = (at: Carried, atEnd: Carried) => ({ piece: { ...steady(at), start: textOf(start) }, atEnd });
  switch (mode) {
    case "marginal":
      return sloping(risen(decimal(flat)));
    case "retroactive":
      return sloping({ fixed: decimal(flat), scaled: slope.times(start) });
    case "lookup":
      return level(risen(slope), below);
    case "interpolatedRate":
      return { ...rising(slope), atEnd: risen(slope) };
    case "interpolatedAmount":
      return { ...rising(decimal(amount)), atEnd: risen(decimal(amount)) };
    case "cumulativeAmount":
      return level(risen(decimal(amount)), risen(decimal(amount)));
    case "flat": {
      const alone = { fixed: decimal(amount), scaled: ZERO };
      return level(alone, alone);
    }
  }
}

/** A piece that stays at what it starts with; where it starts is written beside it. */
function steady({ fixed, scaled }: Carried): Omit<RatePiece, "start"> {
  return { fixed: textOf(fixed), scaled: textOf(scaled), slope: "0" };
}
