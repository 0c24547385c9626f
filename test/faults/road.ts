import {
  applyRule,
  cap,
  evaluate,
  explain,
  geometricMean,
  goalposts,
  leaderboard,
  members,
  minMax,
  reward,
  score,
  statementOf,
  table,
  totalPaid,
  valueAt,
} from "scorewright";
import { teamRun, teamTable } from "../flow/team.js";
import { QUARTER, SEED, seedRecords, seedScheme } from "../seedCase.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const people = [
  { id: "ana", calls: 80, mails: 60, role: "hunter", office: "east" },
  { id: "bo", calls: 60, mails: 80, role: "hunter", office: "east" },
];
const run = teamRun({}, people);
const one = (normalize: object) => ({
  score: { id: "total", of: [{ metric: "calls", weight: 1, normalize }] },
  quadrants: [],
});
const paying = (component: object) => ({
  plan: { currency: "USD", settle: { round: "half-up" }, components: [{ id: "c0", ...component }] },
});
const rate = { base: { metric: "revenue" }, pay: { kind: "rate", rate: "0.1" } };
const profile = (id: string, attribute: string) => ({
  id,
  when: { attribute, present: true },
  weights: [
    { of: "calls", weight: 0.5 },
    { of: "mails", weight: 0.5 },
  ],
});
const TINY = [{ id: "calls", direction: "higherIsBetter", target: 1e-300 }];
const CLIP = { below: "clip", above: "clip" } as const;
const within = one({ kind: "minMax", within: "office" });

function otherwiseDefined() {
  const { calibration } = evaluate(seedScheme(), seedRecords(), QUARTER);
  const other = evaluate(
    seedScheme({ "metrics.wonDeals.from": { kind: "count", source: "votes" } }),
    seedRecords(),
    QUARTER,
  );
  return score(calibration, other.table);
}

/** What cannot be calibrated, scored, paid or explained. */
export const road: readonly Raised[] = [
  raised("duplicate-id", () => table({ ids: ["ana", "ana"], columns: {} }), [
    "ids.1",
    '"ana"',
    "keep one of the two, or tell them apart by another key",
  ]),
  raised("wrong-type", () => table(null as never), [
    "ids",
    "undefined",
    'write { ids: ["ana"], columns: { calls: [20] } }',
  ]),
  raised("wrong-type", () => table({ ids: ["ana"] } as never), [
    "columns",
    "undefined",
    "give one value per id, null where one is missing",
  ]),
  raised("wrong-type", () => table({ ids: ["ana"], columns: { calls: null as never } }), [
    "columns.calls",
    "null",
    "give one value per id, null where one is missing",
  ]),
  raised("wrong-length", () => table({ ids: ["ana"], columns: { calls: [1, 2] } }), [
    "columns.calls",
    "2",
    "give one value per id, null where one is missing",
  ]),
  raised("not-a-number", () => table({ ids: ["ana"], columns: { calls: [NaN] } }), [
    "columns.calls.0",
    "NaN",
    "write a finite number, or null where the figure is missing",
  ]),
  raised("not-a-text", () => table({ ids: ["ana"], columns: {}, attributes: { role: [5 as never] } }), [
    "attributes.role.0",
    "5",
    "write a text, or null where it is missing",
  ]),
  raised("not-finite", () => goalposts({ low: 0, high: Infinity }), ["high", "Infinity", "correct the figure"]),
  raised(
    "not-finite",
    () => teamRun({ ...one({ kind: "attainment" }), metrics: TINY }, [{ id: "ana", calls: 1e300 }]),
    ["metrics.calls.target.ana", "Infinity", "look for a figure, or a target, in the wrong unit"],
  ),
  raised("flat-population", () => minMax([5, 5], { onConstant: "error" }), [
    "",
    '"2 figures, all 5"',
    "attainment with a target, another onConstant, or leave this metric out for the period",
  ]),
  raised("flat-population", () => teamRun(one({ kind: "minMax", onConstant: "error" }), people.slice(0, 1)), [
    "metrics.calls.normalize",
    '"1 figure, all 80"',
    "attainment with a target, another onConstant, or leave this metric out for the period",
  ]),
  raised(
    "flat-population",
    () => teamRun(one({ kind: "minMax", within: "office", onConstant: "error" }), people.slice(0, 1)),
    [
      `metrics.calls.normalize.office.${people[0]!.office}`,
      '"1 figure, all 80"',
      "attainment with a target, another onConstant, or leave this metric out for the period",
    ],
  ),
  raised("missing-input", () => applyRule(cap({ amount: "5" }), { base: null }), [
    "inputs.amount",
    '["base"]',
    'pass { amount: decimal("…") }, or null where it is unknown',
  ]),
  raised("missing-column", () => score(run.calibration, table({ ids: ["ana"], columns: { calls: [1] } })), [
    "columns.mails",
    '["calls"]',
    "add the column; null where somebody's figure is missing",
  ]),
  raised("missing-attribute", () => teamRun(one({ kind: "minMax", within: "team" }), people), [
    "attributes.team",
    '["role","office"]',
    "declare it on the person source, or pass it to table({ attributes })",
  ]),
  raised("profiles-overlap", () => teamRun({ profiles: [profile("one", "role"), profile("two", "office")] }, people), [
    "people.ana",
    '["one","two"]',
    "narrow one of the conditions, so that nobody fits both",
  ]),
  raised(
    "unseen-group",
    () => score(teamRun(within, people).calibration, teamTable([{ ...people[0]!, office: "west" }])),
    ["score.calls.normalize.within", '"west"', 'calibrate with that group, or declare "unseen": "everybody"'],
  ),
  raised("other-definitions", otherwiseDefined, [
    "metrics.wonDeals",
    'from.source "votes", no from.where',
    "measure with the scheme that was calibrated, or calibrate again",
  ]),
  raised("outside-curve", () => teamRun(one({ kind: "goalposts", low: 0, high: 70, outside: "refuse" }), people), [
    "people.ana",
    "80",
    "correct the value, widen the ends, or declare clip or extrapolate outside",
  ]),
  raised(
    "score-out-of-range",
    () => teamRun({ ...one({ kind: "goalposts", low: 0, high: 1, outside: "extrapolate" }), precision: 6 }, people),
    ["people.ana", "8000", "lower the precision, or clip the curve that reaches so far"],
  ),
  raised("negative-share", () => geometricMean([-0.5, 1]), ["", "-0.5", "clip the curve at 0, or use arithmeticMean"]),
  raised("missing-credits", () => teamRun(paying({ ...rate, per: "deal" }), people), [
    "credits.revenue",
    "undefined",
    "pass the `credits` that measure returned",
  ]),
  raised("other-rows", () => reward(run.calibration, { table: teamTable(people.slice(1)), scores: run.scores }), [
    "scores",
    '["ana","bo"]',
    "pass the scores and credits that belong to this table",
  ]),
  raised(
    "tie-meets-prize",
    () => teamRun(paying({ pay: { kind: "prizes", rank: "overall", prizes: ["9"] } }), people),
    [
      "plan.components.c0",
      '"place 1: 2 of 2 people with 70.0: ana, bo"',
      'tell them apart by "tieBreaks" of the ranking overall, or at last by "remaining": "personId"',
    ],
  ),
  raised(
    "too-many-digits",
    () =>
      teamRun(paying({ base: { metric: "calls" }, pay: { kind: "perUnit", amount: "5" } }), [
        { id: "ana", calls: 1e30, mails: 5 },
      ]),
    ["columns.calls.ana", "1e+30", "correct the figure"],
  ),
  raised("too-many-digits", () => teamRun(paying(rate), [{ id: "ana", revenue: 0.005 }]), [
    "columns.revenue.ana",
    "0.005",
    "round the amounts before they are paid on",
  ]),
  raised("too-large", () => teamRun(paying(rate), [{ id: "ana", revenue: 1e21 }]), [
    "columns.revenue.ana",
    "1e+21",
    "correct the figure, or look for an amount in the wrong unit",
  ]),
  raised("unknown-rank", () => leaderboard(run.scores, "best"), ["best", '"best"', "name one of: overall"]),
  raised("unknown-quadrant", () => members(run.scores, "styl"), ["styl", '"styl"', "name one of: style"]),
  raised(
    "bad-curve",
    () =>
      valueAt(
        {
          knots: [
            [5, 0],
            [1, 1],
          ],
          outside: CLIP,
        },
        3,
      ),
    [
      // prettier-ignore
      "knots.1",
      "[1,1]",
      "order the knots by x, give each x once, and leave missing figures out",
    ],
  ),
  raised("unparsed-scheme", () => evaluate(SEED as never, seedRecords(), QUARTER), [
    "type",
    "undefined",
    "call parseScheme(json) first, and pass what it returns",
  ]),
  raised("unknown-kind", () => evaluate(seedScheme(), seedRecords(), { ...QUARTER, catalog: [] }), [
    "metrics.revenue.from.kind",
    '"sum"',
    "pass the catalog that parseScheme was given to every step: { catalog: [...standard, yours] }",
  ]),
  raised("wrong-type", () => score(seedScheme() as never, run.table), [
    "calibration",
    '"scheme"',
    'pass what calibrate returned, or fromJson(json, "calibration")',
  ]),
  raised("unknown-person", () => explain(run, "zoe"), [
    "",
    '"zoe"',
    "name somebody who is on the roster or in the records",
  ]),
  raised("unknown-person", () => statementOf(evaluate(seedScheme(), seedRecords(), QUARTER), "zoe"), [
    "",
    '"zoe"',
    "name somebody who is on the roster or in the records",
  ]),
  raised("no-plan", () => statementOf(evaluate(seedScheme({ plan: undefined }), seedRecords(), QUARTER), "ana"), [
    "plan",
    "undefined",
    'give the scheme a "plan", or ask for scores and not for pay',
  ]),
  raised(
    "mixed-currencies",
    () =>
      totalPaid([
        { currency: "USD", total: "1" },
        { currency: "EUR", total: "2" },
      ]),
    ["", '["USD","EUR"]', "add up each currency by itself"],
  ),
];
