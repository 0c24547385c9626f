import {
  compareRankings,
  criticalWeight,
  pearson,
  random,
  rankAcceptability,
  rankIntervals,
  sampleWeights,
  shapley,
  sweep,
} from "scorewright";
import { fieldOf, weightsOf } from "../simulate/fields.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const field = fieldOf(["calls", "mails"], { ana: [1, 0], bo: [0, 1] });
const halves = weightsOf({ calls: 0.5, mails: 0.5 });
const sample = sampleWeights(["calls", "mails"], { draws: 2, seed: 1 });
const SHARE = "write a share such as 0.25; 0 leaves the column out of the score";

/** What correlations, chance, and experiments with weights and rankings refuse. */
export const experiments: readonly Raised[] = [
  raised("wrong-length", () => pearson([1, 2], [1]), [
    "y",
    "1",
    "pass two lists about the same people, with null where somebody has no figure",
  ]),
  raised("out-of-range", () => random(0.5), [
    "seed",
    "0.5",
    "choose a number, such as 20260701, and keep it with the result",
  ]),
  raised("out-of-range", () => sampleWeights(["calls"], { draws: 0, seed: 1 }), ["draws", "0", "draw 10,000 times"]),
  raised("missing", () => sampleWeights([], { draws: 1, seed: 1 }), ["ids", "0", "name the columns that are weighed"]),
  raised("duplicate-id", () => sampleWeights(["calls", "calls"], { draws: 1, seed: 1 }), [
    "ids.calls",
    '"calls"',
    "keep one of the two",
  ]),
  raised(
    "out-of-range",
    () => sampleWeights(["calls", "mails"], { draws: 1, seed: 1, around: { weights: halves, concentration: 0 } }),
    ["around.concentration", "0", "write 10 for weights that wander far, 1000 for weights that stay close"],
  ),
  raised(
    "not-exactly-one",
    () =>
      sampleWeights(["calls", "mails"], {
        draws: 1,
        seed: 1,
        around: { weights: halves, concentration: 5 },
        bounds: [],
      }),
    ["bounds", '"around, bounds"', "keep one of the two"],
  ),
  raised(
    "empty-range",
    () =>
      sampleWeights(["calls", "mails"], { draws: 1, seed: 1, bounds: [{ of: "calls", atLeast: 0.5, atMost: 0.2 }] }),
    ["bounds.calls.atMost", "0.2", "raise `atMost`, or lower `atLeast`"],
  ),
  raised(
    "no-room",
    () =>
      sampleWeights(["calls", "mails"], {
        draws: 1,
        seed: 1,
        bounds: [
          { of: "calls", atMost: 0.25 },
          { of: "mails", atMost: 0.25 },
        ],
      }),
    ["bounds", '"atMost adds up to 0.5"', "raise `atMost` by 0.5 in all"],
  ),
  raised("unknown-column", () => criticalWeight(field, halves, { vary: "visits", between: ["ana", "bo"] }), [
    "vary",
    '"visits"',
    "name a column of scores",
  ]),
  raised("unknown-person", () => criticalWeight(field, halves, { vary: "calls", between: ["ana", "zoe"] }), [
    "between.1",
    '"zoe"',
    "pass the id of one of the rows",
  ]),
  raised("no-weight", () => sweep(field, weightsOf({ calls: 1, mails: 0 }), { vary: "calls", steps: 1 }), [
    "weights",
    "0",
    "give a column besides calls a weight above 0",
  ]),
  raised("bad-weight", () => sweep(field, weightsOf({ calls: -1, mails: 1 }), { vary: "calls", steps: 1 }), [
    "weights.calls",
    "-1",
    SHARE,
  ]),
  raised("missing", () => sweep(field, weightsOf({ calls: 1 }), { vary: "calls", steps: 1 }), [
    "weights.mails",
    "undefined",
    "add it, with the weight 0 where the column shall not count",
  ]),
  raised("empty-range", () => sweep(field, halves, { vary: "calls", from: 1, to: 0, steps: 1 }), [
    "to",
    "0",
    "swap the two ends",
  ]),
  raised("bad-weight", () => rankAcceptability(field, { ...sample, values: Float64Array.of(1, 0, 2, -1) }), [
    "sample.values.2",
    "2",
    SHARE,
  ]),
  raised("no-weight", () => rankAcceptability(field, { ...sample, values: new Float64Array(4) }), [
    "sample.values.0",
    "0",
    "give at least one column a weight above 0",
  ]),
  raised("out-of-range", () => rankIntervals(field, sample, { level: 90 }), [
    "level",
    "90",
    "write 0.9 for places that hold in 90 % of the draws",
  ]),
  raised("field-too-large", () => rankAcceptability(crowd(5001), sample), [
    "ids",
    "5001",
    "compare within smaller groups",
  ]),
  raised("field-too-large", () => sweep(crowd(20_000), halves, { vary: "calls", steps: 500 }), [
    "steps",
    "10020000",
    "write steps: 499, or compare within smaller groups",
  ]),
  raised("out-of-range", () => sweep(scored(1e200), halves, { vary: "calls", steps: 1 }), [
    "columns.calls.ana",
    "1e+200",
    "write points, 100 for full marks",
  ]),
  raised("not-a-number", () => sweep(scored("8" as never), halves, { vary: "calls", steps: 1 }), [
    "columns.calls.ana",
    '"8"',
    "write a finite number, or null where somebody has no score",
  ]),
  raised("wrong-type", () => shapley(field, halves, {} as never), [
    "reference",
    "undefined",
    'write { id: "target", values: [{ id: "calls", value: 100 }] }',
  ]),
  raised("wrong-type", () => sweep(field, { calls: 0.5, mails: 0.5 } as never, { vary: "calls", steps: 1 }), [
    "weights",
    '{"calls":0.5,"mails":0.5}',
    "pass what a weighting found, such as childColumns(…).weights",
  ]),
  raised("wrong-type", () => sweep(halves as never, halves, { vary: "calls", steps: 1 }), [
    "field",
    '{"shares":[{"id":"calls","weight":0.5},{"id":"mails","weight":0.5}]}',
    "pass childColumns(calibration, table)",
  ]),
  raised("wrong-type", () => rankAcceptability(field, undefined as never), [
    "sample",
    "undefined",
    "pass what sampleWeights made",
  ]),
  raised("wrong-type", () => compareRankings(undefined as never), ["rankings", "undefined", "pass [before, after]"]),
  raised("wrong-type", () => criticalWeight(field, halves, { vary: "calls", between: ["ana"] as never }), [
    "between",
    '["ana"]',
    'write ["ana", "bo"]',
  ]),
  raised("not-finite", () => shapley(field, halves, { reference: { id: "target", values: [calls(NaN), mails(1)] } }), [
    "reference.calls",
    "NaN",
    "state what each column is held against",
  ]),
  raised("missing", () => compareRankings([]), ["rankings", "0", "pass the ranking before and the one after"]),
  raised("not-exactly-one", () => compareRankings([ranking("a"), { id: "b", ids: ["ana"] }]), [
    "rankings.1",
    '"neither"',
    "give scores, of which the greatest is first, or ranks, of which 1 is",
  ]),
  raised("out-of-range", () => compareRankings([ranking("a"), { ...ranking("b"), ranks: [0.5] }]), [
    "rankings.1.ranks.0",
    "0.5",
    "count places from 1; write null for somebody without one",
  ]),
];

function crowd(people: number) {
  const ids = Array.from({ length: people }, (_, row) => `p${row}`);
  return { ids, columns: ["calls", "mails"].map((id) => ({ id, values: new Float64Array(people) })) };
}

function scored(calls: number) {
  return fieldOf(["calls", "mails"], { ana: [calls, 1] });
}

function ranking(id: string) {
  return { id, ids: ["ana"], ranks: [1] };
}

function calls(value: number) {
  return { id: "calls", value };
}

function mails(value: number) {
  return { id: "mails", value };
}
