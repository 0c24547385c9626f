import type { Comparisons, LeastMissed } from "./comparisons.js";

/** A line low ≤ w_B − slope · w_W ≤ high, or a kink of it. */
interface Line {
  readonly slope: number;
  readonly at: number;
}

/** Judgements that miss each other by less than this share agree: thirds are written with ten digits. */
const AGREES = 1e-9;

/** How far a corner may lie outside an edge that it was computed from. */
const ROUNDING = 1e-12;

/**
 * The weights that miss the judgements by the least ξ.
 *
 * Weights in units of ξ: the least ξ of shares is the greatest sum of weights with ξ = 1. Given w_B and w_W, a child between
 * weighs at most min((w_B + 1) / a, b w_W + 1), so what is left is a linear program in two unknowns, whose corners are few:
 * all are looked at. Along each edge both unknowns grow, and the sum with them, so only one corner is best.
 *
 * @param judged the judgements
 * @returns ξ of the shares, and weights in its units; ratios as judged where all agree
 */
export function leastAbsolute({ times: c, between }: Comparisons): LeastMissed {
  const agrees = between.every(({ fromBest: a, toWorst: b }) => Math.abs(a * b - c) <= AGREES * c);
  if (agrees) return { xi: 0, best: c, between: between.map(({ toWorst }) => toWorst), worst: 1 };
  const bands = [
    { slope: c, reach: 1 },
    ...between.map(({ fromBest: a, toWorst: b }) => ({ slope: a * b, reach: 1 + a })),
  ];
  const kinks = between.map(({ fromBest: a, toWorst: b }) => ({ slope: a * b, at: a - 1 }));
  const edges = bands.flatMap(({ slope, reach }) => [-reach, reach].map((at) => ({ slope, at })));
  const corners = cornersOf([...edges, ...kinks]).filter(([best, worst]) =>
    bands.every(({ slope, reach }) => Math.abs(best - slope * worst) <= reach + ROUNDING * (reach + slope * worst)),
  );
  const partsAt = ([best, worst]: Corner) =>
    between.map(({ fromBest: a, toWorst: b }) => Math.min((best + 1) / a, b * worst + 1));
  const sumAt = (corner: Corner) => partsAt(corner).reduce((sum, part) => sum + part, corner[0] + corner[1]);
  const most = corners.reduce((so, corner) => (sumAt(corner) > sumAt(so) ? corner : so));
  return { xi: 1 / sumAt(most), best: most[0], between: partsAt(most), worst: most[1] };
}

type Corner = readonly [best: number, worst: number];

/** Where two lines meet each other, or one of them no weight at all. */
function cornersOf(lines: readonly Line[]): Corner[] {
  const met = lines.flatMap((one, place) =>
    lines.slice(place + 1).flatMap((other): Corner[] => {
      if (one.slope === other.slope) return [];
      const worst = (one.at - other.at) / (other.slope - one.slope);
      return [[one.at + one.slope * worst, worst]];
    }),
  );
  const axes = lines.flatMap(({ slope, at }): Corner[] => [
    [at, 0],
    [0, -at / slope],
  ]);
  return [...met, ...axes].filter(([best, worst]) => best >= 0 && worst >= 0);
}
