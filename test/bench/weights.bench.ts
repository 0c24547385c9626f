import { critic, entropy, gini, merec, standardDeviationWeights, variation } from "scorewright";
import type { Weights } from "scorewright";
import { interleaved } from "./harness.js";
import type { Case, Row } from "./harness.js";
import {
  criticByHand,
  deviationsByHand,
  entropyByHand,
  giniByHand,
  merecByHand,
  variationByHand,
} from "./handWeights.js";
import { METRICS, draws } from "./people.js";

const PEOPLE = 1_000_000;

/** Where the work is nothing but sums: compensated ones, of two passes, cost some four times what plain ones do. */
const SUMS_AIM = "≤ 5";

/** Weights from the figures of a million people in twelve columns, against plain loops without checks, gaps or care for digits. */
export default function weights(): Row[] {
  const draw = draws(3);
  const columns = Array.from({ length: METRICS }, (_, place) => {
    const size = 10 ** (place % 4);
    return Float64Array.from({ length: PEOPLE }, () => (1 + 99 * draw()) * size);
  });
  const weighed = columns.map((values, place) => ({ id: `m${place}`, values }));
  const pair = (name: string, byHand: () => number[], ours: () => Weights, aim: string): Row => {
    const [hand, found] = [byHand(), ours().shares];
    found.forEach(({ weight }, place) => {
      if (Math.abs(weight - hand[place]!) > 1e-9) throw new Error(`${name} ${place}: ${weight}, ${hand[place]}`);
    });
    const cases: Case[] = [
      { name: "by hand", run: byHand },
      { name, run: ours },
    ];
    return interleaved(cases, 5).row(name, "by hand", aim, `${name}, 1M × 12`);
  };
  return [
    pair(
      "entropy",
      () => entropyByHand(columns),
      () => entropy(weighed),
      "≤ 2",
    ),
    pair(
      "critic",
      () => criticByHand(columns),
      () => critic(weighed, { scale: "minMax" }),
      "≤ 2",
    ),
    pair(
      "standardDeviation",
      () => deviationsByHand(columns),
      () => standardDeviationWeights(weighed),
      SUMS_AIM,
    ),
    pair(
      "variation",
      () => variationByHand(columns),
      () => variation(weighed),
      SUMS_AIM,
    ),
    pair(
      "gini",
      () => giniByHand(columns),
      () => gini(weighed),
      "≤ 1.5",
    ),
    pair(
      "merec",
      () => merecByHand(columns),
      () => merec(weighed),
      "≤ 2",
    ),
  ];
}
