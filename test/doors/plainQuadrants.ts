import { valueAt } from "scorewright/curve";
import type { Curve } from "scorewright/curve";
import { publish, unitsOf } from "scorewright/numeric";
import {
  UNPLACED,
  classify,
  fixedCut,
  flipProbability,
  isBorderline,
  meanCut,
  medianCut,
  quantileCut,
  targetCut,
} from "scorewright/quadrant";
import type { Cut, CutSpec } from "scorewright/quadrant";
import { isCaseLeaf } from "./case.js";
import type { Case, CaseAxis, CaseLeaf, CaseNode } from "./case.js";
import type { Exercised } from "./kinds.js";
import { readsOf } from "./plainCurves.js";

/** Where everybody stands, and what is told of it. */
export interface PlainPlaces {
  readonly cuts: readonly (readonly number[] | null)[];
  readonly cells: readonly (string | null)[];
  readonly borderline: readonly number[] | null;
  readonly held: readonly number[] | null;
  readonly flips: readonly number[] | null;
}

/** What placing needs of the scores. */
export interface Scored {
  readonly points: (node: string) => readonly number[];
  /** How the children of each node are joined for one person, by what the population made of it. */
  readonly joins: ReadonlyMap<string, (shares: readonly number[], weights: readonly number[]) => number>;
  readonly curves: ReadonlyMap<string, readonly (readonly [group: string | null, Curve])[]>;
  readonly bases: ReadonlyMap<string, readonly number[]>;
}

/** Two cuts of which the second lies below the first; every door must refuse them. */
export class OutOfOrder extends Error {}

/** A score on target that does not fit the columns of published units; every door must refuse it. */
export class TargetOutOfRange extends Error {}

interface PlainAxis {
  readonly axis: CaseAxis;
  readonly names: readonly string[];
  readonly cuts: readonly Cut[] | null;
}

/** Places everybody in the first quadrant, one after the other. */
export function plainPlaces(drawn: Case, scored: Scored, exercised: Exercised): PlainPlaces {
  const { scheme, sources } = drawn;
  const { precision } = scheme;
  const quadrant = scheme.quadrants[0]!;
  const axes = [quadrant.x, quadrant.y].map((axis): PlainAxis => {
    const cuts = cutsOf(axis, drawn, scored, exercised);
    return {
      axis,
      cuts,
      names: axis.bands ?? (cutList(axis).length === 2 ? ["low", "middle", "high"] : ["low", "high"]),
    };
  });
  const people = sources.roster.map(({ id }, row) => {
    const before = quadrant.cells.find((cell) => cell.id === drawn.earlier?.[id as string]);
    const placed = axes.map(({ axis, names, cuts }, k) => {
      const points = scored.points(axis.node)[row]!;
      const units = Number.isNaN(points) || cuts === null ? null : unitsOf(points, precision);
      const band = before === undefined ? UNPLACED : names.indexOf(k === 0 ? before.x : before.y);
      const alone = units === null ? UNPLACED : classify(units, cuts!, precision);
      const bands = units === null ? UNPLACED : classify(units, cuts!, precision, band, axis.margin);
      const isNear = units !== null && isBorderline(units, cuts!, precision, axis.margin ?? 0);
      const standardError = drawn.errors?.find(({ node }) => node === axis.node)?.of[id as string] ?? NaN;
      const uncertain = { units: units ?? 0, standardError, cuts: cuts ?? [], band: bands };
      return { band: bands, name: names[bands], isNear, isHeld: alone !== bands, uncertain };
    });
    const [x, y] = placed as [(typeof placed)[number], (typeof placed)[number]];
    const cell = quadrant.cells.find((one) => one.x === x.name && one.y === y.name)?.id ?? null;
    const isPlaced = x.band !== UNPLACED && y.band !== UNPLACED;
    return {
      cell,
      isNear: Number(isPlaced && (x.isNear || y.isNear)),
      isHeld: Number(isPlaced && (x.isHeld || y.isHeld)),
      flip: flipProbability([x.uncertain, y.uncertain], precision),
    };
  });
  const hasMargin = axes.some(({ axis }) => axis.margin !== undefined);
  return {
    cuts: axes.map(({ cuts }) => cuts?.map(({ at }) => at) ?? null),
    cells: people.map(({ cell }) => cell),
    borderline: hasMargin ? people.map(({ isNear }) => isNear) : null,
    held: drawn.earlier === undefined ? null : people.map(({ isHeld }) => isHeld),
    flips: drawn.errors === undefined ? null : people.map(({ flip }) => flip),
  };
}

const cutList = ({ cut, cuts }: CaseAxis): readonly CutSpec[] => cuts ?? [cut!];

function cutsOf(axis: CaseAxis, drawn: Case, scored: Scored, exercised: Exercised): readonly Cut[] | null {
  const found = cutList(axis).map((spec) => {
    exercised.note("plain", "cut", spec.kind);
    return { at: cutAt(spec, axis.node, drawn, scored), edge: spec.edge ?? ("upper" as const) };
  });
  if (found.some(({ at }) => Number.isNaN(at))) return null;
  found.forEach((cut, k) => {
    const before = found[k - 1];
    if (before === undefined || before.at < cut.at) return;
    const contradicts = before.edge === "lower" && cut.edge === "upper";
    if (before.at > cut.at || contradicts) throw new OutOfOrder(`${before.at} before ${cut.at}`);
  });
  return found;
}

function cutAt(spec: CutSpec, node: string, drawn: Case, scored: Scored): number {
  const { precision, score } = drawn.scheme;
  const points = scored.points(node);
  switch (spec.kind) {
    case "fixed":
      return fixedCut(spec.at, precision);
    case "mean":
      return meanCut(points, precision);
    case "median":
      return medianCut(points, precision);
    case "quantile":
      return quantileCut(points, spec.q, precision);
    case "target":
      return targetCut(shareOnTarget(childNamed(score, node)!, drawn, scored) * 100, precision);
  }
}

/** What somebody earns whose every figure is the target. */
function shareOnTarget(child: CaseNode | CaseLeaf, drawn: Case, scored: Scored): number {
  const { metrics, precision } = drawn.scheme;
  if (isCaseLeaf(child)) {
    const target = metrics.find(({ id }) => id === child.metric)!.target as number;
    return valueAt(scored.curves.get(child.metric)![0]![1], readsOf(child) === "value" ? target : 1);
  }
  const shares = child.of.map((one) => shareOnTarget(one, drawn, scored));
  const weights = scored.bases.get(child.id)!;
  const share = scored.joins.get(child.id)!(shares, weights);
  if (Math.abs(publish(share * 100, precision) * 10 ** precision) > 2147483647) throw new TargetOutOfRange(child.id);
  return share;
}

function childNamed(node: CaseNode, id: string): CaseNode | CaseLeaf | undefined {
  if (node.id === id) return node;
  return node.of
    .map((child) => (isCaseLeaf(child) ? (child.metric === id ? child : undefined) : childNamed(child, id)))
    .find((found) => found !== undefined);
}
