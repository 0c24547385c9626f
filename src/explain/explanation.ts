import type { Cut } from "../quadrant/classify.js";
import type { Period } from "../calendar/period.js";
import type { Statement } from "../flow/reward/statement.js";
import type { MetricPart } from "../method/condition.js";
import type { Step } from "../payout/step.js";
import type { Ties } from "../rank/ties.js";
import type { ExplainedNode } from "./explainedTree.js";

/** The points of one line; the lines and the rounding add up to the published score. */
export interface PointsLine {
  /** The metric, a node that is missing as a whole, or a limit. */
  readonly id: string;
  /** What people read. */
  readonly label: string;
  /** The points it brought. */
  readonly points: number;
  /** The points that full marks would have brought. */
  readonly of: number;
}

/** What tells people apart who tie: a published score, a metric's figure, or at last the id. */
export type Decider =
  | { readonly node: string; readonly label: string }
  | { readonly metric: string; readonly of: MetricPart; readonly label: string }
  | { readonly personId: true };

/** A place on a leaderboard. */
export interface ExplainedRank {
  /** The leaderboard. */
  readonly id: string;
  /** The node ranked by. */
  readonly node: string;
  /** The attribute whose groups are ranked by themselves; null where all are ranked together. */
  readonly within: string | null;
  /** The group ranked among; null where all are ranked together, and for somebody who belongs to none. */
  readonly group: string | null;
  /** What people who tie are given. */
  readonly ties: Ties;
  /** Whether published scores are compared, or those before rounding. */
  readonly decideOn: "published" | "unrounded";
  /** Scores no more than this many points below the first of their group tie with it; 0 where published scores decide. */
  readonly tolerance: number;
  /** The score that was compared, in points; null for somebody without one. */
  readonly score: number | null;
  /** The place; null for somebody without a score or without a group. */
  readonly rank: number | null;
  /** What told the person apart from somebody who ties, the last of it; null where nothing had to, or nothing did. */
  readonly decidedBy: Decider | null;
  /** How many people have one. */
  readonly ranked: number;
}

/** A cut of an axis, and how it was found. */
export interface ExplainedCut extends Cut {
  /** The word of its method. */
  readonly kind: string;
}

/** One axis of a quadrant: how far a score lies from the nearest cut. */
export interface ExplainedAxis {
  /** The node. */
  readonly node: string;
  /** The published score; null where there is none. */
  readonly score: number | null;
  /** All cuts, from low to high; none where there was nothing to find them from. */
  readonly cuts: readonly ExplainedCut[];
  /** The names of the bands, from low to high: one more than cuts. */
  readonly bands: readonly string[];
  /** How close to a cut a score is borderline, in points; null where the scheme does not say. */
  readonly margin: number | null;
  /** How the nearest cut was found; of two as near, the lower one. */
  readonly kind: string;
  /** The nearest cut; null where there is none, and the lowest one for somebody without a score. */
  readonly cut: number | null;
  /** The side that a score exactly on the cut belongs to. */
  readonly edge: "lower" | "upper" | null;
  /** Score − nearest cut, in points. */
  readonly distance: number | null;
  /** The band that counts: where the score lies, or where somebody is held; null without a score. */
  readonly side: string | null;
  /** Whether the score alone says another band; only where earlier scores were given. */
  readonly held?: boolean;
}

/** A place in a quadrant. */
export interface ExplainedQuadrant {
  /** The quadrant. */
  readonly id: string;
  /** The cell; null for somebody unplaced. */
  readonly cell: string | null;
  /** What people read of the cell. */
  readonly label: string | null;
  /** What the cell sets off. */
  readonly triggers: readonly string[];
  /** The horizontal axis. */
  readonly x: ExplainedAxis;
  /** The vertical axis. */
  readonly y: ExplainedAxis;
  /** Whether a score lies closer to a cut than the axis's margin; only where an axis has one. */
  readonly borderline?: boolean;
  /** Whether the earlier cell decided against the score alone; only where earlier scores were given. */
  readonly held?: boolean;
  /** The probability that the true score lies in another cell; only where standard errors were given, null where unknown. */
  readonly flipProbability?: number | null;
}

/** What a profile changes for somebody. */
export interface ExplainedProfile {
  /** How much of the weight it moves, 0 to 1. */
  readonly shift: number;
  /** What each scored metric weighs in the whole score under it, and what by the scheme's own weights. */
  readonly weights: readonly { readonly metric: string; readonly weight: number; readonly own: number }[];
  /** The published score by the scheme's own weights; null where there is none. */
  readonly ownScore: number | null;
}

/** The value of a step as text, truth, or null for unknown; a list where it has one per credit line. */
export type StepValue = string | boolean | null | readonly (string | boolean | null)[];

/** A payout's steps with the value of each, for whoever wants to compute it again. */
export interface Replay {
  /** The steps. */
  readonly steps: readonly Step[];
  /** The value of each step, exactly. */
  readonly values: readonly StepValue[];
  /** The step with the total that is paid. */
  readonly total: number;
}

/** Why one person has this score, this rank, this quadrant and this payout. Plain JSON. */
export interface Explanation {
  /** What this value is. */
  readonly type: "explanation";
  /** The version of its shape. */
  readonly schemaVersion: 1;
  /** The scheme. */
  readonly scheme: string;
  /** Whose it is. */
  readonly person: string;
  /** The period; null for a table made by hand. */
  readonly period: Period | null;
  /** Decimals of published scores. */
  readonly precision: number;
  /** The profile whose weights were used; null for the scheme's own. */
  readonly profile: string | null;
  /** What that profile changes; null without one. */
  readonly profiled: ExplainedProfile | null;
  /** The score tree, from the root. */
  readonly score: ExplainedNode;
  /** The points by metric; empty for somebody without a score. */
  readonly points: readonly PointsLine[];
  /** What publishing added to the sum of the points. */
  readonly rounding: number;
  /** The places. */
  readonly ranks: readonly ExplainedRank[];
  /** The quadrants. */
  readonly quadrants: readonly ExplainedQuadrant[];
  /** The statement; null where the scheme has no plan. */
  readonly statement: Statement | null;
  /** The payout's steps with their values; null where the scheme has no plan. */
  readonly replay: Replay | null;
}
