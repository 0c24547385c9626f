import { amountText, exactly, textOf } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { fraction, fractionFloor, fractionOf, fractionProduct, scaledText } from "../../money/fraction.js";
import type { Fraction } from "../../money/fraction.js";
import type { PayoutCurve } from "./curve.js";
import { cellsAround, isFigure, isWithin, stretchesOf } from "./pieces.js";
import type { Stretch } from "./pieces.js";
import { slopeOf } from "./polynomial.js";
import type { Polynomial } from "./polynomial.js";
import { rootsOf, signAt } from "./roots.js";

/** Nobody is paid on 10^30 or more. */
const FARTHEST = 10n ** 30n;

/** Neighbouring whole units within which a payout only rises, only falls, or stays. */
export interface Run {
  /** The first unit. */
  readonly first: bigint;
  /** The last one; null where it goes on. */
  readonly last: bigint | null;
  /** What is paid there, before rounding. */
  readonly figure: Polynomial;
}

/**
 * Divides the whole units of a curve into runs, in rising order. Units at which nothing is known are in none.
 *
 * @param curve the curve
 * @returns the runs
 */
export function runsOf(curve: PayoutCurve): Run[] {
  const { pieces, digits, from, upTo } = curve;
  const scale = fraction(10n ** BigInt(digits));
  const units = (x: Fraction) => fractionProduct(x, scale);
  const [lowest, highest] = [
    ceiling(units(fractionOf(from))),
    upTo === null ? null : fractionFloor(units(fractionOf(upTo))),
  ];
  const runs: Run[] = [];
  const add = (first: bigint, last: bigint | null, figure: Polynomial) => {
    const start = first < lowest ? lowest : first;
    const end = highest !== null && (last === null || last > highest) ? highest : last;
    if (end === null || start <= end) runs.push({ first: start, last: end, figure });
  };
  stretchesOf(pieces.breaks).forEach((stretch, k) => {
    const [open, here] = [pieces.cells[2 * k]!, pieces.cells[2 * k + 1]];
    if (isFigure(open)) {
      let first = stretch.low === null ? lowest : fractionFloor(units(stretch.low)) + 1n;
      for (const turn of turnsWithin(open, stretch)) {
        add(first, fractionFloor(units(turn)), open);
        first = fractionFloor(units(turn)) + 1n;
      }
      add(first, stretch.high === null ? null : ceiling(units(stretch.high)) - 1n, open);
    }
    const at = stretch.high === null ? null : units(stretch.high);
    if (at?.under === 1n && here !== undefined && isFigure(here)) add(at.over, at.over, here);
  });
  return runs;
}

/**
 * What a curve pays on so many whole units.
 *
 * @param curve the curve
 * @param units how many
 * @returns the payout; null where it is unknown
 */
export function paysOn(curve: PayoutCurve, units: bigint): Exactly | null {
  return curve.pays(exactly(scaledText(units, curve.digits)));
}

/**
 * Finds the first unit of a run at which something holds that, once it does, holds for the rest of the run.
 *
 * @param curve the curve
 * @param run the run
 * @param holds what is asked of a payout
 * @returns the unit; null where it holds nowhere
 */
export function firstWhere(curve: PayoutCurve, run: Run, holds: (paid: Exactly) => boolean): bigint | null {
  const isSo = (units: bigint) => {
    const paid = paysOn(curve, units);
    return paid !== null && holds(paid);
  };
  if (isSo(run.first)) return run.first;
  let [low, high] = [run.first, run.last];
  for (let step = 1n; high === null; step *= 2n) {
    const next = run.first + step;
    if (isSo(next)) high = next;
    else if (next > FARTHEST * 10n ** BigInt(curve.digits)) return null;
    else low = next;
  }
  if (!isSo(high)) return null;
  while (high - low > 1n) {
    const middle: bigint = (low + high) / 2n;
    if (isSo(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/**
 * The units of a run at which a fall would show: its ends; of one without an end, where it is first paid less than at its
 * start. Where figures that are rounded before they are added go both ways, also the first few units.
 *
 * @param curve the curve
 * @param run the run
 * @returns the units in rising order
 */
export function placesOf(curve: PayoutCurve, run: Run): bigint[] {
  const few = isMixed(curve, run) ? FEW : 0n;
  const most = run.last === null || run.last - run.first > few ? run.first + few : run.last;
  const places: bigint[] = [];
  for (let units = run.first; units <= most; units++) places.push(units);
  const start = paysOn(curve, run.first);
  const end = run.last ?? (start === null || rises(run) ? null : firstWhere(curve, run, (paid) => paid.lt(start)));
  return end === null || end <= most ? places : [...places, end];
}

/** Whether what is paid on a run without an end rises beyond every amount. */
export function rises({ figure }: Run): boolean {
  return figure.length > 1 && figure[figure.length - 1]!.over > 0n;
}

/**
 * Writes what is paid.
 *
 * @param curve the curve
 * @param paid the payout
 * @returns decimal text, in the digits that it is settled in; null where it is unknown
 */
export function paidText({ settle }: PayoutCurve, paid: Exactly | null): string | null {
  if (paid === null) return null;
  return settle === null ? textOf(paid) : amountText(paid, settle.digits);
}

/** Within so many units a sum of rounded figures that go both ways has moved by a minor unit, unless it hardly moves at all. */
const FEW = 400n;

/** Whether some of the figures that are rounded by themselves rise within a run and others fall. */
function isMixed({ rounded, digits }: PayoutCurve, { first }: Run): boolean {
  const at = fraction(first, 10n ** BigInt(digits));
  const slopes = rounded.map((pieces) => {
    const cell = cellsAround(pieces, at)[2];
    return isFigure(cell) ? signAt(slopeOf(cell), at) : 0;
  });
  return slopes.includes(1) && slopes.includes(-1);
}

/** Where a curved figure turns within a stretch. */
function turnsWithin(figure: Polynomial, stretch: Stretch): Fraction[] {
  return rootsOf(slopeOf(figure)).filter((at) => isWithin(at, stretch));
}

/** The least whole number that is not below a fraction. */
export function ceiling({ over, under }: Fraction): bigint {
  return -fractionFloor({ over: -over, under });
}
