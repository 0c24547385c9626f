import type { Issue } from "../fault/fault.js";
import { checkOptions } from "../fault/checkOptions.js";
import type { Scheme } from "../flow/scheme/scheme.js";
import { checkType } from "../flow/checkType.js";
import { selectRows } from "../table/select.js";
import type { Table } from "../table/table.js";
import { compareRankings } from "./compareRankings.js";
import type { RankMove, RankingPair } from "./compareRankings.js";
import { PLACE_OPTIONS, leadersOf, placesAmong, placesBy, scoredOnly, written } from "./placing.js";
import type { PlaceOptions } from "./placing.js";
import { MOST_PEOPLE, attempt, checkWork } from "./recalibrated.js";

/** By what people are placed, and how many calibrations are allowed. */
export interface EachPersonOptions extends PlaceOptions {
  /** The most people, each of whom takes a calibration; 500 when left out. */
  readonly atMost?: number;
}

/** What becomes of the others when one person is left out. */
export interface WithoutEach {
  /** One row per person left out, in the order of the table. */
  readonly rows: readonly WithoutRow[];
  /** One row per person left out and each of the others whose place among the others changes. */
  readonly moves: readonly WithoutMove[];
}

/** What becomes of the others without one person. */
export interface WithoutRow extends Omit<RankingPair, "from" | "to" | "spearman" | "weightedSpearman"> {
  /** The person left out. */
  readonly without: string;
  /** Who is first among the others then; several where they tie. */
  readonly leaders: readonly string[];
  /** Why nothing can be said: the scheme cannot be calibrated without the person; null where it can. */
  readonly issues: readonly Issue[] | null;
}

/** Another person whose place among the others changes. */
export interface WithoutMove extends Pick<RankMove, "person" | "rankFrom" | "rankTo"> {
  /** The person left out. */
  readonly without: string;
}

/**
 * Leaves each person out in turn, calibrates again, and says who of the others changes places: how far places hang on who
 * else is there.
 *
 * Places are compared among the others: before, as they stood with everybody; after, as they stand without the person. With
 * fixed bounds and stated weights nobody ever moves. What moves people is what peers make of each other: `minMax`, weights
 * from figures, `topsis`.
 *
 * @param scheme the scheme
 * @param table the people
 * @param options `node` or `rank`; `catalog`; `atMost`
 * @returns a row per person left out, and the moves
 * @throws Fault "field-too-large" for more people than `atMost`, before anything is computed; "out-of-range", "unknown-key",
 * and as `compareSchemes`; where only the people who are left cannot be scored, the row says so
 * @example
 * const people = table({ ids: ["ana", "bo", "cy"], columns: { calls: [0, 6, 10], mails: [9, 4, 0] } })
 * const { moves } = withoutEach(draft({ metrics: ["calls", "mails"] }), people)
 * moves[0] // => { without: "ana", person: "cy", rankFrom: 2, rankTo: 1 }
 */
export function withoutEach(scheme: Scheme, table: Table, options: EachPersonOptions = {}): WithoutEach {
  checkOptions(options, [...PLACE_OPTIONS, "atMost"]);
  checkType(table, "table");
  const { ids } = table;
  checkPeople(ids.length, options);
  const bare = scoredOnly(scheme, options.catalog);
  const places = placesBy(bare, table, options);
  const all = ids.map((without, left) => {
    const rows = Array.from(ids.keys()).filter((row) => row !== left);
    const others = selectRows(table, rows);
    const before = placesAmong(Float64Array.from(rows, (row) => places[row]!));
    const { value: after, issues } = attempt(() => placesBy(bare, others, options));
    if (after === null) return { row: unknown(without, issues), moves: [] };
    const { pairs, moves } = compareRankings([
      { id: "before", ids: others.ids, ranks: written(before) },
      { id: "after", ids: others.ids, ranks: written(after) },
    ]);
    const { people, kendallTauB, meanShift, moved, gained, lost } = pairs[0]!;
    const leaders = leadersOf(others.ids, after);
    return {
      row: { without, people, kendallTauB, meanShift, moved, gained, lost, leaders, issues },
      moves: moves.map(({ person, rankFrom, rankTo }) => ({ without, person, rankFrom, rankTo })),
    };
  });
  return { rows: all.map(({ row }) => row), moves: all.flatMap(({ moves }) => moves) };
}

/**
 * Checks that there are no more people than calibrations are allowed.
 *
 * @param people how many there are
 * @param options `atMost`
 * @throws Fault "field-too-large", "out-of-range"
 */
export function checkPeople(people: number, { atMost = MOST_PEOPLE }: EachPersonOptions): void {
  checkWork(people, atMost, { code: "field-too-large", path: "ids", what: "people" });
}

function unknown(without: string, issues: readonly Issue[]): WithoutRow {
  const counts = { people: 0, moved: 0, gained: 0, lost: 0 };
  return { without, kendallTauB: null, meanShift: null, ...counts, leaders: [], issues };
}
