import { calibrate, doubleColumn, parseScheme, runColumns, score, tierTable, reward } from "scorewright";
import type { SchemeInput, Step, Table } from "scorewright";
import { interleaved, interleavedAwaiting } from "./harness.js";
import type { Measured, Row } from "./harness.js";
import { CAP, FROM, MOST, RATE, RETENTION, TIMES } from "./payPeers.js";
import { byHand, inDecimals, inJsonLogic, inJsonRules, inMathjs } from "./payPeers.js";
import type { Facts } from "./payPeers.js";
import { draws } from "./people.js";

const PEOPLE = 1_000_000;

/** Slow peers pay fewer people; what is compared is the time per person. */
const IN_DECIMALS = 5_000;
const IN_MATHJS = 20_000;
const IN_RULES = 500;

const TIERS = FROM.map((from, k) => ({ from: String(from), mode: "marginal" as const, rate: String(RATE[k]!) }));

/** Paying a million people, without statements, against loops, decimals and rule engines. */
export default async function paying(): Promise<Row[]> {
  const draw = draws(29);
  const revenue = Float64Array.from({ length: PEOPLE }, () => Math.floor(draw() * MOST) / 100);
  return [...graduated(revenue), ...(await wholePlan(revenue, draw))];
}

function graduated(revenue: Float64Array): Row[] {
  const steps: Step[] = [
    { op: "read", from: { metric: "revenue" } },
    { op: "table", table: tierTable({ edge: "upper", tiers: TIERS }), of: 0 },
    { op: "constant", value: String(CAP) },
    { op: "limit", of: 1, atMost: 2 },
    { op: "round", of: 3, digits: 2, mode: "half-even" },
  ];
  const columns = () => {
    const column = doubleColumn(revenue);
    return runColumns(steps, { rows: revenue.length, read: () => column }, [4])[0]!;
  };
  const some = revenue.subarray(0, IN_DECIMALS);
  const paid = columns();
  inDecimals(some).forEach((amount, row) => {
    if (amount.toFixed() !== paid.text(row))
      throw new Error(`row ${row}: ${paid.text(row)} against ${amount.toFixed()}`);
  });
  byHand(some).forEach((amount, row) => {
    near(Number(paid.text(row)), amount, row);
  });
  const measured = interleaved([
    { name: "columns", run: columns },
    { name: "float64", run: () => byHand(revenue) },
    { name: "decimal.js", run: () => inDecimals(some) },
  ]);
  const label = "commission, 5 tiers and a cap, to the cent, 1M";
  return [
    measured.row("columns", "float64", "≤ 1.5", `${label}, against an inexact loop of doubles`),
    perPerson(measured, "decimal.js", "columns", IN_DECIMALS, "≥ 100", `decimal.js against ${label}`),
  ];
}

async function wholePlan(revenue: Float64Array, draw: () => number): Promise<Row[]> {
  const table = tableOf(revenue, draw);
  const calibration = calibrate(parseScheme(SCHEME), table);
  const scores = score(calibration, table);
  const people = factsOf(table);
  const [logic, formula, rules] = [inJsonLogic(), inMathjs(), inJsonRules()];
  // Scores of their own for each run, so that what is checked and laid out once for a run is part of it.
  const totals = () => reward(calibration, { table, scores: { ...scores } }).totals!;
  const { units } = totals();
  for (let row = 0; row < IN_RULES; row++) {
    for (const amount of [logic(people[row]!), formula(people[row]!), await rules(people[row]!)])
      near(units[row]! / 100, amount, row);
  }
  const [few, some] = [people.slice(0, IN_RULES), people.slice(0, IN_MATHJS)];
  const measured = await interleavedAwaiting([
    { name: "totals", run: totals },
    { name: "json-logic-engine", run: () => Float64Array.from(people, logic) },
    { name: "mathjs", run: () => Float64Array.from(some, formula) },
    {
      name: "json-rules-engine",
      run: async () => {
        const paid = new Float64Array(IN_RULES);
        for (let row = 0; row < IN_RULES; row++) paid[row] = await rules(few[row]!);
        return paid;
      },
    },
  ]);
  const label = "gate, 5 tiers, multiplier, cap, 1M, totals only";
  return [
    measured.row("json-logic-engine", "totals", "≥ 0.7", `json-logic-engine, built and inexact, against ${label}`),
    perPerson(measured, "mathjs", "totals", IN_MATHJS, "≥ 10", `mathjs, compiled, against ${label}`),
    perPerson(measured, "json-rules-engine", "totals", IN_RULES, "≥ 300", `json-rules-engine against ${label}`),
  ];
}

/** A row about a peer that paid fewer people, by the time that each of them takes. */
function perPerson(measured: Measured, peer: string, own: string, people: number, aim: string, name: string): Row {
  const times = PEOPLE / people;
  const note = `${measured.median(peer).toPrecision(3)} ms for ${people} people against ${measured.median(own).toPrecision(3)} ms for ${PEOPLE}`;
  return { name, ratio: measured.ratio(peer, own) * times, aim, note };
}

/** Peers that do not round, or not exactly, may be a cent off. */
function near(found: number, amount: number, row: number): void {
  if (Math.abs(found - amount) > 0.0101) throw new Error(`row ${row}: ${found} against ${amount}`);
}

const GRADES = ["A", "B", "C"];

function tableOf(revenue: Float64Array, draw: () => number): Table {
  const retention = Float64Array.from(revenue, () => Math.floor(700 + draw() * 300) / 1000);
  return {
    type: "table",
    schemaVersion: 1,
    ids: Array.from(revenue, (_, row) => `p${row}`),
    period: null,
    asOf: null,
    columns: [
      { id: "revenue", values: revenue },
      { id: "retention", values: retention },
    ],
    attributes: [{ id: "grade", labels: GRADES, codes: Int32Array.from(revenue, () => Math.floor(draw() * 3)) }],
    defined: null,
    notices: [],
  };
}

function factsOf({ columns, attributes }: Table): Facts[] {
  const [revenue, retention] = columns;
  return Array.from(revenue!.values, (value, row) => ({
    revenue: value,
    retention: retention!.values[row]!,
    grade: GRADES[attributes[0]!.codes[row]!]!,
  }));
}

const SCHEME: SchemeInput = {
  schemaVersion: 1,
  id: "pay",
  metrics: [
    { id: "revenue", direction: "higherIsBetter", unit: { currency: "USD" } },
    { id: "retention", direction: "higherIsBetter" },
  ],
  score: {
    id: "total",
    of: [{ metric: "retention", weight: 1, normalize: { kind: "goalposts", low: 0, high: 1 } }],
  },
  plan: {
    currency: "USD",
    settle: { round: "half-even", at: "total" },
    components: [
      {
        id: "commission",
        base: { metric: "revenue" },
        pay: { kind: "tiers", edge: "upper", tiers: TIERS },
        onUnknown: "fail",
        then: [
          {
            id: "grade",
            kind: "multiplier",
            by: { attribute: "grade" },
            values: Object.entries(TIMES).map(([is, times]) => ({ is, times: String(times) })),
            otherwise: "1",
          },
          { id: "kept", kind: "gate", when: { metric: "retention", atLeast: RETENTION }, effect: { kind: "zero" } },
          { id: "ceiling", kind: "cap", amount: String(CAP) },
        ],
      },
    ],
    then: [],
  },
};
