import fc from "fast-check";
import { expect } from "vitest";
import type { CreditLines, SourceRecord } from "scorewright";
import { creditOf, credited, sale, share } from "../flow/creditTeam.js";
import type { CreditCase } from "../flow/creditTeam.js";
import { shuffled } from "./obeys.js";
import type { Law } from "./obeys.js";

/** A drawn deal: whole cents, its day, and thousandths of it by payee, which sum to 1,000. */
export interface SharedDeal {
  readonly cents: number;
  readonly day: number;
  readonly mills: readonly (readonly [string, number])[];
}

const ROSTER = [
  { id: "ana", boss: "dora" },
  { id: "bo", boss: "dora" },
  { id: "cy", boss: "bo" },
  { id: "dora", boss: null },
];

function caseOf(deals: readonly SharedDeal[], credits: Readonly<Record<string, unknown>> = {}): CreditCase {
  return {
    deals: deals.map(({ cents, day }, k) => sale(`d${k}`, cents / 100, { on: `2026-02-0${day}` })),
    splits: deals.flatMap(({ mills }, k) => mills.map(([rep, part]) => share(`d${k}`, rep, part / 1000))),
    roster: ROSTER,
    credits,
  };
}

/** The lines of quota credit as text, by person's id, so that rows may be in any order. */
function linesOf(drawn: CreditCase): string[] {
  const { credits } = credited(drawn);
  const { persons, records, units, split } = credits.of[0]!;
  return records.map((record, k) => {
    const through = split!.through.labels[split!.through.codes[k]!] ?? "";
    return `${credits.ids[persons[k]!]!} ${record} ${units[k]!} ${split!.cut[k]!} ${through}`;
  });
}

/** Whole cents by record. */
function byRecord({ records }: CreditLines, cents: Float64Array): Map<string, number> {
  const sums = new Map<string, number>();
  records.forEach((record, k) => sums.set(record, (sums.get(record) ?? 0) + cents[k]!));
  return sums;
}

/** Figures in whole cents: sums of them in doubles are exact then. */
function inCents(figures: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(Object.entries(figures).map(([id, figure]) => [id, Math.round(figure * 100)]));
}

const total = (figures: Readonly<Record<string, number>>) => Object.values(figures).reduce((sum, one) => sum + one, 0);

/** What deals that are shared directly keep to. */
export const creditLaws: readonly Law<readonly SharedDeal[]>[] = [
  {
    name: "hand out every cent of every deal, and nothing beside it",
    holds: (deals) => {
      const [lines] = credited(caseOf(deals)).credits.of;
      const sums = byRecord(lines!, lines!.units);
      deals.forEach(({ cents }, k) => expect(sums.get(`d${k}`)).toBe(cents));
    },
  },
  {
    name: "give all payees together what all deals come to",
    holds: (deals) => {
      const sum = deals.reduce((so, { cents }) => so + cents, 0);
      expect(total(inCents(creditOf(caseOf(deals))))).toBe(sum);
    },
  },
  {
    name: "give everybody a part within a cent of the exact one",
    holds: (deals) => {
      const { credits } = credited(caseOf(deals));
      const { persons, records, units } = credits.of[0]!;
      records.forEach((record, k) => {
        const { cents, mills } = deals[Number(record.slice(1))]!;
        const part = mills.find(([rep]) => rep === credits.ids[persons[k]!])![1];
        expect(Math.abs(units[k]! - (cents * part) / 1000)).toBeLessThan(1);
      });
    },
  },
  {
    name: "mirror a return, also one of a deal that was limited",
    holds: (deals) => {
      const back = deals.map((deal) => ({ ...deal, cents: 0 - deal.cents }));
      const limit = { limit: { amount: "100", beyond: "0.335" } };
      const mirrored = credited(caseOf(back, limit)).credits.of[0]!;
      const lines = credited(caseOf(deals, limit)).credits.of[0]!;
      expect(Array.from(mirrored.units)).toEqual(Array.from(lines.units, (one) => 0 - one));
      expect(Array.from(mirrored.split!.cut)).toEqual(Array.from(lines.split!.cut, (one) => 0 - one));
    },
  },
  {
    name: "credit and cut together what a deal is, whatever the limit",
    holds: (deals, draw) => {
      const amount = String(draw(fc.integer({ min: 0, max: 20000 })));
      const [lines] = credited(caseOf(deals, { limit: { amount, beyond: "0.333" } })).credits.of;
      const [units, cuts] = [byRecord(lines!, lines!.units), byRecord(lines!, lines!.split!.cut)];
      deals.forEach(({ cents }, k) => {
        expect(units.get(`d${k}`)! + cuts.get(`d${k}`)!).toBe(cents);
        const over = Math.max(0, Math.abs(cents) - Number(amount) * 100);
        expect(Math.abs(Math.abs(cuts.get(`d${k}`)!) - over * 0.667)).toBeLessThan(0.51);
      });
    },
  },
  {
    name: "change nothing when deals, splits and people come in another order",
    holds: (deals, draw) => {
      const drawn = caseOf(deals, { rollUp: { source: "roster", manager: "boss" } });
      const mixed = (list: readonly SourceRecord[] | undefined) => shuffled(draw, [...list!]);
      const other = { deals: mixed(drawn.deals), splits: mixed(drawn.splits), roster: mixed(drawn.roster) };
      expect(linesOf({ ...drawn, ...other }).sort()).toEqual(linesOf(drawn).sort());
      expect(creditOf({ ...drawn, ...other })).toEqual(creditOf(drawn));
    },
  },
  {
    name: "credit a manager with exactly what his people are credited with",
    holds: (deals) => {
      const own = inCents(creditOf(caseOf(deals)));
      const up = {
        ...caseOf(deals, { rollUp: { source: "roster", manager: "boss" } }),
        metric: { groups: ["rollUp"] },
      };
      const { bo = 0, dora = 0 } = inCents(creditOf(up));
      expect([bo, dora]).toEqual([own["cy"] ?? 0, (own["ana"] ?? 0) + (own["bo"] ?? 0) + (own["cy"] ?? 0)]);
    },
  },
  {
    name: "come to the same when a deal is split in two whose parts are whole cents, and else to the same in all",
    holds: (deals, draw) => {
      const [first, ...others] = deals;
      const [kept, cut] = [draw(fc.integer({ min: -500, max: 500 })), draw(fc.integer({ min: -99999, max: 99999 }))];
      const inTwo = (cents: number) => [{ ...first!, cents }, { ...first!, cents: first!.cents - cents }, ...others];
      const whole = { ...first!, cents: first!.cents - (first!.cents % 1000) };
      const parts = [
        { ...whole, cents: kept * 1000 },
        { ...whole, cents: whole.cents - kept * 1000 },
      ];
      expect(creditOf(caseOf([...parts, ...others]))).toEqual(creditOf(caseOf([whole, ...others])));
      expect(total(inCents(creditOf(caseOf(inTwo(cut)))))).toBe(total(inCents(creditOf(caseOf(deals)))));
    },
  },
];
