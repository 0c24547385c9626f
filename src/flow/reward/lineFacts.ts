import type { AskedStep, BandStep } from "../../payout/asked.js";
import { placeOn } from "../../payout/grid.js";
import { ONE } from "../../money/decimal.js";
import type { Result } from "../../payout/run.js";
import type { Position, Read, Step, StepTest } from "../../payout/step.js";
import type { Calibration } from "../calibration.js";
import { nodesOf } from "../nodesOf.js";
import { bandOf } from "./lookedUp.js";
import type { LineBand } from "./lookedUp.js";
import { changed, figureAt, operandAt } from "./results.js";

/** A fact that a line names, and what people read of it where the scheme has a label. */
export type LineFact = Exclude<Read, { readonly credits: string }> & { readonly label?: string };

/**
 * A condition that a line hangs on, and whether it holds, which is null where nobody can say: a fact with its value and the
 * test that it is held against, or parts that are joined.
 */
export type LineCondition =
  | {
      readonly holds: boolean | null;
      readonly fact: LineFact;
      readonly value: string | null;
      readonly test: StepTest;
    }
  | { readonly holds: boolean | null; readonly all: readonly LineCondition[] }
  | { readonly holds: boolean | null; readonly any: readonly LineCondition[] }
  | { readonly holds: boolean | null; readonly not: LineCondition };

/** What people read of metrics and nodes, where the scheme says so. */
export type FactLabels = ReadonlyMap<string, string>;

/**
 * Lists what people read of metrics and nodes.
 *
 * @param calibration the resolved scheme
 * @returns labels by `metric calls` and `node total`
 */
export function factLabels({ metrics, score }: Calibration): FactLabels {
  const named = (kind: string, of: readonly { readonly id: string; readonly label?: string }[]) =>
    of.flatMap(({ id, label }) => (label === undefined ? [] : [[`${kind} ${id}`, label] as const]));
  return new Map([...named("metric", metrics), ...named("node", metrics), ...named("node", nodesOf(score))]);
}

/**
 * Names the fact that a step reads. The sum of credit lines is their metric.
 *
 * @param steps the steps
 * @param at the step
 * @param labels what people read
 * @returns the fact; undefined for a step that reads none
 */
export function factOf(steps: readonly Step[], at: Position, labels: FactLabels): LineFact | undefined {
  const step = steps[at];
  const read = step?.op === "total" ? steps[step.of] : step;
  if (read?.op !== "read") return undefined;
  const { from } = read;
  const fact = "credits" in from ? { metric: from.credits } : from;
  const label = "metric" in fact ? labels.get(`metric ${fact.metric}`) : nodeLabel(fact, labels);
  return label === undefined ? fact : { ...fact, label };
}

function nodeLabel(fact: Read, labels: FactLabels): string | undefined {
  return "node" in fact ? labels.get(`node ${fact.node}`) : undefined;
}

/**
 * Tells a condition for one person.
 *
 * @param asked the condition, by its steps
 * @param steps the steps
 * @param results the results of the steps for that person
 * @param labels what people read
 * @returns each fact with its value and test, and whether they and what joins them hold
 * @throws Fault "no-amount" where the stored plan was changed
 */
export function conditionOf(
  asked: AskedStep,
  steps: readonly Step[],
  results: readonly Result[],
  labels: FactLabels,
): LineCondition {
  const told = (part: AskedStep) => conditionOf(part, steps, results, labels);
  const found = results[asked.at];
  const holds = typeof found === "boolean" || found === null ? found : changed(asked.at, found, "a truth");
  if ("all" in asked) return { holds, all: asked.all.map(told) };
  if ("any" in asked) return { holds, any: asked.any.map(told) };
  if ("not" in asked) return { holds, not: told(asked.not) };
  const step = steps[asked.at];
  const fact = step?.op === "test" ? factOf(steps, step.of, labels) : undefined;
  if (step?.op !== "test" || fact === undefined) return changed(asked.at, found, "a test of a fact");
  const value = operandAt(results, step.of);
  return { holds, fact, value: value === null ? null : String(value), test: step.test };
}

/**
 * Finds the band that a figure fell into.
 *
 * @param bands the figure and the edges
 * @param results the results of the steps for one person
 * @returns where the band starts and ends; undefined where the figure is unknown
 */
export function bandAt({ of, axis }: BandStep, results: readonly Result[]): LineBand | undefined {
  const figure = figureAt(results, of);
  return figure === null ? undefined : bandOf(placeOn(axis, "step", figure, ONE));
}
