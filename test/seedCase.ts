import { parseScheme } from "scorewright";
import type { MeasureOptions, Scheme } from "scorewright";
import { SEED } from "./seedScheme.js";

export { SEED };

/** The quarter, seen a few days after its end. */
export const QUARTER: MeasureOptions = { period: { from: "2026-07-01", to: "2026-10-01" }, asOf: "2026-10-05" };

/** The seed scheme with some places changed, as {@link changed} does, still to be parsed. */
export function seedWith(changes: Readonly<Record<string, unknown>> = {}): unknown {
  return changed(SEED, changes);
}

/** The seed scheme, parsed. */
export function seedScheme(changes: Readonly<Record<string, unknown>> = {}): Scheme {
  return parseScheme(seedWith(changes));
}

/** Four people: ana sells and serves, bo sells, cy serves, dee sells and loses customers. */
export function seedRecords() {
  return {
    deals: [
      ...won("ana", 12, 4800, 5),
      ...won("bo", 12, 5000, 5),
      ...won("cy", 4, 8000, 2),
      ...won("dee", 12, 5000, 5),
      {
        dealId: "ana-lost",
        owner: "ana",
        closedOn: "2026-08-01",
        stage: "lost",
        amount: 9000,
        account: "ana-account-9",
      },
    ] as Record<string, unknown>[],
    surveys: [
      survey("ana", 4),
      survey("ana", 5),
      survey("bo", 2),
      survey("bo", 3),
      survey("cy", 5),
      survey("dee", 3),
    ] as Record<string, unknown>[],
    votes: [{ id: "v1", nominee: "cy", on: "2026-08-15", rater: "ana" }] as Record<string, unknown>[],
    roster: [
      { id: "ana", role: "hunter", teamId: "north", retention: 0.94, quota: 60000 },
      { id: "bo", role: "hunter", teamId: "north", retention: 0.838, quota: 50000 },
      { id: "cy", role: "farmer", teamId: "south", retention: 0.97, quota: 40000 },
      { id: "dee", role: "hunter", teamId: "south", retention: 0.76, quota: 50000 },
    ] as Record<string, unknown>[],
  };
}

function won(owner: string, count: number, amount: number, accounts: number): Record<string, unknown>[] {
  return Array.from({ length: count }, (_, k) => {
    const day = String(k + 1).padStart(2, "0");
    const account = `${owner}-account-${k % accounts}`;
    return { dealId: `${owner}-${day}`, owner, closedOn: `2026-07-${day}`, stage: "won", amount, account };
  });
}

function survey(rep: string, score: number): Record<string, unknown> {
  return { id: `${rep}-${score}`, rep, on: "2026-09-01", score };
}

/**
 * A copy of a JSON value with some places changed. A place is written as in an issue's path, with ids or numbers;
 * "+" at its end appends to a list, and `undefined` removes what is there.
 */
export function changed(base: unknown, changes: Readonly<Record<string, unknown>>): unknown {
  let copy: unknown = structuredClone(base);
  for (const [path, value] of Object.entries(changes)) {
    if (path === "") copy = value;
    else put(copy as Holder, path.split("."), value);
  }
  return copy;
}

type Holder = Record<string, unknown> | unknown[];

function put(holder: Holder, steps: readonly string[], value: unknown): void {
  const [step, ...rest] = steps as [string, ...string[]];
  const key = Array.isArray(holder) ? placeIn(holder, step) : step;
  if (rest.length > 0) put((holder as Record<string, unknown>)[key] as Holder, rest, value);
  else if (value !== undefined) (holder as Record<string, unknown>)[key] = value;
  else if (Array.isArray(holder)) holder.splice(Number(key), 1);
  else delete holder[key];
}

function placeIn(list: readonly unknown[], step: string): string {
  if (step === "+") return String(list.length);
  const named = list.findIndex((item) => {
    const { id, metric } = item as { id?: unknown; metric?: unknown };
    return id === step || (id === undefined && metric === step);
  });
  return named < 0 ? step : String(named);
}

/** Freezes a value and everything in it, but for typed arrays, which cannot be frozen. */
export function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null && !ArrayBuffer.isView(value) && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
