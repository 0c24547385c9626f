import fc from "fast-check";
import { expect } from "vitest";
import { UNSCORED, pointsOf, publish, publishColumn, unitsOf } from "scorewright/numeric";
import { decimalText, share } from "../arbitraries/figures.js";
import { columnFrom } from "./obeys.js";
import type { Law } from "./obeys.js";

/** Points of up to six digits beyond the precision: what weights and figures of few digits come to. */
const points = fc.double({ min: -2000, max: 2000, noNaN: true });

/** Half up in whole numbers: floor(n / 10^k + 1/2). */
function halfUp(units: bigint, spare: number): bigint {
  const scale = 10n ** BigInt(spare);
  const doubled = 2n * units + scale;
  const quotient = doubled / (2n * scale);
  return doubled < 0n && quotient * 2n * scale !== doubled ? quotient - 1n : quotient;
}

/** True of publishing at any precision. */
export const publishLaws: readonly Law<number>[] = [
  {
    name: "rounds a decimal half up, also where its double lies below the tie",
    holds: (precision, draw) => {
      const spare = draw(fc.integer({ min: 1, max: 2 }));
      const units = draw(
        fc.oneof(
          fc.integer({ min: -1e6, max: 1e7 }),
          fc.integer({ min: -1e5, max: 1e6 }).map((n) => n * 10 + 5),
        ),
      );
      const written = Number(decimalText(units, precision + spare));
      const expected = Number(decimalText(Number(halfUp(BigInt(units), spare)), precision));
      expect(publish(written, precision)).toBe(expected);
    },
  },
  {
    name: "changes nothing the second time",
    holds: (precision, draw) => {
      const once = publish(draw(points), precision);
      expect(publish(once, precision)).toBe(once);
    },
  },
  {
    name: "keeps the order",
    holds: (precision, draw) => {
      const [a, b] = [draw(points), draw(fc.oneof(points, fc.constantFrom(0, 1e-9, 0.05, 1.005)))].sort(
        (x, y) => x - y,
      );
      expect(publish(a!, precision)).toBeLessThanOrEqual(publish(b!, precision));
    },
  },
  {
    name: "stays within half a unit, and a billionth of float noise",
    holds: (precision, draw) => {
      const exact = draw(points);
      const off = publish(exact, precision) - exact;
      const half = 0.5 / 10 ** precision;
      expect(off).toBeLessThanOrEqual(half + 1.001e-9);
      expect(off).toBeGreaterThan(-half - 1e-11);
    },
  },
  {
    name: "never gives −0",
    holds: (precision, draw) => {
      const small = draw(fc.constantFrom(-0, -1e-12, -0.4, -0.04, -0.0004, -5e-8)) / 10 ** precision;
      expect(Object.is(publish(small, precision), -0)).toBe(false);
    },
  },
  {
    name: "publishes a column of shares as the whole units of their points, and reads them back",
    holds: (precision, draw) => {
      const shares = columnFrom(draw, fc.oneof(share, fc.double({ min: -1.5, max: 1.5, noNaN: true })));
      const at = draw(fc.nat(3));
      const units = new Int32Array(at + shares.length);
      publishColumn(shares, precision, shares.length, units, at);
      const other = shares.findIndex((one, row) => {
        const found = units[at + row]!;
        const expected = publish(one * 100, precision);
        if (Number.isNaN(one)) return found !== UNSCORED || pointsOf(found, precision) !== null;
        return pointsOf(found, precision) !== expected || unitsOf(expected, precision) !== found;
      });
      expect(other).toBe(-1);
    },
  },
];
