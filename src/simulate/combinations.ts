import { Fault, joined } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { checkOptions } from "../fault/checkOptions.js";
import { checkType } from "../flow/checkType.js";
import { standard } from "../flow/scheme/catalog.js";
import type { Scheme } from "../flow/scheme/scheme.js";
import type { Column } from "../numeric/column.js";
import { average, extent } from "../numeric/summary.js";
import type { Table } from "../table/table.js";
import { compareRankings } from "./compareRankings.js";
import type { RankingPair } from "./compareRankings.js";
import { PLACE_OPTIONS, leadersOf, placesBy, scoredOnly, written } from "./placing.js";
import type { PlaceOptions } from "./placing.js";
import { attempt, checkWork } from "./recalibrated.js";
import { VARIED, axesOf, nameOf, variantsOf, variedScheme } from "./variants.js";
import type { Axis, Variant, Variations } from "./variants.js";
import { variantIssues } from "./variantIssues.js";

/** What is varied, by what people are placed, and how many calibrations are allowed. */
export interface CombinationOptions extends Variations, PlaceOptions {
  /** The most combinations; 200 when left out. */
  readonly atMost?: number;
}

/** What becomes of places under every combination of methods. */
export interface Combinations {
  /** The people, in whose order places stand. */
  readonly ids: readonly string[];
  /** The places by the scheme itself. */
  readonly own: readonly (number | null)[];
  /** One row per combination. */
  readonly rows: readonly CombinationRow[];
  /** One row per person, over the combinations that could be computed. */
  readonly people: readonly CombinedPlaces[];
}

/** One combination, and how its places agree with the scheme's own. */
export interface CombinationRow extends Pick<
  RankingPair,
  "spearman" | "kendallTauB" | "weightedSpearman" | "meanShift"
> {
  /** Its name: what is varied, in the order normalize, weights, aggregate. */
  readonly id: string;
  /** How figures are normalized; "own" for the scheme's own. */
  readonly normalize: string;
  /** How weights are found. */
  readonly weights: string;
  /** How children are joined. */
  readonly aggregate: string;
  /** How many people have another place than by the scheme; null where it could not be computed. */
  readonly moved: number | null;
  /** How many people have a place that they have not by the scheme. */
  readonly gained: number | null;
  /** How many people have none, who have one by the scheme. */
  readonly lost: number | null;
  /** Who is first; several where they tie. */
  readonly leaders: readonly string[];
  /** The places, in the order of `ids`; null where the combination could not be computed. */
  readonly ranks: readonly (number | null)[] | null;
  /** Why it could not be computed; null where it could. */
  readonly issues: readonly Issue[] | null;
}

/** One person's places over all combinations that could be computed. */
export interface CombinedPlaces {
  /** The person. */
  readonly id: string;
  /** The place by the scheme itself. */
  readonly own: number | null;
  /** The best place. */
  readonly best: number | null;
  /** The worst place. */
  readonly worst: number | null;
  /** The mean place. */
  readonly meanRank: number | null;
  /** The share of combinations in which the person is first, alone or in a tie. */
  readonly first: number | null;
}

const MOST_COMBINATIONS = 200;

/**
 * Scores the same people by every combination of normalizations, weights and joins: whether a place is earned, or chosen
 * with the method.
 *
 * Each list stands for all metrics, or nodes, or for the one it is written under; "own" in a list is what the scheme has. A
 * combination is checked as a scheme is when it is parsed, without quadrants and plan, on which no place hangs, and
 * calibrated on the people. What cannot be computed is listed with its issues, and does not stop the others.
 * Source: M. Saisana, A. Saltelli & S. Tarantola, Journal of the Royal Statistical Society A 168 (2005), 307–323.
 *
 * @param scheme the scheme
 * @param table the people
 * @param options `normalize`, `weights`, `aggregate`; `atMost`; `node` or `rank`; `catalog`
 * @returns a row per combination and a row per person
 * @throws Fault "too-many-combinations" beyond `atMost`, before anything is computed; "out-of-range", "unknown-key",
 * "unknown-metric", "unknown-node", "missing"; "wrong-type" for what is no list of methods; what the scheme itself throws, as `compareSchemes`
 * @example
 * const people = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 30, 20], mails: [6, 2, 5] } })
 * const options = { normalize: [{ kind: "minMax" }, { kind: "borda" }], aggregate: [{ kind: "arithmeticMean" }, { kind: "min" }] }
 * const { rows } = combinations(draft({ metrics: ["calls", "mails"] }), people, options)
 * rows.map(({ id, leaders }) => [id, leaders.join()])[1] // => ["minMax · min", "cy"]
 */
export function combinations(scheme: Scheme, table: Table, options: CombinationOptions = {}): Combinations {
  checkOptions(options, [...VARIED, ...PLACE_OPTIONS, "atMost"]);
  const { catalog = standard, atMost = MOST_COMBINATIONS } = options;
  checkType(table, "table");
  const bare = scoredOnly(scheme, catalog);
  const axes = axesOf(scheme, options);
  const asked = axes.reduce((product, { choices }) => product * choices.length, 1);
  checkWork(asked, atMost, {
    code: "too-many-combinations",
    path: "options",
    what: "combinations",
    of: `a list (${lengthsOf(axes)})`,
  });
  const { ids } = table;
  const own = placesBy(bare, table, options);
  const tried = variantsOf(axes).map((variant) => {
    const { value, issues } = attempt(() => {
      const varied = variedScheme(bare, variant, catalog);
      const found = variantIssues(varied, catalog);
      if (found.length > 0) throw new Fault(found);
      return placesBy(varied, table, options);
    });
    return { places: value, row: rowOf(ids, own, variant, value, issues) };
  });
  const sound = tried.flatMap(({ places }) => (places === null ? [] : [places]));
  const ownPlaces = written(own);
  return {
    ids,
    own: ownPlaces,
    rows: tried.map(({ row }) => row),
    people: ids.map((id, row) => ({ id, own: ownPlaces[row]!, ...summary(sound.map((places) => places[row]!)) })),
  };
}

/** The lists with their lengths: `normalize.calls 3 · weights 4`. */
function lengthsOf(axes: readonly Axis[]): string {
  return axes.map(({ what, of, choices }) => `${joined(what, of ?? "")} ${choices.length}`).join(" · ");
}

function rowOf(
  ids: readonly string[],
  own: Column,
  variant: Variant,
  places: Column | null,
  issues: readonly Issue[] | null,
): CombinationRow {
  const names = {
    normalize: nameOf(variant, "normalize"),
    weights: nameOf(variant, "weights"),
    aggregate: nameOf(variant, "aggregate"),
  };
  const varied = VARIED.filter((what) => variant.some((one) => one.what === what)).map((what) => names[what]);
  const id = varied.length === 0 ? "own" : varied.join(" · ");
  if (places === null) {
    return { id, ...names, ...INCOMPARABLE, leaders: [], ranks: null, issues };
  }
  const ranks = written(places);
  const { pairs } = compareRankings([
    { id: "own", ids, ranks: written(own) },
    { id: "other", ids, ranks },
  ]);
  const { from: _, to: __, people: ___, ...agreement } = pairs[0]!;
  return { id, ...names, ...agreement, leaders: leadersOf(ids, places), ranks, issues };
}

const INCOMPARABLE = {
  ...{ spearman: null, kendallTauB: null, weightedSpearman: null, meanShift: null },
  ...{ moved: null, gained: null, lost: null },
};

function summary(places: readonly number[]): Omit<CombinedPlaces, "id" | "own"> {
  const known = places.filter((place) => place > 0);
  if (known.length === 0) return { best: null, worst: null, meanRank: null, first: places.length === 0 ? null : 0 };
  const first = known.filter((place) => place === 1).length / places.length;
  const { low: best, high: worst } = extent(known);
  return { best, worst, meanRank: average(known), first };
}
