import { serial } from "../../calendar/day.js";
import type { Period } from "../../calendar/period.js";
import type { Condition } from "../../method/condition.js";
import type { CreditSpec } from "../../metric/credit.js";
import { sumUnits } from "../../money/amount.js";
import { note } from "../measure/events.js";
import type { Lookup } from "../measure/figures.js";
import { tooLarge } from "../measure/kept.js";
import { lackingNotices } from "../measure/lacking.js";
import { nothingSelected } from "../measure/nothingSelected.js";
import { matchingRecords } from "../measure/usedRecords.js";
import { windowOf } from "../measure/window.js";
import type { RecordColumn } from "../measure/recordMetric.js";
import type { MetricDefinition } from "../scheme/scheme.js";
import { creditLines } from "./creditLines.js";
import type { PlacedCredit } from "./creditLines.js";
import type { DealCredit, DealCredits } from "./dealCredits.js";

/**
 * Makes the column of a metric of credit, and the lines behind it.
 *
 * @param metric the metric
 * @param spec how it is made
 * @param credits the deals' credits
 * @param people the table's rows by id
 * @param period the period measured
 * @returns the column, its lines, and what is worth saying of it
 * @throws Fault "too-large" when a sum passes 10^15 minor units; "circular-managers"
 */
export function creditColumn(
  metric: MetricDefinition,
  spec: CreditSpec,
  credits: DealCredits,
  people: ReadonlyMap<string, number>,
  period: Period,
): RecordColumn {
  const { placed, order, rows } = credits;
  const { events } = placed;
  const lacking: number[] = [];
  const lines: PlacedCredit[] = [];
  const window = windowOf(metric.window, period);
  const days = { from: serial(window.from), to: serial(window.to) };
  const where = bothOf(credits.definition.where, spec.where);
  const matching = matchingRecords(where, placed, true);
  for (const index of matching) {
    if (events.days[index]! < days.from || events.days[index]! >= days.to) {
      note(events, index, "window");
      continue;
    }
    const all = credits.of(index, spec.as);
    if (all === null) lacking.push(index);
    note(events, index, all === null ? "value" : "person");
    for (const line of all ?? []) {
      const row = people.get(line.person);
      if (row === undefined && line.through !== null) credits.outside.add(line.person);
      if (row === undefined) continue;
      const isWanted = isAsked(spec, line);
      note(events, index, isWanted ? "used" : "where");
      if (!isWanted) continue;
      if (line.place !== null) rows!.used[line.place] = 1;
      lines.push({ ...line, index, row });
    }
  }
  lines.sort((a, b) => a.row - b.row || order[a.index]! - order[b.index]!);
  return {
    values: columnOf(metric, lines, people.size, credits.digits),
    credits: creditLines(metric.id, spec, credits, lines),
    notices: [
      ...(matching.length > 0 || where === undefined ? [] : nothingSelected(metric.id, where, placed, true)),
      ...lackingNotices(metric.id, credits.definition.field, events, lacking, NO_TABLES),
    ],
  };
}

/** Amounts stand in the deals themselves. */
const NO_TABLES: ReadonlyMap<string, Lookup> = new Map();

function bothOf(one: Condition | undefined, other: Condition | undefined): Condition | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return { all: [one, other] };
}

function isAsked({ groups, roles }: CreditSpec, { group, role }: DealCredit): boolean {
  if (groups?.includes(group) === false) return false;
  return roles === undefined || (role !== null && roles.includes(role));
}

function columnOf(metric: MetricDefinition, lines: readonly PlacedCredit[], count: number, digits: number) {
  const values = new Float64Array(count).fill(metric.onMissing === "zero" ? 0 : NaN);
  for (let from = 0; from < lines.length;) {
    const { row } = lines[from]!;
    let to = from;
    while (to < lines.length && lines[to]!.row === row) to++;
    const sum = sumUnits(lines.slice(from, to).map(({ units }) => units));
    if (sum === "too-large") throw tooLarge(metric);
    values[row] = sum / 10 ** digits;
    from = to;
  }
  return values;
}
