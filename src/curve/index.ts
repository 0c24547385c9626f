export type { Curve, Ends, Knot, Outside } from "./curve.js";
export { NO_GROUP, mapGroups } from "./groups.js";
export { inverse } from "./inverse.js";
export { mapColumn, valueAt } from "./valueAt.js";
export { unitLines } from "./unitLines.js";
export type { UnitLines } from "./unitLines.js";
export { throughAt, unitsAt, unwarpAt, warpAt, warpColumn } from "./warp.js";
export type { Warp } from "./warp.js";
