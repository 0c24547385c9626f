import fc from "fast-check";
import { expect } from "vitest";
import {
  accelerator,
  applyRule,
  applyRuleTo,
  attainmentCap,
  cap,
  multiplierWhen,
  pool,
  prizes,
  rate,
  tiers,
} from "scorewright";
import type { Exactly, Figure, OnUnknown, Read, Rule, RuleFacts } from "scorewright";
import { ZERO, decimal, exactly, textOf } from "scorewright/money";
import { decimalBetween, decimalText } from "../arbitraries/figures.js";
import { shuffled } from "./obeys.js";
import type { Law } from "./obeys.js";

/** People with something to share: what each achieved, weighs and is placed, and a cent that is over going by ids. */
export interface Sharers {
  readonly people: readonly {
    readonly id: string;
    readonly base: string;
    readonly weight: string;
    readonly place: number;
  }[];
  readonly prizes: readonly string[];
  readonly share: string;
}

/** Draws small groups, where ties and equal remainders are common. */
export const sharers: fc.Arbitrary<Sharers> = fc
  .record({
    figures: fc.array(
      fc.record({
        base: decimalBetween(-3000, 50000, 1),
        weight: fc.integer({ min: 0, max: 3 }),
        score: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 1, maxLength: 7 },
    ),
    prizes: fc.array(decimalBetween(0, 9999, 2), { minLength: 1, maxLength: 5 }),
    share: decimalBetween(0, 100, 2),
  })
  .map(({ figures, ...options }) => ({
    ...options,
    people: figures.map(({ base, weight, score }, k) => ({
      id: `p${k}`,
      base,
      weight: String(k === 0 ? weight + 1 : weight),
      place: 1 + figures.filter((other) => other.score > score).length,
    })),
  }));

const sum = (figures: readonly Figure[]) => figures.reduce((so: Exactly, one) => so.plus(one as Exactly), ZERO);
const amounts = (rule: Rule, people: readonly RuleFacts[]) =>
  applyRuleTo(rule, people).map(({ figure }) => figure as Figure);

function funded({ share }: Sharers, onUnknown: OnUnknown = "fail"): Rule {
  const shares = { kind: "metric", metric: "weight" } as const;
  return pool({ fund: rate({ rate: "0.0123" }), reserve: share, shares, spare: "personId" }, { onUnknown });
}

const toPool = ({ people }: Sharers, sign = 1): RuleFacts[] =>
  people.map(({ id, base, weight }) => ({
    id,
    inputs: { base: decimal(base).times(sign), member: true },
    read: () => decimal(weight),
  }));

const toBoard = ({ people }: Sharers): RuleFacts[] =>
  people.map(({ id, place }) => ({
    id,
    inputs: { member: true },
    read: (from: Read) => decimal("rank" in from ? place : people.length),
  }));

const board = ({ prizes: list }: Sharers) => prizes({ rank: "board", prizes: list, ties: "pooled", spare: "personId" });

/** True of pools and prizes. */
export const shareLaws: readonly Law<Sharers>[] = [
  {
    name: "hands out the pool to the cent, and the pool is the fund less the reserve",
    holds: (drawn) => {
      const whole = sum(drawn.people.map(({ base }) => decimal(base)));
      const left = whole.times("0.0123").times(exactly("1").minus(drawn.share));
      expect(textOf(sum(amounts(funded(drawn), toPool(drawn))))).toBe(textOf(left.toDecimalPlaces(2, 1)));
    },
  },
  {
    name: "takes back what it paid where all achievements turn round",
    holds: (drawn) => {
      const [paid, back] = [1, -1].map((sign) => amounts(funded(drawn), toPool(drawn, sign)));
      expect(back!.map((one) => textOf((one as Exactly).neg()))).toEqual(paid!.map((one) => textOf(one as Exactly)));
    },
  },
  {
    name: "pays the same people the same in any order",
    holds: (drawn, draw) => {
      const order = shuffled(draw, drawn.people);
      for (const [rule, given] of [
        [funded(drawn), toPool],
        [board(drawn), toBoard],
      ] as const) {
        const byId = (people: readonly RuleFacts[]) =>
          Object.fromEntries(amounts(rule, people).map((one, k) => [people[k]!.id!, textOf(one as Exactly)]));
        expect(byId(given({ ...drawn, people: order }))).toEqual(byId(given(drawn)));
      }
    },
  },
  {
    name: "hands all of it to the others where somebody's weight is unknown, or nothing yet where that is to be held",
    holds: (drawn, draw) => {
      const lacks = draw(fc.integer({ min: 1, max: drawn.people.length }));
      const without = drawn.people.map((one, row) => (row === lacks ? { ...one, weight: "0" } : one));
      const known = toPool({ ...drawn, people: without });
      const people = known.map((one, row) => (row === lacks ? { ...one, read: () => null } : one));
      const [paid, same, held] = [
        amounts(funded(drawn), people),
        amounts(funded(drawn), known),
        amounts(funded(drawn, "hold"), people),
      ];
      people.forEach((_, row) => {
        expect(paid[row] === null ? "unknown" : textOf(paid[row] as Exactly)).toBe(
          row === lacks ? "unknown" : textOf(same[row] as Exactly),
        );
        if (lacks < people.length) expect(held[row]).toBeNull();
      });
    },
  },
  {
    name: "pays all prizes whose places are taken, whoever ties",
    holds: (drawn) => {
      const taken = drawn.prizes.slice(0, drawn.people.length).map((prize) => decimal(prize));
      expect(textOf(sum(amounts(board(drawn), toBoard(drawn))))).toBe(textOf(sum(taken)));
    },
  },
  {
    name: "gives those who tie the same, but for a cent",
    holds: (drawn) => {
      const paid = amounts(board(drawn), toBoard(drawn)) as Exactly[];
      drawn.people.forEach(({ place }, a) => {
        drawn.people.forEach((other, b) => {
          if (other.place === place) expect(paid[a]!.minus(paid[b]!).abs().lte("0.01")).toBe(true);
        });
      });
    },
  },
];

/** A plan on a slice of the base. */
export interface Sliced {
  readonly rates: readonly string[];
  readonly from: string;
  readonly times: string;
  readonly above: string;
  readonly bases: readonly [string, string];
}

/** Draws rates that rise or fall, and two bases in order. */
export const sliced: fc.Arbitrary<Sliced> = fc.record({
  rates: fc.array(decimalBetween(0, 30, 2), { minLength: 2, maxLength: 2 }),
  from: fc.integer({ min: 0, max: 40000 }).map((one) => decimalText(one, 0)),
  times: decimalBetween(100, 300, 2),
  above: decimalBetween(0, 100, 2),
  bases: fc
    .tuple(fc.integer({ min: 0, max: 6_000_000 }), fc.integer({ min: 0, max: 6_000_000 }))
    .map((two) => two.sort((a, b) => a - b).map((one) => decimalText(one, 2)) as [string, string]),
});

type Steps = readonly ("accelerator" | "attainmentCap" | "factor" | "cap")[];

/** What some steps make of a graduated commission, each asking those before it what the amount had been. */
function amountOf({ rates, from, times, above }: Sliced, steps: Steps, base: Figure): Figure {
  const [first, second] = rates as [string, string];
  const table = tiers({
    edge: "upper",
    tiers: [
      { from: "0", mode: "marginal", rate: first },
      { from: "20000", mode: "marginal", rate: second },
    ],
  });
  const rules: Readonly<Record<Steps[number], Rule>> = {
    accelerator: accelerator({ from, times }),
    attainmentCap: attainmentCap({ at: "1.5", scale: { metric: "quota" }, above }),
    factor: multiplierWhen({ when: { metric: "quota", atLeast: 1 }, times: "1.1" }),
    cap: cap({ amount: "900", above }),
  };
  const quota = () => decimal("20000");
  const before = steps.slice(0, -1);
  const last = steps.at(-1);
  if (last === undefined) return applyRule(table, { base }).figure as Figure;
  const amountAt = (at: Figure) => amountOf({ rates, from, times, above, bases: ["0", "0"] }, before, at);
  return applyRule(rules[last], { base, amount: amountAt(base) }, quota, amountAt).figure as Figure;
}

const paid = (drawn: Sliced, steps: Steps, base: string) => amountOf(drawn, steps, decimal(base)) as Exactly;

/** True of steps on a slice of the base. */
export const sliceLaws: readonly Law<Sliced>[] = [
  {
    name: "never pays less for more",
    holds: (drawn) => {
      const [less, more] = drawn.bases.map((base) =>
        paid(drawn, ["accelerator", "attainmentCap", "factor", "cap"], base),
      );
      expect(more!.gte(less!)).toBe(true);
    },
  },
  {
    name: "comes to the same in either order with a factor, which commutes",
    holds: (drawn) => {
      for (const step of ["accelerator", "attainmentCap"] as const) {
        const [after, before] = (
          [
            ["factor", step],
            [step, "factor"],
          ] as const
        ).map((steps) => paid(drawn, steps, drawn.bases[1]));
        expect(textOf(after!)).toBe(textOf(before!));
      }
    },
  },
  {
    name: "leaves the amount where the base does not reach the slice",
    holds: (drawn) => {
      const [base] = drawn.bases;
      if (decimal(base).gt(drawn.from)) return;
      expect(textOf(paid(drawn, ["accelerator"], base))).toBe(textOf(paid(drawn, [], base)));
    },
  },
];
