import { fault } from "../fault/fault.js";
import { isUp } from "../method/direction.js";
import type { SpecOf } from "../method/method.js";
import { total } from "../numeric/sum.js";
import { byAmount, figured } from "./columns.js";
import type { Figured, WeighedColumn } from "./columns.js";
import { measured } from "./weighting.js";
import type { Weights } from "./weights.js";

/**
 * Weights by how much everybody's performance changes when a column is taken away: method based on the removal effects of
 * criteria.
 *
 *     n = min / x where higher is better, x / max where lower        S = ln(1 + (1/m) Σ |ln n|)
 *     E_j = mean over people of |S without j − S|, both divided by m        w_j = E_j / Σ E
 *
 * Needs figures above 0: min-max gives somebody 0, goalposts below the lowest figure do not. Of whom a figure is missing the
 * columns that are there count. What nobody differs in weighs 0.
 * Source: M. Keshavarz-Ghorabaee et al., Symmetry 13 (2021), 525.
 *
 * @param columns the columns, in any unit
 * @returns the shares, and the columns without a spread
 * @throws Fault "duplicate-id", "wrong-length", "not-finite"; "out-of-range" for a figure that is not above 0
 * @example
 * merec([{ id: "calls", values: [1, 2] }, { id: "csat", values: [3, 3] }]).shares[0].weight // => 1
 */
export function merec(columns: readonly WeighedColumn[]): Weights {
  const figures = figured(columns);
  const bad = figures.find(({ low, count }) => count > 0 && !(low > 0));
  if (bad !== undefined) throw notAbove0(bad);
  const rows = figures[0]?.values.length ?? 0;
  const logs = figures.map(logColumn);
  const sums = new Float64Array(rows);
  const there = new Int32Array(rows);
  for (const own of logs) {
    for (let i = 0; i < rows; i++) {
      const log = own[i]!;
      if (log !== log) continue;
      sums[i]! += log;
      there[i]!++;
    }
  }
  return byAmount(figures, ({ count }, place) => {
    const own = logs[place]!;
    const effects = new Float64Array(rows);
    for (let i = 0; i < rows; i++) {
      const all = sums[i]! / there[i]!;
      const without = (sums[i]! - own[i]!) / there[i]!;
      effects[i] = Math.abs(Math.log1p(without) - Math.log1p(all));
    }
    return total(effects) / count;
  });
}

/** |ln| of how a figure stands to the worst of those that count the same way. */
function logColumn({ values, low, high, direction }: Figured): Float64Array {
  const against = isUp(direction) ? low : high;
  return values.map((value) => Math.abs(Math.log(value / against)));
}

function notAbove0({ id, low }: Figured) {
  return fault({
    code: "out-of-range",
    path: `columns.${id}`,
    received: low,
    expected: "figures above 0, since merec takes their logarithm",
    remedy: "normalize by goalposts that begin below the lowest figure, or weigh by critic",
  });
}

/** The catalog's entry of {@link merec}. */
export const merecMethod = /* @__PURE__ */ measured(
  "merec",
  "By how much everybody's performance changes without each child.",
  {},
  merec,
);

/** The JSON of weights by removal effects. */
export type MerecSpec = SpecOf<typeof merecMethod>;
