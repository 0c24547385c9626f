import { describe } from "vitest";
import { obeys } from "./obeys.js";
import { axes, axisLaws, flipLaws } from "./quadrant.js";

describe("an axis of a quadrant", () => {
  obeys(axisLaws, axes, 400);
});

describe("the probability of another cell", () => {
  obeys(flipLaws, axes, 400);
});
