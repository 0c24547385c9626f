import fc from "fast-check";
import { expect } from "vitest";
import { tierSlices, tierTable } from "scorewright/incentive";
import type { TiersOptions } from "scorewright/incentive";
import { ONE, ZERO, decimal, textOf } from "scorewright/money";
import type { Exactly } from "scorewright/money";
import { pieceOf, tableAt } from "scorewright/payout";
import { decimalText } from "../arbitraries/figures.js";
import { exact, exactText, plus } from "./exact.js";
import type { Draw, Law } from "./obeys.js";
import { byHand } from "./tiersByHand.js";

const paid = (options: TiersOptions, x: Exactly, q: Exactly = ONE) => tableAt(tierTable(options), x, q);

/** An amount, often exactly on an edge or a cent beside it. */
function amountNear(options: TiersOptions, draw: Draw): Exactly {
  const top = options.tiers.at(-1)!.upTo;
  const edges = [...options.tiers.map(({ from }) => from), ...(top === undefined ? [] : [top])];
  const edge = decimal(draw(fc.constantFrom(...edges)));
  const beside = decimal(decimalText(draw(fc.constantFrom(0, 0, -1, 1)), 2));
  return draw(fc.boolean())
    ? edge.plus(beside).abs()
    : decimal(decimalText(draw(fc.integer({ min: 0, max: 900_000 })), 2));
}

const quotaIn = (draw: Draw) => decimal(decimalText(draw(fc.integer({ min: 1, max: 90_000 })), 2));

/** True of every table of tiers. */
export const tierLaws: readonly Law<TiersOptions>[] = [
  {
    name: "pays what adding up its tiers by hand comes to, exactly, also by a quota",
    holds: (options, draw) => {
      const q = draw(fc.boolean()) ? ONE : quotaIn(draw);
      const x = draw(fc.boolean()) ? amountNear(options, draw) : amountNear(options, draw).times(q);
      const slices = byHand(options, exact(textOf(x)), exact(textOf(q)));
      expect(textOf(paid(options, x, q)!)).toBe(exactText(slices.reduce(plus)));
      expect(tierSlices(options, x, q).map(({ gives }) => textOf(gives))).toEqual(slices.map(exactText));
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
    name: "has no jump where only what lies above an edge is paid anew",
    holds: (options) => {
      options.tiers.slice(1).forEach(({ from, mode, flat = "0" }, k) => {
        const goesOn = mode.startsWith("interpolated") || (mode === "marginal" && decimal(flat).isZero());
        if (!goesOn || options.tiers[k]!.mode === "lookup") return;
        const [below, above] = (["lower", "upper"] as const).map((edge) => paid({ ...options, edge }, decimal(from))!);
        expect(textOf(below!)).toBe(textOf(above!));
      });
    },
  },
  {
    name: "never pays less for more where no tier replaces those below",
    holds: (options, draw) => {
      if (options.tiers.some(({ mode }) => ["retroactive", "flat", "lookup"].includes(mode))) return;
      const [a, b] = [amountNear(options, draw), amountNear(options, draw)];
      const [less, more] = a.lte(b) ? [a, b] : [b, a];
      expect(paid(options, less)!.lte(paid(options, more)!)).toBe(true);
    },
  },
  {
    name: "takes back for a negative amount what it pays for a positive one, or nothing, or refuses",
    holds: (options, draw) => {
      const x = amountNear(options, draw);
      if (x.isZero()) return;
      const slices = (negative: "odd" | "zero") =>
        tierSlices({ ...options, negative }, x.neg()).reduce((sum, { gives }) => sum.plus(gives), ZERO);
      expect(paid({ ...options, negative: "odd" }, x.neg())!.eq(paid(options, x)!.neg())).toBe(true);
      expect(textOf(slices("odd"))).toBe(textOf(paid(options, x)!.neg()));
      expect([textOf(paid({ ...options, negative: "zero" }, x.neg())!), textOf(slices("zero"))]).toEqual(["0", "0"]);
      expect(paid({ ...options, negative: "refuse" }, x.neg())).toBeNull();
    },
  },
  {
    name: "pays by a quota what the same tiers with their edges in money pay",
    holds: (options, draw) => {
      const q = quotaIn(draw);
      const scaled = (text: string) => textOf(decimal(text).times(q));
      const tiers = options.tiers.map(({ upTo, ...tier }) => ({
        ...tier,
        from: scaled(tier.from),
        ...(upTo === undefined ? {} : { upTo: scaled(upTo) }),
      }));
      const x = draw(fc.boolean()) ? amountNear({ ...options, tiers }, draw) : amountNear(options, draw);
      expect(textOf(paid(options, x, q)!)).toBe(textOf(paid({ ...options, tiers }, x)!));
    },
  },
];
