import { checkedPeriod } from "../../calendar/period.js";
import type { Period } from "../../calendar/period.js";
import { Fault, issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { wrongType } from "../../fault/wrongType.js";
import type { IndexFigure } from "../../table/indices.js";
import { GUESSES } from "../../fault/nearest.js";
import { unknownName } from "../check/unknownName.js";
import { figureIssues, indicesRead } from "../indices.js";
import type { Scheme } from "../scheme/scheme.js";
import type { IndexDefinition } from "../scheme/target.js";

/** What an index is for some days. */
export interface DatedFigure extends Period {
  /** What it is from the first day up to, but not including, the last. */
  readonly value: number;
}

/** What an index is over time. */
export interface DatedIndex {
  /** The index. */
  readonly id: string;
  /** Its figures; no two for the same day. */
  readonly values: readonly DatedFigure[];
}

/**
 * Finds what the indices of a scheme are in the period measured: for each that a target follows the one figure whose days
 * cover the whole period.
 *
 * @param scheme the scheme
 * @param given figures with their days
 * @param period the period measured
 * @returns one figure per index that is read
 * @throws Fault "wrong-type", "unknown-index", "duplicate-id", "out-of-range", "too-many-digits", "missing-index" where no figure covers the
 * period, "ambiguous-index" where several have days of it, and what a bad period gives
 */
export function indexFigures(
  { indices, metrics }: Pick<Scheme, "indices" | "metrics">,
  given: readonly DatedIndex[],
  period: Period,
): IndexFigure[] {
  const dated = checkedIndices(given, indices);
  const issues: Issue[] = [];
  const figures = indicesRead(metrics).flatMap((id): IndexFigure[] => {
    const touching = (dated.get(id) ?? []).filter(({ from, to }) => from < period.to && period.from < to);
    const [only, ...more] = touching;
    if (more.length > 0) issues.push(ambiguous(id, touching, period));
    else if (only === undefined || only.from > period.from || only.to < period.to) {
      issues.push(uncovered(id, touching, period));
    } else return [{ id, value: only.value }];
    return [];
  });
  if (issues.length > 0) throw new Fault(issues);
  return figures;
}

function checkedIndices(
  given: readonly DatedIndex[],
  declared: readonly IndexDefinition[],
): Map<string, readonly DatedFigure[]> {
  const FORM = 'write [{ id: "season", values: [{ from: "2026-07-01", to: "2026-10-01", value: 0.8 }] }]';
  if (!Array.isArray(given)) throw wrongType("indices", given, "a list of indices", FORM);
  const known = new Map(declared.map((one) => [one.id, one]));
  const dated = new Map<string, readonly DatedFigure[]>();
  given.forEach((one: Partial<DatedIndex> | null, place) => {
    if (typeof one?.id !== "string" || !Array.isArray(one.values))
      throw wrongType(`indices.${place}`, one, "an index with id and values", FORM);
    const { id } = one;
    const definition = known.get(id);
    if (definition === undefined) {
      throw new Fault([unknownName("index", id, `indices.${id}`, new Set(known.keys()), { left: GUESSES })]);
    }
    if (dated.has(id)) throw new Fault([twice(id)]);
    const values = one.values.map((figure: Partial<DatedFigure> | null, nth) => {
      const path = `indices.${id}.values.${nth}`;
      const days = checkedPeriod(figure, path);
      const value: unknown = figure!.value;
      if (typeof value !== "number") throw wrongType(`${path}.value`, value, "a number", "write a number such as 0.8");
      const issues = figureIssues(definition, value, `${path}.value`);
      if (issues.length > 0) throw new Fault(issues);
      return { ...days, value };
    });
    dated.set(id, values);
  });
  return dated;
}

function twice(id: string): Issue {
  const remedy = "put all its figures into one list";
  return issue({ code: "duplicate-id", path: `indices.${id}`, received: id, expected: "each index once", remedy });
}

function ambiguous(id: string, found: readonly DatedFigure[], { from, to }: Period): Issue {
  return issue({
    code: "ambiguous-index",
    path: `indices.${id}`,
    received: outlined(found),
    expected: `one figure for the days from ${from} to ${to}`,
    remedy: "measure a period that has one figure, or let no two have the same days",
  });
}

function uncovered(id: string, found: readonly DatedFigure[], { from, to }: Period): Issue {
  return issue({
    code: "missing-index",
    path: `indices.${id}`,
    received: outlined(found),
    expected: `a figure for all days from ${from} to ${to}, since a target follows the index`,
    remedy: `pass indices: [{ id: "${id}", values: [{ from: "${from}", to: "${to}", value: 0.8 }] }]`,
  });
}
