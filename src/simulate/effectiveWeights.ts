import { childIdOf, isCalibratedLeaf } from "../flow/calibration.js";
import type { CalibratedNode, CalibratedWeight, Calibration } from "../flow/calibration.js";
import { checkFits } from "../flow/checkFits.js";
import { checkOptions } from "../fault/checkOptions.js";
import { treeShares } from "../flow/score/treeShares.js";
import type { TreeShares } from "../flow/score/treeShares.js";
import type { Column } from "../numeric/column.js";
import type { Table } from "../table/table.js";
import { nodeAt } from "./nodeAt.js";
import type { NodeOption } from "./nodeAt.js";

/** What each metric weighed for each person. */
export interface EffectiveWeights {
  /** The node in whose score they weigh. */
  readonly node: string;
  /** The people. */
  readonly ids: readonly string[];
  /** One column per metric: NaN for whoever has no score, 0 where the metric does not count. */
  readonly columns: readonly {
    /** The metric. */
    readonly id: string;
    /** One weight per person. */
    readonly values: Column;
  }[];
}

/**
 * What each metric weighed for each person: down the tree, after their profile, and after what was missing gave its weight
 * to its siblings.
 *
 *     Π (weight under the person's profile ÷ weights of the siblings that are counted)
 *
 * Of somebody who has a score they add up to 1, unless something stands in the place of a node that is missing as a whole.
 * They are weights of a weighted mean; under another join they are what its weights would be in one.
 *
 * @param calibration the calibration
 * @param table the people
 * @param options `node`, the root when left out
 * @returns one column per metric, in the order of the tree
 * @throws Fault "wrong-type", "unknown-key", "unknown-node", and as `score`
 * @example
 * const scheme = draft({ metrics: ["calls", "mails"] })
 * const people = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 30, 20], mails: [5, 9, null] } })
 * Array.from(effectiveWeights(calibrate(scheme, people), people).columns[0].values) // => [0.5, 0.5, 1]
 */
export function effectiveWeights(calibration: Calibration, table: Table, options: NodeOption = {}): EffectiveWeights {
  checkFits(calibration, table);
  checkOptions(options, ["node"]);
  const node = nodeAt(calibration, options.node);
  const found = weightsByPerson(node, calibration, treeShares(node, { base: calibration, table }));
  return { node: node.id, ids: table.ids, columns: [...found].map(([id, values]) => ({ id, values })) };
}

/**
 * What each metric weighs in a node for each person.
 *
 * @param node the node
 * @param calibration its calibration
 * @param shares what everybody has at each place of it
 * @returns one column per metric; NaN for whoever has no score, 0 where it does not count
 */
export function weightsByPerson(
  node: CalibratedNode,
  { profiles }: Calibration,
  shares: TreeShares,
): Map<string, Column> {
  const { own, counted, codes } = shares;
  const labels = ["", ...profiles.map(({ id }) => id)];
  const found = new Map<string, Column>();
  const down = (parent: CalibratedNode, weights: Column) => {
    const stated = parent.of.map((child) => Float64Array.from(labels, (label) => weightUnder(child.weight, label)));
    const columns = parent.of.map((child) => counted.get(childIdOf(child))!);
    const all = weights.map((_, row) =>
      columns.reduce((sum, { [row]: share }, k) => (share === share ? sum + stated[k]![codes[row]!]! : sum), 0),
    );
    parent.of.forEach((child, k) => {
      // What stands in the place of a whole node is no metric's.
      const column = isCalibratedLeaf(child) ? columns[k]! : own.get(child.id)!;
      const mine = weights.map((weight, row) => {
        if (weight !== weight || weight === 0) return weight;
        const share = column[row]!;
        return share === share ? (weight * stated[k]![codes[row]!]!) / all[row]! : 0;
      });
      if (isCalibratedLeaf(child)) found.set(child.metric, mine);
      else down(child, mine);
    });
  };
  down(
    node,
    own.get(node.id)!.map((score) => (score === score ? 1 : NaN)),
  );
  return found;
}

function weightUnder({ base, profiles }: CalibratedWeight, label: string): number {
  return profiles.find(({ id }) => id === label)?.weight ?? base;
}
