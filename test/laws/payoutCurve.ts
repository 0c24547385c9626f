import fc from "fast-check";
import { expect } from "vitest";
import { exactly, isMonotone, nextTier, payoutAt, payoutFall, textOf, upperBound, whatEarns } from "scorewright";
import type { Exactly, PayoutCurve, PayoutPart } from "scorewright";
import { exact, minus, order, over, plus, times } from "./exact.js";
import type { Exact } from "./exact.js";
import type { Draw, Law } from "./obeys.js";

const unitOf = ({ digits }: PayoutCurve) => exactly(digits === 0 ? "1" : `0.${"1".padStart(digits, "0")}`);

/** Breakpoints and units beside them, middles, and places drawn by chance; whole units from the start on, in rising order. */
export function places(curve: PayoutCurve, draw: Draw): Exactly[] {
  const unit = unitOf(curve);
  const down = (x: Exactly) => x.div(unit).floor().times(unit);
  const marks = [curve.from, ...curve.breakpoints.map(({ at }) => at)].map((at) => exactly(at));
  const beside = marks.flatMap((at) => [-1, 0, 1, 2].map((step) => down(at).plus(unit.times(step))));
  const middles = marks.map((at, k) => down(at.plus(marks[k + 1] ?? at.plus(9000)).div(2)));
  const drawn = draw(fc.array(fc.integer({ min: 0, max: 4_000_000 }), { minLength: 4, maxLength: 8 }));
  const all = [...beside, ...middles, ...drawn.map((units) => exactly(curve.from).plus(unit.times(units)))];
  return all.filter((x) => x.gte(curve.from) && !(curve.upTo !== null && x.gt(curve.upTo))).sort((a, b) => a.cmp(b));
}

/** What the curve says without running a step, by its exact pieces. */
export function byPieces({ pieces }: PayoutCurve, x: Exactly): Exact | null {
  const at = exact(textOf(x));
  const fraction = (one: { over: bigint; under: bigint }) => over({ n: one.over, d: 1n }, { n: one.under, d: 1n });
  const passed = pieces.breaks.filter((mark) => order(fraction(mark), at) < 0).length;
  const mark = pieces.breaks[passed];
  const isOn = mark !== undefined && order(fraction(mark), at) === 0;
  const cell = pieces.cells[2 * passed + (isOn ? 1 : 0)]!;
  if (!Array.isArray(cell)) return null;
  const coefficients = cell as readonly { over: bigint; under: bigint }[];
  return coefficients.reduceRight((so, one) => plus(times(so, at), fraction(one)), exact("0"));
}

/** What the listed parts say; their coefficients have 12 digits. */
function byParts({ parts }: PayoutCurve, x: Exactly): number | null {
  const part = parts.find((one) => isIn(one, x))!;
  return part.pays === null ? null : part.pays.reduceRight((so, one) => so * x.toNumber() + Number(one), 0);
}

function isIn({ from, upTo }: PayoutPart, x: Exactly): boolean {
  const [low, high] = [x.cmp(from.at), upTo === null ? -1 : x.cmp(upTo.at)];
  return (low > 0 || (low === 0 && from.included)) && (high < 0 || (high === 0 && upTo!.included));
}

export const number = ({ n, d }: Exact) => Number((n * 10n ** 20n) / d) / 1e20;
export const isNear = (a: number, b: number, x: Exactly) =>
  Math.abs(a - b) <= 1e-7 * (1 + Math.abs(a) + Math.abs(x.toNumber()));
const paysAt = (curve: PayoutCurve, x: Exactly) => curve.pays(x);

/** True of every payout curve. */
export const payoutCurveLaws: readonly Law<PayoutCurve>[] = [
  {
    name: "lists parts without gaps or overlaps, on each of which it is the polynomial that they say",
    holds: (curve, draw) => {
      for (const x of places(curve, draw)) {
        expect(curve.parts.filter((part) => isIn(part, x)).length).toBe(1);
        const [parts, pieces] = [byParts(curve, x), byPieces(curve, x)];
        expect(parts === null).toBe(pieces === null);
        if (parts !== null) expect(isNear(parts, number(pieces!), x)).toBe(true);
      }
    },
  },
  {
    name: "is a straight line between neighbouring breakpoints wherever no share of the base is interpolated or scored",
    holds: (curve, draw) => {
      const all = places(curve, draw);
      for (const { from, upTo, pays } of curve.parts) {
        if (pays === null || pays.length > 2) continue;
        const within = all.filter((x) => x.gt(from.at) && (upTo === null || x.lt(upTo.at)));
        const [a, b, c] = [within[0], within[within.length >> 1], within.at(-1)];
        if (a === undefined || a.eq(b!) || b!.eq(c!)) continue;
        const [x1, x2, x3] = [a, b!, c!].map((x) => exact(textOf(x))) as [Exact, Exact, Exact];
        const [y1, y2, y3] = [a, b!, c!].map((x) => byPieces(curve, x)!) as [Exact, Exact, Exact];
        expect(order(times(minus(y2, y1), minus(x3, x1)), times(minus(y3, y1), minus(x2, x1)))).toBe(0);
      }
    },
  },
  {
    name: "has an inverse that earns the amount, and one unit less earns less, and nothing below earns as much",
    holds: (curve, draw) => {
      const all = places(curve, draw);
      const some = draw(fc.array(fc.constantFrom(...all), { minLength: 3, maxLength: 3 }));
      const known = some.flatMap((x) => paysAt(curve, x) ?? []);
      const cents = draw(fc.array(fc.integer({ min: -5000, max: 900_000 }), { minLength: 2, maxLength: 2 }));
      for (const wanted of [...known, ...cents.map((one) => exactly(String(one)).div(100))]) {
        const found = whatEarns(curve, textOf(wanted));
        const below = found === null ? all : all.filter((x) => x.lt(found));
        for (const x of below) expect(paysAt(curve, x)?.gte(wanted) ?? false).toBe(false);
        if (found === null) continue;
        expect(paysAt(curve, exactly(found))!.gte(wanted)).toBe(true);
        const less = exactly(found).minus(unitOf(curve));
        if (less.gte(curve.from)) expect(paysAt(curve, less)?.gte(wanted) ?? false).toBe(false);
      }
    },
  },
  {
    name: "never pays more than its upper bound, which something earns",
    holds: (curve, draw) => {
      const bound = upperBound(curve);
      const paid = places(curve, draw).flatMap((x) => paysAt(curve, x) ?? []);
      if (bound === null) {
        const [most] = [...paid].sort((a, b) => b.cmp(a));
        if (most !== undefined) expect(whatEarns(curve, textOf(most.plus(1000)))).not.toBeNull();
        return;
      }
      expect(payoutAt(curve, bound.at)).toBe(bound.pays);
      expect(paid.every((one) => one.lte(bound.pays))).toBe(true);
    },
  },
  {
    name: "never pays less for more where it is monotone, and shows what pays less where it is not",
    holds: (curve, draw) => {
      const fall = payoutFall(curve);
      expect(isMonotone(curve)).toBe(fall === null);
      if (fall === null) {
        const paid = places(curve, draw).flatMap((x) => paysAt(curve, x) ?? []);
        expect(paid.every((one, k) => k === 0 || one.gte(paid[k - 1]!))).toBe(true);
        return;
      }
      expect(exactly(fall.to).gt(fall.from)).toBe(true);
      expect([payoutAt(curve, fall.from), payoutAt(curve, fall.to)]).toEqual([fall.paysFrom, fall.paysTo]);
      expect(exactly(fall.paysTo).lt(fall.paysFrom)).toBe(true);
    },
  },
  {
    name: "goes on by one polynomial up to the next tier, which it names with the distance",
    holds: (curve, draw) => {
      const all = places(curve, draw);
      const x = all[draw(fc.nat(all.length - 1))]!;
      const next = nextTier(curve, textOf(x));
      if (next === null) {
        // A tier that begins behind the end of the curve is none, though its breakpoint is the end itself.
        expect(curve.breakpoints.every(({ at }) => x.gte(at) || at === curve.upTo)).toBe(true);
        return;
      }
      expect(exactly(next.reached).minus(x).eq(next.distance)).toBe(true);
      expect(payoutAt(curve, next.reached)).toBe(next.pays);
      const inside = curve.breakpoints.filter(
        ({ at }) => x.lt(at) && exactly(next.reached).minus(unitOf(curve)).gt(at),
      );
      expect(inside).toEqual([]);
    },
  },
];
