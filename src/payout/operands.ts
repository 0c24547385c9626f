import type { Step } from "./step.js";

/**
 * The positions that a step reads, in the order in which the reader takes them.
 *
 * @param step the step
 * @returns positions of earlier steps
 * @example
 * operandsOf({ op: "choose", when: 2, then: 1, otherwise: 0 }) // => [2, 1, 0]
 */
export function operandsOf(step: Step): number[] {
  switch (step.op) {
    case "read":
    case "constant":
      return [];
    case "input":
      return step.at === undefined ? [] : [step.at];
    case "add":
    case "multiply":
    case "ratio":
    case "both":
    case "either":
      return [...step.of];
    case "table":
      return step.scale === undefined ? [step.of] : [step.of, step.scale];
    case "grid":
      return [...step.of, ...step.scales];
    case "limit":
      return [step.of, step.atLeast, step.atMost].filter((position) => position !== undefined);
    case "choose":
      return [step.when, step.then, step.otherwise];
    case "gather":
    case "standing":
      return [step.of, ...step.by];
    case "allocate":
      return [step.of, step.weights, ...step.by];
    default:
      return [step.of];
  }
}

/**
 * Finds every step that some steps hang on.
 *
 * @param steps the steps, each naming earlier ones
 * @param wanted positions of steps
 * @returns these, and all that they read, directly or through others
 * @example
 * stepsBehind([{ op: "constant", value: "1" }, { op: "constant", value: "2" }, { op: "add", of: [0] }], [2]).has(1) // => false
 */
export function stepsBehind(steps: readonly Step[], wanted: readonly number[]): ReadonlySet<number> {
  const found = new Set(wanted);
  for (let position = steps.length - 1; position >= 0; position--) {
    if (found.has(position)) for (const operand of operandsOf(steps[position]!)) found.add(operand);
  }
  return found;
}
