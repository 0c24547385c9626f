import fc from "fast-check";
import { describe } from "vitest";
import { creditLaws } from "./credit.js";
import type { SharedDeal } from "./credit.js";
import { obeys } from "./obeys.js";

const PEOPLE = ["ana", "bo", "cy", "dora"];

/** Shares of one to four people, in thousandths; the last has what is left. */
const mills = fc
  .tuple(
    fc.shuffledSubarray(PEOPLE, { minLength: 1 }),
    fc.array(fc.integer({ min: 0, max: 250 }), { minLength: 4, maxLength: 4 }),
  )
  .map(([people, parts]) => {
    const given = parts.slice(0, people.length - 1);
    const left = 1000 - given.reduce((sum, part) => sum + part, 0);
    return people.map((id, k) => [id, k < given.length ? given[k]! : left] as const);
  });

const deals: fc.Arbitrary<SharedDeal[]> = fc.array(
  fc.record({ cents: fc.integer({ min: -3_000_000, max: 3_000_000 }), day: fc.integer({ min: 1, max: 9 }), mills }),
  { minLength: 1, maxLength: 6 },
);

describe("deals that are shared", () => {
  obeys(creditLaws, deals, 60);
});
