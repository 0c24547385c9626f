import { factName, testOf } from "../method/condition.js";
import type { Condition, Fact, Scalar, TestName } from "../method/condition.js";
import { decimal, textOf } from "../money/decimal.js";
import type { AskedStep } from "./asked.js";
import type { StepList } from "./rule.js";
import type { Position, Read, StepTest } from "./step.js";

/** What happens where a condition is unknown. */
export type OnUnknown = "pass" | "fail" | "hold";

/** A condition in steps: when it passes, and when the figure is withheld; these two are never unknown. */
export interface Decision {
  /** The three-valued truth itself. */
  readonly truth: Position;
  /** True where the condition holds, or is unknown and passes. */
  readonly passes: Position;
  /** True where the condition is unknown and withholds. */
  readonly held: Position;
  /** The condition, part by part. */
  readonly asked: AskedStep;
}

/**
 * Writes a condition as steps.
 *
 * @param list where the steps go
 * @param condition the condition; it may not ask about fields of records
 * @returns the position of its three-valued truth
 * @example
 * const list = new StepList(); conditionSteps(list, { node: "total", atLeast: 80 })
 * list.steps[1] // => { op: "test", of: 0, test: { atLeast: "80" } }
 */
export function conditionSteps(list: StepList, condition: Condition): Position {
  return askedSteps(list, condition).at;
}

/** Writes a condition as steps, and says where each of its parts stands. */
function askedSteps(list: StepList, condition: Condition): AskedStep {
  if ("all" in condition) {
    const all = condition.all.map((part) => askedSteps(list, part));
    return { at: list.add({ op: "both", of: all.map(({ at }) => at) }), all };
  }
  if ("any" in condition) {
    const any = condition.any.map((part) => askedSteps(list, part));
    return { at: list.add({ op: "either", of: any.map(({ at }) => at) }), any };
  }
  if ("not" in condition) {
    const not = askedSteps(list, condition.not);
    return { at: list.add({ op: "not", of: not.at }), not };
  }
  const [name, against] = testOf(condition);
  return { at: list.add({ op: "test", of: list.read(readOf(condition)), test: stepTest(name, against) }) };
}

/**
 * Writes a condition as steps together with what happens where it is unknown.
 *
 * @param list where the steps go
 * @param condition the condition
 * @param onUnknown `pass`, `fail` or `hold`
 * @returns when it passes and when it withholds
 * @example
 * const list = new StepList(); decided(list, { node: "total", atLeast: 80 }, "fail").passes < list.steps.length // => true
 */
export function decided(list: StepList, condition: Condition, onUnknown: OnUnknown): Decision {
  const asked = askedSteps(list, condition);
  const truth = asked.at;
  const known = list.add({ op: "test", of: truth, test: { present: true } });
  const unknown = list.add({ op: "not", of: known });
  const passes = list.add(
    onUnknown === "pass" ? { op: "either", of: [unknown, truth] } : { op: "both", of: [known, truth] },
  );
  const never = list.add({ op: "both", of: [known, unknown] });
  return { truth, passes, held: onUnknown === "hold" ? unknown : never, asked };
}

function readOf(fact: Fact): Read {
  switch (factName(fact)) {
    case "metric": {
      const { metric, of } = fact as Extract<Fact, { metric: string }>;
      return of === undefined || of === "value" ? { metric } : { metric, of };
    }
    case "node":
      return { node: (fact as { node: string }).node };
    case "rank":
      return { rank: (fact as { rank: string }).rank };
    case "quadrant":
      return { quadrant: (fact as { quadrant: string }).quadrant };
    default:
      return { attribute: (fact as { attribute: string }).attribute };
  }
}

function stepTest(name: TestName, against: Scalar | readonly Scalar[]): StepTest {
  if (name === "present") return { present: against as boolean };
  if (name === "in") return { in: (against as readonly Scalar[]).map(figureText) };
  const text = figureText(against as Scalar);
  // The word is one of the tests that are held against one text; which one is known only here, at run time.
  return { [name]: text } as unknown as StepTest;
}

function figureText(value: Scalar): string {
  return typeof value === "number" ? textOf(decimal(value)) : String(value);
}
