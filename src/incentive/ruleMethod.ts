import type { Fields, OptionsOf } from "../method/field.js";
import type { Method } from "../method/method.js";
import type { OnUnknown } from "../payout/conditionSteps.js";
import type { Rule } from "../payout/rule.js";

/**
 * What a way to pay asks for as `base`: money, things counted, any figure, nothing, or what the way to pay that stands in
 * its `fund` asks for.
 */
export type BaseKind = "money" | "count" | "figure" | "none" | "fund";

/** What a rule is told of the plan that it stands in. */
export interface PlanContext {
  /** Minor digits of the plan's currency: what is split among people is split to these. */
  readonly digits: number;
  /** How a ranking gives places, and the attribute within whose values it ranks; undefined for an unknown one. */
  readonly ranking: (id: string) => RankingForm | undefined;
  /** What becomes of somebody for whom a fact is missing; a component's own, and "fail" where it says nothing. */
  readonly onUnknown: OnUnknown;
  /** Makes the rule of a way to pay that stands inside another. */
  readonly make: (spec: { readonly kind: string }) => Rule;
}

/** What a rule has to know of a ranking. */
export interface RankingForm {
  /** Whom it compares; everybody when left out. */
  readonly within?: string;
  /** Its convention for ties. */
  readonly ties: string;
}

/** A way to pay: it makes an amount, from a base or from a place, a quadrant, a fact. */
export interface PayMethod<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "pay";
  /** What the component must give as `base`; a function of the options where it hangs on them. */
  readonly base: BaseKind | ((options: unknown) => BaseKind);
  /** Makes the steps; their input is "base". */
  readonly make: (options: unknown, context: PlanContext) => Rule;
}

/** A step after the pay: it changes the amount so far. */
export interface AdjustMethod<Kind extends string = string, Options extends Fields = Fields> extends Method<
  Kind,
  Options
> {
  /** The stage of the road. */
  readonly stage: "adjust";
  /**
   * What it acts on: `each` component in its scope by itself; their `sum`; their sum `beside` all others; or the `base` of
   * one component, whose amount on other bases it asks for.
   */
  readonly acts: "each" | "sum" | "beside" | "base";
  /** Makes the steps; their input is "amount". */
  readonly make: (options: unknown, context: PlanContext) => Rule;
}

/** What every step has besides its own options. */
const STEP = {
  id: { type: "id", about: "The step's name in statements." },
  label: { type: "text", optional: true, about: "What people read." },
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

/** What happens where the quota that edges are multiples of is unknown, zero or negative. */
export const ON_UNKNOWN_SCALE = {
  type: "choice",
  of: ["fail", "hold"],
  default: "hold",
  about: "Without a quota above 0: the amount stays as it is, or is withheld.",
} as const;

/** Who gets a cent that is over when an amount is shared out. */
export const SPARE = {
  type: "choice",
  of: ["inputOrder", "personId"],
  default: "inputOrder",
  about: "Of equal remainders a cent goes to whoever stands first in the table, or whose id comes first.",
} as const;

/**
 * Describes a way to pay.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`
 * @param base what the component must give as `base`; a function of the options where it hangs on them
 * @param make makes the steps
 * @returns the catalog's entry
 * @example
 * payMethod("nothing", "Nothing.", {}, "none", () => ({ steps: [{ op: "constant", value: "0" }], result: 0, operands: [] })).stage // => "pay"
 */
export function payMethod<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  base: BaseKind | ((options: OptionsOf<Options>) => BaseKind),
  make: (options: OptionsOf<Options>, context: PlanContext) => Rule,
): PayMethod<Kind, Options> {
  return { stage: "pay", kind, about, options, base: base as PayMethod["base"], make: make as PayMethod["make"] };
}

/**
 * Describes a step after the pay.
 *
 * @param kind the word in the JSON
 * @param about one line for the docs
 * @param options the options beside `kind`, `id` and `components`
 * @param acts what it acts on: `each` component by itself, their `sum`, that `beside` all others, or the `base` of one
 * @param make makes the steps
 * @returns the catalog's entry
 * @example
 * adjustMethod("asIs", "No change.", {}, "each", () => ({ steps: [{ op: "input", name: "amount" }], result: 0, operands: [] })).stage // => "adjust"
 */
export function adjustMethod<const Kind extends string, const Options extends Fields>(
  kind: Kind,
  about: string,
  options: Options,
  acts: AdjustMethod["acts"],
  make: (options: OptionsOf<Options>, context: PlanContext) => Rule,
): AdjustMethod<Kind, typeof STEP & Options> {
  return { stage: "adjust", kind, about, options: { ...STEP, ...options }, acts, make: make as AdjustMethod["make"] };
}
