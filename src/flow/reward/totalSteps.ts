import { StepList } from "../../payout/rule.js";
import type { Position, Step } from "../../payout/step.js";
import type { Payout } from "../payoutForm.js";

/** The steps of a plan, and what is asked of each row beside its total. */
export interface TotalSteps {
  /** The plan's steps, and those of the questions. */
  readonly steps: readonly Step[];
  /** True where a line that is shown withholds something. */
  readonly held: Position;
  /** True where a fact is missing, and a component pays nothing for that. */
  readonly unknown: Position;
  /** True where a figure lies beyond what a component pays on, and it refuses that. */
  readonly refused: Position;
}

const made = new WeakMap<Payout, TotalSteps>();

/**
 * Adds to the steps of a plan what totals without statements have to know of each row.
 *
 * @param payout the plan as steps
 * @returns the same steps in front, and where the answers stand; made once per plan
 */
export function totalSteps(payout: Payout): TotalSteps {
  const before = made.get(payout);
  if (before !== undefined) return before;
  const list = new StepList();
  for (const step of payout.steps) list.steps.push(step);
  const waiting = payout.lines.flatMap(({ held, stopped }) => {
    if (held === undefined) return [];
    if (stopped === undefined) return [held];
    const shown = list.add({ op: "not", of: stopped });
    return [list.add({ op: "both", of: [held, shown] })];
  });
  const held = list.add({ op: "either", of: waiting });
  const refused = list.add({ op: "either", of: (payout.refusals ?? []).map(({ when }) => when) });
  const unknown = list.add({ op: "either", of: payout.lines.flatMap((line) => line.unknown ?? []) });
  const steps = { steps: list.steps, held, refused, unknown };
  made.set(payout, steps);
  return steps;
}
