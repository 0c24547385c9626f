import { Fault, issue } from "../../fault/fault.js";
import type { Issue } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import type { Catalog } from "../../method/method.js";
import { statedWeights } from "../../weight/spec.js";
import { nodeWeights } from "../nodeWeights.js";
import { byOutcome, outcomesAsked } from "../outcomes.js";
import { limitIssues, profileShift } from "../profileShift.js";
import { childId, treeOf } from "../scheme/names.js";
import type { Profile } from "../scheme/profile.js";
import { isLeaf } from "../scheme/scheme.js";
import type { Scheme, ScoreNode } from "../scheme/scheme.js";
import { statedShares } from "../statedShares.js";
import { isFromFigures, weightingOf } from "../weighed.js";
import { tiltIssues } from "./tilts.js";
import { tried } from "./tried.js";
import { weightOfRoot } from "./weightOfRoot.js";

/** A row's profile is kept in one byte, and 0 stands for none. */
const MOST_PROFILES = 255;

/**
 * Checks the profiles of a scheme: whom they are for, what they state and what they move.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @returns the issues found
 */
export function profileIssues(scheme: Scheme, catalog: Catalog): Issue[] {
  const { profiles, score } = scheme;
  const asked = outcomesAsked(scheme, null);
  const issues = profiles.flatMap((profile) => [
    ...statedIssues(profile, score, catalog),
    ...tiltIssues(profile, score),
    ...(profile.mayReadOutcome ? [] : asked(profile).map((name) => byOutcome(profile.id, name))),
  ]);
  if (profiles.length > MOST_PROFILES) issues.push(tooManyProfiles(profiles.length));
  return issues;
}

function tooManyProfiles(received: number): Issue {
  const remedy = 'join profiles that state the same weights by "any"';
  const expected = `at most ${MOST_PROFILES} profiles`;
  return issue({ code: "out-of-range", path: "profiles", received, expected, remedy });
}

function statedIssues(profile: Profile, root: ScoreNode, catalog: Catalog): Issue[] {
  const { id, weights, tilts } = profile;
  if (weights.length === 0 && tilts.length === 0) return [changesNothing(id)];
  const path = `profiles.${id}.weights`;
  const stated = new Map(weights.map(({ of, weight }) => [of, weight]));
  if (stated.has(root.id)) return [weightOfRoot(path, root.id)];
  return treeOf(root).flatMap((node) => {
    if (isLeaf(node) || !node.of.some((child) => stated.has(childId(child)))) return [];
    const absent = node.of.map(childId).filter((child) => !stated.has(child));
    if (absent.length > 0) {
      const remedy = `add ${absent.join(", ")}: a profile states all children of each parent that it touches`;
      const expected = `a weight for every child of ${node.id}`;
      return [issue({ code: "incomplete-profile", path, received: outlined([...stated.keys()]), expected, remedy })];
    }
    const again = weights.map(({ of }) => of).filter((of, place, all) => all.indexOf(of) < place);
    const twice = [...new Set(again)].filter((of) => node.of.some((child) => childId(child) === of));
    if (twice.length > 0) return twice.map((of) => statedTwice(path, of));
    const own = statedWeights(node.weights);
    const children = node.of.map((child) => ({ id: childId(child), weight: stated.get(childId(child))! }));
    const context = { columns: () => [], parts: [] };
    return tried(path, () => weightingOf(own, catalog).make(children, own, context)).map((one) => {
      const [remedy] = node.weights.kind === "direct" ? [one.remedy] : one.remedy.split(", or declare ");
      return { ...one, expected: `${one.expected}, for the children of ${node.id}`, remedy: remedy! };
    });
  });
}

function statedTwice(path: string, received: string): Issue {
  return issue({ code: "duplicate-id", path, received, expected: "each child once", remedy: "keep one of the two" });
}

function changesNothing(id: string): Issue {
  const expected = "weights that it states, or tilts";
  const remedy = 'write "weights": [{ "of": …, "weight": … }], or "tilts": [{ "towards": […], "by": 0.1 }]';
  return issue({ code: "missing", path: `profiles.${id}`, received: undefined, expected, remedy });
}

/**
 * Checks how far the profiles of a scheme that is sound otherwise go from its own weights. Where these hang on a population
 * calibration looks; what is moved under other nodes is tried all the same.
 *
 * @param scheme the scheme
 * @param catalog the methods
 * @returns the issues found
 */
export function shiftIssues(scheme: Scheme, catalog: Catalog): Issue[] {
  const { profiles, profileLimit = 1, score } = scheme;
  if (profiles.length === 0) return [];
  const nodes = treeOf(score).filter((node): node is ScoreNode => !isLeaf(node));
  const fixed = nodes.filter(({ weights }) => !isFromFigures(weights, catalog));
  if (fixed.length < nodes.length)
    return fixed.flatMap((node) => tried("", () => nodeWeights(node, profiles, { columns: () => [], catalog })));
  return tried("", () => {
    const shares = statedShares(scheme, catalog);
    const own = shares();
    const issues = profiles.flatMap(({ id }) => limitIssues(id, profileShift(own, shares(id)), profileLimit));
    if (issues.length > 0) throw new Fault(issues);
  });
}
