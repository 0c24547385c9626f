import { ZERO, decimal } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { lesser, sumOf } from "../weight/bounds.js";
import type { Boxed } from "../weight/bounds.js";
import { shareOut } from "../weight/shareOut.js";
import type { Weights } from "../weight/weights.js";
import { evened } from "./evened.js";
import type { ShiftReason, WeightShift } from "./shift.js";

/** Weights after shifts, and the shifts. */
export interface Shifted {
  readonly weights: Weights;
  readonly shifts: readonly WeightShift[];
  readonly moved: number;
}

interface Move {
  readonly by: Exactly;
  readonly stoppedBy: WeightShift["stoppedBy"];
}

/** A metric that asks for more than all others do. */
interface Taker {
  readonly child: Boxed;
  readonly size: Exactly;
  /** The room below its own upper bound. */
  readonly above: Exactly;
}

/**
 * Moves weight to the metrics that ask for it. The others give it in proportion to their weights, each down to its lower
 * bound; whoever asks gets what it asks for, up to its upper bound. Where the limit, or what the others can give, is less,
 * all claims are met by the same part. What every metric asks for moves nothing: only what is asked beyond it counts.
 *
 * @param children the shares and their bounds
 * @param claims by metric, the reasons that ask for weight
 * @param limit how much may move in all
 * @returns the weights, the shifts of all metrics that moved or asked, and how much moved
 */
export function shifted(
  children: readonly Boxed[],
  claims: ReadonlyMap<string, readonly ShiftReason[]>,
  limit: Exactly,
): Shifted {
  const claimOf = ({ id }: Boxed) => sumOf((claims.get(id) ?? []).map(({ by }) => decimal(by)));
  const common = children.map(claimOf).reduce(lesser);
  const takers = children
    .map((child): Taker => ({ child, size: claimOf(child).minus(common), above: child.high.minus(child.share) }))
    .filter(({ size }) => !size.isZero());
  const givers = children.filter((child) => claimOf(child).eq(common));
  const supply = sumOf(givers.map(({ share, low }) => share.minus(low)));
  const asked = sumOf(takers.map(({ size, above }) => lesser(size, above)));
  const wanted = lesser(asked, limit);
  const moved = lesser(wanted, supply);
  const moves = new Map([
    ...taken(takers, moved, supply.lt(limit) ? "atLeast" : "limit"),
    ...given(givers, wanted, moved),
  ]);
  const to = takers.filter(({ child }) => moves.get(child.id)!.by.gt(0)).map(({ child }) => child.id);
  const reasonsOf = (id: string, by: Exactly): ShiftReason[] => [
    ...(claims.get(id) ?? []),
    ...(common.isZero() ? [] : [{ kind: "askedByAll", by: common.neg().toNumber() } as const]),
    ...(by.lt(0) ? [{ kind: "givesWay", by: by.toNumber(), to } as const] : []),
  ];
  const all = children.map(({ id, share }): WeightShift => {
    const { by, stoppedBy } = moves.get(id)!;
    const after = share.plus(by).toNumber();
    return { id, from: share.toNumber(), to: after, by: by.toNumber(), because: reasonsOf(id, by), stoppedBy };
  });
  return {
    weights: { shares: all.map(({ id, to: weight }) => ({ id, weight })) },
    shifts: all.filter(({ because }) => because.length > 0),
    moved: moved.toNumber(),
  };
}

function taken(takers: readonly Taker[], moved: Exactly, scarce: "atLeast" | "limit"): [string, Move][] {
  const parts = takers.map(({ size, above }) => ({ size, room: lesser(size, above) }));
  const portions = shareOut(moved, parts);
  const amounts = evened(
    moved,
    takers.map(({ child: { id } }, place) => ({ id, amount: portions[place]!.amount, room: parts[place]!.room })),
  );
  return takers.map(({ child, size, above }, place) => {
    const { amount } = portions[place]!;
    const stoppedBy = amount.eq(size) ? null : amount.eq(above) ? "atMost" : scarce;
    return [child.id, { by: amounts[place]!, stoppedBy }];
  });
}

/** They are asked for all that is wanted, so that each says what stopped it where they cannot give as much. */
function given(givers: readonly Boxed[], wanted: Exactly, moved: Exactly): [string, Move][] {
  const parts = givers.map(({ share, low }) => ({ size: share, room: share.minus(low) }));
  const portions = shareOut(wanted, parts);
  const amounts = evened(
    moved,
    givers.map(({ id }, place) => ({ id, amount: portions[place]!.amount, room: parts[place]!.room })),
  );
  return givers.map(({ id }, place) => {
    return [id, { by: ZERO.minus(amounts[place]!), stoppedBy: portions[place]!.stopped ? "atLeast" : null }];
  });
}
