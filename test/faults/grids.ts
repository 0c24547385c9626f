import { evaluate, fromJson, quantileCut, reward, score, toJson } from "scorewright";
import { at, cellsOf, grid } from "../flow/grid.js";
import type { GridAxis } from "../flow/grid.js";
import { teamRun, teamScheme } from "../flow/team.js";
import type { Person } from "../flow/team.js";
import { QUARTER, changed, seedRecords, seedScheme } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const people: Person[] = [
  { id: "ana", calls: 80, mails: 60 },
  { id: "bo", calls: 60, mails: 80 },
];
const three = { node: "calls", cuts: [at(40), at(70)] };
const two = { node: "mails", cut: at(50) };
const axis =
  (x: Partial<GridAxis>, y: GridAxis = two) =>
  () =>
    teamScheme(grid({ node: "calls", ...x }, y));
const [first, ...others] = cellsOf(three, two);
const run = teamRun(grid(three, two), people);
const finer = grid(three, { ...three, node: "mails" });
const scored = (standardErrors: Parameters<typeof score>[2]) => () => score(run.calibration, run.table, standardErrors);
const errors = (node: string, values: readonly (number | null)[] = [2, 2], ids = ["ana", "bo"]) => ({
  node,
  ids,
  values,
});
const stored = (value: Parameters<typeof toJson>[0], changes: Readonly<Record<string, unknown>>) => () =>
  fromJson(changed(toJson(value), changes));
const seed = evaluate(seedScheme(), seedRecords(), QUARTER);
const onTarget = { kind: "target" };
const ORDER = "write cuts from low to high, each once";
const NAMES = "name each band between two cuts, the lowest and the highest";
const WHOLE = "store the value whole, as calibrate returned it";

/** Quadrants whose cuts, bands, cells, earlier scores or standard errors do not fit. */
export const grids: readonly Raised[] = [
  raised("not-exactly-one", axis({}), ["quadrants.grid.x", '{"node":"calls"}', "keep exactly one of them"]),
  raised("cuts-out-of-order", axis({ cuts: [at(70), at(40)] }), [
    "quadrants.grid.x.cuts.1",
    String.raw`{"kind":"fixed","at":40,"edge":"upper"}`,
    ORDER,
  ]),
  raised("cuts-out-of-order", axis({ cuts: [at(40, "lower"), at(40, "upper")] }), [
    "quadrants.grid.x.cuts.1",
    String.raw`{"kind":"fixed","at":40,"edge":"upper"}`,
    ORDER,
  ]),
  raised("cuts-out-of-order", axis({ cuts: [0.8, 0.2].map((q) => ({ kind: "quantile", q })) }), [
    "quadrants.grid.x.cuts.1",
    String.raw`{"kind":"quantile","q":0.2,"edge":"upper"}`,
    ORDER,
  ]),
  raised("cuts-out-of-order", () => teamRun(grid({ node: "calls", cuts: [at(75), { kind: "mean" }] }, two), people), [
    "quadrants.grid.x.cuts.1",
    "70",
    "use cuts of one kind, such as two quantiles, or write the lower one first",
  ]),
  raised("missing", () => teamScheme(grid({ node: "calls", cuts: [at(1), at(2), at(3)] }, two, [])), [
    "quadrants.grid.x.bands",
    "undefined",
    NAMES,
  ]),
  raised("wrong-length", axis({ cuts: [at(1), at(2)], bands: ["low", "high"] }), [
    "quadrants.grid.x.bands",
    '["low","high"]',
    NAMES,
  ]),
  raised("duplicate-id", () => teamScheme(grid({ ...three, bands: ["low", "low", "high"] }, two, [])), [
    "quadrants.grid.x.bands",
    '"low"',
    "give one of the bands another name",
  ]),
  raised("too-many-digits", axis({ cut: at(50), margin: 0.25 }), [
    "quadrants.grid.x.margin",
    "0.25",
    "write 0.3, or raise the scheme's precision",
  ]),
  raised("unknown-band", () => teamScheme(grid(three, two, [{ ...first!, x: "lower" }, ...others])), [
    "quadrants.grid.cells.lowLow.x",
    '"lower"',
    "name one of them",
  ]),
  raised("incomplete-quadrant", () => teamScheme(grid(three, two, others)), [
    "quadrants.grid.cells",
    '["low/high","middle/low","middle/high","high/low","high/high"]',
    "add a cell for low/low",
  ]),
  raised("incomplete-quadrant", () => teamScheme(grid(three, two, [{ ...others[0]!, id: "again" }, ...others])), [
    "quadrants.grid.cells",
    '["low/high","low/high","middle/low","middle/high","high/low","high/high"]',
    "add a cell for low/low; keep one of low/high",
  ]),
  raised("missing-target", axis({ node: "total", cut: onTarget }), [
    "metrics.mails.target",
    "undefined",
    'add "target": 60 to the metric, or normalize it by attainment of each person\'s own',
  ]),
  raised("missing-target", parsing({ "quadrants.style.x": { node: "quality", cut: onTarget } }), [
    "metrics.csat.target",
    "undefined",
    'add "target": 60 to the metric, or normalize it by attainment of each person\'s own',
  ]),
  raised(
    "grouped-target",
    () => {
      const normalize = { kind: "minMax", within: "office" };
      const tree = { id: "total", of: [{ metric: "calls", weight: 1, normalize }] };
      const x = { node: "total", cut: onTarget };
      teamScheme({ score: tree, ...grid(x, x) });
    },
    ["score.calls.normalize.within", '"office"', "compare with everybody, or cut elsewhere than at the target"],
  ),
  raised("out-of-range", () => quantileCut([1, 2], 80, 0), ["q", "80", "write 0.8 for the figure that 80 % lie below"]),
  raised("wrong-type", scored({ previous: run.table as never }), [
    "previous.scores",
    '"table"',
    'pass what score returned, or fromJson(json, "scores")',
  ]),
  raised("unknown-axis", scored({ standardErrors: [errors("total")] }), [
    "standardErrors.total",
    '"total"',
    "leave it out, or name one that is read",
  ]),
  raised("missing-standard-errors", scored({ standardErrors: [errors("calls")] }), [
    "standardErrors.mails",
    '["calls"]',
    "add those of mails; zeros where its scores are certain",
  ]),
  raised("duplicate-id", scored({ standardErrors: [errors("calls"), errors("calls")] }), [
    "standardErrors.calls",
    '"calls"',
    "give each node's errors once",
  ]),
  raised("duplicate-id", scored({ standardErrors: [errors("calls", [2, 2], ["ana", "ana"])] }), [
    "standardErrors.calls.ids",
    '"ana"',
    "give each person's errors once",
  ]),
  raised("wrong-length", scored({ standardErrors: [errors("calls", [2])] }), [
    "standardErrors.calls.values",
    "1",
    "give one value per person, null where it is not known",
  ]),
  raised("out-of-range", scored({ standardErrors: [errors("calls", [2, -1])] }), [
    "standardErrors.calls.bo",
    "-1",
    "write null where it is not known",
  ]),
  raised("other-scores", () => reward(run.calibration, { table: run.table, scores: teamRun(finer, people).scores }), [
    "scores.cells",
    '["grid.lowLow","grid.lowMiddle","grid.lowHigh","grid.middleLow","grid.middleMid…',
    "pass the scores that score(calibration, table) returned",
  ]),
  raised("cuts-out-of-order", stored(run.calibration, { "quadrants.grid.x.cuts.1.at": 20 }), [
    "quadrants.grid.x.cuts.1",
    "20",
    WHOLE,
  ]),
  raised("wrong-length", stored(run.calibration, { "quadrants.grid.x.bands.2": undefined }), [
    "quadrants.grid.x.bands",
    '["low","middle"]',
    WHOLE,
  ]),
  raised("incomplete-quadrant", stored(run.calibration, { "quadrants.grid.cells.2": undefined }), [
    "quadrants.grid.cells",
    '["low/low","low/high","middle/high","high/low","high/high"]',
    WHOLE,
  ]),
  raised("too-many-digits", stored(seed.calibration, { "quadrants.style.y.cuts.0.at": 62.83 }), [
    "quadrants.style.y",
    "62.83",
    WHOLE,
  ]),
];
