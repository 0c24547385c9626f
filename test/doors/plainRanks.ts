import { NOISE, UNSCORED, unitsOf } from "scorewright/numeric";
import { rankColumn } from "scorewright/rank";
import type { RankOptions } from "scorewright/rank";
import type { Case, CaseRank, CaseTieBreak } from "./case.js";
import type { PlainMeasured } from "./plainMeasure.js";
import { partOf } from "./plainScore.js";
import type { PlainScores } from "./plainScore.js";

/** Ranks every group by itself, as a list of its own. */
export function ranksOf(drawn: Case, measured: PlainMeasured, nodes: PlainScores["nodes"]) {
  const { ranks } = drawn.scheme;
  const each = new Map(ranks.map((rank) => [rank.id, placesOf(rank, drawn, measured, nodes)]));
  const of = (name: "ranks" | "ranked" | "decidedBy") => new Map([...each].map(([id, places]) => [id, places[name]]));
  return { ranks: of("ranks"), ranked: of("ranked"), decidedBy: of("decidedBy") };
}

function placesOf(rank: CaseRank, drawn: Case, measured: PlainMeasured, nodes: PlainScores["nodes"]) {
  const { precision } = drawn.scheme;
  const { within, ties = "competition", tolerance = 0, tieBreaks = [], remaining = "share" } = rank;
  const { points, shares } = nodes.get(rank.by.node)!;
  const isUnrounded = rank.decideOn === "unrounded";
  const units = points.map((one) => (Number.isNaN(one) ? UNSCORED : unitsOf(one, precision)));
  const columns = tieBreaks.map((one) => breakColumn(one, drawn, measured, nodes));
  const groups = drawn.sources.roster.map((row) => (within === undefined ? "everybody" : row[within] || null));
  const places = {
    ranks: groups.map(() => 0),
    ranked: groups.map(() => 0),
    decidedBy: groups.map(() => -1),
  };
  for (const group of new Set(groups.filter((one) => one !== null))) {
    const rows = groups.flatMap((one, row) => (one === group ? [row] : []));
    const own = (values: readonly number[]) => rows.map((row) => values[row]!);
    const options: RankOptions = {
      ties,
      tolerance: isUnrounded ? tolerance + NOISE : 0,
      tieBreaks: [...columns, ...(remaining === "share" ? [] : [byId(measured.ids)])].map(own),
    };
    const compared = isUnrounded ? own(shares).map((share) => share * 100) : Int32Array.from(own(units));
    const found = rankColumn(compared, options);
    rows.forEach((row, place) => {
      places.ranks[row] = found.ranks[place]!;
      places.ranked[row] = found.ranked[0]!;
      places.decidedBy[row] = found.decidedBy?.[place] ?? -1;
    });
  }
  return places;
}

/** Greater for whoever is better; progress is better the greater it is, whichever way the metric goes. */
function breakColumn(one: CaseTieBreak, { scheme }: Case, measured: PlainMeasured, nodes: PlainScores["nodes"]) {
  if ("node" in one) return nodes.get(one.node)!.points;
  const metric = scheme.metrics.find(({ id }) => id === one.metric)!;
  const isDown = metric.direction === "lowerIsBetter" && one.of !== "progress";
  const figures = measured.ids.map((_, row) => partOf(metric, one.of ?? "value", row, measured));
  return isDown ? figures.map((figure) => -figure) : figures;
}

/** How many ids do not come before one. */
function byId(ids: readonly string[]): number[] {
  return ids.map((id) => ids.filter((other) => other >= id).length);
}
