import type { Reference } from "../../method/field.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { MetricMethod } from "../../metric/metricMethod.js";
import type { Normalizer } from "../../normalize/normalizer.js";
import { isLeaf } from "./scheme.js";
import { GUESSES } from "../../fault/nearest.js";
import type { Guesses } from "../../fault/nearest.js";
import type { Leaf, MetricDefinition, Scheme, ScoreNode } from "./scheme.js";
import type { QuadrantDefinition } from "./quadrantDefinition.js";

/** Everything that a scheme names, looked up by the kind of reference. */
export interface Names {
  /** The names that a reference may use; null where any text will do. */
  readonly of: (reference: Reference) => ReadonlySet<string> | null;
  /** The metrics by id. */
  readonly metrics: ReadonlyMap<string, MetricDefinition>;
  /** The metrics of words. */
  readonly words: ReadonlySet<string>;
  /** The quadrants by id. */
  readonly quadrants: ReadonlyMap<string, QuadrantDefinition>;
  /** Decimals of published scores. */
  readonly precision: number;
  /** How many unknown names may still be guessed at. */
  readonly guesses: Guesses;
}

/**
 * Collects what a scheme names.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @returns its names
 */
export function namesOf(scheme: Scheme, catalog: Catalog): Names {
  const attributes = [...scheme.sources.flatMap((source) => source.attributes), ...scheme.attributes];
  const isOpen = scheme.sources.length === 0 && scheme.attributes.length === 0;
  const sets: Partial<Record<Reference, ReadonlySet<string>>> = {
    metric: new Set(scheme.metrics.map(({ id }) => id)),
    node: new Set(treeOf(scheme.score).map(childId)),
    quadrant: new Set(scheme.quadrants.map(({ id }) => id)),
    rank: new Set(scheme.ranks.map(({ id }) => id)),
    source: new Set(scheme.sources.map(({ id }) => id)),
    objective: new Set(scheme.objectives.map(({ id }) => id)),
    credits: new Set(scheme.credits.map(({ id }) => id)),
    calendar: new Set(scheme.calendars.map(({ id }) => id)),
    index: new Set(scheme.indices.map(({ id }) => id)),
    component: new Set(scheme.plan?.components.map(({ id }) => id) ?? []),
    ...(isOpen ? {} : { attribute: new Set(attributes) }),
  };
  return {
    of: (reference) => sets[reference] ?? null,
    metrics: new Map(scheme.metrics.map((metric) => [metric.id, metric])),
    words: wordMetrics(scheme, catalog),
    quadrants: new Map(scheme.quadrants.map((quadrant) => [quadrant.id, quadrant])),
    precision: scheme.precision,
    guesses: { left: GUESSES },
  };
}

/** Metrics that are measured as words, and those of tables made by hand that are scored by words. */
function wordMetrics({ metrics, score }: Scheme, catalog: Catalog): Set<string> {
  const leaves = treeOf(score).filter((child) => isLeaf(child));
  const isReader = ({ normalize: { kind } }: Leaf) =>
    (methodOf(catalog, "normalize", kind) as Normalizer).reads === "category";
  const scored = new Set(leaves.filter(isReader).map(childId));
  const isOfWords = ({ id, from }: MetricDefinition) =>
    from === undefined
      ? scored.has(id)
      : (methodOf(catalog, "measure", from.kind) as MetricMethod).made.from === "word";
  return new Set(metrics.filter(isOfWords).map(({ id }) => id));
}

/**
 * Lists a node and everything below it, from the top.
 *
 * @param node the node
 * @returns nodes and leaves
 */
export function treeOf(node: ScoreNode): (ScoreNode | Leaf)[] {
  return [node, ...node.of.flatMap((child) => (isLeaf(child) ? [child] : treeOf(child)))];
}

/**
 * The id of a node, or of a leaf, which is its metric's.
 *
 * @param child a node or leaf
 * @returns its id
 */
export function childId(child: ScoreNode | Leaf): string {
  return isLeaf(child) ? child.metric : child.id;
}

/**
 * The metrics that a metric is made of.
 *
 * @param metric the metric
 * @returns their ids
 */
export function madeOf(metric: MetricDefinition): string[] {
  const { from } = metric;
  if (from?.kind === "ratio") return [from.of, from.to];
  if (from?.kind !== "prorated") return [];
  return [from.of, from.active, ...(typeof from.length === "string" ? [from.length] : [])];
}
