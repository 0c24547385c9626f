/** Rows are run in blocks of this many, so that what steps hand on stays in the processor's cache. */
export const BLOCK = 1024;

/** The rows that are run together, and the credit lines that belong to them. */
export class Block {
  /** The first row. */
  from = 0;
  /** The row after the last one. */
  to = 0;

  /**
   * @param offsets where each row's lines begin, by metric
   */
  constructor(readonly offsets: ReadonlyMap<string, Int32Array>) {}

  /** The first row, or the first line of a metric. */
  first(lines: string | null): number {
    return lines === null ? this.from : this.offsets.get(lines)![this.from]!;
  }

  /** How many rows, or lines of a metric, there are. */
  count(lines: string | null): number {
    return lines === null ? this.to - this.from : this.offsets.get(lines)![this.to]! - this.first(lines);
  }
}

/**
 * How many rows or lines a block has at most.
 *
 * @param rows how many rows there are
 * @param offsets where the lines of each row begin; null for rows
 * @returns the room that a step needs
 */
export function roomFor(rows: number, offsets: Int32Array | null): number {
  if (offsets === null) return Math.min(rows, BLOCK);
  let room = 0;
  for (let from = 0; from < rows; from += BLOCK)
    room = Math.max(room, offsets[Math.min(rows, from + BLOCK)]! - offsets[from]!);
  return room;
}

/**
 * The most lines that one row has.
 *
 * @param offsets where the lines of each row begin
 * @returns their number
 */
export function mostLines(offsets: Int32Array): number {
  let most = 0;
  for (let row = 1; row < offsets.length; row++) most = Math.max(most, offsets[row]! - offsets[row - 1]!);
  return most;
}
