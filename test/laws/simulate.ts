import fc from "fast-check";
import { expect } from "vitest";
import {
  centralWeights,
  compareRankings,
  criticalWeight,
  leaveOneOut,
  pairwiseWinning,
  rankAcceptability,
  rankIntervals,
  sampleWeights,
  shapley,
  sweep,
} from "scorewright/simulate";
import type { ScoreColumns, WeightSample } from "scorewright/simulate";
import { isNear, shuffled } from "./obeys.js";
import type { Law } from "./obeys.js";

/** People, what they have earned, and what the parts weigh. */
export interface Experiment {
  readonly field: ScoreColumns;
  readonly weights: { readonly shares: readonly { readonly id: string; readonly weight: number }[] };
  readonly seed: number;
}

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 20 }).map((one) => one / 20) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 2, arbitrary: fc.constant(null) },
);

/** Small fields with ties and gaps. */
export const experiments: fc.Arbitrary<Experiment> = fc
  .record({ people: fc.integer({ min: 1, max: 7 }), parts: fc.integer({ min: 2, max: 5 }), seed: fc.nat() })
  .chain(({ people, parts, seed }) =>
    fc.record({
      rows: fc.array(fc.array(figure, { minLength: people, maxLength: people }), {
        minLength: parts,
        maxLength: parts,
      }),
      stated: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: parts, maxLength: parts }),
      seed: fc.constant(seed),
    }),
  )
  .map(({ rows, stated, seed }) => ({
    field: {
      ids: rows[0]!.map((_, row) => `p${row}`),
      columns: rows.map((values, k) => ({ id: `c${k}`, values })),
    },
    weights: { shares: stated.map((weight, k) => ({ id: `c${k}`, weight })) },
    seed,
  }));

const partsOf = ({ columns }: ScoreColumns) => columns.map(({ id }) => id);
const sampleOf = ({ field, seed }: Experiment): WeightSample => sampleWeights(partsOf(field), { draws: 40, seed });
const sumOf = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0);

/** Places by the definition, without anything of the kernels: one more than how many score more by over 1e-9. */
function naivePlaces({ ids, columns }: ScoreColumns, weights: ArrayLike<number>): (number | null)[] {
  const scores = ids.map((_, row) => {
    let [sum, all] = [0, 0];
    columns.forEach(({ values }, k) => {
      const value = values[row];
      if (value === null || value === undefined) return;
      sum += weights[k]! * value;
      all += weights[k]!;
    });
    return all === 0 ? null : sum / all;
  });
  return scores.map((own) =>
    own === null ? null : 1 + scores.filter((other) => other !== null && other - own > 1e-9).length,
  );
}

function naivePlacesOf({ field }: Experiment, sample: WeightSample): (number | null)[][] {
  const count = sample.ids.length;
  return Array.from({ length: sample.draws }, (_, draw) =>
    naivePlaces(field, sample.values.slice(draw * count, (draw + 1) * count)),
  );
}

/** True of any people and any sample. */
export const simulateLaws: readonly Law<Experiment>[] = [
  {
    name: "shares of places add up to 1 for everybody with a score, and are what counting place by place gives",
    holds: (one) => {
      const sample = sampleOf(one);
      const places = naivePlacesOf(one, sample);
      rankAcceptability(one.field, sample).rows.forEach(({ shares }, row) => {
        const counted = shares.map((_, k) => places.filter((of) => of[row] === k + 1).length / sample.draws);
        expect(shares).toEqual(counted);
        const isScored = one.field.columns.some(({ values }) => values[row] !== null);
        expect(isNear(sumOf(shares), isScored ? 1 : 0, 1e-12)).toBe(true);
      });
    },
  },
  {
    name: "of two people each beats the other or they tie, in shares that add up to 1",
    holds: (one) => {
      const sample = sampleOf(one);
      const places = naivePlacesOf(one, sample);
      const { rows } = pairwiseWinning(one.field, sample);
      rows.forEach(({ beats }, i) => {
        beats.forEach((share, j) => {
          const isSame = (of: readonly (number | null)[]) => of[i] === null || of[j] === null || of[i] === of[j];
          const ties = places.filter(isSame).length / sample.draws;
          expect(isNear(share + rows[j]!.beats[i]! + ties, 1, 1e-12)).toBe(true);
        });
      });
    },
  },
  {
    name: "central weights are weights, of the draws that the share of first places counts",
    holds: (one) => {
      const sample = sampleOf(one);
      const shares = rankAcceptability(one.field, sample).rows.map((row) => row.shares[0]!);
      centralWeights(one.field, sample).rows.forEach(({ first, weights }, row) => {
        expect(first).toBe(shares[row]);
        expect(weights === null).toBe(first === 0);
        if (weights !== null) expect(isNear(sumOf(weights.shares.map(({ weight }) => weight)), 1)).toBe(true);
      });
    },
  },
  {
    name: "intervals hold at least the share of draws that they say, and less without either end",
    holds: (one, draw) => {
      const sample = sampleOf(one);
      const level = draw(fc.constantFrom(0.5, 0.8, 0.9, 1));
      const { rows } = rankAcceptability(one.field, sample);
      rankIntervals(one.field, sample, { level }).rows.forEach(({ best, worst, meanRank }, row) => {
        const { shares, meanRank: mean } = rows[row]!;
        expect(meanRank).toBe(mean);
        if (best === null || worst === null) return;
        expect(sumOf(shares.slice(best - 1, worst))).toBeGreaterThanOrEqual(level - 1e-9);
        expect(sumOf(shares.slice(0, best - 1))).toBeLessThan((1 - level) / 2 + 1e-9);
        expect(sumOf(shares.slice(worst))).toBeLessThan((1 - level) / 2 + 1e-9);
      });
    },
  },
  {
    name: "follow people wherever they stand",
    holds: (one, draw) => {
      const sample = sampleOf(one);
      const order = shuffled(draw, [...one.field.ids.keys()]);
      const field = {
        ids: order.map((row) => one.field.ids[row]!),
        columns: one.field.columns.map(({ id, values }) => ({ id, values: order.map((row) => values[row]!) })),
      };
      const { rows } = rankAcceptability(one.field, sample);
      expect(rankAcceptability(field, sample).rows).toEqual(order.map((row) => rows[row]));
    },
  },
  {
    name: "the first place of a sweep changes hands where it says, and nowhere else",
    holds: ({ field, weights }) => {
      const { rows, changes } = sweep(field, weights, { vary: "c0", steps: 37 });
      const away = (weight: number) => changes.every((change) => Math.abs(change.weight - weight) > 1e-6);
      for (const { weight, scores, leaders } of rows.slice(1, -1).filter((row) => away(row.weight))) {
        const ahead = changes.filter((change) => change.weight < weight).at(-1)?.after ?? changes[0]?.before;
        const most = Math.max(...scores.map((score) => score ?? -Infinity));
        // Who is nearly level leads in the rows; who is ahead is among them.
        const lead = leaders.map((id) => scores[field.ids.indexOf(id)]!);
        expect(lead.every((score) => most - score <= 2e-9)).toBe(true);
        if (ahead !== undefined) expect(leaders).toEqual(expect.arrayContaining([...ahead]));
      }
    },
  },
  {
    name: "at the critical weight two people score the same",
    holds: ({ field, weights }) => {
      const between = [field.ids[0]!, field.ids.at(-1)!] as const;
      const critical = criticalWeight(field, weights, { vary: "c0", between });
      if (critical === null) return;
      const rest = sumOf(weights.shares.slice(1).map(({ weight }) => weight));
      const at = weights.shares.map(({ id, weight }, k) => ({
        id,
        weight: k === 0 ? critical : ((1 - critical) * weight) / rest,
      }));
      const { scores } = leaveOneOut(field, { shares: at }).all;
      expect(isNear(scores[0]!, scores.at(-1)!, 1e-9, 1)).toBe(true);
    },
  },
  {
    name: "contributions add up to what the score differs by, under any mean",
    holds: ({ field, weights }, draw) => {
      const exponent = draw(fc.constantFrom(1, 0, -1, 0.5, 2));
      const values = field.columns.map(({ id }) => ({ id, value: draw(fc.double({ min: 0.1, max: 1, noNaN: true })) }));
      for (const { score, referenceScore, points } of shapley(field, weights, {
        reference: { id: "target", values },
        exponent,
      }).rows) {
        const sum = sumOf(points.map((one) => one.points ?? 0));
        expect(isNear(sum, (score ?? 0) - (referenceScore ?? 0), 1e-11, 1)).toBe(true);
      }
    },
  },
  {
    name: "a ranking compared with itself moves nobody",
    holds: ({ field, weights }) => {
      const { scores, ranks } = leaveOneOut(field, weights).all;
      const [one, other] = [
        { id: "scores", ids: field.ids, scores },
        { id: "ranks", ids: field.ids, ranks },
      ];
      const { pairs, moves } = compareRankings([one, other]);
      expect(moves).toEqual([]);
      expect([1, null]).toContain(pairs[0]!.spearman);
    },
  },
];

/** What weights may be told within: a number of parts, shares that some keep to, a seed. */
export interface Drawing {
  readonly parts: number;
  readonly centre: readonly number[];
  readonly widths: readonly number[];
  readonly seed: number;
}

export const drawings: fc.Arbitrary<Drawing> = fc.integer({ min: 1, max: 12 }).chain((parts) =>
  fc.record({
    parts: fc.constant(parts),
    centre: fc.array(fc.integer({ min: 1, max: 50 }), { minLength: parts, maxLength: parts }),
    widths: fc.array(fc.constantFrom(0, 0.001, 0.05, 0.3, 1), { minLength: parts, maxLength: parts }),
    seed: fc.nat(),
  }),
);

/** True of any weights drawn. */
export const sampleLaws: readonly Law<Drawing>[] = [
  {
    name: "stand on the simplex, within their bounds, the same for the same seed",
    holds: ({ parts, centre, widths, seed }, draw) => {
      const ids = Array.from({ length: parts }, (_, k) => `c${k}`);
      const all = sumOf(centre);
      const shares = centre.map((one) => one / all);
      const bounds = ids.map((of, k) => ({
        of,
        atLeast: Math.max(0, shares[k]! - widths[k]!),
        atMost: Math.min(1, shares[k]! + widths[k]!),
      }));
      const around = { weights: { shares: ids.map((id, k) => ({ id, weight: centre[k]! })) }, concentration: 20 };
      const how = draw(fc.constantFrom({}, { bounds }, { around }));
      const sample = sampleWeights(ids, { draws: 20, seed, ...how });
      expect(sampleWeights(ids, { draws: 20, seed, ...how })).toEqual(sample);
      for (let at = 0; at < sample.values.length; at += parts) {
        const weights = Array.from(sample.values.slice(at, at + parts));
        expect(Math.abs(sumOf(weights) - 1)).toBeLessThan(1e-11);
        expect(weights.every((weight) => weight >= 0 && weight <= 1 + 1e-15)).toBe(true);
        if (!("bounds" in how)) continue;
        expect(
          weights.every((weight, k) => weight >= bounds[k]!.atLeast - 1e-12 && weight <= bounds[k]!.atMost + 1e-12),
        ).toBe(true);
      }
    },
  },
];
