import fc from "fast-check";
import type {
  AwardSpec,
  CapSpec,
  CurveSpec,
  FactorSpec,
  GateSpec,
  GuaranteeSpec,
  MatrixSpec,
  MultiplierSpec,
  ObjectiveSpec,
  PoolSpec,
  PrizesSpec,
  ProrationSpec,
  RankCeilingSpec,
  RateSpec,
  SliceSpec,
  TeamAwardSpec,
  TiersSpec,
} from "scorewright/incentive";
import { decimal, textOf } from "scorewright/money";
import { curveSpec } from "./payCurves.js";
import { matrixSpec } from "./payMatrix.js";
import { CELLS, ROLES, planCondition } from "./conditions.js";
import { decimalBetween, decimalText } from "./figures.js";
import { tiersSpec } from "./tiers.js";

/** How a component of a drawn plan pays. */
export type PaySpec =
  RateSpec | TiersSpec | CurveSpec | MatrixSpec | ObjectiveSpec | AwardSpec | PrizesSpec | PoolSpec | TeamAwardSpec;

/** What changes an amount in a drawn plan; ids and scopes are added where it stands. */
export type AdjustSpec =
  MultiplierSpec | FactorSpec | GateSpec | CapSpec | GuaranteeSpec | RankCeilingSpec | SliceSpec | ProrationSpec;

/** An {@link AdjustSpec} before it has a name. */
export type NamelessAdjust = AdjustSpec extends infer S
  ? S extends unknown
    ? Omit<S, "id" | "components">
    : never
  : never;

const rateText = decimalBetween(0, 1500, 4);
const amount = decimalBetween(0, 40000, 1);
const wholeAmount = decimalBetween(0, 4000, 0);
const factor = decimalBetween(0, 150, 2);
const share = decimalBetween(0, 100, 2);
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

const spare = fc.constant("personId" as const);
const figureBy = fc.constantFrom(
  { node: "total" },
  { metric: "won" },
  { metric: "revenue", of: "attainment" as const },
);

/** What shares go by, and who gets a cent that is over. */
const shares = fc.record({
  shares: fc.oneof(
    { weight: 5, arbitrary: fc.constant({ kind: "equal" as const }) },
    fc.constantFrom({ kind: "node" as const, node: "total" }, { kind: "metric" as const, metric: "won" }),
    fc.array(factor, { minLength: 2, maxLength: 2 }).map(([weight, otherwise]) => {
      return {
        kind: "attribute" as const,
        attribute: "role",
        values: [{ is: "hunter", weight: weight! }],
        otherwise: otherwise!,
      };
    }),
  ),
  spare,
});

/** A slice of the base, with or without a quota that its edges are multiples of. */
const slice = fc
  .record({
    from: fc.integer({ min: 0, max: 150 }),
    wide: fc.option(fc.integer({ min: 1, max: 100 }), { freq: 2 }),
    scaled: fc.boolean(),
    byRate: fc.boolean(),
    rate: rateText,
    onUnknown: fc.constantFrom(undefined, "fail" as const, "hold" as const),
  })
  .map(({ from, wide, scaled, byRate, rate, onUnknown: unknown }) => {
    const edge = (one: number) => (scaled ? decimalText(one, 2) : decimalText(one * 25, 0));
    return {
      byRate,
      rate,
      options: {
        from: edge(from),
        ...(wide === null ? {} : { upTo: edge(from + wide) }),
        ...(scaled ? { scale: { metric: "quota" } } : {}),
        ...(unknown === undefined ? {} : { onUnknown: unknown }),
      },
    };
  });

function changing<Kind extends "accelerator" | "decelerator">(kind: Kind, times: fc.Arbitrary<string>) {
  return fc.tuple(slice, times).map(([{ byRate, rate, options }, factorOf]) => {
    return { kind, ...options, ...(byRate ? { rate } : { times: factorOf }) };
  });
}

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
  curve: curveSpec,
  matrix: matrixSpec,
  objective: fc
    .record({
      by: figureBy,
      per: decimalBetween(1, 200, 0),
      of: fc.constantFrom({ metric: "quota" }, { amount: "2500" }),
      atLeast: factor,
      more: fc.option(factor),
    })
    .map(({ more, ...options }): ObjectiveSpec => {
      const atMost = more === null ? {} : { atMost: textOf(decimal(options.atLeast).plus(decimal(more))) };
      return { kind: "objective", ...options, ...atMost };
    }),
  award: fc.record({ coded: byCode(amount), otherwise: fc.option(amount) }).map(({ coded, otherwise }): AwardSpec => {
    const values = coded.values.map(([is, one]) => ({ is, amount: one }));
    return { kind: "award", by: coded.by, values, ...(otherwise === null ? {} : { otherwise }) };
  }),
  prizes: fc.record({
    kind: fc.constant("prizes" as const),
    rank: fc.constantFrom("overall", "local"),
    prizes: fc.array(wholeAmount, { minLength: 1, maxLength: 3 }),
    minimumField: fc.integer({ min: 1, max: 5 }),
    ties: fc.constantFrom("refuse" as const, "pooled" as const),
    spare,
  }) as fc.Arbitrary<PrizesSpec>,
  pool: fc
    .record({
      fund: fc.option(fc.record({ kind: fc.constant("rate" as const), rate: rateText })),
      amount: wholeAmount,
      reserve: share,
      shares,
    })
    .map(({ fund, amount: fixed, reserve, shares: by }): PoolSpec => {
      return { kind: "pool", within: "role", ...(fund === null ? { amount: fixed } : { fund }), reserve, ...by };
    }),
  teamAward: fc
    .record({
      by: figureBy,
      join: fc.constantFrom("mean" as const, "sum" as const),
      prizes: fc.array(wholeAmount, { minLength: 1, maxLength: 2 }),
      minimumField: fc.integer({ min: 1, max: 3 }),
      shares,
    })
    .map(({ shares: by, ...options }): TeamAwardSpec => ({ kind: "teamAward", within: "role", ...options, ...by })),
};

/** What a cap or a guarantee limits to: an amount, or a multiple of somebody's figure. */
const limit = fc.oneof(
  fc.record({ amount }),
  fc.record(
    {
      by: fc.constantFrom(
        { metric: "quota" },
        { metric: "won" },
        { metric: "revenue" },
        { metric: "revenue", of: "target" as const },
      ),
      times: factor,
    },
    { requiredKeys: ["by"] },
  ),
);

/** What happens where something is unknown; nothing is said of it now and then. */
const unsure = fc.record({ onUnknown }, { requiredKeys: [] });

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
  cap: fc
    .record({ limit, unsure, above: fc.option(share, { freq: 2 }) })
    .map(({ limit: most, unsure: policy, above }) => {
      const taper = above === null ? {} : { above };
      return { kind: "cap" as const, ...most, ...("by" in most ? policy : {}), ...taper };
    }),
  guarantee: fc
    .record({ limit, unsure, when: fc.option(planCondition, { freq: 2 }) })
    .map(({ limit: least, unsure: policy, when }) => {
      const asked = when === null ? {} : { when };
      return { kind: "guarantee" as const, ...least, ...(when !== null || "by" in least ? policy : {}), ...asked };
    }),
  rankCeiling: fc.record(
    {
      kind: fc.constant("rankCeiling" as const),
      share: decimalBetween(0, 99, 2),
      beyond: fc.constant("reduce" as const),
    },
    { requiredKeys: ["kind", "share"] },
  ),
  multiplierByBand: fc
    .record({
      by: figureBy,
      edge: fc.constantFrom("lower" as const, "upper" as const),
      edges: fc.uniqueArray(fc.integer({ min: -5, max: 120 }), { minLength: 1, maxLength: 3 }),
      factors: fc.array(factor, { minLength: 3, maxLength: 3 }),
      otherwise: factor,
      onUnknown,
    })
    .map(({ edges, factors, ...options }) => {
      const rising = [...edges].sort((a, b) => a - b);
      const bands = rising.map((from, k) => ({ from: decimalText(from, 0), times: factors[k]! }));
      return { kind: "multiplierByBand" as const, bands, ...options };
    }),
  multiplierByScore: fc
    .record({ by: figureBy, per: decimalBetween(1, 200, 0), atLeast: factor, more: fc.option(factor), onUnknown })
    .map(({ more, atLeast, ...options }) => {
      const atMost = more === null ? {} : { atMost: textOf(decimal(atLeast).plus(decimal(more))) };
      return { kind: "multiplierByScore" as const, atLeast, ...atMost, ...options };
    }),
  multiplierWhen: fc.record(
    { kind: fc.constant("multiplierWhen" as const), when: planCondition, times: factor, otherwise: factor, onUnknown },
    { requiredKeys: ["kind", "when", "times"] },
  ),
  proration: fc.record(
    {
      kind: fc.constant("proration" as const),
      active: fc.constant("active"),
      length: fc.constant("days"),
      digits: fc.integer({ min: 0, max: 20 }),
      onUnknown,
    },
    { requiredKeys: ["kind", "active", "length"] },
  ),
  accelerator: changing("accelerator", decimalBetween(100, 300, 2)),
  decelerator: changing("decelerator", share),
  attainmentCap: fc.tuple(slice, share).map(([{ options }, above]) => {
    const { onUnknown: unknown } = options;
    const scale = { metric: "quota" };
    return {
      kind: "attainmentCap" as const,
      at: "1.2",
      scale,
      above,
      ...(unknown === undefined ? {} : { onUnknown: unknown }),
    };
  }),
} satisfies Record<string, fc.Arbitrary<NamelessAdjust>>;
