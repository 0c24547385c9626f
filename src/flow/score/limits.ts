import { truthColumn } from "../../expression/truthColumn.js";
import type { Notice } from "../../fault/notice.js";
import type { Table } from "../../table/table.js";
import type { CalibratedNode, Calibration } from "../calibration.js";
import type { Limit } from "../scheme/scheme.js";
import type { LimitProgram } from "./nodeProgram.js";
import { columnFact } from "./profiles.js";

/** What an unknown limit does to a row, as a code: nothing, its effect, takes the score away. */
const ON_UNKNOWN = { pass: 0, apply: 1, missing: 2 } as const satisfies Record<Limit["onUnknown"], number>;

/** The code of a truth column for unknown. */
const UNKNOWN = 2;

/**
 * Finds for whom a node's limits hold, and what each does to them.
 *
 * @param node the node
 * @param calibration the metrics
 * @param table the table
 * @param notices where notices go
 * @returns the limits along the table
 */
export function limitPrograms(
  node: CalibratedNode,
  calibration: Pick<Calibration, "metrics">,
  table: Table,
  notices: Notice[],
): LimitProgram[] {
  return node.limits.map(({ id, when, effect, onUnknown }) => {
    const holds = truthColumn(when, table.ids.length, (fact) => columnFact(fact, calibration, table));
    const applies = holds.map((truth) => (truth === UNKNOWN ? ON_UNKNOWN[onUnknown] : truth));
    const count = holds.reduce((sum, truth) => sum + (truth === UNKNOWN ? 1 : 0), 0);
    if (count > 0) {
      const values = { node: node.id, limit: id, count };
      notices.push({ code: "limit-unknown", path: `score.${node.id}.limits.${id}`, values });
    }
    return { id, effect, holds, applies };
  });
}
