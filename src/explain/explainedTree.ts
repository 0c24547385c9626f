import type { Join } from "../aggregate/join.js";
import type { LimitEffect } from "../aggregate/limit.js";
import type { Missing } from "../aggregate/missing.js";
import type { Curve } from "../curve/curve.js";
import type { Reads, Vocabulary } from "../normalize/normalizer.js";
import type { WeighedBy } from "../flow/calibration.js";
import type { Unit } from "../flow/scheme/scheme.js";

/**
 * Why a metric earned nothing that could be counted: it was not measured, it has no target to be divided by, no way from
 * baseline to target, its person has no group to be compared in, or nobody's figures make a curve.
 */
export type Lacking = "figure" | "target" | "way" | "group" | "curve";

/** What a target is made of that follows an index: base × value. */
export interface IndexedAim {
  /** The index. */
  readonly index: string;
  /** What people read. */
  readonly label: string;
  /** The target at an index of 1; null where it is missing. */
  readonly base: number | null;
  /** What the index is in the period. */
  readonly value: number;
}

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
  /** The index that the target follows, and what both are made of; null where it follows none. */
  readonly indexed: IndexedAim | null;
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
  /** The attribute whose groups are compared by themselves; null where nobody is compared, or everybody with everybody. */
  readonly within: string | null;
  /** The peers who made the curve; null where everybody did, and where nobody moves it. */
  readonly group: string | null;
  /** What is lacking where there is no share: see {@link Lacking}; null where there is one. */
  readonly lacks: Lacking | null;
  /** The curve; null where there is nobody to compare with. */
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
  /** How its children's weights were found; null where they are stated, by the scheme or by the profile. */
  readonly weighedBy: WeighedBy | null;
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
