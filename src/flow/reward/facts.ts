import { fault } from "../../fault/fault.js";
import { outlined } from "../../fault/outline.js";
import { decimal } from "../../money/decimal.js";
import type { Exactly } from "../../money/decimal.js";
import { UNSCORED } from "../../numeric/publish.js";
import type { Facts, Figure } from "../../payout/run.js";
import { isShared, runShared, withShared } from "../../payout/shared.js";
import type { Shared } from "../../payout/shared.js";
import type { Read, Step } from "../../payout/step.js";
import type { CreditLines, Credits } from "../../table/credits.js";
import type { Table } from "../../table/table.js";
import { figures } from "../score/aims.js";
import type { Calibration } from "../calibration.js";
import type { Payout } from "../payoutForm.js";
import { attributeOf } from "../score/groups.js";
import type { Scores } from "../score/score.js";

/** What a payout reads its facts from. */
export interface FactSources {
  /** The figures. */
  readonly table: Table;
  /** The published scores. */
  readonly scores: Scores;
  /** The credit lines; needed where something is paid deal by deal. */
  readonly credits?: Credits;
}

/** Gives the facts of one row. */
export type RowFacts = (row: number) => Facts;

/**
 * Prepares the facts that a list of steps reads. Figures are read by their shortest decimal form, scores as published.
 *
 * @param steps the steps
 * @param calibration the resolved scheme
 * @param sources table, scores and credit lines
 * @returns the facts of a row
 * @throws Fault "missing-column", "missing-attribute", "missing-credits"
 */
export function factsOf(steps: readonly Step[], calibration: Calibration, sources: FactSources): RowFacts {
  const reads = new Map<string, (row: number) => Figure | readonly Figure[]>();
  for (const step of steps) {
    if (step.op === "read") reads.set(JSON.stringify(step.from), columnFact(step.from, calibration, sources));
  }
  const keys = new WeakMap<Read, (row: number) => Figure | readonly Figure[]>();
  for (const step of steps) if (step.op === "read") keys.set(step.from, reads.get(JSON.stringify(step.from))!);
  return (row) => ({ read: (from) => keys.get(from)?.(row) ?? null });
}

/**
 * Adds what several people share to the facts of a row.
 *
 * @param own the facts of a row by itself
 * @param shared what people share; null where they share nothing
 * @returns the facts of a row
 */
export function factsWith(own: RowFacts, shared: Shared | null): RowFacts {
  return shared === null ? own : (row) => withShared(own(row), shared, row);
}

/**
 * What a plan's people share.
 *
 * @param payout the plan as steps
 * @param facts the facts of a row
 * @param ids the people
 * @returns the figures of the steps that hang on several people; null where the plan has none
 * @throws Fault "nobody-eligible", "no-room", "bad-weight"
 */
export function sharedOf({ steps, lines }: Payout, facts: RowFacts, ids: readonly string[]): Shared | null {
  if (!steps.some(isShared)) return null;
  const placeOf = (position: number) => {
    const line = lines.find(({ after }) => after > position);
    return line === undefined ? "plan" : `plan.components.${line.components[0]!}.pay`;
  };
  const people = ids.map((_, row) => facts(row));
  return runShared(steps, people, ids, placeOf);
}

function columnFact(
  from: Read,
  calibration: Calibration,
  sources: FactSources,
): (row: number) => Figure | readonly Figure[] {
  const { table, scores } = sources;
  if ("credits" in from) return creditFact(creditsOf(from.credits, sources.credits));
  if ("node" in from) {
    const { units } = scores.nodes.find(({ id }) => id === from.node)!;
    const scale = decimal(10 ** calibration.precision);
    return (row) => (units[row] === UNSCORED ? null : decimal(units[row]!).div(scale));
  }
  if ("rank" in from) {
    const { ranks } = scores.ranks.find(({ id }) => id === from.rank)!;
    return (row) => (ranks[row] === 0 ? null : decimal(ranks[row]!));
  }
  if ("ranked" in from) {
    const { ranked, codes } = scores.ranks.find(({ id }) => id === from.ranked)!;
    return (row) => decimal(ranked[codes === null ? 0 : codes[row]!] ?? 0);
  }
  if ("quadrant" in from) {
    const { codes, cells } = scores.quadrants.find(({ id }) => id === from.quadrant)!;
    return (row) => cells[codes[row]!] ?? null;
  }
  if ("attribute" in from) {
    const { codes, labels } = attributeOf(table, from.attribute);
    return (row) => labels[codes[row]!] ?? null;
  }
  const metric = calibration.metrics.find(({ id }) => id === from.metric) ?? { id: from.metric };
  const values = figures(table, metric, from.of);
  return (row) => figure(values[row]!);
}

function figure(value: number): Exactly | null {
  return value === value ? decimal(value) : null;
}

/**
 * Finds the credit lines of a metric.
 *
 * @param metric the metric
 * @param credits the credit lines passed
 * @returns its lines
 * @throws Fault "missing-credits"
 */
export function creditsOf(metric: string, credits: Credits | undefined): CreditLines {
  const lines = credits?.of.find((one) => one.metric === metric);
  if (lines !== undefined) return lines;
  throw fault({
    code: "missing-credits",
    path: `credits.${metric}`,
    received: outlined(credits?.of.map((one) => one.metric)),
    expected: `the credit lines of ${metric}, since something is paid deal by deal`,
    remedy: "pass the `credits` that measure returned",
  });
}

/**
 * Where each person's credit lines begin; lines stand by person.
 *
 * @param lines the credit lines
 * @param row the person's row
 * @returns the first line and the one after the last
 */
export function linesOf(lines: CreditLines, row: number): readonly [number, number] {
  return [firstFrom(lines.persons, row), firstFrom(lines.persons, row + 1)];
}

function firstFrom(persons: Int32Array, row: number): number {
  let low = 0;
  let high = persons.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (persons[middle]! < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function creditFact(lines: CreditLines): (row: number) => readonly Figure[] {
  const scale = decimal(10 ** lines.digits);
  return (row) => {
    const [from, to] = linesOf(lines, row);
    return Array.from(lines.units.subarray(from, to), (units) => decimal(units).div(scale));
  };
}
