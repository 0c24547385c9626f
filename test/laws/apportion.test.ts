import { describe } from "vitest";
import { apportionLaws, boundedLaws, boundedSharings, sharings } from "./apportion.js";
import { obeys } from "./obeys.js";

describe("apportioning", () => {
  obeys(apportionLaws, sharings, 400);
});

describe("apportioning within bounds", () => {
  obeys(boundedLaws, boundedSharings, 600);
});
