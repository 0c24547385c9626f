import { dayText } from "../../calendar/day.js";
import { decimal, textOf } from "../../money/decimal.js";
import type { Result } from "../../payout/run.js";
import type { CreditShares, LineTexts } from "../../table/credits.js";
import type { PayoutLine } from "../payoutForm.js";
import { creditsOf, linesOf } from "./facts.js";
import type { FactSources } from "./facts.js";
import { amountAt, dealsAt, figureAt, figureText } from "./results.js";

/** What one credit line earned. */
export interface DealLine {
  /** The record. */
  readonly record: string;
  /** Its day. */
  readonly day: string;
  /** What was credited, exactly; 1 for a record that is counted. */
  readonly base: string;
  /** The share of the deal behind it, as decimal text; absent where nothing is split. */
  readonly share?: string;
  /** The amount of the whole deal, in money; absent where nobody says. */
  readonly deal?: string;
  /** The role in the deal, where one is told. */
  readonly role?: string;
  /** Through whom a manager is credited. */
  readonly through?: string;
  /** What a limit, or the rule for deals below zero, cut off the credit, in money. */
  readonly cut?: string;
  /** What it earned, exactly; null where it is unknown. */
  readonly amount: string | null;
}

/**
 * Writes what each credit line earned.
 *
 * @param deals the lines and the steps that work line by line
 * @param results the results of the steps
 * @param row the person's row
 * @param sources the credit lines
 * @returns one line per credit line of the person
 */
export function dealLines(
  deals: NonNullable<PayoutLine["deals"]>,
  results: readonly Result[],
  row: number,
  sources: FactSources,
): DealLine[] {
  const lines = creditsOf(deals.metric, sources.credits);
  const [from] = linesOf(lines, row);
  const { split } = lines;
  const [bases, amounts] = [dealsAt(results, deals.base), dealsAt(results, deals.amount)];
  return bases.map((_, place) => ({
    record: lines.records[from + place]!,
    day: dayText(lines.days[from + place]!),
    base: textOf(amountAt(bases, place)),
    ...(split === undefined ? {} : shared(split, from + place, lines.digits)),
    amount: figureText(figureAt(amounts, place)),
  }));
}

/** How a line of declared credits came about. */
function shared(split: CreditShares, line: number, digits: number): Partial<DealLine> {
  const text = ({ labels, codes }: LineTexts) => labels[codes[line]!];
  const [role, share, through] = [text(split.roles), text(split.shares), text(split.through)];
  const cut = split.cut[line]!;
  const deal = split.deals?.[line];
  const money = (units: number) => textOf(decimal(units).div(10 ** digits));
  return {
    ...(share === undefined ? {} : { share }),
    ...(deal === undefined ? {} : { deal: money(deal) }),
    ...(role === undefined ? {} : { role }),
    ...(through === undefined ? {} : { through }),
    ...(cut === 0 ? {} : { cut: money(cut) }),
  };
}
