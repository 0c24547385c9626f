import { fromJson, parseScheme, patch, table, toJson } from "scorewright";
import { changed, seedScheme, seedWith } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

/** Parses the seed scheme with some places changed. */
export function parsing(changes: Readonly<Record<string, unknown>>): () => unknown {
  return () => parseScheme(seedWith(changes));
}

/** Changes the seed scheme by a patch. */
function patching(change: object): () => unknown {
  return () => patch(seedScheme(), change);
}

const commission = "plan.components.commission";
const leaf = "score.of.volume.of.revenue";
const label = "metrics.csat.label";
const condition = "profiles.serviceStrong.when";
const DECIMAL = 'write it as text: "0.04"';
const DAY = 'write a day such as "2026-03-31"';

function nested(levels: number): unknown {
  return levels === 0 ? 1 : [nested(levels - 1)];
}

function loop(): unknown {
  const list: unknown[] = [];
  list.push(list);
  return list;
}

/** What is wrong with the form of a scheme. */
export const shapes: readonly Raised[] = [
  raised("unknown-id", patching({ weights: { volumes: 0.5 } }), [
    "weights.volumes",
    '"volumes"',
    'did you mean "volume"?',
  ]),
  raised(
    "weights-of-the-whole",
    patching({ weights: { revenue: 0.2, newCustomers: 0.2, wonDeals: 0.2, csat: 0.2, retention: 0.2 } }),
    [
      "weights",
      '{"revenue":0.2,"newCustomers":0.2,"wonDeals":0.2,"csat":0.2,"retention":0.2}',
      "these are weights of the whole tree: split them up by weightsByNode(scheme, weights)",
    ],
  ),
  raised("unknown-id", patching({ nodes: { customerExperience: {} } }), [
    "nodes.customerExperience",
    '"customerExperience"',
    "name one that is there; what is new stands in a list",
  ]),
  raised("unknown-key", patching({ score: {} }), [
    "score",
    '"score"',
    "change it by weights, nodes and leaves; nodes: { total: { of: […] } } gives the root other children",
  ]),
  raised("unknown-key", patching({ weight: {} }), ["weight", '"weight"', 'did you mean "weights"?']),
  raised("wrong-type", patching({ nodes: [] }), ["nodes", "[]", "write an object that names what is to be different"]),
  raised("wrong-type", parsing({ precision: 1.5 }), ["precision", "1.5", "write a whole number"]),
  raised("wrong-type", parsing({ [`${leaf}.weight`]: "0.5" }), [
    `${leaf}.weight`,
    '"0.5"',
    "write it without quotes, as a number",
  ]),
  raised("wrong-type", parsing({ "metrics.0.id": 7 }), ["metrics.0.id", "7", 'write it as text: "7"']),
  raised("wrong-type", parsing({ [condition]: "role" }), [
    condition,
    '"role"',
    'write an object such as { "metric": "visits", "lessThan": 20 }',
  ]),
  raised("wrong-type", parsing({ "metrics.wonDeals.target": "12" }), [
    "metrics.wonDeals.target",
    '"12"',
    "write it without quotes, as a number",
  ]),
  raised("unknown-key", parsing({ "ranks.overall.tieBreaks": [{ node: "total", of: "target" }] }), [
    "ranks.overall.tieBreaks.target.of",
    '"of"',
    "remove it, or correct its spelling",
  ]),
  raised("out-of-range", parsing({ "ranks.overall.tolerance": -1 }), [
    "ranks.overall.tolerance",
    "-1",
    "write a figure in that range",
  ]),
  raised("missing", parsing({ [`${leaf}.normalize`]: undefined }), [
    `${leaf}.normalize`,
    "undefined",
    'add "normalize"',
  ]),
  raised("missing", parsing({ [`${commission}.pay.edge`]: undefined }), [
    `${commission}.pay.edge`,
    "undefined",
    'add "edge"',
  ]),
  raised("missing", parsing({ [`${commission}.then.byStyle.otherwise`]: undefined }), [
    `${commission}.then.byStyle.otherwise`,
    "undefined",
    'add "otherwise"',
  ]),
  raised("not-a-choice", parsing({ "metrics.csat.direction": "up" }), [
    "metrics.csat.direction",
    '"up"',
    "write one of these words",
  ]),
  raised("not-a-choice", parsing({ "metrics.csat.window": "month" }), [
    "metrics.csat.window",
    '"month"',
    "write one of these",
  ]),
  raised("unknown-key", parsing({ "score.wieght": 1 }), ["score.wieght", '"wieght"', 'did you mean "weight"?']),
  raised("unknown-key", parsing({ "score.colour": "red" }), [
    "score.colour",
    '"colour"',
    "remove it, or correct its spelling",
  ]),
  raised("missing", parsing({ [`${leaf}.normalize`]: { low: 1, high: 5 } }), [
    `${leaf}.normalize.kind`,
    "undefined",
    'add "kind" with one of these words',
  ]),
  raised("not-a-choice", parsing({ "metrics.csat.direction": "higerIsBetter" }), [
    "metrics.csat.direction",
    '"higerIsBetter"',
    'did you mean "higherIsBetter"?',
  ]),
  raised("unknown-kind", parsing({ [`${leaf}.normalize.kind`]: "goalpost" }), [
    `${leaf}.normalize.kind`,
    '"goalpost"',
    'did you mean "goalposts"?',
  ]),
  raised("unknown-kind", parsing({ [`${leaf}.normalize.kind`]: "hyperbola" }), [
    `${leaf}.normalize.kind`,
    '"hyperbola"',
    'write "kind" with one of these words',
  ]),
  raised("out-of-range", parsing({ precision: 7 }), ["precision", "7", "write a figure in that range"]),
  raised("out-of-range", parsing({ [`${commission}.then.ceiling.amount`]: "-1" }), [
    `${commission}.then.ceiling.amount`,
    '"-1"',
    "write a figure in that range",
  ]),
  raised("out-of-range", parsing({ [`${commission}.then.retainGate.effect`]: { kind: "reduceTo", share: "-3" } }), [
    `${commission}.then.retainGate.effect.share`,
    '"-3"',
    "write a figure in that range",
  ]),
  raised("out-of-range", parsing({ [`${commission}.then.retainGate.effect`]: { kind: "reduceTo", share: "1.01" } }), [
    `${commission}.then.retainGate.effect.share`,
    '"1.01"',
    "write a figure in that range",
  ]),
  raised("out-of-range", parsing({ [`${commission}.then.byStyle.values.0.times`]: "-0.5" }), [
    `${commission}.then.byStyle.values.0.times`,
    '"-0.5"',
    "write a figure in that range",
  ]),
  raised("out-of-range", parsing({ [`${commission}.then.byStyle.otherwise`]: "-1" }), [
    `${commission}.then.byStyle.otherwise`,
    '"-1"',
    "write a figure in that range",
  ]),
  raised("out-of-range", parsing({ metrics: [] }), ["metrics", "[]", "add what is lacking"]),
  raised("out-of-range", parsing({ "sources.deals.key": "" }), [
    "sources.deals.key",
    '""',
    "write a text that is not empty",
  ]),
  raised("not-a-decimal", parsing({ [`${commission}.pay.tiers.0.rate`]: 0.04 }), [
    `${commission}.pay.tiers.0.rate`,
    "0.04",
    DECIMAL,
  ]),
  raised("not-a-decimal", parsing({ [`${commission}.then.ceiling.amount`]: "25e3" }), [
    `${commission}.then.ceiling.amount`,
    '"25e3"',
    'write digits and one point: "0.08"',
  ]),
  raised("not-a-decimal", parsing({ [`${commission}.then.ceiling.amount`]: "4,000.50" }), [
    `${commission}.then.ceiling.amount`,
    '"4,000.50"',
    'write it without separators: "4000.50"',
  ]),
  raised("not-a-decimal", parsing({ [`${commission}.pay.tiers.0.rate`]: 1e-20 }), [
    `${commission}.pay.tiers.0.rate`,
    "1e-20",
    "write it as text, rounded to 18 digits after the point",
  ]),
  raised("bad-id", parsing({ "metrics.0.id": "won deals" }), [
    "metrics.won deals.id",
    '"won deals"',
    'write a name such as "wonDeals"; what people read belongs into `label`',
  ]),
  raised("not-exactly-one", parsing({ "metrics.quota.unit": { currency: "USD", name: "deals" } }), [
    "metrics.quota.unit",
    '{"currency":"USD","name":"deals"}',
    "keep exactly one of them",
  ]),
  raised("not-a-day", parsing({ "metrics.csat.window": { from: "2026-02-30", to: "2026-04-01" } }), [
    "metrics.csat.window.from",
    '"2026-02-30"',
    DAY,
  ]),
  raised("wrong-form", () => fromJson(changed(toJson(table({ ids: [], columns: {} })), { asOf: "now" })), [
    "asOf",
    '"now"',
    "correct it",
  ]),
];

/** What is refused before the form is looked at. */
export const unfit: readonly Raised[] = [
  raised("reserved-key", parsing({ [label]: JSON.parse('{ "__proto__": 1 }') }), [
    `${label}.__proto__`,
    '"__proto__"',
    "rename it",
  ]),
  raised("accessor", () => parseScheme(Object.defineProperty({}, "id", { enumerable: true, get: () => "q3" })), [
    "id",
    '"an accessor"',
    "pass JSON",
  ]),
  raised("circular", parsing({ [label]: loop() }), [`${label}.0`, '"a value that contains itself"', "pass JSON"]),
  raised("not-json", parsing({ precision: NaN }), ["precision", "NaN", "JSON has no such number"]),
  raised("not-json", () => parseScheme({ id: 5n }), ["id", "5n", "pass the result of JSON.parse"]),
  raised("not-plain", parsing({ [label]: new Map() }), [label, "{}", "pass the result of JSON.parse"]),
  raised("too-deep", () => parseScheme(nested(65)), [
    Array.from({ length: 64 }, () => "0").join("."),
    "64",
    "flatten it",
  ]),
  raised("too-large", () => parseScheme(new Array(200_000).fill(1)), ["", "200001", "split it up"]),
  raised("too-long", parsing({ [label]: "x".repeat(10_001) }), [label, `"${"x".repeat(78)}…`, "shorten the text"]),
];
