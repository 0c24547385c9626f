import { describe } from "vitest";
import { cases } from "../arbitraries/cases.js";
import { ruleCurves } from "../arbitraries/ruleCurves.js";
import { obeys } from "./obeys.js";
import { payoutCurveLaws } from "./payoutCurve.js";
import { curves, personCurveLaws } from "./personCurve.js";
import { paidCases } from "./statement.js";

/** How many curves are drawn for each law; `npm run curves` draws more. */
const [RULES, SCHEMES] = (process.env["CURVES"] ?? "200,20").split(",").map(Number);

describe("the payout curve of drawn rules", () => {
  obeys(payoutCurveLaws, ruleCurves, RULES);
});

describe("the payout curve of somebody's drawn plan", () => {
  obeys(personCurveLaws, curves(paidCases(cases())), SCHEMES);
});
