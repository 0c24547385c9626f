import fc from "fast-check";
import { expect } from "vitest";
import { amountText, apportion, decimal, exactly } from "scorewright/money";
import type { ApportionOptions } from "scorewright/money";
import { redistributed } from "../money/redistributed.js";
import { bigText } from "./money.js";
import { shuffled } from "./obeys.js";
import type { Draw, Law } from "./obeys.js";

/** An amount in whole units, and what it is split by. */
export interface Sharing {
  readonly units: bigint;
  readonly digits: number;
  /** In thousandths. */
  readonly weights: readonly bigint[];
}

const weight = fc.oneof(
  { weight: 6, arbitrary: fc.bigInt({ min: 0n, max: 5n }).map((n) => n * 1000n) },
  { weight: 3, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 7n }) },
  { weight: 1, arbitrary: fc.bigInt({ min: 0n, max: 10n ** 30n }) },
);

/** Sharings of small amounts, where cents matter, and of amounts beyond the safe integers. */
export const sharings: fc.Arbitrary<Sharing> = fc.record({
  units: fc.oneof(fc.bigInt({ min: -30n, max: 30n }), fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n })),
  digits: fc.constantFrom(0, 2, 3, 8),
  weights: fc.array(weight, { minLength: 1, maxLength: 8 }).map((all) => (all.some((n) => n > 0n) ? all : [1000n])),
});

/** The shares in whole units. */
export function sharesOf({ units, digits, weights }: Sharing, options: Omit<ApportionOptions, "digits"> = {}) {
  const figures = weights.map((thousandths) => exactly(bigText(thousandths, 3)));
  const shares = apportion(decimal(bigText(units, digits)), figures, { ...options, digits });
  return shares.map((share) => BigInt(amountText(share, digits).replace(".", "")));
}

const sum = (all: readonly bigint[]) => all.reduce((so, one) => so + one, 0n);
const sizeOf = (n: bigint) => (n < 0n ? -n : n);
const idsOf = (draw: Draw, { weights }: Sharing) =>
  shuffled(
    draw,
    weights.map((_, place) => `p${place}`),
  );

/** True of every sharing without bounds. */
export const apportionLaws: readonly Law<Sharing>[] = [
  {
    name: "hands out the whole, to the unit",
    holds: (sharing) => {
      expect(sum(sharesOf(sharing))).toBe(sharing.units);
    },
  },
  {
    name: "keeps within one unit of the exact share, which is the quota rule",
    holds: (sharing) => {
      const whole = sum(sharing.weights);
      sharesOf(sharing).forEach((share, place) => {
        expect(sizeOf(share * whole - sharing.units * sharing.weights[place]!) < whole).toBe(true);
      });
    },
  },
  {
    name: "mirrors a refund",
    holds: (sharing) => {
      const back = sharesOf({ ...sharing, units: -sharing.units });
      expect(back).toEqual(sharesOf(sharing).map((share) => -share));
    },
  },
  {
    name: "with ids, the order of the people changes nobody's share",
    holds: (sharing, draw) => {
      const ids = idsOf(draw, sharing);
      const order = shuffled(
        draw,
        ids.map((_, place) => place),
      );
      const moved = { ...sharing, weights: order.map((place) => sharing.weights[place]!) };
      const shares = sharesOf(sharing, { ids });
      expect(sharesOf(moved, { ids: order.map((place) => ids[place]!) })).toEqual(order.map((place) => shares[place]!));
    },
  },
  {
    name: "without ids, the order only moves units between equal remainders",
    holds: (sharing, draw) => {
      const order = shuffled(
        draw,
        sharing.weights.map((_, place) => place),
      );
      const moved = { ...sharing, weights: order.map((place) => sharing.weights[place]!) };
      const whole = sum(sharing.weights);
      const keyed = ({ weights, units }: Sharing, shares: readonly bigint[]) =>
        shares
          .map(
            (share, place) =>
              `${(sizeOf(units) * weights[place]!) % whole} ${share - (units * weights[place]!) / whole}`,
          )
          .sort();
      expect(keyed(moved, sharesOf(moved))).toEqual(keyed(sharing, sharesOf(sharing)));
    },
  },
  {
    name: "only the proportions of the weights count",
    holds: (sharing, draw) => {
      const times = draw(fc.bigInt({ min: 1n, max: 1000n }));
      const same = { ...sharing, weights: sharing.weights.map((one) => one * times) };
      expect(sharesOf(same)).toEqual(sharesOf(sharing));
    },
  },
  {
    name: "equals a redistribution without bounds",
    holds: (sharing) => {
      const free = sharing.weights.map((one) => ({ weight: one, least: 0n, most: null }));
      expect(sharesOf({ ...sharing, units: sizeOf(sharing.units) })).toEqual(
        redistributed(sizeOf(sharing.units), free),
      );
    },
  },
];

/** A sharing with bounds within which it fits. */
export interface BoundedSharing extends Sharing {
  readonly bounds: readonly { readonly least: bigint; readonly most: bigint | null }[];
}

/** Bounds around drawn sizes, of which the amount is the sum, so that there is always room. */
export const boundedSharings: fc.Arbitrary<BoundedSharing> = fc
  .array(
    fc.record({
      weight: fc.oneof(fc.constantFrom(0n, 1000n, 1000n, 2000n, 3000n), weight),
      size: fc.oneof(fc.bigInt({ min: 0n, max: 20n }), fc.bigInt({ min: 0n, max: 10n ** 18n })),
      below: fc.bigInt({ min: 0n, max: 6n }),
      above: fc.oneof(fc.bigInt({ min: 0n, max: 6n }), fc.constant(null)),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((people) => {
    const all = people.some((one) => one.weight > 0n) ? people : people.map((one) => ({ ...one, weight: 1000n }));
    const sizes = all.map(({ weight: own, size, below }) => (own === 0n ? (size > below ? size - below : 0n) : size));
    return {
      units: sum(sizes),
      digits: 2,
      weights: all.map((one) => one.weight),
      bounds: all.map(({ size, below, above }) => ({
        least: size > below ? size - below : 0n,
        most: above === null ? null : size + above,
      })),
    };
  });

/** The shares within the bounds. */
export function boundedShares(sharing: BoundedSharing): bigint[] {
  const amount = (units: bigint | null) => (units === null ? null : decimal(bigText(units, sharing.digits)));
  return sharesOf(sharing, {
    atLeast: sharing.bounds.map(({ least }) => amount(least)),
    atMost: sharing.bounds.map(({ most }) => amount(most)),
  });
}

/** True of every sharing with bounds. */
export const boundedLaws: readonly Law<BoundedSharing>[] = [
  {
    name: "hands out the whole within the bounds of everybody",
    holds: (sharing) => {
      const shares = boundedShares(sharing);
      expect(sum(shares)).toBe(sharing.units);
      shares.forEach((share, place) => {
        const { least, most } = sharing.bounds[place]!;
        expect(share >= least && (most === null || share <= most)).toBe(true);
      });
    },
  },
  {
    name: "gives what sharing out again and again gives, round by round",
    holds: (sharing) => {
      const claims = sharing.weights.map((own, place) => ({ weight: own, ...sharing.bounds[place]! }));
      expect(boundedShares(sharing)).toEqual(redistributed(sharing.units, claims));
    },
  },
  {
    name: "mirrors a refund",
    holds: (sharing) => {
      const back = boundedShares({ ...sharing, units: -sharing.units });
      expect(back).toEqual(boundedShares(sharing).map((share) => -share));
    },
  },
  {
    name: "bounds that nobody meets change nothing",
    holds: (sharing) => {
      const wide = { ...sharing, bounds: sharing.bounds.map(() => ({ least: 0n, most: sharing.units })) };
      expect(boundedShares(wide)).toEqual(sharesOf(sharing));
    },
  },
];
