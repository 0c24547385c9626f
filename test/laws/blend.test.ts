import fc from "fast-check";
import { describe } from "vitest";
import { maybe, share } from "../arbitraries/figures.js";
import { MEANS, blendKernelLaws, blendLaws } from "./blend.js";
import type { Children } from "./blend.js";
import { joinLaws, joinedRows } from "./join.js";
import { obeys } from "./obeys.js";

const weight = fc.oneof(
  fc.constantFrom(0, 0.1, 0.2, 0.7, 1),
  fc.integer({ min: 1, max: 999 }).map((n) => n / 1000),
);
const child = fc.tuple(maybe(share), weight);

describe.each(Object.keys(MEANS) as Children["mean"][])("%s", (mean) => {
  const children: fc.Arbitrary<Children> = fc.array(child, { minLength: 1, maxLength: 7 }).map((drawn) => ({
    mean,
    shares: drawn.map(([one]) => one ?? NaN),
    weights: drawn.map(([, own]) => own),
  }));
  obeys(blendLaws, children);
});

describe.each(["arithmeticMean", "geometricMean"] as const)("the kernel of %s", (mean) => {
  obeys(blendKernelLaws, fc.constant(mean));
});

describe("a join", () => {
  obeys(joinLaws, joinedRows);
});
