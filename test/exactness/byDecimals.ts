import { Decimal } from "decimal.js";
import { DIGITS } from "./drawn.js";
import type { DrawnTable } from "./drawn.js";

/** Wide enough for every product here, so that nothing is rounded. */
const Exact = Decimal.clone({ defaults: true, precision: 150, toExpNeg: -9e15, toExpPos: 9e15 });

const CODES = { up: 0, down: 1, "half-up": 4, "half-even": 6 } as const;

/** What a table pays for an amount in minor units, and whether rounding met a tie. */
export interface Expected {
  readonly paid: string | null;
  readonly tie: boolean;
}

/** Reads a drawn table tier by tier, in decimal.js; quotients are whole fractions, rounded once. */
export function byDecimals(table: DrawnTable): (units: number) => Expected {
  const factors = table.factors.map((factor) => new Exact(factor));
  const cap = new Exact(table.cap);
  const rates = table.tiers.map(({ rate }) => new Exact(rate).div(10 ** table.rateDigits));
  return (units) => {
    if (units < 0 && table.negative === "refuse") return { paid: null, tie: false };
    const size = units < 0 && table.negative === "zero" ? 0 : Math.abs(units);
    const earned = tiersOn(table, rates, size).div(10 ** DIGITS);
    let amount = units < 0 ? earned.neg() : earned;
    for (const factor of factors) amount = amount.times(factor);
    if (table.quota !== null) amount = amount.times(attained(units, table.quota));
    if (amount.gt(cap)) amount = cap;
    const rounded = amount.toDecimalPlaces(DIGITS, CODES[table.mode]);
    const rest = amount
      .times(10 ** DIGITS)
      .abs()
      .mod(1);
    return { paid: rounded.isZero() ? "0" : rounded.toFixed(), tie: rest.eq(0.5) };
  };
}

/** Adds the tiers up one by one, in minor units. */
function tiersOn({ tiers, edge }: DrawnTable, rates: readonly Decimal[], size: number): Decimal {
  let sum: Decimal = new Exact(0);
  for (let k = 0; k < tiers.length; k++) {
    const { from, mode } = tiers[k]!;
    if (k > 0 && (edge === "upper" ? size < from : size <= from)) break;
    const next = tiers[k + 1]?.from;
    const isLast = next === undefined || (edge === "upper" ? size < next : size <= next);
    const top = isLast ? size : next;
    sum = mode === "retroactive" ? rates[k]!.times(top) : sum.plus(rates[k]!.times(top - from));
  }
  return sum;
}

/** units / quota to 12 digits, half to even, in whole numbers. */
function attained(units: number, quota: number): Decimal {
  const [n, d] = [BigInt(Math.abs(units)) * 10n ** 12n, BigInt(quota)];
  const [whole, twice] = [n / d, (n % d) * 2n];
  const up = twice > d || (twice === d && whole % 2n === 1n) ? 1n : 0n;
  return new Exact(`${units < 0 ? "-" : ""}${whole + up}`).div(1e12);
}
