import { TIES } from "scorewright";
import { labelOf } from "./row.js";
import type { Row } from "./row.js";
import { missingWays } from "./samples.js";
import { AS_IT_IS, leafJourney, nodeJourney, quadrant } from "./schemes.js";
import { cellsOf, placesOf, scoresOf } from "./shown.js";

/** One row for each way to treat a missing child. */
export function missingRows(): Row[] {
  return Object.values(missingWays).map((missing) => ({
    label: labelOf(missing.kind),
    journey: (situation) => nodeJourney({ missing }, situation),
    shown: scoresOf("node"),
    isRelative: false,
  }));
}

/** One row for each convention of ties, and for what else a ranking may decide by. */
export function rankRows(): Row[] {
  const ways = [
    ...TIES.map((ties) => [labelOf(ties), ties === "ordinal" ? { ties, remaining: "personId" } : { ties }] as const),
    ["`decideOn` unrounded, `tolerance` 1", { decideOn: "unrounded", tolerance: 1 }] as const,
    ["`tieBreaks` by the healthy metric", { tieBreaks: [{ metric: "healthy" }] }] as const,
  ];
  return ways.map(([label, way]) => ({
    label,
    journey: (situation) => {
      const own = situation.isAlone === true && "tieBreaks" in way ? {} : way;
      const ranks = [{ id: "places", by: { node: "x" }, ...own }];
      return leafJourney({ normalize: AS_IT_IS }, situation, {}, { ranks });
    },
    shown: placesOf,
    isRelative: false,
  }));
}

/** Quadrants and grids, whose other axis is healthy. */
export function quadrantRows(): Row[] {
  const thirds = [1 / 3, 2 / 3].map((q) => ({ kind: "quantile", q }));
  const ways: readonly (readonly [string, object])[] = [
    ["cut at 50", { cut: { kind: "fixed", at: 50 } }],
    ["cut at the median", { cut: { kind: "median" } }],
    ["the same, `edge` lower", { cut: { kind: "median", edge: "lower" } }],
    ["cuts at thirds", { cuts: thirds }],
  ];
  return ways.map(([label, axis]) => ({
    label,
    journey: (situation) =>
      leafJourney({ normalize: AS_IT_IS }, situation, {}, { quadrants: [quadrant(axis, situation)] }),
    shown: cellsOf,
    isRelative: false,
  }));
}
