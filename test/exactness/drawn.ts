import { tierTable } from "scorewright";
import type { RoundingMode, Step } from "scorewright";
import { decimalText } from "../arbitraries/figures.js";

/** One tier of a drawn table, in minor units and in the last digit of the rates. */
export interface DrawnTier {
  readonly from: number;
  readonly rate: number;
  readonly mode: "marginal" | "retroactive";
}

/** A drawn plan: tiers, factors, perhaps a quotient, a cap, and rounding to the minor unit. */
export interface DrawnTable {
  readonly tiers: readonly DrawnTier[];
  readonly edge: "lower" | "upper";
  readonly negative: "odd" | "zero" | "refuse";
  readonly rateDigits: number;
  readonly factors: readonly string[];
  /** The amount that attainment divides by, in minor units; null where nothing is divided. */
  readonly quota: number | null;
  readonly cap: string;
  readonly mode: RoundingMode;
  /** The largest amount, in minor units. */
  readonly largest: number;
}

/** Minor digits. */
export const DIGITS = 2;

const MODES: readonly RoundingMode[] = ["half-up", "half-even", "up", "down"];

/** Whole numbers below a bound, the same in every run. */
export type Draw = (below: number) => number;

/** A generator of {@link Draw}s: 53 bits of a 64-bit congruential generator. */
export function drawing(seed: number): Draw {
  let state = BigInt(seed);
  return (below) => {
    state = (state * 6364136223846793005n + 1442695040888963407n) & 0xffffffffffffffffn;
    return Math.floor((Number(state >> 11n) / 2 ** 53) * below);
  };
}

/** Draws a table: small ones with few decimals, ones that need two doubles, and ones with so many factors that none do. */
export function drawTable(draw: Draw, place: number): DrawnTable {
  const size = place % 3;
  const largest = size === 0 ? 10 ** (4 + draw(5)) : 10 ** (11 + draw(3));
  const rateDigits = size === 0 ? 2 + draw(3) : 6 + draw(3);
  const edges = new Set(Array.from({ length: draw(7) }, () => 1 + draw(largest)));
  const from = [0, ...[...edges].sort((a, b) => a - b)];
  const tiers = from.map((start) => ({
    from: start,
    rate: draw(5) === 0 ? -draw(10 ** rateDigits) : draw(2 * 10 ** rateDigits),
    mode: draw(4) === 0 ? ("retroactive" as const) : ("marginal" as const),
  }));
  const count = size === 0 ? draw(2) : size === 1 ? 0 : 2 + draw(3);
  const factorDigits = size === 0 ? 1 : 4 + draw(5);
  return {
    tiers,
    edge: draw(2) === 0 ? "lower" : "upper",
    negative: (["odd", "odd", "zero", "refuse"] as const)[draw(4)]!,
    rateDigits,
    factors: Array.from({ length: count }, () => decimalText(draw(3 * 10 ** factorDigits), factorDigits)),
    quota: size !== 0 && draw(4) === 0 ? 1 + draw(1e9) : null,
    cap: decimalText(1 + draw(4 * largest), DIGITS),
    mode: MODES[Math.floor(place / 3) % MODES.length]!,
    largest,
  };
}

/**
 * Draws amounts in minor units: of every size and sign, beside each edge, and such that the first tier pays half a unit.
 *
 * @param draw the generator
 * @param table the table
 * @param count how many
 */
export function drawAmounts(draw: Draw, { tiers, rateDigits, largest }: DrawnTable, count: number): Float64Array {
  const beside = tiers.flatMap(({ from }) => [from - 1, from, from + 1, -from - 1, -from, -from + 1]);
  const half = 10 ** rateDigits / 2;
  return Float64Array.from({ length: count }, (_, place) => {
    if (place < beside.length) return beside[place]!;
    if (place % 5 === 0) return Math.min(largest, half * (1 + 2 * draw(50))) * (draw(2) === 0 ? 1 : -1) + 0;
    const size = Math.floor(10 ** ((draw(1e6) / 1e6) * Math.log10(largest)));
    return draw(3) === 0 ? 0 - size : size;
  });
}

/** The plan as steps; the amount is read, the last step is what is paid. */
export function stepsOf({ tiers, edge, negative, rateDigits, factors, quota, cap, mode }: DrawnTable): Step[] {
  const written = tiers.map((tier) => ({
    from: decimalText(tier.from, DIGITS),
    mode: tier.mode,
    rate: decimalText(tier.rate, rateDigits),
  }));
  const steps: Step[] = [
    { op: "read", from: { metric: "amount" } },
    { op: "table", table: tierTable({ edge, negative, tiers: written }), of: 0 },
  ];
  const add = (step: Step) => steps.push(step) - 1;
  const times = factors.map((value) => add({ op: "constant", value }));
  if (quota !== null) {
    const divisor = add({ op: "constant", value: decimalText(quota, DIGITS) });
    times.push(add({ op: "ratio", of: [0, divisor], digits: 12 }));
  }
  const product = add({ op: "multiply", of: [1, ...times] });
  const limit = add({ op: "constant", value: cap });
  const capped = add({ op: "limit", of: product, atMost: limit });
  add({ op: "round", of: capped, digits: DIGITS, mode });
  return steps;
}
