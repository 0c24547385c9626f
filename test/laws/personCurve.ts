import fc from "fast-check";
import { expect } from "vitest";
import { exactly, isFault, payoutAt, payoutCurveOf, statementOf, textOf } from "scorewright";
import type { CreditLines, Exactly, PersonCurve, Run, Step } from "scorewright";
import { exact, order } from "./exact.js";
import type { Law } from "./obeys.js";
import { byPieces, isNear, number, payoutCurveLaws, places } from "./payoutCurve.js";
import type { Paid } from "./statement.js";

/** The curve of somebody's drawn plan over one of the figures that plans are paid on. */
export interface Curved {
  readonly run: Run;
  readonly row: number;
  readonly curve: PersonCurve;
}

const METRICS = ["revenue", "revenue", "revenue", "won", "credited", "quota"];

/** Curves of drawn plans; a payout that divides by what changes has none. */
export function curves(paid: fc.Arbitrary<Paid>): fc.Arbitrary<Curved> {
  return fc
    .tuple(paid, fc.nat(), fc.constantFrom(...METRICS))
    .map(([{ run }, place, metric]) => {
      const row = place % run.table.ids.length;
      return { run, row, curve: curveOf(run, row, metric) };
    })
    .filter((one): one is Curved => one.curve !== null);
}

function curveOf(run: Run, row: number, metric: string): PersonCurve | null {
  const person = run.table.ids[row];
  if (person === undefined) return null;
  try {
    return payoutCurveOf(run, person, { metric, from: "-500" });
  } catch (error) {
    if (isFault(error) && error.issues.every(({ code }) => code === "not-in-parts")) return null;
    throw error;
  }
}

/** What is paid before and after rounding where the table itself has another figure. */
function rewarded({ run, row, curve }: Curved, x: Exactly): { exact: Exactly; total: string } | null {
  const { calibration, scores, credits, table } = run;
  const columns = table.columns.map((column) => {
    if (column.id !== curve.over) return column;
    return { ...column, values: column.values.map((value, at) => (at === row ? x.toNumber() : value)) };
  });
  const of = credits.of.map((lines) => (lines.metric === curve.over ? oneLine(lines, row, x) : lines));
  try {
    const changed = { calibration, scores, table: { ...table, columns }, credits: { ...credits, of } };
    const { lines, total } = statementOf(changed, table.ids[row]!);
    const earned = lines.filter(({ step }) => step !== "rounding").map(({ amount }) => exactly(amount));
    return { exact: earned.reduce((sum, one) => sum.plus(one), exactly("0")), total };
  } catch (error) {
    if (isFault(error) && error.issues.every(({ code }) => code === "beyond-table")) return null;
    throw error;
  }
}

/** All that somebody is credited with, as one deal. */
function oneLine({ split: _, ...lines }: CreditLines, row: number, x: Exactly): CreditLines {
  const kept = Array.from(lines.persons, (_person, line) => line).filter((line) => lines.persons[line] !== row);
  const before = kept.filter((line) => lines.persons[line]! < row);
  const after = kept.slice(before.length);
  const placed = <T>(column: ArrayLike<T>, own: T) => [
    ...before.map((line) => column[line]!),
    own,
    ...after.map((line) => column[line]!),
  ];
  const units = x.times(10 ** lines.digits).toNumber();
  return {
    ...lines,
    persons: Int32Array.from(placed(lines.persons, row)),
    records: placed(lines.records, "all"),
    days: Int32Array.from(placed(lines.days, 20_000)),
    units: Float64Array.from(placed(lines.units, units)),
  };
}

const SHARED = new Set<Step["op"]>(["gather", "allocate", "standing"]);

/** Whether a plan rounds nothing but the total, so that pieces are exact. */
function hasNoQuotient({ run }: Curved): boolean {
  return run.calibration.payout!.steps.every((step) => {
    if (step.op === "table") return step.table.pieces.every(({ rise = "0" }) => Number(rise) === 0);
    if (step.op === "grid") return step.grid.mode === "step";
    if (step.op === "read") return !("of" in step.from) || step.from.of === "target" || step.from.of === "value";
    return step.op !== "ratio";
  });
}

/** True of the payout curve of everybody's plan. */
export const personCurveLaws: readonly Law<Curved>[] = [
  {
    name: "says at the person's figure what the statement pays",
    holds: ({ run, curve }) => {
      if (curve.now === null) return;
      expect(payoutAt(curve, curve.now)).toBe(statementOf(run, curve.person).total);
    },
  },
  {
    name: "is what a table with another figure pays, before and after rounding",
    holds: (curved, draw) => {
      const { curve, run } = curved;
      if (run.calibration.payout!.steps.some(({ op }) => SHARED.has(op))) return;
      // A table holds doubles, which a curve does not.
      const all = places(curve, draw).filter((x) => x.eq(x.toNumber()));
      const some = draw(fc.subarray([...all.keys()], { minLength: Math.min(5, all.length), maxLength: 5 }));
      for (const x of some.map((at) => all[at]!)) {
        const [paid, pieces] = [rewarded(curved, x), byPieces(curve, x)];
        expect([textOf(x), payoutAt(curve, textOf(x))]).toEqual([textOf(x), paid?.total ?? null]);
        expect(pieces === null).toBe(paid === null);
        if (paid === null || pieces === null) continue;
        if (hasNoQuotient(curved)) expect(order(pieces, exact(textOf(paid.exact)))).toBe(0);
        expect(isNear(number(pieces), paid.exact.toNumber(), x)).toBe(true);
      }
    },
  },
  ...payoutCurveLaws.map((law): Law<Curved> => ({ ...law, holds: ({ curve }, draw) => law.holds(curve, draw) })),
];
