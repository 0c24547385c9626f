import { Fault, isFault, issue } from "../fault/fault.js";
import { wrongType } from "../fault/wrongType.js";
import { outlined } from "../fault/outline.js";
import { standard } from "../flow/scheme/catalog.js";
import { GUESSES, nearest } from "../fault/nearest.js";
import type { Scheme } from "../flow/scheme/scheme.js";
import { repeated } from "../weight/bounds.js";
import { changed } from "./changed.js";
import { changedTree } from "./changedTree.js";
import { isJson } from "./jsonObject.js";
import type { Json } from "./jsonObject.js";
import type { SchemeInput } from "./input.js";
import { parseScheme } from "./parse.js";
import type { ParseOptions } from "./parse.js";
import type { SchemePatch } from "./patchInput.js";
import { scan } from "./scan.js";
import { UnknownIds } from "./unknownIds.js";
import { wholeTreeIssues } from "./wholeTree.js";

/**
 * Makes another scheme with some things changed, for a question such as "and if quality counted for half?".
 *
 * `weights` may be what a weighting or `swot` found, of the children of nodes; weights of all metrics of a tree are split up
 * by `weightsByNode` first. A key that is named gets the value that is given, whole; null takes it away, so that its default comes anew. Lists of
 * things with ids, axes, and the plan are changed by what is named in them; a list in place of such an object replaces the
 * whole list. Weights stated for children of a node that found them by itself make it take stated ones; a node that is
 * told to find them by itself forgets those that were stated. Nothing is passed on to what else might be meant: where
 * weights do not add up any more, that is the same Fault as in parsing.
 *
 * @param scheme the scheme; it is not changed
 * @param change what is to be different, by id
 * @param options `catalog`, with a host's own methods
 * @returns the other scheme, as `parseScheme` returns it
 * @throws Fault "unknown-id" that lists the ids there are; "unknown-key"; "weights-of-the-whole" for weights of all metrics of
 * a tree of several nodes; every issue that `parseScheme` finds
 * @example
 * const even = draft({ metrics: ["revenue", "csat"] })
 * patch(even, { precision: 2, weights: { revenue: 0.7, csat: 0.3 } }).score.of.map(({ weight }) => weight) // => [0.7, 0.3]
 */
export function patch(scheme: SchemeInput, change: SchemePatch, options: ParseOptions = {}): Scheme {
  const { catalog = standard } = options;
  const before = parseScheme(scheme, options);
  const unfit = scan(change);
  if (unfit !== null) throw new Fault([unfit]);
  checkKeys(byId("change", change), before.score.id);
  const unknown = new UnknownIds();
  const { weights = {}, nodes = {}, leaves = {}, ...rest } = change;
  const after = changed(before, rest, "", unknown);
  const ofTree = {
    weights: byId("weights", byName(weights)),
    nodes: byId("nodes", nodes),
    leaves: byId("leaves", leaves),
  };
  const score = changedTree(before.score, ofTree, { catalog, unknown });
  unknown.raise();
  try {
    return parseScheme({ ...after, score }, options);
  } catch (error) {
    const issues = isFault(error) ? wholeTreeIssues(before.score, ofTree.weights) : [];
    throw issues.length > 0 ? new Fault(issues) : error;
  }
}

/** By key, so that the compiler misses one that a patch may have and this list has not. */
const READ: Readonly<Record<keyof SchemePatch, true>> = {
  id: true,
  label: true,
  precision: true,
  currencies: true,
  sources: true,
  attributes: true,
  objectives: true,
  indices: true,
  calendars: true,
  credits: true,
  metrics: true,
  weights: true,
  nodes: true,
  leaves: true,
  profiles: true,
  profileLimit: true,
  ranks: true,
  quadrants: true,
  plan: true,
};

const KEYS = Object.keys(READ);

/** Weights that were found, by what they weigh. */
function byName(weights: unknown): unknown {
  if (!isJson(weights) || !Array.isArray(weights["shares"])) return weights;
  const named = weights["shares"].filter(isJson).map(({ id, weight }) => [String(id), weight] as const);
  const twice = repeated(
    named.map(([id]) => id),
    "weights",
  );
  if (twice.length > 0) throw new Fault(twice);
  return Object.fromEntries(named);
}

function byId(path: string, value: unknown): Json {
  if (isJson(value)) return value;
  throw wrongType(path, value, "an object", "write an object that names what is to be different");
}

function checkKeys(change: object, root: string): void {
  const strange = Object.keys(change).filter((key) => !KEYS.includes(key));
  if (strange.length === 0) return;
  const guesses = { left: GUESSES };
  const expected = `one of: ${KEYS.join(", ")}`;
  throw new Fault(
    strange.map((key) => {
      const near = key === "score" ? null : nearest(key, KEYS, guesses);
      const remedy =
        key === "score"
          ? `change it by weights, nodes and leaves; nodes: { ${root}: { of: […] } } gives the root other children`
          : near === null
            ? "leave it out"
            : `did you mean "${near}"?`;
      return issue({ code: "unknown-key", path: key, received: outlined(key), expected, remedy });
    }),
  );
}
