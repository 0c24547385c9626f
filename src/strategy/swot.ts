import { checkOptions } from "../fault/checkOptions.js";
import { checkType } from "../flow/checkType.js";
import { decimal } from "../money/decimal.js";
import type { Table } from "../table/table.js";
import { boxed } from "../weight/bounds.js";
import type { WeightBound } from "../weight/bounds.js";
import type { Weights } from "../weight/weights.js";
import type { BenchmarkLevel, TeamFigure } from "./benchmark.js";
import { checkLists, checkNames, checkSwot } from "./check.js";
import { claimsOf } from "./claims.js";
import type { ShiftSizes } from "./claims.js";
import { directed } from "./directed.js";
import type { Directions } from "./directed.js";
import { findings } from "./findings.js";
import type { Findings, Outlook } from "./findings.js";
import type { WeightShift } from "./shift.js";
import { shifted } from "./shifted.js";

/** From which weights, how far, and by which figure of the team. */
export interface SwotOptions {
  /** The weights before, one per metric. */
  readonly weights: Weights;
  /** How much weight each kind of finding asks for. */
  readonly shifts?: ShiftSizes;
  /** The least and the greatest share of some metrics; 0 and 1 for the others. */
  readonly bounds?: readonly WeightBound[];
  /** How much weight may move in all, ½ Σ |after − before|; 0.2 when left out. */
  readonly limit?: number;
  /** The scheme, or its calibration: what a benchmark says of directions must not go against it, and may be left out. */
  readonly scheme?: Directions;
  /** The team's figure: the mean (when left out) or the median of its people. */
  readonly by?: TeamFigure;
}

/** What a team is good and bad at, what is expected, and the weights that follow. */
export interface Swot extends Findings {
  /** The weights after all shifts, in the order of the weights before. */
  readonly weights: Weights;
  /** The shifts of all metrics that moved or asked for weight, in the same order. */
  readonly shifts: readonly WeightShift[];
  /** How much weight moved in all. */
  readonly moved: number;
}

const SIZES = { strength: 0, weakness: 0.05, opportunity: 0.05, threat: 0.05 } as const;

const LIMIT = 0.2;

/**
 * Strengths, weaknesses, opportunities and threats of a team, and the weights that follow from them, reason by reason.
 *
 *     gap = (figure − level) / |level|        the sign turned where lower is better: above 0 is better
 *
 * A gap above the tolerance is a strength, one below −tolerance a weakness; opportunities and threats are the caller's.
 * Each finding asks for the weight that `shifts` states for its kind. The metrics that ask receive it, each up to its bound;
 * the others give way in proportion to their weights. Where more is asked for than `limit`, or than the others can give, all
 * claims are met by the same part. The weights after are the weights before and the shifts, exactly, where
 * weights, bounds, sizes and limit have up to 12 digits after the point; parts that do not end are cut there and still add
 * up. Weights that do not add up to 1 are divided by their sum first.
 *
 * A proposal, for people to decide on: weights that follow last period's weaknesses move the goal for everybody.
 * To move weight by hand, use {@link tilt}.
 *
 * Source: the four lists are those of a SWOT analysis; the shifts are this library's own.
 *
 * @param table one row per person, or per team
 * @param benchmark by metric, the level that counts as on a par
 * @param outlook what is expected of the world outside; a list that is left out is empty
 * @param options `weights`, `shifts`, `bounds`, `limit`, `scheme`, `by`
 * @returns the findings, the weights, and each shift with its reasons and with what stopped it
 * @throws Fault "missing-column", "not-figures" for the table; "unknown-node" for a metric without weight; "not-finite",
 * "out-of-range", "duplicate-id", "empty-range", "missing", "not-a-choice", "bad-weight", "no-weight", "wrong-type",
 * "unknown-key"; "other-direction" where the benchmark calls better what the scheme calls worse
 * @example
 * const team = table({ ids: ["ana", "bo"], columns: { revenue: [90, 110], daysToClose: [35, 37] } });
 * const benchmark = [
 *   { metric: "revenue", level: 100, direction: "higherIsBetter" },
 *   { metric: "daysToClose", level: 30, direction: "lowerIsBetter", tolerance: 0.1 },
 * ];
 * const weights = { shares: [{ id: "revenue", weight: 0.75 }, { id: "daysToClose", weight: 0.25 }] };
 * const found = swot(team, benchmark, { opportunities: [], threats: [] }, { weights });
 * found.weaknesses[0].gap // => -0.2
 * found.weights.shares.map(({ weight }) => weight) // => [0.7, 0.3]
 * found.shifts[0].because // => [{ kind: "givesWay", by: -0.05, to: ["daysToClose"] }]
 */
export function swot(table: Table, benchmark: readonly BenchmarkLevel[], outlook: Outlook, options: SwotOptions): Swot {
  checkOptions(options, ["weights", "shifts", "bounds", "limit", "scheme", "by"]);
  const { weights, bounds = [], limit = LIMIT, by = "mean" } = options;
  checkOptions(options.shifts ?? {}, Object.keys(SIZES));
  const sizes = { ...SIZES, ...options.shifts };
  checkType(table, "table");
  const children = boxed(weights, bounds);
  checkLists(benchmark, outlook);
  const known = { opportunities: [], threats: [], ...outlook };
  checkNames(benchmark, known, children);
  const levels = directed(benchmark, options.scheme);
  checkSwot({ table, benchmark: levels, outlook: known, children, sizes, limit, by });

  const found = findings(table, levels, known, by);
  return { ...found, ...shifted(children, claimsOf(found, sizes), decimal(limit)) };
}
