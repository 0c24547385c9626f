import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publish } from "scorewright/numeric";
import { obeys } from "./obeys.js";
import { publishLaws } from "./publish.js";

describe("publishing", () => {
  obeys(publishLaws, fc.integer({ min: 0, max: 6 }));

  it.each([
    [1.005, 2, 1.01],
    [8.345, 2, 8.35],
    [0.285, 2, 0.29],
    [82.45, 1, 82.5],
    [-1.005, 2, -1],
    [-82.45, 1, -82.4],
    [2.5, 0, 3],
    [-2.5, 0, -2],
    [0.05, 1, 0.1],
  ])("gives %d at %i decimals as %d: half towards +∞", (points, precision, published) => {
    expect(publish(points, precision)).toBe(published);
  });
});
