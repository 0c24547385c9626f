import { Decimal } from "decimal.js";
import { Engine } from "json-rules-engine";
import { LogicEngine } from "json-logic-engine";
import { compile } from "mathjs";

/** Where tiers of money start, and the share of what lies above: what the benches pay. */
export const FROM = [0, 50_000, 100_000, 200_000, 350_000];
export const RATE = [0.05, 0.0625, 0.08, 0.1, 0.1225];
export const CAP = 40_000;

/** The most revenue that anybody pays on here, in minor units. */
export const MOST = 50_000_000;

const BASE = FROM.map((_, k) => FROM.slice(0, k).reduce((sum, from, j) => sum + RATE[j]! * (FROM[j + 1]! - from), 0));

/** Tiers and cap in plain doubles, as a careful person writes it by hand; cents come out wrong now and then. */
export function byHand(revenue: Float64Array): Float64Array {
  const into = new Float64Array(revenue.length);
  for (let row = 0; row < revenue.length; row++) {
    const x = revenue[row]!;
    let k = FROM.length - 1;
    while (x < FROM[k]!) k--;
    const pays = BASE[k]! + RATE[k]! * (x - FROM[k]!);
    into[row] = Math.round((pays > CAP ? CAP : pays) * 100) / 100;
  }
  return into;
}

/** The same in decimals. */
export function inDecimals(revenue: Float64Array): Decimal[] {
  const [from, rate, base] = [FROM, RATE, BASE].map((list) => list.map((one) => new Decimal(one))) as [
    Decimal[],
    Decimal[],
    Decimal[],
  ];
  return Array.from(revenue, (value) => {
    const x = new Decimal(value);
    let k = from.length - 1;
    while (x.lt(from[k]!)) k--;
    const pays = base[k]!.plus(rate[k]!.times(x.minus(from[k]!)));
    return Decimal.min(pays, CAP).toDecimalPlaces(2, Decimal.ROUND_HALF_EVEN);
  });
}

/** What a whole plan reads of one person. */
export interface Facts {
  readonly revenue: number;
  readonly retention: number;
  readonly grade: string;
}

/** The gate opens from here. */
export const RETENTION = 0.8;
export const TIMES = { A: 1.15, B: 1, C: 0.9 } as const;

const variable = (name: string) => ({ var: name });
const above = (k: number) => ({
  "+": [BASE[k]!, { "*": [RATE[k]!, { "-": [variable("revenue"), FROM[k]!] }] }],
});
const choices = FROM.map((from, k) => [{ ">=": [variable("revenue"), from] }, above(k)]).reverse();

/** A whole plan as json-logic-engine builds it: gate, tiers, multiplier, cap, without rounding. */
export function inJsonLogic(): (facts: Facts) => number {
  const tiers = { if: [...choices.flat(), 0] };
  const grade = (name: string) => ({ "===": [variable("grade"), name] });
  const times = { if: [grade("A"), TIMES.A, grade("C"), TIMES.C, TIMES.B] };
  const capped = { min: [CAP, { "*": [tiers, times] }] };
  const plan = { if: [{ ">=": [variable("retention"), RETENTION] }, capped, 0] };
  return new LogicEngine().build(plan) as (facts: Facts) => number;
}

/** The same as a compiled formula of mathjs, which compares numbers only: grades are handed in as 1, 2 and 3. */
export function inMathjs(): (facts: Facts) => number {
  const tier = (k: number): string => {
    const pays = `${BASE[k]!} + ${RATE[k]!} * (revenue - ${FROM[k]!})`;
    return k === 0 ? pays : `(revenue >= ${FROM[k]!} ? ${pays} : ${tier(k - 1)})`;
  };
  const times = `(grade == 1 ? ${TIMES.A} : grade == 3 ? ${TIMES.C} : ${TIMES.B})`;
  const plan = `retention >= ${RETENTION} ? min(${CAP}, ${tier(FROM.length - 1)} * ${times}) : 0`;
  const code = compile(plan);
  return ({ revenue, retention, grade }) =>
    code.evaluate({ revenue, retention, grade: "ABC".indexOf(grade) + 1 }) as number;
}

/** The same as rules whose events JavaScript multiplies: one rule per tier and grade, and one for the gate. */
export function inJsonRules(): (facts: Facts) => Promise<number> {
  const engine = new Engine();
  const rule = (type: string, params: object, ...all: { fact: string; operator: string; value: unknown }[]) => {
    engine.addRule({ conditions: { all }, event: { type, params } });
  };
  rule("open", {}, { fact: "retention", operator: "greaterThanInclusive", value: RETENTION });
  FROM.forEach((from, k) => {
    const least = { fact: "revenue", operator: "greaterThanInclusive", value: from };
    const next = FROM[k + 1];
    const most = next === undefined ? [] : [{ fact: "revenue", operator: "lessThan", value: next }];
    rule("tier", { from, base: BASE[k]!, rate: RATE[k]! }, least, ...most);
  });
  for (const [grade, times] of Object.entries(TIMES))
    rule("grade", { times }, { fact: "grade", operator: "equal", value: grade });
  return async (facts) => {
    const { events } = await engine.run({ ...facts });
    const paramsOf = (type: string) => events.find((event) => event.type === type)?.params;
    const tier = paramsOf("tier")!;
    if (paramsOf("open") === undefined) return 0;
    const pays = (tier["base"] as number) + (tier["rate"] as number) * (facts.revenue - (tier["from"] as number));
    return Math.min(CAP, pays * (paramsOf("grade")!["times"] as number));
  };
}
