import { within } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import type { Catalog } from "../../method/method.js";
import { methodOf } from "../../method/method.js";
import { finite } from "../../numeric/column.js";
import { pointsOf, publish } from "../../numeric/publish.js";
import type { CutMethod } from "../../quadrant/cuts.js";
import type { Cut } from "../../quadrant/classify.js";
import type { Table } from "../../table/table.js";
import type { CalibratedQuadrant, Calibration } from "../calibration.js";
import { checkWritten } from "../check/written.js";
import { checkType } from "../checkType.js";
import { standard } from "../scheme/catalog.js";
import { checkDefinitions, definitionsOf } from "../definitions.js";
import { fittedTree } from "./fit.js";
import { withJoins } from "./fitJoins.js";
import { payoutOf } from "../reward/plan.js";
import { relativeNotices } from "./relative.js";
import { scoreNodes } from "../score/score.js";
import type { NodeScores } from "../score/score.js";
import type { Axis, QuadrantDefinition, Scheme } from "../scheme/scheme.js";

/**
 * Resolves a scheme on a population: fits curves and weights, finds cuts, writes the plan as steps.
 *
 * Curves are fitted first, each `within` group by itself over the people who have a figure; cuts are found from the
 * published scores of a first pass. The result fixes scores, cuts and quadrants, whoever is scored with it later.
 *
 * @param scheme the scheme
 * @param table the population
 * @param options `catalog`, with a host's own methods
 * @returns the calibration: plain JSON, to be stored with the payout
 * @throws Fault "unparsed-scheme", "unknown-kind" for a method that the catalog lacks, "other-definitions",
 * "missing-column", "not-figures", "not-words", "unmapped-word", "missing-attribute", "flat-population", "bad-curve",
 * "profiles-overlap"
 */
export function calibrate(scheme: Scheme, table: Table, options: { readonly catalog?: Catalog } = {}): Calibration {
  const { catalog = standard } = options;
  checkWritten(scheme, catalog);
  checkType(table, "table");
  const definitions = definitionsOf(scheme);
  checkDefinitions(table, definitions);
  const notices: Notice[] = table.defined === null ? [{ code: "undefined-table", path: "", values: {} }] : [];
  const curved = {
    type: "calibration",
    schemaVersion: 1,
    scheme: scheme.id,
    precision: scheme.precision,
    metrics: scheme.metrics.map(({ id, label, unit, direction, target, baseline }) =>
      defined({ id, label, unit, direction, target, baseline }),
    ),
    definitions,
    score: fittedTree(scheme, table, catalog, notices),
    profiles: scheme.profiles.map(({ id, when }) => ({ id, when })),
    ranks: scheme.ranks,
  } as const;
  const tree = withJoins(curved.score, scheme.score, { base: curved, table, catalog, notices });
  const base = { ...curved, score: tree };
  const { nodes } = scheme.quadrants.some(isRelative(catalog)) ? scoreNodes(base, table, []) : { nodes: [] };
  const quadrants = scheme.quadrants.map((quadrant) => withCuts(quadrant, nodes, scheme.precision, catalog, notices));
  notices.push(...relativeNotices(scheme, catalog));
  const plan = scheme.plan === undefined ? {} : { payout: payoutOf(scheme.plan, catalog, notices) };
  return { ...base, quadrants, ...plan, notices };
}

/** Leaves out what is undefined, so that the value is the same before and after JSON. */
function defined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never;
}

function isRelative(catalog: Catalog) {
  const relative = ({ cut }: Axis) => (methodOf(catalog, "cut", cut.kind) as CutMethod).relative;
  return ({ x, y }: QuadrantDefinition) => relative(x) || relative(y);
}

function withCuts(
  quadrant: QuadrantDefinition,
  nodes: readonly NodeScores[],
  precision: number,
  catalog: Catalog,
  notices: Notice[],
): CalibratedQuadrant {
  const axis = (name: "x" | "y") => {
    const { node, cut } = quadrant[name];
    const path = `quadrants.${quadrant.id}.${name}`;
    const found = within(`${path}.cut`, () => cutOf(quadrant[name], nodes, precision, catalog));
    if (found === null) notices.push({ code: "no-cut", path, values: { node } });
    return { node, kind: cut.kind, cut: found };
  };
  return { id: quadrant.id, x: axis("x"), y: axis("y"), cells: quadrant.cells };
}

function cutOf({ node, cut }: Axis, nodes: readonly NodeScores[], precision: number, catalog: Catalog): Cut | null {
  const method = methodOf(catalog, "cut", cut.kind) as CutMethod;
  const units = nodes.find(({ id }) => id === node)?.units ?? new Int32Array(0);
  const points = Float64Array.from(units, (one) => pointsOf(one, precision) ?? NaN);
  const at = method.make(points, cut, precision);
  if (at !== at) return null;
  return { at: publish(finite(at, ""), precision), edge: cut.edge ?? "upper" };
}
