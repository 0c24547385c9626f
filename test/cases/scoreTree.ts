import { MISSING, meanOf, weightedSum } from "./exactMeans.js";
import { Unsupported } from "./format.js";
import type { Reader } from "./format.js";
import { decimalOf, fraction, rounded, roundingOf, times } from "./fraction.js";
import type { Fraction } from "./fraction.js";

interface Child {
  readonly weight: Fraction | null;
  readonly value: Fraction | null;
}

/** The value of every node by its id; a parent takes what its children are rounded to. */
export function treeOf(from: Reader): Readonly<Record<string, string | null>> {
  const nodes = new Map<string, string | null>();
  from.object("root", (root) => nodeOf(root, nodes));
  return Object.fromEntries(nodes);
}

function nodeOf(node: Reader, nodes: Map<string, string | null>): Child {
  const id = node.text("id");
  const weight = node.has("weight") ? fraction(node.get("weight")) : null;
  const value = node.has("aggregate") ? joined(node, nodes) : valueOf(node.get("value"));
  if (nodes.has(id)) throw new Unsupported(`two nodes ${id}`);
  nodes.set(id, value === null ? null : decimalOf(value));
  return { weight, value };
}

export function valueOf(value: unknown): Fraction | null {
  return value === null ? null : fraction(value);
}

function joined(node: Reader, nodes: Map<string, string | null>): Fraction | null {
  const aggregate = node.word("aggregate", ["mean", "weighted"]);
  const missing = node.word("missing", MISSING, "refuse");
  const children = node.objects("children", (child) => nodeOf(child, nodes));
  const scale = node.has("scale") ? fraction(node.get("scale")) : null;
  const rounding = roundingOf(node);
  const own =
    aggregate === "mean"
      ? meanOf(
          children.map(({ value }) => value),
          missing,
        )
      : weighted(children);
  if (own === null) return null;
  return rounded(scale === null ? own : times(own, scale), rounding);
}

/** What a weighted node does without a child is not said. */
function weighted(children: readonly Child[]): Fraction {
  return weightedSum(
    children.map(({ weight, value }) => {
      if (weight === null || value === null)
        throw new Unsupported("a weighted node with a child without weight or value");
      return { weight, value };
    }),
  );
}
