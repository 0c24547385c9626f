import type { Op, Step } from "../step.js";
import { addColumns, multiplyColumns } from "./arithmetic.js";
import { chooseColumns } from "./choices.js";
import type { ColumnOp } from "./compiled.js";
import { limitColumns } from "./limits.js";
import { mapColumns } from "./maps.js";
import { ratioColumns, roundColumns } from "./rounding.js";
import { tableColumns } from "./tables.js";
import { testColumns } from "./tests.js";
import { joinColumns, notColumns } from "./truths.js";

/**
 * The ops that have a column form: an op is added here. One that works on the figures of one row and is missing here still
 * runs, row by row in exact decimals.
 */
export const COLUMN_OPS: { readonly [O in Op]?: ColumnOp<Step & { op: O }> } = {
  add: addColumns,
  multiply: multiplyColumns,
  ratio: ratioColumns,
  table: tableColumns,
  map: mapColumns,
  limit: limitColumns,
  test: testColumns,
  both: joinColumns,
  either: joinColumns,
  not: notColumns,
  choose: chooseColumns,
  round: roundColumns,
};
