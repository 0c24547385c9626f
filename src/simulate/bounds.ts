import type { Column } from "../numeric/column.js";
import type { Random } from "../numeric/random.js";
import { total } from "../numeric/sum.js";
import type { Box } from "./box.js";
import { drawSimplex } from "./dirichlet.js";
import { walkWithin } from "./walk.js";

/** How many trial draws tell whether drawing and throwing away is worth it. */
const TRIALS = 400;

/** The least share of trial draws that must lie within the bounds. */
const DECENT = 0.02;

/** Draws weights once, into a place of a list. */
export type Filler = (into: Column, at: number) => void;

/**
 * Makes what draws weights within bounds, all of them as likely as each other.
 *
 * Weights are drawn on the simplex that the least shares leave (least + rest · v) or that the greatest do (most − rest · v),
 * and those beyond the other bounds thrown away: exact. Where fewer than one in fifty would be kept, a walk takes over, see
 * {@link walkWithin}. Parts without room stay where they are, so bounds that meet give one point.
 *
 * @param box the bounds
 * @param draw uniform between 0 and 1
 * @returns what draws once
 */
export function drawWithin(box: Box, draw: Random): Filler {
  const free = [...box.least.keys()].filter((k) => box.most[k]! - box.least[k]! > ROOM);
  const [least, most] = [box.least, box.most].map((ends) => Float64Array.from(free, (k) => ends[k]!)) as [
    Column,
    Column,
  ];
  if (free.length < 2) return (into, at) => into.set(box.least, at);
  const fill = drawFree({ least, most }, 1 - fixedBy(box, free), draw);
  const own = new Float64Array(free.length);
  return (into, at) => {
    into.set(box.least, at);
    fill(own, 0);
    for (let k = 0; k < free.length; k++) into[at + free[k]!] = own[k]!;
  };
}

/** Ends this close leave no room between them. */
const ROOM = 1e-12;

function fixedBy({ least }: Box, free: readonly number[]): number {
  const isFree = new Set(free);
  return total(least.filter((_, k) => !isFree.has(k)));
}

function drawFree(box: Box, sum: number, draw: Random): Filler {
  const ways = [fromBelow(box, sum, draw), fromAbove(box, sum, draw)];
  const trial = new Float64Array(box.least.length);
  const kept = ways.map((way) => Array.from({ length: TRIALS }, () => way(trial, 0)).filter(Boolean).length);
  const best = kept[0]! >= kept[1]! ? 0 : 1;
  if (kept[best]! < DECENT * TRIALS) return walkWithin(box, sum, draw);
  const way = ways[best]!;
  return (into, at) => {
    while (!way(into, at));
  };
}

/** Draws once; tells whether the weights lie within the bounds. */
type Way = (into: Column, at: number) => boolean;

/** What the least shares leave over is handed out at random; kept where nobody has more than its greatest. */
function fromBelow({ least, most }: Box, sum: number, draw: Random): Way {
  const rest = sum - total(least);
  return (into, at) => {
    drawSimplex(draw, into, at, least.length);
    let isWithin = true;
    for (let k = 0; k < least.length; k++) {
      const weight = least[k]! + rest * into[at + k]!;
      into[at + k] = weight;
      if (weight > most[k]!) isWithin = false;
    }
    return isWithin;
  };
}

/** What the greatest shares have too much is taken away at random; kept where nobody has less than its least. */
function fromAbove({ least, most }: Box, sum: number, draw: Random): Way {
  const excess = total(most) - sum;
  return (into, at) => {
    drawSimplex(draw, into, at, least.length);
    let isWithin = true;
    for (let k = 0; k < least.length; k++) {
      const weight = most[k]! - excess * into[at + k]!;
      into[at + k] = weight;
      if (weight < least[k]!) isWithin = false;
    }
    return isWithin;
  };
}
