import type { Notice } from "../../fault/notice.js";
import type { FactColumn } from "../../expression/truthColumn.js";
import { facts, factOf, testOf } from "../../method/condition.js";
import type { Condition, Fact, Test } from "../../method/condition.js";
import { extent } from "../../numeric/summary.js";
import { GUESSES, nearest } from "../../fault/nearest.js";

/** A profile, and whom it fits. */
export interface FittedProfile {
  /** Its name. */
  readonly id: string;
  /** Whom it is for. */
  readonly when: Condition;
  /** One truth per row. */
  readonly truth: Uint8Array;
}

/**
 * Says that nobody fits a profile, which may be for a value that is misspelt, and how many people might fit it if more were
 * known of them.
 *
 * @param profile the profile, and whom it fits
 * @param codes each row's profile, 0 for none
 * @param read gives the values of a fact
 * @returns the notices
 */
export function profileNotices(profile: FittedProfile, codes: Uint8Array, read: ReadFact): Notice[] {
  const { id, truth } = profile;
  const path = `profiles.${id}`;
  const notices: Notice[] = [];
  if (!truth.includes(FITS) && truth.includes(FITS_NOT))
    notices.push({ code: "profile-unused", path, values: { profile: id, ...unusedBecause(profile, read) } });
  if (!truth.includes(UNKNOWN)) return notices;
  const unsure: number[] = [];
  for (let row = 0; row < truth.length; row++) if (truth[row] === UNKNOWN && codes[row] === 0) unsure.push(row);
  if (unsure.length === 0) return notices;
  const values = { profile: id, facts: lackingOf(profile, unsure, read), count: unsure.length };
  return [...notices, { code: "profile-unknown", path, values }];
}

type ReadFact = (fact: Fact) => FactColumn;

/** What is asked for, and what there is instead: of an attribute the values, of a metric the least and the greatest. */
function unusedBecause({ when }: FittedProfile, read: ReadFact): { readonly asked: string; readonly there: string } {
  const wanted = new Map<string, string[]>();
  const there = new Map<string, string>();
  const asked = facts(when).map((one) => {
    const [name, own] = [nameOf(one), wantedBy(one)];
    wanted.set(name, [...(wanted.get(name) ?? []), ...own]);
    there.set(name, thereIn(read(one), wanted.get(name)!));
    const [test] = testOf(one);
    return [name, ...(test === "equals" || test === "in" ? [] : [test]), listed(own)].join(" ");
  });
  return { asked: asked.join("; "), there: [...there].map((one) => one.join(" ")).join("; ") };
}

/** A metric's target is told apart from its value. */
function nameOf(fact: Fact): string {
  const [, id] = factOf(fact);
  return "metric" in fact && fact.of !== undefined ? `${id} ${fact.of}` : id;
}

function wantedBy(one: Test): string[] {
  const [, against] = testOf(one);
  return (typeof against === "object" ? against : [against]).map(String);
}

/** The value that is most likely meant comes first. */
function thereIn(column: FactColumn, wanted: readonly string[]): string {
  if (column === null) return NOTHING;
  if ("figures" in column) {
    const { low, high, count } = extent(column.figures);
    return count === 0 ? NOTHING : low === high ? String(low) : `${low} … ${high}`;
  }
  const used = new Set(column.codes);
  const labels = column.labels.filter((_, code) => used.has(code));
  const guesses = { left: GUESSES };
  const near = wanted.map((value) => nearest(value, labels, guesses)).filter((value) => value !== null);
  return labels.length === 0 ? NOTHING : listed([...new Set([...near, ...labels])]);
}

/** The names of the facts that are missing of people of whom nobody knows whether they fit. */
function lackingOf({ when }: FittedProfile, rows: readonly number[], read: ReadFact): string {
  const lacking = facts(when).filter((one) => {
    const column = read(one);
    const [test] = testOf(one);
    return test !== "present" && rows.some((row) => isLacking(column, row));
  });
  return listed([...new Set(lacking.map(nameOf))]);
}

function isLacking(column: FactColumn, row: number): boolean {
  if (column === null) return true;
  return "figures" in column ? Number.isNaN(column.figures[row]) : column.codes[row] === -1;
}

const MOST_NAMES = 8;

function listed(names: readonly string[]): string {
  return [...names.slice(0, MOST_NAMES), ...(names.length > MOST_NAMES ? ["…"] : [])].join(", ");
}

const NOTHING = "–";

/** Codes of a truth column. */
const FITS_NOT = 0;
const FITS = 1;
const UNKNOWN = 2;
