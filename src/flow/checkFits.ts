import type { Table } from "../table/table.js";
import type { Calibration } from "./calibration.js";
import { checkType } from "./checkType.js";
import { checkDefinitions } from "./definitions.js";
import { checkIndices } from "./indices.js";

/**
 * Checks at a door of the road that a table may be scored with a calibration.
 *
 * @param calibration the calibration
 * @param table the table
 * @throws Fault "wrong-type", "other-definitions", "missing-index", "out-of-range" for an index
 */
export function checkFits(calibration: Calibration, table: Table): void {
  checkType(calibration, "calibration");
  checkType(table, "table");
  checkDefinitions(table, calibration.definitions, "calibration");
  checkIndices(table, calibration);
}
