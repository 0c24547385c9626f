import { both, either, not } from "../method/truth.js";
import type { Truth } from "../method/truth.js";
import { ONE, ZERO, exactly } from "../money/decimal.js";
import type { Exactly } from "../money/decimal.js";
import { quotient, round } from "../money/round.js";
import { gridAt, placeOn } from "./grid.js";
import { operandsOf } from "./operands.js";
import { tableAt } from "./rateTable.js";
import type { MapEntry, Position, Read, SharedStep, Step, StepTest } from "./step.js";

/** One figure of a payout: a decimal, a text, a truth, or null for unknown. */
export type Figure = Exactly | string | boolean | null;

/** What a step comes to: one figure, or one per credit line. */
export type Result = Figure | readonly Figure[];

/** Where the facts and inputs of one person come from. */
export interface Facts {
  /** The value of a fact: figures as decimals, codes as text, null when unknown; credit lines as a list. */
  readonly read: (from: Read) => Result;
  /** The value of a named input of a rule run by itself; with a figure, what the input is at that figure. */
  readonly input?: (name: string, at?: Figure) => Figure;
  /** What a step that hangs on several people came to for this one. */
  readonly shared?: (position: Position) => Figure;
}

/**
 * Runs a list of steps for one person, in exact decimals.
 *
 * Running a person *is* the replay: the results of all steps are kept, and the statement and the explanation read them.
 *
 * @param steps the steps, each naming earlier ones by position
 * @param facts the person's facts
 * @returns one result per step
 * @example
 * const steps = [{ op: "constant", value: "0.08" }, { op: "constant", value: "1200" }, { op: "multiply", of: [0, 1] }]
 * textOf(runSteps(steps, { read: () => null })[2]) // => "96"
 */
export function runSteps(steps: readonly Step[], facts: Facts): Result[] {
  const results: Result[] = [];
  for (const step of steps) results.push(result(step, results, facts));
  return results;
}

/**
 * Runs only some steps of a list.
 *
 * @param steps the steps
 * @param facts the person's facts
 * @param wanted whether a step is run; whatever it reads must be, too
 * @returns one result per step; null for those left out
 * @example
 * const steps = [{ op: "constant", value: "2" }, { op: "constant", value: "3" }]
 * runSome(steps, { read: () => null }, (position) => position === 1)[0] // => null
 */
export function runSome(steps: readonly Step[], facts: Facts, wanted: (position: Position) => boolean): Result[] {
  const results: Result[] = [];
  for (const step of steps) results.push(wanted(results.length) ? result(step, results, facts) : null);
  return results;
}

function result(step: Step, done: readonly Result[], facts: Facts): Result {
  switch (step.op) {
    case "input":
      return facts.input?.(step.name, step.at === undefined ? undefined : (done[step.at] as Figure)) ?? null;
    case "read":
      return facts.read(step.from);
    case "constant":
      return exactly(step.value);
    case "running":
      return runningSums(lines(done[step.of]!));
    case "total":
      return folded(lines(done[step.of]!), (a, b) => a.plus(b), ZERO);
    case "gather":
    case "allocate":
    case "standing":
      return facts.shared?.(done.length) ?? null;
    default:
      return lineByLine(step, done);
  }
}

/** The steps that work on one figure at a time; where an operand has one figure per credit line, so has the result. */
export type Pointwise = Exclude<Step, SharedStep | { op: "input" | "read" | "constant" | "running" | "total" }>;

function lineByLine(step: Pointwise, done: readonly Result[]): Result {
  const operands = operandsOf(step).map((position) => done[position]!);
  const count = operands.find(isLines)?.length;
  if (count === undefined) return pointwise(step, operands as readonly Figure[]);
  return Array.from({ length: count }, (_, line) =>
    pointwise(
      step,
      operands.map((operand) => (isLines(operand) ? operand[line]! : operand)),
    ),
  );
}

/**
 * Runs a step on one figure of each operand.
 *
 * @param step the step
 * @param operands the figures, in the order of {@link operandsOf}
 * @returns what it comes to
 * @example
 * pointwise({ op: "not", of: 0 }, [true]) // => false
 */
export function pointwise(step: Pointwise, operands: readonly Figure[]): Figure {
  const first = operands[0] as Figure;
  switch (step.op) {
    case "add":
      return folded(operands, (a, b) => a.plus(b), ZERO);
    case "multiply":
      return folded(operands, (a, b) => a.times(b), ONE);
    case "ratio":
      return folded(operands.slice(1), (a, b) => (b.isZero() ? null : quotient(a, b, step.digits)), first);
    case "table":
      return fromTable(step, first, step.scale === undefined ? ONE : operands[1]!);
    case "grid":
      return fromGrid(step, operands);
    case "map":
      return mapped(step.values, step.otherwise, first);
    case "limit":
      return limited(step, operands);
    case "test":
      return tested(first, step.test);
    case "both":
      return both(operands as Truth[]);
    case "either":
      return either(operands as Truth[]);
    case "not":
      return not(first as Truth);
    case "choose":
      return first === null ? null : operands[first === true ? 1 : 2]!;
    case "round":
      return first === null ? null : round(first as Exactly, step.digits, step.mode);
  }
}

function folded(figures: readonly Figure[], join: (a: Exactly, b: Exactly) => Figure, start: Figure): Figure {
  let joined = start;
  for (const figure of figures)
    joined = joined === null || figure === null ? null : join(joined as Exactly, figure as Exactly);
  return joined;
}

/** A quota of zero or less scales nothing: what hangs on it is unknown. */
function fromTable(step: Step & { op: "table" }, x: Figure, q: Figure): Figure {
  if (x === null || q === null || (q as Exactly).lte(0)) return null;
  return tableAt(step.table, x as Exactly, q as Exactly);
}

/** As for a table: nothing is scaled by zero or less. */
function fromGrid({ grid }: Step & { op: "grid" }, operands: readonly Figure[]): Figure {
  if (operands.includes(null)) return null;
  const [x, y, ofX, ofY] = operands as [Exactly, Exactly, Exactly, Exactly];
  if (ofX.lte(0) || ofY.lte(0)) return null;
  return gridAt(grid, placeOn(grid.x, grid.mode, x, ofX), placeOn(grid.y, grid.mode, y, ofY));
}

function mapped(values: readonly MapEntry[], otherwise: string | undefined, of: Figure): Figure {
  if (of === null) return null;
  const entry = values.find(({ is }) => (typeof of === "string" ? is === of : exactly(is).eq(of as Exactly)));
  const value = entry?.value ?? otherwise;
  return value === undefined ? null : exactly(value);
}

function limited(step: Step & { op: "limit" }, operands: readonly Figure[]): Figure {
  if (operands.includes(null)) return null;
  const [value, ...bounds] = operands as Exactly[];
  let kept = value!;
  if (step.atLeast !== undefined) kept = kept.lt(bounds[0]!) ? bounds[0]! : kept;
  const most = bounds[step.atLeast === undefined ? 0 : 1];
  if (step.atMost !== undefined) kept = kept.gt(most!) ? most! : kept;
  return kept;
}

function tested(value: Figure, test: StepTest): Truth {
  if ("present" in test) return (value !== null) === test.present;
  if (value === null || typeof value === "boolean") return null;
  if ("equals" in test) return same(value, test.equals);
  if ("in" in test) return test.in.some((item) => same(value, item));
  if (typeof value === "string") return null;
  if ("atLeast" in test) return value.gte(exactly(test.atLeast));
  if ("atMost" in test) return value.lte(exactly(test.atMost));
  return "moreThan" in test ? value.gt(exactly(test.moreThan)) : value.lt(exactly(test.lessThan));
}

function same(value: Exactly | string, against: string): boolean {
  return typeof value === "string" ? value === against : value.eq(exactly(against));
}

function runningSums(figures: readonly Figure[]): Figure[] {
  let sum: Figure = ZERO;
  return figures.map((figure) => (sum = folded([figure], (a, b) => a.plus(b), sum)));
}

function lines(value: Result): readonly Figure[] {
  return isLines(value) ? value : [value];
}

/**
 * Tells whether a step came to one figure per credit line.
 *
 * @param found the result of a step
 * @returns true for a list of figures
 * @example
 * isLines(null) // => false
 */
export function isLines(found: Result): found is readonly Figure[] {
  return Array.isArray(found);
}
