import { joined } from "../fault/fault.js";
import type { IssueInput } from "../fault/fault.js";
import { textOf } from "../money/decimal.js";
import type { Refusal } from "./rule.js";
import { isLines } from "./run.js";
import type { Result } from "./run.js";

/** What is said of a figure that a table of rates does not reach. */
export const BEYOND_TABLE = {
  code: "beyond-table",
  remedy: "correct the figure, or let the rule say what is paid beyond",
} as const;

/**
 * What to say of a figure that a rule refuses to pay on.
 *
 * @param refused what is refused
 * @param place the place of the rule; "" for a rule by itself
 * @param figure the figure
 * @param whose whose it is, where that is known
 * @returns the input of an issue
 * @example
 * refusal({ when: 1, of: 0, ...BEYOND_TABLE, path: "tiers.0.upTo", expected: "at most 500" }, "", decimal(501)).received // => "501"
 */
export function refusal(
  { path, code, expected, remedy }: Refusal,
  place: string,
  figure: Result,
  whose = "",
): IssueInput {
  const shown = typeof figure === "object" && figure !== null && !isLines(figure) ? textOf(figure) : String(figure);
  const received = whose === "" ? shown : `${whose}: ${shown}`;
  return { code, path: joined(place, path), received, expected, remedy };
}
