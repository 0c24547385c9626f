import { describe } from "vitest";
import { swotCases } from "../arbitraries/swot.js";
import { obeys } from "./obeys.js";
import { swotLaws } from "./swot.js";

describe("what follows from strengths, weaknesses, opportunities and threats", () => {
  obeys(swotLaws, swotCases, 400);
});
