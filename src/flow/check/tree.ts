import type { Aggregator } from "../../aggregate/aggregator.js";
import { isFault, issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { Normalizer } from "../../normalize/normalizer.js";
import { isRelative, leafCurve } from "../leafCurve.js";
import { lastKnownIssues, unusedLastKnown } from "./lastKnown.js";
import { aimIssues } from "./leafAims.js";
import { childId, treeOf } from "../scheme/names.js";
import type { Names } from "../scheme/names.js";
import { isLeaf } from "../scheme/scheme.js";
import { statedWeights } from "../../weight/spec.js";
import type { Leaf, Profile, Scheme, ScoreNode } from "../scheme/scheme.js";
import { readsStated, weighed, weightingOf } from "../weighed.js";
import { readingIssues } from "./words.js";

/**
 * Checks the score tree and what rests on it: weights, curves with bounds of their own, profiles.
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
    ...scheme.profiles.flatMap((profile) => profileIssues(profile, scheme.score, catalog)),
    ...(scheme.profiles.length > MOST_PROFILES ? [tooManyProfiles(scheme.profiles.length)] : []),
  ];
}

/** A row's profile is kept in one byte, and 0 stands for none. */
const MOST_PROFILES = 255;

function tooManyProfiles(received: number): Issue {
  const remedy = 'join profiles that state the same weights by "any"';
  return issue({
    code: "out-of-range",
    path: "profiles",
    received,
    expected: `at most ${MOST_PROFILES} profiles`,
    remedy,
  });
}

function weightOfRoot(path: string, received: unknown): Issue {
  const remedy = "give weights to its children";
  return issue({
    code: "weight-of-root",
    path,
    received: outlined(received),
    expected: "no weight of the root, which is all there is",
    remedy,
  });
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

function profileIssues(profile: Profile, root: ScoreNode, catalog: Catalog): Issue[] {
  const path = `profiles.${profile.id}.weights`;
  const stated = new Map(profile.weights.map(({ of, weight }) => [of, weight]));
  if (stated.has(root.id)) return [weightOfRoot(path, root.id)];
  return treeOf(root).flatMap((node) => {
    if (isLeaf(node) || !node.of.some((child) => stated.has(childId(child)))) return [];
    const absent = node.of.map(childId).filter((id) => !stated.has(id));
    if (absent.length > 0) {
      const remedy = `add ${absent.join(", ")}: a profile states all children of each parent that it touches`;
      const expected = `a weight for every child of ${node.id}`;
      return [issue({ code: "incomplete-profile", path, received: outlined([...stated.keys()]), expected, remedy })];
    }
    const own = statedWeights(node.weights);
    const children = node.of.map((child) => ({ id: childId(child), weight: stated.get(childId(child))! }));
    const context = { columns: () => [], parts: [] };
    return tried(path, () => weightingOf(own, catalog).make(children, own, context)).map((one) => {
      return { ...one, expected: `${one.expected}, for the children of ${node.id}` };
    });
  });
}

/**
 * Tries a maker and returns the issues of its Fault.
 *
 * @param path the place of what is made
 * @param make the work
 * @returns the issues, none when it succeeds
 */
export function tried(path: string, make: () => unknown): Issue[] {
  try {
    make();
    return [];
  } catch (error) {
    if (!isFault(error)) throw error;
    return error.issues.map((one) => ({ ...one, path: joined(path, one.path) }));
  }
}
