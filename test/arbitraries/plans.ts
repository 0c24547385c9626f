import fc from "fast-check";
import type { CaseComponent, CaseConversion, CasePlan, CaseRank } from "../doors/case.js";
import { chosen } from "./catalog.js";
import type { Wanted } from "./catalog.js";
import { REGIONS, planCondition } from "./conditions.js";
import { adjustSpecs, paySpecs } from "./pay.js";
import type { AdjustSpec, NamelessAdjust, PaySpec } from "./pay.js";

function components(wanted?: Wanted) {
  return fc.record({
    pay: chosen("pay", paySpecs, wanted),
    perDeal: fc.boolean(),
    onQuota: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    onCredit: fc.boolean(),
    for: fc.option(planCondition, { freq: 3 }),
    onUnknown: fc.constantFrom(undefined, "pass" as const, "fail" as const, "hold" as const),
    then: fc.tuple(
      fc.array(chosen("adjust", adjustSpecs, wanted), { minLength: wanted?.stage === "adjust" ? 1 : 0, maxLength: 1 }),
      fc.array(chosen("adjust", adjustSpecs), { maxLength: 2 }),
    ),
  });
}

type DrawnComponent = ReturnType<typeof components> extends fc.Arbitrary<infer C> ? C : never;

/** Draws a plan before its currency is known. */
export function plans(wanted?: Wanted) {
  return fc.record({
    first: components(wanted),
    more: fc.array(components(), { minLength: isBeside(wanted) ? 1 : 0, maxLength: 2 }),
    wanted: fc.array(fc.tuple(chosen("adjust", adjustSpecs, wanted), fc.nat(1)), {
      maxLength: isBeside(wanted) ? 1 : 0,
    }),
    then: fc.array(fc.tuple(chosen("adjust", adjustSpecs), fc.nat(3)), { maxLength: 3 }),
    round: fc.constantFrom("half-up" as const, "half-even" as const, "up" as const, "down" as const),
    at: fc.constantFrom("total" as const, "component" as const),
    convert: fc.option(conversion, { freq: 2 }),
  });
}

const currency = fc.constantFrom("EUR", "JPY", "KWD");

/** Everybody in one currency, or by region. */
const conversion: fc.Arbitrary<CaseConversion> = fc
  .record({
    to: currency,
    others: fc.option(fc.tuple(currency, currency), { freq: 2 }),
    round: fc.constantFrom("half-up" as const, "half-even" as const, "down" as const),
  })
  .map(({ to, others, round }) => {
    if (others === null) return { to, round };
    const values = REGIONS.map((is, place) => ({ is, currency: others[place]! }));
    return { attribute: "region", values: values.slice(0, others[0] === others[1] ? 1 : 2), to, round };
  });

type DrawnPlan = ReturnType<typeof plans> extends fc.Arbitrary<infer P> ? P : never;

/** Writes a drawn plan: bases that fit, names for its steps, scopes that split nothing. */
export function planOf(drawn: DrawnPlan, currency: string, ranks: readonly CaseRank[]): CasePlan {
  const list = [drawn.first, ...drawn.more].map((one) => ({ ...one, pay: sharable(one.pay, ranks) }));
  let step = 0;
  const named = (spec: NamelessAdjust) => ({ id: `s${++step}`, ...spec }) as AdjustSpec;
  const written = list.map((component, place) => componentOf(component, `c${place + 1}`, named));
  let joined = false;
  const then = [...drawn.wanted, ...drawn.then].flatMap(([spec, scope]) => {
    if (isOnBase(spec)) return [];
    const all = joined || scope >= written.length;
    if ((all || written.length === 1) && spec.kind === "rankCeiling") return [];
    if (all && (spec.kind === "cap" || spec.kind === "guarantee")) joined = true;
    return [{ ...named(spec), components: all ? ("all" as const) : [written[scope]!.id] }];
  });
  return {
    currency,
    components: written,
    then,
    settle: { round: drawn.round, at: drawn.at },
    ...(drawn.convert === null ? {} : { convert: drawn.convert }),
  };
}

/** What is paid on nothing cannot be paid deal by deal. */
function isEarned(pay: CaseComponent["pay"]): boolean {
  if (pay.kind === "curve" || pay.kind === "matrix") return pay.of === "base";
  if (pay.kind !== "tiers") return true;
  const [first] = pay.tiers;
  if (first!.mode === "lookup") return pay.of === undefined || pay.of === "base";
  return first!.flat === undefined && (first!.amount === undefined || first!.mode === "interpolatedAmount");
}

/** A matrix that gives shares of the base has one. */
function isOfBase(pay: PaySpec): boolean {
  return pay.kind === "matrix" && pay.of === "base";
}

function componentOf(drawn: DrawnComponent, id: string, named: (spec: NamelessAdjust) => AdjustSpec): CaseComponent {
  const { pay, perDeal, onQuota, onCredit, onUnknown } = drawn;
  const onMoney = pay.kind === "rate" || pay.kind === "tiers" || pay.kind === "curve" || isOfBase(pay);
  const isOwnBase = onMoney || pay.kind === "perUnit";
  const money = onQuota ? "quota" : onCredit ? "credited" : "revenue";
  const base =
    onMoney || (pay.kind === "pool" && pay.fund !== undefined)
      ? { metric: money }
      : pay.kind === "perUnit"
        ? { metric: "won" }
        : null;
  return {
    id,
    // A pool that nobody may share is a Fault; drawn cases are to be paid.
    ...(drawn.for === null || pay.kind === "pool" ? {} : { for: drawn.for }),
    ...(isOwnBase && perDeal && base?.metric !== "quota" && isEarned(pay) ? { per: "deal" as const } : {}),
    ...(base === null ? {} : { base }),
    pay,
    then: drawn.then
      .flat()
      .filter((spec) => spec.kind !== "rankCeiling" && (!isOnBase(spec) || isOwnBase))
      // A rate on a slice of things that are counted is refused.
      .filter((spec) => !(pay.kind === "perUnit" && "rate" in spec))
      .map(named),
    ...(onUnknown === undefined ? {} : { onUnknown }),
  };
}

/** Whether a step changes a slice of the base, so that there must be one. */
function isOnBase({ kind }: NamelessAdjust): boolean {
  return kind === "accelerator" || kind === "decelerator" || kind === "attainmentCap";
}

/** Whether a wanted step can only stand beside other components. */
function isBeside(wanted: Wanted | undefined): boolean {
  return wanted?.kind === "rankCeiling";
}

/** Prizes are pooled only where the ranking leaves out the places that a tie takes up. */
export function sharable(pay: PaySpec, ranks: readonly CaseRank[]): PaySpec {
  if (pay.kind !== "prizes" || pay.ties !== "pooled") return pay;
  const { ties = "competition" } = ranks.find(({ id }) => id === pay.rank)!;
  return ties === "competition" || ties === "ordinal" ? pay : { ...pay, ties: "refuse" };
}
