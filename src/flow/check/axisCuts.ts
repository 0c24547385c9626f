import { issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { methodOf } from "../../method/method.js";
import type { Catalog } from "../../method/method.js";
import type { Normalizer, PeerOptions } from "../../normalize/normalizer.js";
import type { CutContext, CutMethod } from "../../quadrant/cutMethod.js";
import type { CutSpec } from "../../quadrant/cuts.js";
import { compareCuts } from "../../quadrant/order.js";
import { cutsOf } from "../scheme/axes.js";
import { childId, treeOf } from "../scheme/names.js";
import { isLeaf } from "../scheme/scheme.js";
import type { Leaf, Scheme } from "../scheme/scheme.js";
import type { Axis } from "../scheme/quadrantDefinition.js";
import { tried } from "./tried.js";

/**
 * Checks the cuts of an axis: options that make sense, an order that rises, targets where they are cut at.
 *
 * Cuts of one kind are tried on people with 0 to 100 points, so that quantiles written from high to low are refused before
 * there is a population.
 *
 * @param axis the axis
 * @param path its place
 * @param scheme the scheme
 * @param catalog the methods
 * @returns the issues found
 */
export function axisCutIssues(axis: Axis, path: string, scheme: Scheme, catalog: Catalog): Issue[] {
  const last = new Map<string, { readonly at: number; readonly edge: "upper" | "lower" }>();
  return cutsOf(axis).flatMap((spec, k) => {
    const place = axis.cuts === undefined ? joined(path, "cut") : `${path}.cuts.${k}`;
    const method = methodOf(catalog, "cut", spec.kind) as CutMethod;
    if (method.reads === "targets") return targetIssues(axis.node, place, scheme, catalog);
    const context = method.reads === "scores" ? TRIAL : { ...TRIAL, points: [], precision: scheme.precision };
    let at = NaN;
    const issues = tried(place, () => (at = method.make(context, spec)));
    const cut = { at, edge: spec.edge ?? "upper" } as const;
    const before = last.get(spec.kind);
    if (issues.length === 0) last.set(spec.kind, cut);
    const isRising = before === undefined || !(compareCuts(before, cut) >= 0);
    return isRising ? issues : [...issues, notRising(spec, place)];
  });
}

/** Everybody from 0 to 100 points, at the finest precision. */
const TRIAL: CutContext = {
  points: Array.from({ length: 101 }, (_, points) => points),
  precision: 6,
  onTarget: () => NaN,
};

function notRising(spec: CutSpec, path: string): Issue {
  return issue({
    code: "cuts-out-of-order",
    path,
    received: outlined(spec),
    expected: `a cut above the ${spec.kind} cut before it`,
    remedy: "write cuts from low to high, each once",
  });
}

function targetIssues(node: string, path: string, { score, metrics }: Scheme, catalog: Catalog): Issue[] {
  const found = treeOf(score).find((child) => childId(child) === node);
  if (found === undefined) return [];
  const leaves = isLeaf(found) ? [found] : treeOf(found).filter(isLeaf);
  return leaves.flatMap((leaf) => {
    const metric = metrics.find(({ id }) => id === leaf.metric);
    const aims = metric === undefined ? [] : aimIssues(leaf, metric.target, path, catalog);
    return [...aims, ...groupIssues(leaf, path)];
  });
}

function aimIssues({ metric, normalize }: Leaf, target: unknown, path: string, catalog: Catalog): Issue[] {
  const { reads } = methodOf(catalog, "normalize", normalize.kind) as Normalizer;
  if ((reads !== "value" && reads !== "category") || typeof target === "number") return [];
  return [
    issue({
      code: "missing-target",
      path: `metrics.${metric}.target`,
      received: outlined(target),
      expected: `a target that is the same for everybody, in every period, since ${path} is the score on target`,
      remedy: 'add "target": 60 to the metric, or normalize it by attainment of each person\'s own',
    }),
  ];
}

/** Each group has a curve of its own, and the same figure another score. */
function groupIssues({ metric, normalize }: Leaf, path: string): Issue[] {
  const { within } = normalize as PeerOptions;
  if (within === undefined) return [];
  return [
    issue({
      code: "grouped-target",
      path: `score.${metric}.normalize.within`,
      received: within,
      expected: `one curve for everybody, since ${path} is the score on target`,
      remedy: "compare with everybody, or cut elsewhere than at the target",
    }),
  ];
}
