import { arithmeticMean, geometricMean } from "scorewright/aggregate";
import { valueAt } from "scorewright/curve";
import type { Curve } from "scorewright/curve";
import { truthOf } from "scorewright/expression";
import type { FactValue } from "scorewright/expression";
import type { Fact } from "scorewright/method";
import { publish, snap, snapShare } from "scorewright/numeric";
import { direct } from "scorewright/weight";
import { isCaseLeaf } from "./case.js";
import type { Case, CaseLeaf, CaseMetric, CaseNode, CaseRecord } from "./case.js";
import type { Exercised } from "./kinds.js";
import { curvesOf, readsOf } from "./plainCurves.js";
import type { PlainMeasured } from "./plainMeasure.js";
import { plainPlaces } from "./plainQuadrants.js";
import type { PlainPlaces } from "./plainQuadrants.js";

/** What one node or leaf came to, row by row. */
export interface PlainScore {
  readonly shares: readonly number[];
  readonly points: readonly number[];
  readonly coverage: readonly number[] | null;
}

/** Everything that scoring gives, by name and row. */
export interface PlainScores {
  readonly nodes: ReadonlyMap<string, PlainScore>;
  readonly curves: ReadonlyMap<string, readonly (readonly [group: string | null, Curve])[]>;
  readonly profiles: readonly string[];
  readonly ranks: ReadonlyMap<string, readonly number[]>;
  readonly ranked: ReadonlyMap<string, readonly number[]>;
  readonly places: PlainPlaces;
}

/** A score that does not fit the columns of published units; every door must refuse it. */
export class OutOfRange extends Error {}

const text = (value: unknown) => (value === undefined || value === "" ? null : (value as string | null));

/** Scores a team row by row with the plain functions. */
export function plainScore(drawn: Case, measured: PlainMeasured, exercised: Exercised): PlainScores {
  const { scheme, sources } = drawn;
  const { precision } = scheme;
  const rows = sources.roster;
  const nodes = new Map<string, PlainScore>();
  const curves = new Map<string, (readonly [string | null, Curve])[]>();
  const facts = rows.map((_, row) => (fact: Fact) => factAt(fact, row, drawn, measured));
  const profiles = facts.map((read) => scheme.profiles.find(({ when }) => truthOf(when, read) === true)?.id ?? "");

  // Curves are fitted before anybody is scored: what cannot be fitted is refused before what cannot be blended.
  const fit = (leaf: CaseLeaf) => {
    const metric = scheme.metrics.find(({ id }) => id === leaf.metric)!;
    const figures = rows.map((_, row) => partOf(metric, readsOf(leaf), row, measured));
    const groups =
      "within" in leaf.normalize ? rows.map((row) => text(row[(leaf.normalize as { within: string }).within])) : null;
    const ids = rows.map(({ id }) => id as string);
    const { fitted, curveAt } = curvesOf(leaf, metric, { figures, groups, ids }, exercised);
    curves.set(leaf.metric, fitted);
    return [leaf, () => figures.map((figure, row) => shareOf(curveAt(row), figure))] as const;
  };
  const sharesOf = new Map(leavesOf(scheme.score).map(fit));
  const visitLeaf = (leaf: CaseLeaf): readonly number[] => {
    const shares = sharesOf.get(leaf)!();
    nodes.set(leaf.metric, { shares, points: shares.map((share) => publish(share * 100, precision)), coverage: null });
    return shares;
  };
  const visit = (node: CaseNode, least: number): readonly number[] => {
    exercised.note("plain", "aggregate", node.aggregate.kind);
    exercised.note("plain", "weight", node.weights.kind);
    const minimumCoverage = node.missing?.minimumCoverage ?? least;
    const parts = node.of.map((child) => (isCaseLeaf(child) ? visitLeaf(child) : visit(child, minimumCoverage)));
    const mean = node.aggregate.kind === "geometricMean" ? geometricMean : arithmeticMean;
    const weights = rows.map((_, row) => weightsOf(node, profiles[row]!, drawn));
    const own = (row: number) => parts.map((part) => part[row]!);
    const shares = rows.map((_, row) => mean(own(row), { weights: weights[row]!, minimumCoverage }));
    const coverage = rows.map((_, row) => coverageOf(own(row), weights[row]!));
    nodes.set(node.id, { shares, points: shares.map((share) => publish(share * 100, precision)), coverage });
    return shares;
  };
  visit(scheme.score, 0.5);

  for (const id of publishedIds(drawn, nodes)) refuseTooLarge(nodes.get(id)!.points, precision);
  const points = (id: string) => nodes.get(id)!.points;
  const { ranks, ranked } = ranksOf(drawn, points);
  const places = plainPlaces(drawn, { points, curves }, exercised);
  return { nodes, curves, profiles, ranks, ranked, places };
}

const shareOf = (curve: Curve | undefined, figure: number) => (curve === undefined ? NaN : valueAt(curve, figure));

const leavesOf = (node: CaseNode): CaseLeaf[] =>
  node.of.flatMap((child) => (isCaseLeaf(child) ? child : leavesOf(child)));

/** Every node, and the leaves that a rank or an axis names. */
export function publishedIds({ scheme }: Case, nodes: PlainScores["nodes"]): Set<string> {
  const covered = [...nodes].flatMap(([id, { coverage }]) => (coverage === null ? [] : [id]));
  const axes = scheme.quadrants.flatMap(({ x, y }) => [x.node, y.node]);
  return new Set([...covered, ...axes, ...scheme.ranks.map(({ by }) => by.node)]);
}

function refuseTooLarge(points: readonly number[], precision: number): void {
  const large = points.find((one) => Math.abs(one * 10 ** precision) > 2147483647);
  if (large !== undefined) throw new OutOfRange(`${large} points`);
}

/** One of a metric's figures for one person. */
export function partOf(metric: CaseMetric, part: string, row: number, { columns }: PlainMeasured): number {
  const value = columns.get(metric.id)![row]!;
  const aimOf = (aim: CaseMetric["target"]) =>
    typeof aim === "object" ? columns.get(aim.metric)![row]! : (aim ?? NaN);
  const target = aimOf(metric.target);
  if (part === "value" || part === "target") return part === "value" ? value : target;
  if (part === "attainment") return target > 0 ? snap(value / target) : NaN;
  const baseline = aimOf(metric.baseline);
  return part === "progress" && target !== baseline ? snap((value - baseline) / (target - baseline)) : NaN;
}

/** The value of an attribute or a metric of one person, null where it is missing. */
export function factAt(fact: Fact, row: number, { scheme, sources }: Case, measured: PlainMeasured): FactValue {
  if ("attribute" in fact) return text((sources.roster[row] as CaseRecord)[fact.attribute]);
  const { metric: id, of = "value" } = fact as { metric: string; of?: string };
  const value = partOf(
    scheme.metrics.find((metric) => metric.id === id)!,
    of,
    row,
    measured,
  );
  return Number.isNaN(value) ? null : value;
}

function weightsOf(node: CaseNode, profile: string, { scheme }: Case): number[] {
  const ids = node.of.map((child) => (isCaseLeaf(child) ? child.metric : child.id));
  const own = scheme.profiles.find(({ id, weights }) => id === profile && weights.some(({ of }) => ids.includes(of)));
  const stated = node.of.map((child, place) => {
    const weight = own === undefined ? child.weight! : own.weights.find(({ of }) => of === ids[place])!.weight;
    return { id: ids[place]!, weight };
  });
  return direct(stated, node.weights).shares.map(({ weight }) => weight);
}

function coverageOf(shares: readonly number[], weights: readonly number[]): number {
  let all = 0;
  let there = 0;
  weights.forEach((weight, place) => {
    all += weight;
    if (!Number.isNaN(shares[place])) there += weight;
  });
  return there === all ? 1 : snapShare(there / all);
}

/** Competition ranks by counting who is better. */
function ranksOf({ scheme, sources }: Case, points: (id: string) => readonly number[]) {
  const ranks = new Map<string, number[]>();
  const ranked = new Map<string, number[]>();
  for (const { id, by, within } of scheme.ranks) {
    const scores = points(by.node);
    const groups = scores.map((_, row) => (within === undefined ? "everybody" : text(sources.roster[row]![within])));
    const own = new Map(
      groups.map((group) => [group, scores.filter((one, row) => one === one && groups[row] === group)]),
    );
    const better = (row: number) => own.get(groups[row]!)!.filter((one) => one > scores[row]!).length;
    const hasPlace = (row: number) => !Number.isNaN(scores[row]) && groups[row] !== null;
    ranks.set(
      id,
      scores.map((_, row) => (hasPlace(row) ? 1 + better(row) : 0)),
    );
    ranked.set(
      id,
      groups.map((group) => (group === null ? 0 : own.get(group)!.length)),
    );
  }
  return { ranks, ranked };
}
