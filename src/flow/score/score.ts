import type { Notice } from "../../fault/notice.js";
import type { Column } from "../../numeric/column.js";
import type { Table } from "../../table/table.js";
import type { Calibration } from "../calibration.js";
import { checkFits } from "../checkFits.js";
import { checkOptions } from "../../fault/checkOptions.js";
import type { EarlierCells } from "./earlier.js";
import type { NodeProgram } from "./nodeProgram.js";
import { profileCodes } from "./profiles.js";
import type { ProfileCodes } from "./profiles.js";
import { programOf } from "./program.js";
import type { TreeToScore } from "./program.js";
import { runBlocks } from "./runBlocks.js";
import { rankings } from "./rankings.js";
import type { Ranked, Ranks } from "./rankings.js";
import { placedIn } from "./quadrants.js";
import type { Quadrants } from "./quadrants.js";
import { errorColumns } from "./standardErrors.js";
import type { StandardErrors } from "./standardErrors.js";

/** The published scores of one node of the tree. */
export interface NodeScores {
  /** The node, or the metric of a leaf. */
  readonly id: string;
  /** Whole units of the last published digit; `UNSCORED` where somebody has no score. */
  readonly units: Int32Array;
  /** The share of the node's weight that was present; null for a leaf. */
  readonly coverage: Float64Array | null;
}

/** What is known besides the calibration and the table. */
export interface ScoreOptions {
  /** Earlier scores: people stay in their cell until they lie beyond a cut by more than the axis's margin. */
  readonly previous?: EarlierCells;
  /** How far scores may be off: then quadrants tell how likely somebody belongs to another cell. */
  readonly standardErrors?: readonly StandardErrors[];
}

/** What scoring gives: published scores per node, leaderboards, quadrants. */
export interface Scores {
  /** What this value is. */
  readonly type: "scores";
  /** The version of its shape. */
  readonly schemaVersion: 1;
  /** Whose rows these are. */
  readonly ids: readonly string[];
  /** Decimals of published scores. */
  readonly precision: number;
  /** The root first, then every other node, then leaves that something names. */
  readonly nodes: readonly NodeScores[];
  /** Which profile judged whom. */
  readonly profiles: ProfileCodes;
  /** The leaderboards. */
  readonly ranks: readonly Ranks[];
  /** The quadrants. */
  readonly quadrants: readonly Quadrants[];
  /** What is worth saying. */
  readonly notices: readonly Notice[];
}

/**
 * Scores a table with a calibration: nothing of the population is looked at again, so nobody moves when somebody joins.
 *
 * @param calibration the resolved scheme
 * @param table the table
 * @param options earlier scores and standard errors, for the quadrants; without them nothing is said of either
 * @returns published scores, ranks and quadrants
 * @throws Fault "wrong-type", "unknown-key", "other-definitions", "missing-index", "missing-column", "missing-attribute", "unseen-group",
 * "profiles-overlap", "unmapped-word", "outside-curve", "score-out-of-range"; for standard errors "unknown-axis", "missing-standard-errors",
 * "duplicate-id", "wrong-length", "out-of-range"
 */
export function score(calibration: Calibration, table: Table, options: ScoreOptions = {}): Scores {
  checkFits(calibration, table);
  checkOptions(options, ["previous", "standardErrors"]);
  const notices: Notice[] = [];
  const { nodes, profiles, sharesOf } = scoreNodes(calibration, table, notices);
  const unitsOf = (id: string) => nodes.find((node) => node.id === id)!.units;
  const { previous, standardErrors } = options;
  const errors = standardErrors && errorColumns(standardErrors, calibration.quadrants, table.ids);
  const placing = { ids: table.ids, unitsOf, precision: calibration.precision, previous, errors, notices };
  return {
    type: "scores",
    schemaVersion: 1,
    ids: table.ids,
    precision: calibration.precision,
    nodes,
    profiles,
    ranks: rankings(calibration, table, { unitsOf, sharesOf }),
    quadrants: calibration.quadrants.map((quadrant) => placedIn(quadrant, placing)),
    notices,
  };
}

/**
 * Scores the nodes of a tree, without ranks and quadrants: the first pass of calibration and the body of scoring.
 *
 * @param calibration tree, metrics, profiles, rankings and precision
 * @param table the table
 * @param notices where notices go
 * @returns published scores per node, everybody's profile, and the shares of nodes that a ranking compares unrounded
 */
export function scoreNodes(
  calibration: TreeToScore,
  table: Table,
  notices: Notice[],
): Pick<Scores, "nodes" | "profiles"> & Pick<Ranked, "sharesOf"> {
  const program = programOf(calibration, table, notices);
  const profiles = profileCodes(calibration, table, notices);
  const codes = calibration.profiles.length === 0 ? null : profiles.codes;
  runBlocks(program, table.ids, () => ({ precision: calibration.precision, profiles: codes }));
  return { nodes: published(program), profiles, sharesOf: (node) => keptShares(program, node)! };
}

function published(program: NodeProgram): NodeScores[] {
  const leaves: NodeScores[] = [];
  const nodes: NodeScores[] = [];
  const visit = (node: NodeProgram) => {
    nodes.push({ id: node.id, units: node.units, coverage: node.coverage });
    for (const child of node.of) {
      if ("of" in child) visit(child);
      else if (child.units !== null) leaves.push({ id: child.id, units: child.units, coverage: null });
    }
  };
  visit(program);
  return [...nodes, ...leaves];
}

/** The shares that the kernel kept of a node or leaf. */
function keptShares(program: NodeProgram, id: string): Column | null {
  if (program.id === id) return program.shares;
  for (const child of program.of) {
    const found = "of" in child ? keptShares(child, id) : child.id === id ? child.shares : null;
    if (found !== null) return found;
  }
  return null;
}
