import { issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { childId, treeOf } from "../scheme/names.js";
import type { Profile, ProfileTilt } from "../scheme/profile.js";
import { isLeaf } from "../scheme/scheme.js";
import type { ScoreNode } from "../scheme/scheme.js";
import { weightOfRoot } from "./weightOfRoot.js";

/**
 * Checks that each tilt of a profile is about the children of one node, and that no node is changed twice.
 *
 * @param profile the profile
 * @param root the score tree
 * @returns the issues found
 */
export function tiltIssues({ id, weights, tilts }: Profile, root: ScoreNode): Issue[] {
  const nodes = treeOf(root).filter((node): node is ScoreNode => !isLeaf(node));
  const stated = new Set(weights.map(({ of }) => of));
  const changed = new Set(nodes.filter((node) => namesOf(node).some((child) => stated.has(child))));
  return tilts.flatMap((one, place) => {
    const path = `profiles.${id}.tilts.${place}`;
    if (one.towards.includes(root.id)) return [weightOfRoot(`${path}.towards`, root.id)];
    const node = nodes.find((parent) => namesOf(parent).includes(one.towards[0]!));
    if (node === undefined) return [];
    const strange = strangerIssues(one, node, path);
    if (changed.has(node)) return [...strange, changedTwice(path, node)];
    changed.add(node);
    return strange;
  });
}

function namesOf({ of }: ScoreNode): string[] {
  return of.map(childId);
}

function strangerIssues({ towards, bounds }: ProfileTilt, node: ScoreNode, path: string): Issue[] {
  const own = new Set(namesOf(node));
  const expected = `children of ${node.id}: ${[...own].join(", ")}`;
  const remedy = "write one tilt per node";
  const stranger = (place: string, received: string) =>
    issue({ code: "not-siblings", path: `${path}.${place}`, received, expected, remedy });
  return [
    ...towards.filter((name) => !own.has(name)).map((name) => stranger("towards", name)),
    ...bounds.filter(({ of }) => !own.has(of)).map(({ of }) => stranger("bounds", of)),
  ];
}

function changedTwice(path: string, { id }: ScoreNode): Issue {
  return issue({
    code: "tilted-twice",
    path,
    received: outlined(id),
    expected: "one change per node: weights that are stated, or one tilt",
    remedy: "join the two, or keep one",
  });
}
