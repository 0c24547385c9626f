import { fault } from "../../fault/fault.js";
import { decimal } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { fractionOf } from "../../money/fraction.js";
import { timesOf } from "../../money/times.js";
import { THE_INPUT, constant, divided, minus, times } from "../../payout/pieces/polynomial.js";
import type { Polynomial } from "../../payout/pieces/polynomial.js";
import type { Figure, Result } from "../../payout/run.js";
import type { Read } from "../../payout/step.js";
import { indexOf } from "../../table/indices.js";
import type { Table } from "../../table/table.js";
import type { Calibration } from "../calibration.js";
import { attained, figures, hasWay, progress } from "../score/aims.js";
import type { Aimed } from "../score/aims.js";
import { isIndexed } from "../scheme/target.js";
import type { Target } from "../scheme/target.js";

/** A fact that changes with a metric. */
export interface VariedRead {
  /** The fact as a function of the metric; null where it is unknown whatever the metric is. */
  readonly figure: Polynomial | null;
  /** The fact where the metric is x. */
  readonly at: (x: Exactly) => Result;
}

const UNKNOWN: VariedRead = { figure: null, at: () => null };
const ITSELF: VariedRead = { figure: THE_INPUT, at: (x) => x };

/**
 * Says which facts of a person change with a metric, and how: the metric itself, its attainment and progress, targets that
 * are that metric, and its credit lines, which become one line. All other facts are held.
 *
 * @param calibration the resolved scheme
 * @param table the figures
 * @param row the person
 * @param varied the metric
 * @returns for a fact what it is as a function of the metric; undefined where it is held
 * @throws Fault "not-in-parts" for an attainment or progress towards a target that changes
 */
export function variedReads(
  calibration: Calibration,
  table: Table,
  row: number,
  varied: string,
): (from: Read) => VariedRead | undefined {
  return (from) => {
    if ("credits" in from) return from.credits === varied ? { ...ITSELF, at: (x) => [x] } : undefined;
    if (!("metric" in from)) return undefined;
    const metric: Aimed = calibration.metrics.find(({ id }) => id === from.metric) ?? { id: from.metric };
    const { of = "value" } = from;
    const isVaried = metric.id === varied;
    if (of === "value") return isVaried ? ITSELF : undefined;
    const aims = { target: aimed(metric.target, table, varied), baseline: aimed(metric.baseline, table, varied) };
    if (of === "target" || of === "baseline") return aims[of];
    if (aims.target !== undefined || (of === "progress" && aims.baseline !== undefined)) throw moving(from, varied);
    if (!isVaried) return undefined;
    const [target, baseline] = [figures(table, metric, "target")[row]!, figures(table, metric, "baseline")[row]!];
    return of === "attainment" ? attainment(target) : advance(metric, baseline, target);
  };
}

/** An aim that is the metric itself, or follows it. */
function aimed(aim: Target | undefined, table: Table, varied: string): VariedRead | undefined {
  if (isIndexed(aim)) {
    if (typeof aim.base !== "object" || aim.base.metric !== varied) return undefined;
    const index = indexOf(table, aim.index);
    const product = timesOf(index);
    return { figure: times(THE_INPUT, constant(decimal(index))), at: (x) => figure(product(x.toNumber())) };
  }
  return typeof aim === "object" && aim.metric === varied ? ITSELF : undefined;
}

function attainment(target: number): VariedRead {
  if (!(target > 0)) return UNKNOWN;
  return {
    figure: divided(THE_INPUT, fractionOf(decimal(target))),
    at: (x) => figure(attained(x.toNumber(), target)),
  };
}

function advance({ direction }: Aimed, baseline: number, target: number): VariedRead {
  if (!hasWay(baseline, target, direction) || Number.isNaN(baseline + target)) return UNKNOWN;
  const way = decimal(target).minus(decimal(baseline));
  return {
    figure: divided(minus(THE_INPUT, constant(decimal(baseline))), fractionOf(way)),
    at: (x) => figure(progress(x.toNumber(), baseline, target, direction)),
  };
}

function figure(value: number): Figure {
  return Number.isFinite(value) ? decimal(value) : null;
}

function moving({ metric, of }: Extract<Read, { metric: string }>, varied: string) {
  return fault({
    code: "not-in-parts",
    path: `metrics.${metric}`,
    received: `the ${of} of ${metric} is reckoned by ${varied}`,
    expected: "a payout that adds, multiplies and compares what changes",
    remedy: "ask for the curve over another metric",
  });
}
