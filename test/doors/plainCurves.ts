import { unitsAt, warpAt } from "scorewright/curve";
import type { Curve, Warp } from "scorewright/curve";
import {
  attainment,
  borda,
  categorical,
  distanceToReference,
  distanceToTarget,
  goalposts,
  keyResult,
  levels,
  logistic,
  minMax,
  percentileRank,
  piecewise,
  robustZScore,
  shareOfMax,
  shareOfTotal,
  vector,
  wordPosition,
  zScore,
} from "scorewright/normalize";
import type { CategoricalSpec } from "scorewright/normalize";
import { boxCox, clampQuantile, log1p, winsorize } from "scorewright/transform";
import type { TransformSpec } from "../arbitraries/transform.js";
import type { CaseLeaf, CaseMetric } from "./case.js";
import type { Exercised } from "./kinds.js";

/** Whom a leaf's curves are fitted to: figures, groups and ids by row. */
export interface Team {
  readonly figures: readonly number[];
  readonly groups: readonly (string | null)[] | null;
  readonly ids: readonly string[];
}

/** Which of a metric's figures a leaf's curve reads. */
export function readsOf({ normalize: { kind } }: CaseLeaf): "value" | "attainment" | "progress" {
  return kind === "attainment" ? "attainment" : kind === "keyResult" ? "progress" : "value";
}

/** Where a leaf's curve reads each of some words. */
export function positionsOf({ normalize }: CaseLeaf, words: readonly (string | null)[]): number[] {
  return words.map((word) => wordPosition(word, normalize as CategoricalSpec));
}

/** Methods with bounds of their own look at nobody. */
const ABSOLUTE = ["goalposts", "attainment", "piecewise", "keyResult", "logistic", "levels", "categorical"];

/** Fits a leaf's curve to everybody, or one to each group; tells which curve reads which row. */
export function curvesOf(leaf: CaseLeaf, metric: CaseMetric, team: Team, exercised: Exercised) {
  const { figures, groups } = team;
  exercised.note("plain", "normalize", leaf.normalize.kind);
  for (const { kind } of leaf.transform ?? []) exercised.note("plain", "transform", kind);
  const isRelative =
    !ABSOLUTE.includes(leaf.normalize.kind) ||
    (leaf.transform ?? []).some(({ kind }) => kind === "winsorize" || kind === "clampQuantile");
  const fit = (population: readonly number[]) => curveOf(leaf, metric, isRelative ? population : [], team);
  const present = (keep: (row: number) => boolean) => figures.filter((figure, row) => figure === figure && keep(row));
  if (groups === null) {
    const one = fit(present(() => true));
    return { fitted: [[null, one]] as [null, Curve][], curveAt: () => one };
  }
  const { minimumPeers = 1, unseen = "refuse" } = leaf.normalize as { minimumPeers?: number; unseen?: string };
  const labels = [...new Set(groups.filter((group) => group !== null))].sort();
  const own = new Map(labels.map((label) => [label, present((row) => groups[row] === label)]));
  const anySmall = [...own.values()].some((population) => population.length < minimumPeers);
  const everybody = anySmall || unseen === "everybody" ? fit(present(() => true)) : null;
  const fitted: [string | null, Curve][] = labels.map((label) => {
    const population = own.get(label)!;
    return [label, population.length < minimumPeers ? everybody! : fit(population)];
  });
  const curveAt = (row: number) =>
    groups[row] === null && unseen === "everybody" ? everybody! : fitted.find(([label]) => label === groups[row])?.[1];
  return { fitted: unseen === "everybody" ? [...fitted, [null, everybody!] as [null, Curve]] : fitted, curveAt };
}

function curveOf(leaf: CaseLeaf, metric: CaseMetric, population: readonly number[], { figures, ids }: Team): Curve {
  const warps: Warp[] = [];
  let through = population;
  for (const spec of leaf.transform ?? []) {
    const warp = stepOf(spec, through);
    warps.push(warp);
    through = through.map((figure) => warpAt(warp, figure));
  }
  const at = (x: number) => unitsAt(warps, x);
  const towards = metric.direction === undefined ? {} : { direction: metric.direction };
  const figureOf = (person: string) => at(figures[ids.indexOf(person)] ?? NaN);
  const curve = made(leaf.normalize, through, towards, at, metric.target, figureOf);
  return warps.length === 0 ? curve : { ...curve, warp: [...warps, ...(curve.warp ?? [])] };
}

function stepOf(spec: TransformSpec, population: readonly number[]): Warp {
  if (spec.kind === "boxCox") return boxCox(spec);
  if (spec.kind === "log1p") return log1p();
  return spec.kind === "winsorize" ? winsorize(population, spec) : clampQuantile(population, spec);
}

function made(
  spec: CaseLeaf["normalize"],
  population: readonly number[],
  towards: { readonly direction?: "higherIsBetter" | "lowerIsBetter" },
  at: (x: number) => number,
  target: CaseMetric["target"],
  figureOf: (person: string) => number,
): Curve {
  const level = ({ at: x, earns }: { readonly at: number; readonly earns: number }) => ({ at: at(x), earns });
  switch (spec.kind) {
    case "goalposts":
      return goalposts({ ...spec, low: at(spec.low), high: at(spec.high), ...towards });
    case "attainment":
      return attainment({ ...spec, ...towards });
    case "minMax":
      return minMax(population, { ...spec, ...towards });
    case "percentileRank":
      return percentileRank(population, { ...spec, ...towards });
    case "piecewise":
      return piecewise({ ...spec, knots: spec.knots.map(level) });
    case "categorical":
      return categorical(spec);
    case "borda":
      return borda(population, { ...spec, ...towards, give: "shares" });
    case "zScore":
      return zScore(population, { ...spec, onto: spec.onto ?? {}, ...towards });
    case "robustZScore":
      return robustZScore(population, { ...spec, onto: spec.onto ?? {}, ...towards });
    case "shareOfTotal":
      return shareOfTotal(population, { ...spec, ...towards });
    case "vector":
      return vector(population, { ...spec, ...towards });
    case "max":
      return shareOfMax(population, { ...spec, ...towards });
    case "distanceToTarget":
      return distanceToTarget(population, { ...spec, target: at(target as number), ...towards });
    case "distanceToReference":
      return distanceToReference(population, { ...spec, reference: figureOf(spec.person), ...towards });
    case "keyResult":
      return keyResult(spec);
    case "logistic":
      return logistic({ ...spec, midpoint: at(spec.midpoint), ...towards });
    case "levels": {
      const { threshold, stretch } = spec;
      return levels({
        ...spec,
        threshold: level(threshold),
        target: level(spec.target),
        stretch: level(stretch),
        ...towards,
      });
    }
  }
}
