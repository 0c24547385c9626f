import {
  asText,
  calibrate,
  evaluate,
  explain,
  leaderboard,
  parseScheme,
  rankOrderCentroidMethod,
  rankSum,
  score,
  swara,
} from "scorewright";
import { teamRun, teamScheme } from "../flow/team.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const run = { ...teamRun({}, [{ id: "ana", calls: 80, mails: 60 }]), scheme: teamScheme() };
const node = "score.of.volume";
const leaf = `${node}.of.revenue`;
const cap = { id: "few", when: { metric: "calls", lessThan: 20 }, effect: { kind: "cap", at: 60 } };
const limited = (changes: object) => parsing({ [`${node}.limits`]: [{ ...cap, ...changes }] });
const NO_FIGURES = { columns: () => [], parts: [] };
const thirds = ["a", "b", "c"].map((metric) => {
  return { metric, weight: 0.3333333333, normalize: { kind: "goalposts", low: 0, high: 1 } };
});

/** What people write who know another library, and what the issue tells them to write instead. */
export const remedies: readonly Raised[] = [
  raised("wrong-type", parsing({ [`${node}.aggregate`]: "min" }), [
    `${node}.aggregate`,
    '"min"',
    'write { "kind": "min" }',
  ]),
  raised("wrong-type", parsing({ [`${node}.missing`]: "zero" }), [
    `${node}.missing`,
    '"zero"',
    'write { "kind": "zero" }',
  ]),
  raised("wrong-type", parsing({ [`${leaf}.lastKnown`]: "before" }), [
    `${leaf}.lastKnown`,
    '"before"',
    'write { "metric": "before" }',
  ]),
  raised("wrong-type", parsing({ "metrics.wonDeals.target": "quota" }), [
    "metrics.wonDeals.target",
    '"quota"',
    'write { "metric": "quota" }',
  ]),
  raised("wrong-type", parsing({ [`${leaf}.transform`]: { kind: "log1p" } }), [
    `${leaf}.transform`,
    '{"kind":"log1p"}',
    "put it into a list: [ … ]",
  ]),
  raised("wrong-type", () => parseScheme(' {"id": "q3"}'), [
    "",
    '" {\\"id\\": \\"q3\\"}"',
    "pass the value that JSON.parse makes of this text",
  ]),
  raised("unknown-kind", parsing({ [`${node}.aggregate`]: { kind: "mean" } }), [
    `${node}.aggregate.kind`,
    '"mean"',
    'did you mean "arithmeticMean"?',
  ]),
  raised("unknown-kind", parsing({ [`${node}.aggregate`]: { kind: "weakest" } }), [
    `${node}.aggregate.kind`,
    '"weakest"',
    'did you mean "min"?',
  ]),
  raised("unknown-key", limited({ when: { metric: "calls", below: 20 } }), [
    `${node}.limits.few.when.below`,
    '"below"',
    'did you mean "lessThan"?',
  ]),
  raised("unknown-key", parsing({ [`${leaf}.missing`]: { kind: "zero" } }), [
    `${leaf}.missing`,
    '"missing"',
    "move it to the node that holds this leaf, or give the leaf a node of its own",
  ]),
  raised("unknown-key", parsing({ "ranks.overall.by": { metric: "revenue" } }), [
    "ranks.overall.by.metric",
    '"metric"',
    'call it "node": a metric\'s leaf is a node, too',
  ]),
  raised("out-of-range", limited({ effect: { kind: "factor", by: 80 } }), [
    `${node}.limits.few.effect.by`,
    "80",
    "write 0.8 for 80 %",
  ]),
  raised("out-of-range", parsing({ [`${node}.missing`]: { kind: "neutral", earns: 50 } }), [
    `${node}.missing.earns`,
    "50",
    "write 0.5 for 50 %",
  ]),
  raised("unknown-key", () => calibrate(run.scheme, run.table, { Rates: [] } as never), [
    "options.Rates",
    '"Rates"',
    'did you mean "rates"?',
  ]),
  raised("wrong-type", () => calibrate(run.scheme, run.table, "rates" as never), [
    "options",
    '"rates"',
    "write { catalog: … }",
  ]),
  raised("unknown-key", () => score(run.calibration, run.table, { previuos: run.scores } as never), [
    "options.previuos",
    '"previuos"',
    'did you mean "previous"?',
  ]),
  raised(
    "unknown-key",
    () =>
      evaluate(run.scheme, {}, {
        period: { from: "2026-01-01", to: "2026-04-01" },
        asOf: "2026-04-01",
        standardError: [],
      } as never),
    ["options.standardError", '"standardError"', 'did you mean "standardErrors"?'],
  ),
  raised("wrong-type", () => leaderboard(run as never, "overall"), [
    "scores",
    "undefined",
    'pass what score returned, or fromJson(json, "scores")',
  ]),
  raised("wrong-type", () => asText(null as never), [
    "explanation",
    "null",
    "pass what explain(run, person) or statementOf(run, person) returned",
  ]),
  raised("wrong-type", () => asText(explain(run, "ana"), { words: "zh" as never }), [
    "words",
    '"zh"',
    "pass { words: chinese }, which scorewright exports",
  ]),
  raised("unused-weight", parsing({ [`${node}.weights`]: { kind: "equal" } }), [
    `${leaf}.weight`,
    "0.5",
    "leave it out, or weigh by direct",
  ]),
  raised("missing", parsing({ [`${node}.weights`]: { kind: "rankSum", order: ["revenue"] } }), [
    `${node}.weights.order`,
    '["revenue"]',
    "add newCustomers, wonDeals",
  ]),
  raised(
    "unknown-node",
    () => rankOrderCentroidMethod.make([{ id: "a", weight: NaN }], { order: ["a", "b"] }, NO_FIGURES),
    ["order", '"b"', "name a child of the node"],
  ),
  raised("duplicate-id", () => rankSum(["a", ["b", "a"]]), ["order", '"a"', "keep one of the two"]),
  raised("wrong-length", () => swara({ order: ["a", "b"], comparativeImportance: [] }), [
    "comparativeImportance",
    "0",
    "state for each from the second on how much more important the one before it is",
  ]),
  raised("out-of-range", () => swara({ order: ["a", "b"], comparativeImportance: [-0.1] }), [
    "comparativeImportance.0",
    "-0.1",
    "write 0.25 for a quarter more, 0 for as important",
  ]),
  raised("weights-do-not-sum", parsing({ [`${node}.of`]: thirds }), [
    `${node}.of`,
    '"0.9999999999"',
    'declare "weights": { "kind": "direct", "sum": "renormalise" } on their node: thirds cannot be written out',
  ]),
];
