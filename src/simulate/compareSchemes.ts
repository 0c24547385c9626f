import { fault, within } from "../fault/fault.js";
import { wrongType } from "../fault/wrongType.js";
import { checkOptions } from "../fault/checkOptions.js";
import type { Scheme } from "../flow/scheme/scheme.js";
import type { Table } from "../table/table.js";
import { compareRankings } from "./compareRankings.js";
import type { RankingComparison } from "./compareRankings.js";
import { PLACE_OPTIONS, placesBy, scoredOnly, written } from "./placing.js";
import type { PlaceOptions } from "./placing.js";

/** A scheme under a name. */
export interface NamedScheme {
  /** What it is called in the comparison: "today", "with quality". */
  readonly id: string;
  /** The scheme. */
  readonly scheme: Scheme;
}

/**
 * Places the same people by several schemes, each calibrated on them, and compares the places.
 *
 * Places are by published scores, or by a ranking that all schemes have; quadrants and plans are left out, since no place
 * hangs on them.
 *
 * @param schemes two or more
 * @param table the people, with the columns of all schemes
 * @param options `node` or `rank`; `catalog`
 * @returns how alike each two are, and who moves, as `compareRankings` has it
 * @throws Fault as `compareRankings`; what calibrating or scoring a scheme throws, at `schemes.<id>`; "unknown-key",
 * "unknown-node", "unknown-rank", "not-exactly-one"; "ranked-in-groups" for a ranking within groups; "wrong-type" for a
 * scheme without a name
 * @example
 * const [today, tomorrow] = [["calls"], ["calls", "mails"]].map((metrics) => draft({ metrics }))
 * const people = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 30, 20], mails: [6, 2, 6] } })
 * const { moves } = compareSchemes([{ id: "today", scheme: today }, { id: "tomorrow", scheme: tomorrow }], people)
 * moves.map(({ person, rankFrom, rankTo }) => [person, rankFrom, rankTo]) // => [["ana", 3, 2], ["bo", 1, 2], ["cy", 2, 1]]
 */
export function compareSchemes(
  schemes: readonly NamedScheme[],
  table: Table,
  options: PlaceOptions = {},
): RankingComparison {
  checkOptions(options, PLACE_OPTIONS);
  if (schemes.length < 2) throw tooFew(schemes.length);
  schemes.forEach(checkNamed);
  return compareRankings(
    schemes.map(({ id, scheme }) => {
      const places = within(`schemes.${id}`, () => placesBy(scoredOnly(scheme, options.catalog), table, options));
      return { id, ids: table.ids, ranks: written(places) };
    }),
  );
}

function checkNamed(one: Partial<NamedScheme> | null, place: number): void {
  const { id, scheme } = one ?? {};
  if (typeof id === "string" && typeof scheme === "object") return;
  const name = JSON.stringify(typeof id === "string" ? id : "today");
  const remedy = `give the scheme a name: { id: ${name}, scheme }`;
  throw wrongType(`schemes.${place}`, one, "a scheme under a name, { id, scheme }", remedy);
}

function tooFew(received: number) {
  const remedy = "pass the scheme of today and the one of tomorrow";
  return fault({ code: "missing", path: "schemes", received, expected: "at least two schemes", remedy });
}
