import { UNSCORED } from "../../numeric/publish.js";
import { decimalColumn } from "../../payout/columns/decimals.js";
import { doubleColumn } from "../../payout/columns/doubles.js";
import { textColumn, wholeColumn } from "../../payout/columns/sources.js";
import type { ColumnFacts, StepColumn } from "../../payout/columns/sources.js";
import type { Exactly } from "../../money/decimal.js";
import type { Shared } from "../../payout/shared.js";
import type { Position, Read } from "../../payout/step.js";
import type { CreditLines } from "../../table/credits.js";
import type { Calibration } from "../calibration.js";
import { figures } from "../score/aims.js";
import { attributeOf } from "../score/groups.js";
import { creditsOf } from "./facts.js";
import type { FactSources } from "./facts.js";

/**
 * Prepares the facts of all rows, as {@link factsOf} does row by row. Each is measured once, however many steps read it.
 *
 * @param calibration the resolved scheme
 * @param sources table, scores and credit lines
 * @param shared what people share; null where they share nothing
 * @returns the facts
 * @throws Fault "missing-column", "missing-attribute", "missing-credits"
 */
export function columnFactsOf(calibration: Calibration, sources: FactSources, shared: Shared | null): ColumnFacts {
  const rows = sources.table.ids.length;
  const made = new Map<string, StepColumn>();
  const read = (from: Read) => {
    const key = JSON.stringify(from);
    const column = made.get(key) ?? columnOf(from, calibration, sources, rows);
    made.set(key, column);
    return column;
  };
  if (shared === null) return { rows, read };
  const sharedColumn = (position: Position) => decimalColumn(shared.get(position) as readonly (Exactly | null)[]);
  return { rows, read, shared: sharedColumn };
}

function columnOf(from: Read, calibration: Calibration, { table, scores, credits }: FactSources, rows: number) {
  if ("credits" in from) return creditColumn(creditsOf(from.credits, credits), rows);
  if ("node" in from) {
    const { units } = scores.nodes.find(({ id }) => id === from.node)!;
    return wholeColumn(units, calibration.precision, UNSCORED);
  }
  if ("rank" in from) {
    const { ranks } = scores.ranks.find(({ id }) => id === from.rank)!;
    return doubleColumn(Float64Array.from(ranks, (rank) => (rank === 0 ? NaN : rank)));
  }
  if ("ranked" in from) {
    const { ranked, codes } = scores.ranks.find(({ id }) => id === from.ranked)!;
    const counts = Float64Array.from({ length: rows }, (_, row) => ranked[codes === null ? 0 : codes[row]!] ?? 0);
    return wholeColumn(counts, 0);
  }
  if ("quadrant" in from) {
    const { codes, cells } = scores.quadrants.find(({ id }) => id === from.quadrant)!;
    return textColumn(cells, codes);
  }
  if ("attribute" in from) {
    const { codes, labels } = attributeOf(table, from.attribute);
    return textColumn(labels, codes);
  }
  const metric = calibration.metrics.find(({ id }) => id === from.metric) ?? { id: from.metric };
  return doubleColumn(figures(table, metric, from.of));
}

/** Lines stand by person, so that each row's are found by counting. */
function creditColumn({ persons, units, digits }: CreditLines, rows: number): StepColumn {
  const offsets = new Int32Array(rows + 1);
  for (let line = 0; line < persons.length; line++) offsets[persons[line]! + 1] = line + 1;
  for (let row = 1; row <= rows; row++) offsets[row] = Math.max(offsets[row]!, offsets[row - 1]!);
  return { ...wholeColumn(units, digits), offsets };
}
