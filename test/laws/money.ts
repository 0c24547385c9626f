import fc from "fast-check";
import { expect } from "vitest";
import { amountText, compare, decimal, minorUnits, nearestUnits, quotient, round, textOf } from "scorewright/money";
import type { RoundingMode } from "scorewright/money";
import { decimalText } from "../arbitraries/figures.js";
import type { Law } from "./obeys.js";

const power = (digits: number) => 10n ** BigInt(digits);

/** Rounds numerator ÷ denominator to a whole number, without any floating point. */
export function roundedDivision(numerator: bigint, denominator: bigint, mode: RoundingMode): bigint {
  const sign = numerator < 0n !== denominator < 0n ? -1n : 1n;
  const [top, bottom] = [numerator < 0n ? -numerator : numerator, denominator < 0n ? -denominator : denominator];
  const whole = top / bottom;
  const twice = (top % bottom) * 2n;
  const isUp = {
    up: twice > 0n,
    down: false,
    "half-up": twice >= bottom,
    "half-even": twice > bottom || (twice === bottom && whole % 2n === 1n),
  }[mode];
  return sign * (whole + (isUp ? 1n : 0n));
}

/** Whole units of the last digit as decimal text, for numbers of any length. */
export function bigText(units: bigint, digits: number): string {
  const sign = units < 0n ? "-" : "";
  const text = String(units < 0n ? -units : units).padStart(digits + 1, "0");
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

const units = fc.oneof(
  fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }),
  fc.bigInt({ min: -2000n, max: 2000n }).map((n) => n * 50n),
);

/** True of every way to round. */
export const roundingLaws: readonly Law<RoundingMode>[] = [
  {
    name: "rounds as whole numbers do",
    holds: (mode, draw) => {
      const [n, digits, kept] = [
        draw(units),
        draw(fc.integer({ min: 1, max: 8 })),
        draw(fc.integer({ min: 0, max: 4 })),
      ];
      const expected = kept >= digits ? n * power(kept - digits) : roundedDivision(n, power(digits - kept), mode);
      expect(amountText(round(decimal(bigText(n, digits)), kept, mode), kept)).toBe(
        expected === 0n ? bigText(0n, kept) : bigText(expected, kept),
      );
    },
  },
  {
    name: "treats a debt like a credit: round(−x) = −round(x)",
    holds: (mode, draw) => {
      const x = decimal(bigText(draw(units), 4));
      expect(textOf(round(x.neg(), 2, mode))).toBe(textOf(round(x, 2, mode).neg()));
    },
  },
  {
    name: "changes nothing the second time",
    holds: (mode, draw) => {
      const once = round(decimal(bigText(draw(units), 5)), 2, mode);
      expect(textOf(round(once, 2, mode))).toBe(textOf(once));
    },
  },
];

const fraction = fc.oneof(
  fc.constantFrom(3n, 7n, 1n, 8n, 125n, 99_999_999_999n),
  fc.bigInt({ min: 1n, max: 10n ** 24n }),
);

/** True of every number of digits that a quotient keeps. */
export const quotientLaws: readonly Law<number>[] = [
  {
    name: "divides as whole numbers do, half to even at the digits it keeps",
    holds: (digits, draw) => {
      const [a, b] = [draw(units), draw(fraction)];
      const expected = roundedDivision(a * power(digits), b, "half-even");
      const found = quotient(decimal(bigText(a, 2)), decimal(bigText(b, 2)), digits);
      expect(found.eq(decimal(bigText(expected, digits)))).toBe(true);
    },
  },
];

/** True of every currency, by the number of its minor digits. */
export const currencyLaws: readonly Law<number>[] = [
  {
    name: "takes every amount of whole minor units as number and as text, and gives it back",
    holds: (digits, draw) => {
      const n = draw(fc.oneof(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: -1e15, max: 1e15 })));
      const text = decimalText(n, digits);
      expect(minorUnits(Number(text), digits)).toBe(n + 0);
      expect(minorUnits(text, digits)).toBe(n + 0);
      expect(amountText(decimal(text), digits)).toBe(n === 0 ? decimalText(0, digits) : text);
    },
  },
  {
    name: "refuses a digit too many, as number and as text, and rounds it where that is declared",
    holds: (digits, draw) => {
      const [n, last] = [draw(fc.integer({ min: -1e9, max: 1e9 })), draw(fc.integer({ min: 1, max: 9 }))];
      const text = decimalText(n * 10 + (n < 0 ? -last : last), digits + 1);
      expect(minorUnits(Number(text), digits)).toBe("too-many-digits");
      expect(minorUnits(text, digits)).toBe("too-many-digits");
      const expected = roundedDivision(BigInt(n * 10 + (n < 0 ? -last : last)), 10n, "half-up");
      expect(nearestUnits(Number(text), digits)).toBe(Number(expected));
    },
  },
  {
    name: "refuses what passes 10^15 minor units",
    holds: (digits, draw) => {
      const n = draw(fc.integer({ min: 1e15 + 1, max: 8e15 })) * (draw(fc.boolean()) ? 1 : -1);
      expect(minorUnits(decimalText(n, digits), digits)).toBe("too-large");
      expect(minorUnits(n / 10 ** digits, digits)).toBe("too-large");
    },
  },
];

/** True of every pair of decimals, as whole units of their last digit. */
export const compareLaws: readonly Law<readonly [bigint, bigint]>[] = [
  {
    name: "orders decimals as their whole units, whatever zeros follow",
    holds: ([a, b]) => {
      expect(compare(bigText(a, 6), `${bigText(b, 6)}000`)).toBe(a < b ? -1 : a > b ? 1 : 0);
    },
  },
  {
    name: "reads a number by its shortest form",
    holds: ([a]) => {
      const text = bigText(a % 10n ** 12n, 6);
      expect(compare(Number(text), text)).toBe(0);
    },
  },
];
