export { BLOCK, column, finite, present } from "./column.js";
export type { Column } from "./column.js";
export { UNSCORED, pointsOf, publish, publishColumn, unitsOf } from "./publish.js";
export { snap, snapShare } from "./snap.js";
export { total } from "./sum.js";
export { average, extent, groupExtents, median } from "./summary.js";
export type { Extent } from "./summary.js";
