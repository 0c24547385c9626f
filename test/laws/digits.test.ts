import { describe } from "vitest";
import { digitLaws, facing } from "./digits.js";
import { obeys } from "./obeys.js";

describe("the figure of a step", () => {
  obeys(digitLaws, facing, 1000);
});
