import { Fault, fault, issue } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import { checkFew, checkJudged } from "./judged.js";

/** How many times one thing outweighs another. */
interface Times {
  readonly of: string;
  readonly times: number;
}

/** Nobody can tell more; the scale that is used goes to 9. */
export const MOST_TIMES = 1000;

/** Two rows of judgements, checked. */
export interface Comparisons {
  /** The most important. */
  readonly best: string;
  /** The least important. */
  readonly worst: string;
  /** How many times the best outweighs the worst. */
  readonly times: number;
  /** What lies between: how many times the best outweighs it, and it the worst. */
  readonly between: readonly { readonly id: string; readonly fromBest: number; readonly toWorst: number }[];
}

/** What a model makes of judgements, in any unit. */
export interface LeastMissed {
  /** How far the worst judgement is missed. */
  readonly xi: number;
  /** The weight of the best. */
  readonly best: number;
  /** The weights of those between. */
  readonly between: readonly number[];
  /** The weight of the worst. */
  readonly worst: number;
}

/**
 * Checks the judgements against the best and the worst, and lines them up.
 *
 * The best against the worst may stand in either list, or in both with one figure; a name against itself may be left out.
 *
 * @param judged the two lists
 * @returns the judgements, in the order of the first list
 * @throws Fault "duplicate-id", "unknown-node", "missing", "out-of-range", "contradiction"
 */
export function comparisons(judged: {
  readonly best: string;
  readonly worst: string;
  readonly bestToOthers: readonly Times[];
  readonly othersToWorst: readonly Times[];
}): Comparisons {
  const { best, worst } = judged;
  const others = [...judged.bestToOthers, ...judged.othersToWorst].filter(({ of }) => of !== best);
  if (best === worst && others.length > 0) throw contradiction("worst", worst, "another name than the best");
  checkFew(judged.bestToOthers.length, "bestToOthers");
  const fromBest = listed(judged.bestToOthers, "bestToOthers", best);
  const toWorst = listed(judged.othersToWorst, "othersToWorst", worst);
  const times = sameInBoth(best, worst, fromBest.get(worst), toWorst.get(best));
  const ids = [best, ...[...fromBest.keys()].filter((id) => id !== best && id !== worst), worst];
  const children = best === worst ? [best] : ids;
  if (times !== undefined) {
    fromBest.set(worst, times);
    toWorst.set(best, times);
  }
  fromBest.set(best, 1);
  toWorst.set(worst, 1);
  checkJudged([...fromBest.keys()], "bestToOthers", children);
  checkBoth([...toWorst.keys()], children);
  checkJudged([...toWorst.keys()], "othersToWorst", children);
  const between = children.filter((id) => id !== best && id !== worst);
  return {
    best,
    worst,
    times: times ?? 1,
    between: between.map((id) => ({ id, fromBest: fromBest.get(id)!, toWorst: toWorst.get(id)! })),
  };
}

/** Where the second list has all of the first and more, nothing is misspelled: the first lacks something. */
function checkBoth(toWorst: readonly string[], children: readonly string[]): void {
  const others = toWorst.filter((id) => !children.includes(id));
  if (others.length === 0 || children.some((id) => !toWorst.includes(id))) return;
  throw fault({
    code: "missing",
    path: "bestToOthers",
    received: outlined(children),
    expected: `every name of othersToWorst: ${toWorst.join(", ")}`,
    remedy: `add ${others.join(", ")} to bestToOthers, or leave it out of othersToWorst`,
  });
}

function listed(list: readonly Times[], path: string, itself: string): Map<string, number> {
  const seen = new Map(list.map(({ of, times }) => [of, times]));
  if (seen.size < list.length)
    checkJudged(
      list.map(({ of }) => of),
      path,
    );
  const bad = list.filter(({ times }) => !(times >= 1 && times <= MOST_TIMES));
  if (bad.length > 0) throw new Fault(bad.map(({ of, times }) => notTimes(`${path}.${of}`, times)));
  const own = seen.get(itself);
  if (own !== undefined && own !== 1) throw contradiction(`${path}.${itself}`, own, "1, a name against itself");
  return seen;
}

function sameInBoth(best: string, worst: string, one: number | undefined, other: number | undefined) {
  if (one === undefined || other === undefined || one === other) return one ?? other;
  throw contradiction(`othersToWorst.${best}`, other, `${one}, what bestToOthers.${worst} says`);
}

function notTimes(path: string, received: number) {
  const remedy =
    "write 1 for as important, 3 for three times as important; name another best or worst if this one is less";
  return issue({ code: "out-of-range", path, received, expected: `1 to ${MOST_TIMES}`, remedy });
}

function contradiction(path: string, received: number | string, expected: string): Fault {
  return fault({ code: "contradiction", path, received, expected, remedy: `write ${expected.split(",")[0]!}` });
}
