import fc from "fast-check";
import { describe } from "vitest";
import { obeys } from "./obeys.js";
import { anyTruth, truthLaws } from "./truth.js";

describe("three-valued truth", () => {
  obeys(truthLaws, fc.array(anyTruth, { maxLength: 5 }));
});
