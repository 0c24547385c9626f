import type { SpecOf } from "../method/method.js";
import { RECORDS, metric } from "./metricMethod.js";

/**
 * Counts records.
 *
 * @param records the records, or anything that stands for them
 * @returns how many there are
 * @example
 * count(["D1", "D2"]) // => 2
 */
export function count(records: ArrayLike<unknown>): number {
  return records.length;
}

/**
 * Counts the different values among records.
 *
 * @param values the values; the same text counts once
 * @returns how many different ones there are
 * @example
 * countDistinct(["acme", "bolt", "acme"]) // => 2
 */
export function countDistinct(values: ArrayLike<string>): number {
  return new Set(Array.from(values)).size;
}

/** One record as {@link firstSeen} looks at it; the list is in the order of day and record id. */
export interface Sighting {
  /** Who the record belongs to. */
  readonly person: string;
  /** The value, such as the account. */
  readonly value: string;
}

/**
 * Tells which records show their value for the first time: for that person, or for the whole company.
 *
 * @param sightings all records given, in the order of day and record id
 * @param per whether a value is new to the person or to the company
 * @returns one flag per record
 * @example
 * firstSeen([{ person: "ana", value: "acme" }, { person: "bo", value: "acme" }], "company") // => [true, false]
 */
export function firstSeen(sightings: readonly Sighting[], per: "person" | "company"): boolean[] {
  const seen = new Set<string>();
  return sightings.map(({ person, value }) => {
    const key = per === "person" ? JSON.stringify([person, value]) : value;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

const OF_TEXT = { field: { type: "recordField", about: "The field whose values are counted." } } as const;

/** The catalog's entry of {@link count}. */
export const countMethod = /* @__PURE__ */ metric("count", "Counts records.", RECORDS, {
  made: { from: "records", fold: count },
  onMissing: "zero",
  keepsMoney: false,
});

/** The catalog's entry of {@link countDistinct}. */
export const countDistinctMethod = /* @__PURE__ */ metric(
  "countDistinct",
  "Counts the different values of a field.",
  { ...RECORDS, ...OF_TEXT },
  { made: { from: "texts", first: false, fold: countDistinct }, onMissing: "zero", keepsMoney: false },
);

/** The catalog's entry of {@link firstSeen}: the values of the window that were never seen before. */
export const countFirstMethod = /* @__PURE__ */ metric(
  "countFirst",
  "Counts the values seen for the first time, over all records given.",
  {
    ...RECORDS,
    ...OF_TEXT,
    per: { type: "choice", of: ["person", "company"], about: "Whether a value is new to the person or the company." },
  },
  { made: { from: "texts", first: true, fold: count }, onMissing: "zero", keepsMoney: false },
);

/** The JSON of a count. */
export type CountSpec =
  SpecOf<typeof countMethod> | SpecOf<typeof countDistinctMethod> | SpecOf<typeof countFirstMethod>;
