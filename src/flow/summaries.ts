import { checkType } from "./checkType.js";
import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { ZERO, exactly, textOf } from "../money/decimal.js";
import { pointsOf } from "../numeric/publish.js";
import { byCodeUnits } from "../table/table.js";
import type { Scores } from "./score/score.js";
import type { Statement } from "./reward/statement.js";
import type { Totals } from "./reward/totals.js";

/** One line of a leaderboard. */
export interface Place {
  /** The place; people who tie share it. */
  readonly rank: number;
  /** Who. */
  readonly person: string;
  /** The published score. */
  readonly score: number;
  /** The group, where people are ranked within groups. */
  readonly group?: string;
}

/**
 * Lists the people of a ranking from the first place on, group by group; who has no place is not listed.
 *
 * People who tie stand in the order of their ids, which says nothing about them.
 *
 * @param scores published scores
 * @param rank the ranking's id
 * @returns one line per ranked person
 * @throws Fault "wrong-type", "unknown-rank"
 */
export function leaderboard(scores: Scores, rank: string): Place[] {
  checkType(scores, "scores");
  const ranking = named(scores.ranks, rank, "rank");
  const { units } = scores.nodes.find(({ id }) => id === ranking.node)!;
  const groupOf = (row: number) => (ranking.codes === null ? "" : ranking.labels[ranking.codes[row]!]!);
  return scores.ids
    .map((person, row) => ({ row, rank: ranking.ranks[row]!, person }))
    .filter((place) => place.rank > 0)
    .sort((a, b) => byCodeUnits(groupOf(a.row), groupOf(b.row)) || a.rank - b.rank || byCodeUnits(a.person, b.person))
    .map(({ row, ...place }) => {
      const score = pointsOf(units[row]!, scores.precision)!;
      return { ...place, score, ...(ranking.codes === null ? {} : { group: groupOf(row) }) };
    });
}

/** The people in one cell of a quadrant. */
export interface Members {
  /** The cell; null for people who are unplaced. */
  readonly cell: string | null;
  /** Who, in the order of the table. */
  readonly people: readonly string[];
}

/**
 * Lists who stands in which cell of a quadrant.
 *
 * @param scores published scores
 * @param quadrant the quadrant's id
 * @returns every cell, in the scheme's order, and last the people who are unplaced, if any
 * @throws Fault "wrong-type", "unknown-quadrant"
 */
export function members(scores: Scores, quadrant: string): Members[] {
  checkType(scores, "scores");
  const { cells, codes } = named(scores.quadrants, quadrant, "quadrant");
  const peopleIn = (code: number) => scores.ids.filter((_, row) => codes[row] === code);
  const placed = cells.map((cell, code) => ({ cell, people: peopleIn(code) }));
  const unplaced = peopleIn(-1);
  return unplaced.length === 0 ? placed : [...placed, { cell: null, people: unplaced }];
}

/**
 * Adds up what everybody is paid, exactly.
 *
 * @param paid the totals of a run, or statements of one currency
 * @returns the total as decimal text; "0" for nobody
 * @throws Fault "mixed-currencies"
 * @example
 * totalPaid([{ currency: "EUR", total: "12.30" }, { currency: "EUR", total: "0.70" }]) // => "13"
 */
export function totalPaid(paid: Totals | readonly Pick<Statement, "currency" | "total">[]): string {
  if ("units" in paid) {
    const units = paid.units.reduce((sum, amount) => sum.plus(amount), ZERO);
    return textOf(units.div(10 ** paid.digits));
  }
  const currencies = [...new Set(paid.map(({ currency }) => currency))];
  if (currencies.length <= 1) return textOf(paid.reduce((sum, { total }) => sum.plus(exactly(total)), ZERO));
  const remedy = "add up each currency by itself";
  throw fault({
    code: "mixed-currencies",
    path: "",
    received: outlined(currencies),
    expected: "statements of one currency",
    remedy,
  });
}

function named<T extends { readonly id: string }>(list: readonly T[], id: string, what: string): T {
  const found = list.find((one) => one.id === id);
  if (found !== undefined) return found;
  const remedy = `name one of: ${list.map((one) => one.id).join(", ")}`;
  throw fault({ code: `unknown-${what}`, path: id, received: id, expected: `a ${what} of the scheme`, remedy });
}
