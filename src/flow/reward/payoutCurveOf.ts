import { checkOptions } from "../../fault/checkOptions.js";
import type { Notice } from "../../fault/notice.js";
import { decimal, textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { round } from "../../money/round.js";
import { stepsBehind } from "../../payout/operands.js";
import type { PayoutCurve } from "../../payout/pieces/curve.js";
import { curveOfSteps } from "../../payout/pieces/curveOfSteps.js";
import type { Facts, Result } from "../../payout/run.js";
import type { Position, Read, Step } from "../../payout/step.js";
import type { Payout } from "../payoutForm.js";
import { digitsOfCurrency } from "../scheme/currencies.js";
import { figures } from "../score/aims.js";
import { heldNotices } from "./heldFacts.js";
import { preparedPay } from "./prepared.js";
import { amountAt } from "./results.js";
import { noPlan, unknownPerson } from "./statementOf.js";
import type { Paid } from "./perRun.js";
import { componentEnd } from "./componentEnd.js";
import { variedReads } from "./variedReads.js";
import type { VariedRead } from "./variedReads.js";

/** What a person's curve is asked for with. */
export interface PersonCurveOptions {
  /** The metric that changes. */
  readonly metric: string;
  /** The component whose amount after its own steps is asked for; the total that is paid when left out. */
  readonly component?: string;
  /** Digits after the point of the metric; when left out those of its currency, none for what is no money. */
  readonly digits?: number;
  /** Where parts and searching start; 0 when left out. */
  readonly from?: string;
  /** Where they end; nowhere when left out. */
  readonly upTo?: string;
}

/** A person's payout curve, with what is worth saying of it. */
export interface PersonCurve extends PayoutCurve {
  /** Whose it is. */
  readonly person: string;
  /** The component; null for the total. */
  readonly component: string | null;
  /** The currency of what is paid. */
  readonly currency: string;
  /** What the metric is now, as decimal text; null where it is missing. */
  readonly now: string | null;
  /** What is worth saying. */
  readonly notices: readonly Notice[];
}

/**
 * What a person's plan pays, as a function of one metric: everything else is held as it is.
 *
 * The metric's own attainment and progress move with it. Scores, places and quadrants are held, also where they are made
 * of that metric, and so are metrics that are reckoned from it, and what people share; a notice says so. Paid deal by
 * deal, the metric is the total of the period: a deal earns what it adds, so the curve is the same whatever the deals are.
 *
 * @param run what `evaluate` returned, or the parts of it that are named
 * @param person whose plan
 * @param options the metric; a component; digits and bounds
 * @returns the curve in the plan's currency, rounded as the plan settles
 * @throws Fault "no-plan", "unknown-person", "unknown-component", "missing-column"; "not-in-parts" where a figure is divided
 * by one that changes; "unknown-key", "out-of-range", "not-a-decimal" for options, "empty-range" where `upTo` lies below
 * `from`; what {@link reward} throws
 */
export function payoutCurveOf(run: Paid, person: string, options: PersonCurveOptions): PersonCurve {
  checkOptions(options, ["metric", "component", "digits", "from", "upTo"]);
  const { calibration, table } = run;
  const prepared = preparedPay(run);
  if (prepared === null) throw noPlan(calibration);
  const row = table.ids.indexOf(person);
  if (row < 0) throw unknownPerson(person);
  const { payout } = prepared;
  const { metric, component, from = "0", upTo = null } = options;
  const asked = component === undefined ? payout : { exact: componentEnd(payout, component), total: null };
  const total = asked.total ?? asked.exact;
  const settle = { digits: payout.digits, round: payout.mode };
  const inside = component === undefined ? "" : `plan.components.${component}.`;
  const refused = (payout.refusals ?? []).filter(({ place }) => place.startsWith(inside));
  const behind = stepsBehind(payout.steps, [total, asked.exact, ...refused.map(({ when }) => when)]);
  const reads = changing(payout.steps, behind, variedReads(calibration, table, row, metric));
  const own = prepared.facts(row);
  const request = {
    ...{ over: metric, digits: options.digits ?? digitsOf(run, metric), from, upTo, settle },
    ...{ exact: asked.exact, held: [], refused: refused.map(({ when }) => when), reads: [total] },
    rounded: asked.total === null ? [] : roundedBefore(payout),
    changes: (step: Step) => (step.op === "read" ? reads.get(step.from)?.figure : undefined),
    factsAt: (x: Exactly) => varyingFacts(own, reads, x),
    settled: (results: readonly Result[]) => round(amountAt(results, total), settle.digits, settle.round),
  };
  const curve = curveOfSteps(payout.steps, request);
  const now = figures(table, { id: metric })[row]!;
  return {
    ...curve,
    person,
    component: component ?? null,
    currency: payout.currency,
    now: Number.isNaN(now) ? null : textOf(decimal(now)),
    notices: heldNotices(calibration, payout, behind, metric),
  };
}

/** The facts that change with the metric, among those that the curve is made of. */
function changing(
  steps: readonly Step[],
  behind: ReadonlySet<Position>,
  of: (from: Read) => VariedRead | undefined,
): ReadonlyMap<Read, VariedRead> {
  const reads = new Map<Read, VariedRead>();
  steps.forEach((step, at) => {
    const varied = step.op === "read" && behind.has(at) ? of(step.from) : undefined;
    if (step.op === "read" && varied !== undefined) reads.set(step.from, varied);
  });
  return reads;
}

function varyingFacts(own: Facts, reads: ReadonlyMap<Read, VariedRead>, x: Exactly): Facts {
  const read = (from: Read) => {
    const varied = reads.get(from);
    return varied === undefined ? own.read(from) : varied.at(x);
  };
  return { ...own, read };
}

/** Money in its smallest unit; what is paid deal by deal in that of its deals; else whole things. */
function digitsOf({ calibration, credits }: Paid, metric: string): number {
  const lines = credits?.of.find((one) => one.metric === metric);
  if (lines !== undefined) return lines.digits;
  const currency = calibration.metrics.find(({ id }) => id === metric)?.unit?.currency;
  return currency === undefined ? 0 : digitsOfCurrency(calibration, currency);
}

/** The amounts that are rounded one by one; none where the total is. */
function roundedBefore({ steps, total }: Payout): Position[] {
  const last = steps[total]!;
  if (last.op !== "add") return [];
  return last.of.flatMap((at) => {
    const step = steps[at]!;
    return step.op === "round" ? [step.of] : [];
  });
}
