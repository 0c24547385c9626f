import { issue } from "../../fault/fault.js";
import type { IssueList } from "../../fault/issueList.js";
import type { Notice } from "../../fault/notice.js";
import type { Condition } from "../../method/condition.js";
import type { Field } from "../../method/field.js";
import type { Catalog } from "../../method/method.js";
import { byCodeUnits } from "../../table/table.js";
import { NEEDED } from "../check/sources.js";
import { GUESSES, nearest } from "../../fault/nearest.js";
import { walk } from "../scheme/walk.js";
import type { CreditDefinition } from "../scheme/creditDefinition.js";
import type { MetricDefinition, Scheme, SourceDefinition } from "../scheme/scheme.js";
import { NAMES, few } from "./few.js";
import type { SourceRecord } from "./fields.js";

/** A field that a scheme names, and where. */
interface NamedField {
  readonly source: string;
  readonly field: string;
  readonly path: string;
  readonly isNeeded: boolean;
}

/** Records by source. */
type Given = ReadonlyMap<string, readonly SourceRecord[]>;

/**
 * Looks for the fields that a scheme names among those that records have. A CRM leaves a field out where it is empty, but
 * when no record has it, the name is most likely misspelt.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @param given the records
 * @param issues where an issue goes for each key or person that is nowhere
 * @returns one notice per other field that is nowhere, at the first place that names it
 */
export function absentFields(scheme: Scheme, catalog: Catalog, given: Given, issues: IssueList): Notice[] {
  const named = [
    ...scheme.sources.flatMap(fieldsOfSource),
    ...scheme.credits.flatMap(fieldsOfCredits),
    ...scheme.metrics.flatMap((metric) => fieldsOfMetric(metric, scheme, catalog)),
  ];
  const notices = new Map<string, Notice>();
  const guesses = { left: GUESSES };
  for (const { source, field, path, isNeeded } of named) {
    const records = given.get(source)!;
    if (records.length === 0 || records.some((record) => Object.hasOwn(record, field))) continue;
    const there = fieldsThere(records);
    const fields = few(there, NAMES);
    if (isNeeded) {
      const near = nearest(field, there, guesses);
      const remedy =
        near === null
          ? "correct the name, or give the records this field; null will do where it is empty"
          : `did you mean "${near}"?`;
      const expected = `a field of the records of ${source}: ${fields}`;
      issues.add(issue({ code: "unknown-field", path, received: field, expected, remedy }));
    } else if (!notices.has(`${source}.${field}`)) {
      notices.set(`${source}.${field}`, { code: "field-not-found", path, values: { source, field, fields } });
    }
  }
  return [...notices.values()];
}

function fieldsOfSource(source: SourceDefinition): NamedField[] {
  const { id, grain, attributes, aliases } = source;
  const path = `sources.${id}`;
  const optional = { source: id, isNeeded: false };
  return [
    // Deals that are all open have no day yet, and an export may leave the field out.
    ...NEEDED[grain].map((name) => ({
      source: id,
      field: source[name]!,
      path: `${path}.${name}`,
      isNeeded: name !== "date",
    })),
    ...attributes.map((field, place) => ({ ...optional, field, path: `${path}.attributes.${place}` })),
    ...aliases.map(({ field }, place) => ({ ...optional, field, path: `${path}.aliases.${place}.field` })),
  ];
}

/** Without a share nobody could say how much; all else may be empty throughout. */
function fieldsOfCredits(credits: CreditDefinition): NamedField[] {
  const { id, source, field, where, splits, rollUp, orderBy } = credits;
  const path = `credits.${id}`;
  const optional = { source, isNeeded: false };
  return [
    { ...optional, field, path: `${path}.field` },
    ...(where === undefined ? [] : fieldsIn(where).map((one) => ({ ...optional, field: one, path: `${path}.where` }))),
    ...orderBy.map((one, place) => ({ ...optional, field: one, path: `${path}.orderBy.${place}` })),
    ...(["share", "role", "kind", "group"] as const).flatMap((name) => {
      const one = splits?.[name];
      if (one === undefined) return [];
      return [{ source: splits!.source, field: one, path: `${path}.splits.${name}`, isNeeded: name === "share" }];
    }),
    ...(rollUp === undefined
      ? []
      : [{ source: rollUp.source, field: rollUp.manager, path: `${path}.rollUp.manager`, isNeeded: false }]),
  ];
}

const FROM: Field = { type: "method", stage: "measure" };

/** What is looked up is a field of the keyed table; all other fields are the metric's source's. */
function fieldsOfMetric({ id, from }: MetricDefinition, { credits }: Scheme, catalog: Catalog): NamedField[] {
  const named: NamedField[] = [];
  const lookups = new Map<string, string>();
  const add = (field: string, path: string) => {
    const own =
      from?.kind === "credit"
        ? credits.find((one) => one.id === from.credits)!.source
        : (from as { source: string }).source;
    const source = lookups.get(path) ?? own;
    named.push({ source, field, path, isNeeded: false });
  };
  walk(FROM, from, `metrics.${id}.from`, catalog, (part, value, path) => {
    if (part.type === "recordField") add(value as string, path);
    if (part.type === "object" && "lookup" in (value as object)) {
      lookups.set(`${path}.field`, (value as { lookup: string }).lookup);
    }
    if (part.type === "condition") for (const field of fieldsIn(value as Condition)) add(field, path);
  });
  return named;
}

function fieldsIn(condition: Condition): string[] {
  if ("all" in condition) return condition.all.flatMap(fieldsIn);
  if ("any" in condition) return condition.any.flatMap(fieldsIn);
  if ("not" in condition) return fieldsIn(condition.not);
  return "field" in condition ? [condition.field] : [];
}

/** In code-unit order, so that the order of records changes nothing. */
function fieldsThere(records: readonly SourceRecord[]): string[] {
  const names = new Set<string>();
  for (const record of records) for (const name of Object.keys(record)) names.add(name);
  return [...names].sort(byCodeUnits);
}
