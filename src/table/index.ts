export type { CreditLines, Credits } from "./credits.js";
export type { IndexFigure } from "./indices.js";
export { idIssue, idIssues, isId } from "./ids.js";
export { byCodeUnits, codeColumn, columnOf, table, wordColumn } from "./table.js";
export type { CodeColumn, Definition, MetricColumn, Table, TableInput } from "./table.js";
