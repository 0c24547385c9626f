import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { calibrate } from "../flow/calibrate/calibrate.js";
import { checkWritten } from "../flow/check/written.js";
import { standard } from "../flow/scheme/catalog.js";
import type { Scheme } from "../flow/scheme/scheme.js";
import { score } from "../flow/score/score.js";
import type { Scores } from "../flow/score/score.js";
import type { Catalog } from "../method/method.js";
import type { Column } from "../numeric/column.js";
import { column } from "../numeric/column.js";
import { rankColumn } from "../rank/rankColumn.js";
import type { Table } from "../table/table.js";

/** By what people are placed, and with which methods. */
export interface PlaceOptions {
  /** By the published scores of this node; of the root when left out. */
  readonly node?: string;
  /** By this ranking of the scheme, with its tie-breaks. Not together with `node`. */
  readonly rank?: string;
  /** The methods, with a host's own. */
  readonly catalog?: Catalog;
}

/** What places hang on. */
export const PLACE_OPTIONS = ["node", "rank", "catalog"] as const;

/**
 * Places people by a scheme that is calibrated on them.
 *
 * Only the order of a ranking counts: ties are given the places 1 2 2 4, whatever the scheme gives them.
 *
 * @param scheme the scheme
 * @param table the people
 * @param options by what
 * @returns one place per person, 0 for none
 * @throws Fault as `calibrate` and `score`; "unknown-node", "unknown-rank", "not-exactly-one"; "ranked-in-groups" for a
 * ranking within groups
 */
export function placesBy(scheme: Scheme, table: Table, options: PlaceOptions): Column {
  const { catalog } = options;
  const calibration = calibrate(scheme, table, catalog === undefined ? {} : { catalog });
  return placesIn(score(calibration, table), options);
}

/**
 * A scheme without what no score hangs on: quadrants and the plan.
 *
 * @param scheme the scheme
 * @param catalog its methods
 * @returns another scheme
 * @throws Fault "unparsed-scheme", "unknown-kind"
 */
export function scoredOnly(scheme: Scheme, catalog: Catalog = standard): Scheme {
  checkWritten(scheme, catalog);
  const { plan: _, ...scored } = scheme;
  return { ...scored, quadrants: [] };
}

/**
 * Places people anew by their places among more people.
 *
 * @param places places, 0 for none
 * @returns places among those that are left: 1 2 2 4
 * @example
 * Array.from(placesAmong(column([5, 0, 3, 5]))) // => [2, 0, 1, 2]
 */
export function placesAmong(places: Column): Column {
  return column(rankColumn(places.map((place) => (place === 0 ? NaN : -place))).ranks);
}

/**
 * Says who is first.
 *
 * @param ids the people
 * @param places their places
 * @returns those with place 1
 */
export function leadersOf(ids: readonly string[], places: ArrayLike<number>): string[] {
  return ids.filter((_, row) => places[row] === 1);
}

/**
 * Writes places for people to read.
 *
 * @param places places, 0 for none
 * @returns the same with null for none
 */
export function written(places: Column): (number | null)[] {
  return Array.from(places, (place) => (place === 0 ? null : place));
}

function placesIn(scores: Scores, { node, rank }: PlaceOptions): Column {
  if (node !== undefined && rank !== undefined) throw both();
  if (rank === undefined) {
    const wanted = node ?? scores.nodes[0]!.id;
    return column(rankColumn(named(scores.nodes, wanted, "node").units).ranks);
  }
  const ranking = named(scores.ranks, rank, "rank");
  if (ranking.codes !== null) throw inGroups(rank);
  return placesAmong(column(ranking.ranks));
}

function named<T extends { readonly id: string }>(list: readonly T[], id: string, what: "node" | "rank"): T {
  const found = list.find((one) => one.id === id);
  if (found !== undefined) return found;
  const code = what === "node" ? "unknown-node" : "unknown-rank";
  const expected = `one of: ${list.map((one) => one.id).join(", ")}`;
  throw fault({ code, path: what, received: outlined(id), expected, remedy: `name a ${what} of the scheme` });
}

function both() {
  const [expected, remedy] = ["one of them", "keep one of the two"];
  return fault({ code: "not-exactly-one", path: "rank", received: "node, rank", expected, remedy });
}

function inGroups(received: string) {
  const expected = "a ranking of everybody, since places of different groups do not make one order";
  const remedy = "compare by a node, or with a table of one group";
  return fault({ code: "ranked-in-groups", path: "rank", received, expected, remedy });
}
