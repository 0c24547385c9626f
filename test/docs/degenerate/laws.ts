import { isDeepStrictEqual } from "node:util";
import { asMarkdown, asText, chinese, columnOf, english, fromJson, pointsOf, score, toJson } from "scorewright";
import type { Catalog, Issue, Stored } from "scorewright";
import type { Row } from "./row.js";
import { noticesOf, travelled } from "./road.js";
import type { Arrived, Journey, Outcome } from "./road.js";
import type { Situation } from "./situations.js";

/** What a cell breaks of what every cell keeps; nothing where all is well. */
export function troublesOf(row: Row, situation: Situation, catalog: Catalog): string[] {
  const journey = row.journey(situation);
  const outcome = travelled(journey, catalog);
  const own = "refused" in outcome ? outcome.refused.flatMap(unhelpful) : arrivedWith(outcome, row, situation);
  const moved = ordersOf(journey.table.ids.length).flatMap((order) => movedBy(order, journey, outcome, catalog));
  return [...own, ...moved].map((trouble) => `${situation.name}: ${trouble}`);
}

function arrivedWith(outcome: Arrived, { isRelative }: Row, { isFlat = false }: Situation): string[] {
  const isSilent = noticesOf(outcome).length === 0;
  const levelled = isSilent && isRelative && isFlat ? ["nobody differs, and nothing says so"] : [];
  const unsaid = isSilent ? [...levelled, ...untold(outcome)] : [];
  return [...numberless(outcome), ...spoilt(outcome), ...unstorable(outcome), ...unsaid];
}

/** Everything that comes out, but for the table, in which a missing figure is NaN. */
function numberless({ calibration, scores, explanations }: Arrived): string[] {
  const printed = explanations.flatMap((one) =>
    [english, chinese].flatMap((words) => [asText(one, { words }), asMarkdown(one, { words })]),
  );
  const bad = printed.filter((text) => /NaN|Infinity|undefined|null/.test(text)).map((text) => `printed: ${text}`);
  return [
    ...unfit(calibration, "calibration"),
    ...unfit(scores, "scores"),
    ...unfit(explanations, "explained"),
    ...bad,
  ];
}

/** Where a value holds a number that JSON does not know, or nothing at all. */
export function unfit(value: unknown, path: string): string[] {
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (typeof value !== "object" || value === null) return [];
  const entries = ArrayBuffer.isView(value) ? [...(value as Float64Array).entries()] : Object.entries(value);
  return entries.flatMap(([key, item]) => unfit(item, `${path}.${key}`));
}

/** The healthy column publishes its own figures, whatever stands beside it. */
function spoilt({ table, scores }: Arrived): string[] {
  const healthy = scores.nodes.find(({ id }) => id === "healthy");
  if (healthy === undefined) return [];
  const figures = Array.from(columnOf(table, "healthy")!);
  const published = Array.from(healthy.units, (one) => pointsOf(one, scores.precision));
  return JSON.stringify(figures) === JSON.stringify(published) ? [] : [`healthy: ${published.join(", ")}`];
}

/** Everything comes back from storage as it was, and scores the same. */
function unstorable({ table, calibration, scores }: Arrived): string[] {
  const back = <T extends keyof Stored>(value: Stored[T], type: T): Stored[T] =>
    fromJson(JSON.parse(JSON.stringify(toJson(value))), type);
  const again = score(back(calibration, "calibration"), back(table, "table"));
  const kept = [again, back(scores, "scores")].every((one) => isDeepStrictEqual(toJson(one), toJson(scores)));
  return kept ? [] : ["stored: other scores come back"];
}

/** Where nobody has a score of a node, something has to say why. */
function untold({ scores: { nodes, precision } }: Arrived): string[] {
  const empty = nodes.filter(({ units }) => units.every((one) => pointsOf(one, precision) === null));
  return empty.map(({ id }) => `${id}: nobody has a score, and nothing says so`);
}

/** A Fault names a place, a value and a remedy. */
function unhelpful({ code, path, received, expected, remedy }: Issue): string[] {
  return [path, received, expected, remedy].some((part) => part.trim() === "")
    ? [`${code} at "${path}" says too little`]
    : [];
}

/** The people in other orders: turned round, and each moved on by one. */
function ordersOf(count: number): number[][] {
  const rows = Array.from({ length: count }, (_, row) => row);
  return [[...rows].reverse(), [...rows.slice(1), ...rows.slice(0, 1)]];
}

function movedBy(order: readonly number[], { scheme, table }: Journey, before: Outcome, catalog: Catalog): string[] {
  const columns = Object.entries(table.columns).map(([id, values]) => [id, order.map((row) => values[row] ?? null)]);
  const ids = order.map((row) => table.ids[row]!);
  const after = travelled(
    { scheme, table: { ids, columns: Object.fromEntries(columns) as typeof table.columns } },
    catalog,
  );
  const [was, is] = [before, after].map((outcome) => JSON.stringify(byPerson(outcome)));
  return was === is ? [] : [`other rows, other results: ${was} became ${is}`];
}

/** What each person is told, and the notices, in an order that rows do not decide. */
function byPerson(outcome: Outcome): unknown {
  if ("refused" in outcome) return outcome.refused.map(({ code }) => code);
  const { scores, explanations } = outcome;
  const rows = explanations.map((one, row) => ({
    person: one.person,
    scores: scores.nodes.map(({ units, coverage }) => [units[row], coverage?.[row]]),
    places: one.ranks.map(({ rank, ranked }) => [rank, ranked]),
    cells: one.quadrants.map(({ cell }) => cell),
    text: asText(one),
  }));
  const notices = noticesOf(outcome).map((one) => JSON.stringify(one));
  return [rows.sort((a, b) => (a.person < b.person ? -1 : 1)), notices.sort()];
}
