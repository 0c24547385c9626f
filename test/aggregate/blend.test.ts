import { describe, expect, it } from "vitest";
import { addChild, addProfiledChild, closeBlend, column } from "scorewright";
import type { Blend } from "scorewright";

const blend = (minimumCoverage: number): Blend => ({ exponent: 1, missing: { kind: "renormalise", minimumCoverage } });
const empty = (rows: number) => ({ sum: new Float64Array(rows), weight: new Float64Array(rows) });

describe("a blend of a block of rows", () => {
  it("gives each row its mean and its coverage", () => {
    const sums = empty(3);
    addChild(blend(0.5), column([0.5, 1, null]), 0.4, 3, sums);
    addChild(blend(0.5), column([1, null, null]), 0.6, 3, sums);
    closeBlend(blend(0.5), column([1]), null, 0, 3, sums);
    expect(Array.from(sums.sum)).toEqual([0.8, NaN, NaN]);
    expect(Array.from(sums.weight)).toEqual([1, 0.4, 0]);
  });

  it("weighs each row by its profile", () => {
    const sums = empty(2);
    const profiles = Uint8Array.of(9, 0, 1);
    addProfiledChild(blend(0), column([1, 1]), column([0.25, 0.75]), profiles, 1, 2, sums);
    addProfiledChild(blend(0), column([0, 0]), column([0.75, 0.25]), profiles, 1, 2, sums);
    closeBlend(blend(0), column([1, 1]), profiles, 1, 2, sums);
    expect(Array.from(sums.sum)).toEqual([0.25, 0.75]);
  });
});
