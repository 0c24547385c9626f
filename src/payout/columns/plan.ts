import { linesOfSteps } from "../lines.js";
import { operandsOf } from "../operands.js";
import { isShared } from "../shared.js";
import type { Pointwise } from "../run.js";
import type { Position, Step } from "../step.js";
import { mostLines } from "./block.js";
import { ZERO, exactly } from "../../money/decimal.js";
import type { Compiled, Outcome } from "./compiled.js";
import { compile, decided, placesOf } from "./decided.js";
import { shapeOf } from "./shape.js";
import type { Shape } from "./shape.js";
import type { ColumnFacts, StepColumn } from "./sources.js";
import { sumColumns } from "./sums.js";

/** A step of a plan. */
export interface PlannedStep {
  /** Its position in the list. */
  readonly at: Position;
  /** The step. */
  readonly step: Step;
  /** What is known of its values. */
  readonly shape: Shape;
  /** The steps that it reads, after those that change nothing are left out. */
  readonly operands: readonly Position[];
  /** How it is reckoned; null for facts, and for what is the same for everybody. */
  readonly compiled: Compiled | null;
}

/** How a list of steps is run over columns: the steps that are needed, in order. */
export interface ColumnPlan {
  /** The steps. */
  readonly steps: readonly PlannedStep[];
  /** Where the value of each position asked for is found: some steps only hand another one on. */
  readonly found: ReadonlyMap<Position, Position>;
  /** The facts that are read, by position. */
  readonly facts: ReadonlyMap<Position, StepColumn>;
}

/**
 * Plans a run: from the digits and the greatest of all inputs, what is known of every step, and with it how it is reckoned.
 *
 * A step whose operands are the same for everybody is run once, here. Presence of what nobody lacks is true, and what hangs
 * on it follows; so a plan without missing facts costs no more than its arithmetic.
 *
 * @param steps the steps, each naming earlier ones
 * @param facts where facts come from
 * @param wanted the positions whose values are asked for
 * @returns the plan
 */
export function planOf(steps: readonly Step[], facts: ColumnFacts, wanted: readonly Position[]): ColumnPlan {
  const planner = new Planner(steps, facts);
  needed(steps, wanted).forEach((at) => {
    planner.plan(at);
  });
  const found = new Map(wanted.map((at) => [at, planner.found.get(at)!]));
  const live = new Set<Position>(found.values());
  const kept = [...planner.planned.values()].reverse().filter(({ at, operands }) => {
    if (!live.has(at)) return false;
    for (const operand of operands) live.add(operand);
    return true;
  });
  return { steps: kept.reverse(), found, facts: planner.facts };
}

function needed(steps: readonly Step[], wanted: readonly Position[]): Position[] {
  const reached = new Set(wanted);
  for (let at = steps.length - 1; at >= 0; at--)
    if (reached.has(at)) for (const operand of operandsOf(steps[at]!)) reached.add(operand);
  return [...reached].sort((a, b) => a - b);
}

/** Of one operand these come to that operand. */
const JOINING: readonly Step["op"][] = ["add", "multiply", "both", "either"];

class Planner {
  readonly planned = new Map<Position, PlannedStep>();
  readonly found = new Map<Position, Position>();
  readonly facts = new Map<Position, StepColumn>();
  private readonly lines: readonly (string | null)[];

  constructor(
    private readonly steps: readonly Step[],
    private readonly columns: ColumnFacts,
  ) {
    this.lines = linesOfSteps(steps);
  }

  plan(at: Position): void {
    const step = this.steps[at]!;
    if (step.op === "read") this.fact(at, this.columns.read(step.from));
    else if (step.op === "input") this.fact(at, this.columns.input?.(step.name) ?? null);
    else if (isShared(step)) this.fact(at, this.columns.shared?.(at) ?? null);
    else if (step.op === "constant") this.put(at, shapeOf(exactly(step.value), "figure"), [], null);
    else if (step.op === "running" || step.op === "total") this.sum(at, step.op, this.found.get(step.of)!);
    else this.pointwise(at, step);
  }

  private put(at: Position, shape: Shape, operands: readonly Position[], compiled: Compiled | null): void {
    this.planned.set(at, { at, step: this.steps[at]!, shape, operands, compiled });
    this.found.set(at, at);
  }

  private fact(at: Position, column: StepColumn | null): void {
    if (column === null) {
      this.put(at, shapeOf(null, "figure"), [], null);
      return;
    }
    this.facts.set(at, column);
    const lines = this.lines[at]!;
    if (column.kind === "text") {
      const { labels, unknown } = column;
      this.put(at, { kind: "text", labels, unknown, lines }, [], null);
    } else if (column.kind === "decimal") {
      this.put(at, { kind: "figure", digits: 0, most: null, unknown: true, lines }, [], null);
    } else {
      const { digits, most, unknown } = column;
      this.put(at, { kind: "figure", digits, most, unknown, lines }, [], null);
    }
  }

  /** A figure without lines is its own sum. */
  private sum(at: Position, op: "running" | "total", of: Position): void {
    const { shape } = this.planned.get(of)!;
    if (shape.kind !== "figure" || shape.lines === null) {
      this.found.set(at, of);
      return;
    }
    const compiled = sumColumns(op, shape, mostLines(this.offsetsOf(shape.lines)));
    this.put(at, shaped(compiled.outcome, op === "total" ? null : shape.lines), [of], compiled);
  }

  private offsetsOf(lines: string): Int32Array {
    const read = [...this.facts].find(([at, { offsets }]) => this.lines[at] === lines && offsets !== undefined);
    return read![1].offsets!;
  }

  /** A step that works line by line is left out only for one that does, too: sums over lines count them. */
  private pointwise(at: Position, step: Pointwise): void {
    const operands = operandsOf(step).map((operand) => this.found.get(operand)!);
    const shapes = operands.map((operand) => this.planned.get(operand)!.shape);
    const lines = shapes.map((shape) => shape.lines).find((metric) => metric !== null) ?? null;
    const standsFor = (shape: Shape) => shape.lines === lines;
    const value = decided(step, shapes);
    if (typeof value === "number" && standsFor(shapes[value]!)) {
      this.found.set(at, operands[value]!);
      return;
    }
    if (typeof value === "object" && standsFor(value)) {
      this.put(at, value, [], null);
      return;
    }
    const all = operands.map((_, place) => place);
    const joined = step.op === "both" || step.op === "either" ? placesOf(step, shapes) : all;
    const places = joined.some((place) => standsFor(shapes[place]!)) ? joined : all;
    if (places.length === 1 && (operands.length > 1 || JOINING.includes(step.op))) {
      this.found.set(at, operands[places[0]!]!);
      return;
    }
    const left = places.map((place) => shapes[place]!);
    const compiled = compile(step, left);
    const { outcome } = compiled;
    if (outcome.kind === "figure" && outcome.most === 0n && !outcome.unknown && lines === null) {
      this.put(at, shapeOf(ZERO, "figure"), [], null);
      return;
    }
    this.put(
      at,
      shaped(compiled.outcome, lines),
      places.map((place) => operands[place]!),
      compiled,
    );
  }
}

function shaped(outcome: Outcome, lines: string | null): Shape {
  return { ...outcome, lines };
}
