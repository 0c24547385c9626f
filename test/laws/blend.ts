import fc from "fast-check";
import { expect } from "vitest";
import {
  addChild,
  addProfiledChild,
  arithmeticMean,
  closeMean,
  geometricMean,
  harmonicMean,
  powerMean,
  strongest,
  weakest,
} from "scorewright/aggregate";
import type { MeanOptions, RunningMean } from "scorewright/aggregate";
import { share } from "../arbitraries/figures.js";
import { columnFrom, isNear } from "./obeys.js";
import type { Law } from "./obeys.js";

/** A node's children for one person: what each earned, NaN where it is missing, and what it weighs. */
export interface Children {
  readonly mean: keyof typeof MEANS;
  readonly shares: readonly number[];
  readonly weights: readonly number[];
}

const power = (exponent: number) => (values: readonly number[], options: MeanOptions) =>
  powerMean(values, { ...options, exponent });

/** The means of a row, with the exponent each stands for. */
export const MEANS = {
  arithmeticMean,
  geometricMean,
  harmonicMean,
  "powerMean 2": power(2),
  "powerMean 0.5": power(0.5),
  "powerMean -3": power(-3),
  min: weakest,
  max: strongest,
};

const ABOVE_ARITHMETIC: readonly Children["mean"][] = ["powerMean 2", "max"];

const meanOf = ({ mean, shares, weights }: Children, minimumCoverage = 0) =>
  MEANS[mean](shares, { weights, missing: { kind: "renormalise", minimumCoverage } });

const places = ({ shares, weights }: Children) =>
  shares.flatMap((one, k) => (Number.isNaN(one) ? [] : [{ share: one, weight: weights[k]! }]));

/** True of every way to join children, whatever is missing. */
export const blendLaws: readonly Law<Children>[] = [
  {
    name: "lies between the least and the greatest of what is present and weighs anything",
    holds: (children) => {
      const counted = places(children).filter(({ weight }) => weight > 0);
      const found = meanOf(children);
      if (counted.length === 0) {
        expect(found).toBeNaN();
        return;
      }
      const shares = counted.map((one) => one.share);
      expect(found).toBeGreaterThanOrEqual(Math.min(...shares) - 1e-12);
      expect(found).toBeLessThanOrEqual(Math.max(...shares) + 1e-12);
    },
  },
  {
    name: "asks only how weights stand to each other",
    holds: (children, draw) => {
      const factor = draw(fc.constantFrom(2, 0.25, 1024, 3, 0.1, 100));
      const scaled = { ...children, weights: children.weights.map((weight) => weight * factor) };
      const [before, after] = [meanOf(children), meanOf(scaled)];
      expect(Object.is(before, after) || isNear(before, after, 1e-12, 1e-3)).toBe(true);
    },
  },
  {
    name: "gives the weight of a missing child to the others, to the last bit",
    holds: (children) => {
      const present = places(children);
      const others = {
        ...children,
        shares: present.map((one) => one.share),
        weights: present.map(({ weight }) => weight),
      };
      expect(Object.is(meanOf(children), meanOf(others))).toBe(true);
    },
  },
  {
    name: "does not notice a child that weighs nothing",
    holds: (children, draw) => {
      const place = draw(fc.nat(children.shares.length));
      const shares = [...children.shares.slice(0, place), draw(share), ...children.shares.slice(place)];
      const weights = [...children.weights.slice(0, place), 0, ...children.weights.slice(place)];
      expect(Object.is(meanOf(children), meanOf({ ...children, shares, weights }))).toBe(true);
    },
  },
  {
    name: "is not above the arithmetic mean of the same children, or not below it where strength counts more",
    holds: (children) => {
      const apart = meanOf(children) - meanOf({ ...children, mean: "arithmeticMean" });
      expect((ABOVE_ARITHMETIC.includes(children.mean) ? -apart : apart) > 1e-12).toBe(false);
    },
  },
  {
    name: "is missing as a whole below its minimum coverage, and only there",
    holds: (children) => {
      const all = children.weights.reduce((sum, weight) => sum + weight, 0);
      const there = places(children).reduce((sum, { weight }) => sum + weight, 0);
      expect(Number.isNaN(meanOf(children, there === 0 ? 0 : Math.max(0, there / all - 1e-9)))).toBe(there === 0);
      if (there > 0 && there < all) expect(Number.isNaN(meanOf(children, Math.min(1, there / all + 1e-9)))).toBe(true);
    },
  },
];

/** True of the kernels that add children up, with and without profiles. */
export const blendKernelLaws: readonly Law<"arithmeticMean" | "geometricMean">[] = [
  {
    name: "joins columns with the same bits as row by row, under every profile",
    holds: (mean, draw) => {
      const rows = draw(fc.constantFrom(1, 3, 4095, 4096));
      const running: RunningMean = { exponent: mean === "arithmeticMean" ? 1 : 0, minimumCoverage: 0.5 };
      const children = [0, 1, 2].map(() => columnFrom(draw, share, rows));
      const weights = children.map(() => Float64Array.of(draw(fc.nat(9)) / 10, draw(fc.nat(9)) / 10));
      const from = draw(fc.nat(5));
      const codes = Uint8Array.from({ length: from + rows }, (_, row) => row % 2);
      const all = Float64Array.of(0, 1).map((_, code) => weights.reduce((sum, own) => sum + own[code]!, 0));
      const sums = () => {
        const weight = new Float64Array(rows);
        return { sum: new Float64Array(rows), weight, there: weight };
      };
      const [profiled, alike] = [sums(), sums()];
      children.forEach((column, k) => addProfiledChild(running, column, weights[k]!, codes, from, rows, profiled));
      children.forEach((column, k) => addChild(running, column, weights[k]![0]!, rows, alike));
      closeMean(running, all, codes, from, rows, profiled);
      closeMean(running, all, null, from, rows, alike);
      const own = (row: number, code: number) => {
        const shares = children.map((column) => column[row]!);
        return meanOf({ mean, shares, weights: weights.map((weight) => weight[code]!) }, 0.5);
      };
      expect(profiled.sum.findIndex((found, row) => !Object.is(found, own(row, codes[from + row]!)))).toBe(-1);
      expect(alike.sum.findIndex((found, row) => !Object.is(found, own(row, 0)))).toBe(-1);
    },
  },
];
