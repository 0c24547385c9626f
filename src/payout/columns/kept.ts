import { isShared } from "../shared.js";
import type { Position, Step } from "../step.js";
import { planOf } from "./plan.js";
import type { ColumnPlan } from "./plan.js";
import { formOf } from "./shape.js";
import type { Form } from "./shape.js";
import { mostLines } from "./block.js";
import type { ColumnFacts, StepColumn } from "./sources.js";

/** A plan, and what of its facts it hangs on; the facts themselves are let go. */
interface Kept {
  readonly wanted: readonly Position[];
  readonly plan: Omit<ColumnPlan, "facts">;
  readonly facts: ReadonlyMap<Position, Traits>;
}

interface Traits {
  readonly kind: StepColumn["kind"];
  readonly digits: number;
  readonly most: bigint;
  readonly unknown: boolean;
  readonly labels: readonly string[];
  /** The most credit lines that one row has; −1 without lines. */
  readonly lines: number;
}

const kept = new WeakMap<readonly Step[], Kept>();

/**
 * Plans a run, or finds the plan of the last run of the same steps, where its facts have the same digits and bounds.
 *
 * @param steps the steps
 * @param facts where facts come from
 * @param wanted the positions whose values are asked for
 * @returns the plan, about these facts
 */
export function keptPlan(steps: readonly Step[], facts: ColumnFacts, wanted: readonly Position[]): ColumnPlan {
  const before = kept.get(steps);
  if (before !== undefined && sameList(before.wanted, wanted)) {
    const read = factsOf(before.facts, facts, steps);
    if (read !== null) return { ...before.plan, facts: read };
  }
  const plan = planOf(steps, facts, wanted);
  const traits = [...plan.facts].map(([at, column]) => [at, traitsOf(column)] as const);
  kept.set(steps, { wanted: [...wanted], plan: { steps: plan.steps, found: plan.found }, facts: new Map(traits) });
  return plan;
}

/** What the plan reads, out of other facts; null where it would not be the same plan. */
function factsOf(
  traits: ReadonlyMap<Position, Traits>,
  facts: ColumnFacts,
  steps: readonly Step[],
): Map<Position, StepColumn> | null {
  const read = new Map<Position, StepColumn>();
  for (const [at, before] of traits) {
    const step = steps[at]!;
    const column = isShared(step)
      ? facts.shared?.(at)
      : step.op === "input"
        ? facts.input?.(step.name)
        : readOf(step, facts);
    if (column === null || column === undefined || !isAlike(before, traitsOf(column))) return null;
    read.set(at, column);
  }
  return read;
}

function readOf(step: Step, facts: ColumnFacts): StepColumn | null {
  return step.op === "read" ? facts.read(step.from) : null;
}

function traitsOf(column: StepColumn): Traits {
  const lines = column.offsets === undefined ? -1 : mostLines(column.offsets);
  const none = { digits: 0, most: 0n, unknown: true, labels: [], lines };
  if (column.kind === "decimal") return { kind: column.kind, ...none };
  if (column.kind === "text") return { ...none, kind: column.kind, labels: column.labels, unknown: column.unknown };
  const { kind, digits, most, unknown } = column;
  return { ...none, kind, digits, most, unknown };
}

function isAlike({ labels, ...a }: Traits, { labels: others, ...b }: Traits): boolean {
  const same = (Object.keys(a) as (keyof typeof a)[]).every((trait) => a[trait] === b[trait]);
  return same && (labels === others || sameList(labels, others));
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, place) => one === b[place]);
}

/** How one step of a plan is reckoned over columns. */
export interface ColumnForm {
  /** Its position in the list. */
  readonly step: Position;
  /** Its op. */
  readonly op: Step["op"];
  /** How it is reckoned; null for facts, and for what is the same for everybody. */
  readonly by: Form | null;
  /** How its figures are kept; null for texts and truths. */
  readonly kept: Form | null;
  /** Digits after the point. */
  readonly digits: number | null;
  /** No figure times 10^digits is larger; null for no bound, and for texts and truths. */
  readonly most: bigint | null;
}

/**
 * Says how a list of steps is run over columns: the guard that nothing is rounded, as a table.
 *
 * @param steps the steps
 * @param facts where facts come from
 * @param wanted the positions whose values are asked for
 * @returns one row per step that is run; steps that change nothing are left out
 * @example
 * const steps = [{ op: "read", from: { metric: "sold" } }, { op: "constant", value: "0.08" }, { op: "multiply", of: [0, 1] }]
 * const sold = wholeColumn(Float64Array.of(120000), 2)
 * columnForms(steps, { rows: 1, read: () => sold }, [2])[2].by // => "fast"
 */
export function columnForms(steps: readonly Step[], facts: ColumnFacts, wanted: readonly Position[]): ColumnForm[] {
  return keptPlan(steps, facts, wanted).steps.map(({ at, step, shape, compiled }) => ({
    step: at,
    op: step.op,
    by: compiled?.by ?? null,
    kept: shape.kind === "figure" ? formOf(shape.most) : null,
    digits: shape.kind === "figure" && shape.most !== null ? shape.digits : null,
    most: shape.kind === "figure" ? shape.most : null,
  }));
}
