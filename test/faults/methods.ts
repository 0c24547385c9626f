import {
  distanceToReference,
  goalposts,
  levels,
  log1p,
  minMax,
  percentileRank,
  quantile,
  shareOfMax,
  shareOfTotal,
  topsis,
  warpAt,
  winsorize,
  zScore,
} from "scorewright";
import { teamRun } from "../flow/team.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const leaf = "score.of.volume.of.revenue";
const earning = (threshold: number, target: number, stretch: number) => ({
  threshold: { at: threshold, earns: 0.5 },
  target: { at: target, earns: 1 },
  stretch: { at: stretch, earns: 1.2 },
});
const people = [
  { id: "ana", calls: 80, role: "hunter", office: "east" },
  { id: "bo", calls: -3, role: "hunter", office: "east" },
];
const transformed = (transform: readonly object[], normalize: object) => ({
  score: { id: "total", of: [{ metric: "calls", weight: 1, transform, normalize }] },
  quadrants: [],
});
const LIMIT = "limit the figures first, or choose another transform";
const ANY = "minMax or goalposts, which scale any figures";

/** Methods that meet figures, or options, that they cannot take. */
export const methods: readonly Raised[] = [
  raised("outside-domain", () => warpAt(log1p(), -1), ["", "-1", LIMIT]),
  raised("outside-domain", () => teamRun(transformed([{ kind: "boxCox", lambda: 0.5 }], { kind: "minMax" }), people), [
    "metrics.calls.transform.0",
    "-3",
    LIMIT,
  ]),
  raised(
    "outside-domain",
    () => teamRun(transformed([{ kind: "log1p" }], { kind: "goalposts", low: 0, high: 100 }), people),
    ["people.bo", "-3", LIMIT],
  ),
  raised(
    "outside-domain",
    parsing({
      [`${leaf}.transform`]: [{ kind: "log1p" }],
      [`${leaf}.normalize`]: { kind: "goalposts", low: -5, high: 5 },
    }),
    [`${leaf}.normalize.low`, "-5", LIMIT],
  ),
  raised("no-positive-figure", () => shareOfMax([-2, -1]), [
    "",
    "-1",
    "minMax or goalposts, which also scale figures below 0",
  ]),
  raised("negative-figure", () => shareOfTotal([3, -1]), ["", "-1", ANY]),
  raised("negative-figure", () => shareOfTotal([3, 0], { direction: "lowerIsBetter" }), ["", "0", ANY]),
  raised("unordered-levels", () => levels(earning(5, 4, 6)), [
    "target.at",
    "4",
    "write the levels in the order of getting better, and check the metric's direction",
  ]),
  raised("missing-reference", () => distanceToReference([1, 2], { reference: NaN }), [
    "",
    "null",
    "name somebody of the population who has one, or use a target",
  ]),
  raised("too-many-drawn-in", () => winsorize([1, 2], { lowCount: 1, highCount: 1 }), [
    "",
    '"2 figures"',
    "clampQuantile, which takes shares of the population",
  ]),
  raised("nothing-drawn-in", () => winsorize([1, 2]), [
    "",
    '{"lowCount":0,"highCount":0}',
    'write "highCount": 1, or leave the transform out',
  ]),
  raised("nothing-drawn-in", () => winsorize([1, 2], { lowCount: -1 }), [
    "",
    '{"lowCount":-1,"highCount":0}',
    'write "highCount": 1, or leave the transform out',
  ]),
  raised("not-a-choice", () => goalposts({ low: 0, high: 10, direction: "higher" as never }), [
    "direction",
    '"higher"',
    "write one of these words",
  ]),
  raised("not-a-choice", () => goalposts({ low: 0, high: 10, outside: "clamp" as never }), [
    "outside",
    '"clamp"',
    "write one of these words",
  ]),
  raised("not-a-choice", () => minMax([2, 2], { onConstant: "mid" as never }), [
    "onConstant",
    '"mid"',
    "write one of these words",
  ]),
  raised("not-a-choice", () => percentileRank([1, 2], { denominator: "share" as never }), [
    "denominator",
    '"share"',
    "write one of these words",
  ]),
  raised("not-a-choice", () => topsis([[1, 2]], { norm: "l2" as never }), ["norm", '"l2"', "write one of these words"]),
  raised("out-of-range", () => percentileRank([1, 2], { resolution: 1.5 }), ["resolution", "1.5", "or leave it out"]),
  raised("out-of-range", () => quantile([1, 2], NaN), ["q", "NaN", "write 0.8 for the figure that 80 % lie below"]),
  raised("not-finite", () => zScore([1e-200, 2e-200, 3e-200]), ["population", "NaN", "correct the figure"]),
  raised(
    "no-way",
    parsing({
      "metrics.revenue.target": 10,
      "metrics.revenue.baseline": 20,
      [`${leaf}.normalize`]: { kind: "keyResult" },
    }),
    ["metrics.revenue.target", "10", "set the target that the key result leads to, and check the metric's direction"],
  ),
  raised("missing-baseline", parsing({ [`${leaf}.normalize`]: { kind: "keyResult" } }), [
    "metrics.revenue.baseline",
    "undefined",
    'add "baseline": 20 to the metric',
  ]),
  raised("missing-target", parsing({ [`${leaf}.normalize`]: { kind: "distanceToTarget" } }), [
    "metrics.revenue.target",
    '{"metric":"quota"}',
    'add "target": 60 to the metric; for targets of each person there is attainment',
  ]),
  raised(
    "no-way",
    parsing({
      "metrics.revenue.target": 20,
      "metrics.revenue.baseline": 20,
      [`${leaf}.normalize`]: { kind: "keyResult" },
    }),
    ["metrics.revenue.target", "20", "set the target that the key result leads to, and check the metric's direction"],
  ),
  raised("transform-of-ratio", parsing({ [`${leaf}.transform`]: [{ kind: "log1p" }] }), [
    `${leaf}.transform`,
    '"log1p"',
    "leave the transform out, or normalize the metric's own figures",
  ]),
];
