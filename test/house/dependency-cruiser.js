/** The storeys of the house, the lowest first. A room imports only rooms of lower storeys. */
export const STOREYS = [
  ["fault"],
  ["numeric", "calendar", "method", "words"],
  ["curve", "rank", "quadrant", "money", "table"],
  ["expression", "payout"],
  ["metric", "transform", "normalize", "weight", "aggregate", "incentive"],
  ["flow"],
  ["scheme", "formula", "explain", "simulate", "strategy", "audit"],
  ["diagnose", "sql", "chart", "rows"],
];

/** The packages the library may use, each in the one room that may import it. */
export const PACKAGES = { zod: "scheme", mathjs: "formula", "decimal.js": "money" };

const inRooms = (rooms) => `^src/(${rooms.join("|")})/`;
const ofPackage = (name) => `(^|/)node_modules/${name.replace(".", "\\.")}/`;

const storeys = STOREYS.map((rooms, storey) => ({
  name: `storey-${storey + 1}`,
  comment: `${rooms.join(", ")} may import lower storeys only, and never each other.`,
  severity: "error",
  from: { path: inRooms(rooms) },
  to: { path: inRooms(STOREYS.slice(storey).flat()), pathNot: "^src/$1/" },
}));

const packages = Object.entries(PACKAGES).map(([name, room]) => ({
  name: `${name}-only-in-${room}`,
  comment: `${name} is imported in src/${room} only.`,
  severity: "error",
  from: { path: "^src/", pathNot: inRooms([room]) },
  to: { path: ofPackage(name) },
}));

const others = [
  {
    name: "room-without-storey",
    comment: "Every folder of src has its storey in this file.",
    severity: "error",
    from: { path: "^src/[^/]+/", pathNot: inRooms(STOREYS.flat()) },
    to: {},
  },
  {
    name: "no-circle",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "no-inner-barrel",
    comment: "Files import each other by file name; a door is for outsiders and for src/index.ts.",
    severity: "error",
    from: { path: "^src/", pathNot: "^src/index\\.ts$" },
    to: { path: ["^src/index\\.ts$", "^src/[^/]+/index\\.ts$"] },
  },
  {
    name: "no-node-modules-of-others",
    comment: "At run time there are zod, decimal.js and mathjs, and nothing else.",
    severity: "error",
    from: { path: "^src/" },
    to: { path: "node_modules", pathNot: Object.keys(PACKAGES).map(ofPackage) },
  },
  {
    name: "no-platform",
    comment: "src runs in any engine: no modules of Node.",
    severity: "error",
    from: { path: "^src/" },
    to: { dependencyTypes: ["core"] },
  },
  {
    name: "nothing-outside-src",
    severity: "error",
    from: { path: "^src/" },
    to: { pathNot: ["^src/", "node_modules"], dependencyTypesNot: ["core"] },
  },
  {
    name: "not-found",
    severity: "error",
    from: { path: "^src/" },
    to: { couldNotResolve: true },
  },
];

export default {
  forbidden: [...storeys, ...packages, ...others],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
