import { Fault, issue } from "../fault/fault.js";
import { ZERO, decimal, textOf } from "../money/decimal.js";
import type { RateTable } from "../payout/rateTable.js";
import type { StepList } from "../payout/rule.js";
import type { Position } from "../payout/step.js";

/**
 * Writes what the first places get together, up to a place.
 *
 * @param list where the steps go
 * @param place the position of the last place that counts; 0 for none
 * @param prizes the prize of the first place, the second, …
 * @returns the position of the sum
 */
export function upToPlace(list: StepList, place: Position, prizes: readonly string[]): Position {
  let sum = ZERO;
  const pieces = ["0", ...prizes].map((prize, k) => {
    sum = sum.plus(decimal(prize));
    return { start: String(k), fixed: textOf(sum), scaled: "0", slope: "0" };
  });
  const table: RateTable = { edge: "upper", negative: "refuse", pieces };
  return list.add({ op: "table", table, of: place });
}

/**
 * Writes a difference.
 *
 * @param list where the steps go
 * @param of the position of what is more
 * @param less the position of what is taken off
 * @returns the position of the difference
 */
export function difference(list: StepList, of: Position, less: Position): Position {
  return list.add({ op: "add", of: [of, list.add({ op: "multiply", of: [less, list.constant("-1")] })] });
}

/**
 * Checks amounts that are handed out to the last unit of a currency.
 *
 * @param amounts each with its place; left out where it is not stated
 * @param digits minor digits of the currency
 * @throws Fault "too-many-digits"
 */
export function checkWhole(amounts: readonly (readonly [string, string | undefined])[], digits: number): void {
  const issues = amounts.flatMap(([path, amount]) => {
    if (amount === undefined || decimal(amount).decimalPlaces() <= digits) return [];
    const expected = `at most ${digits} digits after the point, since it is handed out to the last unit`;
    return [issue({ code: "too-many-digits", path, received: amount, expected, remedy: "round the amount" })];
  });
  if (issues.length > 0) throw new Fault(issues);
}
