import { describe } from "vitest";
import { boundedCases } from "../arbitraries/bounds.js";
import { boundedLaws, tiltLaws } from "./bounded.js";
import { obeys } from "./obeys.js";

describe("bounded weights", () => {
  obeys(boundedLaws, boundedCases, 400);
});

describe("tilted weights", () => {
  obeys(tiltLaws, boundedCases, 400);
});
