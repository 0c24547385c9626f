import { dayNumber } from "../calendar/day.js";
import type { Scalar, TestName } from "../method/condition.js";
import { either } from "../method/truth.js";
import type { Truth } from "../method/truth.js";
import { compare } from "../money/compare.js";
import { isExactText } from "../money/decimal.js";

/** The value of a fact; null or undefined when it is missing. */
export type FactValue = Scalar | null | undefined;

/**
 * Holds one fact against one test.
 *
 * A number is compared with a number or decimal text as exact decimals, a day with a day, two texts for equality by
 * their code units. A missing fact, and a fact that cannot be ordered against what it is held against, is unknown.
 *
 * @param value the fact
 * @param name the test
 * @param against what it is held against
 * @returns true, false, or null for unknown
 * @example
 * holds(0.8, "atLeast", "0.80") // => true
 */
export function holds(value: FactValue, name: TestName, against: Scalar | readonly Scalar[]): Truth {
  if (name === "present") return (value !== null && value !== undefined) === against;
  if (value === null || value === undefined) return null;
  if (name === "in") return either((against as readonly Scalar[]).map((item) => equal(value, item)));
  if (name === "equals") return equal(value, against as Scalar);
  const order = ordered(value, against as number | string);
  if (order === null) return null;
  if (name === "atLeast") return order >= 0;
  if (name === "atMost") return order <= 0;
  return name === "moreThan" ? order > 0 : order < 0;
}

function equal(value: Scalar, against: Scalar): Truth {
  if (typeof value === "boolean" || typeof against === "boolean") return value === against;
  if (typeof value === "string" && typeof against === "string") return value === against;
  const order = ordered(value, against);
  return order === null ? false : order === 0;
}

function ordered(value: Scalar, against: number | string): number | null {
  if (typeof value === "boolean") return null;
  if (isFigure(value) && isFigure(against)) return compare(value, against);
  if (typeof value !== "string" || typeof against !== "string") return null;
  const [day, line] = [dayNumber(value), dayNumber(against)];
  return day === null || line === null ? null : day - line;
}

/** A record may hold anything, also an object where a figure is expected. */
function isFigure(value: unknown): boolean {
  return typeof value === "number" ? Number.isFinite(value) : typeof value === "string" && isExactText(value);
}
