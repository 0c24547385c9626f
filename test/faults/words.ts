import { calibrate, categorical, fromJson, table, toJson, wordPosition } from "scorewright";
import { SCORES, gradedRun, gradedScheme, handGraded } from "../flow/graded.js";
import { changed } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";
import { parsing } from "./shapes.js";

const leaf = "score.of.quality.of.csat";
const WORDS = { kind: "category", source: "roster", field: "grade" };
const GRADES = { kind: "categorical", scores: SCORES };
/** The seed scheme with csat as a metric of words, which its leaf scores. */
const graded = (changes: Readonly<Record<string, unknown>> = {}) =>
  parsing({ "metrics.csat": { id: "csat", from: WORDS }, [`${leaf}.normalize`]: structuredClone(GRADES), ...changes });
const OTHER = "name a metric of figures; words are scored by categorical, and nothing else reads them";
const LISTED = "correct it, add it to `scores`, map it by an alias, or state by `unmapped` what other words earn";
const ATTRIBUTE = 'add "grade" to the attributes of roster, and ask for { "attribute": "grade" }';
const SAID = "leave it out: the scores of the words say what is good";

const reading = (changes: Readonly<Record<string, unknown>>) => () =>
  fromJson(changed(toJson(handGraded(["A"]).calibration), changes));

/** Words where figures belong, figures where words belong, and words that nobody listed. */
export const words: readonly Raised[] = [
  raised("unmapped-word", () => wordPosition("gold", { scores: SCORES }), ["", '"gold"', LISTED]),
  raised("unmapped-word", () => gradedRun([{ id: "ana", grade: "a" }]), ["columns.rating.ana", '"a"', LISTED]),
  raised("duplicate-id", () => categorical({ scores: [...SCORES, SCORES[0]!] }), [
    "scores.3.of",
    '"A"',
    "keep one of the two",
  ]),
  raised("duplicate-id", graded({ [`${leaf}.normalize.scores.+`]: SCORES[1] }), [
    `${leaf}.normalize.scores.3.of`,
    '"B"',
    "keep one of the two",
  ]),
  raised("out-of-range", graded({ [`${leaf}.normalize.scores.0.earns`]: 80 }), [
    `${leaf}.normalize.scores.A.earns`,
    "80",
    "write 0.8 for 80 %",
  ]),
  raised("not-a-text", () => gradedRun([{ id: "ana", grade: 4 }]), ["roster.ana.grade", "4", 'write "4"']),
  raised("not-words", parsing({ [`${leaf}.normalize`]: GRADES }), [
    "metrics.csat.from",
    '"mean"',
    'measure it by "category", or normalize its figures by piecewise',
  ]),
  raised(
    "not-words",
    () => {
      const made = table({ ids: ["ana"], columns: { rating: [4], calls: [5] } });
      return calibrate(gradedScheme({}, { sources: [], from: {} }), made);
    },
    ["columns.rating", "4", "pass texts, or normalize the figures by piecewise"],
  ),
  raised("not-figures", parsing({ "metrics.csat": { id: "csat", from: WORDS } }), [
    `${leaf}.normalize.kind`,
    '"goalposts"',
    'write { "kind": "categorical", "scores": [{ "of": "…", "earns": 1 }] }',
  ]),
  raised("not-figures", graded({ "metrics.wonDeals.target": { metric: "csat" } }), [
    "metrics.wonDeals.target.metric",
    '"csat"',
    OTHER,
  ]),
  raised("not-figures", graded({ "metrics.retention.from": { kind: "ratio", of: "csat", to: "quota" } }), [
    "metrics.retention.from.of",
    '"csat"',
    OTHER,
  ]),
  raised("not-figures", graded({ "plan.components.commission.base.metric": "csat" }), [
    "plan.components.commission.base.metric",
    '"csat"',
    OTHER,
  ]),
  raised("not-figures", graded({ "plan.components.commission.pay.scale.metric": "csat" }), [
    "plan.components.commission.pay.scale.metric",
    '"csat"',
    OTHER,
  ]),
  raised("not-figures", graded({ "profiles.serviceStrong.when": { not: { metric: "csat", equals: "A" } } }), [
    "profiles.serviceStrong.when.not.metric",
    '"csat"',
    ATTRIBUTE,
  ]),
  raised("not-figures", graded({ "plan.components.commission.for": { metric: "csat", present: true } }), [
    "plan.components.commission.for.metric",
    '"csat"',
    ATTRIBUTE,
  ]),
  raised(
    "not-figures",
    () => {
      const hand = { id: "strict", when: { metric: "rating", equals: "A" }, weights: [] };
      return gradedScheme(
        {},
        { sources: [], from: {}, profiles: [{ ...hand, weights: [{ of: "calls", weight: 1 }] }] },
      );
    },
    [
      "profiles.strict.when.metric",
      '"rating"',
      'add "rating" to the attributes of the table, and ask for { "attribute": "rating" }',
    ],
  ),
  raised(
    "not-figures",
    () => {
      const made = table({ ids: ["ana"], columns: { rating: ["A"], calls: ["5"] } });
      return calibrate(gradedScheme({}, { sources: [], from: {} }), made);
    },
    ["columns.calls", '["5"]', "write figures without quotes, or score the words by categorical"],
  ),
  raised("unused-key", graded({ "metrics.csat.direction": "higherIsBetter" }), [
    "metrics.csat.direction",
    '"higherIsBetter"',
    SAID,
  ]),
  raised("unused-key", graded({ "metrics.csat.target": 5 }), [
    "metrics.csat.target",
    "5",
    "leave it out: the scores of the words say what full marks are",
  ]),
  raised("unused-key", graded({ "metrics.csat.baseline": { metric: "quota" } }), [
    "metrics.csat.baseline",
    '{"metric":"quota"}',
    "leave it out: the scores of the words say what each earns",
  ]),
  raised("unused-key", graded({ "metrics.csat.unit": { currency: "USD" } }), [
    "metrics.csat.unit.currency",
    '"USD"',
    "leave it out, or measure a field with amounts",
  ]),
  raised("unused-key", graded({ "metrics.csat.onMissing": "zero" }), [
    "metrics.csat.onMissing",
    '"zero"',
    'leave it out, or write "missing"',
  ]),
  raised("wrong-grain", graded({ "metrics.csat.from.source": "surveys" }), [
    "metrics.csat.from.source",
    '"record"',
    'declare "grain": "person" on the source, or read another one',
  ]),
  raised("transform-of-words", graded({ [`${leaf}.transform`]: [{ kind: "log1p" }] }), [
    `${leaf}.transform`,
    '"log1p"',
    "leave the transform out",
  ]),
  raised("no-vocabulary", reading({ "score.of.rating.vocabulary": undefined }), [
    "score.rating.vocabulary",
    "undefined",
    "store the value whole",
  ]),
];
