import type { Period } from "../calendar/period.js";
import { dayNumber } from "../calendar/day.js";
import { Fault, fault } from "../fault/fault.js";
import { isList } from "../fault/isList.js";
import { wrongType } from "../fault/wrongType.js";
import type { Notice } from "../fault/notice.js";
import { checkOptions } from "../fault/checkOptions.js";
import { checkType } from "../flow/checkType.js";
import { idIssues } from "../table/ids.js";
import { codeColumn } from "../table/table.js";
import type { Table } from "../table/table.js";
import type { Strength, Strengths } from "./strengths.js";

/** How strengths are put beside people. */
export interface WithStrengthsOptions {
  /** The attribute that profiles ask about; "strength" when left out. */
  readonly attribute?: string;
  /** What stands there for somebody who was ahead in nothing; "no lead" when left out, which no metric or node is called. */
  readonly noLead?: string;
  /** Whether strengths may come from the period that is judged, which a notice then tells; refused when left out. */
  readonly mayReadOutcome?: boolean;
}

/**
 * Puts what each person is strong in beside them as an attribute, so that profiles can ask about it:
 * `"when": { "attribute": "strength", "equals": "csat" }`. Somebody who was ahead in nothing has `noLead` there: that is
 * known. Of somebody who was not there before, or whose figures were missing, it is not: the attribute is missing.
 *
 * A scheme that measures records declares the attribute, which no source has, in its own `attributes`.
 * Strengths are those of a period that was over when this one began, so that nobody is weighted by the outcome that is
 * judged. Where a table was made by hand nobody can tell, and a notice says so.
 *
 * @param table the people of the period that is judged
 * @param strengths what they were strong in before
 * @param options `attribute`, `noLead`, `mayReadOutcome`
 * @returns the table with one attribute more; one of that name is replaced
 * @throws Fault "wrong-type", "unknown-key", "duplicate-id"; "weighted-by-outcome" where strengths were seen in a period that is not over when the table's
 * begins
 * @example
 * const rows = [{ id: "ana", strength: "csat", lead: 0.2 }, { id: "bo", strength: null, lead: 0 }]
 * const before = { period: { from: "2026-04-01", to: "2026-07-01" }, rows }
 * const [strength] = withStrengths(table({ ids: ["ana", "bo", "cy"], columns: {} }), before).attributes
 * strength.labels // => ["csat", "no lead"]
 * Array.from(strength.codes) // => [0, 1, -1]
 */
export function withStrengths(table: Table, strengths: Strengths, options: WithStrengthsOptions = {}): Table {
  checkType(table, "table");
  checkOptions(options, ["attribute", "noLead", "mayReadOutcome"]);
  const { attribute = "strength", noLead = "no lead", mayReadOutcome = false } = options;
  checkStrengths(strengths);
  const notices = outcomeNotices(table.period, strengths.period, mayReadOutcome, attribute);
  const found = new Map(strengths.rows.map((one) => [one.id, one.strength ?? (isKnown(one) ? noLead : null)]));
  const column = codeColumn(
    attribute,
    table.ids.map((id) => found.get(id) ?? null),
  );
  return {
    ...table,
    attributes: [...table.attributes.filter(({ id }) => id !== attribute), column],
    notices: [...table.notices, ...notices],
  };
}

/** Who is ahead in nothing has a lead of 0 or less, or one that is too small. */
function isKnown({ lead }: Strength): boolean {
  return typeof lead === "number";
}

/** Strengths may come from storage: rows with each person once, and a period of days, or none. */
function checkStrengths(strengths: Strengths | null): void {
  const { period, rows }: Partial<Strengths> = strengths ?? {};
  const isDated = period === null || (typeof period === "object" && [period.from, period.to].every(isDay));
  if (rows === undefined || !isList(rows) || !isDated)
    throw wrongType("strengths", strengths, "strengths", "pass what strengths(calibration, earlier) returned");
  const issues = idIssues(rows.map(({ id }) => id));
  if (issues.length > 0) throw new Fault(issues);
}

function isDay(text: unknown): boolean {
  return typeof text === "string" && dayNumber(text) !== null;
}

function outcomeNotices(judged: Period | null, seen: Period | null, isAllowed: boolean, attribute: string): Notice[] {
  const values = { attribute };
  if (judged === null || seen === null) return [{ code: "undated-strengths", path: `attributes.${attribute}`, values }];
  if (seen.to <= judged.from) return [];
  if (!isAllowed) throw ofTheOutcome(judged, seen);
  return [{ code: "strengths-of-outcome", path: `attributes.${attribute}`, values }];
}

function ofTheOutcome(judged: Period, seen: Period) {
  return fault({
    code: "weighted-by-outcome",
    path: "strengths.period",
    received: `${seen.from} to ${seen.to}`,
    expected: `a period that is over on ${judged.from}, when the one that is judged begins`,
    remedy: "find strengths in an earlier table, or pass { mayReadOutcome: true }",
  });
}
