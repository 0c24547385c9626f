import type { Notice } from "../../fault/notice.js";
import type { Column } from "../../numeric/column.js";
import { UNPLACED, classifyColumn } from "../../quadrant/classify.js";
import type { Table } from "../../table/table.js";
import type { CalibratedQuadrant, Calibration } from "../calibration.js";
import { checkType } from "../checkType.js";
import { checkDefinitions } from "../definitions.js";
import type { NodeProgram } from "./nodeProgram.js";
import { profileCodes } from "./profiles.js";
import type { ProfileCodes } from "./profiles.js";
import { programOf } from "./program.js";
import type { TreeToScore } from "./program.js";
import { runBlocks } from "./runBlocks.js";
import { rankings } from "./rankings.js";
import type { Ranked, Ranks } from "./rankings.js";

/** The published scores of one node of the tree. */
export interface NodeScores {
  /** The node, or the metric of a leaf. */
  readonly id: string;
  /** Whole units of the last published digit; `UNSCORED` where somebody has no score. */
  readonly units: Int32Array;
  /** The share of the node's weight that was present; null for a leaf. */
  readonly coverage: Float64Array | null;
}

/** One quadrant. */
export interface Quadrants {
  /** Its name. */
  readonly id: string;
  /** The ids of its cells. */
  readonly cells: readonly string[];
  /** Each row's place in `cells`; −1 for somebody unplaced. */
  readonly codes: Int32Array;
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
 * @returns published scores, ranks and quadrants
 * @throws Fault "wrong-type", "other-definitions", "missing-column", "missing-attribute", "unseen-group", "profiles-overlap",
 * "unmapped-word", "outside-curve", "score-out-of-range"
 */
export function score(calibration: Calibration, table: Table): Scores {
  checkType(calibration, "calibration");
  checkType(table, "table");
  checkDefinitions(table, calibration.definitions);
  const notices: Notice[] = [];
  const { nodes, profiles, sharesOf } = scoreNodes(calibration, table, notices);
  const unitsOf = (id: string) => nodes.find((node) => node.id === id)!.units;
  return {
    type: "scores",
    schemaVersion: 1,
    ids: table.ids,
    precision: calibration.precision,
    nodes,
    profiles,
    ranks: rankings(calibration, table, { unitsOf, sharesOf }),
    quadrants: calibration.quadrants.map((quadrant) => quadrantOf(quadrant, unitsOf, calibration.precision)),
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

function quadrantOf(quadrant: CalibratedQuadrant, unitsOf: (id: string) => Int32Array, precision: number): Quadrants {
  const cells = quadrant.cells.map(({ id }) => id);
  const [across, up] = ([quadrant.x, quadrant.y] as const).map(({ node, cut }) => {
    const units = unitsOf(node);
    return cut === null ? new Int32Array(units.length).fill(UNPLACED) : classifyColumn(units, [cut], precision);
  }) as [Int32Array, Int32Array];
  const codes = across.map((x, row) => {
    const y = up[row]!;
    if (x === UNPLACED || y === UNPLACED) return UNPLACED;
    return quadrant.cells.findIndex((cell) => cell.x === SIDES[x] && cell.y === SIDES[y]);
  });
  return { id: quadrant.id, cells, codes };
}

const SIDES = ["low", "high"];
