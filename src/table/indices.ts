import { fault } from "../fault/fault.js";
import { outlined } from "../fault/outline.js";

/** What an index is in the period of a table. */
export interface IndexFigure {
  /** The index. */
  readonly id: string;
  /** Its figure: 0.8 for a season in which four fifths of the base are aimed at. */
  readonly value: number;
}

/**
 * What an index is in the period of a table.
 *
 * @param table the table
 * @param id the index
 * @returns its figure
 * @throws Fault "missing-index"
 */
export function indexOf({ indices = [] }: { readonly indices?: readonly IndexFigure[] }, id: string): number {
  const found = indices.find((one) => one.id === id);
  if (found !== undefined) return found.value;
  throw fault({
    code: "missing-index",
    path: `indices.${id}`,
    received: outlined(indices.map((one) => one.id)),
    expected: `what the index ${id} is, since a target follows it`,
    remedy: `pass it to measure with its days, or to a table by hand: table({ ids, columns, indices: { ${id}: 0.8 } })`,
  });
}
