import fc from "fast-check";
import { expect } from "vitest";
import { tierTable } from "scorewright/incentive";
import type { TiersOptions } from "scorewright/incentive";
import { ONE, decimal, textOf } from "scorewright/money";
import type { Exactly } from "scorewright/money";
import { pieceOf, tableAt } from "scorewright/payout";
import { decimalText } from "../arbitraries/figures.js";
import type { Draw, Law } from "./obeys.js";

const paid = (options: TiersOptions, x: Exactly, q: Exactly = ONE) => tableAt(tierTable(options), x, q);

/** An amount, often exactly on an edge or a cent beside it. */
function amountNear(options: TiersOptions, draw: Draw): Exactly {
  const edge = decimal(draw(fc.constantFrom(...options.tiers.map(({ from }) => from))));
  const beside = decimal(decimalText(draw(fc.constantFrom(0, 0, -1, 1)), 2));
  return draw(fc.boolean())
    ? edge.plus(beside).abs()
    : decimal(decimalText(draw(fc.integer({ min: 0, max: 900_000 })), 2));
}

/** Pays tier by tier in ten-thousandths of ten-thousandths: marginal parts one by one, a retroactive tier on the whole. */
function byHand({ tiers, edge }: TiersOptions, x: bigint): bigint {
  const whole = (text: string) => BigInt(decimal(text).times(10_000).toFixed());
  const reached = tiers.filter(({ from }, k) => k === 0 || x > whole(from) || (x === whole(from) && edge === "upper"));
  return reached.reduce((sum, { from, mode, rate }, k) => {
    const next = reached[k + 1];
    if (mode === "retroactive") return whole(rate) * (next === undefined ? x : whole(next.from));
    return sum + whole(rate) * ((next === undefined ? x : whole(next.from)) - whole(from));
  }, 0n);
}

/** True of every table of tiers, unscaled. */
export const tierLaws: readonly Law<TiersOptions>[] = [
  {
    name: "pays what adding up its tiers by hand comes to",
    holds: (options, draw) => {
      const x = amountNear(options, draw);
      const found = paid(options, x)!.times(100_000_000);
      expect(found.toFixed()).toBe(String(byHand(options, BigInt(x.times(10_000).toFixed()))));
    },
  },
  {
    name: "gives an amount exactly on an edge to the tier that the edge belongs to",
    holds: (options) => {
      const table = tierTable(options);
      options.tiers.slice(1).forEach(({ from }, k) => {
        expect(pieceOf(table, decimal(from), ONE)).toBe(options.edge === "upper" ? k + 1 : k);
      });
    },
  },
  {
    name: "has no jump where only the part above an edge is paid at the new rate",
    holds: (options) => {
      options.tiers.slice(1).forEach(({ from, mode }) => {
        if (mode === "retroactive") return;
        const [below, above] = (["lower", "upper"] as const).map((edge) => paid({ ...options, edge }, decimal(from))!);
        expect(below!.eq(above!)).toBe(true);
      });
    },
  },
  {
    name: "never pays less for more where every tier is marginal",
    holds: (options, draw) => {
      const marginal = { ...options, tiers: options.tiers.map((tier) => ({ ...tier, mode: "marginal" as const })) };
      const [a, b] = [amountNear(options, draw), amountNear(options, draw)];
      const [less, more] = a.lte(b) ? [a, b] : [b, a];
      expect(paid(marginal, less)!.lte(paid(marginal, more)!)).toBe(true);
    },
  },
  {
    name: "takes back for a negative amount what it pays for a positive one, or nothing, or refuses",
    holds: (options, draw) => {
      const x = amountNear(options, draw);
      if (x.isZero()) return;
      expect(paid({ ...options, negative: "odd" }, x.neg())!.eq(paid(options, x)!.neg())).toBe(true);
      expect(textOf(paid({ ...options, negative: "zero" }, x.neg())!)).toBe("0");
      expect(paid({ ...options, negative: "refuse" }, x.neg())).toBeNull();
    },
  },
  {
    name: "pays by a quota what the same tiers with their edges in money pay",
    holds: (options, draw) => {
      const q = decimal(decimalText(draw(fc.integer({ min: 1, max: 90_000 })), 2));
      const scaled = (text: string) => textOf(decimal(text).times(q));
      const tiers = options.tiers.map(({ from, mode, rate }) => ({ from: scaled(from), mode, rate }));
      const x = draw(fc.boolean()) ? amountNear({ ...options, tiers }, draw) : amountNear(options, draw);
      expect(paid(options, x, q)!.eq(paid({ ...options, tiers }, x)!)).toBe(true);
    },
  },
];
