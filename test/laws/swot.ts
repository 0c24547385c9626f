import { expect } from "vitest";
import { ONE, ZERO, decimal, swot } from "scorewright";
import type { Swot, Table } from "scorewright";
import type { SwotCase } from "../arbitraries/swot.js";
import { shuffled } from "./obeys.js";
import type { Draw, Law } from "./obeys.js";

const found = ({ table, benchmark, outlook, options }: SwotCase) => swot(table, benchmark, outlook, options);
const exactSum = (figures: readonly number[]) => figures.reduce((sum, one) => sum.plus(decimal(one)), ZERO);
const CALM = { opportunities: [], threats: [] };

/** True of any team, benchmark and outlook, with weights and bounds of thousandths. */
export const swotLaws: readonly Law<SwotCase>[] = [
  {
    name: "has the weights before and the shifts as weights, exactly, and the shifts add up to 0",
    holds: (one) => {
      const { weights, shifts } = found(one);
      const moved = new Map(shifts.map((shift) => [shift.id, shift]));
      for (const [place, { id, weight }] of weights.shares.entries()) {
        const { from, to, by } = moved.get(id) ?? { from: weight, to: weight, by: 0 };
        expect([from, to]).toEqual([one.options.weights.shares[place]!.weight, weight]);
        expect(decimal(from).plus(decimal(by)).eq(decimal(to)), `${from} + ${by} = ${to}`).toBe(true);
      }
      expect(exactSum(shifts.map(({ by }) => by)).isZero()).toBe(true);
      expect(exactSum(weights.shares.map(({ weight }) => weight)).eq(ONE)).toBe(true);
    },
  },
  {
    name: "stays within bounds and limit, and tells how much moved",
    holds: (one) => {
      const { weights, shifts, moved } = found(one);
      for (const { of, atLeast = 0, atMost = 1 } of one.options.bounds!) {
        const { weight } = weights.shares.find(({ id }) => id === of)!;
        expect(weight >= atLeast && weight <= atMost).toBe(true);
      }
      expect(moved <= one.options.limit!).toBe(true);
      expect(exactSum(shifts.map(({ by }) => Math.abs(by))).eq(decimal(moved).times(2))).toBe(true);
    },
  },
  {
    name: "gives each shift reasons that add up to it, unless something stopped it",
    holds: (one) => {
      for (const { by, because, stoppedBy } of found(one).shifts) {
        const asked = exactSum(because.map((reason) => reason.by));
        expect(because.length).toBeGreaterThan(0);
        if (stoppedBy === null || asked.lte(0)) expect(asked.minus(decimal(by)).abs().lte(1e-15)).toBe(true);
        else expect(asked.gt(decimal(by))).toBe(true);
      }
    },
  },
  {
    name: "meets all claims by the same part, but for those whom their own bound stops",
    holds: (one) => {
      const parts = found(one)
        .shifts.filter(({ stoppedBy }) => stoppedBy === "limit" || stoppedBy === "atLeast")
        .filter(({ because }) => because.every(({ kind }) => kind !== "givesWay"))
        .map(({ by, because }) => ({ by, asked: exactSum(because.map((reason) => reason.by)).toNumber() }));
      for (const a of parts)
        for (const b of parts) expect(Math.abs(a.by * b.asked - b.by * a.asked)).toBeLessThan(3e-12);
    },
  },
  {
    name: "does not hang on the order of rows, metrics, levels, expectations, weights or bounds",
    holds: (one, draw) => {
      expect(sorted(found(reordered(one, draw)))).toEqual(sorted(found(one)));
    },
  },
  {
    name: "changes no bit without benchmark and outlook",
    holds: (one) => {
      const still = found({ ...one, benchmark: [], outlook: CALM });
      expect([still.weights, still.shifts, still.moved]).toEqual([one.options.weights, [], 0]);
    },
  },
];

function reordered({ table, benchmark, outlook, options }: SwotCase, draw: Draw): SwotCase {
  const rows = shuffled(
    draw,
    table.ids.map((_, row) => row),
  );
  const columns = table.columns.map((column) => {
    return { ...column, values: Float64Array.from(rows, (row) => column.values[row]!) };
  });
  const other: Table = { ...table, ids: rows.map((row) => table.ids[row]!), columns: shuffled(draw, columns) };
  const { weights, bounds = [] } = options;
  return {
    table: other,
    benchmark: shuffled(draw, benchmark),
    outlook: {
      opportunities: shuffled(draw, outlook.opportunities ?? []),
      threats: shuffled(draw, outlook.threats ?? []),
    },
    options: { ...options, weights: { shares: shuffled(draw, weights.shares) }, bounds: shuffled(draw, bounds) },
  };
}

/** Lists in the order of their ids; which order they have follows the caller's. */
function sorted({ weights, shifts, moved, unmeasured, ...findings }: Swot) {
  const byName = <T>(list: readonly T[], nameOf: (one: T) => string) =>
    [...list].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
  const plain = shifts.map((shift) => {
    const because = shift.because.map((reason) =>
      reason.kind === "givesWay" ? { ...reason, to: [...reason.to].sort() } : reason,
    );
    return { ...shift, because };
  });
  return {
    ...Object.fromEntries(Object.entries(findings).map(([kind, list]) => [kind, byName(list, (one) => one.metric)])),
    weights: byName(weights.shares, (one) => one.id),
    shifts: byName(plain, (one) => one.id),
    unmeasured: [...unmeasured].sort(),
    moved,
  };
}
