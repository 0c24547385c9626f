import { fault } from "../fault/fault.js";
import type { Notice } from "../fault/notice.js";
import { truthOf } from "../expression/truthOf.js";
import type { FactValue } from "../expression/holds.js";
import type { Fact } from "../method/condition.js";
import type { Table } from "../table/table.js";
import { figures } from "./aims.js";
import type { Calibration } from "./calibration.js";

/** Which profile judges whom. */
export interface ProfileCodes {
  /** "" for the scheme's own weights, then the profiles. */
  readonly labels: readonly string[];
  /** Each row's place in `labels`. */
  readonly codes: Uint8Array;
}

/**
 * Finds everybody's profile. Nobody may fit two; whoever fits none, or whose facts are unknown, is judged by the
 * scheme's own weights.
 *
 * @param calibration the metrics and profiles
 * @param table the table
 * @param notices where notices go
 * @returns one code per row
 * @throws Fault "profiles-overlap" naming the person and both profiles
 */
export function profileCodes(
  calibration: Pick<Calibration, "profiles" | "metrics">,
  table: Table,
  notices: Notice[],
): ProfileCodes {
  const { profiles } = calibration;
  const codes = new Uint8Array(table.ids.length);
  const labels = ["", ...profiles.map(({ id }) => id)];
  if (profiles.length === 0) return { labels, codes };
  const read = tableFacts(calibration.metrics, table);
  let unknown = 0;
  for (let row = 0; row < codes.length; row++) {
    const truths = profiles.map(({ when }) => truthOf(when, (fact) => read(fact, row)));
    const fitting = profiles.filter((_, place) => truths[place] === true);
    if (fitting.length > 1)
      throw overlap(
        table.ids[row]!,
        fitting.map(({ id }) => id),
      );
    if (fitting.length === 0 && truths.includes(null)) unknown++;
    codes[row] = truths.indexOf(true) + 1;
  }
  if (unknown > 0) notices.push({ code: "profile-unknown", path: "profiles", values: { count: unknown } });
  return { labels, codes };
}

/**
 * Reads the facts that a table holds: attributes and metrics.
 *
 * @param metrics the metrics with their aims
 * @param table the table
 * @returns the value of a fact for a row; null where it is missing
 */
export function tableFacts(metrics: Calibration["metrics"], table: Table): (fact: Fact, row: number) => FactValue {
  const byId = new Map(metrics.map((metric) => [metric.id, metric]));
  const made = new Map<string, Float64Array>();
  const attributes = new Map(table.attributes.map((attribute) => [attribute.id, attribute]));
  return (fact, row) => {
    if ("attribute" in fact) {
      const attribute = attributes.get(fact.attribute);
      return attribute === undefined ? null : (attribute.labels[attribute.codes[row]!] ?? null);
    }
    const { metric, of = "value" } = fact as Extract<Fact, { metric: string }>;
    const key = `${metric} ${of}`;
    const column = made.get(key) ?? figures(table, byId.get(metric) ?? { id: metric }, of);
    made.set(key, column);
    const value = column[row]!;
    return value === value ? value : null;
  };
}

function overlap(person: string, fitting: readonly string[]) {
  return fault({
    code: "profiles-overlap",
    path: `people.${person}`,
    received: fitting,
    expected: "at most one profile that fits",
    remedy: "narrow one of the conditions, so that nobody fits both",
  });
}
