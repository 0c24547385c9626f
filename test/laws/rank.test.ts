import fc from "fast-check";
import { describe } from "vitest";
import { UNSCORED } from "scorewright/numeric";
import { ROWS, obeys } from "./obeys.js";
import { longRankLaws, rankLaws } from "./rank.js";
import { tieLaws } from "./ties.js";

const unit = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 3, arbitrary: fc.integer({ min: -1500, max: 120000 }) },
  { weight: 1, arbitrary: fc.constant(UNSCORED) },
);

const units = fc.array(unit, { maxLength: 40 }).map((list) => Int32Array.from(list));

describe("every convention for ties", () => {
  obeys(tieLaws, units, 100);
});

describe("competition ranks", () => {
  obeys(rankLaws, units);
  obeys(longRankLaws, fc.constantFrom(...ROWS));
});
