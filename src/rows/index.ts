export type { CellValue, Row } from "./row.js";
export { toRows } from "./toRows.js";
export type { ScoredRun, Tabular, WithRows } from "./toRows.js";
