import { issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { factOf, testOf } from "../../method/condition.js";
import type { Condition, Fact, FactName, MetricPart, Scalar, TestName } from "../../method/condition.js";
import { itemName } from "../../method/itemName.js";
import { decimal, isDecimalText, textOf } from "../../money/decimal.js";
import { publish } from "../../numeric/publish.js";
import type { Names } from "../scheme/names.js";
import type { MetricDefinition } from "../scheme/scheme.js";
import { unknownName } from "./unknownName.js";
import { wordsAsked } from "./words.js";

/**
 * Checks a condition: it asks only what its stage knows, of things that exist, and holds them against the right type.
 *
 * Numbers stand against metrics and scores, decimal text against money (and, where somebody prefers it, metrics),
 * text against codes.
 *
 * @param condition the condition
 * @param reads the facts that its stage knows
 * @param path its place
 * @param names what the scheme names
 * @returns the issues found
 */
export function conditionIssues(condition: Condition, reads: readonly string[], path: string, names: Names): Issue[] {
  const inside = (part: Condition, step: string) => conditionIssues(part, reads, joined(path, step), names);
  if ("all" in condition) return condition.all.flatMap((part, k) => inside(part, `all.${itemName(part, k)}`));
  if ("any" in condition) return condition.any.flatMap((part, k) => inside(part, `any.${itemName(part, k)}`));
  if ("not" in condition) return inside(condition.not, "not");
  const [name, id] = factOf(condition);
  if (!reads.includes(name)) {
    const remedy = `ask about ${reads.join(" or ")}, or move the condition to a later stage`;
    return [
      issue({
        code: "looks-ahead",
        path: joined(path, name),
        received: name,
        expected: `a fact known here: ${reads.join(", ")}`,
        remedy,
      }),
    ];
  }
  const known = name === "field" ? null : names.of(name);
  if (known !== null && !known.has(id)) return [unknownName(name, id, joined(path, name), known, names.guesses)];
  if (name === "metric" && names.words.has(id)) return [wordsAsked(names.metrics.get(id)!, joined(path, name))];
  return [...partIssues(condition, path, names), ...againstIssues(condition, name, path, names)];
}

function partIssues(condition: Extract<Condition, Fact>, path: string, names: Names): Issue[] {
  const { of } = condition as { readonly of?: MetricPart };
  if (of === undefined) return [];
  if ("metric" in condition) return aimMissing(names.metrics.get(condition.metric), of, joined(path, "of"));
  const expected = "no `of`, since only a metric has more than one figure";
  return [issue({ code: "unknown-key", path: joined(path, "of"), received: of, expected, remedy: "remove it" })];
}

/**
 * Checks that a metric has the aim that something asks it for: without it the figure would be unknown for everybody.
 *
 * @param metric the metric; undefined where nobody declares it
 * @param of which of its figures is asked for
 * @param path the place that asks
 * @returns the issue, or none
 */
export function aimMissing(
  metric: Pick<MetricDefinition, "id" | "target" | "baseline"> | undefined,
  of: MetricPart,
  path: string,
): Issue[] {
  const aims = { value: [], target: ["target"], baseline: ["baseline"], attainment: ["target"] } as const;
  return (of === "progress" ? (["target", "baseline"] as const) : aims[of]).flatMap((aim) => {
    if (metric === undefined || metric[aim] !== undefined) return [];
    const code = aim === "target" ? "missing-target" : "missing-baseline";
    const remedy = `add "${aim}" to the metric ${metric.id}, or ask for its value`;
    return [issue({ code, path, received: of, expected: `a metric with a ${aim}`, remedy })];
  });
}

function againstIssues(condition: Extract<Condition, Fact>, name: FactName, path: string, names: Names): Issue[] {
  const [test, against] = testOf(condition);
  if (test === "present") return [];
  const values = (test === "in" ? against : [against]) as readonly Scalar[];
  return values.flatMap((value) => {
    const place = joined(path, test);
    const wanted = wantedType(condition, name, test, value, names);
    if (wanted !== null) return [issue({ code: "wrong-type", path: place, received: value, ...wanted })];
    return typeof value === "number" && name === "node" ? digitIssues(value, place, names.precision) : [];
  });
}

function wantedType(
  condition: Extract<Condition, Fact>,
  name: FactName,
  test: TestName,
  value: Scalar,
  names: Names,
): { expected: string; remedy: string } | null {
  if (value === "" && (name === "field" || name === "attribute"))
    return { expected: 'a text; "" is a missing value', remedy: 'ask for "present": false' };
  if (name === "field") return null;
  if (name === "quadrant" || name === "attribute") {
    if (test !== "equals" && test !== "in")
      return { expected: "equals or in, for a code", remedy: "name the codes that pass" };
    const cells = "quadrant" in condition ? names.quadrants.get(condition.quadrant)!.cells.map(({ id }) => id) : null;
    if (typeof value === "string" && (cells === null || cells.includes(value))) return null;
    return {
      expected: cells === null ? "a text" : `a cell: ${cells.join(", ")}`,
      remedy: "write one of the codes as text",
    };
  }
  const isMoney = "metric" in condition && isMoneyFact(condition, names);
  if (typeof value === "number") {
    return isMoney ? { expected: "decimal text, for money", remedy: `write "${textOf(decimal(value))}"` } : null;
  }
  if (name === "metric" && typeof value === "string" && isDecimalText(value)) return null;
  const remedy = typeof value === "string" && isDecimalText(value) ? `write ${value} without quotes` : "write a figure";
  return { expected: isMoney ? "decimal text" : "a number", remedy };
}

/** A score has the decimals that it is published with, so nothing else can ever equal it. */
function digitIssues(value: number, path: string, precision: number): Issue[] {
  const published = publish(value, precision);
  if (published === value) return [];
  const expected = `at most ${precision} ${precision === 1 ? "decimal" : "decimals"}, as scores are published with`;
  const remedy = `write ${published}, or raise the scheme's precision`;
  return [issue({ code: "too-many-digits", path, received: value, expected, remedy })];
}

function isMoneyFact(condition: Extract<Condition, { metric: string }>, names: Names): boolean {
  return (
    condition.of !== "attainment" &&
    condition.of !== "progress" &&
    names.metrics.get(condition.metric)!.unit?.currency !== undefined
  );
}
