import { pointsOf } from "scorewright";
import { noticesOf } from "./road.js";
import type { Arrived, Outcome } from "./road.js";

/** What a cell of a table says: what came out and which notices it carries, or which Fault stood in the way. */
export function cellText(outcome: Outcome, shown: (arrived: Arrived) => string): string {
  if ("refused" in outcome) {
    const { code, path } = outcome.refused[0]!;
    return `Fault \`${code}\` at \`${path}\``;
  }
  const codes = [...new Set(noticesOf(outcome).map(({ code }) => `\`${code}\``))];
  return [shown(outcome), ...codes].join(" ");
}

/** The published score of a node by person. */
export function scoresOf(node: string): (arrived: Arrived) => string {
  return ({ scores }) => {
    const { units } = scores.nodes.find(({ id }) => id === node)!;
    return listed(Array.from(units, (one) => pointsOf(one, scores.precision)));
  };
}

/** The weights of the children of the node `node`. */
export function weightsOf({ calibration }: Arrived): string {
  const node = calibration.score.of.find((child) => "id" in child && child.id === "node");
  return listed(
    node !== undefined && "of" in node ? node.of.map(({ weight }) => Number(weight.base.toPrecision(4))) : [],
  );
}

/** Everybody's place on the first leaderboard that is not by a score's own. */
export function placesOf({ explanations }: Arrived): string {
  return listed(explanations.map(({ ranks }) => ranks.find(({ id }) => id === "places")?.rank ?? null));
}

/** The first cut of the first quadrant, and on which side of it everybody is. */
export function sidesOf({ calibration, explanations }: Arrived): string {
  const cut = calibration.quadrants[0]?.x.cuts?.[0]?.at;
  return `${cut === undefined ? "no cut" : `cut ${cut}`}: ${listed(explanations.map(({ quadrants }) => quadrants[0]?.x.side ?? null))}`;
}

/** Everybody's cell of the first quadrant. */
export function cellsOf({ explanations }: Arrived): string {
  return listed(explanations.map(({ quadrants }) => quadrants[0]?.cell ?? null));
}

/** `none` once where nobody has anything. */
function listed(items: readonly (string | number | null)[]): string {
  return items.every((item) => item === null) ? "none" : items.map((item) => item ?? "none").join(", ");
}
