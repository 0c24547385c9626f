import { choice } from "../fault/choice.js";
import type { Issue } from "../fault/fault.js";
import { checkOptions } from "../fault/checkOptions.js";
import { checkType } from "../flow/checkType.js";
import { treeOf } from "../flow/scheme/names.js";
import { isLeaf } from "../flow/scheme/scheme.js";
import type { Scheme } from "../flow/scheme/scheme.js";
import { isUp } from "../method/direction.js";
import type { Direction } from "../method/direction.js";
import type { Column } from "../numeric/column.js";
import { extent } from "../numeric/summary.js";
import { selectRows } from "../table/select.js";
import type { Table } from "../table/table.js";
import { PLACE_OPTIONS, leadersOf, placesAmong, placesBy, scoredOnly } from "./placing.js";
import { attempt } from "./recalibrated.js";
import { checkPeople } from "./withoutEach.js";
import type { EachPersonOptions } from "./withoutEach.js";

/** What is done to people, by what they are placed, and how many calibrations are allowed. */
export interface ReversalOptions extends EachPersonOptions {
  /** Takes a person away, or gives them the worst figure that anybody has of each scored metric; "remove" when left out. */
  readonly change?: "remove" | "worsen";
}

/** Whether a change to one who is not first turns others round. */
export interface RankReversal {
  /** What was done to people. */
  readonly change: "remove" | "worsen";
  /** Who is first before; none of these is changed. */
  readonly leaders: readonly string[];
  /** One row per person changed, in the order of the table. */
  readonly rows: readonly ReversalRow[];
  /** The pairs that are turned round. */
  readonly pairs: readonly ReversedPair[];
}

/** What a change to one person does to the others. */
export interface ReversalRow {
  /** The person who is changed. */
  readonly person: string;
  /** How many pairs of others are turned round. */
  readonly reversals: number;
  /** Who is first among the others then. */
  readonly leaders: readonly string[];
  /** Why nothing can be said; null where something can. */
  readonly issues: readonly Issue[] | null;
}

/** Two people who are turned round by a change to a third. */
export interface ReversedPair {
  /** The third, who is changed. */
  readonly person: string;
  /** Who was ahead, and is behind afterwards. */
  readonly ahead: string;
  /** Who was behind, and is ahead afterwards. */
  readonly behind: string;
}

/**
 * The rank reversal test: does the order of others change when somebody who is not first is taken away, or does worse?
 *
 * Fixed bounds and stated weights never turn anybody round. Methods in which peers make the measure may: that does not make
 * them wrong, but their places want an explanation that names the others. Two who tie before or after are not turned
 * round. What is worsened keeps its words and gaps; a worst figure is no better than one's own in every metric that has a
 * direction.
 * Source: E. Triantaphyllou, Multi-Criteria Decision Making Methods (2000), chapter 9 (test criteria); V. Belton & T. Gear,
 * Omega 11 (1983), 228–230.
 *
 * @param scheme the scheme
 * @param table the people
 * @param options `change`; `node` or `rank`; `catalog`; `atMost`
 * @returns a row per person changed, and the pairs
 * @throws Fault "not-a-choice"; otherwise as `withoutEach`
 * @example
 * const people = table({ ids: ["ana", "bo", "cy"], columns: { calls: [10, 8, 0], mails: [0, 4, 10] } })
 * const scheme = draft({ score: [{ metric: "calls", weight: 0.6 }, { metric: "mails", weight: 0.4 }] })
 * rankReversal(scheme, people).pairs // => [{ person: "cy", ahead: "bo", behind: "ana" }]
 */
export function rankReversal(scheme: Scheme, table: Table, options: ReversalOptions = {}): RankReversal {
  checkOptions(options, [...PLACE_OPTIONS, "atMost", "change"]);
  checkType(table, "table");
  const change = choice(options.change ?? "remove", ["remove", "worsen"], "change");
  const { ids } = table;
  checkPeople(ids.length, options);
  const bare = scoredOnly(scheme, options.catalog);
  const before = placesBy(bare, table, options);
  const worst = worstFigures(bare, table);
  const changed = [...ids.keys()].filter((row) => before[row] !== 1);
  const all = changed.map((row) => {
    const person = ids[row]!;
    const others = [...ids.keys()].filter((other) => other !== row);
    const { value, issues } = attempt(() => {
      if (change === "remove") return placesBy(bare, selectRows(table, others), options);
      const places = placesBy(bare, worsened(table, row, worst), options);
      return Float64Array.from(others, (other) => places[other]!);
    });
    if (value === null) return { row: { person, reversals: 0, leaders: [], issues }, pairs: [] };
    const names = others.map((other) => ids[other]!);
    const pairs = turned(
      names,
      others.map((other) => before[other]!),
      value,
    );
    const leaders = leadersOf(names, placesAmong(value));
    return {
      row: { person, reversals: pairs.length, leaders, issues },
      pairs: pairs.map((pair) => ({ person, ...pair })),
    };
  });
  return {
    change,
    leaders: leadersOf(ids, before),
    rows: all.map(({ row }) => row),
    pairs: all.flatMap(({ pairs }) => pairs),
  };
}

function turned(ids: readonly string[], before: ArrayLike<number>, after: ArrayLike<number>) {
  const pairs: { readonly ahead: string; readonly behind: string }[] = [];
  const order = [...ids.keys()]
    .filter((row) => before[row]! > 0 && after[row]! > 0)
    .sort((a, b) => before[a]! - before[b]!);
  for (let i = 0; i < order.length; i++)
    for (let j = i + 1; j < order.length; j++) {
      const [a, b] = [order[i]!, order[j]!];
      if (before[a]! < before[b]! && after[a]! > after[b]!) pairs.push({ ahead: ids[a]!, behind: ids[b]! });
    }
  return pairs;
}

/** The worst figure of every scored metric that has a direction. */
function worstFigures({ score, metrics }: Scheme, table: Table): ReadonlyMap<string, number> {
  const scored = new Set(treeOf(score).flatMap((child) => (isLeaf(child) ? [child.metric] : [])));
  const found = new Map<string, number>();
  for (const { id, direction } of metrics) {
    const column = table.columns.find((one) => one.id === id);
    if (direction === undefined || !scored.has(id) || column === undefined || column.labels !== undefined) continue;
    found.set(id, worstOf(column.values, direction));
  }
  return found;
}

function worstOf(values: Column, direction: Direction): number {
  const { low, high } = extent(values);
  return isUp(direction) ? low : high;
}

function worsened(table: Table, row: number, worst: ReadonlyMap<string, number>): Table {
  const columns = table.columns.map((column) => {
    const figure = worst.get(column.id);
    if (figure === undefined || column.values[row] !== column.values[row]) return column;
    const values = column.values.slice();
    values[row] = figure;
    return { ...column, values };
  });
  return { ...table, columns };
}
