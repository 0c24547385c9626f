import type { Truth } from "../../method/truth.js";
import type { Fraction } from "../../money/fraction.js";
import type { StepTest } from "../step.js";
import { isFigure } from "./pieces.js";
import type { PieceCell } from "./pieces.js";
import { constant, minus } from "./polynomial.js";
import type { Polynomial } from "./polynomial.js";
import { signAt } from "./roots.js";

/** Where a test may turn from true to false. */
export function testTurns(value: PieceCell, test: StepTest): Polynomial[] {
  if (!isFigure(value) || "present" in test) return [];
  return againstOf(test).map((against) => minus(value, constant(against)));
}

/** Whether a test holds on a stretch in which it does not turn. */
export function testedCell(value: PieceCell, test: StepTest, at: Fraction): Truth {
  if ("present" in test) return (value !== null) === test.present;
  if (value === null || typeof value === "boolean") return null;
  if (typeof value === "string") return textIs(value, test);
  const signs = againstOf(test).map((against) => signAt(minus(value, constant(against)), at));
  if ("equals" in test || "in" in test) return signs.includes(0);
  const [sign] = signs as [number];
  if ("atLeast" in test) return sign >= 0;
  if ("atMost" in test) return sign <= 0;
  return "moreThan" in test ? sign > 0 : sign < 0;
}

function textIs(value: string, test: Exclude<StepTest, { present: boolean }>): Truth {
  return "equals" in test || "in" in test ? againstOf(test).includes(value) : null;
}

function againstOf(test: Exclude<StepTest, { present: boolean }>): readonly string[] {
  if ("in" in test) return test.in;
  if ("equals" in test) return [test.equals];
  if ("atLeast" in test) return [test.atLeast];
  if ("atMost" in test) return [test.atMost];
  return ["moreThan" in test ? test.moreThan : test.lessThan];
}
