import { Fault, evaluate, explain, fromJson, measure, reward, stepIssues, toJson, statementsOf } from "scorewright";
import type { Scores, Step, Stored } from "scorewright";
import { QUARTER, changed, seedRecords, seedScheme } from "../seedCase.js";
import { FEWER_DIGITS } from "./plans.js";
import { raised } from "./raised.js";
import type { Raised } from "./raised.js";

const run = evaluate(seedScheme(), seedRecords(), QUARTER);
const reading = (value: Stored[keyof Stored], changes: Readonly<Record<string, unknown>>) => () =>
  fromJson(changed(toJson(value), changes));
const steps = run.calibration.payout!.steps;
const style = steps.findIndex((step) => step.op === "read" && "quadrant" in step.from);
const base = steps.findIndex((step) => step.op === "read" && "metric" in step.from);
const table = steps.findIndex(({ op }) => op === "table");
const firstNot = steps.findIndex((step) => step.op === "not");
const checking = (list: readonly Step[]) => () => {
  throw new Fault(stepIssues(list, "steps"));
};

/** Each step multiplies the one before by itself. */
function squared(times: number): Step[] {
  return Array.from({ length: times }, (_, k) => ({ op: "multiply", of: [k, k] }));
}

/** Pays somebody whose base is missing by a calibration whose first line was made to start from it. */
const unpaid = (part: string) => {
  const calibration = reading(run.calibration, { [`payout.${part}`]: base })() as typeof run.calibration;
  const { table, credits } = measure(
    seedScheme({ "metrics.revenue.onMissing": "missing" }),
    { ...seedRecords(), deals: [] },
    QUARTER,
  );
  const { scores } = run;
  return { calibration, table: { ...table, defined: run.table.defined }, scores, credits };
};

const perDeal = evaluate(seedScheme({ "plan.components.commission.per": "deal" }), seedRecords(), QUARTER);
const constant = perDeal.calibration.payout!.steps.findIndex(({ op }) => op === "constant");
const truth = perDeal.calibration.payout!.steps.findIndex((step) => step.op === "not");

const refusing = evaluate(
  seedScheme({
    "plan.components.commission.per": "deal",
    "plan.components.commission.pay.tiers.2.upTo": "1000",
    "plan.components.commission.pay.beyond": "refuse",
  }),
  seedRecords(),
  QUARTER,
);
const credited = refusing.calibration.payout!.steps.findIndex((step) => step.op === "read" && "credits" in step.from);

/** Pays by a calibration whose first line was made to point elsewhere. */
const pointing = (part: string, at: number) => () => {
  const calibration = reading(perDeal.calibration, { [`payout.lines.0.${part}`]: at })() as typeof run.calibration;
  return statementsOf({ ...perDeal, calibration });
};

/** Pays by a calibration whose first line asks a step that is no truth. */
const asking = (at: number) => () => {
  const { payout } = run.calibration;
  const lines = payout!.lines.map((line, k) => (k === 0 ? { ...line, asked: { at } } : line));
  return statementsOf({ ...run, calibration: { ...run.calibration, payout: { ...payout!, lines } } });
};

/** Scores that say what decided every place of the first ranking. */
function decidedBy(place: number): Scores {
  const ranks = run.scores.ranks.map((one) => ({ ...one, decidedBy: new Int32Array(one.ranks.length).fill(place) }));
  return { ...run.scores, ranks };
}

const WHOLE = "store the statement whole, as reward returned it";
const CHANGED = "calibrate again: the stored plan was changed";

/** Stored values that are not what was stored. */
export const stored: readonly Raised[] = [
  raised("unknown-type", () => fromJson({ type: "payslip" }), ["type", '"payslip"', "pass what toJson gave"]),
  raised("other-type", () => fromJson(toJson(run.table), "scores"), [
    "type",
    '"table"',
    'ask for it as what it is: fromJson(json, "table")',
  ]),
  raised("bad-code", reading(run.table, { "attributes.0.codes.0": 9 }), [
    "attributes.role.codes",
    "9",
    "store the value whole",
  ]),
  raised("wrong-length", reading(run.table, { "columns.0.values": [] }), [
    "columns.revenue.values",
    "0",
    "store the value whole",
  ]),
  raised("unordered-lines", reading(run.credits, { "of.0.persons.0": 3 }), [
    "of.revenue.persons",
    '"lines out of order"',
    "sort them",
  ]),
  raised("unknown-node", reading(run.calibration, { "quadrants.style.x.node": "csat" }), [
    "quadrants.style.x.node",
    '"csat"',
    "name one that has",
  ]),
  raised("unknown-node", reading(run.calibration, { "ranks.overall.tieBreaks": [{ node: "csat" }] }), [
    "ranks.overall.tieBreaks.0.node",
    '"csat"',
    "name one that has",
  ]),
  raised("unknown-metric", reading(run.calibration, { "ranks.overall.tieBreaks": [{ metric: "smiles" }] }), [
    "ranks.overall.tieBreaks.smiles",
    '"smiles"',
    "add it",
  ]),
  raised("undecided-ties", reading(run.calibration, { "ranks.overall.ties": "ordinal" }), [
    "ranks.overall.remaining",
    '"share"',
    'add "remaining": "personId", or let people who tie share a place: "ties": "competition"',
  ]),
  raised("unknown-metric", reading(run.calibration, { "metrics.3": undefined }), ["score.csat", '"csat"', "add it"]),
  raised("unknown-fact", reading(run.calibration, { [`payout.steps.${style}.from.quadrant`]: "other" }), [
    `payout.steps.${style}`,
    '"other"',
    "correct it",
  ]),
  raised("step-ahead", reading(run.calibration, { [`payout.steps.${firstNot}.of`]: 9999 }), [
    `payout.steps.${firstNot}`,
    "9999",
    "order the steps",
  ]),
  raised(
    "wrong-operand",
    checking([
      { op: "constant", value: "1" },
      { op: "not", of: 0 },
    ]),
    ["steps.1", '"not of figure"', "correct what the step names"],
  ),
  raised("too-many-digits", checking([{ op: "constant", value: "10" }, ...squared(8)]), [
    "steps.8",
    "512",
    FEWER_DIGITS,
  ]),
  raised("wrong-operand", reading(run.calibration, { [`payout.steps.${table}.table.pieces.1.start`]: "999" }), [
    `payout.steps.${table}`,
    '"table of figure, figure"',
    "correct what the step names",
  ]),
  raised("not-a-decimal", reading(run.calibration, { [`payout.steps.${table}.table.pieces.0.slope`]: "1e3" }), [
    `payout.steps.${table}.table.pieces.0.slope`,
    '"1e3"',
    'write digits and one point: "0.08"',
  ]),
  raised("not-a-decimal", reading(statementsOf(run)[0]!, { total: "abc" }), [
    "total",
    '"abc"',
    'write digits and one point: "0.08"',
  ]),
  raised("does-not-add-up", reading(statementsOf(run)[0]!, { total: "2870.41" }), ["total", '"2870.41"', WHOLE]),
  raised("does-not-add-up", reading(statementsOf(run)[0]!, { "lines.0.amount": "1" }), [
    "lines.0.amount",
    '"1"',
    WHOLE,
  ]),
  raised("unknown-rank", reading(run.calibration, { "payout.contests.0.rank": "best" }), [
    "payout.contests.championBoard",
    '"best"',
    "correct it",
  ]),
  raised("no-amount", () => statementsOf(unpaid("lines.0.before")), [`payout.steps.${base}`, "null", CHANGED]),
  raised("no-amount", () => reward(unpaid("total").calibration, unpaid("total")), ["totals.ana", "null", CHANGED]),
  raised("wrong-operand", pointing("deals.base", constant), [
    "payout.lines.0.deals",
    String(constant),
    "correct what the line names",
  ]),
  raised("wrong-operand", reading(refusing.calibration, { "payout.refusals.0.of": credited }), [
    "payout.refusals.0",
    String(credited),
    "calibrate again: deals are paid by their sum",
  ]),
  raised("wrong-operand", reading(run.calibration, { "payout.lines.0.asked": { at: base } }), [
    "payout.lines.0.asked",
    String(base),
    "correct what the line names",
  ]),
  raised("no-amount", asking(base), [`payout.steps.${base}`, '"57600"', CHANGED]),
  raised("no-amount", pointing("before", truth), [`payout.steps.${truth}`, "false", CHANGED]),
  raised("bad-code", reading(run.scores, { "ranks.overall.decidedBy": run.scores.ids.map(() => -2) }), [
    "ranks.overall.decidedBy",
    "-2",
    "store the value whole",
  ]),
  raised("other-scores", () => explain({ ...run, scores: decidedBy(0) }, "ana"), [
    "scores.ranks.overall.decidedBy",
    "[0,0,0,0]",
    "pass the scores that score(calibration, table) returned",
  ]),
  raised("other-scores", () => explain({ ...run, scores: { ...run.scores, ranks: [] } }, "ana"), [
    "scores.ranks",
    "[]",
    "pass the scores that score(calibration, table) returned",
  ]),
];
