import { fault, within } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import type { Catalog } from "../../method/method.js";
import { methodOf } from "../../method/method.js";
import { finite } from "../../numeric/column.js";
import { UNSCORED, pointsOf, publish } from "../../numeric/publish.js";
import type { Cut } from "../../quadrant/classify.js";
import type { CutContext, CutMethod } from "../../quadrant/cutMethod.js";
import type { CutSpec } from "../../quadrant/cuts.js";
import { compareCuts } from "../../quadrant/order.js";
import type { Table } from "../../table/table.js";
import type { CalibratedAxis, CalibratedQuadrant } from "../calibration.js";
import { pointsOnTarget } from "./onTarget.js";
import { bandsOf, cutsOf } from "../scheme/axes.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Axis } from "../scheme/quadrantDefinition.js";
import { scoreNodes } from "../score/score.js";
import type { NodeScores } from "../score/score.js";
import type { TreeToScore } from "../score/program.js";

interface Cutting {
  readonly catalog: Catalog;
  readonly calibrated: TreeToScore;
  /** The published scores of a first pass; none where no cut reads them. */
  readonly nodes: readonly NodeScores[];
  readonly notices: Notice[];
}

/**
 * Finds the cuts of a scheme's quadrants, those from the population in a first pass of scoring.
 *
 * Cuts that fall together leave the band between them empty, and a notice says so, as it does where the scores that cuts are
 * found from are all equal; cuts out of order are refused, since
 * nobody could say which band lies where.
 *
 * @param scheme the scheme
 * @param calibrated the calibrated tree
 * @param table the population
 * @param catalog the methods
 * @param notices where notices go
 * @returns the quadrants with their cuts
 * @throws Fault "cuts-out-of-order", "outside-curve" where a curve refuses the target
 */
export function cutQuadrants(
  scheme: Scheme,
  calibrated: TreeToScore,
  table: Table,
  catalog: Catalog,
  notices: Notice[],
): CalibratedQuadrant[] {
  const axes = scheme.quadrants.flatMap(({ x, y }) => [x, y]);
  const readsScores = axes.flatMap(cutsOf).some((cut) => methodFor(cut, catalog).reads === "scores");
  const { nodes } = readsScores ? scoreNodes(calibrated, table, []) : { nodes: [] };
  const cutting = { catalog, calibrated, nodes, notices };
  return scheme.quadrants.map(({ id, x, y, cells }) => {
    const path = `quadrants.${id}`;
    return { id, x: cutAxis(x, `${path}.x`, cutting), y: cutAxis(y, `${path}.y`, cutting), cells };
  });
}

function methodFor({ kind }: CutSpec, catalog: Catalog): CutMethod {
  return methodOf(catalog, "cut", kind) as CutMethod;
}

function cutAxis(axis: Axis, path: string, cutting: Cutting): CalibratedAxis {
  const { node, margin } = axis;
  const specs = cutsOf(axis);
  const bands = bandsOf(axis)!;
  const found = specs.map((spec, k) => within(placeOf(axis, path, k), () => cutOf(spec, node, cutting)));
  const cuts = found.every((cut) => cut !== null) ? found : null;
  if (cuts === null) cutting.notices.push({ code: "no-cut", path, values: { node } });
  const orders = (cuts ?? []).map((cut, k, all) => (k === 0 ? -1 : compareCuts(all[k - 1]!, cut)));
  cuts?.forEach((cut, k) => {
    if (orders[k]! > 0) throw outOfOrder(cuts[k - 1]!, cut, placeOf(axis, path, k));
    const values = { node, at: cut.at, band: bands[k]! };
    if (orders[k] === 0) cutting.notices.push({ code: "cuts-together", path, values });
  });
  if (cuts !== null && !orders.includes(0)) noteLevel(specs, cuts, node, path, cutting);
  const kinds = specs.map(({ kind }) => kind);
  return { node, bands, kinds, cuts, ...(margin === undefined ? {} : { margin }) };
}

/** Says where a cut was found from scores that are all equal, and so lies on all of them. */
function noteLevel(
  specs: readonly CutSpec[],
  cuts: readonly Cut[],
  node: string,
  path: string,
  cutting: Cutting,
): void {
  const place = specs.findIndex((spec) => methodFor(spec, cutting.catalog).reads === "scores");
  if (place < 0) return;
  const scored = cutting.nodes.find(({ id }) => id === node)!.units.filter((one) => one !== UNSCORED);
  if (scored.some((one) => one !== scored[0])) return;
  cutting.notices.push({ code: "flat-cut", path, values: { node, at: cuts[place]!.at } });
}

function placeOf({ cuts }: Axis, path: string, k: number): string {
  return cuts === undefined ? `${path}.cut` : `${path}.cuts.${k}`;
}

function cutOf(spec: CutSpec, node: string, { catalog, calibrated, nodes }: Cutting): Cut | null {
  const { precision } = calibrated;
  const units = nodes.find(({ id }) => id === node)?.units ?? new Int32Array(0);
  const context: CutContext = {
    points: Float64Array.from(units, (one) => pointsOf(one, precision) ?? NaN),
    precision,
    onTarget: () => pointsOnTarget(node, calibrated),
  };
  const at = methodFor(spec, catalog).make(context, spec);
  if (at !== at) return null;
  return { at: publish(finite(at, ""), precision), edge: spec.edge ?? "upper" };
}

function outOfOrder(before: Cut, cut: Cut, path: string) {
  return fault({
    code: "cuts-out-of-order",
    path,
    received: cut.at,
    expected: `a cut above the one before it, which was found at ${before.at}`,
    remedy: "use cuts of one kind, such as two quantiles, or write the lower one first",
  });
}
