import fc from "fast-check";
import type {
  AwardSpec,
  GateSpec,
  LimitSpec,
  MultiplierSpec,
  PrizesSpec,
  RateSpec,
  TiersSpec,
} from "scorewright/incentive";
import { CELLS, ROLES, planCondition } from "./conditions.js";
import { decimalBetween, decimalText } from "./figures.js";

/** How a component of a drawn plan pays. */
export type PaySpec = RateSpec | TiersSpec | AwardSpec | PrizesSpec;

/** What changes an amount in a drawn plan; ids and scopes are added where it stands. */
export type AdjustSpec = MultiplierSpec | GateSpec | LimitSpec;

/** An {@link AdjustSpec} before it has a name. */
export type NamelessAdjust = AdjustSpec extends infer S
  ? S extends unknown
    ? Omit<S, "id" | "components">
    : never
  : never;

const rateText = decimalBetween(0, 1500, 4);
const amount = decimalBetween(0, 40000, 1);
const factor = decimalBetween(0, 150, 2);
const negative = fc.constantFrom("odd" as const, "zero" as const, "refuse" as const);
const onUnknown = fc.constantFrom("pass" as const, "fail" as const, "hold" as const);

function byCode<T>(value: fc.Arbitrary<T>): fc.Arbitrary<{ by: object; values: readonly (readonly [string, T])[] }> {
  return fc
    .record({
      quadrant: fc.boolean(),
      cells: fc.subarray([...CELLS], { minLength: 1 }),
      roles: fc.subarray([...ROLES], { minLength: 1 }),
      values: fc.array(value, { minLength: 4, maxLength: 4 }),
    })
    .map(({ quadrant, cells, roles, values }) => ({
      by: quadrant ? { quadrant: "style" } : { attribute: "role" },
      values: (quadrant ? cells : roles).map((code, place) => [code, values[place]!] as const),
    }));
}

/** Tiers of both modes; with `scale` their edges are shares of a quota, else amounts. */
export const tiersSpec: fc.Arbitrary<TiersSpec> = fc
  .record({
    edges: fc.uniqueArray(fc.integer({ min: 1, max: 150 }), { maxLength: 4 }),
    rates: fc.array(rateText, { minLength: 5, maxLength: 5 }),
    modes: fc.array(fc.constantFrom("marginal" as const, "retroactive" as const), { minLength: 5, maxLength: 5 }),
    edge: fc.constantFrom("lower" as const, "upper" as const),
    scale: fc.option(fc.constantFrom({ metric: "quota" }, { metric: "revenue", of: "target" as const })),
    negative,
    bounded: fc.boolean(),
  })
  .map(({ edges, rates, modes, edge, scale, negative: below, bounded }) => {
    const rising = [0, ...[...edges].sort((a, b) => a - b)];
    const from = rising.map((one) => (scale === null ? decimalText(one * 25, 0) : decimalText(one, 2)));
    const tiers = from.map((start, place) => {
      const upTo = bounded && from[place + 1] !== undefined ? { upTo: from[place + 1]! } : {};
      return { from: start, ...upTo, mode: modes[place]!, rate: rates[place]! };
    });
    return { kind: "tiers", edge, negative: below, tiers, ...(scale === null ? {} : { scale }) };
  });

/** One arbitrary per way of paying in the catalog. */
export const paySpecs = {
  rate: fc.record(
    { kind: fc.constant("rate" as const), rate: rateText, negative },
    { requiredKeys: ["kind", "rate"] },
  ) as fc.Arbitrary<Extract<PaySpec, { kind: "rate" }>>,
  perUnit: fc.record(
    { kind: fc.constant("perUnit" as const), amount, negative },
    { requiredKeys: ["kind", "amount"] },
  ) as fc.Arbitrary<Extract<PaySpec, { kind: "perUnit" }>>,
  tiers: tiersSpec,
  award: fc.record({ coded: byCode(amount), otherwise: fc.option(amount) }).map(({ coded, otherwise }): AwardSpec => {
    const values = coded.values.map(([is, one]) => ({ is, amount: one }));
    return { kind: "award", by: coded.by, values, ...(otherwise === null ? {} : { otherwise }) };
  }),
  prizes: fc.record({
    kind: fc.constant("prizes" as const),
    rank: fc.constantFrom("overall", "local"),
    prizes: fc.array(amount, { minLength: 1, maxLength: 3 }),
    minimumField: fc.integer({ min: 1, max: 5 }),
  }) as fc.Arbitrary<PrizesSpec>,
};

/** One arbitrary per adjustment in the catalog. */
export const adjustSpecs = {
  multiplier: fc
    .record({ coded: byCode(factor), otherwise: factor, onUnknown: fc.option(onUnknown) })
    .map(({ coded, otherwise, onUnknown: unknown }) => {
      const values = coded.values.map(([is, times]) => ({ is, times }));
      const policy = unknown === null ? {} : { onUnknown: unknown };
      return { kind: "multiplier" as const, by: coded.by, values, otherwise, ...policy };
    }),
  gate: fc.record(
    {
      kind: fc.constant("gate" as const),
      when: planCondition,
      effect: fc.oneof(
        fc.constantFrom({ kind: "zero" as const }, { kind: "hold" as const }),
        fc.record({ kind: fc.constant("reduceTo" as const), share: decimalBetween(0, 100, 2) }),
      ),
      onUnknown,
    },
    { requiredKeys: ["kind", "when", "effect"] },
  ),
  cap: fc.record({ kind: fc.constant("cap" as const), amount }),
  guarantee: fc.record({ kind: fc.constant("guarantee" as const), amount }),
} satisfies Record<string, fc.Arbitrary<NamelessAdjust>>;
