import type { Condition } from "../../method/condition.js";
import type { WeightBound } from "../../weight/bounds.js";

/** A weight that a profile states. */
export interface ProfileWeight {
  /** A child of a node; every child of a node that is touched has one. */
  readonly of: string;
  /** Its weight. */
  readonly weight: number;
}

/** Weight that moves from some children of a node to others, whatever the scheme says they weigh. */
export interface ProfileTilt {
  /** The children that receive it, all of one node. */
  readonly towards: readonly string[];
  /** How much of the node's weight moves: 0.1 for a tenth. */
  readonly by: number;
  /** The least and the greatest share of some children; 0 and 1 for the others. */
  readonly bounds: readonly WeightBound[];
}

/** Other weights for some people. Profiles replace weights, not curves or targets. */
export interface Profile {
  /** Its name. */
  readonly id: string;
  /** Whom it is for; it may ask about attributes and metrics. Nobody may fit two profiles. */
  readonly when: Condition;
  /** The weights that it states; every parent that is touched must have all its children listed. */
  readonly weights: readonly ProfileWeight[];
  /** What it moves; a node of which it states weights is not tilted as well. */
  readonly tilts: readonly ProfileTilt[];
  /** Whether it may ask about a metric that is scored for the same period, so that people are weighted by their outcome. */
  readonly mayReadOutcome: boolean;
}
