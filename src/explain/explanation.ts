import type { Join } from "../aggregate/join.js";
import type { LimitEffect } from "../aggregate/limit.js";
import type { Missing } from "../aggregate/missing.js";
import type { Curve } from "../curve/curve.js";
import type { Reads, Vocabulary } from "../normalize/normalizer.js";
import type { Cut } from "../quadrant/classify.js";
import type { Period } from "../calendar/period.js";
import type { Unit } from "../flow/scheme/scheme.js";
import type { Statement } from "../flow/reward/statement.js";
import type { MetricPart } from "../method/condition.js";
import type { Step } from "../payout/step.js";
import type { Ties } from "../rank/ties.js";

/** A metric's part in a score: what was measured, what the curve made of it, what it weighs. */
export interface ExplainedLeaf {
  /** The metric. */
  readonly metric: string;
  /** What people read. */
  readonly label: string;
  /** What it is measured in; null where the scheme does not say. */
  readonly unit: Unit | null;
  /** The figure that was measured; null where it is missing, and for a metric of words. */
  readonly value: number | null;
  /** The word that was measured; null where it is missing, and for a metric of figures. */
  readonly text: string | null;
  /** The target; null where there is none. */
  readonly target: number | null;
  /** The starting point; null where there is none. */
  readonly baseline: number | null;
  /** What the curve reads: the value, the attainment of the target, the way gone from baseline to target, or a word's position. */
  readonly reads: Reads;
  /** The words by their positions, where the curve reads words; else null. */
  readonly vocabulary: Vocabulary | null;
  /** That figure; null where it is missing. */
  readonly figure: number | null;
  /** The word of the method that made the curve. */
  readonly kind: string;
  /** Whether peers move it. */
  readonly relative: boolean;
  /** The peer group, where it is compared within groups. */
  readonly group: string | null;
  /** The curve; null where the group has none. */
  readonly curve: Curve | null;
  /** Its share of full marks; null where it is missing. */
  readonly share: number | null;
  /** The share that its parent counts in its place where it is missing; null where none is. */
  readonly filled: number | null;
  /** The figure of the metric that stands in the place of a missing one; null where none does. */
  readonly lastKnown: { readonly metric: string; readonly figure: number } | null;
  /** Its weight among its siblings. */
  readonly weight: number;
}

/** What a limit did to a node's score. */
export interface ExplainedLimit {
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label: string;
  /** What it does. */
  readonly effect: LimitEffect;
  /** Whether it holds; null where nobody can say. */
  readonly holds: boolean | null;
  /** What happens where nobody can say. */
  readonly onUnknown: "apply" | "pass" | "missing";
  /** The share before; null where there is none. */
  readonly before: number | null;
  /** The share after; null where the score is taken away. */
  readonly after: number | null;
}

/** A node's part in a score. */
export interface ExplainedNode {
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label: string;
  /** How its children are joined. */
  readonly join: Join;
  /** What a missing child does. */
  readonly missing: Missing["kind"];
  /** Its weight among its siblings. */
  readonly weight: number;
  /** The share of its weight that is present. */
  readonly coverage: number;
  /** The least share that must be. */
  readonly minimumCoverage: number;
  /** What its children came to; null where it is missing. */
  readonly joined: number | null;
  /** What limited that, in this order. */
  readonly limits: readonly ExplainedLimit[];
  /** Its share of full marks before publishing; null where it is missing. */
  readonly share: number | null;
  /** The share that its parent counts in its place where it is missing; null where none is. */
  readonly filled: number | null;
  /** Its published score; null where it is missing. */
  readonly score: number | null;
  /** Its children. */
  readonly of: readonly (ExplainedNode | ExplainedLeaf)[];
}

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
