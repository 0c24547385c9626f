import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const commission = "plan.components.commission";
const axis = (by: object, at: readonly string[]) => ({ by, edge: "upper", at });
const matrix = (over: object = {}) => ({
  [`${commission}.pay`]: {
    kind: "matrix",
    mode: "step",
    of: "base",
    x: axis({ metric: "revenue", of: "attainment" }, ["0.8", "1"]),
    y: axis({ node: "quality" }, ["60"]),
    values: [
      ["0", "0"],
      ["0.05", "0.06"],
      ["0.08", "0.1"],
    ],
    ...over,
  },
});
const byBand = (by: object) => ({
  id: "loyal",
  kind: "multiplierByBand",
  by,
  edge: "upper",
  bands: [{ from: "0.9", times: "1.1" }],
  otherwise: "1",
});

const objective = (over: object) => ({
  "plan.components.championBoard.pay": {
    kind: "objective",
    by: { node: "quality" },
    per: "100",
    of: { amount: "500" },
    ...over,
  },
});

const limits = (kind: "cap" | "guarantee", over: object) => ({
  [`${commission}.then.+`]: { id: "most", kind, ...over },
});
const ONE_LIMIT = 'write "amount": "25000", or "by": { "metric": "targetIncentive" } and "times": "2.5"';
const most = `${commission}.then.most`;
const euros = { id: "target", unit: { currency: "EUR" }, from: { kind: "field", source: "roster", field: "quota" } };

/** Ways to pay and steps whose options do not fit. */
export const payRules: readonly Raised[] = [
  raised("not-exactly-one", parsing(limits("cap", {})), [most, "[]", ONE_LIMIT]),
  raised("not-exactly-one", parsing(limits("guarantee", { amount: "5", by: { metric: "quota" } })), [
    most,
    '["amount","by"]',
    ONE_LIMIT,
  ]),
  raised("unused-option", parsing(limits("cap", { amount: "5", times: "2.5" })), [
    `${most}.times`,
    '"2.5"',
    "leave it out",
  ]),
  raised("unused-option", parsing(limits("cap", { amount: "5", onUnknown: "pass" })), [
    `${most}.onUnknown`,
    '"pass"',
    "leave it out",
  ]),
  raised("unused-option", parsing(limits("guarantee", { amount: "5", onUnknown: "pass" })), [
    `${most}.onUnknown`,
    '"pass"',
    "leave it out",
  ]),
  raised("not-money", parsing({ "metrics.+": euros, ...limits("cap", { by: { metric: "target" } }) }), [
    `${most}.by.metric`,
    '{"currency":"EUR"}',
    "name a metric in USD, which the plan pays in",
  ]),
  raised("missing-target", parsing(limits("guarantee", { by: { metric: "csat", of: "target" } })), [
    `${most}.by.of`,
    '"target"',
    'add "target" to the metric csat, or ask for its value',
  ]),
  raised("edges-unordered", parsing(matrix({ x: axis({ metric: "revenue", of: "attainment" }, ["1", "0.8"]) })), [
    `${commission}.pay.x.at.1`,
    '"0.8"',
    "write the figures of `at` from low to high, each once",
  ]),
  raised("wrong-length", parsing(matrix({ values: [["0", "0"]] })), [
    `${commission}.pay.values`,
    "1",
    "add what is lacking: a cell without a value pays nobody",
  ]),
  raised("wrong-length", parsing(matrix({ mode: "bilinear" })), [
    `${commission}.pay.y.at`,
    "1",
    'add a knot, or write "step"',
  ]),
  raised("unused-option", parsing(matrix({ y: { ...axis({ node: "quality", of: "target" }, ["60"]) } })), [
    `${commission}.pay.y.by.of`,
    '"target"',
    "leave it out",
  ]),
  raised("out-of-range", parsing(objective({ per: "0" })), [
    "plan.components.championBoard.pay.per",
    '"0"',
    "write 100 for a score",
  ]),
  raised("not-money", parsing(objective({ of: { metric: "csat" } })), [
    "plan.components.championBoard.pay.of.metric",
    '"mean"',
    "rest on a sum, min, max, last or field",
  ]),
  raised("missing-target", parsing({ [`${commission}.then.+`]: byBand({ metric: "retention", of: "attainment" }) }), [
    `${commission}.then.loyal.by.of`,
    '"attainment"',
    'add "target" to the metric retention, or ask for its value',
  ]),
];
