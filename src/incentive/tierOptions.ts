import type { OptionsOf } from "../method/field.js";
import { TIER_MODES } from "../payout/slices.js";
import type { TierMode } from "../payout/slices.js";
import { SCALE } from "./figure.js";
import { SHARE_OF } from "./shareOf.js";

/** What tiers say of themselves, as data. */
export const TIERS = {
  edge: { type: "choice", of: ["lower", "upper"], about: "The tier that a base exactly on an edge belongs to." },
  scale: { ...SCALE, optional: true },
  of: { ...SHARE_OF, about: "What the rate that is looked up is taken of; the base when left out." },
  baseRate: { type: "rate", optional: true, about: "A rate that the tiers' rates multiply." },
  beyond: {
    type: "choice",
    of: ["refuse", "extend", "clamp"],
    optional: true,
    about:
      "Where the last tier has an end: what a base beyond it gives. A Fault, more of that tier, or what its end gives.",
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
        mode: { type: "choice", of: TIER_MODES, about: "What it gives, once the base has reached it." },
        rate: { type: "rate", optional: true, about: "A fraction of money." },
        perUnit: { type: "amount", optional: true, about: "Money for each thing counted, in place of a rate." },
        amount: { type: "amount", optional: true, about: "An amount of money." },
        flat: { type: "amount", optional: true, about: "Money beside a marginal or retroactive rate." },
      },
    },
  },
} as const;

/** The tiers, with edges, rates and amounts as decimal text. */
export type TiersOptions = OptionsOf<typeof TIERS>;

/** One tier. */
export type TierOptions = TiersOptions["tiers"][number];

/**
 * Tells whether a tier gives a rate, which is then taken of something.
 *
 * @param mode what the tier gives
 * @returns true for the two that make a table of rates
 * @example
 * givesRate("lookup") // => true
 */
export function givesRate(mode: TierMode): boolean {
  return mode === "lookup" || mode === "interpolatedRate";
}

/**
 * Tells whether tiers are a table of rates.
 *
 * @param tiers the tiers
 * @returns true where the first gives a rate; the others do, too, or are refused
 * @example
 * isRateTable([{ from: "0", mode: "lookup", rate: "0.05" }]) // => true
 */
export function isRateTable(tiers: readonly TierOptions[]): boolean {
  return tiers[0] !== undefined && givesRate(tiers[0].mode);
}
