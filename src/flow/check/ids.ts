import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { childId, treeOf } from "../scheme/names.js";
import { isLeaf } from "../scheme/scheme.js";
import type { Scheme } from "../scheme/scheme.js";

/**
 * Checks that what shares a namespace has different ids: nodes and metrics share one, and a metric is scored once.
 *
 * @param scheme the scheme
 * @returns the issues found
 */
export function idIssues(scheme: Scheme): Issue[] {
  const tree = treeOf(scheme.score);
  const nodes = tree.filter((child) => !isLeaf(child)).map(childId);
  const leaves = tree.filter(isLeaf).map(childId);
  const steps = [...(scheme.plan?.then ?? []), ...(scheme.plan?.components ?? []).flatMap(({ then }) => then)];
  return [
    ...twice("sources", idsOf(scheme.sources)),
    ...twice("metrics", [...idsOf(scheme.metrics), ...nodes]),
    ...twice("score", leaves),
    ...twice("profiles", idsOf(scheme.profiles)),
    ...twice("ranks", idsOf(scheme.ranks)),
    ...twice("quadrants", idsOf(scheme.quadrants)),
    ...scheme.quadrants.flatMap(({ id, cells }) => twice(`quadrants.${id}.cells`, idsOf(cells))),
    ...twice("plan.components", idsOf(scheme.plan?.components ?? [])),
    ...twice("plan", idsOf(steps)),
  ];
}

function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}

function twice(path: string, ids: readonly string[]): Issue[] {
  const seen = new Set<string>();
  const again = new Set(ids.filter((id) => seen.has(id) || !seen.add(id)));
  const expected = path === "metrics" ? "an id that no other metric or node has" : "an id that occurs once";
  const remedy = "give one of them another id";
  return [...again].map((id) => issue({ code: "duplicate-id", path: `${path}.${id}`, received: id, expected, remedy }));
}
