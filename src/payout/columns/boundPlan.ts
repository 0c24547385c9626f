import type { Position } from "../step.js";
import { Operand, spread } from "./binding.js";
import type { Kernel } from "./binding.js";
import { Block, roomFor } from "./block.js";
import { cellsFor, putFigure } from "./cells.js";
import type { Cells } from "./cells.js";
import type { ColumnPlan, PlannedStep } from "./plan.js";
import type { Shape } from "./shape.js";
import type { StepColumn } from "./sources.js";

/** A plan with the cells and kernels of one run. */
export class BoundPlan {
  /** The rows that are run next. */
  readonly block: Block;
  private readonly cells = new Map<Position, { readonly shape: Shape; readonly cells: Cells }>();
  private readonly spreads = new Map<string, Cells>();
  private readonly kernels: (() => void)[] = [];

  /**
   * @param plan the plan
   * @param rows how many rows there are
   */
  constructor(
    private readonly plan: ColumnPlan,
    private readonly rows: number,
  ) {
    this.block = new Block(offsetsOf(plan));
    for (const step of plan.steps) this.bind(step);
  }

  /** Runs the steps on the rows of the block. */
  runBlock(): void {
    for (const kernel of this.kernels) kernel();
  }

  /** The values of a step in the block. */
  cellsAt(at: Position): Cells {
    return this.cells.get(at)!.cells;
  }

  /** What is known of the values of a step. */
  shapeAt(at: Position): Shape {
    return this.cells.get(at)!.shape;
  }

  private bind({ at, shape, operands, compiled }: PlannedStep): void {
    if (shape.same !== undefined) {
      this.cells.set(at, { shape, cells: this.filled(shape, this.roomOf(null)) });
      return;
    }
    const cells = cellsFor(shape, this.roomOf(shape.lines));
    this.cells.set(at, { shape, cells });
    if (compiled === null) {
      this.push(shape.lines, loader(this.plan.facts.get(at)!, shape.lines, cells));
      return;
    }
    // A total reads lines and gives rows; every other step has the lines of its operands.
    const grain = operands.map((operand) => this.shapeAt(operand).lines).find((lines) => lines !== null) ?? null;
    const ports = operands.map((operand) => this.operand(operand, grain));
    this.push(grain, compiled.bind({ operands: ports, shape, out: cells, room: this.roomOf(grain) }));
  }

  private operand(at: Position, grain: string | null): Operand {
    const { shape, cells } = this.cells.get(at)!;
    const own = grain === null || grain === shape.lines ? cells : this.spreadTo(at, grain);
    const push = (kernel: Kernel) => {
      this.push(grain, kernel);
    };
    return new Operand(shape, own, push, this.roomOf(grain));
  }

  /** The values of rows, brought to their lines once for all steps that read them there. */
  private spreadTo(at: Position, lines: string): Cells {
    const key = `${at} ${lines}`;
    const before = this.spreads.get(key);
    if (before !== undefined) return before;
    const { shape, cells } = this.cells.get(at)!;
    const room = this.roomOf(lines);
    const wide = shape.same === undefined ? spread(shape, cells, lines, room) : null;
    if (wide !== null) this.push(lines, wide.kernel);
    const found = wide?.cells ?? this.filled(shape, room);
    this.spreads.set(key, found);
    return found;
  }

  private filled(shape: Shape, room: number): Cells {
    const cells = cellsFor(shape, room);
    for (let place = 0; place < room; place++) putFigure(shape, cells, place, shape.same!);
    return cells;
  }

  private roomOf(lines: string | null): number {
    return roomFor(this.rows, lines === null ? null : this.block.offsets.get(lines)!);
  }

  private push(lines: string | null, kernel: Kernel): void {
    const { block } = this;
    this.kernels.push(() => {
      kernel(block.count(lines), block);
    });
  }
}

function offsetsOf({ steps, facts }: ColumnPlan): Map<string, Int32Array> {
  const read = steps.flatMap(({ at, shape }) => {
    const offsets = facts.get(at)?.offsets;
    return shape.lines === null || offsets === undefined ? [] : [[shape.lines, offsets] as const];
  });
  return new Map(read);
}

function loader(fact: StepColumn, lines: string | null, cells: Cells): Kernel {
  return (count, block) => {
    const from = block.first(lines);
    if (fact.kind === "figure") fact.load(from, from + count, cells.wholes, cells.rests);
    else if (fact.kind === "decimal") {
      for (let place = 0; place < count; place++) cells.decimals[place] = fact.at(from + place);
    } else cells.codes.set(fact.codes.subarray(from, from + count));
  };
}
