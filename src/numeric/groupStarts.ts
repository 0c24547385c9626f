/**
 * Where each group begins when rows are laid side by side by group.
 *
 * @param codes each row's group; rows with a negative code belong to none
 * @param groups how many groups there are
 * @returns the first place of each group, and the place after the last
 * @example
 * Array.from(groupStarts(Int32Array.of(1, 0, -1, 1), 2)) // => [0, 1, 3]
 */
export function groupStarts(codes: Int32Array, groups: number): Int32Array {
  const starts = new Int32Array(groups + 1);
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) starts[codes[i]! + 1]!++;
  for (let g = 0; g < groups; g++) starts[g + 1]! += starts[g]!;
  return starts;
}

/**
 * The rows of each group, in row order.
 *
 * @param codes each row's group; rows with a negative code belong to none
 * @param groups how many groups there are
 * @returns one list of rows per group
 * @example
 * groupRows(Int32Array.of(1, 0, -1, 1), 2).map((rows) => Array.from(rows)) // => [[1], [0, 3]]
 */
export function groupRows(codes: Int32Array, groups: number): Int32Array[] {
  const starts = groupStarts(codes, groups);
  const rows = new Int32Array(starts[groups]!);
  const next = starts.slice();
  for (let i = 0; i < codes.length; i++) if (codes[i]! >= 0) rows[next[codes[i]!]!++] = i;
  return Array.from({ length: groups }, (_, group) => rows.subarray(starts[group], starts[group + 1]));
}
