import fc from "fast-check";
import { describe } from "vitest";
import { figure, maybe } from "../arbitraries/figures.js";
import { obeys } from "./obeys.js";
import { centLaws, rollUpLaws } from "./rollUp.js";

const team = maybe(fc.constantFrom("north", "south", "east", "Ost", "b"), 1);

/** The plain loop has no answer to products below 10^−308. */
const anyUpTo = (most: number) =>
  fc.double({ min: -most, max: most, noNaN: true }).map((any) => (Math.abs(any) < 1e-60 ? 0 : any));

const weight = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 900 }) },
  { weight: 2, arbitrary: anyUpTo(1e6).map(Math.abs) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 0 }) },
);

const wild = fc.oneof({ weight: 4, arbitrary: figure }, { weight: 1, arbitrary: anyUpTo(1e12) });

const populations = (x: fc.Arbitrary<number>) =>
  fc.array(fc.record({ team, x: maybe(x), weight: maybe(weight, 1) }), { maxLength: 40 });

const cents = fc.oneof(
  fc.integer({ min: -20000, max: 3_000_000 }).map((units) => units / 100),
  fc.integer({ min: 0, max: 1e12 }).map((units) => units / 100),
);

describe("teams of people with any figures", () => {
  obeys(rollUpLaws, populations(wild));
});

describe("teams of people with amounts", () => {
  obeys(centLaws, populations(cents));
});
