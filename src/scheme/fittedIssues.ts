import type { Issue } from "../fault/fault.js";
import { childIdOf, isCalibratedLeaf } from "../flow/calibration.js";
import type { CalibratedLeaf, CalibratedNode, Calibration } from "../flow/calibration.js";
import { report } from "./storedIssues.js";

const WHOLE = "store the value whole";

/**
 * Checks that each thing of a list is there once.
 *
 * @param path the place of the list
 * @param ids what the things are called
 * @returns the issues found
 */
export function repeatedIssues(path: string, ids: readonly (string | null)[]): Issue[] {
  const seen = new Set<string | null>();
  const again = ids.filter((id) => seen.size === seen.add(id).size);
  return again.map((id) => report("duplicate-id", path, id, "each once", WHOLE));
}

/**
 * Checks the groups that something was found for: each once, and nothing but everybody where nobody is grouped.
 *
 * @param path the place of the list
 * @param groups the groups; null for everybody
 * @param within the attribute of the groups; undefined where nobody is grouped
 * @returns the issues found
 */
export function groupIssues(path: string, groups: readonly (string | null)[], within: string | undefined): Issue[] {
  const repeated = repeatedIssues(path, groups);
  if (within !== undefined || (groups.length === 1 && groups[0] === null)) return repeated;
  return [...repeated, report("wrong-groups", path, groups, "everybody alone, since `within` names no groups", WHOLE)];
}

/**
 * Checks that what stands in for missing children is there where it is imputed: one list per child, and nowhere else.
 *
 * @param node the node
 * @returns the issues found
 */
export function imputedIssues({ id, of, blend: { missing }, imputed }: CalibratedNode): Issue[] {
  const path = `score.${id}.imputed`;
  const children = missing.kind === "impute" ? of.map(childIdOf) : [];
  const found = (imputed ?? []).map((one) => one.of);
  if (children.join(" ") !== found.join(" "))
    return [report("unknown-node", path, found, `one list for each of: ${children.join(", ")}`, WHOLE)];
  const within = missing.kind === "impute" ? missing.within : undefined;
  return (imputed ?? []).flatMap((one) =>
    groupIssues(
      `${path}.${one.of}`,
      one.shares.map(({ group }) => group),
      within,
    ),
  );
}

/**
 * Checks the weights of a node's children: under the scheme's own and under each profile that touches the node some weigh
 * something, and a profile that touches one child touches all.
 *
 * @param node the node
 * @param profiles the calibration's profiles
 * @returns the issues found
 */
export function weightIssues({ id, of }: CalibratedNode, profiles: Calibration["profiles"]): Issue[] {
  const path = `score.${id}`;
  const known = new Set(profiles.map((profile) => profile.id));
  const named = of.map(({ weight }) => weight.profiles.map((profile) => profile.id));
  const first = named[0]!;
  const unknown = first.filter((profile) => !known.has(profile));
  const uneven = of.filter((_, k) => named[k]!.join(" ") !== first.join(" "));
  const sums = [
    ["base", of.map(({ weight }) => weight.base)] as const,
    ...first.map((profile, k) => [profile, of.map(({ weight }) => weight.profiles[k]?.weight ?? 0)] as const),
  ];
  return [
    ...unknown.map((profile) => report("unknown-profile", path, profile, "a profile of the calibration", WHOLE)),
    ...uneven.map((child) =>
      report(
        "unknown-profile",
        `${path}.of.${childIdOf(child)}.weight.profiles`,
        child.weight.profiles,
        `the profiles that its siblings have: ${first.join(", ")}`,
        WHOLE,
      ),
    ),
    ...sums
      .filter(([, weights]) => weights.every((weight) => weight === 0))
      .map(([name]) => report("no-weight", `${path}.${name}`, 0, "a child with a weight above 0", WHOLE)),
  ];
}

/**
 * Checks that each node and each metric stands in a tree once.
 *
 * @param tree all nodes and leaves
 * @returns the issues found
 */
export function treeIssues(tree: readonly (CalibratedNode | CalibratedLeaf)[]): Issue[] {
  return repeatedIssues(
    "score",
    tree.map((child) => (isCalibratedLeaf(child) ? child.metric : child.id)),
  );
}
