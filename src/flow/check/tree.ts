import type { Aggregator } from "../../aggregate/aggregator.js";
import { issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { Normalizer } from "../../normalize/normalizer.js";
import { isRelative, leafCurve } from "../leafCurve.js";
import { lastKnownIssues, unusedLastKnown } from "./lastKnown.js";
import { aimIssues } from "./leafAims.js";
import { childId } from "../scheme/names.js";
import type { Names } from "../scheme/names.js";
import { isLeaf } from "../scheme/scheme.js";
import type { Leaf, Scheme, ScoreNode } from "../scheme/scheme.js";
import { tried } from "./tried.js";
import { weightOfRoot } from "./weightOfRoot.js";
import { readsStated, weighed } from "../weighed.js";
import { readingIssues } from "./words.js";

/**
 * Checks the score tree and what rests on it: weights, and curves with bounds of their own.
 *
 * The methods themselves say what is wrong with their options; they are tried here so that all is said at once.
 *
 * @param scheme the scheme
 * @param names what it names
 * @param catalog the methods
 * @returns the issues found
 */
export function treeIssues(scheme: Scheme, names: Names, catalog: Catalog): Issue[] {
  return [
    ...(scheme.score.weight === undefined ? [] : [weightOfRoot("score.weight", scheme.score.weight)]),
    ...nodeIssues(scheme.score, "score", names, catalog),
    ...unusedLastKnown(scheme.score, "score", false),
  ];
}

function nodeIssues(node: ScoreNode, path: string, names: Names, catalog: Catalog): Issue[] {
  return [
    ...weightIssues(node, path, catalog),
    ...joinIssues(node, joined(path, "aggregate"), catalog),
    ...node.of.flatMap((child) => {
      const place = joined(path, `of.${childId(child)}`);
      return isLeaf(child) ? leafIssues(child, place, names, catalog) : nodeIssues(child, place, names, catalog);
    }),
  ];
}

/** What hangs on the population is left to calibration. */
function joinIssues({ aggregate, of }: ScoreNode, path: string, catalog: Catalog): Issue[] {
  const { relative, make } = methodOf(catalog, "aggregate", aggregate.kind) as Aggregator;
  const context = { children: of.length, shares: [], weights: new Float64Array(of.length) };
  return relative ? [] : tried(path, () => make(aggregate, context));
}

/** Weights from figures are tried without any, so that what they are mixed with is looked at. */
function weightIssues({ weights, of }: ScoreNode, path: string, catalog: Catalog): Issue[] {
  const children = of.map((child) => ({ id: childId(child), weight: child.weight ?? NaN }));
  const issues = tried(path, () => weighed(weights, { children, columns: () => [], catalog }));
  if (readsStated(weights, catalog)) return issues;
  const unused = children.filter(({ weight }) => weight === weight);
  const place = (id: string) => joined(path, `of.${id}.weight`);
  return [...unused.map(({ id, weight }) => unusedWeight(place(id), weight, weights.kind)), ...issues];
}

function unusedWeight(path: string, received: number, kind: string): Issue {
  const expected = `no weight, since ${kind} finds the weights of all children`;
  return issue({ code: "unused-weight", path, received, expected, remedy: "leave it out, or weigh by direct" });
}

function leafIssues(leaf: Leaf, path: string, names: Names, catalog: Catalog): Issue[] {
  const metric = names.metrics.get(leaf.metric);
  if (metric === undefined) return [];
  const method = methodOf(catalog, "normalize", leaf.normalize.kind) as Normalizer;
  const issues = readingIssues(leaf, metric, method, names, path);
  if (issues.length > 0) return issues;
  if (metric.direction === undefined && method.reads !== "category") {
    const remedy = 'add "direction": "higherIsBetter" or "lowerIsBetter" to the metric';
    const expected = "a direction, since the metric is scored";
    issues.push(
      issue({
        code: "missing-direction",
        path: `metrics.${metric.id}.direction`,
        received: undefined,
        expected,
        remedy,
      }),
    );
  }
  issues.push(...aimIssues(leaf, metric, method, path), ...lastKnownIssues(leaf, method, path, names));
  if (isRelative(leaf, catalog)) return issues;
  const context = { direction: metric.direction ?? "higherIsBetter", population: [] } as const;
  return [...issues, ...tried(path, () => leafCurve(leaf, catalog, context))];
}
