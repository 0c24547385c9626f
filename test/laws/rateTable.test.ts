import { describe } from "vitest";
import { tiersSpec } from "../arbitraries/tiers.js";
import { obeys } from "./obeys.js";
import { tierLaws } from "./rateTable.js";

describe("a table of tiers", () => {
  obeys(tierLaws, tiersSpec);
});
