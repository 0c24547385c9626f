import { fault, joined } from "../fault/fault.js";
import { isList } from "../fault/isList.js";
import { IssueList } from "../fault/issueList.js";
import { wrongType } from "../fault/wrongType.js";
import { column } from "../numeric/column.js";
import type { Column } from "../numeric/column.js";
import { average } from "../numeric/summary.js";
import { kendallTauB } from "../rank/kendall.js";
import { rankColumn } from "../rank/rankColumn.js";
import { spearman, weightedSpearman } from "../rank/spearman.js";
import { idIssues } from "../table/ids.js";
import { toleranceOf } from "./eachDraw.js";
import { addFigureIssues } from "./scoreColumns.js";

/** People in an order, as scores or as places. */
export interface RankedPeople {
  /** What the order is called: "equal weights", "last year". */
  readonly id: string;
  /** The people; matched to those of other rankings by id. */
  readonly ids: readonly string[];
  /** One score per person, the greatest first; null or NaN for somebody without one. Give these or `ranks`. */
  readonly scores?: ArrayLike<number | null>;
  /** One place per person, 1 for the first; null or 0 for somebody without one. */
  readonly ranks?: ArrayLike<number | null>;
}

/** How alike rankings are, and who moves between them. */
export interface RankingComparison {
  /** One row for each two rankings: the first with the second, the third …, then the second with the third … */
  readonly pairs: readonly RankingPair[];
  /** One row for each two rankings and each person whose place in them differs. */
  readonly moves: readonly RankMove[];
}

/** How alike two rankings are. */
export interface RankingPair {
  /** The one. */
  readonly from: string;
  /** The other. */
  readonly to: string;
  /** How many people have a place in both; the figures are about them, but for those who gain or lose one. */
  readonly people: number;
  /** Spearman's correlation; null where nothing can be said. */
  readonly spearman: number | null;
  /** Kendall's tau-b; null where nothing can be said. */
  readonly kendallTauB: number | null;
  /** The correlation in which top places weigh more; null where nothing can be said. */
  readonly weightedSpearman: number | null;
  /** By how many places people move in the mean, up or down; null where nobody has a place in both. */
  readonly meanShift: number | null;
  /** How many of these people move. */
  readonly moved: number;
  /** How many people have a place in the other ranking only. */
  readonly gained: number;
  /** How many people have a place in the one only. */
  readonly lost: number;
}

/** A person whose place differs between two rankings. */
export interface RankMove {
  /** The ranking that is left. */
  readonly from: string;
  /** The ranking that is come to. */
  readonly to: string;
  /** The person. */
  readonly person: string;
  /** The place there; null where the person has none. */
  readonly rankFrom: number | null;
  /** The place here; null where the person has none. */
  readonly rankTo: number | null;
}

/**
 * Compares rankings of people: how alike each two of them are, and who moves.
 *
 *     mean shift = Σ |place − place| ÷ people        over the people who have a place in both
 *
 * Places are those that were handed in: where somebody leaves, all behind them have another place.
 * `moved` counts these people, `gained` and `lost` those who have a place in one of the two; `moves` lists all of them.
 * Scores that differ by less than 1e-9 tie, and take the places 1 2 2 4.
 *
 * @param rankings two or more, as scores or as places
 * @returns a row for each two of them, and a row for everybody who moves
 * @throws Fault "missing" for fewer than two; "duplicate-id" for one that stands twice; "not-exactly-one" where not exactly one
 * of `scores` and `ranks` is given; "out-of-range" for a place below 1; "bad-id", "wrong-length", "not-finite"
 * @example
 * const before = { id: "before", ids: ["ana", "bo", "cy"], ranks: [1, 2, 3] }
 * const after = { id: "after", ids: ["cy", "bo", "ana"], scores: [60, 80, 70] }
 * const { pairs, moves } = compareRankings([before, after])
 * pairs[0].meanShift // => 0.6666666666666666
 * moves[0] // => { from: "before", to: "after", person: "ana", rankFrom: 1, rankTo: 2 }
 */
export function compareRankings(rankings: readonly RankedPeople[]): RankingComparison {
  if (!isList(rankings)) throw wrongType("rankings", rankings, "a list of rankings", "pass [before, after]");
  if (rankings.length < 2) throw tooFew(rankings.length);
  const read = rankings.map(readRanking);
  const ids = rankings.map(({ id }) => id);
  ids.forEach((id, k) => {
    if (ids.indexOf(id) < k) throw twice(id, k);
  });
  const two = read.flatMap((from, k) => read.slice(k + 1).map((to) => comparedPair(from, to)));
  return { pairs: two.map(({ pair }) => pair), moves: two.flatMap(({ moves }) => moves) };
}

interface Read {
  readonly id: string;
  readonly places: ReadonlyMap<string, number | null>;
}

function comparedPair(from: Read, to: Read): { readonly pair: RankingPair; readonly moves: RankMove[] } {
  const everybody = [...new Set([...from.places.keys(), ...to.places.keys()])];
  const rows = everybody.map((person) => {
    const [rankFrom, rankTo] = [from.places.get(person) ?? null, to.places.get(person) ?? null];
    return { from: from.id, to: to.id, person, rankFrom, rankTo };
  });
  const moves = rows.filter(({ rankFrom, rankTo }) => rankFrom !== rankTo);
  const inBoth = rows.filter(({ rankFrom, rankTo }) => rankFrom !== null && rankTo !== null);
  const [x, y] = [inBoth.map(({ rankFrom }) => rankFrom!), inBoth.map(({ rankTo }) => rankTo!)];
  const pair = {
    from: from.id,
    to: to.id,
    people: inBoth.length,
    spearman: spearman(x, y),
    kendallTauB: kendallTauB(x, y),
    weightedSpearman: weightedSpearman(x, y, { order: "ascending" }),
    meanShift: inBoth.length === 0 ? null : average(x.map((rank, k) => Math.abs(rank - y[k]!))),
    moved: inBoth.filter(({ rankFrom, rankTo }) => rankFrom !== rankTo).length,
    gained: rows.filter(({ rankFrom, rankTo }) => rankFrom === null && rankTo !== null).length,
    lost: rows.filter(({ rankFrom, rankTo }) => rankFrom !== null && rankTo === null).length,
  };
  return { pair, moves };
}

function readRanking({ id, ids, scores, ranks }: RankedPeople, k: number): Read {
  if ((scores === undefined) === (ranks === undefined)) throw notOne(`rankings.${k}`, scores === undefined);
  const path = `rankings.${k}`;
  const issues = new IssueList();
  for (const one of idIssues(ids)) issues.add({ ...one, path: joined(path, one.path) });
  addFigureIssues(ids, scores ?? ranks!, `${path}.${scores === undefined ? "ranks" : "scores"}`, issues);
  issues.raise();
  const places = scores === undefined ? checkedRanks(column(ranks!), path) : placesOf(column(scores));
  return { id, places: new Map(ids.map((person, row) => [person, places[row] === 0 ? null : places[row]!])) };
}

function placesOf(scores: Column): Column {
  return rankColumn(scores, { tolerance: toleranceOf([scores]) }).ranks;
}

function checkedRanks(ranks: Column, path: string): Column {
  const at = ranks.findIndex((rank) => rank !== 0 && rank < 1);
  if (at >= 0) throw notARank(`${path}.ranks.${at}`, ranks[at]!);
  return ranks.map((rank) => (rank === rank ? rank : 0));
}

function tooFew(received: number) {
  const remedy = "pass the ranking before and the one after";
  return fault({ code: "missing", path: "rankings", received, expected: "at least two rankings", remedy });
}

function twice(received: string, k: number) {
  const path = `rankings.${k}.id`;
  const remedy = "call them by different names";
  return fault({ code: "duplicate-id", path, received, expected: "an id that occurs once", remedy });
}

function notOne(path: string, isNeither: boolean) {
  const received = isNeither ? "neither" : "both";
  const remedy = "give scores, of which the greatest is first, or ranks, of which 1 is";
  return fault({ code: "not-exactly-one", path, received, expected: "scores or ranks", remedy });
}

function notARank(path: string, received: number) {
  const remedy = "count places from 1; write null for somebody without one";
  return fault({ code: "out-of-range", path, received, expected: "a place of 1 or more", remedy });
}
