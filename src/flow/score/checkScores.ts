import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { checkType } from "../checkType.js";
import { isCalibratedLeaf } from "../calibration.js";
import type { CalibratedNode, Calibration } from "../calibration.js";
import type { RankDefinition } from "../scheme/scheme.js";
import type { Scores } from "./score.js";

/**
 * Checks that scores were made with a calibration: the same precision, profiles, nodes, ranks, tie-breaks, quadrants and
 * cells.
 *
 * @param calibration the resolved scheme
 * @param scores the scores
 * @throws Fault "wrong-type", "other-scores"
 */
export function checkScores(calibration: Calibration, scores: Scores): void {
  checkType(scores, "scores");
  checkType(calibration, "calibration");
  if (checked.get(scores) === calibration) return;
  const wanted = {
    precision: [calibration.precision],
    profiles: ["", ...idsOf(calibration.profiles)],
    nodes: publishedIn(calibration.score),
    ranks: idsOf(calibration.ranks),
    quadrants: idsOf(calibration.quadrants),
    cells: calibration.quadrants.flatMap(({ id, cells }) => cells.map((cell) => `${id}.${cell.id}`)),
  };
  const given = {
    precision: [scores.precision],
    profiles: scores.profiles.labels,
    nodes: idsOf(scores.nodes),
    ranks: idsOf(scores.ranks),
    quadrants: idsOf(scores.quadrants),
    cells: calibration.quadrants.flatMap(({ id }) => {
      return scores.quadrants.find((one) => one.id === id)?.cells.map((cell) => `${id}.${cell}`) ?? [];
    }),
  };
  for (const part of ["precision", "profiles", "nodes", "ranks", "quadrants", "cells"] as const) {
    const found: readonly (string | number)[] = given[part];
    const isThere = (one: string | number, k: number) => (part === "cells" ? found[k] === one : found.includes(one));
    if (found.length === wanted[part].length && wanted[part].every(isThere)) continue;
    throw fault({
      code: "other-scores",
      path: `scores.${part}`,
      received: outlined(found),
      expected: `what the calibration publishes: ${wanted[part].join(", ")}`,
      remedy: "pass the scores that score(calibration, table) returned",
    });
  }
  for (const definition of calibration.ranks) checkDeciders(definition, scores);
  checked.set(scores, calibration);
}

/** Whoever explains a thousand people passes the same two values a thousand times. */
const checked = new WeakMap<Scores, Calibration>();

/** What decided a place is told as a place in the ranking's chain of tie-breaks. */
function checkDeciders({ id, tieBreaks, remaining }: RankDefinition, { ranks }: Scores): void {
  const { decidedBy } = ranks.find((one) => one.id === id)!;
  const most = tieBreaks.length + (remaining === "personId" ? 1 : 0);
  const isOther = decidedBy === null ? most > 0 : most === 0 || decidedBy.some((place) => place >= most);
  if (!isOther) return;
  throw fault({
    code: "other-scores",
    path: `scores.ranks.${id}.decidedBy`,
    received: outlined(decidedBy === null ? null : Array.from(decidedBy.subarray(0, 100))),
    expected: `for each row one of ${most} tie-breaks, or -1`,
    remedy: "pass the scores that score(calibration, table) returned",
  });
}

function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}

function publishedIn(node: CalibratedNode): string[] {
  const below = node.of.flatMap((child) => {
    if (!isCalibratedLeaf(child)) return publishedIn(child);
    return child.published ? [child.metric] : [];
  });
  return [node.id, ...below];
}
