import type { CalibratedAxis, Calibration } from "../flow/calibration.js";
import type { Quadrants } from "../flow/score/quadrants.js";
import type { Scores } from "../flow/score/score.js";
import { pointsOf } from "../numeric/publish.js";
import { UNPLACED, classify } from "../quadrant/classify.js";
import { nearestCut } from "../quadrant/nearest.js";
import type { ExplainedAxis, ExplainedQuadrant } from "./explanation.js";

/**
 * Explains one person's place in a quadrant: the cell, both scores and how far they lie from a cut.
 *
 * @param calibration the resolved scheme
 * @param scores the scores
 * @param place which quadrant
 * @param row the person's row
 * @returns the place; `borderline`, `held` and `flipProbability` only where the scores tell them
 */
export function explainedQuadrant(
  calibration: Calibration,
  scores: Scores,
  place: number,
  row: number,
): ExplainedQuadrant {
  const { id, cells, x, y } = calibration.quadrants[place]!;
  const placed = scores.quadrants.find((one) => one.id === id)!;
  const cell = cells[placed.codes[row]!];
  const explained = (axis: CalibratedAxis, band: string | undefined) => {
    const { own, plain } = explainedAxis(axis, band, scores, row);
    return placed.held === undefined ? own : { ...own, held: band !== undefined && band !== plain };
  };
  return {
    id,
    cell: cell?.id ?? null,
    label: cell === undefined ? null : (cell.label ?? cell.id),
    triggers: cell?.triggers ?? [],
    x: explained(x, cell?.x),
    y: explained(y, cell?.y),
    ...toldOf(placed, row),
  };
}

function toldOf({ borderline, held, flipProbability }: Quadrants, row: number) {
  return {
    ...(borderline === undefined ? {} : { borderline: borderline[row] === 1 }),
    ...(held === undefined ? {} : { held: held[row] === 1 }),
    ...(flipProbability === undefined ? {} : { flipProbability: known(flipProbability[row]!) }),
  };
}

/** An axis as it is told, and the band by the score alone. */
function explainedAxis(axis: CalibratedAxis, band: string | undefined, { nodes, precision }: Scores, row: number) {
  const { node, kinds, cuts, bands } = axis;
  const units = nodes.find(({ id }) => id === node)!.units[row]!;
  const nearest = nearestCut(units, cuts ?? [], precision);
  const plain = bands[cuts === null ? UNPLACED : classify(units, cuts, precision)] ?? null;
  const at = nearest?.place ?? 0;
  const own: ExplainedAxis = {
    node,
    score: pointsOf(units, precision),
    cuts: (cuts ?? []).map((cut, k) => ({ kind: kinds[k]!, ...cut })),
    bands,
    margin: axis.margin ?? null,
    kind: kinds[at]!,
    cut: cuts?.[at]?.at ?? null,
    edge: cuts?.[at]?.edge ?? null,
    distance: nearest?.distance ?? null,
    side: band ?? plain,
  };
  return { own, plain };
}

function known(value: number): number | null {
  return value === value ? value : null;
}
