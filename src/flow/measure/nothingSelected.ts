import type { Notice } from "../../fault/notice.js";
import { shown } from "../../fault/outline.js";
import { testOf } from "../../method/condition.js";
import type { Condition, Fact, Scalar, Test } from "../../method/condition.js";
import { byCodeUnits } from "../../table/table.js";
import { NAMES, few } from "./few.js";
import { isMissing } from "./fields.js";
import type { PlacedEvents } from "./intake.js";
import { otherSpelling, textOf } from "./spelling.js";
import { holdsWhere, lookedAt } from "./usedRecords.js";

/**
 * Says which values of a condition are most likely misspelt, where the condition holds for none of the records that a
 * metric looks at. Reads the records once more, and is for that case only.
 *
 * Looks for tests of `equals` and `in` that no record meets: a condition whose parts each hold for some records and never
 * together selects nothing rightly, and so does a figure that no record has.
 *
 * @param metric the metric's id
 * @param where its condition
 * @param placed the records with their rows
 * @param strangers whether records of nobody in the table count too
 * @returns one notice per test
 */
export function nothingSelected(metric: string, where: Condition, placed: PlacedEvents, strangers: boolean): Notice[] {
  const { events } = placed;
  const places = lookedAt(placed, strangers);
  if (places.length === 0) return [];
  const unmet = unmetTests(where, (part) => places.some((index) => holdsWhere(part, events, index)));
  return unmet.flatMap((test) => {
    if (!("field" in test)) return [];
    const { field } = test;
    if (!events.records.some((record) => Object.hasOwn(record, field))) return [];
    const tested = testedValues(test);
    const there = new Set(places.map((index) => events.read(events.records[index]!, field)).filter(isThere));
    if ([...tested, ...there].every((value) => typeof value === "number")) return [];
    const values = { metric, source: events.source.id, field, ...spelled(tested, there) };
    return [{ code: "nothing-selected", path: `metrics.${metric}.from.where`, values }];
  });
}

/** What stands under `not` selects by being met, so it is never why nothing was selected. */
function unmetTests(part: Condition, isMet: (part: Condition) => boolean): (Fact & Test)[] {
  if ("not" in part || isMet(part)) return [];
  if ("all" in part) return part.all.flatMap((one) => unmetTests(one, isMet));
  if ("any" in part) return part.any.flatMap((one) => unmetTests(one, isMet));
  return testedValues(part).length === 0 ? [] : [part];
}

/** The values of `equals` and `in`; none for other tests. */
function testedValues(test: Test): readonly Scalar[] {
  const [name, against] = testOf(test);
  if (name !== "equals" && name !== "in") return [];
  return typeof against === "object" ? against : [against];
}

/** Values are shown as JSON, which tells `true` from "true", and "Won" from "Won ". */
function spelled(tested: readonly Scalar[], there: ReadonlySet<unknown>) {
  const byText = new Map([...there].map((value) => [textOf(value), value]));
  const texts = [...byText.keys()].sort(byCodeUnits);
  const near = tested.map((value) => otherSpelling(textOf(value), texts)).filter((text) => text !== null);
  const listed = (some: readonly string[]) =>
    few(
      some.map((text) => shown(byText.get(text))),
      NAMES,
    );
  return {
    value: few(tested.map(shown), NAMES),
    there: texts.length === 0 ? "null" : listed(texts),
    near: listed([...new Set(near)]),
  };
}

function isThere(value: unknown): boolean {
  return !isMissing(value);
}
