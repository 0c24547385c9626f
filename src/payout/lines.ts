import { operandsOf } from "./operands.js";
import type { Step } from "./step.js";

/**
 * Finds for each step whose credit lines it has one figure for.
 *
 * @param steps the steps, each naming earlier ones
 * @returns one metric per step; null for a step with one figure
 * @example
 * linesOfSteps([{ op: "read", from: { credits: "revenue" } }, { op: "total", of: 0 }]) // => ["revenue", null]
 */
export function linesOfSteps(steps: readonly Step[]): (string | null)[] {
  const lines: (string | null)[] = [];
  for (const step of steps) {
    const below = operandsOf(step).map((position) => lines[position] ?? null);
    lines.push(ownLines(step) ?? (step.op === "total" ? null : (below.find((metric) => metric !== null) ?? null)));
  }
  return lines;
}

function ownLines(step: Step): string | null {
  return step.op === "read" && "credits" in step.from ? step.from.credits : null;
}
