import { aggregator, arithmeticMean, calibrate, copeland, powerMean, standard, vikor } from "scorewright";
import { teamRun, teamScheme, teamTable } from "../flow/team.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const goal = { kind: "goalposts", low: 0, high: 100 };
const halves = ["calls", "mails"].map((metric) => ({ metric, weight: 0.5, normalize: goal }));
const total = (parts: object) => ({ score: { id: "total", of: halves, ...parts }, quadrants: [] });
const people = [
  { id: "ana", calls: 80, mails: 60 },
  { id: "bo", calls: 60, mails: null },
];
const POLICY = "add the figure, or declare another policy for missing ones";
const EXPONENT = "use geometricMean for 0, min or max for what lies beyond all numbers";
const leaf = "score.of.quality.of.csat";

/** A host's method that gives no way of joining. */
const broken = aggregator("broken", "Nothing.", {}, () => ({ kind: "power", exponent: NaN }));
const brokenScheme = () => {
  const scheme = teamScheme(total({}));
  return { ...scheme, score: { ...scheme.score, aggregate: { kind: "broken" } } } as unknown as typeof scheme;
};

/** What joins, missing policies and limits refuse. */
export const joins: readonly Raised[] = [
  raised("missing-child", () => teamRun(total({ missing: { kind: "refuse" } }), people), [
    "people.bo.score.total.mails",
    "null",
    POLICY,
  ]),
  raised("missing-child", () => arithmeticMean([1, null], { missing: { kind: "refuse" } }), [
    "values.1",
    "null",
    POLICY,
  ]),
  raised("bad-weight", () => teamRun(total({ aggregate: { kind: "orderedWeights", positionWeights: [1] } }), people), [
    "score.aggregate.positionWeights",
    "[1]",
    "state one weight for each child of the node",
  ]),
  raised("out-of-range", () => powerMean([1], { exponent: Infinity }), ["exponent", "Infinity", EXPONENT]),
  raised("out-of-range", () => vikor([[1]], { v: 2 }), ["v", "2", "write a share from 0 to 1"]),
  raised("wrong-length", () => copeland([[1, 2], [1]]), ["columns.1", "1", "pass columns of one table"]),
  raised("field-too-large", () => copeland([Array.from({ length: 5001 }, (_, row) => row)]), [
    "",
    "5001",
    "compare within smaller groups, or use topsis, which grows with the number of rows alone",
  ]),
  raised("bad-join", () => calibrate(brokenScheme(), teamTable(people), { catalog: [...standard, broken] }), [
    "score.total.aggregate",
    '{"kind":"power","exponent":NaN}',
    "mend the method: every figure is a finite number, and lists have one item per child",
  ]),
  raised(
    "unused-last-known",
    parsing({ [`${leaf}.lastKnown`]: { metric: "wonDeals" }, "score.of.quality.missing": { kind: "propagate" } }),
    [`${leaf}.lastKnown`, '"wonDeals"', "leave lastKnown out, or choose renormalise, which can go on with it"],
  ),
  raised("own-last-known", parsing({ [`${leaf}.lastKnown`]: { metric: "csat" } }), [
    `${leaf}.lastKnown.metric`,
    '"csat"',
    'name a metric of an earlier period, made with "window": "previousPeriod"',
  ]),
];
