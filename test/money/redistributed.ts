/** What somebody has a right to. */
export interface PlainClaim {
  readonly weight: bigint;
  readonly least: bigint;
  readonly most: bigint | null;
}

/** A fraction that is not reduced, below a positive number. */
interface Part {
  readonly over: bigint;
  readonly under: bigint;
}

/**
 * Shares out round by round, as the text of CSS Flexible Box Layout (9.7) does with lengths: everybody not yet settled
 * gets a share by weight; where bounds add more than they take, those below their least are settled there, where they take
 * more, those above their greatest, and where both are alike, all are settled. Then one unit after the other goes to whoever lacks
 * most of one.
 */
export function redistributed(size: bigint, claims: readonly PlainClaim[]): bigint[] {
  const settled = claims.map(({ weight, least }): Part | null => (weight === 0n ? { over: least, under: 1n } : null));
  while (settled.includes(null)) {
    const open = claims.flatMap((_, place) => (settled[place] === null ? [place] : []));
    const gone = settled.reduce((sum, part) => sum + (part?.over ?? 0n), 0n);
    const under = open.reduce((sum, place) => sum + claims[place]!.weight, 0n);
    const found = open.map((place) => {
      const { weight, least, most } = claims[place]!;
      const over = (size - gone) * weight;
      const kept = over < least * under ? least * under : most !== null && over > most * under ? most * under : over;
      return { place, over, kept };
    });
    const added = found.reduce((sum, { over, kept }) => sum + kept - over, 0n);
    if (added === 0n) {
      for (const { place, kept } of found) settled[place] = { over: kept, under };
      break;
    }
    for (const { place, over, kept } of found) {
      if (added > 0n ? kept > over : kept < over) settled[place] = { over: kept / under, under: 1n };
    }
  }
  const parts = settled.map((part) => part!);
  const shares = parts.map(({ over, under }) => over / under);
  const lacks = parts.map(({ over, under }) => ({ over: over % under, under }));
  for (let spare = size - shares.reduce((sum, share) => sum + share, 0n); spare > 0n; spare--) {
    let most = 0;
    lacks.forEach(({ over, under }, place) => {
      if (over * lacks[most]!.under > lacks[most]!.over * under) most = place;
    });
    shares[most] = shares[most]! + 1n;
    lacks[most] = { over: -1n, under: 1n };
  }
  return shares;
}
