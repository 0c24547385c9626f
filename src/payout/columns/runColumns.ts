import type { Position, Step } from "../step.js";
import { BLOCK } from "./block.js";
import { BoundPlan } from "./boundPlan.js";
import { keptPlan } from "./kept.js";
import { ResultColumn } from "./results.js";
import type { ColumnFacts } from "./sources.js";

/**
 * Runs a list of steps over all rows at once, exactly as {@link runSteps} would run them row by row.
 *
 * Figures are whole numbers in columns of doubles, in pairs of doubles where those could round, and decimals beyond; which,
 * is chosen per step before the run from the digits and the greatest of the inputs. See {@link columnForms}.
 *
 * @param steps the steps, each naming earlier ones by position
 * @param facts the facts of all rows
 * @param wanted the positions whose values are asked for
 * @returns one column per position asked for
 * @example
 * const steps = [{ op: "read", from: { metric: "sold" } }, { op: "constant", value: "0.08" }, { op: "multiply", of: [0, 1] }]
 * const sold = wholeColumn(Float64Array.of(120000, 5), 2)
 * runColumns(steps, { rows: 2, read: () => sold }, [2])[0].text(0) // => "96"
 */
export function runColumns(steps: readonly Step[], facts: ColumnFacts, wanted: readonly Position[]): ResultColumn[] {
  const plan = keptPlan(steps, facts, wanted);
  const run = new BoundPlan(plan, facts.rows);
  const results = wanted.map((at) => {
    const shape = run.shapeAt(plan.found.get(at)!);
    return new ResultColumn(shape, facts.rows, shape.lines === null ? null : run.block.offsets.get(shape.lines)!);
  });
  const { block } = run;
  for (let from = 0; from < facts.rows; from += BLOCK) {
    block.from = from;
    block.to = Math.min(facts.rows, from + BLOCK);
    run.runBlock();
    wanted.forEach((at, place) => {
      const result = results[place]!;
      const { lines } = result.shape;
      result.put(run.cellsAt(plan.found.get(at)!), block.first(lines), block.count(lines));
    });
  }
  return results;
}
