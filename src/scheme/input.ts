import type { Missing } from "../aggregate/missing.js";
import type { CalendarDefinition } from "../flow/scheme/calendar.js";
import type { CreditDefinition, CreditLimit } from "../flow/scheme/creditDefinition.js";
import type { CurrencyDefinition } from "../flow/scheme/currencies.js";
import type { Component, Plan } from "../flow/scheme/planDefinition.js";
import type { Profile, ProfileTilt } from "../flow/scheme/profile.js";
import type {
  Leaf,
  Limit,
  MetricDefinition,
  Objective,
  RankDefinition,
  ScoreNode,
  SourceDefinition,
} from "../flow/scheme/scheme.js";
import type { Cell, QuadrantDefinition } from "../flow/scheme/quadrantDefinition.js";
import type { IndexDefinition } from "../flow/scheme/target.js";

/** The same shape with some of its keys left to their defaults. */
export type Defaulted<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]?: T[P] };

/** A source as an author writes it. */
export type SourceInput = Defaulted<SourceDefinition, "grain" | "attributes" | "aliases">;

/** A declaration of credits as an author writes it. */
export type CreditInput = Defaulted<
  Omit<CreditDefinition, "limit">,
  "onExcess" | "overlays" | "ties" | "unsplit" | "negative" | "orderBy"
> & { readonly limit?: Defaulted<CreditLimit, "beyond"> };

/** A metric as an author writes it. */
export type MetricInput = Defaulted<MetricDefinition, "window" | "onMissing" | "onExcess">;

/** A leaf as an author writes it. */
export type LeafInput = Defaulted<Leaf, "transform">;

/** A node as an author writes it. */
export type NodeInput = Defaulted<Omit<ScoreNode, "of" | "missing" | "limits">, "weights" | "aggregate"> & {
  readonly missing?: MissingInput;
  readonly limits?: readonly Defaulted<Limit, "onUnknown">[];
  readonly of: readonly (NodeInput | LeafInput)[];
};

/** What a missing child does, as an author writes it. */
export type MissingInput = {
  [K in Missing["kind"]]: Defaulted<
    Extract<Missing, { readonly kind: K }>,
    keyof Extract<Missing, { readonly kind: K }> & ("minimumCoverage" | "minimumPeers" | "unseen")
  >;
}[Missing["kind"]];

/** A leaderboard as an author writes it. */
export type RankInput = Defaulted<RankDefinition, "ties" | "decideOn" | "tolerance" | "tieBreaks" | "remaining">;

/** A quadrant as an author writes it. */
export type QuadrantInput = Omit<QuadrantDefinition, "cells"> & {
  readonly cells: readonly Defaulted<Cell, "triggers">[];
};

/** A calendar as an author writes it. */
export type CalendarInput = Defaulted<CalendarDefinition, "holidays">;

/** A component as an author writes it. */
export type ComponentInput = Defaulted<Component, "per" | "then" | "onUnknown">;

/** A plan as an author writes it. */
export type PlanInput = Defaulted<Omit<Plan, "components" | "settle" | "convert">, "then"> & {
  readonly components: readonly ComponentInput[];
  readonly settle: Defaulted<Plan["settle"], "at">;
  readonly convert?: Defaulted<NonNullable<Plan["convert"]>, "values">;
};

/** A profile as an author writes it. */
export type ProfileInput = Defaulted<Omit<Profile, "tilts">, "weights" | "mayReadOutcome"> & {
  readonly tilts?: readonly Defaulted<ProfileTilt, "bounds">[];
};

/** A scheme as an author writes it: what has a default may be left out. `parseScheme` makes a Scheme of it. */
export interface SchemeInput {
  /** What this value is. */
  readonly type?: "scheme";
  /** The version of its shape. */
  readonly schemaVersion: 1;
  /** Its name. */
  readonly id: string;
  /** What people read. */
  readonly label?: string;
  /** Decimals of published scores; 1 when left out. */
  readonly precision?: number;
  /** Currencies with other digits than ISO 4217 says, or of other names. */
  readonly currencies?: readonly CurrencyDefinition[];
  /** Where records come from. */
  readonly sources?: readonly SourceInput[];
  /** What is put beside people besides what sources say of them. */
  readonly attributes?: readonly string[];
  /** What the organisation is after. */
  readonly objectives?: readonly Objective[];
  /** What targets follow. */
  readonly indices?: readonly IndexDefinition[];
  /** On which days people work. */
  readonly calendars?: readonly CalendarInput[];
  /** How deals become credit. */
  readonly credits?: readonly CreditInput[];
  /** What is measured. */
  readonly metrics: readonly MetricInput[];
  /** How metrics become a score. */
  readonly score: NodeInput;
  /** Other weights for some people. */
  readonly profiles?: readonly ProfileInput[];
  /** How much of the weight a profile may move at most. */
  readonly profileLimit?: number;
  /** The leaderboards. */
  readonly ranks?: readonly RankInput[];
  /** The quadrants. */
  readonly quadrants?: readonly QuadrantInput[];
  /** How people are paid. */
  readonly plan?: PlanInput;
}
