import { Decimal } from "decimal.js";
import fc from "fast-check";
import { expect } from "vitest";
import { isFault, statementsOf, totalText } from "scorewright";
import type { Run, Statement } from "scorewright";
import { minorDigits } from "scorewright/money";
import { columnOf } from "scorewright/table";
import { adjustSpecs } from "../arbitraries/pay.js";
import type { AdjustSpec, NamelessAdjust } from "../arbitraries/pay.js";
import { jsonRun } from "../doors/doors.js";
import type { Case, CasePlan, CaseRecord } from "../doors/case.js";
import { shuffled } from "./obeys.js";
import type { Law } from "./obeys.js";

/** A drawn scheme and team with everything that came of it. */
export interface Paid {
  readonly drawn: Case;
  readonly run: Run;
}

/** Runs a case; null where it is refused, by a tie for a prize or a score beyond all bounds. */
export function attempt(drawn: Case): Run | null {
  try {
    return jsonRun(drawn);
  } catch (error) {
    if (isFault(error)) return null;
    throw error;
  }
}

/** Cases that are not refused, with their run. */
export function paidCases(drawn: fc.Arbitrary<Case>): fc.Arbitrary<Paid> {
  return drawn.map((one) => ({ drawn: one, run: attempt(one) })).filter((one): one is Paid => one.run !== null);
}

/** Wide enough for every sum here, so that nothing is rounded. */
const Exact = Decimal.clone({ defaults: true, precision: 200, toExpNeg: -9e15, toExpPos: 9e15 });
const exactly = (text: string | number) => new Exact(text);
const added = (texts: readonly string[]) => texts.reduce((sum, text) => sum.plus(text), exactly(0));

const totals = ({ totals: paid }: Pick<Run, "totals">) =>
  Object.fromEntries(paid!.ids.map((id, row) => [id, `${totalText(paid!, row)} ${paid!.held[row]!}`]));

const eachLine = (statements: readonly Statement[]) => statements.flatMap(({ lines }) => lines);

/** True of every statement that a plan gives. */
export const statementLaws: readonly Law<Paid>[] = [
  {
    name: "has lines that add up to its total, exactly",
    holds: ({ run }) => {
      for (const { lines, total } of statementsOf(run))
        expect(added(lines.map(({ amount }) => amount)).eq(total)).toBe(true);
    },
  },
  {
    name: "says on each line what it changed: after less before",
    holds: ({ run }) => {
      for (const { before, after, amount } of eachLine(statementsOf(run))) {
        expect(exactly(after).minus(before).toFixed()).toBe(amount);
      }
    },
  },
  {
    name: "has a total in the digits of its currency",
    holds: ({ run }) => {
      for (const { total, currency } of statementsOf(run)) {
        expect((total.split(".")[1] ?? "").length).toBe(minorDigits(currency));
      }
    },
  },
  {
    name: "is held exactly where a line withholds something, and that line pays nothing or adds nothing",
    holds: ({ run }) => {
      for (const { status, lines } of statementsOf(run)) {
        const withholding = lines.filter(({ withheld }) => withheld !== undefined);
        expect(status === "held").toBe(withholding.length > 0);
        expect(withholding.every(({ after, amount }) => after === "0" || amount === "0")).toBe(true);
      }
    },
  },
  {
    name: "shows deals that add up to what their component earned, on bases that add up to its metric",
    holds: ({ drawn, run }) => {
      statementsOf(run).forEach(({ lines }, row) => {
        for (const { components, deals, after, withheld } of lines) {
          if (deals === undefined) continue;
          const base = drawn.scheme.plan!.components.find(({ id }) => id === components[0])!.base!.metric;
          expect(added(deals.map((deal) => deal.base)).eq(columnOf(run.table, base)![row]!)).toBe(true);
          const earned = deals.flatMap(({ amount }) => (amount === null ? [] : [amount]));
          if (earned.length === deals.length) expect(["0", added(earned).toFixed()]).toContain(withheld ?? after);
        }
      });
    },
  },
  {
    name: "moves no cent when people, records and look-up tables are passed in another order",
    holds: ({ drawn, run }, draw) => {
      const { roster, deals, products, splits } = drawn.sources;
      const sources = {
        roster: shuffled(draw, roster),
        deals: shuffled(draw, deals),
        products: shuffled(draw, products),
        splits: shuffled(draw, splits),
      };
      expect(totals(jsonRun({ ...drawn, sources }))).toEqual(totals(run));
    },
  },
  {
    name: "has the same total when two steps that only multiply change places, or two caps",
    holds: ({ drawn }, draw) => {
      const linear = fc.oneof(adjustSpecs.multiplier, adjustSpecs.gate).map(unheld);
      const hardCap = adjustSpecs.cap.map((spec) => unheld({ ...spec, above: "0" }));
      const pair = draw(fc.oneof(fc.tuple(linear, linear), fc.tuple(hardCap, hardCap)));
      const [one, other] = pair.map((spec, place) => ({ id: `swapped${place}`, ...spec }));
      const [first, second] = [withSteps(drawn, [one!, other!]), withSteps(drawn, [other!, one!])];
      expect(totals(jsonRun(first))).toEqual(totals(jsonRun(second)));
    },
  },
];

/** A step that withholds does not commute with the next one: what is withheld is the amount so far. */
function unheld(spec: NamelessAdjust): NamelessAdjust {
  if (spec.kind === "gate" && spec.effect.kind === "hold")
    return { ...spec, effect: { kind: "zero" }, onUnknown: "fail" };
  if (spec.kind === "cap" && spec.by !== undefined)
    return { ...spec, onUnknown: spec.onUnknown === "pass" ? "pass" : "fail" };
  return spec.kind === "gate" || spec.kind === "multiplier" ? { ...spec, onUnknown: "fail" } : spec;
}

function withSteps(drawn: Case, steps: readonly AdjustSpec[]): Case {
  const plan = drawn.scheme.plan!;
  const components = plan.components.map((one, place) =>
    place === 0 ? { ...one, then: [...one.then, ...steps] } : one,
  );
  return { ...drawn, scheme: { ...drawn.scheme, plan: { ...plan, components } satisfies CasePlan } };
}

/**
 * A case whose scores and counts do not see how many records a deal was written in.
 *
 * @param drawn any case
 */
export function byAccount(drawn: Case): Case {
  const metrics = drawn.scheme.metrics.map((metric) => {
    if (metric.id === "revenue" || metric.id === "quota") return metric;
    const { unit: _unit, window: _window, ...rest } = metric;
    if (metric.id.startsWith("m"))
      return { ...rest, from: { kind: "field" as const, source: "roster", field: "first" } };
    return { ...rest, from: { kind: "countDistinct" as const, source: "deals", field: "account" } };
  });
  return { ...drawn, scheme: { ...drawn.scheme, metrics } };
}

/** True of plans whose scores and counts do not see how many records a deal was written in. */
export const splitLaws: readonly Law<Paid>[] = [
  {
    name: "pays the same when a deal is written in two records",
    holds: ({ drawn, run }, draw) => {
      const digits = minorDigits(drawn.scheme.plan!.currency);
      const parts = (deal: CaseRecord) => split(deal, draw(fc.integer({ min: 0, max: 100 })), digits);
      const deals = drawn.sources.deals.flatMap(parts);
      expect(totals(jsonRun({ ...drawn, sources: { ...drawn.sources, deals } }))).toEqual(totals(run));
    },
  },
];

/** Two records of one deal: the second is named right after the first, so no other deal comes between them. */
function split(deal: CaseRecord, percent: number, digits: number): CaseRecord[] {
  const { amount } = deal;
  if ((typeof amount !== "number" && typeof amount !== "string") || amount === "") return [deal];
  const units = Math.round(Number(amount) * 10 ** digits);
  const first = Math.trunc((units * percent) / 100);
  const written = (part: number) => (part + 0) / 10 ** digits;
  return [
    { ...deal, amount: written(first) },
    { ...deal, id: `${deal["id"] as string}!`, amount: written(units - first) },
  ];
}
