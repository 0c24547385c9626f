import { bounded, draft, swot, table, tilt, weightsByNode } from "scorewright";
import type { BenchmarkLevel, Outlook, SwotOptions, TiltOptions, WeightBound } from "scorewright";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const weights = {
  shares: [
    { id: "revenue", weight: 0.6 },
    { id: "csat", weight: 0.4 },
  ],
};
const flat = draft({ metrics: ["revenue", "csat"] });
const slower = draft({ metrics: [{ id: "csat", direction: "lowerIsBetter" }] });
const within = (...bounds: WeightBound[]) => {
  return () => bounded(weights, bounds);
};
const tilted = (options: Partial<TiltOptions>) => () => tilt(weights, { towards: ["csat"], by: 0.1, ...options });
const team = table({ ids: ["ana"], columns: { revenue: [90], csat: [4] } });
const graded = table({ ids: ["ana"], columns: { revenue: [90], csat: ["good"] } });
const level = (parts: Partial<BenchmarkLevel>): BenchmarkLevel => {
  return { metric: "csat", level: 5, direction: "higherIsBetter", ...parts };
};
const CALM: Outlook = { opportunities: [], threats: [] };
const held = (parts: Partial<BenchmarkLevel>, on = team) => {
  return () => swot(on, [level(parts)], CALM, { weights });
};
const planned = (options: Partial<SwotOptions>) => () => swot(team, [level({})], CALM, { weights, ...options });
const COMMON = "name something that has a weight, or give it the weight 0";

/** Bounds, tilts and comparisons that cannot be made. */
export const strategy: readonly Raised[] = [
  raised("no-room", within({ of: "revenue", atLeast: 0.7 }, { of: "csat", atLeast: 0.5 }), [
    "bounds",
    '"atLeast adds up to 1.2"',
    "lower `atLeast` by 0.2 in all",
  ]),
  raised("no-room", within({ of: "revenue", atMost: 0.5 }, { of: "csat", atMost: 0.25 }), [
    "bounds",
    '"atMost adds up to 0.75"',
    "raise `atMost` by 0.25 in all",
  ]),
  raised("empty-range", within({ of: "csat", atLeast: 0.5, atMost: 0.4 }), [
    "bounds.csat.atMost",
    "0.4",
    "raise `atMost`, or lower `atLeast`",
  ]),
  raised("out-of-range", within({ of: "csat", atMost: 40 }), ["bounds.csat.atMost", "40", "write 0.4 for 40 %"]),
  raised("unknown-node", within({ of: "nps" }), ["bounds.nps", '"nps"', COMMON]),
  raised("unknown-node", within({ of: "Revenue" }), ["bounds.Revenue", '"Revenue"', 'did you mean "revenue"?']),
  raised("unknown-node", held({ metric: "csatt" }), ["benchmark.csatt", '"csatt"', 'did you mean "csat"?']),
  raised("duplicate-id", within({ of: "csat" }, { of: "csat" }), ["bounds.csat", '"csat"', "keep one of the two"]),
  raised("unknown-metric", () => weightsByNode(flat, { shares: [...weights.shares, { id: "nps", weight: 0 }] }), [
    "weights",
    '"nps"',
    "start from the weights of leafColumns; those of childColumns are patched as they are",
  ]),
  raised("missing", () => weightsByNode(flat, { shares: weights.shares.slice(1) }), [
    "weights.revenue",
    "undefined",
    "give it a weight, 0 to leave it out of the score",
  ]),
  raised("unknown-node", () => weightsByNode(flat, weights, { node: "csat" }), ["node", '"csat"', "name one of these"]),
  raised("wrong-type", () => weightsByNode(flat, { csat: 1 } as never), [
    "weights",
    '{"csat":1}',
    "pass what a weighting found, such as childColumns(…).weights",
  ]),
  raised("unknown-node", tilted({ towards: ["nps"] }), ["towards.nps", '"nps"', COMMON]),
  raised("out-of-range", tilted({ bounds: [{ of: "revenue", atMost: 0.5 }] }), [
    "bounds.revenue",
    "0.6",
    "widen the bounds, or hold the weights within them first: bounded",
  ]),
  raised("missing-column", held({}, table({ ids: ["ana"], columns: { revenue: [90] } })), [
    "columns.csat",
    '["revenue"]',
    "add the column, or leave the metric out",
  ]),
  raised("not-figures", held({}, graded), ["columns.csat", '["good"]', "leave out the metric of words"]),
  raised("wrong-type", () => swot({} as never, [], CALM, { weights }), [
    "table",
    "undefined",
    'pass what measure or table returned, or fromJson(json, "table")',
  ]),
  raised("unknown-node", held({ metric: "nps" }), ["benchmark.nps", '"nps"', COMMON]),
  raised("duplicate-id", () => swot(team, [level({}), level({})], CALM, { weights }), [
    "benchmark.csat",
    '"csat"',
    "keep one of the two",
  ]),
  raised("not-finite", held({ level: NaN }), ["benchmark.csat.level", "NaN", "correct the figure"]),
  raised("not-finite", held({ level: 1e-320 }), [
    "benchmark.csat.level",
    "1e-320",
    "look for a level, or a figure, in the wrong unit",
  ]),
  raised("not-finite", held({}, table({ ids: ["ana", "bo"], columns: { csat: [1.7e308, 1.7e308] } })), [
    "columns.csat",
    "Infinity",
    "look for a figure in the wrong unit",
  ]),
  raised("out-of-range", held({ tolerance: -0.05 }), [
    "benchmark.csat.tolerance",
    "-0.05",
    "write 0.05 for 5 % of the level",
  ]),
  raised("out-of-range", held({ tolerance: 5 }), ["benchmark.csat.tolerance", "5", "write 0.05 for 5 % of the level"]),
  raised("out-of-range", held({ level: 0, tolerance: -1 }), [
    "benchmark.csat.tolerance",
    "-1",
    "write how far the figure may be off",
  ]),
  raised("other-direction", () => swot(team, [level({})], CALM, { weights, scheme: slower }), [
    "benchmark.csat.direction",
    '"higherIsBetter"',
    "leave it out here, or correct the scheme",
  ]),
  raised("missing", () => swot(team, [{ metric: "csat", level: 5 }], CALM, { weights }), [
    "benchmark.csat.direction",
    "undefined",
    "say which way is better, or pass the scheme that does",
  ]),
  raised("unknown-node", () => swot(team, [{ metric: "csatt", level: 5 }], CALM, { weights, scheme: flat }), [
    "benchmark.csatt",
    '"csatt"',
    'did you mean "csat"?',
  ]),
  raised("unknown-key", () => swot(team, [level({})], { threat: [] } as never, { weights }), [
    "outlook.threat",
    '"threat"',
    'did you mean "threats"?',
  ]),
  raised("unknown-key", held({ tolerence: 5 } as never), [
    "benchmark.0.tolerence",
    '"tolerence"',
    'did you mean "tolerance"?',
  ]),
  raised("wrong-type", () => swot(team, [], { threats: ["csat"] } as never, { weights }), [
    "outlook.threats.0",
    '"csat"',
    "write { metric: … }",
  ]),
  raised("wrong-type", planned({ scheme: "flat" as never }), [
    "scheme",
    '"flat"',
    "pass the scheme, or its calibration",
  ]),
  raised("not-a-choice", held({ direction: "up" as never }), [
    "benchmark.csat.direction",
    '"up"',
    "write one of these words",
  ]),
  raised("missing", () => swot(team, [], { ...CALM, threats: [{ metric: "csat", because: " " }] }, { weights }), [
    "outlook.threats.csat.because",
    '" "',
    "say what you expect: it is printed beside the shift",
  ]),
  raised("out-of-range", planned({ shifts: { weakness: 5 } }), ["shifts.weakness", "5", "write 0.4 for 40 %"]),
  raised("out-of-range", planned({ limit: -0.1 }), ["limit", "-0.1", "write 0.4 for 40 %"]),
  raised("not-a-choice", planned({ by: "mode" as never }), ["by", '"mode"', "write one of these words"]),
  raised("out-of-range", planned({ bounds: [{ of: "csat", atMost: 0.3 }] }), [
    "bounds.csat",
    "0.4",
    "widen the bounds, or hold the weights within them first: bounded",
  ]),
];
