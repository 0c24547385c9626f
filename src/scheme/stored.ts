import type { Calibration } from "../flow/calibration.js";
import type { Scheme } from "../flow/scheme/scheme.js";
import type { Scores } from "../flow/score/score.js";
import type { Statement } from "../flow/reward/statement.js";
import type { Credits } from "../table/credits.js";
import type { Table } from "../table/table.js";

/** The values of the road, by what their `type` says. */
export interface Stored {
  /** What was decided. */
  readonly scheme: Scheme;
  /** What was measured. */
  readonly table: Table;
  /** The records behind sums of money. */
  readonly credits: Credits;
  /** The scheme resolved on a population. */
  readonly calibration: Calibration;
  /** What was scored. */
  readonly scores: Scores;
  /** What one person is paid. */
  readonly statement: Statement;
}
