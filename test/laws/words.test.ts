import { describe } from "vitest";
import { obeys } from "./obeys.js";
import { graded, wordLaws } from "./words.js";

describe("what words earn", () => {
  obeys(wordLaws, graded, 100);
});
