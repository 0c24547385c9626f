import { Fault, fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { checkOptions } from "../fault/checkOptions.js";
import { checkWritten } from "../flow/check/written.js";
import { standard } from "../flow/scheme/catalog.js";
import { childId, treeOf } from "../flow/scheme/names.js";
import { isLeaf } from "../flow/scheme/scheme.js";
import type { Leaf, Scheme, ScoreNode } from "../flow/scheme/scheme.js";
import type { Catalog } from "../method/method.js";
import { ONE } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { boxed, sumOf } from "../weight/bounds.js";
import type { Weights } from "../weight/weights.js";
import { evened } from "./evened.js";

/** Whose weights are split up. */
export interface ByNodeOptions {
  /** The node whose metrics they are, as `leafColumns` was told; the root when left out. */
  readonly node?: string;
  /** With a host's own methods. */
  readonly catalog?: Catalog;
}

/**
 * Splits weights of all metrics of a tree up, into what each node and each metric weighs among its siblings: what `swot`
 * makes of the weights of `leafColumns`, written as a scheme writes it, for `patch`.
 *
 *     weight = Σ weights of the metrics at or below it ÷ Σ weights of the metrics below its parent
 *
 * Under each node weights add up to 1 exactly; parts that do not end are cut to 12 digits. Where all metrics below a node
 * weigh 0, they are left as the scheme has them, since nothing of them counts. Weights that do not add up to 1 are divided by
 * their sum first. The other way round: {@link nominalWeights}.
 *
 * @param scheme the scheme
 * @param weights one weight per metric that is scored below the node
 * @param options `node`, `catalog`
 * @returns the weights of nodes and metrics, from the top
 * @throws Fault "unparsed-scheme", "wrong-type", "unknown-key"; "unknown-node" for `node`; "unknown-metric", "missing" where
 * the weights are not those of the metrics below it; "bad-weight", "no-weight", "duplicate-id"
 * @example
 * const scheme = draft({ score: ["revenue", { id: "quality", of: ["csat", "retention"] }] })
 * const shares = [{ id: "revenue", weight: 0.4 }, { id: "csat", weight: 0.15 }, { id: "retention", weight: 0.45 }]
 * const { shares: split } = weightsByNode(scheme, { shares })
 * split[1] // => { id: "quality", weight: 0.6 }
 * split.map(({ weight }) => weight) // => [0.4, 0.6, 0.25, 0.75]
 */
export function weightsByNode(scheme: Scheme, weights: Weights, options: ByNodeOptions = {}): Weights {
  checkOptions(options, ["node", "catalog"]);
  const { catalog = standard } = options;
  checkWritten(scheme, catalog);
  const node = nodeIn(scheme, options.node);
  const shares = new Map(boxed(weights, []).map(({ id, share }) => [id, share]));
  const issues = otherMetrics([...shares.keys()], node);
  if (issues.length > 0) throw new Fault(issues);
  return { shares: splitBelow(node, shares) };
}

function splitBelow(node: ScoreNode, shares: ReadonlyMap<string, Exactly>): Weights["shares"] {
  const amounts = node.of.map((child) => ({ id: childId(child), amount: sumBelow(child, shares) }));
  const whole = sumOf(amounts.map(({ amount }) => amount));
  if (whole.isZero()) return [];
  const parts = evened(
    ONE,
    amounts.map(({ id, amount }) => ({ id, amount: amount.div(whole), room: ONE })),
  );
  return [
    ...amounts.map(({ id }, place) => ({ id, weight: parts[place]!.toNumber() })),
    ...node.of.flatMap((child) => (isLeaf(child) ? [] : splitBelow(child, shares))),
  ];
}

function sumBelow(child: ScoreNode | Leaf, shares: ReadonlyMap<string, Exactly>): Exactly {
  return isLeaf(child) ? shares.get(child.metric)! : sumOf(child.of.map((one) => sumBelow(one, shares)));
}

function nodeIn({ score }: Scheme, id: string = score.id): ScoreNode {
  const nodes = treeOf(score).filter((child): child is ScoreNode => !isLeaf(child));
  const found = nodes.find((node) => node.id === id);
  if (found !== undefined) return found;
  const expected = `a node of the score tree: ${nodes.map((node) => node.id).join(", ")}`;
  throw fault({ code: "unknown-node", path: "node", received: outlined(id), expected, remedy: "name one of these" });
}

function otherMetrics(weighed: readonly string[], node: ScoreNode): Issue[] {
  const metrics = treeOf(node).filter(isLeaf).map(childId);
  const expected = `a weight for each metric below ${node.id}, and for nothing else: ${metrics.join(", ")}`;
  const strange = weighed.filter((id) => !metrics.includes(id));
  const absent = metrics.filter((id) => !weighed.includes(id));
  const remedy = "start from the weights of leafColumns; those of childColumns are patched as they are";
  return [
    ...strange.map((received) => issue({ code: "unknown-metric", path: "weights", received, expected, remedy })),
    ...absent.map((id) => {
      const zero = "give it a weight, 0 to leave it out of the score";
      return issue({ code: "missing", path: `weights.${id}`, received: undefined, expected, remedy: zero });
    }),
  ];
}
