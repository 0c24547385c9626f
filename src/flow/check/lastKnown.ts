import { issue, joined } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import type { Normalizer } from "../../normalize/normalizer.js";
import { childId } from "../scheme/names.js";
import type { Names } from "../scheme/names.js";
import { isLeaf } from "../scheme/scheme.js";
import type { Leaf, ScoreNode } from "../scheme/scheme.js";

/**
 * Checks the metric that stands in for a missing one: another metric, of words where words are read, else of figures.
 *
 * @param leaf the leaf
 * @param method its normalization
 * @param path the leaf's place
 * @param names what the scheme names
 * @returns the issues found
 */
export function lastKnownIssues(leaf: Leaf, method: Normalizer, path: string, names: Names): Issue[] {
  const received = leaf.lastKnown?.metric;
  if (received === undefined) return [];
  const place = joined(path, "lastKnown.metric");
  if (received === leaf.metric) {
    const remedy = 'name a metric of an earlier period, made with "window": "previousPeriod"';
    const expected = "another metric, which stands in for a missing one";
    return [issue({ code: "own-last-known", path: place, received, expected, remedy })];
  }
  const isOfWords = names.words.has(received);
  const readsWords = method.reads === "category";
  // A table made by hand says by its columns what a metric holds.
  if (names.metrics.get(received)?.from === undefined || isOfWords === readsWords) return [];
  const remedy = `name a metric that holds what ${leaf.metric} holds`;
  return [
    readsWords
      ? issue({ code: "not-words", path: place, received, expected: "a metric of words", remedy })
      : issue({ code: "not-figures", path: place, received, expected: "a metric of figures", remedy }),
  ];
}

/**
 * Finds last known figures under a policy that asks for everything to be measured: they would change nothing.
 *
 * @param node the node
 * @param path its place
 * @param inherited whether the node above propagates what is missing
 * @returns the issues found
 */
export function unusedLastKnown(node: ScoreNode, path: string, inherited: boolean): Issue[] {
  const propagates = node.missing === undefined ? inherited : node.missing.kind === "propagate";
  return node.of.flatMap((child) => {
    const place = joined(path, `of.${childId(child)}`);
    if (!isLeaf(child)) return unusedLastKnown(child, place, propagates);
    if (!propagates || child.lastKnown === undefined) return [];
    const remedy = "leave lastKnown out, or choose renormalise, which can go on with it";
    const expected = "no last known figure, since the node is missing as soon as a part was not measured";
    const received = child.lastKnown.metric;
    return [issue({ code: "unused-last-known", path: joined(place, "lastKnown"), received, expected, remedy })];
  });
}
