import { leaderboard, pointsOf, totalText } from "scorewright";
import type { Run } from "scorewright";
import { lines } from "./print.js";

/** A column of a printed leaderboard: its head, and what it says of the person in a row of the table. */
export type BoardColumn = readonly [head: string, text: (row: number) => string];

const NONE = "-";

/** Everybody from the first place on; below them those without a place. */
export function board({ scores, table }: Run, rank: string, columns: readonly BoardColumn[]): string {
  const ranked = leaderboard(scores, rank).map((place) => {
    return [String(place.rank), place.person, place.score.toFixed(scores.precision)];
  });
  const placed = new Set(ranked.map(([, person]) => person));
  const others = table.ids.filter((id) => !placed.has(id)).map((id) => [NONE, id, NONE]);
  const rows = [...ranked, ...others].map((row) => {
    return [...row, ...columns.map(([, text]) => text(table.ids.indexOf(row[1]!)))];
  });
  return lines([["place", "person", "score", ...columns.map(([head]) => head)], ...rows]);
}

/** What the roster says of a person. */
export function attribute({ table }: Run, name: string): BoardColumn {
  const { labels, codes } = table.attributes.find(({ id }) => id === name)!;
  return [name, (row) => labels[codes[row]!] ?? NONE];
}

/** The published score of a part of the tree. */
export function part({ scores }: Run, node: string): BoardColumn {
  const { units } = scores.nodes.find(({ id }) => id === node)!;
  return [node, (row) => pointsOf(units[row]!, scores.precision)?.toFixed(scores.precision) ?? NONE];
}

/** The place on another leaderboard. */
export function place({ scores }: Run, rank: string, head: string): BoardColumn {
  const { ranks } = scores.ranks.find(({ id }) => id === rank)!;
  return [head, (row) => (ranks[row] === 0 ? NONE : String(ranks[row]))];
}

/** The cell of a quadrant. */
export function cell({ scores }: Run, quadrant: string): BoardColumn {
  const { cells, codes } = scores.quadrants.find(({ id }) => id === quadrant)!;
  return [quadrant, (row) => cells[codes[row]!] ?? NONE];
}

/** What a person is paid, and whether something is held until a fact is known. */
export function pay({ totals }: Run): BoardColumn[] {
  if (totals === null) return [];
  return [
    ["pay", (row) => totalText(totals, row)],
    ["", (row) => (totals.held[row] === 1 ? "held" : "")],
  ];
}
