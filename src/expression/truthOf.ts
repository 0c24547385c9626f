import { testOf } from "../method/condition.js";
import type { Condition, Fact } from "../method/condition.js";
import { both, either, not } from "../method/truth.js";
import type { Truth } from "../method/truth.js";
import { holds } from "./holds.js";
import type { FactValue } from "./holds.js";

/**
 * Evaluates a condition by three-valued logic.
 *
 * @param condition the condition
 * @param read gives the value of a fact, null or undefined when it is missing
 * @returns true, false, or null for unknown
 * @example
 * truthOf({ any: [{ attribute: "role", equals: "hunter" }, { metric: "calls", atLeast: 40 }] }, () => null) // => null
 */
export function truthOf(condition: Condition, read: (fact: Fact) => FactValue): Truth {
  if ("all" in condition) return both(condition.all.map((part) => truthOf(part, read)));
  if ("any" in condition) return either(condition.any.map((part) => truthOf(part, read)));
  if ("not" in condition) return not(truthOf(condition.not, read));
  const [name, against] = testOf(condition);
  return holds(read(condition), name, against);
}
