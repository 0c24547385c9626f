import type { Weights } from "../weight/weights.js";
import type { AdjustSpec } from "../flow/scheme/payCatalog.js";
import type { CurrencyDefinition } from "../flow/scheme/currencies.js";
import type { Plan } from "../flow/scheme/planDefinition.js";
import type { Objective } from "../flow/scheme/scheme.js";
import type { Axis } from "../flow/scheme/quadrantDefinition.js";
import type { IndexDefinition } from "../flow/scheme/target.js";
import type {
  CalendarInput,
  ComponentInput,
  CreditInput,
  LeafInput,
  MetricInput,
  NodeInput,
  PlanInput,
  ProfileInput,
  QuadrantInput,
  RankInput,
  SourceInput,
} from "./input.js";

/** Other values for some keys of a thing; null takes a key away, so that its default comes anew. */
export type Changes<T> = { readonly [K in keyof T]?: T[K] | null };

/** Changes of some things by their ids, null for one that is taken away. */
export type ById<C> = Readonly<Record<string, C | null>>;

/** Changes of a list by the ids of what is in it, or another list in its place. */
export type ListChanges<T, C = Changes<T>> = readonly T[] | ById<C>;

/** Changes of a node; its weight is changed with all others, in `weights`. */
export type NodeChanges = Changes<Omit<NodeInput, "weight" | "limits">> & {
  /** Its limits. */
  readonly limits?: ListChanges<NonNullable<NodeInput["limits"]>[number]>;
};

/** Changes of a leaf; its weight is changed with all others, in `weights`. */
export type LeafChanges = Changes<Omit<LeafInput, "weight">>;

/** Changes of a quadrant. */
export type QuadrantChanges = Changes<Omit<QuadrantInput, "x" | "y" | "cells">> & {
  /** Some keys of the horizontal axis. */
  readonly x?: Changes<Axis>;
  /** Some keys of the vertical axis. */
  readonly y?: Changes<Axis>;
  /** Its cells. */
  readonly cells?: ListChanges<QuadrantInput["cells"][number]>;
};

/** Changes of a component. */
export type ComponentChanges = Changes<Omit<ComponentInput, "then">> & {
  /** The steps on its amount. */
  readonly then?: ListChanges<AdjustSpec>;
};

/** Changes of the plan. */
export interface PlanChanges {
  /** Another currency. */
  readonly currency?: string;
  /** Its components. */
  readonly components?: ListChanges<ComponentInput, ComponentChanges>;
  /** The steps on the components' amounts. */
  readonly then?: ListChanges<AdjustSpec>;
  /** When and how amounts are rounded. */
  readonly settle?: Changes<Plan["settle"]>;
  /** What people get it in. */
  readonly convert?: Changes<NonNullable<Plan["convert"]>> | null;
}

/** What is to be different in a scheme, by id. It is no stored value: store the scheme that comes of it. */
export interface SchemePatch {
  /** Another id. */
  readonly id?: string;
  /** Another label. */
  readonly label?: string | null;
  /** Other decimals of published scores. */
  readonly precision?: number;
  /** The currencies. */
  readonly currencies?: ListChanges<CurrencyDefinition>;
  /** The sources. */
  readonly sources?: ListChanges<SourceInput>;
  /** What is put beside people besides what sources say of them. */
  readonly attributes?: readonly string[] | null;
  /** The objectives. */
  readonly objectives?: ListChanges<Objective>;
  /** The calendars. */
  readonly calendars?: ListChanges<CalendarInput>;
  /** The indices. */
  readonly indices?: ListChanges<IndexDefinition>;
  /** The credits. */
  readonly credits?: ListChanges<CreditInput>;
  /** The metrics. */
  readonly metrics?: ListChanges<MetricInput>;
  /** Weights of nodes, and of leaves by their metrics; or weights that were found. */
  readonly weights?: Readonly<Record<string, number>> | Pick<Weights, "shares">;
  /** The nodes of the score tree. */
  readonly nodes?: ById<NodeChanges>;
  /** The leaves of the score tree, by their metrics. */
  readonly leaves?: ById<LeafChanges>;
  /** The profiles. */
  readonly profiles?: ListChanges<ProfileInput>;
  /** How much of the weight a profile may move; null for as much as it likes. */
  readonly profileLimit?: number | null;
  /** The leaderboards. */
  readonly ranks?: ListChanges<RankInput>;
  /** The quadrants. */
  readonly quadrants?: ListChanges<QuadrantInput, QuadrantChanges>;
  /** The plan: some of it, or a whole one. */
  readonly plan?: PlanChanges | PlanInput | null;
}
