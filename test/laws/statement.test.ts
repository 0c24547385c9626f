import { describe } from "vitest";
import { cases } from "../arbitraries/cases.js";
import { obeys } from "./obeys.js";
import { byAccount, paidCases, splitLaws, statementLaws } from "./statement.js";

describe("a statement", () => {
  obeys(statementLaws, paidCases(cases()));
});

describe("a plan paid on amounts", () => {
  obeys(splitLaws, paidCases(cases().map(byAccount)));
});
