import { alignment, evaluate, fromJson, nominalWeights, table, toJson } from "scorewright";
import { teamRun } from "../flow/team.js";
import { QUARTER, changed, seedRecords, seedScheme } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const goal = { kind: "goalposts", low: 0, high: 100 };
const grouped = teamRun(
  {
    score: {
      id: "total",
      missing: { kind: "impute", by: "mean", within: "office" },
      of: [
        { metric: "calls", weight: 0.5, normalize: { kind: "minMax", within: "office" } },
        { metric: "mails", weight: 0.5, normalize: goal },
      ],
    },
    ranks: [],
    quadrants: [],
  },
  [
    { id: "ana", calls: 80, mails: 60, office: "east" },
    { id: "bo", calls: 60, mails: 80, office: "west" },
  ],
).calibration;
const profiled = evaluate(seedScheme(), seedRecords(), QUARTER).calibration;
const reading = (value: Parameters<typeof toJson>[0], changes: Readonly<Record<string, unknown>>) => () =>
  fromJson(changed(toJson(value), changes));
const WHOLE = "store the value whole";
const people = table({
  ids: ["ana"],
  columns: { calls: [1], mails: [2] },
  attributes: { office: ["east"], role: ["x"] },
});

/** Stored calibrations and tables of which a part was taken away, doubled or exchanged. */
export const fitted: readonly Raised[] = [
  raised(
    "unknown-index",
    reading(profiled, { "metrics.revenue.target": { base: { metric: "quota" }, index: "season" } }),
    ["indices", '"season"', WHOLE],
  ),
  raised("other-scheme", () => alignment(seedScheme(), grouped), [
    "calibration.score",
    '[{"metric":"calls","weight":0.5},{"metric":"mails","weight":0.5}]',
    "pass what calibrate returned for this scheme",
  ]),
  raised("other-figure", reading(profiled, { "profiles.serviceStrong.shift": 0 }), [
    "profiles.serviceStrong.shift",
    "0",
    WHOLE,
  ]),
  raised("unknown-profile", () => nominalWeights(profiled, "serviceStrang"), [
    "profile",
    '"serviceStrang"',
    "name a profile of the scheme, or leave it out",
  ]),
  raised("wrong-groups", reading(grouped, { "score.of.calls.within": undefined }), [
    "score.calls.curves",
    '["east","west"]',
    WHOLE,
  ]),
  raised("duplicate-id", reading(grouped, { "score.of.calls.curves.1.group": "east" }), [
    "score.calls.curves",
    '"east"',
    WHOLE,
  ]),
  raised("wrong-groups", reading(grouped, { "score.blend.missing.within": undefined }), [
    "score.total.imputed.calls",
    '["east","west"]',
    WHOLE,
  ]),
  raised("unknown-node", reading(grouped, { "score.imputed": undefined }), ["score.total.imputed", "[]", WHOLE]),
  raised("duplicate-id", reading(grouped, { "score.of.1.metric": "calls" }), ["score", '"calls"', WHOLE]),
  raised("unknown-profile", reading(profiled, { profiles: [] }), ["score.total", '"serviceStrong"', WHOLE]),
  raised("unknown-profile", reading(profiled, { "score.of.quality.weight.profiles": [] }), [
    "score.total.of.quality.weight.profiles",
    "[]",
    WHOLE,
  ]),
  raised("no-weight", reading(grouped, { "score.of.calls.weight.base": 0, "score.of.mails.weight.base": 0 }), [
    "score.total.base",
    "0",
    WHOLE,
  ]),
  raised("duplicate-id", reading(people, { "columns.1.id": "calls" }), ["columns", '"calls"', WHOLE]),
  raised("duplicate-id", reading(people, { "attributes.1.id": "office" }), ["attributes", '"office"', WHOLE]),
  raised("duplicate-id", reading(people, { "attributes.0.labels": ["east", "east"] }), [
    "office.labels",
    '"east"',
    WHOLE,
  ]),
];
