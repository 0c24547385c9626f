import { describe, expect, it } from "vitest";
import { average, pearson, random, sampleWeights, standardDeviation, variance } from "scorewright";
import type { WeightSample } from "scorewright";
import { walkWithin } from "../../src/simulate/walk.js";
import { raisedBy } from "../faults/raised.js";

const EIGHT = ["a", "b", "c", "d", "e", "f", "g", "h"];

const drawsOf = ({ ids, draws, values }: WeightSample) =>
  Array.from({ length: draws }, (_, draw) => values.slice(draw * ids.length, (draw + 1) * ids.length));

const columnOf = (sample: WeightSample, id: string) => {
  const place = sample.ids.indexOf(id);
  return Float64Array.from(drawsOf(sample), (draw) => draw[place]!);
};

const sumsOf = (sample: WeightSample) => drawsOf(sample).map((draw) => draw.reduce((sum, weight) => sum + weight, 0));

const drawsFrom = (fill: (into: Float64Array, at: number) => void, count: number, draws: number) =>
  Array.from({ length: draws }, () => {
    const into = new Float64Array(count);
    fill(into, 0);
    return into;
  });

/** Kolmogorov and Smirnov's distance of two samples of the same size. */
function farthestApart(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => [value, 1]), ...other.map((value) => [value, -1])];
  all.sort((a, b) => a[0]! - b[0]!);
  let [sum, most] = [0, 0];
  for (const [, step] of all) most = Math.max(most, Math.abs((sum += step!)));
  return most / one.length;
}

describe("weights drawn by chance", () => {
  it("are uniform on the simplex: of eight one passes 0.4 in 0.223 of the draws, as 8 · 0.6⁷ and less twice over say", () => {
    // P(max > 0.4) = 8 · 0.6⁷ − 28 · 0.2⁷ = 0.22395 − 0.00036
    const sample = sampleWeights(EIGHT, { draws: 100_000, seed: 5 });
    const over = drawsOf(sample).filter((draw) => draw.some((weight) => weight > 0.4)).length;
    expect(Math.abs(over / 100_000 - 0.223)).toBeLessThan(0.005);
    expect(sumsOf(sample).every((sum) => Math.abs(sum - 1) < 1e-14)).toBe(true);
  });

  it("are the same for the same seed, others for another, and those of the first draws whatever their number", () => {
    const drawn = (seed: number, draws = 50) => Array.from(sampleWeights(EIGHT, { draws, seed }).values);
    expect(drawn(1)).toEqual(drawn(1));
    expect(drawn(1)).not.toEqual(drawn(2));
    expect(drawn(1, 20)).toEqual(drawn(1).slice(0, 160));
  });

  it("of a single column are 1", () => {
    expect(Array.from(sampleWeights(["a"], { draws: 3, seed: 0 }).values)).toEqual([1, 1, 1]);
  });

  it("around others have their mean, and the spread that the concentration says", () => {
    const weights = { shares: [5, 3, 2].map((weight, k) => ({ id: EIGHT[k]!, weight })) };
    const sample = sampleWeights(["c", "a", "b"], { draws: 100_000, seed: 3, around: { weights, concentration: 50 } });
    for (const [id, share] of [["a", 0.5] as const, ["b", 0.3] as const, ["c", 0.2] as const]) {
      // The variance is w (1 − w) / 51; four standard errors at 100,000 draws.
      const drawn = columnOf(sample, id);
      const expected = (share * (1 - share)) / 51;
      expect(Math.abs(average(drawn) - share)).toBeLessThan(4 * Math.sqrt(expected / 1e5));
      expect(Math.abs(variance(drawn) / expected - 1)).toBeLessThan(0.03);
    }
  });

  it("around a weight of 0 keep it 0, and are weights however low or high the concentration is", () => {
    const weights = { shares: [1, 0, 2].map((weight, k) => ({ id: EIGHT[k]!, weight })) };
    for (const concentration of [1e-6, 1, 1e12]) {
      const sample = sampleWeights(["a", "b", "c"], { draws: 500, seed: 3, around: { weights, concentration } });
      expect(columnOf(sample, "b").every((weight) => weight === 0)).toBe(true);
      expect(sumsOf(sample).every((sum) => Math.abs(sum - 1) < 1e-14)).toBe(true);
    }
  });
});

describe("weights drawn within bounds", () => {
  const within = (bounds: readonly { of: string; atLeast?: number; atMost?: number }[], ids = EIGHT, draws = 2000) =>
    sampleWeights(ids, { draws, seed: 9, bounds });

  it("are uniform there: with one of two between 0.2 and 0.6 it is 0.4 in the mean, with the deviation 0.4 / √12", () => {
    const drawn = columnOf(within([{ of: "a", atLeast: 0.2, atMost: 0.6 }], ["a", "b"], 20_000), "a");
    expect(Math.abs(average(drawn) - 0.4)).toBeLessThan(4 * (0.4 / Math.sqrt(12) / Math.sqrt(20_000)));
    expect(standardDeviation(drawn) / (0.4 / Math.sqrt(12))).toBeCloseTo(1, 1);
    expect(drawn.every((weight) => weight >= 0.2 && weight <= 0.6)).toBe(true);
  });

  it("with a least share of 0.4 for one of three leave it 0.4 and a third of the rest", () => {
    // v uniform on the simplex, 0.4 + 0.6 · v: the mean is 0.6, the variance 0.36 · (1/3)(2/3) / 4 = 0.02
    const drawn = columnOf(within([{ of: "a", atLeast: 0.4 }], ["a", "b", "c"], 20_000), "a");
    expect(Math.abs(average(drawn) - 0.6)).toBeLessThan(4 * Math.sqrt(0.02 / 20_000));
    expect(variance(drawn) / 0.02).toBeCloseTo(1, 1);
  });

  it("in a narrow box far from the simplex's corners come from a walk, evenly: means and spread are those of the box", () => {
    const ids = Array.from({ length: 24 }, (_, k) => `m${k}`);
    const bounds = ids.map((of) => ({ of, atLeast: 1 / 24 - 0.01, atMost: 1 / 24 + 0.01 }));
    const sample = within(bounds, ids, 4000);
    expect(sumsOf(sample).every((sum) => Math.abs(sum - 1) < 1e-12)).toBe(true);
    expect(sample.values.every((weight) => weight >= 1 / 24 - 0.01 && weight <= 1 / 24 + 0.01)).toBe(true);
    for (const id of ids) {
      const drawn = columnOf(sample, id);
      // All parts are alike, so each has the mean 1/24; alone in the box its deviation is 0.01 / √3, the sum binds it a little.
      expect(Math.abs(average(drawn) - 1 / 24)).toBeLessThan(4 * (0.01 / Math.sqrt(3) / Math.sqrt(4000)) * 1.5);
      expect(Math.abs(standardDeviation(drawn) / (0.01 / Math.sqrt(3)) - Math.sqrt(23 / 24))).toBeLessThan(0.06);
    }
  });

  it.each([50, 200])(
    "do not hang on the draw before where two of the weights have all the room, of %d besides",
    (narrow) => {
      const ids = Array.from({ length: narrow + 2 }, (_, k) => `m${k}`);
      const sample = within(
        ids.slice(2).map((of) => ({ of, atMost: 1e-4 })),
        ids,
        3000,
      );
      for (const id of ["m0", "m1", "m2"]) {
        const drawn = columnOf(sample, id);
        expect(Math.abs(pearson(drawn.slice(1), drawn.slice(0, -1))!)).toBeLessThan(0.05);
      }
      // Uniform from 0 to all but what the narrow ones take: a half in the mean, 1 / √12 the deviation.
      expect(Math.abs(average(columnOf(sample, "m0")) - 0.5)).toBeLessThan(0.03);
      expect(Math.abs(standardDeviation(columnOf(sample, "m0")) - 1 / Math.sqrt(12))).toBeLessThan(0.02);
    },
  );

  it("are spread by the walk as drawing evenly and throwing away what does not fit spreads them", () => {
    const box = { least: Float64Array.of(0, 0, 0.1, 0.05), most: Float64Array.of(0.5, 0.02, 0.4, 0.9) };
    const walked = drawsFrom(walkWithin(box, 1, random(3)), 4, 5000);
    const draw = random(4);
    const thrown: number[][] = [];
    while (thrown.length < 5000) {
      const [a, b, c] = [0, 1, 2].map((k) => box.least[k]! + draw() * (box.most[k]! - box.least[k]!));
      const rest = 1 - a! - b! - c!;
      if (rest >= box.least[3]! && rest <= box.most[3]!) thrown.push([a!, b!, c!, rest]);
    }
    for (let k = 0; k < 4; k++) {
      // Beyond 0.044 two samples of 5,000 from one distribution lie once in ten thousand times.
      expect(
        farthestApart(
          walked.map((one) => one[k]!),
          thrown.map((one) => one[k]!),
        ),
      ).toBeLessThan(0.044);
    }
  });

  it("that meet are that one point, and what is left of it", () => {
    const point = within(
      [
        { of: "a", atLeast: 0.1 },
        { of: "b", atLeast: 0.2 },
        { of: "c", atLeast: 0.7 },
      ],
      ["a", "b", "c"],
      2,
    );
    expect(Array.from(point.values, (weight) => weight.toFixed(12))).toEqual(
      ["0.1", "0.2", "0.7", "0.1", "0.2", "0.7"].map((weight) => Number(weight).toFixed(12)),
    );
    const rest = within([{ of: "a", atLeast: 0.5, atMost: 0.5 }], ["a", "b"], 1);
    expect(Array.from(rest.values)).toEqual([0.5, 0.5]);
  });

  it("hold one weight where it is and draw the others evenly", () => {
    const sample = within([{ of: "a", atLeast: 0.5, atMost: 0.5 }], ["a", "b", "c"], 20_000);
    expect(columnOf(sample, "a").every((weight) => weight === 0.5)).toBe(true);
    expect(Math.abs(average(columnOf(sample, "b")) - 0.25)).toBeLessThan(4 * (0.5 / Math.sqrt(12) / Math.sqrt(20_000)));
  });

  it("that nothing fits in are refused with both sums", () => {
    const issues = (bounds: Parameters<typeof within>[0]) => raisedBy(() => within(bounds, ["a", "b"]));
    const [over] = issues([
      { of: "a", atLeast: 0.75 },
      { of: "b", atLeast: 0.5 },
    ]);
    expect([over!.code, over!.received]).toEqual(["no-room", '"atLeast adds up to 1.25"']);
    const [under] = issues([
      { of: "a", atMost: 0.25 },
      { of: "b", atMost: 0.5 },
    ]);
    expect(under!.received).toBe('"atMost adds up to 0.75"');
  });

  it("are options like the others: what nobody reads, and what is none, is refused", () => {
    const issues = (options: object) =>
      raisedBy(() => sampleWeights(["a", "b"], { draws: 1, seed: 1, ...options })).map(({ code, path }) => [
        code,
        path,
      ]);
    expect(issues({ bound: [] })).toEqual([["unknown-key", "options.bound"]]);
    expect(issues({ bounds: [{ of: "a", atleast: 0.5 }] })).toEqual([["unknown-key", "bounds.0.atleast"]]);
    expect(issues({ bounds: {} })).toEqual([["wrong-type", "bounds"]]);
    expect(issues({ bounds: [null] })).toEqual([["wrong-type", "bounds.0"]]);
    expect(issues({ around: null })).toEqual([["wrong-type", "around"]]);
    expect(raisedBy(() => sampleWeights(["a"], undefined as never))[0]!.code).toBe("wrong-type");
  });

  it("are checked one by one", () => {
    const found = raisedBy(() =>
      within([{ of: "x" }, { of: "a", atLeast: 0.5, atMost: 0.2 }, { of: "a" }, { of: "b", atMost: 40 }], ["a", "b"]),
    );
    expect(found.map(({ code, path }) => [code, path])).toEqual([
      ["unknown-node", "bounds.x"],
      ["duplicate-id", "bounds.a"],
      ["empty-range", "bounds.a.atMost"],
      ["out-of-range", "bounds.b.atMost"],
    ]);
  });
});
