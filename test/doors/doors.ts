import { calibrate, evaluate, parseScheme, reward, score, standard, table } from "scorewright";
import type { Catalog, CreditShares, Credits, Run, ScoreOptions, Table } from "scorewright";
import { dayNumber } from "scorewright/calendar";
import { minorDigits } from "scorewright/money";
import { codeColumn } from "scorewright/table";
import { RATES, dayBefore, deepFrozen, seasonsOf } from "./case.js";
import type { Case } from "./case.js";
import { Exercised, watched } from "./kinds.js";
import { answer, plainOutcome, runOutcome } from "./outcome.js";
import type { Answer } from "./outcome.js";
import { plainMeasure } from "./plainMeasure.js";
import type { PlainCredit, PlainMeasured } from "./plainMeasure.js";
import { plainPay } from "./plainPay.js";
import { plainScore } from "./plainScore.js";

/** What one case came to behind each door. */
export interface ThreeAnswers {
  readonly plain: Answer;
  readonly json: Answer;
  readonly columns: Answer;
  /** What was used on the way; only what was not refused counts. */
  readonly exercised: Exercised;
}

/** Computes one case three times: by plain functions, from JSON and records, and on columns handed in. */
export function throughDoors(drawn: Case, catalog: Catalog = standard): ThreeAnswers {
  deepFrozen(drawn);
  const exercised = new Exercised();
  const measured = plainMeasure(drawn, exercised);
  const plain = answer(() => {
    const scores = plainScore(drawn, measured, exercised);
    return plainOutcome(drawn, measured, scores, plainPay(drawn, measured, scores, exercised));
  });
  const json = answer(() => runOutcome(jsonRun(drawn, watched(catalog, "json", exercised))));
  const columns = answer(() => runOutcome(columnsRun(drawn, measured, watched(catalog, "columns", exercised))));
  for (const { from } of drawn.scheme.metrics) exercised.note("columns", "measure", from.kind);
  return { plain, json, columns, exercised };
}

const throughJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** The scheme and the records as they come back from storage, along the whole road. */
export function jsonRun(drawn: Case, catalog: Catalog = standard): Run {
  const scheme = parseScheme(throughJson(parseScheme(throughJson(drawn.scheme))));
  const { period, asOf } = drawn;
  const options = { period, asOf, indices: seasonsOf(drawn), catalog, rates: RATES, ...known(drawn) };
  return evaluate(deepFrozen(scheme), deepFrozen(throughJson(drawn.sources)), options);
}

/** Earlier cells as scores that were stored, and standard errors by person, last first. */
function known({ scheme, earlier, errors }: Case): ScoreOptions {
  const cells = scheme.quadrants[0]!.cells.map(({ id }) => id);
  const codes = Int32Array.from(Object.values(earlier ?? {}), (cell) => cells.indexOf(cell ?? ""));
  const ids = Object.keys(earlier ?? {});
  return {
    ...(earlier === undefined ? {} : { previous: { type: "scores", ids, quadrants: [{ id: "style", cells, codes }] } }),
    ...(errors === undefined
      ? {}
      : {
          standardErrors: errors.map(({ node, of }) => {
            return { node, ids: Object.keys(of).reverse(), values: Object.values(of).reverse() };
          }),
        }),
  };
}

/** The scheme as written, on columns handed in; no record is read. */
export function columnsRun(drawn: Case, measured: PlainMeasured, catalog: Catalog = standard): Omit<Run, "unused"> {
  const scheme = parseScheme({ ...drawn.scheme, ...datedPlan(drawn) });
  const made = handMade(drawn, measured);
  const calibration = deepFrozen(calibrate(scheme, made, { catalog, rates: RATES }));
  const scores = score(calibration, made, known(drawn));
  const credits = handedCredits(drawn, measured);
  return { table: made, credits, calibration, scores, ...reward(calibration, { table: made, scores, credits }) };
}

/** A table made by hand has no period whose last day rates could be of. */
function datedPlan({ scheme: { plan }, period }: Case) {
  return plan?.convert === undefined
    ? {}
    : { plan: { ...plan, convert: { ...plan.convert, on: dayBefore(period.to) } } };
}

/** A table of columns, without records. */
export function handMade({ sources }: Case, { ids, columns, words, season }: PlainMeasured): Table {
  const nulls = (values: readonly number[]) => values.map((value) => (Number.isNaN(value) ? null : value));
  const texts = (name: string) =>
    sources.roster.map((row) => (row[name] === undefined || row[name] === "" ? null : (row[name] as string)));
  return table({
    ids,
    columns: Object.fromEntries([...[...columns].map(([id, values]) => [id, nulls(values)] as const), ...words]),
    attributes: { role: texts("role"), region: texts("region") },
    indices: { season },
  });
}

function handedShares(lines: readonly PlainCredit[], digits: number): CreditShares {
  const texts = (of: (line: PlainCredit) => string | undefined) =>
    codeColumn(
      "",
      lines.map((line) => of(line) ?? null),
    );
  return {
    credits: "sales",
    kind: "pay",
    groups: texts(() => undefined),
    roles: texts(({ role }) => role),
    shares: texts(({ share }) => share),
    through: texts(({ through }) => through),
    cut: Float64Array.from(lines, ({ cut = "0" }) => Math.round(Number(cut) * 10 ** digits)),
    deals: Float64Array.from(lines, ({ deal = "0" }) => Math.round(Number(deal) * 10 ** digits)),
  };
}

function handedCredits({ scheme }: Case, { ids, credits }: PlainMeasured): Credits {
  const { currency = "USD" } = scheme.plan ?? {};
  const isCount = (metric: string) => scheme.metrics.find(({ id }) => id === metric)!.from.kind === "count";
  const of = [...credits].map(([metric, byPerson]) => {
    const digits = isCount(metric) ? 0 : minorDigits(currency);
    const lines = byPerson.flatMap((own, row) => own.map((line) => ({ row, ...line })));
    return {
      metric,
      persons: Int32Array.from(lines, ({ row }) => row),
      records: lines.map(({ record }) => record),
      days: Int32Array.from(lines, ({ day }) => dayNumber(day)!),
      units: Float64Array.from(lines, ({ units }) => units),
      digits,
      ...(lines.some(({ share }) => share !== undefined) ? { split: handedShares(lines, digits) } : {}),
    };
  });
  return { type: "credits", schemaVersion: 1, ids, of };
}
