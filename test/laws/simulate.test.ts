import { describe } from "vitest";
import { obeys } from "./obeys.js";
import { drawings, experiments, sampleLaws, simulateLaws } from "./simulate.js";

describe("experiments with weights and rankings", () => {
  obeys(simulateLaws, experiments, 150);
});

describe("weights drawn by chance", () => {
  obeys(sampleLaws, drawings, 150);
});
