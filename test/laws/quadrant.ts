import fc from "fast-check";
import { expect } from "vitest";
import { normalAt, publish } from "scorewright/numeric";
import { classify, classifyColumn, flipProbability, isBorderline, nearestCut } from "scorewright/quadrant";
import type { Cut } from "scorewright/quadrant";
import type { Draw, Law } from "./obeys.js";

/** An axis with its cuts in order, and how scores are published. */
export interface DrawnAxis {
  readonly cuts: readonly Cut[];
  readonly precision: number;
  /** In points. */
  readonly margin: number;
}

/** Axes of one to four cuts, some of which fall together. */
export const axes: fc.Arbitrary<DrawnAxis> = fc
  .record({
    units: fc.array(fc.integer({ min: -20, max: 120 }), { minLength: 1, maxLength: 4 }),
    edge: fc.constantFrom("upper" as const, "lower" as const),
    precision: fc.constantFrom(0, 1, 2),
    margin: fc.integer({ min: 0, max: 15 }),
  })
  .map(({ units, edge, precision, margin }) => {
    const scale = 10 ** precision;
    const cuts = [...units].sort((a, b) => a - b).map((one) => ({ at: one / scale, edge }));
    return { cuts, precision, margin: margin / scale };
  });

const score = (draw: Draw) => draw(fc.integer({ min: -40, max: 140 }));
const width = ({ margin, precision }: DrawnAxis) => Math.round(margin * 10 ** precision);

/** True of every axis. */
export const axisLaws: readonly Law<DrawnAxis>[] = [
  {
    name: "never puts a higher score into a lower band, whether people were placed before or not",
    holds: ({ cuts, precision, margin }, draw) => {
      const [low, high] = [score(draw), score(draw)].sort((a, b) => a - b);
      const before = draw(fc.integer({ min: -1, max: cuts.length }));
      const [one, other] = [low!, high!].map((units) => classify(units, cuts, precision, before, margin));
      expect(one).toBeLessThanOrEqual(other!);
    },
  },
  {
    name: "counts the cuts that a score passes, on a cut by its edge",
    holds: ({ cuts, precision }, draw) => {
      const units = score(draw);
      const points = units / 10 ** precision;
      const passed = cuts.filter(({ at, edge }) => points > at || (points === at && edge === "upper"));
      expect(classify(units, cuts, precision)).toBe(passed.length);
    },
  },
  {
    name: "keeps everybody who moves by less than the margin where their score put them",
    holds: (axis, draw) => {
      const { cuts, precision, margin } = axis;
      const units = score(draw);
      const before = classify(units, cuts, precision);
      const most = Math.max(0, width(axis) - 1);
      const moved = units + draw(fc.integer({ min: -most, max: most }));
      expect(classify(moved, cuts, precision, before, margin)).toBe(before);
    },
  },
  {
    name: "lets everybody go who lies beyond the cut by more than the margin, and agrees then with the score alone",
    holds: (axis, draw) => {
      const { cuts, precision, margin } = axis;
      const units = score(draw);
      const before = draw(fc.integer({ min: 0, max: cuts.length }));
      const { distance } = nearestCut(units, cuts, precision)!;
      if (Math.abs(Math.round(distance * 10 ** precision)) <= width(axis)) return;
      expect(classify(units, cuts, precision, before, margin)).toBe(classify(units, cuts, precision));
    },
  },
  {
    name: "stays put once it has settled: the same score twice does not move anybody again",
    holds: ({ cuts, precision, margin }, draw) => {
      const units = score(draw);
      const first = classify(units, cuts, precision, draw(fc.integer({ min: -1, max: cuts.length })), margin);
      expect(classify(units, cuts, precision, first, margin)).toBe(first);
    },
  },
  {
    name: "classifies a column as it classifies each of its scores",
    holds: ({ cuts, precision, margin }, draw) => {
      const units = Int32Array.from({ length: 9 }, () => score(draw));
      const before = Int32Array.from(units, () => draw(fc.integer({ min: -1, max: cuts.length })));
      const each = Array.from(units, (one, row) => classify(one, cuts, precision, before[row], margin));
      expect(Array.from(classifyColumn(units, cuts, precision, before, margin))).toEqual(each);
    },
  },
  {
    name: "calls borderline who lies less than the margin from the nearest cut",
    holds: ({ cuts, precision, margin }, draw) => {
      const units = score(draw);
      const { distance } = nearestCut(units, cuts, precision)!;
      expect(isBorderline(units, cuts, precision, margin)).toBe(Math.abs(distance) < margin);
    },
  },
];

const error = fc.constantFrom(0.5, 2, 4, 30);

/** True of the probability that somebody belongs to another cell. */
export const flipLaws: readonly Law<DrawnAxis>[] = [
  {
    name: "is a half on the only cut, falls with the distance, and depends on nothing but the distance in errors",
    holds: ({ cuts: [cut], precision }, draw) => {
      const scale = 10 ** precision;
      const standardError = draw(error);
      const at = (away: number) => {
        const units = Math.round(cut!.at * scale) + away;
        const band = classify(units, [cut!], precision);
        return flipProbability([{ units, standardError, cuts: [cut!], band }], precision);
      };
      const away = draw(fc.integer({ min: 1, max: 40 }));
      expect([at(0), at(away)]).toEqual([0.5, at(-away)]);
      expect(at(away + 1)).toBeLessThanOrEqual(at(away));
      expect(at(away)).toBeLessThan(0.5);
      expect(Math.abs(at(away) - normalAt(-away / scale / standardError))).toBeLessThan(1e-12);
    },
  },
  {
    name: "over all bands adds up to one less than there are: each is where the true score is not, but one",
    holds: ({ cuts, precision }, draw) => {
      const units = score(draw);
      const standardError = draw(error);
      const sum = [...cuts, null].reduce(
        (so, _, band) => so + flipProbability([{ units, standardError, cuts, band }], precision),
        0,
      );
      expect(publish(sum, 6)).toBe(cuts.length);
    },
  },
  {
    name: "of two axes lies between the larger of the two and their sum, and does not hang on their order",
    holds: ({ cuts, precision }, draw) => {
      const axis = () => {
        const units = score(draw);
        return { units, standardError: draw(error), cuts, band: classify(units, cuts, precision) };
      };
      const [x, y] = [axis(), axis()];
      const [ofX, ofY, joint] = [[x], [y], [x, y]].map((list) => flipProbability(list, precision)) as [
        number,
        number,
        number,
      ];
      expect(joint).toBeGreaterThanOrEqual(Math.max(ofX, ofY) - 2e-12);
      expect(joint).toBeLessThanOrEqual(Math.min(1, ofX + ofY) + 2e-12);
      expect(Math.abs(joint - flipProbability([y, x], precision))).toBeLessThanOrEqual(2e-12);
    },
  },
];
