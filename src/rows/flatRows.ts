import { listNames, readCells } from "./cells.js";
import { isCell } from "./row.js";
import type { CellValue, Row } from "./row.js";

/**
 * Makes rows of objects. Rows that are plain stay the very list that they were.
 *
 * What stands in an object becomes columns of its own, `weights.calls`, and so do lists of figures: of figures with names
 * by these, `points.calls`; of bare ones by `names`, where there are as many, `ranks.ana`, else by place, `shares.1`. Other
 * lists become one text. What a row lacks that others have is null.
 *
 * @param list the objects
 * @param names what the figures of lists are about: the people
 * @returns rows that all have the same columns
 * @example
 * flatRows([{ weight: 0.5, ranks: [2, null] }], ["ana", "bo"]) // => [{ weight: 0.5, "ranks.ana": 2, "ranks.bo": null }]
 */
export function flatRows(list: readonly object[], names: readonly string[] = []): readonly Row[] {
  if (list.every(isRow)) return list;
  const places = new Map<string, number>();
  const filled: boolean[] = [];
  const parted = new Set<string>();
  const namesOf = listNames(names);
  const rows = list.map((one) => {
    const cells: CellValue[] = [];
    for (const [key, value] of Object.entries(one))
      readCells(key, value, namesOf, (name, cell) => {
        if (name !== key) parted.add(key);
        const place = places.get(name) ?? places.size;
        places.set(name, place);
        cells[place] = cell;
        if (cell !== null && cell !== "") filled[place] = true;
      });
    return cells;
  });
  // What is an object, or a list of figures, in other rows is null as a whole where it is missing or empty.
  const columns = [...places].filter(([name, place]) => filled[place] === true || !parted.has(name));
  // A copy has all columns at once: what is given hundreds of them one by one is slow.
  const blank: Record<string, CellValue> = Object.fromEntries(columns.map(([name]) => [name, null]));
  return rows.map((cells) => {
    const row = { ...blank };
    for (const [name, place] of columns) row[name] = cells[place] ?? null;
    return row;
  });
}

function isRow(one: object): one is Row {
  return Object.values(one).every(isCell);
}
