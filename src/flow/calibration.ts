import type { Blend } from "../aggregate/blend.js";
import type { Curve } from "../curve/curve.js";
import type { Notice } from "../fault/notice.js";
import type { Condition } from "../method/condition.js";
import type { Reads, Vocabulary } from "../normalize/normalizer.js";
import type { Cut } from "../quadrant/classify.js";
import type { Definition } from "../table/table.js";
import type { Consistency } from "../weight/weights.js";
import type { Payout } from "./payoutForm.js";
import type { CurrencyDefinition } from "./scheme/currencies.js";
import type { Limit, MetricDefinition, RankDefinition } from "./scheme/scheme.js";
import type { IndexDefinition } from "./scheme/target.js";

/** What scoring and explaining need to know of a metric. */
export type CalibratedMetric = Pick<MetricDefinition, "id" | "label" | "unit" | "direction" | "target" | "baseline">;

/** The weight of a child: the scheme's own, and what profiles put in its place. */
export interface CalibratedWeight {
  /** For everybody without a profile that touches it. */
  readonly base: number;
  /** Under the profiles that touch its parent. */
  readonly profiles: readonly { readonly id: string; readonly weight: number }[];
}

/** Whom a profile is for, and how far it goes. */
export interface CalibratedProfile {
  /** Its name. */
  readonly id: string;
  /** Whom it is for. */
  readonly when: Condition;
  /** How much of the weight it moves, 0 to 1. */
  readonly shift: number;
}

/** The curve of one peer group. */
export interface GroupCurve {
  /** The group; null for everybody. */
  readonly group: string | null;
  /** The curve. */
  readonly curve: Curve;
  /** There where the group has fewer figures than `minimumPeers`, so that the curve is everybody's. */
  readonly common?: true;
}

/** A leaf with everything resolved. */
export interface CalibratedLeaf {
  /** Its metric, which is also its id. */
  readonly metric: string;
  /** The word of its method in the scheme. */
  readonly kind: string;
  /** Whether peers move each other's score. */
  readonly relative: boolean;
  /** What the curves read. */
  readonly reads: Reads;
  /** The words that they know, where they read words. */
  readonly vocabulary?: Vocabulary;
  /** The attribute whose groups are compared within. */
  readonly within?: string;
  /** The metric whose figure stands in the place of a missing one. */
  readonly lastKnown?: string;
  /** One curve per group, or one for everybody; with `within`, the curve of everybody is the fallback where allowed. */
  readonly curves: readonly GroupCurve[];
  /** Its weight among its siblings. */
  readonly weight: CalibratedWeight;
  /** Whether its own score is published, because a rank, quadrant or condition names it. */
  readonly published: boolean;
}

/** What stands in the place of a child's missing shares: what the others earned. */
export interface ImputedShares {
  /** The child. */
  readonly of: string;
  /** One share per group, or one for everybody; null where nobody has one. */
  readonly shares: readonly { readonly group: string | null; readonly share: number | null }[];
}

/** How weights were found. */
export interface WeighedBy {
  /** The word of the method in the scheme. */
  readonly kind: string;
  /** Whether peers move each other's weights. */
  readonly relative: boolean;
}

/** A node with everything resolved. */
export interface CalibratedNode {
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
  /** How its children's weights were found, where they were not stated; under a profile that touches them they are. */
  readonly weighedBy?: WeighedBy;
  /** How well the judgements behind its children's weights agree; left out where there are none that could contradict. */
  readonly consistency?: readonly Consistency[];
  /** How its children are joined. */
  readonly blend: Blend;
  /** What stands in the place of missing children, where the population says it. */
  readonly imputed?: readonly ImputedShares[];
  /** What limits its score afterwards. */
  readonly limits: readonly Limit[];
  /** Its weight among its siblings; 1 for the root. */
  readonly weight: CalibratedWeight;
  /** Its children. */
  readonly of: readonly (CalibratedNode | CalibratedLeaf)[];
}

/** An axis with its cuts found. */
export interface CalibratedAxis {
  /** The node. */
  readonly node: string;
  /** The names of its bands, from low to high: one more than cuts. */
  readonly bands: readonly string[];
  /** How each cut was found. */
  readonly kinds: readonly string[];
  /** The published cuts, from low to high; null where one could not be found, because nobody had a score. */
  readonly cuts: readonly Cut[] | null;
  /** How close to a cut a score is borderline, in points; left out where the scheme does not say. */
  readonly margin?: number;
}

/** A quadrant with its cuts found. */
export interface CalibratedQuadrant {
  /** Its name. */
  readonly id: string;
  /** The horizontal axis. */
  readonly x: CalibratedAxis;
  /** The vertical axis. */
  readonly y: CalibratedAxis;
  /** The cells. */
  readonly cells: readonly {
    readonly x: string;
    readonly y: string;
    readonly id: string;
    readonly label?: string;
    readonly triggers: readonly string[];
  }[];
}

/**
 * A scheme resolved, and what the population made of it: curves, weights, cuts, the plan as steps.
 *
 * It is plain JSON. Stored with a payout it fixes scores, cuts and quadrants, whoever joins later.
 */
export interface Calibration {
  /** What this value is. */
  readonly type: "calibration";
  /** The version of its shape. */
  readonly schemaVersion: 1;
  /** The scheme's id. */
  readonly scheme: string;
  /** Decimals of published scores. */
  readonly precision: number;
  /** The metrics. */
  readonly metrics: readonly CalibratedMetric[];
  /** What the indices may be that targets follow, where there are some. */
  readonly indices?: readonly IndexDefinition[];
  /** The currencies that the scheme declares, where it does. */
  readonly currencies?: readonly CurrencyDefinition[];
  /** How the metrics are made. */
  readonly definitions: readonly Definition[];
  /** The score tree. */
  readonly score: CalibratedNode;
  /** Whom each profile is for. */
  readonly profiles: readonly CalibratedProfile[];
  /** The leaderboards. */
  readonly ranks: readonly RankDefinition[];
  /** The quadrants. */
  readonly quadrants: readonly CalibratedQuadrant[];
  /** The plan as steps. */
  readonly payout?: Payout;
  /** What is worth saying. */
  readonly notices: readonly Notice[];
}

/**
 * The id of a calibrated node, or of a leaf, which is its metric's.
 *
 * @param child a child of a node
 * @returns its id
 */
export function childIdOf(child: CalibratedNode | CalibratedLeaf): string {
  return isCalibratedLeaf(child) ? child.metric : child.id;
}

/**
 * Tells a leaf of the calibrated tree from a node.
 *
 * @param child a child of a node
 * @returns true for a leaf
 */
export function isCalibratedLeaf(child: CalibratedNode | CalibratedLeaf): child is CalibratedLeaf {
  return "metric" in child;
}
