import { expect } from "vitest";
import { addChild, closeMean, joinColumns, rowJoin, runningMean } from "scorewright/aggregate";
import type { Aggregator } from "scorewright/aggregate";
import { valueAt, warpAt } from "scorewright/curve";
import { attained, measure, progress, standard } from "scorewright/flow";
import type { AdjustMethod, PayMethod, PlanContext } from "scorewright/incentive";
import type { Method, Stage } from "scorewright/method";
import { methodOf } from "scorewright/method";
import { decimal, textOf } from "scorewright/money";
import type { Exactly } from "scorewright/money";
import { wordPosition } from "scorewright/normalize";
import type { Normalizer } from "scorewright/normalize";
import { column } from "scorewright/numeric";
import { applyRuleTo } from "scorewright/payout";
import type { Figure, Read, Rule, RuleFacts } from "scorewright/payout";
import type { CutMethod } from "scorewright/quadrant";
import type { Transform } from "scorewright/transform";
import type { Weighting, Weights } from "scorewright/weight";
import { parseScheme } from "scorewright";
import type { MetricColumn, Period, SchemeInput, SourceRecord } from "scorewright";
import { oracles } from "./oracles.js";
import { planned } from "./planned.js";
import type { Oracle } from "./oracles.js";

/**
 * Computes what an independent source computed, by the method of the catalog, and compares.
 *
 * @param name the name of a figure in `test/oracles`
 */
export function expectOracle(name: string): void {
  const oracle = oracles.find((one) => one.name === name);
  if (oracle === undefined) throw new Error(`no figure is called "${name}"`);
  const { stage, kind } = oracle;
  const found = stage === "strategy" ? planned(oracle) : RUNNERS[stage](methodOf(standard, stage, kind)!, oracle);
  if (oracle.within === 0) {
    expect(found).toEqual(oracle.expected);
    return;
  }
  const [figures, expected] = [found, oracle.expected].map((one) => [one].flat() as number[]);
  expect(figures).toHaveLength(expected!.length);
  figures!.forEach((figure, place) => {
    expect(Math.abs(figure - expected![place]!)).toBeLessThanOrEqual(oracle.within);
  });
}

const known = (figure: number) => (Number.isNaN(figure) ? null : figure);

const RUNNERS: Readonly<Record<Stage, (method: Method, oracle: Oracle) => unknown>> = {
  measure: (_, oracle) => measured(oracle),
  transform: (method, { options, input }) => {
    const { population = [], values } = input as unknown as NormalizeInput;
    const step = (method as Transform).make(population, options);
    return values.map((value) => warpAt(step, value));
  },
  normalize: (method, { options, input }) => {
    const {
      direction,
      population = [],
      values,
      words = [],
      target = NaN,
      baseline = NaN,
      reference = NaN,
    } = input as unknown as NormalizeInput;
    const { reads, make } = method as Normalizer;
    const curve = make({ direction, population, target, figureOf: () => reference }, options);
    const ratios = { attainment: attained, progress: (value: number) => progress(value, baseline, target) };
    if (reads === "category") return words.map((word) => known(valueAt(curve, wordPosition(word, options as never))));
    return values.map((value) => valueAt(curve, reads === "value" ? value : ratios[reads](value, target)));
  },
  weight: (method, { options, input }) => {
    const { stated = [], columns = [], ...given } = input as unknown as WeightInput;
    const { children = (stated.length > 0 ? stated : columns).map((_, place) => `child${place}`) } = given;
    const all = children.map((id, place) => ({ id, weight: stated[place] ?? NaN }));
    const find = (own: Weighting, spec: unknown): Weights => {
      const parts = own.partsOf(spec).map(({ weights }) => find(weightingOf(weights.kind), weights));
      return own.make(all, spec, { columns: () => columns.map(column), parts });
    };
    const { shares } = find(method as Weighting, options);
    return children.map((id) => shares.find((one) => one.id === id)!.weight);
  },
  aggregate: (method, { options, input }) => {
    const { make, relative } = method as Aggregator;
    if (relative || "columns" in input) {
      const { columns: given, weights } = input as unknown as { columns: (number | null)[][]; weights: number[] };
      const [shares, own] = [given.map(column), column(weights)];
      const join = make(options, { children: shares.length, shares, weights: own });
      return Array.from(joinColumns(rowJoin(join), shares, own), known);
    }
    const { values, weights, minimumCoverage = 0 } = input as unknown as AggregateInput;
    const join = make(options, { children: values.length, shares: [], weights: column([]) });
    const mean = runningMean({ join, missing: { kind: "renormalise", minimumCoverage } });
    if (mean === null)
      return known(
        joinColumns(
          rowJoin(join),
          values.map((one) => column([one])),
          column(weights),
        )[0]!,
      );
    const there = column([0]);
    const sums = { sum: column([0]), weight: there, there };
    values.forEach((value, place) => {
      addChild(mean, column([value]), weights[place]!, 1, sums);
    });
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    closeMean(mean, column([all]), null, 0, 1, sums);
    return known(sums.sum[0]!);
  },
  cut: (method, { options, input }) => {
    const { points = [], precision, onTarget = NaN } = input as unknown as CutInput;
    return (method as CutMethod).make({ points: column(points), precision, onTarget: () => onTarget }, options);
  },
  pay: ruled,
  adjust: ruled,
};

interface NormalizeInput {
  readonly direction: "higherIsBetter" | "lowerIsBetter";
  readonly population?: readonly number[];
  readonly values: readonly number[];
  readonly words?: readonly string[];
  readonly target?: number;
  readonly baseline?: number;
  readonly reference?: number;
}

interface CutInput {
  readonly points?: readonly (number | null)[];
  readonly precision: number;
  readonly onTarget?: number;
}

/** Weights stated, or children that a judgement is about. */
interface WeightInput {
  readonly stated?: readonly number[];
  readonly columns?: readonly (readonly (number | null)[])[];
  readonly children?: readonly string[];
}

interface AggregateInput {
  readonly values: readonly (number | null)[];
  readonly weights: readonly number[];
  readonly minimumCoverage?: number;
}

/** Runs a rule on facts by name, for one person or for several; "held" where the amount is withheld. */
function ruled(method: Method, { options, input }: Oracle): unknown {
  const rule = ruleOf(method, options);
  const { people } = input as { readonly people?: readonly RuleInput[] };
  const found = applyRuleTo(rule, (people ?? [input]).map(givenOf)).map(({ figure, held }) => {
    if (held) return "held";
    return figure === null ? null : textOf(figure as Exactly);
  });
  return people === undefined ? found[0] : found;
}

interface RuleInput {
  readonly base?: string;
  readonly amount?: string;
  readonly others?: string;
  /** The share of the base that the amount so far is, whatever the base. */
  readonly earns?: string;
  readonly member?: boolean;
  readonly facts?: Readonly<Record<string, string | number>>;
}

function givenOf({ base, amount, others, earns, member = true, facts = {} }: RuleInput): RuleFacts {
  const amountAt = (at: Exactly): Figure => at.times(earns!);
  const so = earns === undefined ? figureOf(amount) : amountAt(decimal(base!));
  const read = (from: Read): Figure => {
    if ("ranked" in from) return figureOf(facts[`ranked ${from.ranked}`]);
    const [id] = Object.values(from) as [string];
    return figureOf(facts[id]);
  };
  return { inputs: { base: figureOf(base), amount: so, others: figureOf(others), member }, read, amountAt };
}

function ruleOf(method: Method, options: unknown): Rule {
  const make = (spec: { readonly kind: string }) => ruleOf(methodOf(standard, "pay", spec.kind)!, spec);
  const context: PlanContext = { digits: 2, onUnknown: "fail", ranking: () => undefined, make };
  return (method as PayMethod | AdjustMethod).make(options, context);
}

function figureOf(value: string | number | undefined): Figure {
  if (value === undefined) return null;
  return typeof value === "string" && !/^-?\d/.test(value) ? value : decimal(value);
}

/** Measures one person: a record a day with the figures, some before the period, and a row with figures of its own. */
function measured({ kind, options, input }: Oracle): number | string | null {
  const { figures = [], before = [], currency, period, calendars = [], ...own } = input as MeasureInput;
  const source = WITHOUT_RECORDS.includes(kind) ? {} : { source: "records" };
  const { splits = [], ...row } = own;
  const unit = currency === undefined ? {} : { unit: { currency } };
  const ready = ["dividend", "divisor", "amount"].map((id) => {
    return { id, ...(id === "amount" ? unit : {}), from: { kind: "field", source: "roster", field: id } };
  });
  const scores = [{ of: "anything", earns: 1 }];
  const [direction, normalize] =
    kind === "category"
      ? [{}, { kind: "categorical", scores }]
      : [{ direction: "higherIsBetter" }, { kind: "goalposts", low: 0, high: 1 }];
  const scheme = parseScheme({
    schemaVersion: 1,
    id: "oracle",
    sources: [
      { id: "records", key: "key", person: "who", date: "day" },
      { id: "roster", grain: "person", person: "id" },
      ...(splits.length === 0 ? [] : [{ id: "splits", grain: "split", key: "deal", person: "rep" }]),
    ],
    credits: splits.length === 0 ? [] : [SALES],
    calendars,
    metrics: [{ id: "found", ...direction, ...unit, from: { kind, ...source, ...options } }, ...ready],
    score: { id: "total", of: [{ metric: "found", weight: 1, normalize }] },
  });
  const record = (figure: unknown, month: string, place: number) => {
    return { key: `${month}${place}`, who: "ana", day: `2026-${month}-1${place}`, figure };
  };
  const records = [
    ...before.map((figure, place) => record(figure, "03", place)),
    ...figures.map((figure, place) => record(figure, "04", place)),
  ];
  const dates = { period: period ?? { from: "2026-04-01", to: "2026-07-01" }, asOf: "2026-07-01" };
  const { table } = measure(
    scheme,
    { records, roster: [{ id: "ana", ...row }], ...(splits.length === 0 ? {} : { splits }) },
    dates,
  );
  const [{ values, labels }] = table.columns as [MetricColumn];
  return labels === undefined ? known(values[0]!) : (labels[values[0]!] ?? null);
}

const SALES = {
  id: "sales",
  source: "records",
  field: "figure",
  currency: "USD",
  splits: { source: "splits", share: "share" },
};

/** What is measured of people's rows, of credits, or of the period. */
const WITHOUT_RECORDS = [
  ...["ratio", "field", "category", "credit"],
  ...["activeDays", "periodDays", "prorated", "monthsSince"],
];

interface MeasureInput {
  readonly period?: Period;
  readonly calendars?: SchemeInput["calendars"];
  readonly splits?: readonly SourceRecord[];
  readonly figures?: readonly unknown[];
  readonly before?: readonly unknown[];
  readonly currency?: string;
}

function weightingOf(kind: string): Weighting {
  return methodOf(standard, "weight", kind) as Weighting;
}
