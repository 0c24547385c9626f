import type { Aggregator, JoinContext } from "../../aggregate/aggregator.js";
import type { Join } from "../../aggregate/join.js";
import { checkedJoin } from "../../aggregate/checkedJoin.js";
import { within } from "../../fault/fault.js";
import type { Notice } from "../../fault/notice.js";
import type { Catalog } from "../../method/method.js";
import { methodOf } from "../../method/method.js";
import { isFlat } from "../../numeric/flat.js";
import type { Column } from "../../numeric/column.js";
import type { Table } from "../../table/table.js";
import { isCalibratedLeaf } from "../calibration.js";
import type { CalibratedLeaf, CalibratedNode } from "../calibration.js";
import { isLeaf } from "../scheme/scheme.js";
import type { Profile } from "../scheme/profile.js";
import type { ScoreNode } from "../scheme/scheme.js";
import { childShares } from "../score/childShares.js";
import type { TreeToScore } from "../score/program.js";
import { withWeights } from "./fitWeights.js";
import { imputedShares } from "./imputed.js";

/** What finding the weights and joins of a tree needs. */
export interface Joining {
  /** The profiles, which replace weights. */
  readonly profiles: readonly Profile[];
  /** The tree with its curves, and what scoring it needs. */
  readonly base: TreeToScore;
  /** The population. */
  readonly table: Table;
  /** The methods. */
  readonly catalog: Catalog;
  /** Where notices go. */
  readonly notices: Notice[];
}

/**
 * Finds what the children of each node weigh and how they are joined, from the lowest node up: what a population makes of
 * weights, of a join, or of a missing child, is found from the children's shares.
 *
 * @param node a node with its curves fitted
 * @param defined the node as the scheme has it
 * @param joining the tree, the population, the methods
 * @returns the node with its weights and joins
 * @throws Fault what a method throws; "bad-weight", "bad-join" where it made none
 */
export function fittedNodes(node: CalibratedNode, defined: ScoreNode, joining: Joining): CalibratedNode {
  const { catalog, notices, table } = joining;
  const below = node.of.map((child, place) => {
    const own = defined.of[place]!;
    return isCalibratedLeaf(child) || isLeaf(own) ? child : fittedNodes(child, own, joining);
  });
  let found: readonly Column[] | null = null;
  const columns = () => (found ??= childShares({ ...node, of: below }, joining));
  const weighed = { ...node, ...withWeights(below, defined, { ...joining, columns }) };
  const { of } = weighed;
  const aggregator = methodOf(catalog, "aggregate", defined.aggregate.kind) as Aggregator;
  const { missing } = node.blend;
  const shares = aggregator.relative || missing.kind === "impute" ? columns() : [];
  const imputed = missing.kind === "impute" ? { imputed: imputedShares(weighed, missing, shares, table, notices) } : {};
  const join = within(`score.${node.id}.aggregate`, () => joinOf(aggregator, defined, of, shares));
  if (isLevel(join) && isAnybodyThere(shares))
    notices.push({ code: "flat-join", path: `score.${node.id}`, values: { node: node.id } });
  if (EQUALISING.includes(join.kind) && areUnequal(of))
    notices.push({
      code: "weights-not-read",
      path: `score.${node.id}`,
      values: { node: node.id, kind: defined.aggregate.kind },
    });
  return { ...weighed, ...imputed, blend: { join, missing } };
}

function joinOf(
  aggregator: Aggregator,
  { aggregate }: ScoreNode,
  of: readonly (CalibratedNode | CalibratedLeaf)[],
  shares: readonly Column[],
): Join {
  const weights = Float64Array.from(of, ({ weight }) => weight.base);
  const context: JoinContext = { children: of.length, shares: aggregator.relative ? shares : [], weights };
  return checkedJoin(aggregator.make(aggregate, context), aggregate.kind, of.length);
}

/** Joins that only ask whether a child has a weight at all. */
const EQUALISING: readonly Join["kind"][] = ["min", "max", "ordered", "penalised"];

/** Whether two children that count weigh differently, for anybody. */
function areUnequal(of: CalibratedNode["of"]): boolean {
  const profiles = of.flatMap(({ weight }) => weight.profiles.map(({ id }) => id));
  return [null, ...new Set(profiles)].some((profile) => {
    const weights = of.map(
      ({ weight: { base, profiles: own } }) => own.find(({ id }) => id === profile)?.weight ?? base,
    );
    return new Set(weights.filter((weight) => weight > 0)).size > 1;
  });
}

/** Nobody of the population differs from anybody. */
function isLevel(join: Join): boolean {
  if (join.kind === "closeness") return join.scale.every((scale) => scale === 0);
  if (join.kind === "compromise") return join.group.low === join.group.high && join.regret.low === join.regret.high;
  return (
    join.kind === "majority" && join.rows.every((row) => row.every((share, k) => isSame(share, join.rows[0]![k]!)))
  );
}

/** Float noise tells nobody apart. */
function isSame(one: number | null, other: number | null): boolean {
  return one === null || other === null ? one === other : isFlat(Math.min(one, other), Math.max(one, other));
}

/** Where nobody has any child there is nothing to say of the join: the children say why. */
function isAnybodyThere(shares: readonly Column[]): boolean {
  return shares.some((own) => own.some((share) => share === share));
}
