import { fault } from "../../fault/fault.js";
import { nearest } from "../../fault/nearest.js";
import type { Position } from "../../payout/step.js";
import type { Payout } from "../payoutForm.js";

/**
 * Finds what a component comes to after the last step that acts on it by itself.
 *
 * @param payout the plan as steps
 * @param component the component
 * @returns the step with its amount
 * @throws Fault "unknown-component"
 */
export function componentEnd({ lines }: Payout, component: string): Position {
  const own = lines.filter(({ components }) => components.length === 1 && components[0] === component);
  const last = own.at(-1);
  if (last !== undefined) return last.after;
  const known = [...new Set(lines.flatMap(({ components }) => components))];
  const near = nearest(component, known, { left: 1 });
  const remedy = near === null ? `name one of: ${known.slice(0, 8).join(", ")}` : `did you mean "${near}"?`;
  const expected = "a component of the plan";
  throw fault({ code: "unknown-component", path: "component", received: component, expected, remedy });
}
