import { SEED } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const tree = "score.of.volume.of";
const condition = "profiles.serviceStrong.when";
const ratio = { id: "twice", from: { kind: "ratio", of: "twice", to: "csat" } };
const goalposts = { kind: "goalposts", low: 5, high: 1 };
const knots = [
  { at: 5, earns: 0 },
  { at: 4, earns: 1 },
];
const ALIAS = { field: "stage", values: [{ from: "Closed Won", to: "won" }] };
const ANOTHER = "give one of them another id";
const DIRECTION = 'add "direction": "higherIsBetter" or "lowerIsBetter" to the metric';
const QUARTER = '`to` is the day after the last one: { from: "2026-01-01", to: "2026-04-01" } is the first quarter';
const RENORMALISE =
  'change them by 0.1 in all, or declare "weights": { "kind": "direct", "sum": "renormalise" } on their node';

const SEASON = { id: "season", from: 0.5, to: 1.5 };

/** A scheme whose form is right and whose names, weights, cuts or conditions are not. */
export const meanings: readonly Raised[] = [
  raised("unused-currency", parsing({ currencies: [{ id: "USDT", digits: 6 }] }), [
    "currencies.USDT",
    '"USDT"',
    "spell it as they do, or leave it out",
  ]),
  raised("unknown-index", parsing({ "metrics.csat.target": { base: 4, index: "season" } }), [
    "metrics.csat.target.index",
    '"season"',
    "declare the index",
  ]),
  raised("bad-target", parsing({ indices: [SEASON], "metrics.csat.target": { base: 0, index: "season" } }), [
    "metrics.csat.target.base",
    "0",
    "set the target that full marks stand for, or score the metric by goalposts",
  ]),
  raised("empty-range", parsing({ indices: [{ ...SEASON, from: 2 }] }), [
    "indices.season.from",
    "2",
    "write the least as from, the most as to",
  ]),
  raised("unknown-objective", parsing({ objectives: [{ id: "growth" }], "metrics.csat.serves": ["grwth"] }), [
    "metrics.csat.serves.0",
    '"grwth"',
    'did you mean "growth"?',
  ]),
  raised("unknown-objective", parsing({ "metrics.csat.serves": ["growth"] }), [
    "metrics.csat.serves.0",
    '"growth"',
    "declare the objective",
  ]),
  raised("duplicate-id", parsing({ "metrics.+": SEED.metrics[0] }), ["metrics.revenue", '"revenue"', ANOTHER]),
  raised("duplicate-id", parsing({ "score.of.quality.id": "volume" }), ["score.of.volume", '"volume"', ANOTHER]),
  raised("duplicate-id", parsing({ "score.of.quality.of.csat.metric": "revenue" }), [
    "score.of.quality.of.revenue",
    '"revenue"',
    "score it once; to score it two ways, add a metric made the same way",
  ]),
  raised("duplicate-id", parsing({ "ranks.+": SEED.ranks![0] }), ["ranks.overall", '"overall"', ANOTHER]),
  raised("unknown-metric", parsing({ [`${tree}.revenue.metric`]: "revenu" }), [
    `${tree}.revenu.metric`,
    '"revenu"',
    'did you mean "revenue"?',
  ]),
  raised("unknown-node", parsing({ "ranks.overall.by.node": "happiness" }), [
    "ranks.overall.by.node",
    '"happiness"',
    "declare the node, or name one of: total, volume, revenue, newCustomers, wonDeals, quality, csat, retention",
  ]),
  raised("unknown-attribute", parsing({ "ranks.overall.within": "team" }), [
    "ranks.overall.within",
    '"team"',
    'did you mean "teamId"?',
  ]),
  raised("unknown-attribute", parsing({ "ranks.overall.within": "strength" }), [
    "ranks.overall.within",
    '"strength"',
    "declare it in a source, or in the scheme's own attributes, or name one of: role, teamId",
  ]),
  raised("unknown-source", parsing({ "metrics.csat.from.source": "survey" }), [
    "metrics.csat.from.source",
    '"survey"',
    'did you mean "surveys"?',
  ]),
  raised("undecided-ties", parsing({ "ranks.overall.ties": "ordinal" }), [
    "ranks.overall.remaining",
    '"share"',
    'add "remaining": "personId", or let people who tie share a place: "ties": "competition"',
  ]),
  raised("unused-tolerance", parsing({ "ranks.overall.tolerance": 0.5 }), [
    "ranks.overall.tolerance",
    "0.5",
    'leave it out, or add "decideOn": "unrounded"',
  ]),
  raised("missing-direction", parsing({ "ranks.overall.tieBreaks": [{ metric: "quota" }] }), [
    "ranks.overall.tieBreaks.quota",
    '"quota"',
    'add "direction": "higherIsBetter" or "lowerIsBetter" to the metric quota',
  ]),
  raised("missing-target", parsing({ "ranks.overall.tieBreaks": [{ metric: "csat", of: "attainment" }] }), [
    "ranks.overall.tieBreaks.csat.of",
    '"attainment"',
    'add "target" to the metric csat, or ask for its value',
  ]),
  raised("unknown-node", parsing({ "ranks.overall.tieBreaks": [{ node: "qualty" }] }), [
    "ranks.overall.tieBreaks.0.node",
    '"qualty"',
    'did you mean "quality"?',
  ]),
  raised("bad-target", parsing({ "metrics.wonDeals.target": 0 }), [
    "metrics.wonDeals.target",
    "0",
    "set the target that full marks stand for, or score the metric by goalposts",
  ]),
  raised("bad-currency", parsing({ "metrics.quota.unit.currency": "usd" }), [
    "metrics.quota.unit.currency",
    '"usd"',
    'write an ISO 4217 code such as "USD"',
  ]),
  raised("circular-metric", parsing({ "metrics.+": ratio }), [
    "metrics.twice.from",
    '["twice"]',
    "make one of them from records",
  ]),
  raised("missing-field", parsing({ "sources.deals.date": undefined }), [
    "sources.deals.date",
    "undefined",
    'add "date": "…"',
  ]),
  raised("duplicate-id", parsing({ "sources.surveys.attributes": ["role"] }), [
    "sources.roster.attributes.0",
    '"role"',
    "keep it in surveys or in roster",
  ]),
  raised("duplicate-id", parsing({ "sources.deals.aliases": [ALIAS, ALIAS] }), [
    "sources.deals.aliases.1.field",
    '"stage"',
    "join the two into one entry",
  ]),
  raised("unused-known", parsing({ "sources.roster.aliases": [{ ...ALIAS, known: ["north"] }] }), [
    "sources.roster.aliases.0.known",
    '["north"]',
    "leave it out",
  ]),
  raised(
    "not-money",
    parsing({
      "metrics.csat.unit": { currency: "USD" },
      "metrics.csat.from.field": { daysBetween: ["on", "on"] },
    }),
    ["metrics.csat.unit.currency", '"USD"', 'write "unit": { "name": "days" }, or measure a field with amounts'],
  ),
  raised("not-money", parsing({ "metrics.wonDeals.unit": { currency: "USD" } }), [
    "metrics.wonDeals.unit.currency",
    '"USD"',
    'write "unit": { "name": "deals" }, or measure a field with amounts',
  ]),
  raised("wrong-type", parsing({ "metrics.wonDeals.from.where": { field: "stage", equals: "" } }), [
    "metrics.wonDeals.from.where.equals",
    '""',
    'ask for "present": false',
  ]),
  raised("wrong-grain", parsing({ "metrics.csat.from.source": "roster" }), [
    "metrics.csat.from.source",
    '"person"',
    'declare "grain": "record" on the source, or read another one',
  ]),
  raised("wrong-length", parsing({ "metrics.csat.from.field": { daysBetween: ["a", "b", "c"] } }), [
    "metrics.csat.from.field.daysBetween",
    '["a","b","c"]',
    'write [from, to], such as ["engagedOn", "closedOn"]',
  ]),
  raised("empty-period", parsing({ "metrics.csat.window": { from: "2026-04-01", to: "2026-01-01" } }), [
    "metrics.csat.window",
    '{"from":"2026-04-01","to":"2026-01-01"}',
    QUARTER,
  ]),
  raised("missing-direction", parsing({ "metrics.csat.direction": undefined }), [
    "metrics.csat.direction",
    "undefined",
    DIRECTION,
  ]),
  raised("missing-target", parsing({ "metrics.wonDeals.target": undefined }), [
    "metrics.wonDeals.target",
    "undefined",
    'add "target": 12, or "target": { "metric": "quota" }, to the metric',
  ]),
  raised("bad-weight", parsing({ "score.of.volume.weight": undefined }), [
    "score.of.volume.weight",
    "undefined",
    "write a share such as 0.25; 0 leaves the child out of the score",
  ]),
  raised("weights-do-not-sum", parsing({ [`${tree}.revenue.weight`]: 0.4 }), [tree, '"0.9"', RENORMALISE]),
  raised(
    "no-weight",
    parsing({
      "score.of.quality.weights": { kind: "direct", sum: "renormalise" },
      "score.of.quality.of.csat.weight": 0,
      "score.of.quality.of.retention.weight": 0,
    }),
    ["score.of.quality.of", "0", "give at least one child a weight above 0"],
  ),
  raised("unknown-metric", parsing({ [condition]: { all: [{ metric: "csatt", atLeast: 4 }] } }), [
    `${condition}.all.csatt.metric`,
    '"csatt"',
    'did you mean "csat"?',
  ]),
  raised("weight-of-root", parsing({ "score.weight": 0.3 }), ["score.weight", "0.3", "give weights to its children"]),
  raised("weight-of-root", parsing({ "profiles.serviceStrong.weights.0.of": "total" }), [
    "profiles.serviceStrong.weights",
    '"total"',
    "give weights to its children",
  ]),
  raised("incomplete-profile", parsing({ "profiles.serviceStrong.weights.1": undefined }), [
    "profiles.serviceStrong.weights",
    '["volume"]',
    "add quality: a profile states all children of each parent that it touches",
  ]),
  raised(
    "out-of-range",
    parsing({ profiles: Array.from({ length: 256 }, (_, k) => ({ ...SEED.profiles![0], id: `p${k}` })) }),
    ["profiles", "256", 'join profiles that state the same weights by "any"'],
  ),
  raised("incomplete-quadrant", parsing({ "quadrants.style.cells.3": undefined }), [
    "quadrants.style.cells",
    '["high/high","high/low","low/high"]',
    "add a cell for low/low",
  ]),
  raised("too-many-digits", parsing({ "quadrants.style.x.cut.at": 70.25 }), [
    "quadrants.style.x.cut.at",
    "70.25",
    "write 70.3, or raise the scheme's precision",
  ]),
  raised("too-many-digits", parsing({ "plan.components.commission.for": { node: "total", equals: 82.45 } }), [
    "plan.components.commission.for.equals",
    "82.45",
    "write 82.5, or raise the scheme's precision",
  ]),
  raised("empty-range", parsing({ "score.of.quality.of.csat.normalize": goalposts }), [
    "score.of.quality.of.csat.normalize.high",
    "1",
    "write the lower figure first; `direction` says which end is good",
  ]),
  raised("empty-range", parsing({ [`${tree}.revenue.normalize.minimum`]: 2 }), [
    `${tree}.revenue.normalize.minimum`,
    "2",
    "the minimum is what a failure earns, the cap what the best can earn",
  ]),
  raised("unordered-knots", parsing({ "score.of.quality.of.csat.normalize": { kind: "piecewise", knots } }), [
    "score.of.quality.of.csat.normalize.knots.1.at",
    "4",
    "order the knots by `at`, and give each figure once",
  ]),
  raised("looks-ahead", parsing({ [condition]: { quadrant: "style", equals: "hunter" } }), [
    `${condition}.quadrant`,
    '"quadrant"',
    "ask about attribute or metric, or move the condition to a later stage",
  ]),
  raised("wrong-type", parsing({ [condition]: { metric: "quota", atLeast: 1000 } }), [
    `${condition}.atLeast`,
    "1000",
    'write "1000"',
  ]),
  raised("wrong-type", parsing({ [condition]: { attribute: "role", atLeast: "b" } }), [
    `${condition}.atLeast`,
    '"b"',
    "name the codes that pass",
  ]),
  raised("missing-target", parsing({ [condition]: { metric: "csat", of: "attainment", atLeast: 1 } }), [
    `${condition}.of`,
    '"attainment"',
    'add "target" to the metric csat, or ask for its value',
  ]),
  raised("missing-baseline", parsing({ [condition]: { metric: "csat", of: "baseline", atLeast: 1 } }), [
    `${condition}.of`,
    '"baseline"',
    'add "baseline" to the metric csat, or ask for its value',
  ]),
  raised("unknown-key", parsing({ [condition]: { attribute: "role", of: "target", equals: "x" } }), [
    `${condition}.of`,
    '"target"',
    "remove it",
  ]),
];
