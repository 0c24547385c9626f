import type { Fields, OptionsOf } from "../method/field.js";
import type { Method } from "../method/method.js";
import type { Rule } from "../payout/rule.js";

/** A way to pay: it makes an amount, from a base or from a place, a quadrant, a fact. */
export interface PayMethod<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "pay";
  /** What the component must give as `base`: money, a count, or nothing. */
  readonly base: "money" | "count" | "none";
  /** Makes the steps; their input is "base". */
  readonly make: (options: unknown) => Rule;
}

/** A step after the pay: it changes the amount so far. */
export interface AdjustMethod<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "adjust";
  /** Whether it treats every component of its scope alike and by itself, so that it need not act on their sum. */
  readonly linear: boolean;
  /** Makes the steps; their input is "amount". */
  readonly make: (options: unknown) => Rule;
}

/** What every step has besides its own options. */
const STEP = {
  id: { type: "id", about: "The step's name in statements." },
  components: {
    type: "either",
    of: [
      { type: "choice", of: ["all"] },
      { type: "list", of: { type: "component" }, atLeast: 1 },
    ],
    optional: true,
    about: "In `plan.then` only, and required there: the components it acts on.",
  },
} as const satisfies Fields;

/** What a condition inside a plan may ask about. */
export const PLAN_FACTS = ["attribute", "metric", "node", "quadrant", "rank"] as const;

/** What happens where a condition or fact is unknown. */
export const ON_UNKNOWN = {
  type: "choice",
  of: ["pass", "fail", "hold"],
  default: "hold",
  about: "When it is unknown: as if it held, as if it did not, or the amount is withheld.",
} as const;

/**
 * Describes a way to pay.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param base what the component must give as `base`
 * @param make makes the steps
 * @returns the catalog's entry
 * @example
 * payMethod("nothing", "Nothing.", {}, "none", () => ({ steps: [{ op: "constant", value: "0" }], result: 0, operands: [] })).stage // => "pay"
 */
export function payMethod<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  base: PayMethod["base"],
  make: (options: OptionsOf<Options>) => Rule,
): PayMethod<Kind, Options> {
  return { stage: "pay", kind, about, options, base, make: make as PayMethod["make"] };
}

/**
 * Describes a step after the pay.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`, `id` and `components`
 * @param linear whether it treats every component by itself
 * @param make makes the steps
 * @returns the catalog's entry
 * @example
 * adjustMethod("asIs", "No change.", {}, true, () => ({ steps: [{ op: "input", name: "amount" }], result: 0, operands: [] })).stage // => "adjust"
 */
export function adjustMethod<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  linear: boolean,
  make: (options: OptionsOf<Options>) => Rule,
): AdjustMethod<Kind, typeof STEP & Options> {
  return { stage: "adjust", kind, about, options: { ...STEP, ...options }, linear, make: make as AdjustMethod["make"] };
}
