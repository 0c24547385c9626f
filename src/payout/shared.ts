import { within } from "../fault/fault.js";
import { operandsOf, stepsBehind } from "./operands.js";
import { runSome } from "./run.js";
import type { Facts, Figure } from "./run.js";
import { sharedFigures } from "./sharing.js";
import type { Position, SharedStep, Step } from "./step.js";

/** What steps that hang on several people came to: for each such step one figure per person. */
export type Shared = ReadonlyMap<Position, readonly Figure[]>;

/**
 * Runs the steps that hang on several people, in their order, each for all people before the next.
 *
 * @param steps the steps
 * @param people the facts of everybody
 * @param ids who they are, in the same order
 * @param placeOf says where a step comes from, for issues
 * @returns what each such step came to
 * @throws Fault "nobody-eligible", "no-room" where a figure cannot be shared out
 * @example
 * const steps = [{ op: "constant", value: "2" }, { op: "gather", of: 0, by: [] }]
 * const nothing = { read: () => null }
 * runShared(steps, [nothing, nothing], ["ana", "bo"]).get(1).map((sum) => textOf(sum)) // => ["4", "4"]
 */
export function runShared(
  steps: readonly Step[],
  people: readonly Facts[],
  ids: readonly string[],
  placeOf: (position: Position) => string = (position) => `steps.${position}`,
): Shared {
  const shared = new Map<Position, readonly Figure[]>();
  steps.forEach((step, position) => {
    if (!isShared(step)) return;
    const behind = stepsBehind(steps.slice(0, position), operandsOf(step));
    const results = people.map((facts, row) => {
      return runSome(steps.slice(0, position), withShared(facts, shared, row), (at) => behind.has(at));
    });
    const column = (at: Position) => results.map((one) => one[at] as Figure);
    const by = results.map((one) => step.by.map((at) => one[at] as Figure));
    const weights = step.op === "allocate" ? column(step.weights) : [];
    const sharing = { of: column(step.of), weights, by, ids };
    shared.set(
      position,
      within(placeOf(position), () => sharedFigures(step, sharing)),
    );
  });
  return shared;
}

/**
 * Gives the facts of one person together with what the person shares with others.
 *
 * @param facts the person's own facts
 * @param shared what steps that hang on several people came to
 * @param row the person's row
 * @returns the facts that all steps of the list can be run on
 * @example
 * withShared({ read: () => null }, new Map([[3, ["a"]]]), 0).shared(3) // => "a"
 */
export function withShared(facts: Facts, shared: Shared, row: number): Facts {
  return { ...facts, shared: (position) => shared.get(position)?.[row] ?? null };
}

/**
 * Tells whether a step hangs on several people.
 *
 * @param step the step
 * @returns true for `gather`, `allocate` and `standing`
 * @example
 * isShared({ op: "gather", of: 0, by: [] }) // => true
 */
export function isShared(step: Step): step is SharedStep {
  return step.op === "gather" || step.op === "allocate" || step.op === "standing";
}
