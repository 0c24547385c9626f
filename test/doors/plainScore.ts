import type { Missing } from "scorewright/aggregate";
import { valueAt } from "scorewright/curve";
import type { Curve } from "scorewright/curve";
import { truthOf } from "scorewright/expression";
import type { FactValue } from "scorewright/expression";
import type { Fact } from "scorewright/method";
import { decimal, textOf } from "scorewright/money";
import { publish, snap } from "scorewright/numeric";
import { isCaseLeaf } from "./case.js";
import type { Case, CaseLeaf, CaseMetric, CaseNode, CaseRecord } from "./case.js";
import type { Exercised } from "./kinds.js";
import { curvesOf, positionsOf, readsOf } from "./plainCurves.js";
import { coverageOf, plainJoin, plainLimits } from "./plainJoin.js";
import { ranksOf } from "./plainRanks.js";
import type { PlainMeasured } from "./plainMeasure.js";
import { baseWeights, weightsUnder } from "./plainWeights.js";
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
  readonly decidedBy: ReadonlyMap<string, readonly number[]>;
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
  const joins = new Map<string, (shares: readonly number[], weights: readonly number[]) => number>();
  const bases = new Map<string, readonly number[]>();
  const curves = new Map<string, (readonly [string | null, Curve])[]>();
  const facts = rows.map((_, row) => (fact: Fact) => factAt(fact, row, drawn, measured));
  const profiles = facts.map((read) => scheme.profiles.find(({ when }) => truthOf(when, read) === true)?.id ?? "");

  // Curves are fitted before anybody is scored: what cannot be fitted is refused before what cannot be blended.
  const fit = (leaf: CaseLeaf) => {
    const metric = scheme.metrics.find(({ id }) => id === leaf.metric)!;
    const words = measured.words.get(metric.id);
    const figures =
      words === undefined
        ? rows.map((_, row) => partOf(metric, readsOf(leaf), row, measured))
        : positionsOf(leaf, words);
    const groups =
      "within" in leaf.normalize ? rows.map((row) => text(row[(leaf.normalize as { within: string }).within])) : null;
    const ids = rows.map(({ id }) => id as string);
    const { fitted: own, curveAt } = curvesOf(leaf, metric, { figures, groups, ids }, exercised);
    curves.set(leaf.metric, own);
    return [leaf, { curveAt, shares: () => figures.map((figure, row) => shareOf(curveAt(row), figure)) }] as const;
  };
  const fitted = new Map(leavesOf(scheme.score).map(fit));
  const visitLeaf = (leaf: CaseLeaf): readonly number[] => {
    const shares = fitted.get(leaf)!.shares();
    nodes.set(leaf.metric, { shares, points: shares.map((share) => publish(share * 100, precision)), coverage: null });
    return shares;
  };
  const lastKnownOf = (child: CaseLeaf | CaseNode): readonly number[] | null => {
    if (!isCaseLeaf(child) || child.lastKnown === undefined) return null;
    const metric = scheme.metrics.find(({ id }) => id === child.metric)!;
    const other = scheme.metrics.find(({ id }) => id === child.lastKnown!.metric)!;
    const { curveAt } = fitted.get(child)!;
    const figure = (row: number) => partOf({ ...metric, ...other }, readsOf(child), row, measured);
    const own = fitted.get(child)!.shares();
    return rows.map((_, row) => (Number.isNaN(own[row]) ? shareOf(curveAt(row), figure(row)) : own[row]!));
  };
  const visit = (node: CaseNode, inherited: Missing): readonly number[] => {
    exercised.note("plain", "aggregate", node.aggregate.kind);
    const missing = node.missing ?? inherited;
    const parts = node.of.map((child) => (isCaseLeaf(child) ? visitLeaf(child) : visit(child, missing)));
    const base = baseWeights(node, parts, exercised);
    bases.set(node.id, base);
    const weights = rows.map((_, row) => weightsUnder(profiles[row]!, node, base, drawn));
    const own = (row: number) => parts.map((part) => part[row]!);
    const { joined, joinOne } = plainJoin(node, missing, {
      parts,
      lastKnown: node.of.map(lastKnownOf),
      weights,
      base,
      groups: (attribute) => rows.map((row) => text(row[attribute])),
    });
    joins.set(node.id, joinOne);
    const shares = joined.map((share, row) => plainLimits(share, node.limits ?? [], facts[row]!));
    const coverage = rows.map((_, row) => coverageOf(own(row), weights[row]!));
    nodes.set(node.id, { shares, points: shares.map((share) => publish(share * 100, precision)), coverage });
    return shares;
  };
  visit(scheme.score, { kind: "renormalise", minimumCoverage: 0.5 });

  for (const id of publishedIds(drawn, nodes)) refuseTooLarge(nodes.get(id)!.points, precision);
  const points = (id: string) => nodes.get(id)!.points;
  const ranks = ranksOf(drawn, measured, nodes);
  const places = plainPlaces(drawn, { points, curves, joins, bases }, exercised);
  return { nodes, curves, profiles, ...ranks, places };
}

const shareOf = (curve: Curve | undefined, figure: number) => (curve === undefined ? NaN : valueAt(curve, figure));

const leavesOf = (node: CaseNode): CaseLeaf[] =>
  node.of.flatMap((child) => (isCaseLeaf(child) ? child : leavesOf(child)));

/** Every node, and the leaves that a rank, a tie-break or an axis names. */
export function publishedIds({ scheme }: Case, nodes: PlainScores["nodes"]): Set<string> {
  const covered = [...nodes].flatMap(([id, { coverage }]) => (coverage === null ? [] : [id]));
  const axes = scheme.quadrants.flatMap(({ x, y }) => [x.node, y.node]);
  const breaks = scheme.ranks.flatMap(({ tieBreaks = [] }) => tieBreaks);
  const told = breaks.flatMap((one) => ("node" in one ? [one.node] : []));
  return new Set([...covered, ...axes, ...scheme.ranks.map(({ by }) => by.node), ...told]);
}

function refuseTooLarge(points: readonly number[], precision: number): void {
  const large = points.find((one) => Math.abs(one * 10 ** precision) > 2147483647);
  if (large !== undefined) throw new OutOfRange(`${large} points`);
}

/** One of a metric's figures for one person. */
export function partOf(metric: CaseMetric, part: string, row: number, measured: PlainMeasured): number {
  const { columns, season } = measured;
  const value = columns.get(metric.id)![row]!;
  const aimOf = (aim: CaseMetric["target"]): number => {
    if (typeof aim !== "object") return aim ?? NaN;
    if ("metric" in aim) return columns.get(aim.metric)![row]!;
    const base = aimOf(aim.base);
    return Number.isNaN(base) ? NaN : Number(textOf(decimal(base).times(decimal(season))));
  };
  const target = aimOf(metric.target);
  if (part === "value" || part === "target") return part === "value" ? value : target;
  if (part === "attainment") return target > 0 ? snap(value / target) : NaN;
  const baseline = aimOf(metric.baseline);
  if (part === "baseline") return baseline;
  const hasWay = metric.direction === "lowerIsBetter" ? target < baseline : target > baseline;
  return part === "progress" && hasWay ? snap((value - baseline) / (target - baseline)) : NaN;
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
