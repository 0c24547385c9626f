import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";
import type { Facts, Figure, Result } from "./run.js";
import { runSteps } from "./run.js";
import type { Position, Read, Step } from "./step.js";

/** A figure that a line of the statement shows beside its amount. */
export interface Operand {
  /** A word of the catalogue: "base", "quota", "times". */
  readonly name: string;
  /** The step it comes from. */
  readonly at: Position;
}

/**
 * A rule as steps of its own. Its `input` steps are where it joins others: "amount" is the figure so far.
 *
 * It is plain JSON, and whoever joins rules only shifts positions.
 */
export interface Rule {
  /** The steps, with inputs first. */
  readonly steps: readonly Step[];
  /** The step with the figure it comes to. */
  readonly result: Position;
  /** The step that is true where the figure is withheld. */
  readonly held?: Position;
  /** Whether it waits while a part of the amount is withheld, because what it adds hangs on the whole of it. */
  readonly waits?: true;
  /** What a statement shows beside the amount. */
  readonly operands: readonly Operand[];
  /** The places that the rule pays for, where it is a contest. */
  readonly contest?: Contest;
}

/** Which places of which ranking are paid, and how many people it takes. */
export interface Contest {
  /** The ranking. */
  readonly rank: string;
  /** How many places are paid. */
  readonly places: number;
  /** The least number of ranked people. */
  readonly minimumField: number;
}

/** Collects steps, reading every fact and writing every constant only once. */
export class StepList {
  /** The steps so far. */
  readonly steps: Step[] = [];
  private readonly known = new Map<string, Position>();

  /**
   * Adds a step, or finds the same one.
   *
   * @param step the step
   * @returns its position
   */
  add(step: Step): Position {
    const key = JSON.stringify(step);
    const before = this.known.get(key);
    if (before !== undefined) return before;
    this.known.set(key, this.steps.length);
    return this.steps.push(step) - 1;
  }

  /**
   * Adds a step that reads a fact.
   *
   * @param from the fact
   * @returns its position
   */
  read(from: Read): Position {
    return this.add({ op: "read", from });
  }

  /**
   * Adds a constant.
   *
   * @param value decimal text
   * @returns its position
   */
  constant(value: string): Position {
    return this.add({ op: "constant", value });
  }

  /**
   * Joins a rule to the list.
   *
   * @param rule the rule
   * @param inputs the positions that its inputs stand for
   * @returns where its steps have come to stand
   */
  join(rule: Rule, inputs: Readonly<Record<string, Position>>): Pick<Rule, "result" | "held" | "operands"> {
    const places: Position[] = [];
    for (const step of rule.steps) {
      places.push(step.op === "input" && step.name in inputs ? inputs[step.name]! : this.add(moved(step, places)));
    }
    return {
      result: places[rule.result]!,
      ...(rule.held === undefined ? {} : { held: places[rule.held]! }),
      operands: rule.operands.map(({ name, at }) => ({ name, at: places[at]! })),
    };
  }
}

/**
 * Runs one rule by itself.
 *
 * @param rule the rule
 * @param inputs every input that it asks for: "base" for a way to pay on something, "amount" for a step after it
 * @param read gives the facts it reads: metrics, places, codes; every fact is unknown when left out
 * @returns the figure it comes to, and whether it is withheld
 * @throws Fault "missing-input" where the rule asks for an input that is not given; one may be null, for unknown
 * @example
 * const none = { steps: [{ op: "input", name: "amount" }], result: 0, operands: [] }
 * textOf(applyRule(none, { amount: decimal(5) }).figure) // => "5"
 */
export function applyRule(
  rule: Rule,
  inputs: Readonly<Record<string, Figure>>,
  read: Facts["read"] = () => null,
): { figure: Result; held: boolean } {
  const missing = rule.steps.find((step) => step.op === "input" && !Object.hasOwn(inputs, step.name));
  if (missing?.op === "input") throw missingInput(missing.name, inputs);
  const results = runSteps(rule.steps, { read, input: (name) => inputs[name] ?? null });
  return { figure: results[rule.result]!, held: rule.held !== undefined && results[rule.held] === true };
}

function missingInput(name: string, inputs: Readonly<Record<string, Figure>>) {
  const remedy = `pass { ${name}: decimal("…") }, or null where it is unknown`;
  const expected = `the input "${name}", which the rule asks for`;
  return fault({
    code: "missing-input",
    path: `inputs.${name}`,
    received: outlined(Object.keys(inputs)),
    expected,
    remedy,
  });
}

function moved(step: Step, places: readonly Position[]): Step {
  const at = (position: Position) => places[position]!;
  switch (step.op) {
    case "input":
    case "read":
    case "constant":
      return step;
    case "add":
    case "multiply":
    case "both":
    case "either":
      return { ...step, of: step.of.map(at) };
    case "ratio":
      return { ...step, of: [at(step.of[0]), at(step.of[1])] };
    case "choose":
      return { ...step, when: at(step.when), then: at(step.then), otherwise: at(step.otherwise) };
    case "table":
      return { ...step, of: at(step.of), ...(step.scale === undefined ? {} : { scale: at(step.scale) }) };
    case "limit":
      return {
        ...step,
        of: at(step.of),
        ...(step.atLeast === undefined ? {} : { atLeast: at(step.atLeast) }),
        ...(step.atMost === undefined ? {} : { atMost: at(step.atMost) }),
      };
    default:
      return { ...step, of: at(step.of) };
  }
}
