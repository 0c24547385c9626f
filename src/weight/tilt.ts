import { Fault, issue } from "../fault/fault.js";
import type { Issue } from "../fault/fault.js";
import { ZERO, decimal } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { boxed, lesser, shareIssues, sumOf, unknown } from "./bounds.js";
import type { Boxed, WeightBound } from "./bounds.js";
import { shareOut } from "./shareOut.js";
import type { Portion } from "./shareOut.js";
import type { Stopped, Weights } from "./weights.js";

/** Where weight goes, how much, and how far. */
export interface TiltOptions {
  /** The children that receive it. */
  readonly towards: readonly string[];
  /** How much of the total weight moves: 0.1 for a tenth. */
  readonly by: number;
  /** The least and the greatest share of some children; 0 and 1 for the others. */
  readonly bounds?: readonly WeightBound[];
}

/** Weights of which some has moved. */
export interface Tilted extends Weights {
  /** How much of the total weight moved; less than asked for where a whole side is at its bounds. */
  readonly moved: number;
  /** The children that a bound stopped; the rest of their side received, or gave up, what they could not. */
  readonly stopped: readonly Stopped[];
}

/**
 * Moves some weight towards some children. They receive it in proportion to their weights (alike where all of them have
 * none), the others give it up in proportion to theirs.
 *
 *     share = weight · (1 + by / Σ weights of the named)        of the others: weight · (1 − by / Σ weights of the others)
 *
 * Nobody leaves its bounds: what does not fit into one goes to the others of its side, still in proportion. Where a side
 * has no more room, less moves, and `moved` says how much; towards everybody, or towards nobody, nothing moves.
 * Weights that do not add up to 1 are divided by their sum first. To keep shares within bounds by the smallest change,
 * use {@link bounded}.
 *
 * @param weights the weights, each within its bounds
 * @param options `towards`, `by`, `bounds`
 * @returns the shares, in the same order, how much moved, and the children that a bound stopped
 * @throws Fault "out-of-range" for a weight that is beyond its bounds, for `by` or a bound beyond 0…1; "empty-range",
 * "not-finite", "unknown-node", "duplicate-id"; "bad-weight", "no-weight"
 * @example
 * const weights = { shares: [{ id: "revenue", weight: 0.6 }, { id: "csat", weight: 0.3 }, { id: "calls", weight: 0.1 }] };
 * tilt(weights, { towards: ["revenue"], by: 0.2 }).shares.map(({ weight }) => weight) // => [0.8, 0.15, 0.05]
 * const held = tilt(weights, { towards: ["revenue"], by: 0.2, bounds: [{ of: "csat", atLeast: 0.25 }] });
 * held.shares.map(({ weight }) => weight) // => [0.75, 0.25, 0]
 * held.moved // => 0.15
 * held.stopped // => [{ id: "csat", bound: "atLeast" }, { id: "calls", bound: "atLeast" }]
 */
export function tilt(weights: Weights, { towards, by, bounds = [] }: TiltOptions): Tilted {
  const children = boxed(weights, bounds);
  const ids = children.map(({ id }) => id);
  const issues = [...unknown(towards, ids, "towards"), ...shareIssues(by, "by"), ...children.flatMap(beyondIssues)];
  if (issues.length > 0) throw new Fault(issues);
  const isNamed = new Set(towards);
  const [named, others] = [children.filter(({ id }) => isNamed.has(id)), children.filter(({ id }) => !isNamed.has(id))];
  const rises = named.map(({ share, high }) => ({ size: share, room: high.minus(share) }));
  const falls = others.map(({ share, low }) => ({ size: share, room: share.minus(low) }));
  const [up, down] = [rises, falls].map((side) => sumOf(side.map(({ room }) => room))) as [Exactly, Exactly];
  const wanted = named.length === 0 || others.length === 0 ? ZERO : decimal(by);
  // The side with less room is asked for all, so that it says who stopped it; the other one for what that side can do.
  const gains = portionsOf(named, shareOut(up.lte(down) ? wanted : lesser(wanted, down), rises));
  const losses = portionsOf(others, shareOut(down.lte(up) ? wanted : lesser(wanted, up), falls));
  const change = ({ id, share }: Boxed) => {
    const loss = losses.get(id);
    return loss === undefined ? share.plus(gains.get(id)!.amount) : share.minus(loss.amount);
  };
  return {
    shares: children.map((child) => ({ id: child.id, weight: change(child).toNumber() })),
    moved: lesser(wanted, lesser(up, down)).toNumber(),
    stopped: ids.flatMap((id): Stopped[] => {
      if (gains.get(id)?.stopped === true) return [{ id, bound: "atMost" }];
      return losses.get(id)?.stopped === true ? [{ id, bound: "atLeast" }] : [];
    }),
  };
}

/**
 * Says where weights begin beyond their bounds.
 *
 * @param child a share and its bounds
 * @returns the issue found, or none
 */
export function beyondIssues({ id, share, low, high }: Boxed): Issue[] {
  if (share.gte(low) && share.lte(high)) return [];
  const expected = `a share from ${low.toNumber()} to ${high.toNumber()}, its bounds`;
  const remedy = "widen the bounds, or hold the weights within them first: bounded";
  return [issue({ code: "out-of-range", path: `bounds.${id}`, received: share.toNumber(), expected, remedy })];
}

function portionsOf(children: readonly Boxed[], portions: readonly Portion[]): ReadonlyMap<string, Portion> {
  return new Map(children.map(({ id }, place) => [id, portions[place]!]));
}
