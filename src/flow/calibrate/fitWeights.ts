import type { Notice } from "../../fault/notice.js";
import type { Catalog } from "../../method/method.js";
import type { Column } from "../../numeric/column.js";
import type { WeightSpec } from "../../weight/spec.js";
import type { Consistency, Weights } from "../../weight/weights.js";
import { childIdOf } from "../calibration.js";
import type { CalibratedNode, CalibratedWeight, WeighedBy } from "../calibration.js";
import { nodeWeights } from "../nodeWeights.js";
import type { Profile } from "../scheme/profile.js";
import type { ScoreNode } from "../scheme/scheme.js";
import { isFromFigures } from "../weighed.js";
import type { Found } from "../weighed.js";

/** What finding the weights of a node's children needs. */
export interface Fitting {
  /** The profiles, which replace weights. */
  readonly profiles: readonly Profile[];
  /** The children's shares over the population. */
  readonly columns: () => readonly Column[];
  /** The methods. */
  readonly catalog: Catalog;
  /** Where notices go. */
  readonly notices: Notice[];
}

/** What finding weights makes of a node. */
export type Weighed = Pick<CalibratedNode, "of" | "weighedBy" | "consistency">;

/**
 * Finds what the children of a node weigh: for everybody, and under each profile that touches the node.
 *
 * @param of the children, calibrated but for their weights
 * @param node the node as the scheme has it
 * @param fitting profiles, population, methods
 * @returns the children with their weights, and how these were found
 * @throws Fault what a method throws; "bad-weight" where it made no share
 */
export function withWeights(of: CalibratedNode["of"], node: ScoreNode, fitting: Fitting): Weighed {
  const path = `score.${node.id}`;
  const { found, base, profiles } = nodeWeights(node, fitting.profiles, fitting);
  const weightOf = (child: string): CalibratedWeight => ({
    base: base.get(child)!,
    profiles: profiles.map(({ id, shares }) => ({ id, weight: shares.get(child)! })),
  });
  fitting.notices.push(...found.flatMap((one) => spreadNotices(one, node, path)));
  fitting.notices.push(...found.flatMap((one) => boundNotices(one, node, path)));
  const judged = found.flatMap(({ consistency }) => consistency ?? []);
  fitting.notices.push(...judged.flatMap((one) => consistencyNotices(one, node, path)));
  return {
    of: of.map((child) => ({ ...child, weight: weightOf(childIdOf(child)) })),
    ...(node.weights.kind === "direct" ? {} : { weighedBy: weighedBy(node.weights, fitting.catalog) }),
    ...(judged.length > 0 ? { consistency: judged } : {}),
  };
}

function weighedBy(weights: WeightSpec, catalog: Catalog): WeighedBy {
  return { kind: weights.kind, relative: isFromFigures(weights, catalog) };
}

/** Where weights come from figures: children in which nobody differs, and so weigh nothing; alike where none differs. */
function spreadNotices({ withoutSpread = [], shares, kind }: Found, { id }: ScoreNode, path: string): Notice[] {
  if (withoutSpread.length === shares.length && shares.length > 0)
    return [{ code: "weights-without-spread", path, values: { node: id, kind } }];
  return withoutSpread.map((child) => ({
    code: "weight-without-spread",
    path: `${path}.${child}`,
    values: { node: id, child, kind },
  }));
}

function boundNotices({ stopped = [] }: Weights, { id }: ScoreNode, path: string): Notice[] {
  return stopped.map(({ id: child, bound }) => ({
    code: bound === "atLeast" ? "weight-raised" : "weight-lowered",
    path: `${path}.${child}`,
    values: { node: id, child },
  }));
}

/** Above this ratio judgements want a second look (Saaty 1980). */
const INCONSISTENT = 0.1;

function consistencyNotices({ ratio, index, leastConsistent }: Consistency, { id }: ScoreNode, path: string): Notice[] {
  if (leastConsistent === null || !(ratio === null || ratio > INCONSISTENT)) return [];
  const { of, against, judged, implied } = leastConsistent;
  const values = { node: id, of, against, judged, implied: Number(implied.toPrecision(3)), index };
  return ratio === null
    ? [{ code: "unknown-consistency", path, values }]
    : [{ code: "inconsistent-judgements", path, values: { ...values, ratio: Number(ratio.toPrecision(3)) } }];
}
