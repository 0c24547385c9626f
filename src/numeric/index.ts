export { standardDeviation, variance } from "./moments.js";
export { median, quantile, select } from "./quantile.js";
export { BLOCK, column, finite, present } from "./column.js";
export type { Column } from "./column.js";
export { UNSCORED, pointsOf, publish, publishColumn, unitsOf } from "./publish.js";
export { snap, snapShare } from "./snap.js";
export { total } from "./sum.js";
export { average, extent, groupExtents } from "./summary.js";
export type { Extent } from "./summary.js";
