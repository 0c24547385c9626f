import type { CutSpec } from "../../quadrant/cuts.js";

/** One axis of a quadrant: a node of the score tree and where it is cut. Exactly one of `cut` and `cuts` is there. */
export interface Axis {
  /** The node. */
  readonly node: string;
  /** Where high begins. */
  readonly cut?: CutSpec;
  /** Where the bands part, from low to high. */
  readonly cuts?: readonly CutSpec[];
  /** The names of the bands, from low to high: one more than cuts. Parsing writes low, middle and high where left out. */
  readonly bands?: readonly string[];
  /** How close to a cut a score is borderline, in points. */
  readonly margin?: number;
}

/** One of the fields of a quadrant. */
export interface Cell {
  /** The band on the x axis. */
  readonly x: string;
  /** The band on the y axis. */
  readonly y: string;
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
  /** What being there sets off: training, mentoring, an improvement plan. */
  readonly triggers: readonly string[];
}

/** Two axes and named cells: four, or a grid with one for each two bands. */
export interface QuadrantDefinition {
  /** Its name. */
  readonly id: string;
  /** The horizontal axis. */
  readonly x: Axis;
  /** The vertical axis. */
  readonly y: Axis;
  /** The cells. */
  readonly cells: readonly Cell[];
}
