import type { Notice } from "../fault/notice.js";
import type { Credits } from "../table/credits.js";
import type { Table } from "../table/table.js";
import { checkOptions } from "../fault/checkOptions.js";
import { calibrate } from "./calibrate/calibrate.js";
import type { CalibrateOptions } from "./calibrate/calibrate.js";
import type { Calibration } from "./calibration.js";
import type { Sources } from "./measure/fields.js";
import { measure } from "./measure/measure.js";
import type { MeasureOptions } from "./measure/measure.js";
import { reward } from "./reward/reward.js";
import type { Action } from "./reward/reward.js";
import type { Scheme } from "./scheme/scheme.js";
import { score } from "./score/score.js";
import type { ScoreOptions, Scores } from "./score/score.js";
import type { Totals } from "./reward/totals.js";
import type { Unused } from "./measure/unused.js";

/** The whole road's results: what `explain` needs, and what an app stores. */
export interface Run {
  /** One row per person. */
  readonly table: Table;
  /** The records behind every sum of money. */
  readonly credits: Credits;
  /** How many records no metric used, by source and reason. */
  readonly unused: readonly Unused[];
  /** The scheme resolved on this population. */
  readonly calibration: Calibration;
  /** Published scores, ranks and quadrants. */
  readonly scores: Scores;
  /** What everybody is paid; null where the scheme has no plan. `statementOf` says how it came about. */
  readonly totals: Totals | null;
  /** What quadrants set off. */
  readonly actions: readonly Action[];
  /** Everything worth saying, from every stage. */
  readonly notices: readonly Notice[];
}

/**
 * Goes the whole road: records to table, calibration, scores, pay.
 *
 * Each step is public on its own: {@link measure}, {@link calibrate}, {@link score}, {@link reward}.
 *
 * @param scheme the scheme, as `parseScheme` returned it
 * @param sources lists of records by the name of their source
 * @param options the period, the day on which the records were seen, a catalog, and what {@link score} may know besides
 * @returns everything that was computed on the way
 * @throws Fault what any of the steps throws
 */
export function evaluate(
  scheme: Scheme,
  sources: Sources,
  options: MeasureOptions & CalibrateOptions & ScoreOptions,
): Run {
  checkOptions(options, ["period", "asOf", "indices", "catalog", "rates", "previous", "standardErrors"]);
  const { period, asOf, indices, catalog, rates, ...known } = options;
  const { table, credits, unused } = measure(scheme, sources, options);
  const calibration = calibrate(scheme, table, {
    ...(catalog === undefined ? {} : { catalog }),
    ...(rates === undefined ? {} : { rates }),
  });
  const scores = score(calibration, table, known);
  const { totals, actions, notices } = reward(calibration, { table, scores, credits });
  const all = [...table.notices, ...calibration.notices, ...scores.notices, ...notices];
  return { table, credits, unused, calibration, scores, totals, actions, notices: all };
}
