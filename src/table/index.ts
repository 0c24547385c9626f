export { CREDIT_KINDS } from "./credits.js";
export type { CreditKind, CreditLines, CreditShares, Credits, LineTexts } from "./credits.js";
export type { IndexFigure } from "./indices.js";
export { idIssue, idIssues, isId } from "./ids.js";
export { byCodeUnits, codeColumn, columnOf, table, wordColumn } from "./table.js";
export type { CodeColumn, Definition, MetricColumn, Table, TableInput } from "./table.js";
