import type { WeightSpec } from "../../weight/spec.js";
import type { AggregateSpec } from "../../aggregate/spec.js";
import type { LimitEffect } from "../../aggregate/limit.js";
import type { Missing } from "../../aggregate/missing.js";
import type { Condition, MetricPart } from "../../method/condition.js";
import type { Direction } from "../../normalize/normalizer.js";
import type { Ties } from "../../rank/ties.js";
import type { CalendarDefinition } from "./calendar.js";
import type { CurrencyDefinition } from "./currencies.js";
import type { Profile } from "./profile.js";
import type { QuadrantDefinition } from "./quadrantDefinition.js";
import type { MeasureSpec, NormalizeSpec, TransformSpec } from "./catalog.js";
import type { CreditDefinition } from "./creditDefinition.js";
import type { Plan } from "./planDefinition.js";
import type { Aim, IndexDefinition, Target } from "./target.js";
import type { Window } from "./window.js";

/** A list of records that the caller passes by this name. */
export interface SourceDefinition {
  /** The name under which the records are passed. */
  readonly id: string;
  /** One record per event, per person, per key of a look-up table, or per deal and payee. */
  readonly grain: "record" | "person" | "lookup" | "split";
  /** The field with the record's own id; for a look-up table its key, for splits the deal's id. Not for a person source. */
  readonly key?: string;
  /** The field with the person's id; for splits the payee's. Not for a look-up table. */
  readonly person?: string;
  /** The field with the day, YYYY-MM-DD; only for records of events. */
  readonly date?: string;
  /** Fields of a person source that conditions, groups and profiles read as codes. */
  readonly attributes: readonly string[];
  /** What dirty values stand for. */
  readonly aliases: readonly Alias[];
}

/** What the dirty values of one field stand for. */
export interface Alias {
  /** The field. */
  readonly field: string;
  /** Pairs of what is found and what it stands for. */
  readonly values: readonly { readonly from: string; readonly to: string }[];
  /** All values that are known; others make the record unused. Everything is known when left out. */
  readonly known?: readonly string[];
}

/** What a metric is measured in: money of a currency, or anything that has a name. */
export interface Unit {
  /** A currency code, or a name that `currencies` declares; the metric is money then. */
  readonly currency?: string;
  /** The name of any other unit, such as "days". */
  readonly name?: string;
}

/** What the organisation is after: more profit, loyal customers. Metrics say which of them they serve. */
export interface Objective {
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
}

/** One measured quantity. */
export interface MetricDefinition {
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
  /** What it is measured in. */
  readonly unit?: Unit;
  /** Whether more or less is better; required where its figures are scored. Words have none. */
  readonly direction?: Direction;
  /** The aim: what attainment divides by. A money target is a quota. */
  readonly target?: Target;
  /** The starting point. */
  readonly baseline?: Aim;
  /** The objectives that it serves. */
  readonly serves?: readonly string[];
  /** The days whose records count. */
  readonly window: Window;
  /** How it is made; left out for a table made by hand. */
  readonly from?: MeasureSpec;
  /** What somebody without records gets. */
  readonly onMissing: "zero" | "missing";
  /** What happens to an amount with more digits than its currency. */
  readonly onExcess: "refuse" | "round";
}

/** A leaf of the score tree: one metric, scored by a curve. Its id is the metric's. */
export interface Leaf {
  /** The metric. */
  readonly metric: string;
  /** Its weight among its siblings; left out where its node finds the weights by itself. */
  readonly weight?: number;
  /** Steps on its figures before, one after the other. */
  readonly transform: readonly TransformSpec[];
  /** How its figures become shares of full marks. */
  readonly normalize: NormalizeSpec;
  /** The metric whose figure stands in the place of a missing one, such as the one of the period before. */
  readonly lastKnown?: { readonly metric: string };
}

/** A limit on a node's score: a guard-rail that no good figure buys back. */
export interface Limit {
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
  /** When it holds; it may ask about attributes and metrics. */
  readonly when: Condition;
  /** What it does then. */
  readonly effect: LimitEffect;
  /** When nobody can say whether it holds: it applies, does not, or takes the score away. */
  readonly onUnknown: "apply" | "pass" | "missing";
}

/** A node of the score tree: children, and how they become one score. */
export interface ScoreNode {
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
  /** Its weight among its siblings; left out for the root, and where the node above finds the weights by itself. */
  readonly weight?: number;
  /** How the children's weights are found. */
  readonly weights: WeightSpec;
  /** How the children are joined. */
  readonly aggregate: AggregateSpec;
  /** What happens to missing children; what the parent says when left out. */
  readonly missing?: Missing;
  /** What limits its score afterwards, in this order. */
  readonly limits: readonly Limit[];
  /** Metrics and nodes. */
  readonly of: readonly (ScoreNode | Leaf)[];
}

/** What tells people apart who tie: a published score, or a metric's figure in the metric's own direction. */
export type TieBreak = { readonly node: string } | { readonly metric: string; readonly of?: MetricPart };

/** A leaderboard. */
export interface RankDefinition {
  /** Its name. */
  readonly id: string;
  /** What people are ranked by. */
  readonly by: { readonly node: string };
  /** Rank within groups of this attribute. */
  readonly within?: string;
  /** What people who tie are given. */
  readonly ties: Ties;
  /** Whether people tie whose published scores are equal, or whose scores before rounding are. */
  readonly decideOn: "published" | "unrounded";
  /** Unrounded scores no more than this many points below the first of their group tie with it. */
  readonly tolerance: number;
  /** What tells people apart who tie, one after the other; a missing score or figure comes last. */
  readonly tieBreaks: readonly TieBreak[];
  /** Who is left after that shares the place by `ties`, or stands in the order of ids. */
  readonly remaining: "share" | "personId";
}

/** What was decided: how a team is measured, scored, ranked and paid. Plain JSON, with every default written out. */
export interface Scheme {
  /** What this value is. */
  readonly type: "scheme";
  /** The version of its shape. */
  readonly schemaVersion: 1;
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
  /** Decimals of published scores, 0 to 6. */
  readonly precision: number;
  /** Currencies with other digits than ISO 4217 says, or of other names; none when left out. */
  readonly currencies?: readonly CurrencyDefinition[];
  /** Where records come from; empty for a table made by hand. */
  readonly sources: readonly SourceDefinition[];
  /** What is put beside people besides what sources say of them, such as their strengths in the period before. */
  readonly attributes: readonly string[];
  /** What the organisation is after; it changes no score. */
  readonly objectives: readonly Objective[];
  /** What targets follow: the season, the market. */
  readonly indices: readonly IndexDefinition[];
  /** On which days people work. */
  readonly calendars: readonly CalendarDefinition[];
  /** How deals become credit, where they are split, limited or rolled up. */
  readonly credits: readonly CreditDefinition[];
  /** What is measured. */
  readonly metrics: readonly MetricDefinition[];
  /** How metrics become a score. */
  readonly score: ScoreNode;
  /** Other weights for some people. */
  readonly profiles: readonly Profile[];
  /** How much of the weight a profile may move at most, 0 to 1; as much as it likes when left out. */
  readonly profileLimit?: number;
  /** The leaderboards. */
  readonly ranks: readonly RankDefinition[];
  /** The quadrants. */
  readonly quadrants: readonly QuadrantDefinition[];
  /** How people are paid; left out where the scheme only scores. */
  readonly plan?: Plan;
}

/**
 * Tells a leaf of the score tree from a node.
 *
 * @param child a child of a node
 * @returns true for a leaf
 * @example
 * isLeaf({ metric: "calls", weight: 1, transform: [], normalize: { kind: "goalposts", low: 0, high: 50 } }) // => true
 */
export function isLeaf(child: ScoreNode | Leaf): child is Leaf {
  return "metric" in child;
}
